/* A command into the core: begun, given its arguments, sent or given up. */

#include "internal.h"

/* The core sees the first 256 bytes of a text: what else matters of a longer one is whether a
   character that it refuses stands behind them, which is shown at their end then. */
static void put_input(struct tcat *client, const uint8_t *text, size_t length, bool (*refused)(uint8_t)) {
  size_t shown = length < client->input_size ? length : client->input_size;
  if (shown > 0) memcpy(client->input, text, shown);
  for (size_t i = shown; refused && i < length; i++) {
    if (!refused(text[i])) continue;
    client->input[shown - 1] = text[i];
    return;
  }
}

static bool no_name(uint8_t byte) {
  return !((byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_');
}

static bool no_line(uint8_t byte) { return byte == '\r' || byte == '\n' || byte == 0; }

static uint32_t bounded(size_t length) { return length > INT32_MAX ? INT32_MAX : (uint32_t)length; }

void tcat_put_command(struct tcat *client, uint32_t command, uint32_t form) {
  tcat_call(client, TCAT_EXPORT_command, command, form, 0);
  if (!client->running) TCAT_PUT(uint8_t, client->command, (uint8_t)command);
}

void tcat_put_plain(struct tcat *client, const char *name, size_t length, uint32_t form) {
  if (!tcat_trapped(client)) put_input(client, (const uint8_t *)name, length, no_name);
  tcat_call(client, TCAT_EXPORT_plain, bounded(length), form, 0);
  if (!client->running) TCAT_PUT(uint8_t, client->command, 0);
}

void tcat_put_line(struct tcat *client, const char *line, size_t length) {
  if (!tcat_trapped(client)) put_input(client, (const uint8_t *)line, length, no_line);
  tcat_call(client, TCAT_EXPORT_line, bounded(length), 0, 0);
  if (!client->running) TCAT_PUT(uint8_t, client->command, 0);
}

/* From here to `tcat_start` the core is this task's. */
void tcat_begin(struct tcat *client, uint32_t command, uint32_t form) {
  tcat_lock(client);
  tcat_put_command(client, command, form);
}

void tcat_begin_plain(struct tcat *client, const char *name, size_t length, uint32_t form) {
  tcat_lock(client);
  tcat_put_plain(client, name, length, form);
}

void tcat_begin_line(struct tcat *client, const char *line, size_t length) {
  tcat_lock(client);
  tcat_put_line(client, line, length);
}

void tcat_text(struct tcat *client, const void *text, size_t length) {
  if (!client->config || tcat_trapped(client)) return;
  put_input(client, (const uint8_t *)text, length, NULL);
  tcat_call(client, TCAT_EXPORT_text, bounded(length), 0, 0);
}

void tcat_string(struct tcat *client, const char *text) {
  if (text)
    tcat_text(client, text, strlen(text));
  else
    tcat_other(client);
}

void tcat_number(struct tcat *client, int32_t value) {
  if (!client->config || tcat_trapped(client)) return;
  tcat_call(client, TCAT_EXPORT_number, (uint32_t)value, 0, 0);
}

void tcat_other(struct tcat *client) {
  if (!client->config || tcat_trapped(client)) return;
  tcat_call(client, TCAT_EXPORT_other, 0, 0, 0);
}

/* What a handler starts, or another task while this one waits, is not what `tcat_wait` is called for. */
static bool is_waited_for(const struct tcat *client) { return !TCAT_PEEK(bool, client->polling) && !TCAT_PEEK(bool, client->waiting); }

int tcat_note_refusal(struct tcat *client, int status) {
  if (is_waited_for(client)) client->refused = status;
  return status;
}

int tcat_send(struct tcat *client, const void *payload, uint32_t length, uint32_t told, uint32_t limit) {
  /* A start that has no begin has not been through the lock. */
  if (!client->config) return TCAT_E_NOT_OPEN;
  uint32_t refusal = tcat_call(client, TCAT_EXPORT_start, told, limit, tcat_now(client));
  int status = tcat_trapped(client) ? TCAT_E_TRAP : (int)refusal;
  if (status == TCAT_OK) {
    TCAT_PUT(bool, client->running, true);
    TCAT_PUT(bool, client->line_began, false);
    TCAT_PUT(bool, client->given_up, false);
    TCAT_PUT(bool, client->aborting, false);
    client->started++;
    if (is_waited_for(client)) client->awaited = client->started;
    TCAT_PUT(bool, client->stirred, true);
    client->payload = (const uint8_t *)payload;
    client->payload_length = length;
    TCAT_PUT(uint32_t, client->payload_left, 0);
  }
  return status;
}

static int start(struct tcat *client, const void *payload, uint32_t length, uint32_t told) {
  int status = tcat_note_refusal(client, tcat_send(client, payload, length, told, TCAT_PEEK(uint32_t, client->limit)));
  tcat_unlock(client);
  return status;
}

int tcat_start(struct tcat *client) { return start(client, NULL, 0, UINT32_MAX); }

int tcat_start_payload(struct tcat *client, const void *payload, size_t length) {
  if (!payload && length > 0) {
    tcat_note_refusal(client, TCAT_E_ARGUMENT);
    tcat_unlock(client);
    return TCAT_E_ARGUMENT;
  }
  return start(client, payload, bounded(length), bounded(length));
}

int tcat_line(struct tcat *client, const char *line) {
  if (!line) line = "";
  tcat_begin_line(client, line, strlen(line));
  return tcat_start(client);
}

void tcat_give_up(struct tcat *client) {
  /* Where none of the application's runs, what waits for the UART is the session's. */
  if (!client->running) return;
  TCAT_PUT(bool, client->given_up, true);
  TCAT_PUT(uint32_t, client->payload_left, 0);
  TCAT_PUT(bool, client->stirred, true);
  if (TCAT_PEEK(bool, client->line_began)) {
    /* Its answer may have been received: `tcat_poll` takes that first, and asks the port anew for it. */
    TCAT_PUT(bool, client->aborting, true);
    TCAT_PUT(bool, client->received, false);
  } else {
    tcat_call(client, TCAT_EXPORT_abort, tcat_now(client), 0, 0);
  }
}

void tcat_abort(struct tcat *client) {
  tcat_lock(client);
  tcat_give_up(client);
  tcat_unlock(client);
}
