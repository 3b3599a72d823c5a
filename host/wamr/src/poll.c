/* One turn of everything: bytes to the core, events to the handler, and what these bring to write. */

#include "internal.h"

struct tcat_span tcat_record_text(struct tcat *client) {
  struct tcat_span text = {"", 0};
  uint32_t at = tcat_word(client->record, TCAT_RECORD_TEXT);
  uint32_t length = tcat_word(client->record, TCAT_RECORD_LENGTH);
  uint32_t end = client->engine.memory_size;
  if (at > end || length > end - at) {
    tcat_fail(client, "an event lies outside the core's memory");
    return text;
  }
  text.at = (const char *)client->engine.memory + at;
  text.length = length;
  return text;
}

static void note_end(struct tcat *client, const struct tcat_event *event) {
  TCAT_PUT(bool, client->running, false);
  TCAT_PUT(bool, client->given_up, false);
  TCAT_PUT(bool, client->aborting, false);
  TCAT_PUT(uint32_t, client->payload_left, 0);
  struct tcat_result result;
  result.reason = event->reason;
  result.has_code = event->has_code;
  result.has_subcode = event->has_subcode;
  result.code = event->code;
  result.subcode = event->subcode;
  result.text = event->text;
  if (client->active && !client->active_ended) tcat_note_request(client, &result);
  if (client->started != client->awaited) return;
  client->ended = client->started;
  client->result = result;
}

void tcat_read_codes(struct tcat *client, struct tcat_event *event) {
  uint32_t flags = tcat_word(client->record, TCAT_RECORD_FLAGS);
  event->has_code = (flags & TCAT_FLAG_CODE) != 0;
  event->has_subcode = (flags & TCAT_FLAG_SUBCODE) != 0;
  if (event->has_code) event->code = (int32_t)tcat_word(client->record, TCAT_RECORD_CODE);
  if (event->has_subcode) event->subcode = (int32_t)tcat_word(client->record, TCAT_RECORD_SUBCODE);
}

/* An event of the command begun last that has nothing else yet. */
static struct tcat_event event_of(const struct tcat *client, uint32_t kind) {
  /* Not by memset, which is a loop over bytes in a small C library. */
  struct tcat_event event;
  event.kind = (uint8_t)kind;
  event.command = TCAT_PEEK(uint8_t, client->command);
  event.reason = 0;
  event.step = 0;
  event.has_code = false;
  event.has_subcode = false;
  event.code = 0;
  event.subcode = 0;
  event.number = 0;
  event.text.at = "";
  event.text.length = 0;
  return event;
}

/* Reads what an event of this kind has, and nothing else: the record keeps what earlier ones left. */
static void read_event(struct tcat *client, struct tcat_event *event) {
  switch (event->kind) {
    case TCAT_EVENT_FAILED:
      event->reason = (uint8_t)tcat_word(client->record, TCAT_RECORD_REASON);
      tcat_read_codes(client, event);
      if ((tcat_word(client->record, TCAT_RECORD_FLAGS) & TCAT_FLAG_TEXT) != 0) event->text = tcat_record_text(client);
      break;
    case TCAT_EVENT_DISCONNECTED:
      tcat_read_codes(client, event);
      break;
    case TCAT_EVENT_PROVISIONING:
      event->command = (uint8_t)tcat_word(client->record, TCAT_RECORD_COMMAND);
      /* fall through */
    case TCAT_EVENT_OTA:
      tcat_read_codes(client, event);
      event->text = tcat_record_text(client);
      break;
    case TCAT_EVENT_MESSAGE_BEGIN:
      event->number = tcat_word(client->record, TCAT_RECORD_NUMBER);
      /* fall through */
    case TCAT_EVENT_SLICE:
    case TCAT_EVENT_WIFI:
    case TCAT_EVENT_LINE:
    case TCAT_EVENT_TRANSMIT:
      event->text = tcat_record_text(client);
      break;
    case TCAT_EVENT_DAMAGED:
    case TCAT_EVENT_FIRMWARE_BEGIN:
    case TCAT_EVENT_FIRMWARE_END:
    case TCAT_EVENT_PAYLOAD:
      event->number = tcat_word(client->record, TCAT_RECORD_NUMBER);
      break;
    default:
#if TCAT_SESSION
      if (event->kind >= TCAT_EVENT_SESSION_SKIPPED) tcat_read_session_event(client, event);
#endif
      break;
  }
}

/* What an update reads is its own. */
static void hand_out(struct tcat *client, const struct tcat_event *event) {
  tcat_observe(client, event);
  tcat_tap tap = TCAT_PEEK(tcat_tap, client->tap);
  if (tap && tap(client, event)) return;
  client->config->handler(client, event, client->config->user);
}

/* What the binding itself has to know of an event; whether the handler gets it. */
static bool note_event(struct tcat *client, const struct tcat_event *event) {
  switch (event->kind) {
    case TCAT_EVENT_TRANSMIT:
      tcat_begin_writing(client, event->text);
      return false;
    case TCAT_EVENT_PAYLOAD:
      TCAT_PUT(uint32_t, client->payload_left, client->payload && !client->aborting ? client->payload_length : 0);
      client->write_since = tcat_poll_now(client);
      return false;
    case TCAT_EVENT_MESSAGE_BEGIN:
    case TCAT_EVENT_FIRMWARE_BEGIN:
      client->joining = true;
      TCAT_PUT(bool, client->stirred, true);
      return true;
    case TCAT_EVENT_MESSAGE_END:
    case TCAT_EVENT_FIRMWARE_END:
    case TCAT_EVENT_DAMAGED:
      client->joining = false;
      return true;
    case TCAT_EVENT_DONE:
    case TCAT_EVENT_FAILED:
      note_end(client, event);
      return true;
    default:
      return true;
  }
}

/* Reception goes off before anybody hears of the trap. */
static void report_trap(struct tcat *client) {
  if (client->trap_reported) return;
  client->trap_reported = true;
  client->receiving = false;
  TCAT_PUT(bool, client->running, false);
  tcat_drop_start(client);
  client->outgoing_left = 0;
  TCAT_PUT(uint32_t, client->payload_left, 0);
  struct tcat_event event = event_of(client, TCAT_EVENT_TRAPPED);
  event.text.at = client->engine.trap;
  event.text.length = (uint32_t)strlen(client->engine.trap);
  hand_out(client, &event);
  tcat_drop_requests(client);
}

/*
 * Brings in what has come by now and moves time on to now; whether all of it is in the ring. As long as
 * some waits in the FIFO or in the port, time stands still: an answer among it is no timeout, however
 * long the program or the machine has stood. The port is asked anew only when the core has taken all
 * that was there, so that a sender who never pauses does not hold time up for ever.
 */
static bool move_on(struct tcat *client, uint32_t now) {
  const struct tcat_port *port = client->config->port;
  /* Nor can one be missed before the deadline that was asked for last, if nothing has happened since. */
  bool early = client->settled && now - client->now < client->wake - client->now;
  if (!client->behind || early) client->as_of = now;
  /* Noted before the port is asked: who gives a command up meanwhile has it asked once more. */
  if (!TCAT_PEEK(bool, client->received)) {
    TCAT_PUT(bool, client->received, true);
    if (port->receive && !port->receive(port->context)) TCAT_PUT(bool, client->received, false);
  }
  bool all = tcat_refill(client) && TCAT_PEEK(bool, client->received);
  client->behind = !all || port->receive;
  /* What was given up is so before any deadline that has come since. */
  if ((all || early) && !TCAT_PEEK(bool, client->aborting)) client->now = client->as_of;
  client->settled = false;
  return all;
}

/* Ends the command that was given up: all that was received before has been taken. Whether there was one. */
static bool end_aborted(struct tcat *client, uint32_t now) {
  tcat_poll_lock(client);
  bool aborted = client->aborting;
  TCAT_PUT(bool, client->aborting, false);
  if (aborted) {
    client->now = now;
    tcat_call(client, TCAT_EXPORT_abort, now, 0, 0);
  }
  tcat_poll_unlock(client);
  return aborted;
}

/* Takes the next event and hands it out; whether there may be more. What the binding keeps of an event
   changes under the lock, with the core: another task may start the next command right behind it. */
static bool take_event(struct tcat *client) {
  uint32_t now = tcat_poll_now(client);
  /* One that is given up from here on is ended in a later turn, when the port has been asked behind that. */
  bool aborting = TCAT_PEEK(bool, client->aborting);
  bool all = move_on(client, now);
  (void)tcat_load_acquire(client->head);
  tcat_poll_lock(client);
  TCAT_PUT(bool, client->stirred, false);
  /* The words of a result stand in the core until it is asked again. */
  client->result.text.length = 0;
  struct tcat_event event = event_of(client, tcat_call(client, TCAT_EXPORT_poll, client->now, 0, 0));
  bool handed = false;
  if (event.kind != 0) {
    read_event(client, &event);
    handed = !tcat_trapped(client) && note_event(client, &event);
  }
  tcat_poll_unlock(client);
  if (handed)
    hand_out(client, &event);
  else if (event.kind != 0 && !tcat_trapped(client))
    tcat_observe(client, &event);
  if (client->active_ended) tcat_end_request(client);
  if (event.kind != 0) return true;
  client->done_with = client->given;
  if (all) {
    client->behind = false;
    TCAT_PUT(bool, client->received, false);
  }
  if (client->behind || client->as_of != now) return true;
  return aborting ? end_aborted(client, now) : TCAT_PEEK(bool, client->aborting);
}

/* Hands on the bytes of the FIFO that belong to the payload that has begun; the core only counts them. */
static bool pass_by(struct tcat *client) {
  const uint8_t *bytes;
  uint32_t count = tcat_fifo_piece(client, &bytes);
  if (count == 0) return false;
  tcat_poll_lock(client);
  uint32_t passed = tcat_call(client, TCAT_EXPORT_pass, count, tcat_poll_now(client), 0);
  tcat_poll_unlock(client);
  if (passed == 0 || passed > count) return false;
  struct tcat_event event = event_of(client, TCAT_EVENT_SLICE);
  event.text.at = (const char *)bytes;
  event.text.length = passed;
  hand_out(client, &event);
  TCAT_COUNT(client->stats.bytes += passed);
  tcat_fifo_drop(client, passed);
  return true;
}

/* Whether the FIFO holds nothing that the core should see. */
static bool is_drained(const struct tcat *client) {
  const uint8_t *bytes;
  return tcat_fifo_piece(client, &bytes) == 0 && !tcat_load_acquire(&client->fifo.gap);
}

uint32_t tcat_poll(struct tcat *client) {
  if (client->polling || !client->config) return TCAT_NEVER;
  TCAT_PUT(bool, client->polling, true);
#if TCAT_STATS
  uint32_t began = tcat_poll_now(client);
#endif
  uint32_t left = 0, turns = 0, given = client->given;
  for (; turns < TCAT_POLL_EVENTS && client->given - given < TCAT_POLL_BYTES && !tcat_trapped(client); turns++) {
    TCAT_COUNT(tcat_count_fill(client));
    if (client->outgoing_left > 0 && !tcat_write_outgoing(client)) {
      left = 1;
      break;
    }
    if (TCAT_PEEK(uint32_t, client->payload_left) > 0) tcat_write_payload(client);
    /* What has begun since the core was last asked, here or in a handler, it may have to report. */
    if (client->joining && !TCAT_PEEK(bool, client->stirred) && pass_by(client)) {
      uint32_t until = client->wake - tcat_poll_now(client);
      bool calm = !TCAT_PEEK(bool, client->stirred) && !TCAT_PEEK(bool, client->aborting);
      if (!is_drained(client) || !calm || until - 1 >= INT32_MAX) continue;
      /* A payload's bytes put deadlines off, never forward: the last one asked for is early enough. */
      left = until;
      break;
    }
    bool more = take_event(client);
    if (client->waiting && client->result.text.length > 0) break;
    if (more) continue;
    /* Behind all that the core has to say: a line of the session that is due goes first. */
    if (TCAT_PEEK(tcat_request_link, client->requests) && tcat_take_turn(client)) continue;
    tcat_poll_lock(client);
    left = tcat_call(client, TCAT_EXPORT_deadline, client->now, 0, 0);
    uint32_t turn_left = tcat_turn_left(client);
    if (turn_left < left) left = turn_left;
    tcat_poll_unlock(client);
    client->wake = client->now + left;
    client->settled = !TCAT_PEEK(bool, client->stirred);
    if (!client->settled) left = 0;
    if (TCAT_PEEK(uint32_t, client->payload_left) > 0 && left > 1) left = 1;
    break;
  }
  if (tcat_trapped(client)) {
    report_trap(client);
    left = TCAT_NEVER;
  }
  TCAT_COUNT(tcat_count_poll(client, began));
  TCAT_PUT(bool, client->polling, false);
  return left;
}

int tcat_wait(struct tcat *client, struct tcat_result *result) {
  if (client->polling) return TCAT_E_CONTEXT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  /* A program that has not looked at what its start returned must not take an earlier success for this one's. */
  if (client->ended == client->awaited && client->refused != TCAT_OK) {
    if (result) memset(result, 0, sizeof *result);
    return client->refused;
  }
  client->refused = TCAT_OK;
  const struct tcat_port *port = client->config->port;
  TCAT_PUT(bool, client->waiting, true);
  uint32_t number = client->awaited;
  while (client->ended != number) {
    uint32_t left = tcat_poll(client);
    if (client->ended != number && left > 0 && port->idle) port->idle(port->context, left);
  }
  TCAT_PUT(bool, client->waiting, false);
  if (result) *result = client->result;
  if (tcat_trapped(client)) return TCAT_E_TRAP;
  return client->result.reason == 0 ? TCAT_OK : TCAT_E_FAILED;
}
