/* A client: its instance, from opening to closing, and what is asked of it beside commands. */

#include "internal.h"

uint32_t tcat_now(const struct tcat *client) { return client->config ? tcat_poll_now(client) : 0; }

void tcat_lock(struct tcat *client) {
  if (!client->config) {
    client->engine.trap = "not open";
    return;
  }
  tcat_poll_lock(client);
}

void tcat_unlock(struct tcat *client) {
  if (client->config) tcat_poll_unlock(client);
}

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
  client->command = 0;
  client->running = false;
  client->aborting = false;
  client->joining = false;
  client->stirred = false;
  client->settled = false;
  client->received = false;
  client->behind = false;
  client->trap_reported = false;
  client->session = 0;
#if TCAT_STATS
  client->head_seen = 0;
  client->lost_seen = 0;
#endif
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
  tcat_drop_start(client);
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
  /* An interrupt from here on finds all of it. */
  TCAT_FENCE();
  client->receiving = true;
  return TCAT_OK;
}

int tcat_check_stack(const struct tcat_port *port) {
  if (!port || !port->stack_left) return TCAT_OK;
  return port->stack_left(port->context) < TCAT_STACK_LEAST ? TCAT_E_STACK : TCAT_OK;
}

int tcat_open(struct tcat *client, const struct tcat_module *module, const struct tcat_config *config) {
  memset(client, 0, sizeof *client);
  if (!is_valid(config)) return TCAT_E_ARGUMENT;
  if (tcat_check_stack(config->port) != TCAT_OK) return TCAT_E_STACK;
  client->module = module;
  client->config = config;
  int status = module ? TCAT_OK : tcat_load_standard(&client->module);
  if (status == TCAT_OK) return open_instance(client);
  shut(client);
  return status;
}

void tcat_close(struct tcat *client) {
  shut(client);
  tcat_drop_requests(client);
}

int tcat_reopen(struct tcat *client) {
  if (client->polling) return TCAT_E_CONTEXT;
  if (!client->config) return TCAT_E_NOT_OPEN;
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

bool tcat_running(const struct tcat *client) { return TCAT_PEEK(bool, client->running); }

void tcat_set_limit(struct tcat *client, uint32_t ms) { TCAT_PUT(uint32_t, client->limit, ms); }

uint32_t tcat_deadline(struct tcat *client) {
  if (!client->config || tcat_trapped(client)) return TCAT_NEVER;
  tcat_lock(client);
  uint32_t left = client->aborting ? 0 : tcat_call(client, TCAT_EXPORT_deadline, tcat_now(client), 0, 0);
  tcat_unlock(client);
  return left;
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

bool tcat_take_text(struct tcat *client, struct tcat_span *text) {
  struct tcat_field field = tcat_next_field(client);
  *text = field.text;
  return field.kind == TCAT_FIELD_TEXT;
}

uint8_t tcat_bcc(const void *secret, size_t length) {
  const uint8_t *bytes = (const uint8_t *)secret;
  uint8_t sum = 0;
  for (size_t i = 0; i < length; i++) sum ^= bytes[i];
  return sum;
}
