/* One turn of the main loop. */

#include "fake.h"

static void count(struct fake *fake, const struct tcat_event *event) { fake->count += event->kind == TCAT_EVENT_LINE; }

static void a_poll_hands_out_a_bounded_number_of_events(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = count;
  for (unsigned i = 0; i < 100; i++) tcat_rx_block(&fake->client, (const uint8_t *)"a\r\n", 3);
  CHECK_EQUAL(tcat_poll(&fake->client), 0);
  CHECK_EQUAL(fake->count, TCAT_POLL_EVENTS);
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_NEVER);
  CHECK_EQUAL(fake->count, 100);
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
  CHECK_EQUAL(tcat_poll(&fake->client), 2000);
  fake_advance(fake, 2000);
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
  tcat_set_limit(&fake->client, 0);
  tcat_mqtt_state(&fake->client);
  CHECK_EQUAL(tcat_poll(&fake->client), 5000);
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
  CHECK_EQUAL(tcat_open(other, NULL, &config), TCAT_E_ARGUMENT);
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
  config.handler = NULL;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
  config = fake->config;
  uint8_t fifo[1];
  config.fifo = fifo;
  config.fifo_size = sizeof fifo;
  CHECK_EQUAL(tcat_open(other, module, &config), TCAT_E_ARGUMENT);
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
    CHECK_TEST(the_clock_may_pass_its_end),
    CHECK_TEST(a_module_that_restarts_ends_the_running_command),
};

CHECK_GROUP(poll);
