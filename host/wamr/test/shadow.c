/* A shadow over a client and its session; its rules are those of tests/model-protocol. */

#include <string.h>

#include "tcat_shadow.h"
#include "thing.h"

#define DOWN "$shadow/operation/result/P/D"

static struct tcat_shadow shadow;
static char room[400], state[64];
static struct tcat_shadow_news told[8];
static uint32_t news;

static void note(struct tcat_shadow *from, const struct tcat_shadow_news *what, void *user) {
  (void)from;
  (void)user;
  if (news < sizeof told / sizeof *told) told[news] = *what;
  news++;
}

static void pass_on(struct fake *fake, const struct tcat_event *event) {
  (void)fake;
  tcat_shadow_event(&shadow, event);
}

static uint32_t poll(void) { return tcat_shadow_poll(&shadow); }

static const struct tcat_shadow_config config = {.product_id = "P",
                                                 .device_name = "D",
                                                 .told = note,
                                                 .room = room,
                                                 .room_size = sizeof room,
                                                 .state = state,
                                                 .state_size = sizeof state};

static struct fake *begin(void) {
  struct fake *fake = thing_begin(poll);
  news = 0;
  memset(told, 0, sizeof told);
  CHECK_EQUAL(tcat_shadow_open(&shadow, &fake->client, &config), TCAT_OK);
  fake->on_event = pass_on;
  thing_settle(fake);
  return fake;
}

static void the_document_comes_whole_as_text(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_E_ARGUMENT);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"$shadow/operation/P/D\""));
  CHECK(thing_said(fake, "{\"type\":\"get\",\"clientToken\":\"00000000-1\"}"));
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"type\":\"get\",\"result\":0,\"clientToken\":\"00000000-1\",\"payload\":{\"state\":{\"reported\":{\"a\":[1,{}]}},\"version\":4}}");
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_DONE);
  CHECK_EQUAL(told[1].kind, TCAT_SHADOW_DOCUMENT);
  CHECK_EQUAL(told[1].version, 4);
  CHECK_EQUAL(told[1].state.length, 25);
  CHECK_BYTES(told[1].state.at, "{\"reported\":{\"a\":[1,{}]}}", 25);
}

static void a_conflict_is_resolved_by_the_application(void) {
  static const struct tcat_shadow_change update = {.reported = "{\"a\":1}"};
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_update(&shadow, &update), TCAT_OK);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"state\":{\"reported\":{\"a\":1}},\"version\":0,\"clientToken\":\"00000000-1\"}"));
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"type\":\"update\",\"result\":5005,\"clientToken\":\"00000000-1\",\"payload\":{\"state\":{},\"version\":9}}");
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_CONFLICT);
  CHECK_EQUAL(told[0].version, 9);
  CHECK_EQUAL(tcat_shadow_resolve(&shadow, "{\"a\":2}"), TCAT_OK);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"state\":{\"reported\":{\"a\":2}},\"version\":9,\"clientToken\":\"00000000-2\"}"));
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"type\":\"update\",\"result\":0,\"clientToken\":\"00000000-2\",\"payload\":{\"version\":10}}");
  CHECK_EQUAL(told[1].kind, TCAT_SHADOW_DONE);
  CHECK_EQUAL(shadow.version, 10);
  CHECK(!tcat_shadow_asking(&shadow));
}

static void a_state_without_room_is_malformed(void) {
  struct fake *fake = begin();
  thing_receive(fake, DOWN, "{\"type\":\"delta\",\"payload\":{\"state\":{\"a\":\"0123456789012345678901234567890123456789012345678901234567\"},\"version\":2}}");
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_MALFORMED);
  CHECK_EQUAL(shadow.version, 0);
  thing_receive(fake, DOWN, "{\"type\":\"delta\",\"payload\":{\"state\":{\"a\":\"012345678901234567890123456789012345678901234567890123456\"},\"version\":2}}");
  CHECK_EQUAL(told[1].kind, TCAT_SHADOW_MALFORMED);
  thing_receive(fake, DOWN, "{\"type\":\"delta\",\"payload\":{\"state\":{\"a\":\"01234567890123456789012345678901234567890123456789012345\"},\"version\":2}}");
  CHECK_EQUAL(told[2].kind, TCAT_SHADOW_DELTA);
  CHECK_EQUAL(told[2].state.length, sizeof state);
}

static void an_update_without_room_is_refused(void) {
  static char reported[400];
  struct tcat_shadow_change update = {.reported = reported};
  begin();
  memset(reported, ' ', sizeof reported - 1);
  reported[0] = '{';
  reported[sizeof reported - 2] = '}';
  CHECK_EQUAL(tcat_shadow_update(&shadow, &update), TCAT_E_ARGUMENT);
}

static void an_update_fits_whatever_the_version_is_when_it_goes_out(void) {
  static char reported[400];
  static const char around[] = "{\"type\":\"update\",\"state\":{\"reported\":},\"version\":9007199254740991,\"clientToken\":\"00000000-4294967295\"}";
  struct tcat_shadow_change update = {.reported = reported};
  struct fake *fake = begin();
  uint32_t length = sizeof room - TCAT_SHADOW_TOPIC - (uint32_t)strlen(around);
  memset(reported, ' ', length + 1);
  reported[0] = '{';
  reported[length] = '}';
  CHECK_EQUAL(tcat_shadow_update(&shadow, &update), TCAT_E_ARGUMENT);
  reported[length - 1] = '}';
  reported[length] = 0;
  CHECK_EQUAL(tcat_shadow_update(&shadow, &update), TCAT_OK);
  /* Before it is said. */
  fake->on_event(fake, &(struct tcat_event){.kind = TCAT_EVENT_MESSAGE_BEGIN, .text = {DOWN, sizeof DOWN - 1}});
  static const char delta[] = "{\"type\":\"delta\",\"payload\":{\"state\":{},\"version\":9007199254740991}}";
  fake->on_event(fake, &(struct tcat_event){.kind = TCAT_EVENT_SLICE, .text = {delta, sizeof delta - 1}});
  fake->on_event(fake, &(struct tcat_event){.kind = TCAT_EVENT_MESSAGE_END});
  thing_settle(fake);
  thing_publish(fake);
  CHECK(thing_said(fake, "},\"version\":9007199254740991,\"clientToken\":\"00000000-1\"}"));
}

static void a_reply_that_is_late_before_its_end_is_none_to_the_request_behind_it(void) {
  static const char first[] = "{\"type\":\"get\",\"clientToken\":\"00000000-1\",", second[] = "\"result\":1}";
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  fake->on_event(fake, &(struct tcat_event){.kind = TCAT_EVENT_MESSAGE_BEGIN, .text = {DOWN, sizeof DOWN - 1}});
  fake->on_event(fake, &(struct tcat_event){.kind = TCAT_EVENT_SLICE, .text = {first, sizeof first - 1}});
  fake->now += TCAT_SHADOW_REPLY_MS;
  thing_settle(fake);
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_FAILED_TIMEOUT);
  CHECK_EQUAL(told[0].status.length, 0);
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  fake->on_event(fake, &(struct tcat_event){.kind = TCAT_EVENT_SLICE, .text = {second, sizeof second - 1}});
  fake->on_event(fake, &(struct tcat_event){.kind = TCAT_EVENT_MESSAGE_END});
  CHECK_EQUAL(told[1].kind, TCAT_SHADOW_STRAY);
}

static void a_request_waits_for_the_publish_of_one_whose_reply_came_first(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  thing_receive(fake, DOWN, "{\"type\":\"get\",\"result\":0,\"clientToken\":\"00000000-1\",\"payload\":{\"state\":{},\"version\":4}}");
  CHECK_EQUAL(news, 2);
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_DONE);
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  CHECK_EQUAL(news, 2);
  CHECK_TEXT(fake->sent, "");
  fake_receive(fake, "OK\r\n+TCMQTTPUB:OK\r\n");
  thing_settle(fake);
  CHECK_EQUAL(news, 2);
  CHECK(thing_said(fake, "{\"type\":\"get\",\"clientToken\":\"00000000-2\"}"));
}

static void a_reply_without_a_result_is_a_refusal_of_ours(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"type\":\"get\",\"clientToken\":\"00000000-1\",\"payload\":{\"state\":{},\"version\":4}}");
  CHECK_EQUAL(news, 1);
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_REFUSED);
  CHECK_EQUAL(told[0].code, 400);
  CHECK_EQUAL(told[0].status.length, 9);
  CHECK_BYTES(told[0].status.at, "malformed", 9);
}

static void what_is_no_message_is_not_its_own(void) {
  static const enum tcat_event_kind kinds[] = {TCAT_EVENT_DONE, TCAT_EVENT_LINE, TCAT_EVENT_SESSION_UP};
  begin();
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    CHECK(!tcat_shadow_event(&shadow, &(struct tcat_event){.kind = (uint8_t)kinds[i], .text = {"", 0}}));
}

static void one_that_cannot_be_opened_says_so(void) {
  struct fake *fake = begin();
  static struct tcat closed;
  struct tcat *client = &fake->client;
  struct tcat_shadow_config without[] = {config, config, config, config, config, config, config};
  without[0].product_id = NULL;
  without[1].device_name = NULL;
  without[2].told = NULL;
  without[3].room = NULL;
  without[4].state = NULL;
  without[5].room_size = 1;
  without[6].device_name = "0123456789012345678901234567890123456789012345678901234567890123";
  for (size_t i = 0; i < sizeof without / sizeof *without; i++)
    CHECK_EQUAL(tcat_shadow_open(&shadow, client, &without[i]), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_shadow_open(NULL, client, &config), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_shadow_open(&shadow, NULL, &config), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_shadow_open(&shadow, client, NULL), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_shadow_open(&shadow, &closed, &config), TCAT_E_NOT_OPEN);
  /* A byte less, and its topic has room with its NUL. */
  without[6].device_name++;
  CHECK_EQUAL(tcat_shadow_open(&shadow, client, &without[6]), TCAT_OK);
}

static void one_whose_message_is_on_its_way_is_not_opened_again(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  CHECK_EQUAL(tcat_shadow_open(&shadow, &fake->client, &config), TCAT_E_ARGUMENT);
  thing_publish(fake);
  CHECK_EQUAL(tcat_shadow_open(&shadow, &fake->client, &config), TCAT_OK);
}

static void a_message_of_another_topic_is_not_taken(void) {
  static const char *const topics[] = {"$shadow/operation/result/P/D2", "$shadow/operation/result/P/E", "$shadow/operation/result/P-D",
                                       "$shadow/operation/result/Q/D", "$shadow/operation/result", "$thing/down/property/P/D/and/so/on"};
  struct fake *fake = begin();
  for (size_t i = 0; i < sizeof topics / sizeof *topics; i++)
    thing_receive(fake, topics[i], "{\"type\":\"delta\",\"payload\":{\"state\":{},\"version\":2}}");
  CHECK_EQUAL(news, 0);
}

static void a_refusal_is_told_with_the_platforms_reason(void) {
  static const struct tcat_shadow_change update = {.reported = "{}"};
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_update(&shadow, NULL), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_shadow_resolve(&shadow, "{}"), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_shadow_update(&shadow, &update), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"type\":\"update\",\"result\":5001,\"status\":\"0123456789012345678901234567890123456789012345678901234567890123456789\",\"clientToken\":\"00000000-1\",\"payload\":{}}");
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_REFUSED);
  CHECK_EQUAL(told[0].code, 5001);
  CHECK_EQUAL(told[0].status.length, 64);
}

static void a_request_ends_with_the_session(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  fake_receive(fake, "+TCMQTTDISCON,-103\r\n");
  thing_settle(fake);
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_FAILED_DOWN);
  CHECK(!tcat_shadow_asking(&shadow));
}

static void a_publish_that_is_out_ends_with_the_session(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(tcat_shadow_get(&shadow), TCAT_OK);
  thing_settle(fake);
  fake_receive(fake, "+TCMQTTDISCON,-103\r\n");
  thing_settle(fake);
  fake_advance(fake, 60000);
  thing_settle(fake);
  CHECK_EQUAL(news, 1);
  CHECK_EQUAL(told[0].kind, TCAT_SHADOW_FAILED_DOWN);
  CHECK(!tcat_shadow_asking(&shadow));
}

static void what_no_shadow_says_is_malformed(void) {
  static const char *const texts[] = {"[]", "1", "{\"result\":0}", "{\"type\":\"delta\",\"payload\":{\"state\":{},\"version\":-1}}",
                                      "{\"type\":\"delta\",\"payload\":{\"state\":{},\"version\":1e30}}",
                                      "{\"type\":\"delta\",\"payload\":{\"state\":{},\"version\":0.5}}",
                                      "{\"type\":\"delta\",\"payload\":{\"state\":{}}}"};
  struct fake *fake = begin();
  for (uint32_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    thing_receive(fake, DOWN, texts[i]);
    CHECK_EQUAL(news, i + 1);
    CHECK_EQUAL(told[i].kind, TCAT_SHADOW_MALFORMED);
    CHECK_EQUAL(told[i].version, 0);
  }
}

static const struct check_test tests[] = {
    CHECK_TEST(the_document_comes_whole_as_text),
    CHECK_TEST(a_conflict_is_resolved_by_the_application),
    CHECK_TEST(a_state_without_room_is_malformed),
    CHECK_TEST(an_update_without_room_is_refused),
    CHECK_TEST(an_update_fits_whatever_the_version_is_when_it_goes_out),
    CHECK_TEST(a_reply_that_is_late_before_its_end_is_none_to_the_request_behind_it),
    CHECK_TEST(a_request_waits_for_the_publish_of_one_whose_reply_came_first),
    CHECK_TEST(a_reply_without_a_result_is_a_refusal_of_ours),
    CHECK_TEST(what_is_no_message_is_not_its_own),
    CHECK_TEST(one_that_cannot_be_opened_says_so),
    CHECK_TEST(one_whose_message_is_on_its_way_is_not_opened_again),
    CHECK_TEST(a_message_of_another_topic_is_not_taken),
    CHECK_TEST(a_refusal_is_told_with_the_platforms_reason),
    CHECK_TEST(what_no_shadow_says_is_malformed),
    CHECK_TEST(a_request_ends_with_the_session),
    CHECK_TEST(a_publish_that_is_out_ends_with_the_session),
};

CHECK_GROUP(shadow);
