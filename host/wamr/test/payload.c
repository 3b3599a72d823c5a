/* Payloads that pass the core by: the FIFO's bytes go straight to the handler. */

#include <string.h>

#include "fake.h"

#define FIFO 300u
#define PIECE 100u

static uint8_t fifo[FIFO];
static uint8_t bytes[2048];

static void fill(void) {
  for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (uint8_t)(i * 7 + i / 256);
}

static void give(struct fake *fake, const void *from, size_t count) {
  const uint8_t *at = from;
  while (count > 0) {
    size_t piece = count < PIECE ? count : PIECE;
    tcat_rx_block(&fake->client, at, piece);
    fake_poll(fake);
    at += piece;
    count -= piece;
  }
}

static void give_text(struct fake *fake, const char *text) { give(fake, text, strlen(text)); }

static void a_message_of_any_bytes_arrives_whole(void) {
  fill();
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  give_text(fake, "+TCMQTTRCVPUB:\"t\",2048,\"");
  uint32_t head = *fake->client.head;
  give(fake, bytes, sizeof bytes);
  CHECK_EQUAL(fake->slice_bytes, sizeof bytes);
  CHECK_EQUAL(fake->slice_sum, fake_sum(0, bytes, sizeof bytes));
  /* None of it went through the ring. */
  CHECK_EQUAL(*fake->client.head, head);
  fake_clear(fake);
  give_text(fake, "\"\r\nnext\r\n");
  CHECK_TEXT(fake->log, "message-end\nline next\n");
}

static void without_a_fifo_it_arrives_just_the_same(void) {
  fill();
  struct fake *fake = fake_fresh();
  give_text(fake, "+TCMQTTRCVPUB:\"t\",2048,\"");
  give(fake, bytes, sizeof bytes);
  CHECK_EQUAL(fake->slice_sum, fake_sum(0, bytes, sizeof bytes));
  fake_clear(fake);
  give_text(fake, "\"\r\n");
  CHECK_TEXT(fake->log, "message-end\n");
}

static void start_reading(struct fake *fake, int32_t length) {
  CHECK_EQUAL(tcat_read_firmware_data(&fake->client, length), TCAT_OK);
  fake_poll(fake);
  give_text(fake, "OK\r\n");
}

static void raw_firmware_data_arrives_whole(void) {
  fill();
  bytes[0] = 'z';
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  start_reading(fake, 2048);
  give_text(fake, "+TCREADFWDATA:2048,");
  give(fake, bytes, sizeof bytes);
  CHECK_EQUAL(fake->slice_bytes, sizeof bytes);
  CHECK_EQUAL(fake->slice_sum, fake_sum(0, bytes, sizeof bytes));
  fake_clear(fake);
  give_text(fake, "\r\n");
  CHECK_TEXT(fake->log, "firmware-end 0\ndone\n");
}

static void hexadecimal_firmware_data_arrives_as_digits(void) {
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  start_reading(fake, 700);
  give_text(fake, "+TCREADFWDATA:700,");
  for (unsigned i = 0; i < 700; i++) give_text(fake, "5a");
  CHECK_EQUAL(fake->slice_bytes, 1400);
  fake_clear(fake);
  give_text(fake, "\r\n");
  CHECK_TEXT(fake->log, "firmware-end 1\ndone\n");
}

static void a_gap_in_a_payload_damages_its_message_alone(void) {
  fill();
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  give_text(fake, "+TCMQTTRCVPUB:\"t\",2048,\"");
  give(fake, bytes, 1000);
  for (unsigned i = 0; i < 4; i++) tcat_rx_block(&fake->client, bytes, PIECE);
  fake_poll(fake);
  CHECK_EQUAL(fake->slice_bytes, 1299);
  fake_clear(fake);
  give_text(fake, "\r\n+TCMQTTRCVPUB:\"t\",2,\"ok\"\r\n");
  CHECK_TEXT(fake->log, "damaged 1426\nmessage t 2\nslice ok\nmessage-end\n");
}

static void a_quiet_time_in_a_payload_damages_its_message(void) {
  fill();
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  give_text(fake, "+TCMQTTRCVPUB:\"t\",2048,\"");
  tcat_rx_block(&fake->client, bytes, PIECE);
  uint32_t left;
  while ((left = tcat_poll(&fake->client)) == 0) continue;
  CHECK_EQUAL(left, 500);
  fake_clear(fake);
  fake_advance(fake, left);
  CHECK_TEXT(fake->log, "damaged 124\n");
}

static void receive_in_handler(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) tcat_rx_block(&fake->client, bytes, PIECE);
}

static void the_quiet_time_holds_for_a_payload_that_came_with_its_head(void) {
  fill();
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  /* A deadline far away is the last that was asked for. */
  tcat_set_limit(&fake->client, 60000);
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake->on_event = receive_in_handler;
  tcat_rx_block(&fake->client, (const uint8_t *)"+TCMQTTRCVPUB:\"t\",2048,\"", 24);
  uint32_t left;
  while ((left = tcat_poll(&fake->client)) == 0) continue;
  CHECK_EQUAL(fake->slice_bytes, PIECE);
  CHECK_EQUAL(left, 500);
}

static void start_in_slice(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_SLICE) return;
  fake->on_event = NULL;
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
}

static void a_command_from_a_slices_handler_goes_out_at_once(void) {
  fill();
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  give_text(fake, "+TCMQTTRCVPUB:\"t\",2048,\"");
  fake->on_event = start_in_slice;
  give(fake, bytes, PIECE);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void abort_in_slice(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_SLICE) return;
  fake->on_event = NULL;
  tcat_abort(&fake->client);
}

static void firmware_data_of_a_read_that_was_given_up_is_dropped(void) {
  fill();
  bytes[0] = 'z';
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  start_reading(fake, 2048);
  give_text(fake, "+TCREADFWDATA:2048,");
  give(fake, bytes, PIECE);
  fake->on_event = abort_in_slice;
  give(fake, bytes + PIECE, sizeof bytes - PIECE);
  CHECK_EQUAL(fake->slice_bytes, 2 * PIECE);
  CHECK(!tcat_running(&fake->client));
  fake_clear(fake);
  give_text(fake, "\r\nnext\r\n");
  CHECK_TEXT(fake->log, "damaged 2069\nline next\n");
}

static void an_abort_takes_what_the_fifo_still_has_first(void) {
  fill();
  bytes[0] = 'z';
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  start_reading(fake, 2048);
  give_text(fake, "+TCREADFWDATA:2048,");
  while (fake->client.fifo.tail < FIFO - PIECE / 2) give(fake, bytes, 1);
  uint32_t before = fake->slice_bytes;
  CHECK(FIFO - fake->client.fifo.tail < PIECE);
  fake->on_event = abort_in_slice;
  give(fake, bytes, PIECE);
  CHECK_EQUAL(fake->slice_bytes - before, PIECE);
  CHECK(!tcat_running(&fake->client));
}

static void an_abort_in_a_message_does_not_wait_for_its_rest(void) {
  fill();
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  give_text(fake, "+TCMQTTRCVPUB:\"t\",2048,\"");
  /* More than the core is given at a time: the rest passes it by. */
  tcat_rx_block(&fake->client, bytes, FIFO - 10);
  tcat_abort(&fake->client);
  fake_poll(fake);
  CHECK_EQUAL(fake->slice_bytes, FIFO - 10);
  CHECK(!tcat_running(&fake->client));
}

static void while_more_of_it_is_to_come_the_next_poll_is_at_its_deadline(void) {
  struct fake *fake = fake_with_fifo(fifo, sizeof fifo);
  give_text(fake, "+TCMQTTRCVPUB:\"t\",2048,\"");
  tcat_rx_block(&fake->client, bytes, PIECE);
  uint32_t left = tcat_poll(&fake->client);
  CHECK_EQUAL(fake->slice_bytes, PIECE);
  CHECK(left > 1 && left < TCAT_NEVER);
}

static const struct check_test tests[] = {
    CHECK_TEST(an_abort_takes_what_the_fifo_still_has_first),
    CHECK_TEST(an_abort_in_a_message_does_not_wait_for_its_rest),
    CHECK_TEST(a_message_of_any_bytes_arrives_whole),
    CHECK_TEST(without_a_fifo_it_arrives_just_the_same),
    CHECK_TEST(raw_firmware_data_arrives_whole),
    CHECK_TEST(hexadecimal_firmware_data_arrives_as_digits),
    CHECK_TEST(a_gap_in_a_payload_damages_its_message_alone),
    CHECK_TEST(a_quiet_time_in_a_payload_damages_its_message),
    CHECK_TEST(the_quiet_time_holds_for_a_payload_that_came_with_its_head),
    CHECK_TEST(a_command_from_a_slices_handler_goes_out_at_once),
    CHECK_TEST(firmware_data_of_a_read_that_was_given_up_is_dropped),
    CHECK_TEST(while_more_of_it_is_to_come_the_next_poll_is_at_its_deadline),
};

CHECK_GROUP(payload);
