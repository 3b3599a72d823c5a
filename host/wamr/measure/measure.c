/*
 * Counts what it costs to receive: the workloads of tests/workloads.ts stand in memory as the replay
 * driver's frames, put there by QEMU's loader; `-icount shift=0` makes an instruction a nanosecond.
 *
 * Counted is what an application runs for received bytes: `tcat_rx_block` and `tcat_poll`, with a
 * handler that reads every field. Starting the commands that are answered is not. A session, where the
 * image has one, is up meanwhile.
 */

#include <string.h>

#include "board.h"
#include "module.h"
#include "systick.h"
#include "tcat.h"
#include "tcat_request.h"
#if TCAT_SESSION
#include "tcat_session.h"
#endif

/** In the board's PSRAM: a word for the length of what follows. */
#define WORKLOAD ((const uint8_t *)0x21000000)

/** The pool's size to try, behind the workloads; 0 for the usual one. */
#define TRIED_POOL (*(const volatile uint32_t *)0x21f00000)

/** Of the pool, beyond what a firmware has: for a classic interpreter that remembers 256 ends of blocks. */
#define MORE_POOL 8192

/** Bytes before the ring: enough for two reads of the workloads. */
#define MEASURE_FIFO 512

static struct tcat client;
static uint32_t sum;

static uint32_t get32(const uint8_t *at) {
  uint32_t word;
  memcpy(&word, at, 4);
  return word;
}

/** What was sent last, as a string without its end; empty when it is answered. */
static char sent[TCAT_SIZE_COMMAND_LINE + 1];

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  size_t length = count;
  while (length > 0 && (bytes[length - 1] == '\r' || bytes[length - 1] == '\n')) length--;
  if (length >= sizeof sent) board_exit(6);
  memcpy(sent, bytes, length);
  sent[length] = '\0';
  return count;
}

/** Stands still, but for what a session waits for on its way up. */
static uint32_t clock_ms;

static uint32_t now_ms(void *context) {
  (void)context;
  return clock_ms;
}

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)user;
  sum += event->text.length;
  if (event->kind != TCAT_EVENT_DATA) return;
  for (;;) {
    struct tcat_field field = tcat_next_field(from);
    if (field.kind == TCAT_FIELD_NONE) break;
    sum += (uint32_t)field.number + field.text.length;
  }
}

static uint32_t since(uint32_t before) { return (before - systick_left()) & SYSTICK_MOST; }

/** The longest that one `tcat_poll` has taken, in ticks. */
static uint32_t longest;

static uint32_t poll(void) {
  uint32_t before = systick_left();
  uint32_t left = tcat_poll(&client);
  uint32_t ticks = since(before);
  if (ticks > longest) longest = ticks;
  return left;
}

static uint32_t receive(const uint8_t *bytes, size_t length) {
  uint32_t before = systick_left();
  tcat_rx_block(&client, bytes, length);
  while (poll() == 0) continue;
  return since(before);
}

#if TCAT_SESSION
/* 128 bytes, the longest that the core takes, and one as usual. */
#define LONG_TOPIC                                                                                                    \
  "CTQS08Y5LG/Dev01/control/of/what/has/the/longest/name/that/a/session/takes/0123456789/0123456789/0123456789/0123456789/012345678"

static const struct tcat_topic topics[] = {{"CTQS08Y5LG/Dev01/control", 1}, {LONG_TOPIC, 0}};
static const struct tcat_session_config life = {
    .product_id = "CTQS08Y5LG",
    .device_name = "Dev01",
    .device_secret = MODULE_SECRET,
    .ssid = "the name of a network, 32 bytes!",
    .password = "a password of some usual length",
    .topics = topics,
    .topic_count = sizeof topics / sizeof *topics,
    .version = "1.0.0",
};

/* Each line is answered at once; where none is out, the time passes that the session waits for. */
static void bring_up(void) {
  uint32_t before = systick_left();
  if (tcat_session_start(&client, &life) != TCAT_OK) board_exit(7);
  board_log_number("engage ", since(before));
  longest = 0;
  while (tcat_session_state(&client) != TCAT_SESSION_UP) {
    uint32_t left = poll();
    if (sent[0] != '\0') {
      const char *answer = module_answer(sent);
      sent[0] = '\0';
      receive((const uint8_t *)answer, strlen(answer));
    } else if (left != TCAT_NEVER)
      clock_ms += left;
  }
  board_log_number("step ", longest);
  longest = 0;
}
#endif

/** Calls that are too short for the timer are counted together. */
#define TIMES 200

/* What an interrupt handler takes for a byte, and the longest line's start; nothing is sent. */
static void measure_calls(void) {
  static char message[TCAT_SIZE_COMMAND_LINE];
  uint32_t before = systick_left();
  for (int i = 0; i < TIMES; i++) tcat_rx(&client, 'x');
  board_log_number("rx ", since(before));
  while (tcat_poll(&client) == 0) continue;
  memset(message, 'm', 200);
  before = systick_left();
  tcat_begin(&client, TCAT_COMMAND_TCMQTTPUB, TCAT_FORM_SET);
  tcat_string(&client, "topic/of/some/usual/length");
  tcat_number(&client, 1);
  tcat_string(&client, message);
  if (tcat_start(&client) != TCAT_OK) board_exit(3);
  board_log_number("start ", since(before));
}

/* The longest poll from here on; that of the workloads is told already. */
static uint32_t longest_of(void) {
  longest = 0;
  while (poll() == 0) continue;
  return longest;
}

/* What is in no event is looked at in one poll: a ring full of ends of lines is the worst there is. */
static uint32_t longest_of_ring(void) {
  for (size_t i = 0; i < client.ring_mask; i++) tcat_rx(&client, '\n');
  return longest_of();
}

/* A poll that finds a request waiting starts its command. */
static uint32_t longest_of_request(void) {
  static char payload[200];
  static struct tcat_request request;
  memset(payload, 'm', sizeof payload);
  tcat_fill(&request, TCAT_COMMAND_TCMQTTPUB, TCAT_FORM_SET);
  tcat_add_string(&request, "topic/of/some/usual/length");
  tcat_add_number(&request, 1);
  tcat_add_text(&request, payload, sizeof payload);
  if (tcat_submit(&client, &request) != TCAT_OK) board_exit(4);
  uint32_t ticks = longest_of();
  if (!tcat_running(&client)) board_exit(5);
  return ticks;
}

/* A pool without room for a second client is that of a measurement which looks at other things. */
static void measure_without_fifo(const struct tcat_module *module, const struct tcat_port *port) {
  struct tcat_config config = {.port = port, .handler = handle};
  tcat_close(&client);
  if (tcat_open(&client, module, &config) != TCAT_OK) return;
  board_log_number("ring ", longest_of_ring());
  board_log_number("turn ", longest_of_request());
  tcat_close(&client);
}

int main(void) {
  static uint64_t pool[(TCAT_POOL + MORE_POOL + 7) / 8];
  size_t pool_size = TRIED_POOL > 0 && TRIED_POOL < sizeof pool ? TRIED_POOL : sizeof pool;
  static uint8_t copy[TCAT_COPY];
  static const struct tcat_port port = {.uart_write = uart_write, .now_ms = now_ms};
  static uint8_t fifo[MEASURE_FIFO];
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  static struct tcat_module module;
  systick_count_down();
  if (tcat_runtime_init(pool, pool_size) != TCAT_OK) return 1;
  if (tcat_load(&module, &tcat_image, tcat_image.length <= sizeof copy ? copy : NULL) != TCAT_OK) return 1;
  if (tcat_open(&client, &module, &config) != TCAT_OK) return 1;

#if TCAT_SESSION
  bring_up();
#endif
  uint32_t ticks = 0, bytes = 0;
  const uint8_t *end = WORKLOAD + 4 + get32(WORKLOAD);
  for (const uint8_t *at = WORKLOAD + 4; at < end;) {
    char type = (char)at[0];
    size_t length = at[1] | (size_t)at[2] << 8;
    const uint8_t *body = at + 3;
    at = body + length;
    if (type == 'C') tcat_begin(&client, body[0], body[1]);
    if (type == 'S' && tcat_start(&client) != TCAT_OK) return 2;
    if (type == 'S') tcat_poll(&client);
    if (type != 'R') continue;
    ticks += receive(body, length);
    bytes += (uint32_t)length;
  }
  board_log_number("ticks ", ticks);
  board_log_number("bytes ", bytes);
  board_log_number("seen ", sum);
  board_log_number("poll ", longest);
  measure_calls();
  board_log_number("linear ", client.engine.memory_size);
  board_log_number("stack ", board_stack_used());
  measure_without_fifo(&module, &port);
  return 0;
}
