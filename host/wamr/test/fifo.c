/* Received bytes through the application's own FIFO, of any size. */

#include <string.h>

#include "fake.h"

#define MESSAGE "+TCMQTTRCVPUB:\"t\",5,\"hello\"\r\n"
#define MESSAGE_LOG "message t 5\nslice hello\nmessage-end\n"
/** More than the ring, where there is memory for it. */
#define MOST (CHECK_SMALL ? 301u : 4099u)

static uint8_t fifo[MOST];

static void give(struct fake *fake, const char *text) {
  tcat_rx_block(&fake->client, (const uint8_t *)text, strlen(text));
}

static void every_size_hands_on_the_same(void) {
  static const uint32_t sizes[] = {2, 3, 5, 7, 16, 17, 255, 256, 257, 301, 1023, 1025, 4099};
  static const char text[] = "one\r\n" MESSAGE "WIFI GOT IP\r\n" MESSAGE "+TCMQTTDISCON,2\r\n";
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes && sizes[i] <= MOST; i++) {
    struct fake *fake = fake_with_fifo(fifo, sizes[i]);
    for (unsigned round = 0; round < 20; round++) {
      fake_clear(fake);
      uint32_t piece = sizes[i] - 1 < 13 ? sizes[i] - 1 : 13;
      for (size_t at = 0; at < sizeof text - 1; at += piece) {
        size_t left = sizeof text - 1 - at;
        tcat_rx_block(&fake->client, (const uint8_t *)text + at, left < piece ? left : piece);
        fake_poll(fake);
      }
      if (!CHECK_TEXT(fake->log, "line one\n" MESSAGE_LOG "wifi GOT IP\n" MESSAGE_LOG "disconnected 2\n")) return;
    }
  }
}

static void single_bytes_are_the_same_as_blocks(void) {
  struct fake *fake = fake_with_fifo(fifo, 7);
  static const char text[] = "one\r\n" MESSAGE;
  for (const char *at = text; *at; at++) {
    tcat_rx(&fake->client, (uint8_t)*at);
    fake_poll(fake);
  }
  CHECK_TEXT(fake->log, "line one\n" MESSAGE_LOG);
}

#if !CHECK_SMALL
static void more_than_the_ring_holds_has_room(void) {
  struct fake *fake = fake_with_fifo(fifo, MOST);
  for (unsigned i = 0; i < 100; i++) give(fake, MESSAGE "line\r\n");
  CHECK_EQUAL(fake->client.fifo.lost, 0);
  fake_poll(fake);
  CHECK_EQUAL(fake->slice_bytes, 500);
  CHECK_EQUAL(*fake->client.lost, 0);
}
#endif

static void a_poll_gives_a_bounded_number_of_bytes_to_the_core(void) {
  struct fake *fake = fake_with_fifo(fifo, MOST);
  for (uint32_t i = 0; i < MOST - 1; i++) tcat_rx(&fake->client, '\n');
  for (uint32_t left = MOST - 1; left > 0;) {
    uint32_t room = tcat_rx_room(&fake->client);
    uint32_t last = tcat_poll(&fake->client);
    uint32_t taken = tcat_rx_room(&fake->client) - room;
    if (!CHECK_EQUAL(taken, left < TCAT_POLL_BYTES ? left : TCAT_POLL_BYTES)) return;
    left -= taken;
    if (left > 0 && !CHECK_EQUAL(last, 0)) return;
  }
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
  CHECK_TEXT(fake->log, "");
}

static void no_call_of_the_core_has_more_than_half_of_that_before_it(void) {
  struct fake *fake = fake_with_fifo(fifo, 301);
  for (unsigned i = 0; i < 100; i++) give(fake, "a\r\n");
  uint32_t room = tcat_rx_room(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), 0);
  CHECK_TEXT(fake->log, "line a\nline a\nline a\nline a\nline a\n");
  CHECK_EQUAL(tcat_rx_room(&fake->client) - room, TCAT_POLL_BYTES / 2);
}

static void an_overflow_is_counted_and_the_next_message_intact(void) {
  struct fake *fake = fake_with_fifo(fifo, 40);
  give(fake, "first\r\n");
  for (unsigned i = 0; i < 50; i++) tcat_rx(&fake->client, 'x');
  CHECK_EQUAL(fake->client.fifo.lost, 18);
  fake_poll(fake);
  CHECK_EQUAL(*fake->client.lost, 18);
  give(fake, "\r\n");
  fake_poll(fake);
  give(fake, MESSAGE);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "line first\ndamaged 52\n" MESSAGE_LOG);
}

static void behind_a_gap_all_is_dropped_until_it_has_been_seen(void) {
  struct fake *fake = fake_with_fifo(fifo, 64);
  give(fake, "a\r\n");
  tcat_rx_lost(&fake->client, 2);
  give(fake, "b\r\n");
  tcat_rx(&fake->client, 'c');
  CHECK_EQUAL(fake->client.fifo.lost, 6);
  fake_poll(fake);
  give(fake, "d\r\ne\r\n");
  fake_poll(fake);
  CHECK_TEXT(fake->log, "line a\ndamaged 9\nline e\n");
}

static void gaps_stay_in_their_places(void) {
  struct fake *fake = fake_with_fifo(fifo, 64);
  for (unsigned i = 0; i < 3; i++) {
    give(fake, "a\r\n");
    tcat_rx_lost(&fake->client, 1);
    fake_poll(fake);
    give(fake, "torn\r\n");
    fake_poll(fake);
  }
  CHECK_TEXT(fake->log, "line a\ndamaged 7\nline a\ndamaged 7\nline a\ndamaged 7\n");
  CHECK_EQUAL(*fake->client.lost, 3);
}

static void lose_another(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_LINE && fake->count++ == 0) {
    tcat_rx_lost(&fake->client, 5);
    give(fake, "dropped");
  }
}

static void a_gap_that_comes_while_events_are_handed_out_is_kept(void) {
  struct fake *fake = fake_with_fifo(fifo, 64);
  fake->on_event = lose_another;
  give(fake, "a\r\nb\r\n");
  fake_poll(fake);
  give(fake, "torn\r\n" MESSAGE);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "line a\nline b\ndamaged 18\n" MESSAGE_LOG);
}

static void receive_behind_the_gap(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_LINE && fake->count++ == 0) give(fake, "c\r\nd\r\n");
}

static void what_comes_behind_a_gap_waits_until_the_core_has_seen_it(void) {
  struct fake *fake = fake_with_fifo(fifo, 64);
  fake->on_event = receive_behind_the_gap;
  give(fake, "a\r\nb\r\n");
  tcat_rx_lost(&fake->client, 5);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "line a\nline b\ndamaged 8\nline d\n");
}

static void the_hint_follows_the_fifos_own_size(void) {
  struct fake *fake = fake_with_fifo(fifo, 9);
  CHECK(!tcat_rx(&fake->client, 'a'));
  CHECK(!tcat_rx(&fake->client, 'b'));
  CHECK(!tcat_rx(&fake->client, 'c'));
  CHECK(tcat_rx(&fake->client, 'd'));
  fake_poll(fake);
  CHECK(!tcat_rx(&fake->client, 'e'));
  CHECK(tcat_rx(&fake->client, '\n'));
}

static void while_bytes_wait_time_stands_still(void) {
  struct fake *fake = fake_with_fifo(fifo, MOST);
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  for (uint32_t i = 0; i < MOST / 14 - 2; i++) give(fake, "unasked line\r\n");
  give(fake, "+TCMQTTSTATE: 1\r\nOK\r\n");
  fake_advance(fake, 60000);
  fake_clear(fake);
  CHECK(!tcat_running(&fake->client));
  CHECK_EQUAL(fake->client.result.reason, 0);
}

static void a_loss_is_taken_at_its_own_time(void) {
  struct fake *fake = fake_with_fifo(fifo, 64);
  give(fake, "abc");
  fake_poll(fake);
  fake->now += 400;
  tcat_rx_lost(&fake->client, 3);
  fake_poll(fake);
  fake_advance(fake, 499);
  CHECK_TEXT(fake->log, "");
  fake_advance(fake, 1);
  CHECK_TEXT(fake->log, "damaged 6\n");
}

static void a_phase_begins_when_its_bytes_are_taken_though_more_wait(void) {
  struct fake *fake = fake_with_fifo(fifo, MOST);
  tcat_mqtt_subscribe(&fake->client, "t", 0);
  fake_poll(fake);
  fake->now += 4900;
  give(fake, "OK\r\n");
  for (uint32_t i = 0; i < MOST / 14 - 2; i++) give(fake, "unasked line\r\n");
  fake_poll(fake);
  CHECK_EQUAL(tcat_deadline(&fake->client), 25000);
}

static void a_reopened_client_starts_with_an_empty_fifo(void) {
  struct fake *fake = fake_with_fifo(fifo, 17);
  give(fake, "old");
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  give(fake, "new\r\n");
  fake_poll(fake);
  CHECK_TEXT(fake->log, "line new\n");
}

static void bytes_that_pass_the_core_by_leave_the_deadline_that_was_asked_for_last(void) {
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",20,\"");
  CHECK_EQUAL(tcat_poll(&fake->client), 500);
  fake->now += 100;
  give(fake, "0123456789");
  CHECK_EQUAL(tcat_poll(&fake->client), 400);
  fake->now += 400;
  /* The core has it later. */
  CHECK_EQUAL(tcat_poll(&fake->client), 100);
}

static const struct check_test tests[] = {
    CHECK_TEST(every_size_hands_on_the_same),
    CHECK_TEST(single_bytes_are_the_same_as_blocks),
#if !CHECK_SMALL
    CHECK_TEST(more_than_the_ring_holds_has_room),
#endif
    CHECK_TEST(a_poll_gives_a_bounded_number_of_bytes_to_the_core),
    CHECK_TEST(no_call_of_the_core_has_more_than_half_of_that_before_it),
    CHECK_TEST(an_overflow_is_counted_and_the_next_message_intact),
    CHECK_TEST(behind_a_gap_all_is_dropped_until_it_has_been_seen),
    CHECK_TEST(gaps_stay_in_their_places),
    CHECK_TEST(a_gap_that_comes_while_events_are_handed_out_is_kept),
    CHECK_TEST(what_comes_behind_a_gap_waits_until_the_core_has_seen_it),
    CHECK_TEST(the_hint_follows_the_fifos_own_size),
    CHECK_TEST(while_bytes_wait_time_stands_still),
    CHECK_TEST(a_loss_is_taken_at_its_own_time),
    CHECK_TEST(a_phase_begins_when_its_bytes_are_taken_though_more_wait),
    CHECK_TEST(a_reopened_client_starts_with_an_empty_fifo),
    CHECK_TEST(bytes_that_pass_the_core_by_leave_the_deadline_that_was_asked_for_last),
};

CHECK_GROUP(fifo);
