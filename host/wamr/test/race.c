/*
 * Three at once, for ThreadSanitizer: an interrupt's stand-in that fills the FIFO, the task that polls, and a task that
 * starts, gives up, submits and takes back under the port's lock. Each does so much and no more; nothing depends on time.
 */

#define _GNU_SOURCE

#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "tcat_commands.h"
#include "tcat_request.h"
#include "tcat_session.h"
#include "tcat_update.h"

/** Lines that come unasked, and rounds of the application. */
#define LINES 4000u
#define ROUNDS 60u
/** Behind so many lines a byte is lost, if none is for want of room. */
#define LOSS_EVERY 97u
#define REQUESTS 3u
/** How often others may go on before an update is given up. */
#define TURNS 20u
/** Small, so that it is full now and then. */
#define FIFO 128u

static struct tcat client;
static uint8_t fifo[FIFO];
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static uint32_t now, answers_due;
static bool feeding, working;
/* The polling task's alone. */
static uint32_t told, broken, wrong_ends;

static uint32_t get(const uint32_t *at) { return __atomic_load_n(at, __ATOMIC_ACQUIRE); }
static bool is(const bool *at) { return __atomic_load_n(at, __ATOMIC_ACQUIRE); }
static void set(bool *at, bool value) { __atomic_store_n(at, value, __ATOMIC_RELEASE); }

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  if (count > 0 && bytes[count - 1] == '\n') __atomic_add_fetch(&answers_due, 1, __ATOMIC_RELEASE);
  return count;
}

static uint32_t now_ms(void *context) {
  (void)context;
  return get(&now);
}

static void lock(void *context) { pthread_mutex_lock(context); }
static void unlock(void *context) { pthread_mutex_unlock(context); }

/* A line that comes unasked is whole, or told as damaged. */
static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)user;
  if (event->kind != TCAT_EVENT_LINE || event->text.length == 0 || event->text.at[0] != '<') return;
  bool whole = event->text.length == 8 && memcmp(event->text.at, "<line 1>", 8) == 0;
  told += whole;
  broken += !whole;
}

static void *feed(void *unused) {
  (void)unused;
  static const uint8_t line[] = "<line 1>\r\n", answer[] = "\r\nOK\r\n";
  uint32_t answered = 0;
  for (uint32_t i = 0; i < LINES || is(&working); i++) {
    if (answered != get(&answers_due)) {
      answered++;
      tcat_rx_block(&client, answer, sizeof answer - 1);
    }
    if (i >= LINES) {
      sched_yield();
      continue;
    }
    if (i % 3 == 0)
      tcat_rx_block(&client, line, sizeof line - 1);
    else
      for (size_t at = 0; at < sizeof line - 1; at++) tcat_rx(&client, line[at]);
    if (i % LOSS_EVERY == 0) tcat_rx_lost(&client, 1);
    while (i % 5 != 0 && tcat_rx_room(&client) < FIFO / 2 && is(&working)) sched_yield();
  }
  set(&feeding, false);
  return NULL;
}

static uint32_t ended;

static void done(struct tcat *from, struct tcat_request *request) {
  (void)from;
  wrong_ends += request->status != TCAT_OK && request->status != TCAT_E_FAILED && request->status != TCAT_E_EXPIRED;
  __atomic_add_fetch(&ended, 1, __ATOMIC_RELEASE);
}

static struct tcat_request requests[REQUESTS];

/* Each request belongs to the application while it is not pending, which `done` or its own cancelling tells it. */
static void queue(void) {
  static const uint8_t payload[300];
  uint32_t before = get(&ended), submitted = 0;
  for (unsigned i = 0; i < REQUESTS; i++) {
    requests[i].done = done;
    requests[i].hold_ms = i == 1 ? 50 : 0;
    if (i == 2)
      tcat_fill_publish(&client, &requests[i], "a/b", 1, payload, sizeof payload);
    else
      tcat_fill_line(&requests[i], "AT+GMR");
    submitted += tcat_submit(&client, &requests[i]) == TCAT_OK;
  }
  submitted -= tcat_cancel(&client, &requests[0]);
  while (get(&ended) - before < submitted) sched_yield();
}

static struct tcat_update update;
static uint32_t updates;
static uint8_t piece[64];

static bool keep(struct tcat_update *of, uint32_t offset, const void *bytes, size_t count) {
  return of && bytes && offset + count > 0;
}

/* Given up while it asks, or while it waits to ask again: nothing is known of an image. Whether it could be started. */
static bool begin_update(void) {
  update.write = keep;
  update.bytes = piece;
  update.room = sizeof piece;
  bool started = tcat_update_start(&client, &update) == TCAT_OK;
  for (unsigned i = 0; i < TURNS; i++) sched_yield();
  tcat_update_cancel(&client, &update);
  while (tcat_updating(&update)) sched_yield();
  return started;
}

static void *apply(void *unused) {
  (void)unused;
  struct tcat_session_config life = {.product_id = "P", .device_name = "D", .device_secret = "S"};
  for (uint32_t i = 0; i < ROUNDS; i++) {
    tcat_line(&client, "AT");
    tcat_deadline(&client);
    if (i % 2 == 0) tcat_abort(&client);
    tcat_set_limit(&client, 0);
    tcat_publish(&client, "a/b", 0, "text", 4);
    queue();
    updates += begin_update();
    if (i % 8 == 1) tcat_session_start(&client, &life);
    if (i % 8 == 5) tcat_session_stop(&client);
    while (tcat_running(&client)) sched_yield();
  }
  tcat_session_stop(&client);
  set(&working, false);
  return NULL;
}

static void poll_to_the_end(void) {
  while (is(&feeding) || is(&working)) {
    if (tcat_poll(&client) > 0) __atomic_add_fetch(&now, 1, __ATOMIC_RELEASE);
  }
  while (tcat_poll(&client) == 0) continue;
}

static void three_at_once_lose_nothing_untold(void) {
  static const struct tcat_port port = {
      .uart_write = uart_write, .now_ms = now_ms, .lock = lock, .unlock = unlock, .context = &mutex};
  static const struct tcat_config config = {.port = &port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  CHECK_EQUAL(tcat_open(&client, NULL, &config), TCAT_OK);
  feeding = working = true;
  pthread_t feeder, application;
  CHECK_EQUAL(pthread_create(&feeder, NULL, feed, NULL), 0);
  CHECK_EQUAL(pthread_create(&application, NULL, apply, NULL), 0);
  poll_to_the_end();
  pthread_join(feeder, NULL);
  pthread_join(application, NULL);
  CHECK(told > 0 && told <= LINES);
  CHECK_EQUAL(broken, 0);
  /* All that was lost has come to the core. */
  CHECK(client.fifo.lost >= LINES / LOSS_EVERY);
  CHECK_EQUAL(*client.lost, client.fifo.lost);
  CHECK_EQUAL(wrong_ends, 0);
  CHECK_EQUAL(updates, ROUNDS);
  tcat_close(&client);
}

static const struct check_test tests[] = {CHECK_TEST(three_at_once_lose_nothing_untold)};

CHECK_GROUP(race);

void check_write(const char *text) { fputs(text, stdout); }

static void around(bool before) { (void)before; }

extern const struct check_group model_race_group;

int main(void) {
  check_run(&race_group, around);
  check_run(&model_race_group, around);
  return check_end();
}
