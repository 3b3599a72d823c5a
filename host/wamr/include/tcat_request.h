/**
 * @file
 * Requests: commands that wait for their turn in a queue of the client. A request is the application's own memory, as
 * are the texts and the payload that it points to: all of it stays as it is until the request has ended.
 */

#ifndef TCAT_REQUEST_H
#define TCAT_REQUEST_H

#include "tcat.h"

#ifdef __cplusplus
extern "C" {
#endif

/** So long a request waits that is to be sent again. */
#define TCAT_RETRY_MS 1000u

struct tcat_request;

/** Called from `tcat_poll` behind the handler's event; the request is the application's again, to be submitted anew if it likes. */
typedef void (*tcat_done)(struct tcat *client, struct tcat_request *request);

/** An argument: `number`, or so many bytes of text. */
struct tcat_argument {
  const void *text;
  int32_t number;
};

/** A command on its way; all zero at first. */
struct tcat_request {
  /** May be `NULL`. */
  tcat_done done;
  void *user;
  /** Limit of each phase in milliseconds; 0 is the command's own. */
  uint32_t limit_ms;
  /**
   * A module that says `busy` is asked again every `TCAT_RETRY_MS` for so long since `tcat_submit`; 0: never. After
   * `busy` nobody knows whether a message was published: it may be twice then.
   */
  uint32_t retry_ms;
  /**
   * Waits for the session to be up, for so long since `tcat_submit`, and once more where the module says that it is not
   * connected (208); then `TCAT_E_EXPIRED`. Others go before it meanwhile. 0, or without the session: is sent at once.
   */
  uint32_t hold_ms;

  /**
   * How it ended: `TCAT_OK`; `TCAT_E_FAILED`, why is in `result`; a refusal, `TCAT_E_EXPIRED`, `TCAT_E_CANCELLED`:
   * it was not sent; `TCAT_E_TRAP`, also where the client was closed.
   */
  int status;
  /** Its `text` is valid while `done` runs. */
  struct tcat_result result;

  /* What is sent: that of `tcat_fill…` and `tcat_add…`. */
  uint8_t command;
  uint8_t form;
  uint8_t count;
  uint8_t texts;
  /** A plain command's name, or a line. */
  const char *name;
  struct tcat_argument arguments[TCAT_ARGUMENTS_MOST];
  const void *payload;
  uint32_t payload_length;

  /* The queue's. */
  /* Released behind `status` and `result`: any task that finds the request ended may read these. */
  uint32_t state;
  bool cancelled;
  bool again;
  bool has_payload;
  uint32_t since;
  uint32_t after;
  struct tcat_request *next;
};

/**
 * Puts a request behind those that wait; from any task or handler. `tcat_poll` sends it when no command runs and no line
 * of the session is out: wake the task that polls.
 * @returns `TCAT_OK`; `TCAT_E_ARGUMENT` for `NULL`, for one that has not ended yet or has more arguments than there are;
 *   `TCAT_E_TRAP`: `done` is not called then. What the core refuses, `done` is told.
 */
int tcat_submit(struct tcat *client, struct tcat_request *request);

/**
 * Takes a request back, from any task or handler.
 * @returns `true`: it was waiting, its status is `TCAT_E_CANCELLED` and `done` is not called. `false`: it runs, is given
 *   up as by `tcat_abort` and not sent again, and `done` tells how it ended; or it has ended already.
 */
bool tcat_cancel(struct tcat *client, struct tcat_request *request);

/** Whether it has been submitted and has not ended. */
bool tcat_pending(const struct tcat_request *request);

/**
 * Polls until a request has ended; events go to the handler and others' ends to their `done` meanwhile. Not from a
 * handler or a `done`. It ends as long as the port's time moves.
 * @returns its status, or `TCAT_E_CONTEXT`
 */
int tcat_wait_for(struct tcat *client, struct tcat_request *request);

/*
 * What is sent. Each `tcat_fill…` begins anew and leaves `done`, `user` and the limits alone; those of the commands are
 * in tcat_commands.h. Not while the request is pending.
 */

/** A command of the set: `TCAT_COMMAND_…`, `TCAT_FORM_…`. */
void tcat_fill(struct tcat_request *request, uint8_t command, uint8_t form);

/** Any other ESP-AT command, such as `CWJAP`. `NULL` is refused as an empty name is, as `unknown-command`. */
void tcat_fill_plain(struct tcat_request *request, const char *name, uint8_t form);

/** A line that is sent as it is. `NULL` is refused as an empty one is, as `missing`. */
void tcat_fill_line(struct tcat_request *request, const char *line);

/** The next argument; one more than `TCAT_ARGUMENTS_MOST` is kept out and refused by `tcat_submit`. */
void tcat_add_text(struct tcat_request *request, const void *text, size_t length);

/** The same of a string ended by NUL; `NULL` is refused as `bad-type`. */
void tcat_add_string(struct tcat_request *request, const char *text);

void tcat_add_number(struct tcat_request *request, int32_t number);

/** What goes out behind the prompt. */
void tcat_add_payload(struct tcat_request *request, const void *payload, size_t length);

/**
 * Publishes as `tcat_publish` does: in a TCMQTTPUB where the line holds it, else in a TCMQTTPUBRAW.
 * @returns `TCAT_OK`, `TCAT_E_CANCELS`, or `TCAT_E_ARGUMENT` for `NULL` with a length
 */
int tcat_fill_publish(struct tcat *client, struct tcat_request *request, const char *topic, int32_t qos,
                      const void *payload, size_t length);

#ifdef __cplusplus
}
#endif

#endif
