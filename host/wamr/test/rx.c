/* Received bytes straight into the core's ring: 1024 of them have room. */

#include "fake.h"

#define RING 1024u
#define MESSAGE "+TCMQTTRCVPUB:\"t\",5,\"hello\"\r\n"
#define MESSAGE_LOG "message t 5\nslice hello\nmessage-end\n"

static void flood(struct fake *fake, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) tcat_rx(&fake->client, 'x');
}

static void bytes_come_out_as_events_in_their_order(void) {
  struct fake *fake = fake_fresh();
  fake_receive(fake, "one\r\n" MESSAGE "two\r\n");
  CHECK_TEXT(fake->log, "line one\n" MESSAGE_LOG "line two\n");
}

static void an_overflow_is_counted_and_the_next_message_intact(void) {
  struct fake *fake = fake_fresh();
  tcat_rx_block(&fake->client, (const uint8_t *)"first\r\n", 7);
  flood(fake, RING + 93);
  CHECK_EQUAL(*fake->client.lost, 100);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "line first\n");
  /* The rest of what was torn ends at its line feed; the message behind it is whole. */
  fake_receive(fake, "\r\n" MESSAGE);
  CHECK_TEXT(fake->log, "line first\ndamaged 1119\n" MESSAGE_LOG);
}

static void an_overflow_by_block_counts_the_rest_of_the_block(void) {
  static const uint8_t zeros[200];
  struct fake *fake = fake_fresh();
  flood(fake, RING - 50);
  CHECK(tcat_rx_block(&fake->client, zeros, sizeof zeros));
  CHECK_EQUAL(*fake->client.lost, 150);
  CHECK_EQUAL(*fake->client.head, RING);
}

static void behind_a_gap_all_is_dropped_until_the_core_has_seen_it(void) {
  struct fake *fake = fake_fresh();
  tcat_rx_block(&fake->client, (const uint8_t *)"a\r\n", 3);
  tcat_rx_lost(&fake->client, 1);
  /* There is room, yet these would join what they do not belong to. */
  tcat_rx(&fake->client, 'b');
  tcat_rx_block(&fake->client, (const uint8_t *)"\r\n", 2);
  CHECK_EQUAL(*fake->client.lost, 4);
  CHECK_EQUAL(*fake->client.head, 3);
  fake_poll(fake);
  fake_receive(fake, "c\r\nd\r\n");
  CHECK_TEXT(fake->log, "line a\ndamaged 7\nline d\n");
}

static void a_byte_lost_by_the_uart_damages_only_its_message(void) {
  struct fake *fake = fake_fresh();
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",5,\"he");
  tcat_rx_lost(&fake->client, 1);
  fake_poll(fake);
  fake_receive(fake, "lo\"\r\n" MESSAGE);
  CHECK_EQUAL(*fake->client.lost, 1);
  CHECK_TEXT(fake->log, "message t 5\nslice he\ndamaged 29\n" MESSAGE_LOG);
}

static void a_lost_count_of_none_is_no_gap(void) {
  struct fake *fake = fake_fresh();
  tcat_rx_lost(&fake->client, 0);
  fake_receive(fake, "a\r\n");
  CHECK_TEXT(fake->log, "line a\n");
}

static void an_empty_block_is_nothing(void) {
  struct fake *fake = fake_fresh();
  CHECK(!tcat_rx_block(&fake->client, NULL, 0));
  fake_receive(fake, "a\r\n");
  CHECK_TEXT(fake->log, "line a\n");
}

static void the_hint_comes_with_a_line_end_and_a_prompt(void) {
  struct fake *fake = fake_fresh();
  CHECK(!tcat_rx(&fake->client, 'O'));
  CHECK(!tcat_rx(&fake->client, 'K'));
  CHECK(!tcat_rx(&fake->client, '\r'));
  CHECK(tcat_rx(&fake->client, '\n'));
  CHECK(tcat_rx(&fake->client, '>'));
  CHECK(!tcat_rx_block(&fake->client, (const uint8_t *)"a", 1));
  CHECK(tcat_rx_block(&fake->client, (const uint8_t *)"ab", 2));
}

static void the_hint_comes_when_half_of_the_room_is_full(void) {
  struct fake *fake = fake_fresh();
  uint32_t count = 1;
  while (!tcat_rx(&fake->client, 'x') && count < RING) count++;
  CHECK_EQUAL(count, RING / 2);
  CHECK(tcat_rx(&fake->client, 'x'));
}

static void the_hint_comes_with_blocks_of_a_byte_as_with_bytes(void) {
  struct fake *fake = fake_fresh();
  uint32_t count = 1;
  while (!tcat_rx_block(&fake->client, (const uint8_t *)"x", 1) && count < RING) count++;
  CHECK_EQUAL(count, RING / 2);
}

static void the_hint_comes_when_bytes_are_lost(void) {
  struct fake *fake = fake_fresh();
  flood(fake, RING);
  CHECK(tcat_rx(&fake->client, 'x'));
  CHECK(tcat_rx_block(&fake->client, (const uint8_t *)"x", 1));
}

static void the_ring_wraps_at_every_place(void) {
  struct fake *fake = fake_fresh();
  for (unsigned i = 0; i < 200; i++) {
    fake_clear(fake);
    fake_receive(fake, MESSAGE "line\r\n");
    if (!CHECK_TEXT(fake->log, MESSAGE_LOG "line line\n")) return;
  }
  CHECK(*fake->client.head > 4 * RING);
}

static void after_the_end_nothing_is_received(void) {
  struct fake *fake = fake_fresh();
  fake->watched = false;
  tcat_close(&fake->client);
  CHECK(!tcat_rx(&fake->client, '\n'));
  CHECK(!tcat_rx_block(&fake->client, (const uint8_t *)"ab", 2));
  CHECK(!tcat_rx_dma(&fake->client, (const uint8_t *)"ab", 2, 1));
  tcat_rx_lost(&fake->client, 1);
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
  CHECK_TEXT(fake->log, "");
}

static const struct check_test tests[] = {
    CHECK_TEST(bytes_come_out_as_events_in_their_order),
    CHECK_TEST(an_overflow_is_counted_and_the_next_message_intact),
    CHECK_TEST(an_overflow_by_block_counts_the_rest_of_the_block),
    CHECK_TEST(behind_a_gap_all_is_dropped_until_the_core_has_seen_it),
    CHECK_TEST(a_byte_lost_by_the_uart_damages_only_its_message),
    CHECK_TEST(a_lost_count_of_none_is_no_gap),
    CHECK_TEST(an_empty_block_is_nothing),
    CHECK_TEST(the_hint_comes_with_a_line_end_and_a_prompt),
    CHECK_TEST(the_hint_comes_when_half_of_the_room_is_full),
    CHECK_TEST(the_hint_comes_with_blocks_of_a_byte_as_with_bytes),
    CHECK_TEST(the_hint_comes_when_bytes_are_lost),
    CHECK_TEST(the_ring_wraps_at_every_place),
    CHECK_TEST(after_the_end_nothing_is_received),
};

CHECK_GROUP(rx);
