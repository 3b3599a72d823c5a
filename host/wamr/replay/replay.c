#include "replay.h"

#include <string.h>

#include "internal.h"

#ifndef REPLAY_POOL
/** Memory for WAMR: the module, the instance, its linear memory and stack. */
#define REPLAY_POOL (TCAT_WASM2C ? 8u : 128u * 1024u)
#endif
#ifndef REPLAY_COPY
/** Room for the module's bytes, where the engine changes them. */
#define REPLAY_COPY (TCAT_WASM2C ? 1u : 16u * 1024u)
#endif

static const struct replay_link *link_;
static struct tcat client;
static struct tcat_module module;
static uint64_t now, written_now;
static bool opened, time_written;

static uint8_t frame[REPLAY_BODY];
/* What stands for every payload: told is which of its bytes were written. */
static const uint8_t payload[REPLAY_PAYLOAD];

static void put16(uint8_t *at, uint32_t value) {
  at[0] = (uint8_t)value;
  at[1] = (uint8_t)(value >> 8);
}

static void put32(uint8_t *at, uint32_t value) {
  put16(at, value);
  put16(at + 2, value >> 16);
}

static uint32_t get32(const uint8_t *at) {
  return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* A frame of two parts, so that nothing has to be copied together. */
static void write_raw(char type, const uint8_t *head, size_t head_length, const void *rest, size_t rest_length) {
  uint8_t start[3] = {(uint8_t)type};
  put16(start + 1, (uint32_t)(head_length + rest_length));
  link_->write(start, sizeof start);
  if (head_length > 0) link_->write(head, head_length);
  if (rest_length > 0) link_->write(rest, rest_length);
}

static void write_time(void) {
  if (time_written && written_now == now) return;
  uint8_t body[8];
  put32(body, (uint32_t)now);
  put32(body + 4, (uint32_t)(now >> 32));
  write_raw('t', body, sizeof body, NULL, 0);
  written_now = now;
  time_written = true;
}

static void write_frame(char type, const uint8_t *head, size_t head_length, const void *rest, size_t rest_length) {
  write_time();
  write_raw(type, head, head_length, rest, rest_length);
}

static int fault(const char *why) {
  write_raw('F', NULL, 0, why, strlen(why));
  return 1;
}

/* The same with the status that tells why: -9 to 0. */
static int fault_of(const char *what, int status) {
  uint8_t sign[] = {' ', '-', (uint8_t)('0' - status)};
  write_raw('F', (const uint8_t *)what, strlen(what), sign, sizeof sign);
  return 1;
}

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  if (bytes < payload || bytes >= payload + sizeof payload) {
    write_frame('w', NULL, 0, bytes, count);
    return count;
  }
  uint8_t which[4];
  put16(which, (uint32_t)(bytes - payload));
  put16(which + 2, (uint32_t)count);
  write_frame('p', which, sizeof which, NULL, 0);
  return count;
}

static uint32_t now_ms(void *context) {
  (void)context;
  return (uint32_t)now;
}

static void write_fields(struct tcat *from) {
  for (;;) {
    struct tcat_field field = tcat_next_field(from);
    uint8_t head[5] = {(uint8_t)field.kind};
    put32(head + 1, (uint32_t)field.number);
    size_t length = field.kind == TCAT_FIELD_NUMBER ? 5 : 1;
    write_frame('f', head, length, field.text.at, field.kind == TCAT_FIELD_TEXT ? field.text.length : 0);
    if (field.kind == TCAT_FIELD_NONE) return;
  }
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)user;
  uint8_t head[17] = {event->kind, event->command, event->reason};
  bool in_words = event->kind == TCAT_EVENT_FAILED && event->text.length > 0;
  head[3] = (uint8_t)((event->has_code ? TCAT_FLAG_CODE : 0) | (event->has_subcode ? TCAT_FLAG_SUBCODE : 0) |
                      (in_words ? TCAT_FLAG_TEXT : 0));
  put32(head + 4, (uint32_t)event->code);
  put32(head + 8, (uint32_t)event->subcode);
  put32(head + 12, event->number);
  head[16] = event->step;
  write_frame('e', head, sizeof head, event->text.at, event->text.length);
  if (event->kind == TCAT_EVENT_DATA) write_fields(from);
}

static void poll(void) {
  while (tcat_poll(&client) == 0) continue;
}

/* Every deadline on the way fires at its own time. */
static void advance(uint64_t to) {
  for (;;) {
    uint32_t left = tcat_deadline(&client);
    if (left == TCAT_NEVER || now + left > to) break;
    now += left;
    poll();
  }
  now = to;
}

/* What `configure` takes: options in the low half, the quiet time in the high one. */
static int open_client(uint32_t bits) {
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms};
  static struct tcat_config config = {.port = &port, .handler = handle};
#ifdef REPLAY_FIFO
  /* Bytes before the ring: nothing that the core does may depend on it. */
  static uint8_t fifo[REPLAY_FIFO];
  config.fifo = fifo;
  config.fifo_size = sizeof fifo;
#endif
  if (opened) tcat_close(&client);
  now = 0;
  time_written = false;
  config.options = bits & 0xffff;
  config.quiet_ms = bits >> 16;
  int status = tcat_open(&client, &module, &config);
  opened = status == TCAT_OK;
  return opened ? 0 : fault_of("the client does not open:", status);
}

static void start(const uint8_t *body) {
  tcat_set_limit(&client, get32(body));
  int32_t told = (int32_t)get32(body + 4);
  int status = told < 0 ? tcat_start(&client) : tcat_start_payload(&client, payload, (size_t)told);
  uint8_t answer[4];
  put32(answer, (uint32_t)status);
  write_frame('r', answer, sizeof answer, NULL, 0);
  poll();
}

static int read_body(uint8_t *to, size_t length) {
  for (size_t i = 0; i < length; i++) {
    int byte = link_->read();
    if (byte < 0) return 1;
    to[i] = (uint8_t)byte;
  }
  return 0;
}

/* Bytes that came: first into the room for a frame's body, as many as it holds, then to the core. */
static int receive(size_t length) {
  for (size_t left = length; left > 0;) {
    size_t count = left < sizeof frame ? left : sizeof frame;
    if (read_body(frame, count) != 0) return fault("the input ends in a frame");
    if (!opened) return fault("a frame before any options");
    if (length == 1)
      tcat_rx(&client, *frame);
    else
      tcat_rx_block(&client, frame, count);
    left -= count;
  }
  poll();
  return 0;
}

/* A configuration that the check refused comes once more to be kept: that is passed over. */
static bool passing_over;

#if TCAT_SESSION
static bool config_refused, keeping;

static void begin_config(bool keep) {
  keeping = keep;
  passing_over = keep && config_refused;
  if (!passing_over) tcat_config_begin(&client, keep);
}

static void end_config(const uint8_t *body) {
  if (passing_over) {
    passing_over = false;
    return;
  }
  int status = tcat_config_end(&client, keeping, body[0], get32(body + 1));
  config_refused = status != TCAT_OK;
  if (!config_refused && keeping) poll();
  if (!config_refused) return;
  uint8_t answer[4];
  put32(answer, (uint32_t)status);
  write_frame('z', answer, sizeof answer, NULL, 0);
}
#endif

static int take(int type, const uint8_t *body, size_t length) {
  if (type == 'O' && length == 4) return open_client(get32(body));
  if (type == 'E') {
    write_raw('E', NULL, 0, NULL, 0);
    return 0;
  }
  if (!opened) return fault("a frame before any options");
  switch (type) {
    case 'T':
      advance(get32(body) | (uint64_t)get32(body + 4) << 32);
      return 0;
    case 'C':
      tcat_begin(&client, body[0], body[1]);
      return 0;
    case 'P':
      tcat_begin_plain(&client, (const char *)body + 1, length - 1, body[0]);
      return 0;
    case 'L':
      tcat_begin_line(&client, (const char *)body, length);
      return 0;
    case 's':
      if (!passing_over) tcat_text(&client, body, length);
      return 0;
    case 'n':
      if (!passing_over) tcat_number(&client, (int32_t)get32(body));
      return 0;
    case 'x':
      if (!passing_over) tcat_other(&client);
      return 0;
    case 'S':
      start(body);
      return 0;
    case 'G':
      tcat_rx_lost(&client, get32(body));
      write_frame('l', body, 4, NULL, 0);
      poll();
      return 0;
    case 'A':
      tcat_abort(&client);
      poll();
      return 0;
#if TCAT_SESSION
    case 'B':
      begin_config(body[0] != 0);
      return 0;
    case 'K':
      if (!passing_over) tcat_config_part(&client, (enum tcat_part)body[0]);
      return 0;
    case 'N':
      end_config(body);
      return 0;
    case 'D':
      tcat_session_stop(&client);
      poll();
      return 0;
#endif
    default:
      return fault("a frame of an unknown type");
  }
}

int replay_run(const struct replay_link *link) {
  static uint64_t pool[(REPLAY_POOL + 7) / 8];
  static uint8_t copy[REPLAY_COPY];
  link_ = link;
  if (tcat_runtime_init(pool, sizeof pool) != TCAT_OK) return fault("the engine does not start");
  int status = tcat_load(&module, &tcat_image, tcat_image.length <= sizeof copy ? copy : NULL);
  if (status != TCAT_OK) return fault_of("the module does not load:", status);
  write_raw('H', NULL, 0, NULL, 0);
  for (;;) {
    uint8_t start_[3];
    if (read_body(start_, 1) != 0) return 0;
    if (read_body(start_ + 1, 2) != 0) return fault("the input ends in a frame");
    if (start_[0] == 'Q') return 0;
    size_t length = start_[1] | (size_t)start_[2] << 8;
    if (start_[0] == 'R') {
      if (receive(length) != 0) return 1;
      continue;
    }
    if (length > sizeof frame) return fault("a frame is too long");
    if (read_body(frame, length) != 0) return fault("the input ends in a frame");
    if (take(start_[0], frame, length) != 0) return 1;
  }
}
