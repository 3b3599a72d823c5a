/* A model over a client and its session, as an application has it; its rules are those of tests/model-protocol. */

#include <string.h>

#include "light.h"
#include "thing.h"

#define DOWN "$thing/down/property/P/D"

static struct light light;
static uint32_t controls, blinks;
static int32_t brightness;
/** Answers that a control gets within its callback; -1 for none. */
static int32_t code;
static struct tcat_model_news told[8];
static uint32_t news;

static void take_control(struct light *from, const struct light_properties *wanted) {
  controls++;
  if (tcat_has(wanted->has, LIGHT_BRIGHTNESS)) brightness = wanted->brightness;
  if (code >= 0) CHECK_EQUAL(light_answer(from, code, code == 0 ? NULL : "not now"), TCAT_OK);
}

static void blink(struct light *from, const struct light_action_blink_input *input) {
  (void)from;
  blinks += (uint32_t)input->period;
}

static void note(struct tcat_model *model, const struct tcat_model_news *what, void *user) {
  (void)model;
  (void)user;
  if (news < sizeof told / sizeof *told) told[news] = *what;
  news++;
}

static void pass_on(struct fake *fake, const struct tcat_event *event) {
  (void)fake;
  tcat_model_event(&light.model, event);
}

static uint32_t poll(void) { return tcat_model_poll(&light.model); }

static struct fake *begin(void) {
  static const struct light_handler handler = {take_control, blink};
  static const struct tcat_model_config config = {.product_id = "P", .device_name = "D", .told = note};
  struct fake *fake = thing_begin(poll);
  controls = blinks = news = 0;
  code = 0;
  CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
  fake->on_event = pass_on;
  thing_settle(fake);
  CHECK(strstr(fake->sent, "get_status") != NULL);
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"method\":\"get_status_reply\",\"clientToken\":\"00000000-1\",\"code\":0,\"status\":\"\"}");
  CHECK_EQUAL(told[0].kind, TCAT_MODEL_DONE);
  CHECK_EQUAL(told[0].ask, TCAT_MODEL_ASK_GET_STATUS);
  fake_clear(fake);
  return fake;
}

static void a_control_is_applied_answered_and_reported(void) {
  struct fake *fake = begin();
  thing_receive(fake, DOWN, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"brightness\":5,\"color\":2}}");
  CHECK_EQUAL(controls, 1);
  CHECK_EQUAL(brightness, 5);
  CHECK_EQUAL(light.values.brightness, 5);
  CHECK_EQUAL(light.values.color, LIGHT_COLOR_BLUE);
  CHECK(thing_said(fake, "{\"method\":\"control_reply\",\"clientToken\":\"c\",\"code\":0,\"status\":\"success\"}"));
  thing_publish(fake);
  CHECK(thing_said(fake, "\"params\":{\"color\":2,\"brightness\":5}}"));
}

static void a_value_that_does_not_fit_changes_nothing(void) {
  struct fake *fake = begin();
  thing_receive(fake, DOWN, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"color\":1,\"brightness\":101}}");
  CHECK_EQUAL(controls, 0);
  CHECK(!tcat_has(light.values.has, LIGHT_COLOR));
  CHECK(thing_said(fake, "\"code\":406,\"status\":\"brightness: range\""));
}

static void an_answer_comes_later_from_wherever_the_application_is(void) {
  struct fake *fake = begin();
  code = -1;
  thing_receive(fake, DOWN, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"brightness\":7}}");
  CHECK(tcat_model_owes(&light.model, TCAT_MODEL_ASK_CONTROL));
  CHECK_TEXT(fake->sent, "");
  CHECK_EQUAL(light_answer(&light, 500, "no power"), TCAT_OK);
  CHECK_EQUAL(light_answer(&light, 0, NULL), TCAT_E_ARGUMENT);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"code\":500,\"status\":\"no power\""));
  CHECK(!tcat_has(light.values.has, LIGHT_BRIGHTNESS));
  CHECK(!tcat_model_owes(&light.model, TCAT_MODEL_ASK_CONTROL));
}

static void an_action_gets_its_input_and_answers(void) {
  static const struct light_action_blink_output output = {{0}};
  struct fake *fake = begin();
  thing_receive(fake, "$thing/down/action/P/D",
          "{\"method\":\"action\",\"clientToken\":\"a\",\"actionId\":\"blink\",\"params\":{\"period\":3}}");
  CHECK_EQUAL(blinks, 3);
  CHECK(tcat_model_owes(&light.model, TCAT_MODEL_ASK_ACTION));
  CHECK_EQUAL(light_answer_blink(&light, 0, NULL, &output), TCAT_OK);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"$thing/up/action/P/D\""));
  CHECK(thing_said(fake, "\"code\":0,\"status\":\"success\",\"response\":{}}"));
  CHECK(!tcat_model_owes(&light.model, TCAT_MODEL_ASK_ACTION));
}

static void what_is_set_is_checked_and_reported(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(light_set_brightness(&light, 101), TCAT_MODEL_E_RANGE);
  CHECK_EQUAL(light_set_color(&light, (enum light_color)3), TCAT_MODEL_E_VALUE);
  CHECK_EQUAL(light_set_name(&light, "\xff"), TCAT_MODEL_E_VALUE);
  CHECK(!tcat_has(light.values.has, LIGHT_NAME));
  CHECK_EQUAL(light_set_name(&light, "hall"), TCAT_OK);
  CHECK_EQUAL(light_set_power_switch(&light, true), TCAT_OK);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"params\":{\"power_switch\":1,\"name\":\"hall\"}}"));
  thing_publish(fake);
  CHECK_EQUAL(thing_settle(fake), TCAT_MODEL_REPLY_MS);
  thing_receive(fake, DOWN, "{\"method\":\"report_reply\",\"clientToken\":\"00000000-2\",\"code\":0,\"status\":\"success\"}");
  CHECK_EQUAL(told[news - 1].ask, TCAT_MODEL_ASK_REPORT);
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_DONE);
}

static void a_report_without_a_reply_is_sent_again(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(light_set_brightness(&light, 9), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  fake_clear(fake);
  fake->now += TCAT_MODEL_REPLY_MS;
  thing_settle(fake);
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_FAILED_TIMEOUT);
  CHECK(thing_said(fake, "\"clientToken\":\"00000000-3\",\"params\":{\"brightness\":9}}"));
}

static void hear(enum tcat_event_kind kind, const char *text) {
  struct tcat_event event = {.kind = (uint8_t)kind, .text = {text, (uint32_t)strlen(text)}};
  CHECK(tcat_model_event(&light.model, &event));
}

static void a_reply_that_is_late_before_its_end_is_none_to_the_report_behind_it(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(light_set_brightness(&light, 9), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  hear(TCAT_EVENT_MESSAGE_BEGIN, DOWN);
  hear(TCAT_EVENT_SLICE, "{\"method\":\"report_reply\",\"clientToken\":\"00000000-2\",");
  fake->now += TCAT_MODEL_REPLY_MS;
  thing_settle(fake);
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_FAILED_TIMEOUT);
  CHECK(thing_said(fake, "\"clientToken\":\"00000000-3\""));
  hear(TCAT_EVENT_SLICE, "\"code\":0}");
  hear(TCAT_EVENT_MESSAGE_END, "");
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_STRAY);
}

static void a_control_is_answered_with_its_token_though_a_request_has_ended_with_it(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(light_set_brightness(&light, 9), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  hear(TCAT_EVENT_MESSAGE_BEGIN, DOWN);
  hear(TCAT_EVENT_SLICE, "{\"method\":\"control\",\"clientToken\":\"00000000-2\",");
  fake->now += TCAT_MODEL_REPLY_MS;
  thing_settle(fake);
  thing_publish(fake);
  hear(TCAT_EVENT_SLICE, "\"params\":{\"color\":1}}");
  hear(TCAT_EVENT_MESSAGE_END, "");
  thing_settle(fake);
  CHECK(thing_said(fake, "\"method\":\"control_reply\",\"clientToken\":\"00000000-2\""));
}

static int64_t time_now;

static int64_t clock_of(void *user) {
  (void)user;
  return time_now;
}

static void an_event_has_room_for_a_time_that_is_known_later(void) {
  static const struct light_handler handler = {take_control, blink};
  static const struct tcat_model_config config = {.product_id = "P", .device_name = "D", .told = note, .clock = clock_of};
  static struct tcat_model_post posts[20];
  static const struct light_event_low_voltage event = {.has = {1}, .voltage = 3.25f};
  struct fake *fake = begin();
  time_now = 0;
  /* As many events as there is room for. */
  uint32_t count = 0;
  int status = TCAT_OK;
  for (; status == TCAT_OK && count < sizeof posts / sizeof *posts; count++) {
    CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
    CHECK_EQUAL(light_post_low_voltage(&light, &posts[count], &event), TCAT_OK);
    if (count > 0) posts[count - 1].next = &posts[count];
    CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
    status = tcat_model_post_events(&light.model, posts);
  }
  CHECK_EQUAL(status, TCAT_MODEL_E_RANGE);
  posts[count - 2].next = NULL;
  CHECK_EQUAL(tcat_model_post_events(&light.model, posts), TCAT_OK);
  time_now = 1700000000000;
  thing_settle(fake);
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"method\":\"get_status_reply\",\"clientToken\":\"00000000-1\",\"code\":0}");
  thing_publish(fake);
  CHECK(thing_said(fake, "\"timestamp\":1700000000000,\"params\":{\"voltage\":3.25}}]}"));
}

static void an_event_is_posted_from_the_memory_of_the_application(void) {
  struct fake *fake = begin();
  struct tcat_model_post post;
  struct light_event_low_voltage event = {.voltage = 3.3f};
  tcat_mark(event.has, LIGHT_EVENT_LOW_VOLTAGE_VOLTAGE);
  CHECK_EQUAL(light_post_low_voltage(&light, &post, &event), TCAT_OK);
  CHECK(tcat_model_posting(&light.model));
  CHECK_EQUAL(light_post_low_voltage(&light, &post, &event), TCAT_E_ARGUMENT);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"version\":\"1.0\",\"eventId\":\"low_voltage\",\"type\":\"alert\",\"params\":{\"voltage\":3.3}}"));
  thing_publish(fake);
  thing_receive(fake, "$thing/down/event/P/D", "{\"method\":\"event_reply\",\"clientToken\":\"00000000-2\",\"code\":0}");
  CHECK(!tcat_model_posting(&light.model));
  event.voltage = 25;
  CHECK_EQUAL(light_post_low_voltage(&light, &post, &event), TCAT_MODEL_E_RANGE);
}

static void a_session_that_is_lost_ends_a_request_and_comes_back_with_another(void) {
  struct fake *fake = begin();
  CHECK_EQUAL(light_set_brightness(&light, 9), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  fake_receive(fake, "+TCMQTTDISCON,-103\r\n");
  thing_settle(fake);
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_FAILED_DOWN);
  fake_receive(fake, "+TCMQTTSTATE:0\r\nOK\r\n");
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTRECONNECTED\r\n");
  thing_settle(fake);
  CHECK(thing_said(fake, "get_status"));
  thing_publish(fake);
  fake_clear(fake);
  thing_receive(fake, DOWN, "{\"method\":\"get_status_reply\",\"clientToken\":\"00000000-3\",\"code\":0}");
  CHECK(thing_said(fake, "\"params\":{\"brightness\":9}}"));
}

static void a_message_of_another_topic_or_a_damaged_one_is_not_taken(void) {
  struct fake *fake = begin();
  thing_receive(fake, "$thing/down/property/P/D2", "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"color\":1}}");
  CHECK_EQUAL(controls, 0);
  fake_receive(fake, "+TCMQTTRCVPUB:\"" DOWN "\",60,\"{\"method\":\"control\"");
  fake_advance(fake, 600);
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_MALFORMED);
}

static void one_that_cannot_be_opened_says_so(void) {
  static const struct light_handler handler = {take_control, blink}, none = {NULL, blink};
  static const struct tcat_model_config config = {.product_id = "P", .device_name = "D"};
  static const struct tcat_model_config nameless = {.product_id = "P"};
  /* With its NUL a topic of properties has just room for the one, and none for the other. */
  static const struct tcat_model_config longest = {
      .product_id = "P", .device_name = "01234567890123456789012345678901234567890123456789012345678901"};
  static const struct tcat_model_config longer = {
      .product_id = "P", .device_name = "012345678901234567890123456789012345678901234567890123456789012"};
  struct fake *fake = life_up();
  static struct tcat closed;
  CHECK_EQUAL(light_open(&light, &fake->client, &config, &none), TCAT_E_ARGUMENT);
  CHECK_EQUAL(light_open(&light, &fake->client, &nameless, &handler), TCAT_E_ARGUMENT);
  CHECK_EQUAL(light_open(&light, &fake->client, &longer, &handler), TCAT_E_ARGUMENT);
  CHECK_EQUAL(light_open(&light, NULL, &config, &handler), TCAT_E_ARGUMENT);
  CHECK_EQUAL(light_open(&light, &fake->client, NULL, &handler), TCAT_E_ARGUMENT);
  CHECK_EQUAL(light_open(&light, &closed, &config, &handler), TCAT_E_NOT_OPEN);
  CHECK_EQUAL(tcat_model_open(&light.model, NULL, &fake->client, &config), TCAT_E_ARGUMENT);
  CHECK_EQUAL(light_open(&light, &fake->client, &longest, &handler), TCAT_OK);
}

static void one_whose_message_is_on_its_way_is_not_opened_again(void) {
  static const struct light_handler handler = {take_control, blink};
  static const struct tcat_model_config config = {.product_id = "P", .device_name = "D", .told = note};
  struct fake *fake = begin();
  CHECK_EQUAL(light_set_brightness(&light, 9), TCAT_OK);
  CHECK_EQUAL(tcat_model_poll(&light.model), 0);
  CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_E_ARGUMENT);
  thing_settle(fake);
  CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_E_ARGUMENT);
  thing_publish(fake);
  CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
  CHECK(!tcat_has(light.values.has, LIGHT_BRIGHTNESS));
  thing_settle(fake);
  CHECK(thing_said(fake, "get_status"));
}

static void what_the_template_does_not_have_is_refused_where_it_is_asked_for(void) {
  static const struct light_event_low_voltage low = {.voltage = 3};
  static const struct tcat_model_post other = {.event = 99, .params = &low}, empty = {.event = 0};
  static const struct tcat_model_info info = {"a", "b"}, name = {"\xff", "b"}, value = {"a", "\xff"};
  int32_t number = 1;
  begin();
  CHECK_EQUAL(tcat_model_set(&light.model, 99, &number), TCAT_MODEL_E_NOT_DEFINED);
  CHECK_EQUAL(tcat_model_set(&light.model, LIGHT_NAME + 1, &number), TCAT_MODEL_E_NOT_DEFINED);
  CHECK_EQUAL(tcat_model_post_events(&light.model, NULL), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_model_post_events(&light.model, &other), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_model_post_events(&light.model, &empty), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_model_report_info(&light.model, NULL, 0), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_model_report_info(&light.model, &info, 256), TCAT_E_ARGUMENT);
  CHECK(tcat_model_report_info(&light.model, &name, 1) != TCAT_OK);
  CHECK(tcat_model_report_info(&light.model, &value, 1) != TCAT_OK);
  CHECK(!tcat_model_owes(&light.model, TCAT_MODEL_ASK_ACTION));
  CHECK(!tcat_model_owes(&light.model, TCAT_MODEL_ASK_CONTROL));
}

static void nobody_has_to_be_told(void) {
  static const struct light_handler handler = {take_control, blink};
  static const struct tcat_model_config config = {.product_id = "P", .device_name = "D"};
  struct fake *fake = begin();
  CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
  news = 0;
  thing_receive(fake, DOWN, "{");
  CHECK_EQUAL(news, 0);
}

static void a_control_whose_answer_finds_no_room_is_dropped(void) {
  struct fake *fake = begin();
  struct tcat_model_form form = *light.model.form;
  form.room_size = 320;
  light.model.form = &form;
  char text[400];
  struct tcat_json_writer writer = {text, sizeof text - 1, 0, 0};
  tcat_json_add(&writer, "{\"method\":\"control\",\"clientToken\":\"");
  for (unsigned i = 0; i < 30; i++) tcat_json_add(&writer, "\\u0001");
  tcat_json_add(&writer, "\",\"params\":{\"color\":1}}");
  text[writer.length] = 0;
  code = -1;
  thing_receive(fake, DOWN, text);
  CHECK_EQUAL(controls, 0);
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_DROPPED);
  thing_receive(fake, DOWN, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"color\":1}}");
  CHECK_EQUAL(controls, 1);
  CHECK_EQUAL(light_answer(&light, 0, NULL), TCAT_OK);
}

static void a_template_without_actions_owes_no_answer_to_one(void) {
  begin();
  struct tcat_model_form form = *light.model.form;
  form.actor = NULL;
  form.action_count = 0;
  light.model.form = &form;
  CHECK_EQUAL(tcat_model_answer_action(&light.model, 0, NULL, NULL), TCAT_E_ARGUMENT);
  CHECK(!tcat_model_owes(&light.model, TCAT_MODEL_ASK_ACTION));
}

static void what_was_wanted_while_it_was_away_is_applied(void) {
  static const struct light_handler handler = {take_control, blink};
  static const struct tcat_model_config config = {.product_id = "P", .device_name = "D", .told = note};
  struct fake *fake = begin();
  CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
  thing_settle(fake);
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"method\":\"get_status_reply\",\"clientToken\":\"00000000-1\",\"code\":0,\"status\":\"well\","
                            "\"data\":{\"control\":{\"brightness\":5}}}");
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_DONE);
  CHECK_EQUAL(told[news - 1].status.length, 4);
  CHECK_EQUAL(controls, 1);
  CHECK_EQUAL(light.values.brightness, 5);
}

static void what_it_does_not_have_is_not_defined(void) {
  struct fake *fake = begin();
  thing_receive(fake, DOWN, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"other\":1}}");
  CHECK(thing_said(fake, "\"code\":404,\"status\":\"not defined\""));
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"method\":\"other\",\"clientToken\":\"c\"}");
  CHECK_EQUAL(told[news - 1].kind, TCAT_MODEL_STRAY);
}

static void an_answer_that_was_not_published_is_told_and_one_that_was_is_not(void) {
  for (unsigned i = 0; i < 2; i++) {
    struct fake *fake = begin();
    thing_receive(fake, DOWN, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"color\":1}}");
    CHECK(thing_said(fake, "control_reply"));
    uint32_t before = news;
    fake_receive(fake, i == 0 ? "OK\r\n+TCMQTTPUB:OK\r\n" : "ERROR\r\n");
    CHECK_EQUAL(news - before, i);
    if (i == 0) continue;
    CHECK_EQUAL(told[before].kind, TCAT_MODEL_FAILED_PUBLISH);
    CHECK_EQUAL(told[before].ask, TCAT_MODEL_ASK_CONTROL);
  }
}

static void a_message_may_be_as_long_as_a_payload_and_no_longer(void) {
  static const char around[] = "{\"method\":\"report_info\",\"clientToken\":\"00000000-4294967295\",\"params\":{\"a\":\"\"}}";
  static char value[TCAT_SIZE_PAYLOAD];
  static const struct tcat_model_info info = {"a", value};
  begin();
  struct tcat_model_form form = *light.model.form;
  form.room_size = 2 * TCAT_SIZE_PAYLOAD;
  light.model.form = &form;
  uint32_t most = TCAT_SIZE_PAYLOAD - (uint32_t)strlen(around);
  memset(value, 'x', most + 1);
  CHECK_EQUAL(tcat_model_report_info(&light.model, &info, 1), TCAT_MODEL_E_RANGE);
  value[most] = 0;
  CHECK_EQUAL(tcat_model_report_info(&light.model, &info, 1), TCAT_OK);
}

static const struct check_test tests[] = {
    CHECK_TEST(a_control_is_applied_answered_and_reported),
    CHECK_TEST(a_value_that_does_not_fit_changes_nothing),
    CHECK_TEST(an_answer_comes_later_from_wherever_the_application_is),
    CHECK_TEST(an_action_gets_its_input_and_answers),
    CHECK_TEST(what_is_set_is_checked_and_reported),
    CHECK_TEST(a_report_without_a_reply_is_sent_again),
    CHECK_TEST(a_reply_that_is_late_before_its_end_is_none_to_the_report_behind_it),
    CHECK_TEST(a_control_is_answered_with_its_token_though_a_request_has_ended_with_it),
    CHECK_TEST(an_event_has_room_for_a_time_that_is_known_later),
    CHECK_TEST(an_event_is_posted_from_the_memory_of_the_application),
    CHECK_TEST(a_session_that_is_lost_ends_a_request_and_comes_back_with_another),
    CHECK_TEST(a_message_of_another_topic_or_a_damaged_one_is_not_taken),
    CHECK_TEST(one_that_cannot_be_opened_says_so),
    CHECK_TEST(one_whose_message_is_on_its_way_is_not_opened_again),
    CHECK_TEST(what_the_template_does_not_have_is_refused_where_it_is_asked_for),
    CHECK_TEST(nobody_has_to_be_told),
    CHECK_TEST(a_control_whose_answer_finds_no_room_is_dropped),
    CHECK_TEST(a_template_without_actions_owes_no_answer_to_one),
    CHECK_TEST(what_was_wanted_while_it_was_away_is_applied),
    CHECK_TEST(what_it_does_not_have_is_not_defined),
    CHECK_TEST(an_answer_that_was_not_published_is_told_and_one_that_was_is_not),
    CHECK_TEST(a_message_may_be_as_long_as_a_payload_and_no_longer),
};

CHECK_GROUP(model);
