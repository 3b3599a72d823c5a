/* What a handler may do, and what it is kept from. */

#include <string.h>

#include "fake.h"

static void start_next(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_DONE || fake->count++ > 0) return;
  CHECK(!tcat_running(&fake->client));
  CHECK_EQUAL(tcat_mqtt_disconnect(&fake->client), TCAT_OK);
}

static void a_command_may_be_started_at_the_end_of_another(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = start_next;
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake_receive(fake, "+TCMQTTSTATE: 1\r\nOK\r\n");
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\nAT+TCMQTTDISCONN\r\n");
  fake_receive(fake, "OK\r\n");
  CHECK_TEXT(fake->log, "data 1\ndone\ndone\n");
}

static void start_in_message(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) fake->status = tcat_mqtt_state(&fake->client);
}

static void a_command_from_a_messages_handler_goes_out_and_the_message_goes_on(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = start_in_message;
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",5,\"hello\"\r\n+TCMQTTSTATE: 0\r\nOK\r\n");
  CHECK_EQUAL(fake->status, TCAT_OK);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
  CHECK_TEXT(fake->log, "message t 5\nslice hello\nmessage-end\ndata 0\ndone\n");
}

static void start_while_running(struct fake *fake, const struct tcat_event *event) {
  CHECK_EQUAL(event->command, TCAT_COMMAND_TCMQTTSUB);
  if (event->kind != TCAT_EVENT_ACCEPTED) return;
  fake->status = tcat_mqtt_state(&fake->client);
  CHECK_EQUAL(tcat_line(&fake->client, "AT"), TCAT_REFUSAL_BUSY);
  tcat_begin_plain(&fake->client, "CWJAP", 5, TCAT_FORM_READ);
  CHECK_EQUAL(tcat_start(&fake->client), TCAT_REFUSAL_BUSY);
}

static void a_second_command_is_refused_as_busy_and_changes_nothing(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = start_while_running;
  tcat_mqtt_subscribe(&fake->client, "t", 1);
  fake_receive(fake, "OK\r\n");
  CHECK_EQUAL(fake->status, TCAT_REFUSAL_BUSY);
  fake_receive(fake, "+TCMQTTSUB: OK\r\n");
  CHECK_TEXT(fake->log, "accepted\ndone\n");
  CHECK_TEXT(fake->sent, "AT+TCMQTTSUB=\"t\",1\r\n");
}

static void abort_at_line(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_LINE) tcat_abort(&fake->client);
}

static void a_command_may_be_given_up(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = abort_at_line;
  tcat_mqtt_state(&fake->client);
  fake_receive(fake, "no answer\r\n");
  CHECK_TEXT(fake->log, "line no answer\nfailed 6\n");
  CHECK(!tcat_running(&fake->client));
}

static void read_twice(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_DATA) return;
  int32_t number = 0;
  CHECK(tcat_take_number(&fake->client, &number));
  fake->count = (uint32_t)number;
}

static void fields_may_be_pulled(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = read_twice;
  tcat_mqtt_connection(&fake->client);
  fake_receive(fake, "+TCMQTTCONN:1,5000,240,1,0\r\nOK\r\n");
  CHECK_EQUAL(fake->count, 1);
  CHECK_TEXT(fake->log, "data 5000,240,1,0\ndone\n");
}

static void read_a_text(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_DATA) return;
  CHECK_EQUAL(tcat_next_field(&fake->client).number, 1);
  struct tcat_field field = tcat_next_field(&fake->client);
  CHECK_EQUAL(field.kind, TCAT_FIELD_TEXT);
  CHECK_EQUAL(field.number, 0);
  CHECK_EQUAL(tcat_next_field(&fake->client).kind, TCAT_FIELD_NONE);
  CHECK_EQUAL(tcat_next_field(&fake->client).kind, TCAT_FIELD_NONE);
  fake->count++;
}

static void a_field_has_what_its_kind_says_and_nothing_else(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = read_a_text;
  tcat_ota_state(&fake->client);
  fake_receive(fake, "OK\r\n+TCOTASET:1,\"1.0.1\"\r\n");
  CHECK_EQUAL(fake->count, 1);
}

static void poll_again(struct fake *fake, const struct tcat_event *event) {
  (void)event;
  fake->count++;
  /* What a main loop does: it must end here too. */
  unsigned calls = 0;
  while (tcat_poll(&fake->client) == 0 && calls < 10) calls++;
  CHECK_EQUAL(calls, 0);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_CONTEXT);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_E_CONTEXT);
}

static void it_may_not_poll_nor_wait_nor_reopen(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = poll_again;
  tcat_mqtt_state(&fake->client);
  fake_receive(fake, "a\r\nb\r\n");
  CHECK_EQUAL(fake->count, 2);
  CHECK_TEXT(fake->log, "line a\nline b\n");
  CHECK(tcat_running(&fake->client));
}

static void close_client(struct fake *fake, const struct tcat_event *event) {
  (void)event;
  fake->watched = false;
  tcat_close(&fake->client);
}

static void it_may_close_its_client(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = close_client;
  tcat_rx_block(&fake->client, (const uint8_t *)"a\r\nb\r\n", 6);
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
  CHECK(fake->log_length > 0 && !strchr(fake->log, 'b'));
}

static void expect_command(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_DATA || event->kind == TCAT_EVENT_DONE) fake->count = fake->count * 100 + event->command;
}

static void events_name_their_command(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = expect_command;
  tcat_mqtt_state(&fake->client);
  fake_receive(fake, "+TCMQTTSTATE: 1\r\nOK\r\n");
  CHECK_EQUAL(fake->count, TCAT_COMMAND_TCMQTTSTATE * 100 + TCAT_COMMAND_TCMQTTSTATE);
  fake->count = 0;
  tcat_line(&fake->client, "AT");
  fake_receive(fake, "OK\r\n");
  CHECK_EQUAL(fake->count, 0);
  tcat_mqtt_state(&fake->client);
  fake_receive(fake, "OK\r\n");
  fake->count = 0;
  tcat_begin_plain(&fake->client, "GMR", 3, TCAT_FORM_EXEC);
  CHECK_EQUAL(tcat_start(&fake->client), TCAT_OK);
  fake_receive(fake, "version\r\nOK\r\n");
  CHECK_EQUAL(fake->count, 0);
}

static void codes_come_with_failures(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_subscribe(&fake->client, "t", 1);
  fake_receive(fake, "OK\r\n+TCMQTTSUB:FAIL,202,-110\r\n");
  CHECK_TEXT(fake->log, "accepted\nfailed 2 202 -110\n");
  fake_clear(fake);
  tcat_mqtt_subscribe(&fake->client, "t", 1);
  fake_receive(fake, "+CME ERROR:208\r\n");
  CHECK_TEXT(fake->log, "failed 1 208\n");
  fake_clear(fake);
  tcat_mqtt_subscribe(&fake->client, "t", 1);
  fake_receive(fake, "ERROR\r\n");
  CHECK_TEXT(fake->log, "failed 3\n");
}

static void unasked_lines_come_as_their_events(void) {
  struct fake *fake = fake_fresh();
  fake_receive(fake, "+TCMQTTDISCON,-103\r\n+TCMQTTRECONNECTING\r\n+TCMQTTRECONNECTED\r\nWIFI GOT IP\r\nready\r\n");
  CHECK_TEXT(fake->log, "disconnected -103\nreconnecting\nreconnected\nwifi GOT IP\nready\n");
  fake_clear(fake);
  fake_receive(fake, "+TCOTASTATUS:UPDATEFAIL,201,-7\r\n+TCSAP:WIFI_CONNECT_FAILED,10,2\r\n");
  CHECK_TEXT(fake->log, "ota UPDATEFAIL 201 -7\nprovisioning WIFI_CONNECT_FAILED 10 2\n");
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTDISCON,-103,5\r\n");
  CHECK_TEXT(fake->log, "disconnected -103 5\n");
}

static const struct check_test tests[] = {
    CHECK_TEST(a_command_may_be_started_at_the_end_of_another),
    CHECK_TEST(a_command_from_a_messages_handler_goes_out_and_the_message_goes_on),
    CHECK_TEST(a_second_command_is_refused_as_busy_and_changes_nothing),
    CHECK_TEST(a_command_may_be_given_up),
    CHECK_TEST(fields_may_be_pulled),
    CHECK_TEST(a_field_has_what_its_kind_says_and_nothing_else),
    CHECK_TEST(it_may_not_poll_nor_wait_nor_reopen),
    CHECK_TEST(it_may_close_its_client),
    CHECK_TEST(events_name_their_command),
    CHECK_TEST(codes_come_with_failures),
    CHECK_TEST(unasked_lines_come_as_their_events),
};

CHECK_GROUP(handler);
