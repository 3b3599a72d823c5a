/* The blocking wrapper, with every way in which a command can end. */

#include <string.h>

#include "fake.h"

static const char *answer;

static void receive_answer(struct fake *fake) {
  fake->on_idle = NULL;
  tcat_rx_block(&fake->client, (const uint8_t *)answer, strlen(answer));
}

/** Waits while the module answers; the command is a subscription. */
static int wait_for(struct fake *fake, const char *text, struct tcat_result *result) {
  answer = text;
  fake->on_idle = receive_answer;
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_OK);
  return tcat_wait(&fake->client, result);
}

static void a_command_that_ends_well_is_ok(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB: OK\r\n", &result), TCAT_OK);
  CHECK_EQUAL(result.reason, 0);
  CHECK_TEXT(fake->log, "accepted\ndone\n");
}

static void a_failure_tells_its_reason_and_codes(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:FAIL,202,-110\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_FAIL);
  CHECK(result.has_code && result.has_subcode);
  CHECK_EQUAL(result.code, 202);
  CHECK_EQUAL(result.subcode, -110);
  CHECK_EQUAL(wait_for(fake, "+CME ERROR:208\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_CME);
  CHECK(result.has_code && !result.has_subcode);
  CHECK_EQUAL(result.code, 208);
  CHECK_EQUAL(result.subcode, 0);
  CHECK_EQUAL(wait_for(fake, "ERROR\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_ERROR);
  CHECK(!result.has_code);
  CHECK_EQUAL(wait_for(fake, "busy p...\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_BUSY);
  CHECK_EQUAL(wait_for(fake, "ready\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_RESET);
}

static void no_answer_is_a_timeout(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  uint32_t before = fake->now;
  CHECK_EQUAL(wait_for(fake, "", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_TIMEOUT);
  CHECK_EQUAL(fake->now - before, 5000);
  CHECK_EQUAL(fake->idles, 1);
}

static void abort_when_idle(struct fake *fake) {
  fake->on_idle = NULL;
  tcat_abort(&fake->client);
}

static void another_task_may_give_the_command_up(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  tcat_mqtt_subscribe(&fake->client, "t", 0);
  fake->on_idle = abort_when_idle;
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_ABORTED);
}

static void a_second_command_has_a_result_of_its_own(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:FAIL,202,-110\r\n", NULL), TCAT_E_FAILED);
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:OK\r\n", &result), TCAT_OK);
  CHECK_EQUAL(result.reason, 0);
  CHECK(!result.has_code && !result.has_subcode);
  CHECK_EQUAL(result.code, 0);
  CHECK_EQUAL(result.subcode, 0);
}

static void start_another(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_FAILED && event->kind != TCAT_EVENT_DONE) return;
  if (fake->count++ < 2) CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
}

static void what_a_handler_starts_meanwhile_has_no_part_in_the_result(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  fake->on_event = start_another;
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:FAIL,202\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.code, 202);
  CHECK(tcat_running(&fake->client));
  /* Once more: it has ended, and what runs is the handler's. */
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  fake_receive(fake, "+TCMQTTSTATE: 1\r\nOK\r\nOK\r\n");
  CHECK_EQUAL(fake->count, 3);
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.code, 202);
  fake_clear(fake);
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:OK\r\n", &result), TCAT_OK);
  CHECK_TEXT(fake->log, "accepted\ndone\n");
}

static void it_does_not_idle_while_there_is_more_to_take(void) {
  struct tcat_request request;
  struct fake *fake = fake_fresh();
  /* More lines than a poll takes stand before the answer. */
  static const char lines[] = "a\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\nOK\r\n+TCMQTTSUB:OK\r\n";
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_OK);
  fake_poll(fake);
  tcat_rx_block(&fake->client, (const uint8_t *)lines, sizeof lines - 1);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
  CHECK_EQUAL(fake->idles, 0);
  memset(&request, 0, sizeof request);
  tcat_fill_mqtt_subscribe(&request, "t", 0);
  CHECK_EQUAL(tcat_submit(&fake->client, &request), TCAT_OK);
  fake_poll(fake);
  tcat_rx_block(&fake->client, (const uint8_t *)lines, sizeof lines - 1);
  CHECK_EQUAL(tcat_wait_for(&fake->client, &request), TCAT_OK);
  CHECK_EQUAL(fake->idles, 0);
}

static void a_start_that_was_refused_is_no_success_of_an_earlier_one(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  int status = tcat_mqtt_subscribe(&fake->client, "", 0);
  CHECK_EQUAL(status & 0xff, TCAT_REFUSAL_OUT_OF_RANGE);
  CHECK_EQUAL(tcat_wait(&fake->client, &result), status);
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:OK\r\n", NULL), TCAT_OK);
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 0, NULL, 1), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_ARGUMENT);
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:OK\r\n", NULL), TCAT_OK);
  CHECK_EQUAL(tcat_mqtt_publish_raw(&fake->client, "t", 0, NULL, 1), TCAT_E_ARGUMENT);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_ARGUMENT);
  /* More than a line holds, and the end of a data phase in it. */
  static const char leaving[] = "\n+++";
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 0, leaving, sizeof leaving - 1), TCAT_E_CANCELS);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_CANCELS);
  fake->on_event = start_another;
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:OK\r\n", NULL), TCAT_OK);
  /* The handler's command runs. */
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_REFUSAL_BUSY);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_REFUSAL_BUSY);
}

static void a_start_that_was_refused_meanwhile_has_no_part_in_the_result(void) {
  struct fake *fake = fake_fresh();
  answer = "OK\r\n+TCMQTTSUB:OK\r\n";
  fake->on_idle = receive_answer;
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_OK);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_REFUSAL_BUSY);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
}

static void be_refused_then_receive_answer(struct fake *fake) {
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_REFUSAL_BUSY);
  receive_answer(fake);
}

static void a_start_of_another_task_that_was_refused_meanwhile_is_its_own(void) {
  struct fake *fake = fake_fresh();
  answer = "OK\r\n+TCMQTTSUB:OK\r\n";
  fake->on_idle = be_refused_then_receive_answer;
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
}

static void several_ends_in_one_poll_are_told_apart(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  fake->on_event = start_another;
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_OK);
  fake_receive(fake, "OK\r\n+TCMQTTSUB:FAIL,202\r\nOK\r\nOK\r\n");
  CHECK_TEXT(fake->log, "accepted\nfailed 2 202\ndone\ndone\n");
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.code, 202);
}

static uint8_t acknowledgement;

/* Each message is acknowledged as soon as the module is free, whatever the main loop waits for. */
static void acknowledge(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_MESSAGE_END) acknowledgement = 1;
  if (acknowledgement != 1 || tcat_running(&fake->client)) return;
  CHECK_EQUAL(tcat_publish(&fake->client, "ack", 1, "a", 1), TCAT_OK);
  acknowledgement = 2;
}

/** How a publish ends that is answered by `text`, in which an acknowledgement is answered too. */
static int publish_and_wait(struct fake *fake, const char *text, struct tcat_result *result) {
  acknowledgement = 0;
  answer = text;
  fake->on_event = acknowledge;
  fake->on_idle = receive_answer;
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 1, "b", 1), TCAT_OK);
  int status = tcat_wait(&fake->client, result);
  fake_poll(fake);
  CHECK_EQUAL(acknowledgement, 2);
  CHECK(!tcat_running(&fake->client));
  return status;
}

#define MESSAGE "+TCMQTTRCVPUB:\"t\",1,\"m\"\r\n"

static void a_publish_has_its_own_result_whatever_becomes_of_an_acknowledgement(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(publish_and_wait(fake, MESSAGE "OK\r\n+TCMQTTPUB:FAIL,202\r\nOK\r\n+TCMQTTPUB:OK\r\n", &result),
              TCAT_E_FAILED);
  CHECK_EQUAL(result.code, 202);
  /* Asked again behind all of it. */
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.code, 202);
  fake_clear(fake);
  CHECK_EQUAL(publish_and_wait(fake, MESSAGE "OK\r\n+TCMQTTPUB:OK\r\nOK\r\n+TCMQTTPUB:FAIL,202\r\n", &result),
              TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_OK);
  CHECK_EQUAL(result.reason, 0);
}

static void a_publish_that_a_poll_ends_before_the_wait_has_its_own_result_too(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  acknowledgement = 0;
  fake->on_event = acknowledge;
  CHECK_EQUAL(tcat_publish(&fake->client, "t", 1, "b", 1), TCAT_OK);
  fake_receive(fake, MESSAGE "OK\r\n+TCMQTTPUB:FAIL,202\r\n");
  fake_receive(fake, "OK\r\n+TCMQTTPUB:OK\r\n");
  CHECK_EQUAL(acknowledgement, 2);
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.code, 202);
}

static void start_from_another_task(struct fake *fake) {
  if (!tcat_running(&fake->client) && fake->count++ == 0) CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
}

static void what_another_task_starts_behind_it_is_not_waited_for(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  answer = "OK\r\n+TCMQTTSUB:FAIL,202\r\n";
  fake->on_idle = receive_answer;
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_OK);
  fake->on_unlock = start_from_another_task;
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.code, 202);
  CHECK_EQUAL(fake->count, 1);
  CHECK(tcat_running(&fake->client));
}

static void what_came_with_the_end_is_handed_out_too(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(wait_for(fake, "ready\r\nWIFI GOT IP\r\n", NULL), TCAT_E_FAILED);
  CHECK_TEXT(fake->log, "failed 7\nready\nwifi GOT IP\n");
}

static void an_error_in_words_tells_them(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(wait_for(fake, "+CME ERROR: not now\r\nbehind it\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.reason, TCAT_REASON_CME);
  CHECK(!result.has_code);
  CHECK_EQUAL(result.text.length, 7);
  CHECK_BYTES(result.text.at, "not now", 7);
  CHECK_TEXT(fake->log, "failed 1 not now\n");
  fake_poll(fake);
  CHECK_TEXT(fake->log, "failed 1 not now\nline behind it\n");
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.text.length, 0);
  CHECK_EQUAL(wait_for(fake, "+CME ERROR:208\r\n", &result), TCAT_E_FAILED);
  CHECK_EQUAL(result.text.length, 0);
}

static void a_command_that_a_new_instance_has_dropped_is_no_success(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_mqtt_subscribe(&fake->client, "t", 0), TCAT_OK);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_TRAP);
  CHECK_EQUAL(fake->idles, 0);
  CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:OK\r\n", NULL), TCAT_OK);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
}

/* Numbers of starts begin again behind the last of 32 bits. */
static void results_are_told_apart_where_their_numbers_wrap(void) {
  struct tcat_result result;
  struct fake *fake = fake_fresh();
  fake->client.started = fake->client.awaited = fake->client.ended = UINT32_MAX - 1;
  for (unsigned i = 0; i < 4; i++) {
    fake->count = 0;
    fake->on_event = start_another;
    CHECK_EQUAL(wait_for(fake, "OK\r\n+TCMQTTSUB:FAIL,202\r\n", &result), TCAT_E_FAILED);
    CHECK_EQUAL(result.code, 202);
    fake->on_event = NULL;
    fake_receive(fake, "OK\r\n");
    CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_FAILED);
  }
  CHECK_EQUAL(fake->client.started, 6);
}

static void nothing_to_wait_for_is_no_wait(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
  CHECK_EQUAL(fake->idles, 0);
}

static void tick(struct fake *fake) { fake->now += 100; }

static void without_idle_it_spins_until_the_time_is_over(void) {
  struct fake *fake = fake_fresh();
  fake->port.idle = NULL;
  fake->on_now = tick;
  tcat_mqtt_state(&fake->client);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_FAILED);
  CHECK_TEXT(fake->log, "failed 5\n");
}

static void nothing_is_due_behind_a_failure_with_words(void) {
  struct fake *fake = fake_fresh();
  struct tcat_result result;
  tcat_mqtt_state(&fake->client);
  fake_poll(fake);
  static const char failure[] = "+CME ERROR: no such thing\r\n";
  tcat_rx_block(&fake->client, (const uint8_t *)failure, sizeof failure - 1);
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_FAILED);
  CHECK(result.text.length > 0);
  CHECK(tcat_deadline(&fake->client) > 0);
}

static void a_new_instance_knows_nothing_of_an_earlier_failure(void) {
  struct fake *fake = fake_fresh();
  struct tcat_result result;
  tcat_mqtt_state(&fake->client);
  fake_receive(fake, "+CME ERROR:208\r\n");
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_FAILED);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_OK);
  CHECK(!result.has_code);
}

static const struct check_test tests[] = {
    CHECK_TEST(a_command_that_ends_well_is_ok),
    CHECK_TEST(a_failure_tells_its_reason_and_codes),
    CHECK_TEST(no_answer_is_a_timeout),
    CHECK_TEST(another_task_may_give_the_command_up),
    CHECK_TEST(a_second_command_has_a_result_of_its_own),
    CHECK_TEST(what_a_handler_starts_meanwhile_has_no_part_in_the_result),
    CHECK_TEST(it_does_not_idle_while_there_is_more_to_take),
    CHECK_TEST(a_start_that_was_refused_is_no_success_of_an_earlier_one),
    CHECK_TEST(a_start_that_was_refused_meanwhile_has_no_part_in_the_result),
    CHECK_TEST(a_start_of_another_task_that_was_refused_meanwhile_is_its_own),
    CHECK_TEST(several_ends_in_one_poll_are_told_apart),
    CHECK_TEST(a_publish_has_its_own_result_whatever_becomes_of_an_acknowledgement),
    CHECK_TEST(a_publish_that_a_poll_ends_before_the_wait_has_its_own_result_too),
    CHECK_TEST(what_another_task_starts_behind_it_is_not_waited_for),
    CHECK_TEST(what_came_with_the_end_is_handed_out_too),
    CHECK_TEST(an_error_in_words_tells_them),
    CHECK_TEST(a_command_that_a_new_instance_has_dropped_is_no_success),
    CHECK_TEST(results_are_told_apart_where_their_numbers_wrap),
    CHECK_TEST(nothing_to_wait_for_is_no_wait),
    CHECK_TEST(without_idle_it_spins_until_the_time_is_over),
    CHECK_TEST(nothing_is_due_behind_a_failure_with_words),
    CHECK_TEST(a_new_instance_knows_nothing_of_an_earlier_failure),
};

CHECK_GROUP(wait);
