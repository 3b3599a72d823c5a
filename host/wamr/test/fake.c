#include "fake.h"

#include <string.h>

#include "bench.h"

struct fake fakes[FAKES];

/** Slices are written down up to here, and only summed beyond. */
#define SLICE_SHOWN 64u

static const char *const names[] = {
    [TCAT_EVENT_ACCEPTED] = "accepted",
    [TCAT_EVENT_DATA] = "data",
    [TCAT_EVENT_DONE] = "done",
    [TCAT_EVENT_FAILED] = "failed",
    [TCAT_EVENT_MESSAGE_BEGIN] = "message",
    [TCAT_EVENT_SLICE] = "slice",
    [TCAT_EVENT_MESSAGE_END] = "message-end",
    [TCAT_EVENT_DISCONNECTED] = "disconnected",
    [TCAT_EVENT_RECONNECTING] = "reconnecting",
    [TCAT_EVENT_RECONNECTED] = "reconnected",
    [TCAT_EVENT_OTA] = "ota",
    [TCAT_EVENT_PROVISIONING] = "provisioning",
    [TCAT_EVENT_WIFI] = "wifi",
    [TCAT_EVENT_READY] = "ready",
    [TCAT_EVENT_LINE] = "line",
    [TCAT_EVENT_DAMAGED] = "damaged",
    [TCAT_EVENT_FIRMWARE_BEGIN] = "firmware",
    [TCAT_EVENT_FIRMWARE_END] = "firmware-end",
    [TCAT_EVENT_TRANSMIT] = "transmit",
    [TCAT_EVENT_PAYLOAD] = "payload",
    [TCAT_EVENT_SESSION_SKIPPED] = "skipped",
    [TCAT_EVENT_SESSION_FAILED] = "session-failed",
    [TCAT_EVENT_SESSION_DOWN] = "down",
    [TCAT_EVENT_SESSION_UP] = "up",
    [TCAT_EVENT_SESSION_ENDED] = "ended",
    [TCAT_EVENT_SESSION_STEP] = "step",
};

static void put(struct fake *fake, const char *text, size_t length) {
  size_t room = FAKE_LOG - fake->log_length;
  if (length > room) length = room;
  memcpy(fake->log + fake->log_length, text, length);
  fake->log_length += (uint32_t)length;
  fake->log[fake->log_length] = 0;
}

static void put_text(struct fake *fake, const char *text) { put(fake, text, strlen(text)); }

static void put_number(struct fake *fake, int32_t number) {
  char digits[12];
  char *at = digits + sizeof digits;
  uint32_t rest = number < 0 ? 0 - (uint32_t)number : (uint32_t)number;
  do {
    *--at = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  if (number < 0) *--at = '-';
  put(fake, at, (size_t)(digits + sizeof digits - at));
}

static void put_fields(struct fake *fake) {
  for (const char *before = " ";; before = ",") {
    struct tcat_field field = tcat_next_field(&fake->client);
    if (field.kind == TCAT_FIELD_NONE) return;
    put_text(fake, before);
    if (field.kind == TCAT_FIELD_NUMBER)
      put_number(fake, field.number);
    else
      put(fake, field.text.at, field.text.length);
  }
}

uint32_t fake_sum(uint32_t sum, const void *bytes, size_t count) {
  const uint8_t *from = bytes;
  for (size_t i = 0; i < count; i++) sum = (sum << 5 | sum >> 27) ^ (uint32_t)(from[i] + 1);
  return sum;
}

static void take_slice(struct fake *fake, const struct tcat_event *event) {
  if (!fake->in_slice) {
    put_text(fake, "slice ");
    fake->slice_room = SLICE_SHOWN;
  }
  uint32_t shown = event->text.length < fake->slice_room ? event->text.length : fake->slice_room;
  put(fake, event->text.at, shown);
  fake->slice_room -= shown;
  fake->in_slice = true;
  fake->slice_sum = fake_sum(fake->slice_sum, event->text.at, event->text.length);
  fake->slice_bytes += event->text.length;
  fake->slices++;
}

static bool has_number(uint8_t kind) {
  return kind == TCAT_EVENT_MESSAGE_BEGIN || kind == TCAT_EVENT_DAMAGED || kind == TCAT_EVENT_FIRMWARE_BEGIN ||
         kind == TCAT_EVENT_FIRMWARE_END;
}

static void write_down(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_SLICE) {
    take_slice(fake, event);
    return;
  }
  if (fake->in_slice) put_text(fake, "\n");
  fake->in_slice = false;
  if (event->kind == TCAT_EVENT_TRAPPED) fake->traps++;
  put_text(fake, event->kind == TCAT_EVENT_TRAPPED ? "trapped" : names[event->kind]);
  if (event->reason != 0) {
    put_text(fake, " ");
    put_number(fake, event->reason);
  }
  if (event->text.length > 0 && event->kind != TCAT_EVENT_TRAPPED) {
    put_text(fake, " ");
    put(fake, event->text.at, event->text.length);
  }
  if (has_number(event->kind)) {
    put_text(fake, " ");
    put_number(fake, (int32_t)event->number);
  }
  if (event->has_code) {
    put_text(fake, " ");
    put_number(fake, event->code);
  }
  if (event->has_subcode) {
    put_text(fake, " ");
    put_number(fake, event->subcode);
  }
}

static void handle(struct tcat *client, const struct tcat_event *event, void *user) {
  struct fake *fake = user;
  CHECK(client == &fake->client);
  write_down(fake, event);
  if (fake->on_event) fake->on_event(fake, event);
  if (event->kind == TCAT_EVENT_DATA) put_fields(fake);
  if (!fake->in_slice) put_text(fake, "\n");
}

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  struct fake *fake = context;
  fake->writes++;
  if (fake->on_write) fake->on_write(fake);
  if (count > fake->room) count = fake->room;
  size_t kept = FAKE_SENT - fake->sent_length;
  if (kept > count) kept = count;
  memcpy(fake->sent + fake->sent_length, bytes, kept);
  fake->sent_length += (uint32_t)kept;
  fake->sent[fake->sent_length] = 0;
  return count + fake->excess;
}

static uint32_t now_ms(void *context) {
  struct fake *fake = context;
  if (fake->on_now) fake->on_now(fake);
  return fake->now;
}

static void lock(void *context) { ((struct fake *)context)->locked++; }

static void unlock(void *context) {
  struct fake *fake = context;
  fake->locked--;
  if (fake->on_unlock) fake->on_unlock(fake);
}

static void idle(void *context, uint32_t ms) {
  struct fake *fake = context;
  fake->idles++;
  if (fake->on_idle) fake->on_idle(fake);
  fake->now += ms == TCAT_NEVER ? 1000 : ms;
}

static bool receive(void *context) {
  struct fake *fake = context;
  return !fake->on_receive || fake->on_receive(fake);
}

int fake_open(struct fake *fake, const struct tcat_module *module, uint32_t options, uint8_t *fifo, uint32_t fifo_size) {
  if (fake->port.uart_write) tcat_close(&fake->client);
  memset(fake, 0, sizeof *fake);
  fake->room = UINT32_MAX;
  fake->now = 1000;
  fake->port.uart_write = uart_write;
  fake->port.now_ms = now_ms;
  fake->port.lock = lock;
  fake->port.unlock = unlock;
  fake->port.idle = idle;
  fake->port.receive = receive;
  fake->port.context = fake;
  fake->config.port = &fake->port;
  fake->config.handler = handle;
  fake->config.user = fake;
  fake->config.options = options;
  fake->config.fifo = fifo;
  fake->config.fifo_size = fifo_size;
  int status = tcat_open(&fake->client, module, &fake->config);
  fake->watched = status == TCAT_OK;
  return status;
}

struct fake *fake_fresh(void) { return fake_with_fifo(NULL, 0); }

struct fake *fake_with_fifo(uint8_t *fifo, uint32_t size) {
  CHECK_EQUAL(fake_open(&fakes[0], bench_module(), 0, fifo, size), TCAT_OK);
  return &fakes[0];
}

void fake_poll(struct fake *fake) {
  unsigned calls = 0;
  while (tcat_poll(&fake->client) == 0 && calls < 1000) calls++;
  CHECK(calls < 1000);
}

void fake_receive(struct fake *fake, const char *text) {
  tcat_rx_block(&fake->client, (const uint8_t *)text, strlen(text));
  fake_poll(fake);
}

void fake_advance(struct fake *fake, uint32_t ms) {
  fake->now += ms;
  fake_poll(fake);
}

void fake_clear(struct fake *fake) {
  fake->sent_length = 0;
  fake->sent[0] = 0;
  fake->log_length = 0;
  fake->log[0] = 0;
  fake->in_slice = false;
}

void fake_around(bool before) {
  for (unsigned i = 0; i < FAKES && !before; i++) {
    if (!fakes[i].port.uart_write) continue;
    fakes[i].watched = false;
    tcat_close(&fakes[i].client);
    CHECK_EQUAL(fakes[i].locked, 0);
    CHECK_EQUAL(fakes[i].unlocked_calls, 0);
    memset(&fakes[i], 0, sizeof fakes[i]);
  }
}

/* The linker puts this between the binding and its engine (`--wrap`): no call of the core without the lock. */
uint32_t __real_tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c);
uint32_t __wrap_tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c);

uint32_t __wrap_tcat_engine_call(struct tcat_engine *engine, enum tcat_export function, uint32_t a, uint32_t b, uint32_t c) {
  for (unsigned i = 0; i < FAKES; i++)
    if (engine == &fakes[i].client.engine && fakes[i].watched && fakes[i].locked != 1) fakes[i].unlocked_calls++;
  return __real_tcat_engine_call(engine, function, a, b, c);
}
