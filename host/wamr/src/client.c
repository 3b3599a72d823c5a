/* A client: its instance, and what goes into the core. */

#include "internal.h"

/* Where a word of the layout points to, if `size` bytes fit the memory there; else NULL. */
static uint8_t *place(struct tcat *client, const uint8_t *layout, unsigned word, uint32_t size) {
  uint32_t at = tcat_word(layout, word);
  uint32_t end = client->engine.memory_size;
  return at <= end && size <= end - at ? client->engine.memory + at : NULL;
}

static uint32_t *place_word(struct tcat *client, const uint8_t *layout, unsigned word) {
  uint8_t *at = place(client, layout, word, 4);
  return (uintptr_t)at % 4 == 0 ? (uint32_t *)(void *)at : NULL;
}

static bool read_layout(struct tcat *client) {
  uint32_t at = tcat_call(client, TCAT_EXPORT_layout, 0, 0, 0);
  uint32_t words = 4 * (TCAT_LAYOUT_INPUT_SIZE + 1);
  uint32_t end = client->engine.memory_size;
  if (tcat_trapped(client) || words > end || at > end - words) return false;
  const uint8_t *layout = client->engine.memory + at;
  uint32_t ring_size = tcat_word(layout, TCAT_LAYOUT_RING_SIZE);
  if (ring_size == 0 || (ring_size & (ring_size - 1)) != 0) return false;
  client->input_size = tcat_word(layout, TCAT_LAYOUT_INPUT_SIZE);
  if (client->input_size != TCAT_SIZE_COMMAND_LINE) return false;
  client->ring = place(client, layout, TCAT_LAYOUT_RING, ring_size);
  client->ring_mask = ring_size - 1;
  client->head = place_word(client, layout, TCAT_LAYOUT_HEAD);
  client->tail = place_word(client, layout, TCAT_LAYOUT_TAIL);
  client->lost = place_word(client, layout, TCAT_LAYOUT_LOST);
  client->gap = place_word(client, layout, TCAT_LAYOUT_GAP);
  client->record = place(client, layout, TCAT_LAYOUT_EVENT, 4 * (TCAT_RECORD_COMMAND + 1));
  client->input = place(client, layout, TCAT_LAYOUT_INPUT, client->input_size);
  return client->ring && client->head && client->tail && client->lost && client->gap && client->record && client->input;
}

static int check(struct tcat *client) {
  uint32_t abi = tcat_call(client, TCAT_EXPORT_abi, 0, 0, 0);
  if (tcat_trapped(client)) return TCAT_E_TRAP;
  if (!tcat_abi_fits(abi)) return TCAT_E_VERSION;
  return read_layout(client) ? TCAT_OK : tcat_trapped(client) ? TCAT_E_TRAP : TCAT_E_MODULE;
}

/* Puts all back that belongs to an instance. The DMA's position is the interrupt handler's: it keeps
   counting while nothing is received. */
static void clear(struct tcat *client) {
  memset(&client->engine, 0, sizeof client->engine);
  memset(&client->fifo, 0, sizeof client->fifo);
  memset(&client->result, 0, sizeof client->result);
  client->outgoing_left = 0;
  client->payload_left = 0;
  client->refused = TCAT_OK;
  client->command = 0;
  client->running = false;
  client->awaited = false;
  client->joining = false;
  client->stirred = false;
  client->settled = false;
  client->received = false;
  client->behind = false;
  client->trap_reported = false;
  client->session = 0;
}

/* Where the quiet time stands in what `configure` takes. */
#define QUIET_SHIFT 16

static bool is_valid(const struct tcat_config *config) {
  if (!config || !config->port || !config->port->uart_write || !config->port->now_ms || !config->handler) return false;
  if (config->fifo ? config->fifo_size < 2 : TCAT_NEEDS_FIFO) return false;
  if (config->options >> QUIET_SHIFT != 0) return false;
  return config->quiet_ms == 0 || (config->quiet_ms >= TCAT_QUIET_LEAST_MS && config->quiet_ms <= TCAT_QUIET_MOST_MS);
}

/* A closed client counts as trapped, and as one whose trap has been reported. */
static void shut(struct tcat *client) {
  client->receiving = false;
  /* An interrupt from here on finds reception off before anything else has changed. */
  TCAT_FENCE();
  client->running = false;
  client->awaited = false;
  client->outgoing_left = 0;
  client->payload_left = 0;
  client->trap_reported = true;
  tcat_engine_close(&client->engine);
}

/* On a failure the client is as a closed one. */
static int open_instance(struct tcat *client) {
  const struct tcat_config *config = client->config;
  clear(client);
  int status = tcat_engine_open(&client->engine, client->module);
  if (status == TCAT_OK) status = check(client);
  if (status != TCAT_OK) {
    shut(client);
    return status;
  }
  tcat_call(client, TCAT_EXPORT_configure, config->options | config->quiet_ms << QUIET_SHIFT, 0, 0);
  client->fifo.bytes = config->fifo;
  client->fifo.size = config->fifo_size;
  client->now = tcat_now(client);
  TCAT_STORE_RELEASE(&client->receiving, true);
  return TCAT_OK;
}

int tcat_open(struct tcat *client, const struct tcat_module *module, const struct tcat_config *config) {
  memset(client, 0, sizeof *client);
  if (!module || !is_valid(config)) return TCAT_E_ARGUMENT;
  client->module = module;
  client->config = config;
  return open_instance(client);
}

void tcat_close(struct tcat *client) {
  shut(client);
  tcat_drop_requests(client);
}

int tcat_reopen(struct tcat *client) {
  if (client->polling) return TCAT_E_CONTEXT;
  tcat_lock(client);
  shut(client);
  tcat_unlock(client);
  tcat_drop_requests(client);
  tcat_lock(client);
  int status = open_instance(client);
  tcat_unlock(client);
  return status;
}

void tcat_fail(struct tcat *client, const char *why) {
  if (!client->engine.trap) client->engine.trap = why;
}

bool tcat_running(const struct tcat *client) { return client->running; }

void tcat_set_limit(struct tcat *client, uint32_t ms) { client->limit = ms; }

uint32_t tcat_deadline(struct tcat *client) {
  if (tcat_trapped(client)) return TCAT_NEVER;
  tcat_lock(client);
  uint32_t left = tcat_call(client, TCAT_EXPORT_deadline, tcat_now(client), 0, 0);
  tcat_unlock(client);
  return left;
}

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
  if (!client->running) client->command = (uint8_t)command;
}

void tcat_put_plain(struct tcat *client, const char *name, size_t length, uint32_t form) {
  if (!tcat_trapped(client)) put_input(client, (const uint8_t *)name, length, no_name);
  tcat_call(client, TCAT_EXPORT_plain, bounded(length), form, 0);
  if (!client->running) client->command = 0;
}

void tcat_put_line(struct tcat *client, const char *line, size_t length) {
  if (!tcat_trapped(client)) put_input(client, (const uint8_t *)line, length, no_line);
  tcat_call(client, TCAT_EXPORT_line, bounded(length), 0, 0);
  if (!client->running) client->command = 0;
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
  if (tcat_trapped(client)) return;
  put_input(client, text, length, NULL);
  tcat_call(client, TCAT_EXPORT_text, bounded(length), 0, 0);
}

void tcat_string(struct tcat *client, const char *text) {
  if (text)
    tcat_text(client, text, strlen(text));
  else
    tcat_other(client);
}

void tcat_number(struct tcat *client, int32_t value) {
  tcat_call(client, TCAT_EXPORT_number, (uint32_t)value, 0, 0);
}

void tcat_other(struct tcat *client) { tcat_call(client, TCAT_EXPORT_other, 0, 0, 0); }

/* What a handler starts, or another task while this one waits, is not what `tcat_wait` is called for. */
static bool is_waited_for(const struct tcat *client) { return !client->polling && !client->waiting; }

int tcat_note_refusal(struct tcat *client, int status) {
  if (is_waited_for(client)) client->refused = status;
  return status;
}

int tcat_send(struct tcat *client, const void *payload, uint32_t length, uint32_t told, uint32_t limit) {
  uint32_t refusal = tcat_call(client, TCAT_EXPORT_start, told, limit, tcat_now(client));
  int status = tcat_trapped(client) ? TCAT_E_TRAP : (int)refusal;
  if (status == TCAT_OK) {
    client->running = true;
    client->given_up = false;
    client->awaited = is_waited_for(client);
    client->stirred = true;
    client->payload = payload;
    client->payload_length = length;
    client->payload_left = 0;
  }
  return status;
}

static int start(struct tcat *client, const void *payload, uint32_t length, uint32_t told) {
  int status = tcat_note_refusal(client, tcat_send(client, payload, length, told, client->limit));
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
  tcat_begin_line(client, line, strlen(line));
  return tcat_start(client);
}

void tcat_give_up(struct tcat *client) {
  tcat_call(client, TCAT_EXPORT_abort, tcat_now(client), 0, 0);
  /* Where none of the application's runs, what waits for the UART is the session's. */
  client->given_up = client->running;
  client->payload_left = 0;
  client->stirred = true;
}

void tcat_abort(struct tcat *client) {
  tcat_lock(client);
  tcat_give_up(client);
  tcat_unlock(client);
}

static struct tcat_field next_field(struct tcat *client) {
  struct tcat_field field = {0, 0, {NULL, 0}};
  uint32_t kind = tcat_call(client, TCAT_EXPORT_field, 0, 0, 0);
  if (kind == TCAT_FIELD_TEXT) field.text = tcat_record_text(client);
  if (kind == TCAT_FIELD_NUMBER) field.number = (int32_t)tcat_word(client->record, TCAT_RECORD_NUMBER);
  if (!tcat_trapped(client)) field.kind = kind;
  return field;
}

struct tcat_field tcat_next_field(struct tcat *client) {
  tcat_lock(client);
  struct tcat_field field = next_field(client);
  tcat_unlock(client);
  return field;
}

bool tcat_take_number(struct tcat *client, int32_t *number) {
  struct tcat_field field = tcat_next_field(client);
  *number = field.number;
  return field.kind == TCAT_FIELD_NUMBER;
}

bool tcat_take_text(struct tcat *client, struct tcat_text *text) {
  struct tcat_field field = tcat_next_field(client);
  *text = field.text;
  return field.kind == TCAT_FIELD_TEXT;
}

uint8_t tcat_bcc(const void *secret, size_t length) {
  const uint8_t *bytes = secret;
  uint8_t sum = 0;
  for (size_t i = 0; i < length; i++) sum ^= bytes[i];
  return sum;
}
