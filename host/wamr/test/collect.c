/* Messages and firmware data in one piece. */

#include <string.h>

#include "fake.h"

static struct tcat_collector collector;
static char topic[129];
static uint8_t bytes[64];
static uint32_t whole;

static void collect(struct fake *fake, const struct tcat_event *event) {
  (void)fake;
  whole += tcat_collect(&collector, event);
}

static struct fake *collecting(void) {
  struct fake *fake = fake_fresh();
  memset(&collector, 0, sizeof collector);
  collector.topic = topic;
  collector.topic_size = sizeof topic;
  collector.bytes = bytes;
  collector.size = sizeof bytes;
  whole = 0;
  fake->on_event = collect;
  return fake;
}

static void a_message_is_joined_with_its_topic(void) {
  struct fake *fake = collecting();
  static const char text[] = "+TCMQTTRCVPUB:\"a/b\",5,\"hello\"\r\n";
  for (const char *at = text; *at; at++) {
    tcat_rx(&fake->client, (uint8_t)*at);
    fake_poll(fake);
  }
  CHECK_EQUAL(whole, 1);
  CHECK_EQUAL(collector.length, 5);
  CHECK_BYTES(bytes, "hello", 5);
  CHECK_TEXT(topic, "a/b");
  CHECK_EQUAL(collector.dropped, 0);
}

static void an_empty_message_is_whole(void) {
  struct fake *fake = collecting();
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",0,\"\"\r\n");
  CHECK_EQUAL(whole, 1);
  CHECK_EQUAL(collector.length, 0);
}

static void a_message_as_long_as_the_buffer_fits_and_a_longer_one_is_dropped(void) {
  struct fake *fake = collecting();
  collector.size = 5;
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",5,\"hello\"\r\n");
  CHECK_EQUAL(whole, 1);
  bytes[5] = '!';
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",6,\"hello?\"\r\n");
  CHECK_EQUAL(whole, 1);
  CHECK_EQUAL(collector.dropped, 1);
  CHECK_EQUAL(bytes[5], '!');
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"ok\"\r\n");
  CHECK_EQUAL(whole, 2);
}

static void a_topic_that_does_not_fit_drops_its_message(void) {
  struct fake *fake = collecting();
  collector.topic_size = 4;
  fake_receive(fake, "+TCMQTTRCVPUB:\"abc\",2,\"ok\"\r\n");
  CHECK_EQUAL(whole, 1);
  CHECK_TEXT(topic, "abc");
  fake_receive(fake, "+TCMQTTRCVPUB:\"abcd\",2,\"no\"\r\n");
  CHECK_EQUAL(whole, 1);
  CHECK_EQUAL(collector.dropped, 1);
  collector.topic = NULL;
  fake_receive(fake, "+TCMQTTRCVPUB:\"abcd\",2,\"ok\"\r\n");
  CHECK_EQUAL(whole, 2);
}

static void a_damaged_message_is_dropped(void) {
  struct fake *fake = collecting();
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",5,\"he");
  tcat_rx_lost(&fake->client, 3);
  fake_poll(fake);
  fake_receive(fake, "\r\n");
  CHECK_EQUAL(whole, 0);
  CHECK_EQUAL(collector.dropped, 1);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"ok\"\r\n");
  CHECK_EQUAL(whole, 1);
}

static void damage_outside_of_messages_is_not_counted(void) {
  struct fake *fake = collecting();
  fake_receive(fake, "half");
  fake_advance(fake, 500);
  CHECK_TEXT(fake->log, "damaged 4\n");
  CHECK_EQUAL(collector.dropped, 0);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"ok\"\r\nhalf");
  CHECK_EQUAL(whole, 1);
  fake_advance(fake, 500);
  CHECK_EQUAL(collector.dropped, 0);
}

static void raw_firmware_data_is_joined(void) {
  struct fake *fake = collecting();
  tcat_read_firmware_data(&fake->client, 4);
  fake_receive(fake, "OK\r\n+TCREADFWDATA:4,\x01z\r\n\r\n");
  CHECK_EQUAL(whole, 1);
  CHECK_EQUAL(collector.length, 4);
  CHECK_BYTES(bytes, "\x01z\r\n", 4);
}

static void hexadecimal_firmware_data_is_decoded(void) {
  struct fake *fake = collecting();
  tcat_read_firmware_data(&fake->client, 4);
  fake_receive(fake, "OK\r\n+TCREADFWDATA:4,00fFa95B\r\n");
  CHECK_EQUAL(whole, 1);
  CHECK_EQUAL(collector.length, 4);
  CHECK_BYTES(bytes, "\x00\xff\xa9\x5b", 4);
}

static void hexadecimal_digits_need_twice_the_room(void) {
  struct fake *fake = collecting();
  collector.size = 7;
  tcat_read_firmware_data(&fake->client, 4);
  fake_receive(fake, "OK\r\n+TCREADFWDATA:4,00ffa95b\r\n");
  CHECK_EQUAL(whole, 0);
  CHECK_EQUAL(collector.dropped, 1);
}

static void nothing_changes_behind_the_decoded_bytes(void) {
  struct fake *fake = collecting();
  collector.size = 8;
  bytes[8] = '1';
  tcat_read_firmware_data(&fake->client, 4);
  fake_receive(fake, "OK\r\n+TCREADFWDATA:4,00ffa95b\r\n");
  CHECK_EQUAL(whole, 1);
  CHECK_BYTES(bytes, "\x00\xff\xa9\x5b" "a95b1", 9);
}

static const struct check_test tests[] = {
    CHECK_TEST(a_message_is_joined_with_its_topic),
    CHECK_TEST(an_empty_message_is_whole),
    CHECK_TEST(a_message_as_long_as_the_buffer_fits_and_a_longer_one_is_dropped),
    CHECK_TEST(a_topic_that_does_not_fit_drops_its_message),
    CHECK_TEST(a_damaged_message_is_dropped),
    CHECK_TEST(damage_outside_of_messages_is_not_counted),
    CHECK_TEST(raw_firmware_data_is_joined),
    CHECK_TEST(hexadecimal_firmware_data_is_decoded),
    CHECK_TEST(hexadecimal_digits_need_twice_the_room),
    CHECK_TEST(nothing_changes_behind_the_decoded_bytes),
};

CHECK_GROUP(collect);
