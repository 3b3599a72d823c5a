/* What a template may have: more properties than a word has bits, outputs, enumerations of a byte, events of any size. */

#include <string.h>

#include "light.h"
#include "thing.h"
#include "wide.h"

#define DOWN "$thing/down/property/P/D"

static struct light light;
static struct wide wide;
static int32_t wanted_last;

static void take_wide(struct wide *from, const struct wide_properties *wanted) {
  wanted_last = tcat_has(wanted->has, WIDE_Q70) ? wanted->q70 : 0;
  CHECK_EQUAL(wide_answer(from, 0, NULL), TCAT_OK);
}

static void turn(struct wide *from, const struct wide_action_turn_input *input) {
  (void)from;
  (void)input;
}

static void pass_on(struct fake *fake, const struct tcat_event *event) {
  (void)fake;
  tcat_model_event(&wide.model, event);
}

static uint32_t poll(void) { return tcat_model_poll(&wide.model); }

static struct fake *begin(void) {
  static const struct wide_handler handler = {take_wide, turn};
  static const struct tcat_model_config config = {.product_id = "P", .device_name = "D"};
  struct fake *fake = thing_begin(poll);
  CHECK_EQUAL(wide_open(&wide, &fake->client, &config, &handler), TCAT_OK);
  fake->on_event = pass_on;
  thing_settle(fake);
  thing_publish(fake);
  thing_receive(fake, DOWN, "{\"method\":\"get_status_reply\",\"clientToken\":\"00000000-1\",\"code\":0}");
  return fake;
}

static void the_last_of_seventy_properties_is_controlled_and_reported_again_and_again(void) {
  struct fake *fake = begin();
  for (unsigned i = 0; i < 2; i++) {
    thing_receive(fake, DOWN, "{\"method\":\"control\",\"clientToken\":\"c\",\"params\":{\"q1\":3,\"q31\":4,\"q33\":7,\"q64\":6,\"q65\":8,\"q70\":5}}");
    CHECK_EQUAL(wanted_last, 5);
    wanted_last = 0;
    CHECK(thing_said(fake, "\"code\":0,\"status\":\"success\"}"));
    thing_publish(fake);
    if (i > 0) continue;
    CHECK(thing_said(fake, "\"params\":{\"q1\":3,\"q31\":4,\"q33\":7,\"q64\":6,\"q65\":8,\"q70\":5}}"));
    thing_publish(fake);
  }
  fake_clear(fake);
  fake->now += TCAT_MODEL_REPLY_MS;
  thing_settle(fake);
  CHECK(thing_said(fake, "\"params\":{\"q1\":3,\"q31\":4,\"q33\":7,\"q64\":6,\"q65\":8,\"q70\":5}}"));
}

static void an_output_that_does_not_fit_is_no_answer(void) {
  static const struct wide_action_turn_output more = {.has = {1}, .angle = 10}, most = {.has = {1}, .angle = 9};
  struct fake *fake = begin();
  thing_receive(fake, "$thing/down/action/P/D", "{\"method\":\"action\",\"clientToken\":\"a\",\"actionId\":\"turn\",\"params\":{}}");
  CHECK_EQUAL(wide_answer_turn(&wide, 0, NULL, &more), TCAT_MODEL_E_RANGE);
  CHECK(tcat_model_owes(&wide.model, TCAT_MODEL_ASK_ACTION));
  CHECK_EQUAL(wide_answer_turn(&wide, 0, NULL, &most), TCAT_OK);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"response\":{\"angle\":9}}"));
}

static void take_light(struct light *from, const struct light_properties *wanted) {
  (void)from;
  (void)wanted;
}

static void blink(struct light *from, const struct light_action_blink_input *input) {
  (void)from;
  (void)input;
}

/* Does not know the time yet. */
static int64_t clock_of(void *user) {
  (void)user;
  return 0;
}

/* The least room in which three events have a place. */
static uint32_t least_room(struct fake *fake, int64_t (*clock)(void *user)) {
  static const struct light_handler handler = {take_light, blink};
  static const struct light_event_low_voltage event = {.has = {1}, .voltage = 3.25f};
  const struct tcat_model_config config = {.product_id = "P", .device_name = "D", .clock = clock};
  struct tcat_model_post posts[3];
  uint32_t room = 320;
  int status = TCAT_MODEL_E_RANGE;
  for (; status == TCAT_MODEL_E_RANGE && room < 2048; room++) {
    for (uint32_t i = 0; i < 3; i++) {
      CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
      CHECK_EQUAL(light_post_low_voltage(&light, &posts[i], &event), TCAT_OK);
      if (i > 0) posts[i - 1].next = &posts[i];
    }
    CHECK_EQUAL(light_open(&light, &fake->client, &config, &handler), TCAT_OK);
    struct tcat_model_form form = *light.model.form;
    form.room_size = (uint16_t)room;
    light.model.form = &form;
    status = tcat_model_post_events(&light.model, posts);
  }
  CHECK_EQUAL(status, TCAT_OK);
  return room - 1;
}

static void without_a_clock_no_room_is_kept_for_a_time(void) {
  struct fake *fake = life_up();
  uint32_t room = least_room(fake, NULL);
  CHECK_EQUAL(least_room(fake, clock_of) - room, 3 * strlen(",\"timestamp\":9999999999999"));
}

static void an_enumeration_of_a_byte_is_written_as_the_number_that_it_stands_for(void) {
  static const int32_t choices[] = {-1, 200};
  static const struct tcat_model_type type = {.kind = &tcat_model_whole, .more = choices, .size = 1, .count = 2};
  static const uint8_t values[] = {0xff, 200, 1};
  char text[16];
  struct tcat_json_writer writer = {text, sizeof text, 0, 0};
  for (size_t i = 0; i < sizeof values; i++)
    CHECK_EQUAL(type.kind->write(&writer, &type, &values[i]), i < 2 ? TCAT_MODEL_FITS : TCAT_MODEL_E_VALUE);
  CHECK_EQUAL(writer.length, 5);
  CHECK_BYTES(text, "-1200", 5);
}

static void a_struct_of_as_many_members_as_a_word_has_bits_is_written_by_these_alone(void) {
  static const int64_t bounds[] = {0, 9};
  static const struct tcat_model_type whole = {.kind = &tcat_model_whole, .more = bounds, .size = sizeof(int32_t)};
  static struct tcat_model_field fields[32];
  static const char names[] = "a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l\0m\0n\0o\0p\0"
                              "A\0B\0C\0D\0E\0F\0G\0H\0I\0J\0K\0L\0M\0N\0O\0P";
  static const struct tcat_model_list members = {.names = names, .fields = fields, .types = &whole, .count = 32};
  static const struct tcat_model_type type = {.kind = &tcat_model_object, .more = &members};
  /* Their bits, and the value that each of them has: its own bits are none of theirs. */
  static const struct {
    uint32_t has[1];
    int32_t value;
  } values = {{0x80000001}, 1};
  for (size_t i = 0; i < 32; i++) fields[i].offset = sizeof values.has;
  char text[32] = "";
  struct tcat_json_writer writer = {text, sizeof text - 1, 0, 0};
  CHECK_EQUAL(type.kind->write(&writer, &type, (const uint8_t *)&values), TCAT_MODEL_FITS);
  CHECK_TEXT(text, "{\"a\":1,\"P\":1}");
}

static void an_action_that_failed_has_no_output(void) {
  static const struct wide_action_turn_output output = {.has = {1}, .angle = 9};
  struct fake *fake = begin();
  thing_receive(fake, "$thing/down/action/P/D", "{\"method\":\"action\",\"clientToken\":\"a\",\"actionId\":\"turn\",\"params\":{}}");
  CHECK_EQUAL(wide_answer_turn(&wide, 500, "stuck", &output), TCAT_OK);
  thing_settle(fake);
  CHECK(thing_said(fake, "\"code\":500,\"status\":\"stuck\",\"response\":{}}"));
}

static const struct check_test tests[] = {
    CHECK_TEST(the_last_of_seventy_properties_is_controlled_and_reported_again_and_again),
    CHECK_TEST(an_output_that_does_not_fit_is_no_answer),
    CHECK_TEST(without_a_clock_no_room_is_kept_for_a_time),
    CHECK_TEST(an_enumeration_of_a_byte_is_written_as_the_number_that_it_stands_for),
    CHECK_TEST(a_struct_of_as_many_members_as_a_word_has_bits_is_written_by_these_alone),
    CHECK_TEST(an_action_that_failed_has_no_output),
};

CHECK_GROUP(template);
