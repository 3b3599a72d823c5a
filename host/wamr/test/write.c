/* Bytes to a UART that takes them slowly, or not at all, while other tasks are at work. */

#include <string.h>

#include "fake.h"

#define LINE "AT+TCMQTTPUBRAW=\"t\",0,10\r\n"
#define PAYLOAD "0123456789"

/** Brings a client to where its payload is to be written. */
static struct fake *prompted(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, PAYLOAD, 10), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, LINE);
  return fake;
}

static void a_slow_uart_gets_every_byte_once(void) {
  struct fake *fake = prompted();
  fake->room = 3;
  fake_receive(fake, "OK\r\n>");
  CHECK_TEXT(fake->sent, LINE PAYLOAD "\r\n");
  fake_receive(fake, "+TCMQTTPUBRAW: OK\r\n");
  CHECK_TEXT(fake->log, "accepted\ndone\n");
}

static void room_for_one(struct fake *fake) { fake->room = fake->writes % 2; }

static void a_uart_without_room_is_asked_again_a_millisecond_later(void) {
  struct fake *fake = fake_fresh();
  fake->on_write = room_for_one;
  tcat_line(&fake->client, "ATE0");
  for (unsigned i = 0; i < 5; i++) CHECK_EQUAL(tcat_poll(&fake->client), 1);
  CHECK(tcat_poll(&fake->client) > 1);
  CHECK_TEXT(fake->sent, "ATE0\r\n");
}

static void a_refused_command_leaves_the_line_alone_that_is_being_written(void) {
  struct fake *fake = fake_fresh();
  fake->room = 5;
  fake->on_write = room_for_one;
  tcat_mqtt_state(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  CHECK_EQUAL(tcat_set_mqtt_server(&fake->client, "example.com"), TCAT_REFUSAL_BUSY);
  CHECK_EQUAL(tcat_line(&fake->client, "AT+SOMETHING"), TCAT_REFUSAL_BUSY);
  fake->on_write = NULL;
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void a_stuck_uart_drops_the_line_and_the_command_times_out(void) {
  struct fake *fake = fake_fresh();
  fake->room = 4;
  fake->on_write = NULL;
  tcat_mqtt_state(&fake->client);
  fake->room = 0;
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  fake->now += TCAT_WRITE_LIMIT_MS - 1;
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  CHECK(tcat_running(&fake->client));
  fake->now += 1;
  tcat_poll(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "failed 5\n");
  CHECK_TEXT(fake->sent, "");
  fake->room = UINT32_MAX;
  fake_advance(fake, FAKE_WATCH);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void take_ten_bytes_once(struct fake *fake) { fake->room = fake->sent_length == 0 ? 10 : 0; }

/* A UART that has taken the beginning of a line and then stuck: the rest is given up. */
static struct fake *fake_with_a_dropped_rest(void) {
  struct fake *fake = fake_fresh();
  fake->on_write = take_ten_bytes_once;
  tcat_mqtt_state(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  fake->now += TCAT_WRITE_LIMIT_MS;
  tcat_poll(&fake->client);
  fake_poll(fake);
  return fake;
}

static void a_line_whose_rest_was_dropped_is_ended_before_the_next(void) {
  struct fake *fake = fake_with_a_dropped_rest();
  fake->on_write = NULL;
  fake->room = UINT32_MAX;
  fake_advance(fake, FAKE_WATCH);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTS\r\nAT+TCMQTTSTATE?\r\n");
}

static void a_stuck_payload_lets_events_pass_and_times_out(void) {
  struct fake *fake = prompted();
  fake->room = 0;
  tcat_rx_block(&fake->client, (const uint8_t *)"OK\r\n>", 5);
  for (unsigned i = 0; i < 8; i++) tcat_poll(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  tcat_rx_block(&fake->client, (const uint8_t *)"WIFI DISCONNECT\r\n", 17);
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  CHECK_TEXT(fake->log, "accepted\nwifi DISCONNECT\n");
  /* The limit of the result, of the `+++` that nobody takes, of the wait for an answer to it. */
  static const uint32_t steps[] = {25000, TCAT_WRITE_LIMIT_MS, TCAT_WRITE_LIMIT_MS, 300};
  for (unsigned i = 0; i < 4; i++) {
    fake->now += steps[i];
    for (unsigned j = 0; j < 4; j++) tcat_poll(&fake->client);
  }
  CHECK_TEXT(fake->log, "accepted\nwifi DISCONNECT\nfailed 5\n");
  CHECK_TEXT(fake->sent, LINE);
}

static void nothing_of_a_payload_goes_out_behind_its_timeout(void) {
  struct fake *fake = prompted();
  fake->room = 0;
  tcat_rx_block(&fake->client, (const uint8_t *)"OK\r\n>", 5);
  for (unsigned i = 0; i < 8; i++) tcat_poll(&fake->client);
  fake->now += 25000;
  tcat_poll(&fake->client);
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, LINE "+++\r\n");
}

static void a_uart_that_takes_a_byte_now_and_then_is_not_stuck(void) {
  struct fake *fake = fake_fresh();
  fake->on_write = room_for_one;
  tcat_line(&fake->client, "ATE0");
  for (unsigned i = 0; i < 6; i++) {
    tcat_poll(&fake->client);
    fake->now += TCAT_WRITE_LIMIT_MS - 1000;
  }
  CHECK_TEXT(fake->sent, "ATE0\r\n");
}

static void a_long_pause_before_a_line_does_not_count_as_stuck(void) {
  struct fake *fake = fake_fresh();
  tcat_line(&fake->client, "AT");
  fake_receive(fake, "OK\r\n");
  fake_clear(fake);
  fake->now += 60000;
  fake->room = 0;
  tcat_line(&fake->client, "ATE0");
  for (unsigned i = 0; i < 3; i++) tcat_poll(&fake->client);
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "ATE0\r\n");
}

static void a_uart_that_says_it_took_more_than_there_was_took_what_there_was(void) {
  struct fake *fake = prompted();
  fake->excess = 7;
  fake_receive(fake, "OK\r\n>");
  CHECK_TEXT(fake->sent, LINE PAYLOAD "\r\n");
  fake_receive(fake, "+TCMQTTPUBRAW: OK\r\n");
  CHECK_TEXT(fake->log, "accepted\ndone\n");
}

static void abort_in_mid_payload_sends_plus_signs_and_nothing_more_of_it(void) {
  struct fake *fake = prompted();
  fake->on_write = room_for_one;
  tcat_rx_block(&fake->client, (const uint8_t *)"OK\r\n>", 5);
  while (fake->sent_length < sizeof LINE - 1 + 4) tcat_poll(&fake->client);
  tcat_abort(&fake->client);
  fake->on_write = NULL;
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, LINE "0123+++\r\n");
  fake_receive(fake, "ERROR\r\n");
  CHECK_TEXT(fake->log, "accepted\nfailed 6\n");
}

static void a_line_of_which_nothing_was_written_stays_unsent_when_its_command_is_given_up(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  tcat_abort(&fake->client);
  fake_poll(fake);
  fake_advance(fake, FAKE_WATCH);
  fake->room = 0;
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, PAYLOAD, 10), TCAT_OK);
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  tcat_abort(&fake->client);
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "+++\r\n");
  fake_advance(fake, FAKE_WATCH);
  CHECK_TEXT(fake->log, "failed 6\nfailed 6\n");
  fake_clear(fake);
  CHECK_EQUAL(tcat_mqtt_disconnect(&fake->client), TCAT_OK);
  fake_advance(fake, FAKE_WATCH);
  CHECK_TEXT(fake->sent, "+++\r\nAT+TCMQTTDISCONN\r\n");
}

static void abort_in_write(struct fake *fake) {
  if (fake->sent_length <= sizeof LINE - 1 + 2) return;
  fake->on_write = NULL;
  tcat_abort(&fake->client);
}

static void another_task_may_abort_while_the_payload_is_being_written(void) {
  struct fake *fake = prompted();
  fake->on_write = abort_in_write;
  fake->room = 3;
  fake_receive(fake, "OK\r\n>");
  /* What the UART was just taking goes out; then the payload is over. */
  CHECK_TEXT(fake->sent, LINE "012345+++\r\n");
  fake_receive(fake, "ERROR\r\n");
  CHECK_TEXT(fake->log, "accepted\nfailed 6\n");
}

static void start_when_idle(struct fake *fake) {
  fake->on_unlock = NULL;
  fake->status = tcat_mqtt_disconnect(&fake->client);
  if (fake->status == TCAT_REFUSAL_BUSY) fake->on_unlock = start_when_idle;
}

static void another_task_may_start_a_command_right_behind_the_last(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake->on_unlock = start_when_idle;
  fake_receive(fake, "OK\r\n");
  CHECK_EQUAL(fake->status, TCAT_OK);
  CHECK(tcat_running(&fake->client));
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\nAT+TCMQTTDISCONN\r\n");
  fake_receive(fake, "OK\r\n");
  CHECK_TEXT(fake->log, "done\ndone\n");
  CHECK(!tcat_running(&fake->client));
}

static void start_now(struct fake *fake) {
  fake->on_unlock = NULL;
  fake->status = tcat_mqtt_state(&fake->client);
}

static void a_command_that_another_task_starts_during_a_poll_is_not_left_waiting(void) {
  struct fake *fake = fake_fresh();
  fake->on_unlock = start_now;
  CHECK_EQUAL(tcat_poll(&fake->client), 0);
  CHECK_EQUAL(fake->status, TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void a_short_line_has_its_limit_from_when_it_went_out(void) {
  struct fake *fake = fake_fresh();
  fake->room = 0;
  CHECK_EQUAL(tcat_line(&fake->client, "ATI"), TCAT_OK);
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  uint32_t limit = tcat_deadline(&fake->client);
  fake->now += TCAT_WRITE_LIMIT_MS - 1;
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "ATI\r\n");
  CHECK_EQUAL(tcat_deadline(&fake->client), limit);
}

static void a_uart_that_stays_stuck_drops_the_next_line_too(void) {
  struct fake *fake = fake_with_a_dropped_rest();
  fake_advance(fake, FAKE_WATCH);
  CHECK_EQUAL(tcat_line(&fake->client, "AT+LOST"), TCAT_OK);
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  fake->now += TCAT_WRITE_LIMIT_MS;
  for (unsigned i = 0; i < 4; i++) tcat_poll(&fake->client);
  CHECK(tcat_poll(&fake->client) > 1);
  fake->on_write = NULL;
  fake->room = UINT32_MAX;
  fake_advance(fake, 60000);
  CHECK_TEXT(fake->sent, "AT+TCMQTTS");
}

static void a_line_whose_rest_was_dropped_is_ended_byte_by_byte_too(void) {
  struct fake *fake = fake_with_a_dropped_rest();
  fake->on_write = NULL;
  fake->room = 1;
  fake_advance(fake, FAKE_WATCH);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTS\r\nAT+TCMQTTSTATE?\r\n");
}

static const struct check_test tests[] = {
    CHECK_TEST(a_line_of_which_nothing_was_written_stays_unsent_when_its_command_is_given_up),
    CHECK_TEST(nothing_of_a_payload_goes_out_behind_its_timeout),
    CHECK_TEST(a_uart_that_takes_a_byte_now_and_then_is_not_stuck),
    CHECK_TEST(a_long_pause_before_a_line_does_not_count_as_stuck),
    CHECK_TEST(a_uart_that_says_it_took_more_than_there_was_took_what_there_was),
    CHECK_TEST(a_command_that_another_task_starts_during_a_poll_is_not_left_waiting),
    CHECK_TEST(a_slow_uart_gets_every_byte_once),
    CHECK_TEST(a_uart_without_room_is_asked_again_a_millisecond_later),
    CHECK_TEST(a_refused_command_leaves_the_line_alone_that_is_being_written),
    CHECK_TEST(a_stuck_uart_drops_the_line_and_the_command_times_out),
    CHECK_TEST(a_line_whose_rest_was_dropped_is_ended_before_the_next),
    CHECK_TEST(a_stuck_payload_lets_events_pass_and_times_out),
    CHECK_TEST(abort_in_mid_payload_sends_plus_signs_and_nothing_more_of_it),
    CHECK_TEST(another_task_may_abort_while_the_payload_is_being_written),
    CHECK_TEST(another_task_may_start_a_command_right_behind_the_last),
    CHECK_TEST(a_short_line_has_its_limit_from_when_it_went_out),
    CHECK_TEST(a_uart_that_stays_stuck_drops_the_next_line_too),
    CHECK_TEST(a_line_whose_rest_was_dropped_is_ended_byte_by_byte_too),
};

CHECK_GROUP(write);
