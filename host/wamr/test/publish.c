/* Publishing: the command line where it holds the payload, the data phase elsewhere. */

#include <string.h>

#include "fake.h"

#define PUB "AT+TCMQTTPUB=\"t\",0,\""
#define RAW "AT+TCMQTTPUBRAW=\"t\",0,"
/** Longest text whose line of topic `t` is 256 bytes. */
#define FITS 233u

static char text[300];

/** What goes out first for a payload. */
static const char *published(uint32_t options, const void *payload, size_t length) {
  struct fake *fake = fake_fresh();
  fake->config.options = options;
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 0, payload, length), TCAT_OK);
  fake_poll(fake);
  return fake->sent;
}

static bool is_raw(const char *line) { return strncmp(line, RAW, sizeof RAW - 1) == 0; }

static void text_goes_in_the_line(void) {
  CHECK_TEXT(published(0, "hello", 5), PUB "hello\"\r\n");
  CHECK_TEXT(published(0, "", 0), PUB "\"\r\n");
  CHECK_TEXT(published(0, "+++\xff", 4), PUB "+++\xff\"\r\n");
}

static void what_no_line_can_hold_goes_behind_the_prompt(void) {
  CHECK_TEXT(published(0, "a\rb", 3), RAW "3\r\n");
  CHECK_TEXT(published(0, "a\nb", 3), RAW "3\r\n");
  CHECK_TEXT(published(0, "a\0b", 3), RAW "3\r\n");
}

static void the_lines_length_decides_to_the_byte(void) {
  memset(text, 'x', sizeof text);
  const char *line = published(0, text, FITS);
  CHECK(!is_raw(line));
  CHECK_EQUAL(strlen(line), TCAT_SIZE_COMMAND_LINE);
  CHECK_TEXT(published(0, text, FITS + 1), RAW "234\r\n");
}

static void escapes_count(void) {
  memset(text, 'x', sizeof text);
  for (const char *special = "\\\","; *special; special++) {
    text[7] = *special;
    CHECK(is_raw(published(0, text, FITS)));
    const char *line = published(0, text, FITS - 1);
    CHECK(!is_raw(line));
    CHECK_EQUAL(strlen(line), TCAT_SIZE_COMMAND_LINE);
  }
}

static void escapes_that_are_switched_off_do_not_count(void) {
  memset(text, 'x', sizeof text);
  static const struct {
    char special;
    uint32_t option;
  } cases[] = {
      {'\\', TCAT_OPTION_KEEP_BACKSLASH},
      {'"', TCAT_OPTION_KEEP_QUOTE},
      {',', TCAT_OPTION_KEEP_COMMA},
  };
  for (size_t i = 0; i < 3; i++) {
    text[7] = cases[i].special;
    const char *line = published(cases[i].option, text, FITS);
    CHECK(!is_raw(line));
    CHECK_EQUAL(strlen(line), TCAT_SIZE_COMMAND_LINE);
    CHECK(is_raw(published(7u & ~cases[i].option, text, FITS)));
  }
}

static void escapes_of_the_topic_count_too(void) {
  memset(text, 'x', sizeof text);
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_publish(&fake->client, "a,b", 0, text, FITS - 3), TCAT_OK);
  fake_poll(fake);
  CHECK_EQUAL(fake->sent_length, TCAT_SIZE_COMMAND_LINE);
  fake = fake_fresh();
  CHECK_EQUAL(tcat_publish(&fake->client, "a,b", 0, text, FITS - 2), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTPUBRAW=\"a\\,b\",0,231\r\n");
}

static int status_of(const void *payload, size_t length) {
  struct fake *fake = fake_fresh();
  int status = tcat_publish(&fake->client, "t", 0, payload, length);
  CHECK_EQUAL(tcat_running(&fake->client), status == TCAT_OK);
  return status;
}

static void a_payload_that_would_end_its_data_phase_is_refused(void) {
  CHECK_EQUAL(status_of("\n+++", 4), TCAT_E_CANCELS);
  CHECK_EQUAL(status_of("\n+++\r\nrest", 10), TCAT_E_CANCELS);
  CHECK_EQUAL(status_of("\n++++\r\n", 7), TCAT_E_CANCELS);
  /* Its last byte is the CR: what stands behind that in memory is not sent. */
  CHECK_EQUAL(status_of("\n+++\r\n", 5), TCAT_OK);
  CHECK_EQUAL(status_of("\n++", 3), TCAT_OK);
  CHECK_EQUAL(status_of("\n+++\r", 5), TCAT_OK);
  CHECK_EQUAL(status_of("\n+++\rx", 6), TCAT_OK);
  CHECK_EQUAL(status_of("\n+++ \r\n", 7), TCAT_OK);
  CHECK_EQUAL(status_of("\n+++\n", 5), TCAT_OK);
  CHECK_EQUAL(status_of("\n++\r\n+", 6), TCAT_OK);
}

static void arguments_are_refused_by_their_place(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_publish(&fake->client, "", 0, "a", 1), TCAT_REFUSAL_OUT_OF_RANGE | 1 << 8);
  CHECK_EQUAL(tcat_publish(&fake->client, NULL, 0, "a", 1), TCAT_REFUSAL_BAD_TYPE | 1 << 8);
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 2, "a", 1), TCAT_REFUSAL_OUT_OF_RANGE | 2 << 8);
  CHECK_EQUAL(tcat_publish(&fake->client, "a\rb", 0, "a", 1), TCAT_REFUSAL_BAD_CHARACTER | 1 << 8);
  CHECK_EQUAL(tcat_publish(&fake->client, "a\nb", 0, "c\rd", 3), TCAT_REFUSAL_BAD_CHARACTER | 1 << 8);
  CHECK(!tcat_running(&fake->client));
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "");
}

static void a_payload_longer_than_the_module_takes_is_refused(void) {
  struct fake *fake = fake_fresh();
  int status = tcat_mqtt_publish_raw(&fake->client, "t", 0, text, TCAT_SIZE_PAYLOAD + 1);
  CHECK_EQUAL(status, TCAT_REFUSAL_TOO_LONG | 3 << 8);
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, text, SIZE_MAX), TCAT_REFUSAL_TOO_LONG | 3 << 8);
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, text, 0) & 0xff, TCAT_REFUSAL_OUT_OF_RANGE);
  CHECK(!tcat_running(&fake->client));
}

static void a_refused_publish_leaves_the_payload_of_the_running_one_alone(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, "first", 5), TCAT_OK);
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "u", 1, "another", 7), TCAT_REFUSAL_BUSY);
  fake_poll(fake);
  CHECK_EQUAL(tcat_publish(&fake->client, "u", 1, "an\nother", 8), TCAT_REFUSAL_BUSY);
  CHECK_EQUAL(tcat_publish(&fake->client, "u", 1, "+\n+++", 5), TCAT_E_CANCELS);
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "u", 0, NULL, 5), TCAT_E_ARGUMENT);
  fake_receive(fake, "OK\r\n");
  CHECK_EQUAL(tcat_publish(&fake->client, "u", 1, "text", 4), TCAT_REFUSAL_BUSY);
  fake_receive(fake, ">");
  CHECK_TEXT(fake->sent, RAW "5\r\nfirst\r\n");
  fake_receive(fake, "+TCMQTTPUBRAW:OK\r\n");
  CHECK_TEXT(fake->log, "accepted\ndone\n");
}

static void what_says_busy_may_have_been_published_all_the_same(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, "first", 5), TCAT_OK);
  fake_receive(fake, "busy p...\r\n");
  CHECK_TEXT(fake->log, "failed 4\n");
  /* Its prompt may still come: the module is taken out of its data phase before the next line. */
  fake_clear(fake);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "+++\r\n");
  fake_advance(fake, 300);
  CHECK_TEXT(fake->sent, "+++\r\nAT+TCMQTTSTATE?\r\n");
}

static void a_late_prompt_is_answered_with_no_command_running(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, "first", 5), TCAT_OK);
  fake_receive(fake, "busy p...\r\n");
  fake_clear(fake);
  fake_receive(fake, "OK\r\n>");
  CHECK_TEXT(fake->sent, "+++\r\n");
  CHECK(!tcat_running(&fake->client));
}

static void a_payload_that_is_nowhere_is_refused(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, NULL, 5), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 0, NULL, 5), TCAT_E_ARGUMENT);
  CHECK(!tcat_running(&fake->client));
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void nothing_needs_no_place(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 0, NULL, 0), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTPUB=\"t\",0,\"\"\r\n");
  fake_receive(fake, "ERROR\r\n");
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, NULL, 0), TCAT_REFUSAL_OUT_OF_RANGE | 3 << 8);
}

/* A core counts in 31 bits: what is longer is as long as can be. */
static void what_is_longer_than_can_be_told_is_too_long(void) {
  struct fake *fake = fake_fresh();
  struct tcat_request request;
  tcat_fill(&request, TCAT_COMMAND_TCMQTTPUBRAW, TCAT_FORM_SET);
  tcat_add_string(&request, "t");
  tcat_add_number(&request, 0);
  tcat_add_payload(&request, text, (size_t)INT32_MAX + 1);
  CHECK_EQUAL(request.payload_length, INT32_MAX);
  tcat_fill(&request, TCAT_COMMAND_TCMQTTPUB, TCAT_FORM_SET);
  tcat_add_text(&request, text, (size_t)INT32_MAX + 1);
  CHECK_EQUAL(request.arguments[0].number, INT32_MAX);
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, text, (size_t)INT32_MAX + 1), TCAT_REFUSAL_TOO_LONG | 3 << 8);
}

static const struct check_test tests[] = {
    CHECK_TEST(text_goes_in_the_line),
    CHECK_TEST(nothing_needs_no_place),
    CHECK_TEST(what_is_longer_than_can_be_told_is_too_long),
    CHECK_TEST(what_no_line_can_hold_goes_behind_the_prompt),
    CHECK_TEST(the_lines_length_decides_to_the_byte),
    CHECK_TEST(escapes_count),
    CHECK_TEST(escapes_that_are_switched_off_do_not_count),
    CHECK_TEST(escapes_of_the_topic_count_too),
    CHECK_TEST(a_payload_that_would_end_its_data_phase_is_refused),
    CHECK_TEST(arguments_are_refused_by_their_place),
    CHECK_TEST(a_payload_longer_than_the_module_takes_is_refused),
    CHECK_TEST(a_payload_that_is_nowhere_is_refused),
    CHECK_TEST(a_refused_publish_leaves_the_payload_of_the_running_one_alone),
    CHECK_TEST(what_says_busy_may_have_been_published_all_the_same),
    CHECK_TEST(a_late_prompt_is_answered_with_no_command_running),
};

CHECK_GROUP(publish);
