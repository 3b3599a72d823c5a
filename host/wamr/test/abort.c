/* Giving a command up: what has been received by then comes first, so that no later command takes its answer. */

#include <string.h>

#include "fake.h"

static uint8_t fifo[64];

static void receive(struct fake *fake, const char *text) {
  tcat_rx_block(&fake->client, (const uint8_t *)text, strlen(text));
}

/** A publish of which the line is out. */
static void publish(struct fake *fake) {
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 1, "b", 1), TCAT_OK);
  fake_poll(fake);
  fake_clear(fake);
}

/** The next publish fails by itself, whatever became of the one before. */
static void fail_another(struct fake *fake) {
  fake_clear(fake);
  publish(fake);
  fake_receive(fake, "OK\r\n+TCMQTTPUB:FAIL,202\r\n");
  CHECK_TEXT(fake->log, "accepted\nfailed 2 202\n");
}

static void an_answer_that_was_received_before_is_the_commands_own(void) {
  for (unsigned with_fifo = 0; with_fifo < 2; with_fifo++) {
    struct fake *fake = with_fifo ? fake_with_fifo(fifo, sizeof fifo) : fake_fresh();
    publish(fake);
    receive(fake, "OK\r\n+TCMQTTPUB:OK\r\n");
    tcat_abort(&fake->client);
    CHECK(tcat_running(&fake->client));
    CHECK_EQUAL(tcat_deadline(&fake->client), 0);
    fake_poll(fake);
    CHECK_TEXT(fake->log, "accepted\ndone\n");
    CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
    fail_another(fake);
    fake->watched = false;
    tcat_close(&fake->client);
  }
}

static void half_of_an_answer_ends_nothing(void) {
  struct fake *fake = fake_fresh();
  publish(fake);
  receive(fake, "OK\r\n+TCMQTTPUB:O");
  tcat_abort(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "accepted\nfailed 6\n");
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_FAILED);
  fake_receive(fake, "K\r\n");
  fail_another(fake);
}

static void abort_at_the_message(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) tcat_abort(&fake->client);
}

static void a_handler_too_gives_up_behind_what_was_received(void) {
  struct fake *fake = fake_fresh();
  publish(fake);
  fake->on_event = abort_at_the_message;
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",1,\"m\"\r\nOK\r\n+TCMQTTPUB:OK\r\n");
  CHECK_TEXT(fake->log, "message t 1\nslice m\nmessage-end\naccepted\ndone\n");
  fake->on_event = NULL;
  fail_another(fake);
}

static const char *in_system;

static bool receive_all(struct fake *fake) {
  receive(fake, in_system);
  in_system = "";
  return true;
}

static void what_waits_in_the_port_counts_as_received(void) {
  struct fake *fake = fake_fresh();
  publish(fake);
  in_system = "";
  fake->on_receive = receive_all;
  fake_poll(fake);
  in_system = "OK\r\n+TCMQTTPUB:OK\r\n";
  tcat_abort(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "accepted\ndone\n");
}

static void what_came_to_the_port_since_it_was_asked_counts_too(void) {
  struct fake *fake = fake_fresh();
  publish(fake);
  /* More than one poll hands out: the port is not asked again before all of it is. */
  in_system = "a\r\na\r\na\r\na\r\na\r\na\r\n";
  fake->on_receive = receive_all;
  CHECK_EQUAL(tcat_poll(&fake->client), 0);
  fake_clear(fake);
  in_system = "OK\r\n+TCMQTTPUB:OK\r\n";
  tcat_abort(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "line a\naccepted\ndone\n");
}

static void answer_behind_the_abort(struct fake *fake) {
  if (fake->count++ > 0) return;
  tcat_abort(&fake->client);
  in_system = "OK\r\n+TCMQTTPUB:OK\r\n";
}

static bool receive_and_abort(struct fake *fake) {
  receive_all(fake);
  answer_behind_the_abort(fake);
  return true;
}

static void what_came_to_the_port_when_another_task_gave_up_counts_too(void) {
  for (unsigned in_receive = 0; in_receive < 2; in_receive++) {
    struct fake *fake = fake_fresh();
    publish(fake);
    in_system = "";
    fake->on_receive = in_receive ? receive_and_abort : receive_all;
    fake->on_unlock = in_receive ? NULL : answer_behind_the_abort;
    fake_poll(fake);
    CHECK_TEXT(fake->log, "accepted\ndone\n");
  }
}

static void nothing_answers_a_line_that_has_not_gone_out(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  receive(fake, "OK\r\n");
  tcat_abort(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "failed 6\n");
  CHECK_TEXT(fake->sent, "");
}

static void a_prompt_that_was_received_before_brings_no_payload(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, "0123456789", 10), TCAT_OK);
  fake_poll(fake);
  fake_clear(fake);
  receive(fake, "OK\r\n>");
  tcat_abort(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "+++\r\n");
  fake_receive(fake, "ERROR\r\n");
  CHECK_TEXT(fake->log, "accepted\nfailed 6\n");
}

static void the_end_of_one_command_gives_no_other_up(void) {
  struct fake *fake = fake_fresh();
  publish(fake);
  receive(fake, "OK\r\n+TCMQTTPUB:OK\r\n");
  tcat_abort(&fake->client);
  fake_poll(fake);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK(tcat_running(&fake->client));
  fake_receive(fake, "OK\r\n");
  CHECK_TEXT(fake->log, "accepted\ndone\ndone\n");
}

static const struct check_test tests[] = {
    CHECK_TEST(an_answer_that_was_received_before_is_the_commands_own),
    CHECK_TEST(half_of_an_answer_ends_nothing),
    CHECK_TEST(a_handler_too_gives_up_behind_what_was_received),
    CHECK_TEST(what_waits_in_the_port_counts_as_received),
    CHECK_TEST(what_came_to_the_port_since_it_was_asked_counts_too),
    CHECK_TEST(what_came_to_the_port_when_another_task_gave_up_counts_too),
    CHECK_TEST(nothing_answers_a_line_that_has_not_gone_out),
    CHECK_TEST(a_prompt_that_was_received_before_brings_no_payload),
    CHECK_TEST(the_end_of_one_command_gives_no_other_up),
};

CHECK_GROUP(abort);
