/* One turn of the main loop. */

#include <string.h>

#include "fake.h"

static void count(struct fake *fake, const struct tcat_event *event) { fake->count += event->kind == TCAT_EVENT_LINE; }

static void a_poll_hands_out_a_bounded_number_of_events(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = count;
  for (unsigned i = 0; i < 100; i++) tcat_rx_block(&fake->client, (const uint8_t *)"a\r\n", 3);
  CHECK_EQUAL(tcat_poll(&fake->client), 0);
  CHECK_EQUAL(fake->count, TCAT_POLL_EVENTS);
  for (unsigned polls = 2; polls * TCAT_POLL_EVENTS <= 100; polls++) CHECK_EQUAL(tcat_poll(&fake->client), 0);
  CHECK_EQUAL(fake->count, 100);
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
}

static void a_poll_tells_when_the_next_deadline_is_due(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
  CHECK_EQUAL(tcat_deadline(&fake->client), TCAT_NEVER);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  CHECK_EQUAL(tcat_poll(&fake->client), 5000);
  fake->now += 1234;
  CHECK_EQUAL(tcat_deadline(&fake->client), 3766);
  CHECK_EQUAL(tcat_poll(&fake->client), 3766);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void an_unfinished_line_is_given_up_at_its_deadline(void) {
  struct fake *fake = fake_fresh();
  tcat_rx_block(&fake->client, (const uint8_t *)"half", 4);
  CHECK_EQUAL(tcat_poll(&fake->client), 500);
  fake_advance(fake, 500);
  CHECK_TEXT(fake->log, "damaged 4\n");
}

static void an_answer_that_waits_in_the_ring_is_no_timeout(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  tcat_rx_block(&fake->client, (const uint8_t *)"+TCMQTTSTATE: 1\r\nOK\r\n", 21);
  fake_advance(fake, 60000);
  CHECK_TEXT(fake->log, "data 1\ndone\n");
}

static void feed(struct fake *fake, const char *text) {
  if (text[fake->count]) tcat_rx(&fake->client, (uint8_t)text[fake->count++]);
}

static void a_byte_a_time_query(struct fake *fake) { feed(fake, "+TCMQTTSTATE: 1\r\nOK\r\nnoise\r\n"); }

static void bytes_that_come_while_the_clock_is_read_are_kept(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake->on_now = a_byte_a_time_query;
  for (unsigned i = 0; i < 40; i++) fake_poll(fake);
  CHECK_TEXT(fake->log, "data 1\ndone\nline noise\n");
}

static void answer_at_once(struct fake *fake) {
  fake->on_write = NULL;
  tcat_rx_block(&fake->client, (const uint8_t *)"OK\r\n+TCMQTTCONN:OK\r\n", 20);
}

static void an_answer_that_comes_while_its_line_is_written_is_kept(void) {
  struct fake *fake = fake_fresh();
  fake->on_write = answer_at_once;
  CHECK_EQUAL(tcat_mqtt_connect(&fake->client, 1, 5000, 240, 1, 1), TCAT_OK);
  CHECK(tcat_running(&fake->client));
  fake_poll(fake);
  CHECK_TEXT(fake->log, "accepted\ndone\n");
  CHECK(!tcat_running(&fake->client));
}

static void a_limit_of_the_application_holds_for_every_phase(void) {
  struct fake *fake = fake_fresh();
  tcat_set_limit(&fake->client, 777);
  tcat_mqtt_connect(&fake->client, 1, 5000, 240, 1, 1);
  CHECK_EQUAL(tcat_poll(&fake->client), 777);
  tcat_rx_block(&fake->client, (const uint8_t *)"OK\r\n", 4);
  fake->now += 700;
  CHECK_EQUAL(tcat_poll(&fake->client), 777);
  fake_advance(fake, 777);
  CHECK_TEXT(fake->log, "accepted\nfailed 5\n");
  fake_advance(fake, FAKE_WATCH);
  tcat_set_limit(&fake->client, 0);
  tcat_mqtt_state(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), 5000);
}

static void a_limit_begins_when_the_line_is_written(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  /* A program that computes between start and poll; then a UART that takes its time. */
  fake->now += 60000;
  fake->room = 0;
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  fake->now += 4000;
  fake->room = UINT32_MAX;
  CHECK_EQUAL(tcat_poll(&fake->client), 5000);
  CHECK(tcat_running(&fake->client));
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void a_quiet_time_of_the_application_holds(void) {
  struct fake *fake = fake_fresh();
  fake->config.quiet_ms = 60000;
  fake->config.options = TCAT_OPTION_KEEP_COMMA;
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  tcat_rx_block(&fake->client, (const uint8_t *)"half", 4);
  CHECK_EQUAL(tcat_poll(&fake->client), 60000);
  fake_advance(fake, 60000);
  CHECK_TEXT(fake->log, "damaged 4\n");
  tcat_begin_plain(&fake->client, "CWJAP", 5, TCAT_FORM_SET);
  tcat_string(&fake->client, "a,b");
  CHECK_EQUAL(tcat_start(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+CWJAP=\"a,b\"\r\n");
}

static void a_line_may_wait_for_the_answer_to_one_that_was_given_up(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  tcat_abort(&fake->client);
  fake_clear(fake);
  CHECK_EQUAL(tcat_mqtt_disconnect(&fake->client), TCAT_REFUSAL_BUSY);
  fake_poll(fake);
  CHECK_EQUAL(tcat_mqtt_disconnect(&fake->client), TCAT_OK);
  CHECK_EQUAL(tcat_poll(&fake->client), FAKE_WATCH);
  CHECK_TEXT(fake->sent, "");
  CHECK_EQUAL(tcat_mqtt_disconnect(&fake->client), TCAT_REFUSAL_BUSY);
  fake_advance(fake, FAKE_WATCH);
  CHECK_TEXT(fake->sent, "AT+TCMQTTDISCONN\r\n");
  CHECK_EQUAL(tcat_deadline(&fake->client), 5000);
  fake_receive(fake, "OK\r\n");
  CHECK_TEXT(fake->log, "failed 6\ndone\n");
}

/** What an operating system has received, and how much of it one call hands on. */
static const char *in_system;
static uint32_t in_system_left;

static bool receive_some(struct fake *fake) {
  uint32_t room = tcat_rx_room(&fake->client);
  uint32_t count = room < in_system_left ? room : in_system_left;
  if (count > 20) count = 20;
  for (uint32_t i = 0; i < count; i++) tcat_rx(&fake->client, (uint8_t)*in_system++);
  in_system_left -= count;
  return in_system_left == 0;
}

static void what_the_system_has_received_is_taken_before_a_deadline(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  in_system = "unasked\r\nunasked\r\nunasked\r\n+TCMQTTSTATE: 1\r\nOK\r\nhalf";
  in_system_left = (uint32_t)strlen(in_system);
  fake->on_receive = receive_some;
  /* The process has been stopped, or a machine suspended. */
  fake_advance(fake, 60000);
  CHECK_TEXT(fake->log, "line unasked\nline unasked\nline unasked\ndata 1\ndone\n");
  CHECK_EQUAL(tcat_deadline(&fake->client), 500);
}

static bool receive_a_bit(struct fake *fake) {
  for (unsigned i = 0; i < 4 && in_system_left > 0; i++, in_system_left--) tcat_rx(&fake->client, (uint8_t)*in_system++);
  return in_system_left == 0;
}

static void an_answer_that_the_system_hands_on_in_bits_is_no_timeout(void) {
  struct fake *fake = fake_fresh();
  fake_advance(fake, 1000000);
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  in_system = "+TCMQTTSTATE: 1\r\nOK\r\n";
  in_system_left = (uint32_t)strlen(in_system);
  fake->on_receive = receive_a_bit;
  fake_advance(fake, 60000);
  CHECK_TEXT(fake->log, "data 1\ndone\n");
}

static void work_long(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_MESSAGE_BEGIN) return;
  fake->now += 5600;
  in_system = "+TCMQTTSTATE: 1\r\nOK\r\n";
  in_system_left = (uint32_t)strlen(in_system);
}

static void a_handler_may_take_longer_than_a_commands_limit(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = work_long;
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  in_system_left = 0;
  fake->on_receive = receive_some;
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",5,\"hello\"\r\n");
  CHECK_TEXT(fake->log, "message t 5\nslice hello\nmessage-end\ndata 1\ndone\n");
}

static bool never_pause(struct fake *fake) {
  static const char noise[] = "noise noise noise \r\n";
  while (tcat_rx_room(&fake->client) >= sizeof noise)
    tcat_rx_block(&fake->client, (const uint8_t *)noise, sizeof noise - 1);
  /* What had come at first is handed on after three calls; more has come since. */
  fake->now += 100;
  return fake->count++ % 3 == 2;
}

static void a_sender_that_never_pauses_holds_no_deadline_up(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  fake->on_receive = never_pause;
  for (unsigned i = 0; i < 2000 && tcat_running(&fake->client); i++) {
    fake_clear(fake);
    CHECK_EQUAL(tcat_poll(&fake->client), 0);
  }
  CHECK(!tcat_running(&fake->client));
  CHECK_EQUAL(fake->client.result.reason, TCAT_REASON_TIMEOUT);
}

static void the_clock_may_pass_its_end(void) {
  struct fake *fake = fake_fresh();
  fake->now = UINT32_MAX - 1000;
  tcat_mqtt_state(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), 5000);
  fake->now += 4999;
  CHECK_EQUAL(tcat_poll(&fake->client), 1);
  fake_advance(fake, 1);
  CHECK_TEXT(fake->log, "failed 5\n");
}

static void a_module_that_restarts_ends_the_running_command(void) {
  struct fake *fake = fake_fresh();
  tcat_mqtt_state(&fake->client);
  fake_receive(fake, "\r\nready\r\n");
  CHECK_TEXT(fake->log, "failed 7\nready\n");
  CHECK(!tcat_running(&fake->client));
}

static void a_client_that_did_not_open_does_nothing(void) {
  static const struct tcat_module not_loaded;
  struct fake *fake = &fakes[0];
  CHECK_EQUAL(fake_open(fake, &not_loaded, 0, NULL, 0), TCAT_E_MODULE);
  CHECK(!tcat_rx(&fake->client, '\n'));
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_E_TRAP);
  tcat_abort(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
  CHECK_EQUAL(tcat_deadline(&fake->client), TCAT_NEVER);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_TRAP);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_E_MODULE);
  tcat_close(&fake->client);
  CHECK_TEXT(fake->log, "");
}

static void a_client_needs_its_port_and_its_handler(void) {
  struct fake *fake = fake_fresh();
  struct tcat_config config = fake->config;
  struct tcat_port port = fake->port;
  const struct tcat_module *module = fake->client.module;
  struct tcat *other = &fake->client;
  fake->watched = false;
  tcat_close(other);
  CHECK_EQUAL(tcat_open(other, module, NULL), TCAT_E_ARGUMENT);
  config.port = NULL;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
  config.port = &port;
  port.now_ms = NULL;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
  port = fake->port;
  port.uart_write = NULL;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
  port = fake->port;
  static const uint32_t quiet[] = {1, TCAT_QUIET_LEAST_MS - 1, TCAT_QUIET_MOST_MS + 1, UINT32_MAX};
  for (unsigned i = 0; i < 4; i++) {
    config.quiet_ms = quiet[i];
    CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
  }
  static const uint32_t usable[] = {TCAT_QUIET_LEAST_MS, TCAT_QUIET_MOST_MS};
  for (unsigned i = 0; i < 2; i++) {
    config.quiet_ms = usable[i];
    CHECK_EQUAL(tcat_open(other, module, &config), TCAT_OK);
    tcat_close(other);
  }
  config.quiet_ms = 0;
  config.options = 1 << 16;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
  config.options = 0;
  config.handler = NULL;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
  config = fake->config;
  uint8_t fifo[1];
  config.fifo = fifo;
  config.fifo_size = sizeof fifo;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
}

static void a_closed_client_runs_no_command(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  CHECK(tcat_running(&fake->client));
  tcat_close(&fake->client);
  CHECK(!tcat_running(&fake->client));
}

static void work_at_a_line(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_LINE) fake->now += 400;
}

static void what_the_ring_holds_comes_when_it_is_taken(void) {
  struct fake *fake = fake_fresh();
  fake->port.receive = NULL;
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  fake->on_event = work_at_a_line;
  /* A line of the answer puts the limit off, from when it is taken on. */
  fake_receive(fake, "unasked\r\n+TCMQTTSTATE: 1\r\n");
  CHECK_EQUAL(tcat_deadline(&fake->client), 5000);
}

static struct tcat_event last;

static void keep(struct fake *fake, const struct tcat_event *event) {
  (void)fake;
  last = *event;
}

static void what_an_event_does_not_have_is_nothing(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = keep;
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  fake_receive(fake, "+TCMQTTSTATE: 1\r\nOK\r\n");
  CHECK_TEXT(fake->log, "data 1\ndone\n");
  CHECK(!last.has_code && !last.has_subcode);
  CHECK_EQUAL(last.code, 0);
  CHECK_EQUAL(last.subcode, 0);
  CHECK_EQUAL(last.reason, 0);
  CHECK_EQUAL(last.step, 0);
  CHECK_EQUAL(last.number, 0);
  CHECK_EQUAL(last.text.length, 0);
}

static const struct check_test tests[] = {
    CHECK_TEST(a_client_that_did_not_open_does_nothing),
    CHECK_TEST(a_client_needs_its_port_and_its_handler),
    CHECK_TEST(a_poll_hands_out_a_bounded_number_of_events),
    CHECK_TEST(a_poll_tells_when_the_next_deadline_is_due),
    CHECK_TEST(an_unfinished_line_is_given_up_at_its_deadline),
    CHECK_TEST(an_answer_that_waits_in_the_ring_is_no_timeout),
    CHECK_TEST(bytes_that_come_while_the_clock_is_read_are_kept),
    CHECK_TEST(an_answer_that_comes_while_its_line_is_written_is_kept),
    CHECK_TEST(a_limit_of_the_application_holds_for_every_phase),
    CHECK_TEST(a_limit_begins_when_the_line_is_written),
    CHECK_TEST(a_quiet_time_of_the_application_holds),
    CHECK_TEST(a_line_may_wait_for_the_answer_to_one_that_was_given_up),
    CHECK_TEST(what_the_system_has_received_is_taken_before_a_deadline),
    CHECK_TEST(a_handler_may_take_longer_than_a_commands_limit),
    CHECK_TEST(a_sender_that_never_pauses_holds_no_deadline_up),
    CHECK_TEST(the_clock_may_pass_its_end),
    CHECK_TEST(a_module_that_restarts_ends_the_running_command),
    CHECK_TEST(a_closed_client_runs_no_command),
    CHECK_TEST(an_answer_that_the_system_hands_on_in_bits_is_no_timeout),
    CHECK_TEST(what_the_ring_holds_comes_when_it_is_taken),
    CHECK_TEST(what_an_event_does_not_have_is_nothing),
};

CHECK_GROUP(poll);
