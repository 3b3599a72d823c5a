/**
 * @file
 * Commands one after the other: started, waited for, given up. Those of the set are in tcat_commands.h.
 */

#ifndef TCAT_COMMAND_H
#define TCAT_COMMAND_H

#include "../generated/tcat_names.h"
#include "tcat_event.h"

#ifdef __cplusplus
extern "C" {
#endif

struct tcat;

/**
 * Polls until the command has ended that was started last outside of a handler, and tells how; events go
 * to the handler meanwhile. Its result is kept by the start's number: where it has ended already it is still there,
 * whatever handlers, the queue of requests and other tasks have started meanwhile. Not from a handler.
 * Every command has its deadlines, so this ends as long as the port's time moves. Where the last start was refused
 * and none before it is to be waited for, there is no result: what the start returned is returned here again. So it is
 * with one that a trap, `tcat_close` or `tcat_reopen` has ended: `TCAT_E_TRAP`, until another is started.
 * @param result may be `NULL`
 * @returns `TCAT_OK`, `TCAT_E_FAILED`, `TCAT_E_TRAP`, `TCAT_E_CONTEXT`, or what a start returned that was refused
 */
int tcat_wait(struct tcat *client, struct tcat_result *result);

/**
 * Limit in milliseconds (1 to 2^31 - 1) of each phase of the commands started from now on; 0 is each command's own.
 * The first phase begins when the UART has taken the command's line, and a data line of its own begins it anew.
 */
void tcat_set_limit(struct tcat *client, uint32_t ms);

/**
 * Gives the running command up: a payload under way stops, and a line of which nothing has been written stays unsent.
 * An answer that has been received by now, in the FIFO or the port included, is taken first, by the next `tcat_poll`: it
 * ends the command as its own result, and is never taken for that of the next one.
 */
void tcat_abort(struct tcat *client);

/*
 * A command in steps, where the typed functions (tcat_commands.h) do not suffice: one of
 * `tcat_begin…`, its arguments, one of `tcat_start…`, which returns the first fault of all.
 */

/** Begins a command of the set: `TCAT_COMMAND_…`, `TCAT_FORM_…`. */
void tcat_begin(struct tcat *client, uint32_t command, uint32_t form);

/** Begins any other ESP-AT command, such as `CWJAP`. */
void tcat_begin_plain(struct tcat *client, const char *name, size_t length, uint32_t form);

/** Begins a line that is sent as it is; CRLF is added. */
void tcat_begin_line(struct tcat *client, const char *line, size_t length);

/** Adds a string argument, given raw: quoting and escaping are the core's. */
void tcat_text(struct tcat *client, const void *text, size_t length);

/** The same of a string ended by NUL; `NULL` is refused as `bad-type`. */
void tcat_string(struct tcat *client, const char *text);

/** Adds a number argument. */
void tcat_number(struct tcat *client, int32_t value);

/** Adds an argument that is neither: it will be refused as `bad-type`. */
void tcat_other(struct tcat *client);

/**
 * Sends it; `TCAT_OK`, `TCAT_E_TRAP` or a refusal. The next `tcat_poll` writes to the UART, or, while an answer may
 * still come to a command that was given up, one that follows within a second: it runs all the same.
 */
int tcat_start(struct tcat *client);

/**
 * The same with a payload, sent as it is after the prompt; it must stay as it is until the command ends.
 * `NULL` with a length is `TCAT_E_ARGUMENT`.
 */
int tcat_start_payload(struct tcat *client, const void *payload, size_t length);

/** Sends a line: `tcat_begin_line` and `tcat_start`. `NULL` is refused as an empty one is, as `missing`. */
int tcat_line(struct tcat *client, const char *line);

/**
 * Publishes: in a TCMQTTPUB where it is text that the line holds, else in a TCMQTTPUBRAW. A refused call changes
 * nothing of a publish that runs. After `TCAT_REASON_BUSY` as after a timeout nobody knows whether it was published:
 * modules have said that they are busy and published all the same.
 * @param payload must stay as it is until the command ends
 * @param length its bytes, 0 to 2048
 * @returns `TCAT_OK`, `TCAT_E_CANCELS`, `TCAT_E_ARGUMENT` for `NULL` with a length, `TCAT_E_TRAP` or a refusal
 */
int tcat_publish(struct tcat *client, const char *topic, int32_t qos, const void *payload, size_t length);

/** BCC of a secret, the XOR of its bytes (document: 校验和). */
uint8_t tcat_bcc(const void *secret, size_t length);

#ifdef __cplusplus
}
#endif

#endif
