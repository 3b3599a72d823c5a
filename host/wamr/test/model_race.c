/*
 * A model at once in two tasks, for ThreadSanitizer: one hands messages in, polls, and takes each publish for gone; the
 * other sets properties, answers what is owed and posts events.
 */

#include <pthread.h>
#include <sched.h>
#include <string.h>

#include "check.h"
#include "internal.h"
#include "light.h"

/** Publishes that have their turn between two controls. */
#define PUBLISHES 4u
/** Controls, each of which is answered. */
#define CONTROLS 100u

static struct tcat client;
static struct light light;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static uint32_t now;
static bool working;
/* The polling task's alone. */
static uint32_t asked, published, wrong;

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  (void)bytes;
  return count;
}

static uint32_t now_ms(void *context) {
  (void)context;
  return __atomic_load_n(&now, __ATOMIC_ACQUIRE);
}

static void lock(void *context) { pthread_mutex_lock(context); }
static void unlock(void *context) { pthread_mutex_unlock(context); }

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)event;
  (void)user;
}

static void control(struct light *from, const struct light_properties *wanted) {
  (void)from;
  asked++;
  wrong += wanted->brightness != 7;
}

static void blink(struct light *from, const struct light_action_blink_input *input) {
  (void)from;
  (void)input;
}

static void *apply(void *unused) {
  static struct tcat_model_post post;
  static struct light_event_low_voltage event = {.voltage = 3.3f};
  (void)unused;
  tcat_mark(event.has, LIGHT_EVENT_LOW_VOLTAGE_VOLTAGE);
  for (int32_t i = 0; __atomic_load_n(&working, __ATOMIC_ACQUIRE); i++) {
    light_set_brightness(&light, i % 101);
    light_set_name(&light, i % 2 ? "hall" : "kitchen");
    if (tcat_model_owes(&light.model, TCAT_MODEL_ASK_CONTROL)) light_answer(&light, i % 2, NULL);
    if (!tcat_model_posting(&light.model)) light_post_low_voltage(&light, &post, &event);
    if (i % 7 == 0) tcat_model_get_status(&light.model);
    sched_yield();
  }
  return NULL;
}

static void send(uint8_t kind, const char *text) {
  struct tcat_event event;
  memset(&event, 0, sizeof event);
  event.kind = kind;
  event.text.at = text;
  event.text.length = (uint32_t)strlen(text);
  tcat_model_event(&light.model, &event);
}

/* What is out has gone, and no reply comes. */
static void take_publish(void) {
  struct tcat_request *request = &light.model.request;
  if (!tcat_cancel(&client, request)) return;
  published++;
  request->status = TCAT_OK;
  request->done(&client, request);
  __atomic_add_fetch(&now, TCAT_MODEL_REPLY_MS, __ATOMIC_RELEASE);
}

static void what_one_task_sets_and_answers_another_one_sends(void) {
  static const struct tcat_port port = {
      .uart_write = uart_write, .now_ms = now_ms, .lock = lock, .unlock = unlock, .context = &mutex};
  static const struct tcat_config config = {.port = &port, .handler = handle};
  static const struct tcat_model_config names = {.product_id = "P", .device_name = "D"};
  static const struct light_handler handler = {control, blink};
  CHECK_EQUAL(tcat_open(&client, NULL, &config), TCAT_OK);
  CHECK_EQUAL(light_open(&light, &client, &names, &handler), TCAT_OK);
  TCAT_PUT(uint8_t, client.session, TCAT_SESSION_UP);
  send(TCAT_EVENT_SESSION_UP, "");
  working = true;
  pthread_t application;
  CHECK_EQUAL(pthread_create(&application, NULL, apply, NULL), 0);
  while (asked < CONTROLS) {
    send(TCAT_EVENT_MESSAGE_BEGIN, "$thing/down/property/P/D");
    send(TCAT_EVENT_SLICE, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"brightness\":7}}");
    send(TCAT_EVENT_MESSAGE_END, "");
    /* A refusal goes before the answer that it was refused for. */
    for (unsigned i = 0; i < PUBLISHES; i++) {
      tcat_model_poll(&light.model);
      take_publish();
    }
    sched_yield();
  }
  __atomic_store_n(&working, false, __ATOMIC_RELEASE);
  pthread_join(application, NULL);
  CHECK_EQUAL(wrong, 0);
  CHECK(published >= CONTROLS);
  tcat_close(&client);
}

static const struct check_test tests[] = {CHECK_TEST(what_one_task_sets_and_answers_another_one_sends)};

CHECK_GROUP(model_race);
