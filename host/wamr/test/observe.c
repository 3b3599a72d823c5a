/* The log and the counters. */

#include <string.h>

#include "fake.h"
#include "tcat_log.h"
#include "tcat_names.h"
#include "tcat_stats.h"

static char told[400];
static uint32_t transmitted;

static void put(const char *text) { strncat(told, text, sizeof told - strlen(told) - 1); }

/* As an application would write it: `warning failed TCMQTTSTATE timeout`. */
static void write_down(struct tcat *client, enum tcat_log_level level, const struct tcat_event *event, void *user) {
  CHECK(client == &fakes[0].client);
  CHECK(user == &fakes[0]);
  put(tcat_level_name(level));
  put(" ");
  put(tcat_event_name(event->kind));
  if (event->command != 0) put(" ");
  put(tcat_command_name(event->command));
  if (event->reason != 0) put(" ");
  put(tcat_reason_name(event->reason));
  if (event->text.length > 0) put(" ");
  strncat(told, event->text.at, event->text.length);
  put("\n");
  if (event->kind == TCAT_EVENT_TRANSMIT) transmitted = event->number;
}

static struct fake *logged(enum tcat_log_level level) {
  struct fake *fake = fake_fresh();
  told[0] = 0;
  fake->config.log = write_down;
  fake->config.log_level = level;
  return fake;
}

static void the_log_is_told_what_matters_by_default(void) {
  struct fake *fake = logged((enum tcat_log_level)0);
  fake_receive(fake, "ready\r\nWIFI GOT IP\r\nsome line\r\n");
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake_advance(fake, 5000);
  CHECK_TEXT(told, "info ready\ninfo wifi\nwarning failed TCMQTTSTATE timeout\n");
}

static void the_log_is_told_all_at_its_last_level(void) {
  struct fake *fake = logged(TCAT_LOG_DEBUG);
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake_receive(fake, "+TCMQTTSTATE: 1\r\nOK\r\n");
  CHECK_TEXT(told, "debug transmit TCMQTTSTATE\ndebug data TCMQTTSTATE\ndebug done TCMQTTSTATE\n");
}

static void the_log_is_told_how_long_a_line_is(void) {
  struct fake *fake = logged(TCAT_LOG_DEBUG);
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  CHECK_EQUAL(transmitted, strlen("AT+TCMQTTSTATE?\r\n"));
}

static void the_log_is_told_nothing_beyond_its_level(void) {
  struct fake *fake = logged(TCAT_LOG_ERROR);
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake_receive(fake, "ready\r\n");
  CHECK_TEXT(told, "");
}

/* Whatever was sent or received: every kind of line that may hold a secret, with one in it. */
static void no_text_of_the_wire_is_in_the_log(void) {
  struct fake *fake = logged(TCAT_LOG_DEBUG);
  tcat_set_device_info(&fake->client, 1, "CTQS08Y5LG", "Dev01", "hunter2hunter2hunter2hh=", NULL);
  fake_poll(fake);
  fake_receive(fake, "+TCDEVINFOSET:hunter2\r\n+CME ERROR:hunter2\r\n");
  fake_receive(fake, "hunter2\r\n+TCOTASTATUS:hunter2\r\nAT+X=\"hunter2\"\r\n");
  fake_receive(fake, "+TCMQTTRCVPUB:\"a/hunter2\",7,\"hunter2\"\r\n");
  CHECK(strlen(told) > 100);
  CHECK(!strstr(told, "hunter2"));
  CHECK(strstr(fake->log, "hunter2"));
}

static void bytes_and_events_are_counted(void) {
  struct fake *fake = fake_fresh();
  fake_receive(fake, "one\r\ntwo\r\n");
  fake_receive(fake, "half");
  fake_advance(fake, 500);
  struct tcat_stats stats = tcat_read_stats(&fake->client);
  CHECK_EQUAL(stats.bytes, 14);
  CHECK_EQUAL(stats.events, 3);
  CHECK_EQUAL(stats.damaged, 4);
  CHECK_EQUAL(stats.ring_most, 10);
  CHECK_EQUAL(stats.fifo_most, 0);
  CHECK_EQUAL(stats.lost + stats.timeouts + stats.traps, 0);
}

static void bytes_of_a_payload_that_passes_the_core_by_are_counted_once(void) {
  static uint8_t fifo[100];
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",20,\"");
  fake_receive(fake, "0123456789");
  fake_receive(fake, "0123456789\"\r\n");
  struct tcat_stats stats = tcat_read_stats(&fake->client);
  CHECK_EQUAL(stats.bytes, 45);
  CHECK_EQUAL(stats.fifo_most, 22);
  CHECK_EQUAL(stats.events, fake->slices + 2);
}

static void what_found_no_room_is_counted(void) {
  static uint8_t fifo[10];
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  fake_receive(fake, "0123456789ab");
  tcat_rx_lost(&fake->client, 5);
  fake_poll(fake);
  struct tcat_stats stats = tcat_read_stats(&fake->client);
  CHECK_EQUAL(stats.lost, 3 + 5);
  CHECK_EQUAL(stats.fifo_most, 9);
}

static void take_a_while(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_READY) fake->now += 70;
}

static void timeouts_and_the_longest_poll_are_counted(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = take_a_while;
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake_receive(fake, "ERROR\r\n");
  CHECK_EQUAL(tcat_read_stats(&fake->client).timeouts, 0);
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake_advance(fake, 5000);
  fake_receive(fake, "ready\r\n");
  struct tcat_stats stats = tcat_read_stats(&fake->client);
  CHECK_EQUAL(stats.timeouts, 1);
  CHECK_EQUAL(stats.poll_most_ms, 70);
}

static void counts_outlast_a_new_instance_and_can_be_cleared(void) {
  struct fake *fake = fake_fresh();
  fake_receive(fake, "one\r\n");
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  fake_receive(fake, "two\r\n");
  CHECK_EQUAL(tcat_read_stats(&fake->client).bytes, 10);
  tcat_clear_stats(&fake->client);
  fake_receive(fake, "three\r\n");
  struct tcat_stats stats = tcat_read_stats(&fake->client);
  CHECK_EQUAL(stats.bytes, 7);
  CHECK_EQUAL(stats.events, 1);
}

static void the_fullest_fifo_is_counted_across_its_end(void) {
  static uint8_t fifo[10];
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  fake_receive(fake, "0123\r\n");
  tcat_clear_stats(&fake->client);
  fake_receive(fake, "456789\r");
  CHECK_EQUAL(tcat_read_stats(&fake->client).fifo_most, 7);
}

static const struct check_test tests[] = {
    CHECK_TEST(the_log_is_told_what_matters_by_default),
    CHECK_TEST(the_log_is_told_all_at_its_last_level),
    CHECK_TEST(the_log_is_told_how_long_a_line_is),
    CHECK_TEST(the_log_is_told_nothing_beyond_its_level),
    CHECK_TEST(no_text_of_the_wire_is_in_the_log),
    CHECK_TEST(bytes_and_events_are_counted),
    CHECK_TEST(bytes_of_a_payload_that_passes_the_core_by_are_counted_once),
    CHECK_TEST(what_found_no_room_is_counted),
    CHECK_TEST(timeouts_and_the_longest_poll_are_counted),
    CHECK_TEST(counts_outlast_a_new_instance_and_can_be_cleared),
    CHECK_TEST(the_fullest_fifo_is_counted_across_its_end),
};

CHECK_GROUP(observe);
