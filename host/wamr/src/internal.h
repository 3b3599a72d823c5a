/** What the parts of the binding share. */

#ifndef TCAT_INTERNAL_H
#define TCAT_INTERNAL_H

#include <string.h>

#include "../include/tcat_compiler.h"
#include "../include/tcat_request.h"
#if TCAT_SESSION
#include "../include/tcat_session.h"
#endif

static inline uint32_t tcat_call(struct tcat *client, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c) {
  return tcat_engine_call(&client->engine, function, a, b, c);
}

/* A client that is all zero has not been opened: it has no configuration, no port and no instance. */

/** Whether nothing is to be expected of the core; of one that is not there, behind the lock. And for which of two reasons. */
static inline bool tcat_trapped(const struct tcat *client) { return client->engine.trap != NULL; }

static inline int tcat_why_not(const struct tcat *client) { return client->config ? TCAT_E_TRAP : TCAT_E_NOT_OPEN; }

uint32_t tcat_now(const struct tcat *client);

/** What `TCAT_PEEK` and `TCAT_PUT` are told of pointers. */
typedef struct tcat_request *tcat_request_link;
typedef bool (*tcat_tap)(struct tcat *client, const struct tcat_event *event);

/** From here on nothing is asked of a core that is not there: all calls of it stand behind this. */
void tcat_lock(struct tcat *client);

void tcat_unlock(struct tcat *client);

/* The same within `tcat_poll`, which has found the client open: several for each event, and not a call each. */

static inline uint32_t tcat_poll_now(const struct tcat *client) {
  const struct tcat_port *port = client->config->port;
  return port->now_ms(port->context);
}

static inline void tcat_poll_lock(const struct tcat *client) {
  const struct tcat_port *port = client->config->port;
  if (port->lock) port->lock(port->context);
}

static inline void tcat_poll_unlock(const struct tcat *client) {
  const struct tcat_port *port = client->config->port;
  if (port->unlock) port->unlock(port->context);
}

/** A word of the core's memory, which is little-endian as every part is that this runs on. */
static inline uint32_t tcat_word(const uint8_t *at, unsigned index) {
  uint32_t word;
  TCAT_MEMCPY(&word, at + 4 * index, sizeof word);
  return word;
}

/** Whether a module of this version can be spoken to: the same major, no older minor. */
static inline bool tcat_abi_fits(uint32_t abi) {
  return abi >> 16 == TCAT_ABI_MAJOR && abi >= (TCAT_ABI_MAJOR << 16 | TCAT_ABI_MINOR);
}

#if TCAT_LOG || TCAT_STATS
/** An event for the log and the counters. */
void tcat_observe(struct tcat *client, const struct tcat_event *event);
#else
static inline void tcat_observe(struct tcat *client, const struct tcat_event *event) {
  (void)client;
  (void)event;
}
#endif

#if TCAT_STATS
/** What waits to be taken, before `tcat_poll` takes it. */
void tcat_count_fill(struct tcat *client);
/** The end of a `tcat_poll`. */
void tcat_count_poll(struct tcat *client, uint32_t since);
#define TCAT_COUNT(call) (call)
#else
#define TCAT_COUNT(call) ((void)0)
#endif

/** Moves bytes from the FIFO to the ring, as many as one turn may take; whether the FIFO is empty then. */
bool tcat_refill(struct tcat *client);

/** Bytes of the FIFO that stand in one piece, none where it is empty. */
uint32_t tcat_fifo_piece(const struct tcat *client, const uint8_t **bytes);

/** Gives the room of the FIFO's first `count` bytes back. */
void tcat_fifo_drop(struct tcat *client, uint32_t count);

/** Begins to write what the core asks for: a command's line, the end of a data phase, the end of a payload. */
void tcat_begin_writing(struct tcat *client, struct tcat_span text);

/** Writes what is left of it; whether nothing stands in the way of the next event, which may bring more to write. */
bool tcat_write_outgoing(struct tcat *client);

/** Writes a payload as far as the UART takes it: in between the core hears of time and answers. */
void tcat_write_payload(struct tcat *client);

/** The module that `tcat_open` takes for `NULL`, loaded when it is first asked for; what `tcat_load` says. */
int tcat_load_standard(const struct tcat_module **module);

/** Keeps what a start returned, for the `tcat_wait` behind it; `status` again. */
int tcat_note_refusal(struct tcat *client, int status);

/** Ends the start that is waited for without a result, which `tcat_wait` says as it says a refusal. */
static inline void tcat_drop_start(struct tcat *client) {
  if (client->ended != client->awaited) client->refused = TCAT_E_TRAP;
  client->ended = client->awaited;
}

/** Marks the instance as unusable: `why` is a text that stays. */
void tcat_fail(struct tcat *client, const char *why);

/*
 * The core's side of a command, under the lock: one of these, its arguments (`tcat_text` and the like), `tcat_send`.
 */

void tcat_put_command(struct tcat *client, uint32_t command, uint32_t form);
void tcat_put_plain(struct tcat *client, const char *name, size_t length, uint32_t form);
void tcat_put_line(struct tcat *client, const char *line, size_t length);

/**
 * Sends it.
 * @param told the payload's length for the core, `UINT32_MAX` for none
 * @param limit of each phase in milliseconds, 0 for the command's own
 */
int tcat_send(struct tcat *client, const void *payload, uint32_t length, uint32_t told, uint32_t limit);

/** Gives up what runs, under the lock. */
void tcat_give_up(struct tcat *client);

/** Whether a request waits or runs, whatever its memory says: what stands in a queue is not to be cleared. */
bool tcat_is_queued(struct tcat *client, const struct tcat_request *request);

/** Submits a request that is to wait for so many milliseconds; those behind it go past it meanwhile. */
int tcat_submit_in(struct tcat *client, struct tcat_request *request, uint32_t pause);

/** Whether a request can be sent as it is filled. */
bool tcat_is_filled(const struct tcat_request *request);

/** Begins a request's command in the core and adds its arguments. */
void tcat_encode(struct tcat *client, const struct tcat_request *request);

/** Sends the request whose turn it is, or ends one that has waited for too long; whether there was any. */
bool tcat_take_turn(struct tcat *client);

/** Milliseconds until that may be so without an event, or `TCAT_NEVER`; under the lock. */
uint32_t tcat_turn_left(const struct tcat *client);

/** Takes note of how the request that runs has ended, under the lock. */
void tcat_note_request(struct tcat *client, const struct tcat_result *result);

/** Ends that request, or puts it back, once the handler has had its event. */
void tcat_end_request(struct tcat *client);

/** Ends all requests: the client has trapped or is closed. */
void tcat_drop_requests(struct tcat *client);

/** What the record tells of a code and a subcode. */
void tcat_read_codes(struct tcat *client, struct tcat_event *event);

#if TCAT_SESSION
/** What the record holds of an event of the session, and where the session is then. */
void tcat_read_session_event(struct tcat *client, struct tcat_event *event);

/*
 * A configuration in steps: handed over twice, first to be checked and then, where nothing was refused, to be kept;
 * each field by `TCAT_PART_…` and its arguments (`tcat_string`, `tcat_number`), a topic as a field of its own.
 */

void tcat_config_begin(struct tcat *client, bool keep);
void tcat_config_part(struct tcat *client, enum tcat_part part);

/** Ends it: `TCAT_OK`, `TCAT_E_TRAP`, or a refusal and above it the field. What is kept runs. */
int tcat_config_end(struct tcat *client, bool keep, uint32_t flags, uint32_t check_ms);
#endif

/** The record's text, checked against the memory's size; on a fault the client has trapped. */
struct tcat_span tcat_record_text(struct tcat *client);

#endif
