/**
 * tcat: the AT client for the Tencent Cloud IoT command set, one WebAssembly core behind a C99 API.
 *
 * What runs where
 * - `tcat_rx`, `tcat_rx_block`, `tcat_rx_dma`, `tcat_rx_room`, `tcat_rx_lost`: in one interrupt handler (or one task)
 *   a client. They write memory, never call the core, and take a few instructions a byte.
 * - `tcat_poll`, `tcat_wait`: in one task or the main loop. All events come from there.
 * - everything else: in any task, also in the handler of an event; with more than one task the port
 *   needs `lock`.
 * Nothing here allocates; the engine takes memory from the pool given to `tcat_runtime_init` only.
 */

#ifndef TCAT_H
#define TCAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tcat_engine.h"
#include "tcat_protocol.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What a function returns: 0 when all is well, below 0 one of these, above 0 the core's refusal
 * (`enum tcat_refusal` in the low byte, above it the argument's place counted from 1).
 */
enum tcat_status {
  TCAT_OK = 0,
  /** The image is damaged: its CRC-32 or its length is not what it says. Flash it again. */
  TCAT_E_IMAGE = -1,
  /** The image speaks another ABI than this binding. Build both from one version. */
  TCAT_E_VERSION = -2,
  /** The pool is too small, or `tcat_runtime_init` has not been called. */
  TCAT_E_MEMORY = -3,
  /** The engine takes the module for no valid one, or its layout lies outside its memory. */
  TCAT_E_MODULE = -4,
  /** The core has trapped: nothing is received or sent until `tcat_reopen`. */
  TCAT_E_TRAP = -5,
  /** Not from the handler of an event: do it in the main loop. */
  TCAT_E_CONTEXT = -6,
  /** The command ended badly; `struct tcat_result` says how. */
  TCAT_E_FAILED = -7,
  /** The payload holds `+++` CRLF, or `+++` at its end: it would end the module's data phase. */
  TCAT_E_CANCELS = -8,
  /** A pointer or size that must not be `NULL` or 0 is. */
  TCAT_E_ARGUMENT = -9,
  /** The request was taken back before it was sent. */
  TCAT_E_CANCELLED = -10,
  /** The request has waited for the session as long as it was to: it was not sent. */
  TCAT_E_EXPIRED = -11,
  /** The application could not keep a piece of the update. */
  TCAT_E_WRITE = -12,
  /** The update's MD5 was wrong each time that it was read. */
  TCAT_E_SUM = -13,
};

/** Left out: an optional number argument. */
#define TCAT_OMIT INT32_MIN
/** No deadline runs: `tcat_poll` need not be called before bytes come in. */
#define TCAT_NEVER UINT32_MAX
/** Events that one `tcat_poll` hands out at most; beyond it, it returns 0 and goes on when called again. */
#define TCAT_POLL_EVENTS 64u
/** A UART that takes nothing for so many milliseconds: what waits for it is dropped, the command times out. */
#define TCAT_WRITE_LIMIT_MS 5000u

/** The core as it is flashed: made from build/release.wasm by `npm run build` (build/tcat_image.c). */
struct tcat_image {
  /** Major in the high half, minor in the low. */
  uint32_t abi;
  /** CRC-32 (IEEE 802.3) of the bytes. */
  uint32_t crc32;
  uint32_t length;
  const uint8_t *bytes;
};

/** The image that belongs to this version. */
extern const struct tcat_image tcat_image;

/** What a client needs of the board. */
struct tcat_port {
  /**
   * Hands bytes to the UART; may take fewer than `count`, and 0 while it has no room. Called from
   * `tcat_poll`. The bytes may be overwritten when it returns.
   */
  size_t (*uart_write)(void *context, const uint8_t *bytes, size_t count);
  /** Milliseconds since any moment, modulo 2^32. */
  uint32_t (*now_ms)(void *context);
  /**
   * May be `NULL`: keeps other tasks out of the core; never held while an event is handled. Under
   * wasm2c all clients of a firmware share one lock: they share the place where a trap goes.
   */
  void (*lock)(void *context);
  void (*unlock)(void *context);
  /** May be `NULL`: sleeps for at most `ms`, less when bytes come in. Called from `tcat_wait`. */
  void (*idle)(void *context, uint32_t ms);
  /**
   * May be `NULL`, as where an interrupt receives: hands what waits elsewhere, in an operating system's buffer,
   * to `tcat_rx_block` as far as there is room. Called from `tcat_poll` before it looks at its deadlines.
   * @returns whether all is handed on that had come when this was called first, since it returned `true` last
   */
  bool (*receive)(void *context);
  void *context;
};

/** A text in the core's memory, not ended by NUL; valid until the handler returns. */
struct tcat_text {
  const char *at;
  uint32_t length;
};

/** This binding's own event, beside those of `enum tcat_event_kind`. */
#define TCAT_EVENT_TRAPPED 255u

/** What happened; valid until the handler returns. What an event does not have is 0. */
struct tcat_event {
  /** `TCAT_EVENT_…`. */
  uint8_t kind;
  /** `TCAT_COMMAND_…` that it speaks of; 0 for another command or a line. */
  uint8_t command;
  /** `TCAT_REASON_…` of a failed event, of a session's that failed, went down or left a topic out. */
  uint8_t reason;
  /** `TCAT_STEP_…` that a session begins or has failed at. */
  uint8_t step;
  bool has_code;
  bool has_subcode;
  int32_t code;
  int32_t subcode;
  /**
   * Length of a message or of firmware data; bytes dropped; 1 for firmware data that came as hexadecimal digits; place
   * of a session's topic that was left out, from 0; milliseconds to its next attempt, `TCAT_NEVER` where none follows.
   */
  uint32_t number;
  /** A topic, a slice, a status, a line; a CME error in words that gave no code; why the core trapped. */
  struct tcat_text text;
};

struct tcat;
struct tcat_request;
struct tcat_update;

/** Takes each event, from within `tcat_poll`. It may start and abort commands and read fields; it may not poll. */
typedef void (*tcat_handler)(struct tcat *client, const struct tcat_event *event, void *user);

/** How a command ended. */
struct tcat_result {
  /** 0, or `TCAT_REASON_…`. */
  uint8_t reason;
  bool has_code;
  bool has_subcode;
  int32_t code;
  int32_t subcode;
  /** A CME error in words that gave no code, for which `tcat_wait` ends at once; valid until the next poll, empty then. */
  struct tcat_text text;
};

/** What `tcat_open` needs to know; it must stay as it is while the client is open. */
struct tcat_config {
  const struct tcat_port *port;
  tcat_handler handler;
  void *user;
  /** `TCAT_OPTION_…` joined by `|`; 0 for Espressif's firmware. Other bits are `TCAT_E_ARGUMENT`. */
  uint32_t options;
  /**
   * After so many milliseconds without a byte a line or message that has begun is damaged:
   * `TCAT_QUIET_LEAST_MS` to `TCAT_QUIET_MOST_MS`, else `TCAT_E_ARGUMENT`; 0 is 500.
   */
  uint32_t quiet_ms;
  /**
   * May be `NULL`: room of any size (2 bytes at least) for received bytes before the core's own 1 KB ring.
   * With it a payload passes the core by, which costs a third of the instructions a byte.
   */
  uint8_t *fifo;
  uint32_t fifo_size;
};

/** Received bytes before the ring: one producer, one consumer, one byte always free. */
struct tcat_fifo {
  uint8_t *bytes;
  uint32_t size;
  uint32_t head;
  uint32_t tail;
  uint32_t lost;
  uint32_t lost_seen;
  uint32_t gap;
};

/** One UART's client; the application keeps it, its members are the binding's own. */
struct tcat {
  /* What an interrupt handler reads: constants since `tcat_open`, and whether to receive at all. */
  uint8_t *ring;
  uint32_t ring_mask;
  uint32_t *head;
  uint32_t *tail;
  uint32_t *lost;
  uint32_t *gap;
  volatile bool receiving;
  struct tcat_fifo fifo;
  uint32_t dma_position;

  struct tcat_engine engine;
  const struct tcat_module *module;
  const struct tcat_config *config;
  const uint8_t *record;
  uint8_t *input;
  uint32_t input_size;

  const uint8_t *outgoing;
  uint32_t outgoing_left;
  uint32_t outgoing_length;
  const uint8_t *payload;
  uint32_t payload_length;
  uint32_t payload_left;
  uint32_t write_since;
  uint32_t now;
  uint32_t as_of;
  uint32_t wake;
  uint32_t limit;
  struct tcat_request *requests;
  struct tcat_request *active;
  struct tcat_update *update;
  bool (*tap)(struct tcat *client, const struct tcat_event *event);
  /* Each start that is not refused has a number: that of the last, of the one waited for, of the one whose result is kept. */
  uint32_t started;
  uint32_t awaited;
  uint32_t ended;
  struct tcat_result result;
  int refused;
  uint8_t command;
  uint8_t session;
  bool running;
  bool waiting;
  bool line_tells;
  bool line_began;
  bool given_up;
  bool aborting;
  bool joining;
  bool stirred;
  bool settled;
  bool received;
  bool behind;
  uint8_t severed;
  bool polling;
  bool trap_reported;
  bool active_ended;
};

/**
 * Gives the engine its memory, once. Leave it out where the application has initialized WAMR itself;
 * the wasm2c engine needs none and takes any arguments.
 * @param pool 8-byte aligned; README.md has what is needed for each engine
 * @returns `TCAT_OK` or `TCAT_E_MEMORY`
 */
int tcat_runtime_init(void *pool, size_t size);

/** Takes all back; every client is closed and every module of the application's own unloaded before. */
void tcat_runtime_destroy(void);

/**
 * Checks an image and loads it; all clients share it.
 * @param copy room for the image's bytes: WAMR's classic interpreter changes them while it loads, so
 *   they must be in RAM and stay there; `NULL` is `TCAT_E_ARGUMENT`. The fast interpreter and wasm2c
 *   leave them alone: `NULL`.
 * @returns `TCAT_OK`, `TCAT_E_VERSION`, `TCAT_E_IMAGE`, `TCAT_E_MEMORY`, `TCAT_E_MODULE`; on a
 *   failure nothing is held
 */
int tcat_load(struct tcat_module *module, const struct tcat_image *image, uint8_t *copy);

/** Lets a module go whose clients are all closed. */
void tcat_unload(struct tcat_module *module);

/**
 * Makes a client for one UART.
 * @param module `NULL`: that of `tcat_image`, loaded by the first such call and let go by `tcat_runtime_destroy`; not for
 *   WAMR's classic interpreter, which wants a copy in RAM (`TCAT_E_ARGUMENT`)
 * @returns `TCAT_OK`, `TCAT_E_ARGUMENT`, `TCAT_E_MEMORY`, `TCAT_E_MODULE`, `TCAT_E_VERSION`, `TCAT_E_TRAP`, and without
 *   a module what `tcat_load` does; behind a failure but that of an argument the client is as a closed one
 */
int tcat_open(struct tcat *client, const struct tcat_module *module, const struct tcat_config *config);

/**
 * Ends a client: nothing is received any more, and what is called returns at once. The UART's interrupt may stay on;
 * a circular DMA is started anew after the next `tcat_open`, which takes it to begin at 0.
 */
void tcat_close(struct tcat *client);

/** A fresh instance in place of one that trapped. Not from a handler (`TCAT_E_CONTEXT`). */
int tcat_reopen(struct tcat *client);

/**
 * Takes a received byte.
 * @returns whether a poll is worth waking for: a line is whole, a prompt may have come, or half of
 *   the room is full
 */
bool tcat_rx(struct tcat *client, uint8_t byte);

/** Takes received bytes, as from a DMA buffer; what finds no room is counted as lost. */
bool tcat_rx_block(struct tcat *client, const uint8_t *bytes, size_t count);

/**
 * Takes what a circular DMA has written since the last call. Call it on the UART's idle interrupt and
 * on the DMA's half and full ones: a whole round between two calls cannot be seen.
 * @param position where the DMA writes next, `size` less its remaining count
 */
bool tcat_rx_dma(struct tcat *client, const uint8_t *buffer, size_t size, size_t position);

/**
 * The DMA begins at 0 again, as after an error of the UART: what the buffer still holds from before is
 * not taken, and a byte at least was lost.
 */
void tcat_rx_dma_restart(struct tcat *client);

/**
 * Bytes that `tcat_rx_block` takes now without a loss, for senders that can wait (RTS, TCP); it grows
 * with `tcat_poll`. `UINT32_MAX` while reception is off: all is dropped then.
 */
uint32_t tcat_rx_room(const struct tcat *client);

/** Takes note that the UART lost `count` bytes here (overrun). */
void tcat_rx_lost(struct tcat *client, uint32_t count);

/**
 * Hands received bytes to the core, events to the handler and bytes to the UART. Call it when
 * `tcat_rx` says so, and when the time that it returned is over. In a handler it does nothing.
 * @returns milliseconds until the next deadline, 0 to go on at once, or `TCAT_NEVER`
 */
uint32_t tcat_poll(struct tcat *client);

/** Milliseconds until a deadline is due, or `TCAT_NEVER`. */
uint32_t tcat_deadline(struct tcat *client);

/** Whether a command runs. */
bool tcat_running(const struct tcat *client);

/**
 * Polls until the command has ended that was started last outside of a handler, and tells how; events go
 * to the handler meanwhile. Its result is kept by the start's number: where it has ended already it is still there,
 * whatever handlers, the queue of requests and other tasks have started meanwhile. Not from a handler.
 * Every command has its deadlines, so this ends as long as the port's time moves. Where the last start was refused
 * and none before it is to be waited for, there is no result: what the start returned is returned here again.
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

/** Sends a line: `tcat_begin_line` and `tcat_start`. */
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

/** A field of an answer. */
struct tcat_field {
  /** `TCAT_FIELD_…`; `TCAT_FIELD_NONE` behind the last. */
  uint32_t kind;
  int32_t number;
  struct tcat_text text;
};

/** Pulls the next field of a data event, in its handler. */
struct tcat_field tcat_next_field(struct tcat *client);

/** Pulls a field that must be a number; false when it is none or there is none. */
bool tcat_take_number(struct tcat *client, int32_t *number);

/** Pulls a field as text; a number is taken for none. */
bool tcat_take_text(struct tcat *client, struct tcat_text *text);

/** BCC of a secret, the XOR of its bytes (document: 校验和). */
uint8_t tcat_bcc(const void *secret, size_t length);

/** Joins the slices of a message or of firmware data in a buffer of the application. */
struct tcat_collector {
  /** `topic_size` 129 holds every topic, with a NUL behind it; `NULL` where topics do not matter. */
  char *topic;
  size_t topic_size;
  uint8_t *bytes;
  /** Firmware data that may come as hexadecimal digits takes twice its length. */
  size_t size;
  /** Bytes of the message. */
  size_t length;
  /** Messages that did not fit the buffer or were damaged. */
  uint32_t dropped;
  /** Internal: how far it is. */
  size_t filled;
  bool open;
};

/**
 * Takes an event.
 * @returns whether a message or firmware data is whole now: `bytes`, `length`, `topic`. Firmware data
 *   that came as hexadecimal digits is decoded.
 */
bool tcat_collect(struct tcat_collector *collector, const struct tcat_event *event);

/** Name of a command without `AT+`; empty for a number that is none. */
const char *tcat_command_name(unsigned command);

#ifdef __cplusplus
}
#endif

#endif
