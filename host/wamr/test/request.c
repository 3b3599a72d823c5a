/* Requests: their order, how they end, how they are taken back, and from where all of this may be done. */

#include <string.h>

#include "fake.h"

/** As many as a burst of messages asks for. */
#define MANY 5

static struct tcat_request requests[MANY];

/* What `done` was told, in its order. */
static struct tcat_request *ended[2 * MANY];
static unsigned ends;
static char words[16];

static void note(struct tcat *client, struct tcat_request *request) {
  CHECK(!tcat_pending(request));
  if (request->status != TCAT_E_TRAP) {
    CHECK_EQUAL(tcat_poll(client), TCAT_NEVER);
    CHECK_EQUAL(tcat_wait_for(client, request), TCAT_E_CONTEXT);
  }
  if (ends < 2 * MANY) ended[ends++] = request;
  size_t length = request->result.text.length;
  if (length < sizeof words && length > 0) memcpy(words, request->result.text.at, length);
}

static struct fake *fresh(void) {
  struct fake *fake = fake_fresh();
  memset(requests, 0, sizeof requests);
  memset(ended, 0, sizeof ended);
  memset(words, 0, sizeof words);
  ends = 0;
  for (unsigned i = 0; i < MANY; i++) {
    requests[i].done = note;
    tcat_fill_mqtt_unsubscribe(&requests[i], (const char *[]){"0", "1", "2", "3", "4"}[i]);
  }
  return fake;
}

static const char unsubscribed[] = "OK\r\n+TCMQTTUNSUB:OK\r\n";

static void submit(struct fake *fake, unsigned place) {
  CHECK_EQUAL(tcat_submit(&fake->client, &requests[place]), TCAT_OK);
  CHECK(tcat_pending(&requests[place]));
}

static void they_go_out_one_after_the_other_in_their_order(void) {
  struct fake *fake = fresh();
  for (unsigned i = 0; i < 3; i++) submit(fake, i);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  fake_receive(fake, unsubscribed);
  fake_receive(fake, unsubscribed);
  CHECK_EQUAL(ends, 2);
  fake_receive(fake, unsubscribed);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\nAT+TCMQTTUNSUB=\"2\"\r\n");
  for (unsigned i = 0; i < 3; i++) {
    CHECK(ended[i] == &requests[i]);
    CHECK_EQUAL(requests[i].status, TCAT_OK);
  }
}

static void submit_at_message(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) submit(fake, fake->count++);
}

static void each_of_many_messages_is_acknowledged_from_its_handler(void) {
  struct fake *fake = fresh();
  fake->on_event = submit_at_message;
  for (unsigned i = 0; i < MANY; i++) fake_receive(fake, "+TCMQTTRCVPUB:\"t\",1,\"m\"\r\n");
  CHECK_EQUAL(fake->count, MANY);
  for (unsigned i = 0; i < MANY; i++) fake_receive(fake, unsubscribed);
  CHECK_EQUAL(ends, MANY);
  for (unsigned i = 0; i < MANY; i++) CHECK_EQUAL(ended[i]->status, TCAT_OK);
}

static int end_with(const char *answer) {
  struct fake *fake = fresh();
  submit(fake, 0);
  fake_poll(fake);
  fake_receive(fake, answer);
  CHECK_EQUAL(ends, 1);
  return requests[0].status;
}

static void it_tells_how_it_ended(void) {
  const struct tcat_result *result = &requests[0].result;
  CHECK_EQUAL(end_with(unsubscribed), TCAT_OK);
  CHECK_EQUAL(result->reason, 0);
  CHECK_EQUAL(end_with("OK\r\n+TCMQTTUNSUB:FAIL,202,-110\r\n"), TCAT_E_FAILED);
  CHECK_EQUAL(result->reason, TCAT_REASON_FAIL);
  CHECK(result->has_code && result->has_subcode);
  CHECK_EQUAL(result->code, 202);
  CHECK_EQUAL(result->subcode, -110);
  CHECK_EQUAL(end_with("ready\r\n"), TCAT_E_FAILED);
  CHECK_EQUAL(result->reason, TCAT_REASON_RESET);
  CHECK_EQUAL(end_with("busy p...\r\n"), TCAT_E_FAILED);
  CHECK_EQUAL(result->reason, TCAT_REASON_BUSY);
  CHECK_EQUAL(end_with("+CME ERROR: not now\r\n"), TCAT_E_FAILED);
  CHECK_EQUAL(result->reason, TCAT_REASON_CME);
  CHECK_TEXT(words, "not now");
}

static void what_the_core_refuses_ends_unsent_and_the_next_one_goes_out(void) {
  struct fake *fake = fresh();
  tcat_fill_mqtt_unsubscribe(&requests[0], NULL);
  tcat_fill_mqtt_subscribe(&requests[1], "t", 2);
  for (unsigned i = 0; i < 3; i++) submit(fake, i);
  fake_poll(fake);
  CHECK_EQUAL(ends, 2);
  CHECK_EQUAL(requests[0].status, TCAT_REFUSAL_BAD_TYPE | 1 << 8);
  CHECK_EQUAL(requests[1].status, TCAT_REFUSAL_OUT_OF_RANGE | 2 << 8);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"2\"\r\n");
}

static void what_is_no_request_is_not_taken(void) {
  struct fake *fake = fresh();
  CHECK_EQUAL(tcat_submit(&fake->client, NULL), TCAT_E_ARGUMENT);
  submit(fake, 0);
  CHECK_EQUAL(tcat_submit(&fake->client, &requests[0]), TCAT_E_ARGUMENT);
  fake_poll(fake);
  CHECK_EQUAL(tcat_submit(&fake->client, &requests[0]), TCAT_E_ARGUMENT);
  for (unsigned i = 0; i <= TCAT_ARGUMENTS_MOST; i++) tcat_add_number(&requests[1], 1);
  CHECK_EQUAL(tcat_submit(&fake->client, &requests[1]), TCAT_E_ARGUMENT);
  for (unsigned i = 0; i < 300; i++) tcat_add_number(&requests[1], 1);
  CHECK_EQUAL(tcat_submit(&fake->client, &requests[1]), TCAT_E_ARGUMENT);
  tcat_fill_mqtt_publish_raw(&requests[2], "t", 0, NULL, 1);
  CHECK_EQUAL(tcat_submit(&fake->client, &requests[2]), TCAT_E_ARGUMENT);
  CHECK(!tcat_pending(&requests[1]) && !tcat_pending(&requests[2]));
  fake_receive(fake, unsubscribed);
  CHECK_EQUAL(ends, 1);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
}

static void one_that_waits_is_taken_back_wherever_it_stands(void) {
  for (unsigned place = 1; place < 4; place++) {
    struct fake *fake = fresh();
    for (unsigned i = 0; i < 4; i++) submit(fake, i);
    fake_poll(fake);
    CHECK(tcat_cancel(&fake->client, &requests[place]));
    CHECK_EQUAL(requests[place].status, TCAT_E_CANCELLED);
    CHECK(!tcat_pending(&requests[place]));
    CHECK(!tcat_cancel(&fake->client, &requests[place]));
    for (unsigned i = 0; i < 4; i++) fake_receive(fake, unsubscribed);
    CHECK_EQUAL(ends, 3);
    for (unsigned i = 0; i < ends; i++) CHECK(ended[i] != &requests[place]);
    /* It may be submitted anew. */
    submit(fake, place);
    fake_poll(fake);
    fake_receive(fake, unsubscribed);
    CHECK_EQUAL(ends, 4);
  }
}

static void one_that_runs_is_given_up_and_tells_so(void) {
  struct fake *fake = fresh();
  submit(fake, 0);
  submit(fake, 1);
  fake_poll(fake);
  CHECK(!tcat_cancel(&fake->client, &requests[0]));
  CHECK(tcat_pending(&requests[0]));
  fake_poll(fake);
  CHECK_EQUAL(ends, 1);
  CHECK_EQUAL(requests[0].status, TCAT_E_FAILED);
  CHECK_EQUAL(requests[0].result.reason, TCAT_REASON_ABORTED);
  fake_advance(fake, FAKE_WATCH);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\n");
}

static void cancel_at_its_end(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_DONE || fake->count++ > 0) return;
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  CHECK(!tcat_cancel(&fake->client, &requests[0]));
}

static void one_that_has_ended_takes_nothing_else_with_it(void) {
  struct fake *fake = fresh();
  CHECK(!tcat_cancel(&fake->client, &requests[1]));
  fake->on_event = cancel_at_its_end;
  submit(fake, 0);
  fake_poll(fake);
  fake_receive(fake, unsubscribed);
  CHECK_EQUAL(requests[0].status, TCAT_OK);
  CHECK(!tcat_cancel(&fake->client, &requests[0]));
  CHECK(tcat_running(&fake->client));
  fake_receive(fake, "+TCMQTTSTATE:1\r\nOK\r\n");
  CHECK_TEXT(fake->log, "accepted\ndone\ndata 1\ndone\n");
}

static void submit_twice_more(struct tcat *client, struct tcat_request *request) {
  note(client, request);
  if (ends < 4) CHECK_EQUAL(tcat_submit(client, request), TCAT_OK);
}

static void it_may_submit_itself_again_when_it_is_done(void) {
  struct fake *fake = fresh();
  requests[0].done = submit_twice_more;
  submit(fake, 0);
  submit(fake, 1);
  fake_poll(fake);
  for (unsigned i = 0; i < 5; i++) fake_receive(fake, unsubscribed);
  CHECK_EQUAL(ends, 4);
  CHECK(ended[0] == &requests[0] && ended[1] == &requests[1] && ended[2] == &requests[0] && ended[3] == &requests[0]);
}

static void cancel_the_next(struct tcat *client, struct tcat_request *request) {
  note(client, request);
  CHECK(tcat_cancel(client, &requests[1]));
}

static void it_may_take_back_others_when_it_is_done(void) {
  struct fake *fake = fresh();
  requests[0].done = cancel_the_next;
  for (unsigned i = 0; i < 3; i++) submit(fake, i);
  fake_poll(fake);
  fake_receive(fake, unsubscribed);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"2\"\r\n");
}

static void without_a_done_its_status_tells(void) {
  struct fake *fake = fresh();
  requests[0].done = NULL;
  submit(fake, 0);
  fake_poll(fake);
  fake_receive(fake, unsubscribed);
  CHECK(!tcat_pending(&requests[0]));
  CHECK_EQUAL(requests[0].status, TCAT_OK);
}

static void a_busy_module_is_asked_again_where_that_is_wanted(void) {
  struct fake *fake = fresh();
  requests[0].retry_ms = 3000;
  submit(fake, 0);
  submit(fake, 1);
  fake_poll(fake);
  fake_receive(fake, "busy p...\r\n");
  CHECK(tcat_pending(&requests[0]));
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_RETRY_MS);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  fake_advance(fake, TCAT_RETRY_MS - 1);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  fake_advance(fake, 1);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"0\"\r\n");
  fake_receive(fake, unsubscribed);
  CHECK_EQUAL(requests[0].status, TCAT_OK);
  fake_receive(fake, unsubscribed);
  CHECK_EQUAL(ends, 2);
}

static void a_module_that_stays_busy_fails_when_the_time_is_over(void) {
  struct fake *fake = fresh();
  requests[0].retry_ms = 3000;
  submit(fake, 0);
  fake_poll(fake);
  for (unsigned i = 0; i < 10 && ends == 0; i++) {
    fake_receive(fake, "busy p...\r\n");
    fake_advance(fake, TCAT_RETRY_MS);
    fake->count++;
  }
  CHECK_EQUAL(fake->count, 3);
  CHECK_EQUAL(requests[0].status, TCAT_E_FAILED);
  CHECK_EQUAL(requests[0].result.reason, TCAT_REASON_BUSY);
}

static void one_that_waits_to_be_sent_again_may_be_taken_back(void) {
  struct fake *fake = fresh();
  requests[0].retry_ms = 3000;
  submit(fake, 0);
  submit(fake, 1);
  fake_poll(fake);
  fake_receive(fake, "busy p...\r\n");
  CHECK(tcat_cancel(&fake->client, &requests[0]));
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\n");
  CHECK_EQUAL(ends, 0);
}

static void one_that_was_given_up_is_not_sent_again(void) {
  struct fake *fake = fresh();
  requests[0].retry_ms = 3000;
  tcat_fill_mqtt_publish_raw(&requests[0], "t", 0, "hello", 5);
  submit(fake, 0);
  fake_poll(fake);
  tcat_cancel(&fake->client, &requests[0]);
  fake_receive(fake, "busy p...\r\n");
  fake_advance(fake, FAKE_WATCH);
  CHECK_EQUAL(ends, 1);
  CHECK(!tcat_pending(&requests[0]));
}

static void a_command_of_the_application_and_requests_take_turns(void) {
  struct fake *fake = fresh();
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  submit(fake, 0);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
  fake_receive(fake, "+TCMQTTSTATE:1\r\nOK\r\n");
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_REFUSAL_BUSY);
  fake_receive(fake, "OK\r\n+TCMQTTUNSUB:FAIL,202\r\n");
  CHECK_EQUAL(requests[0].status, TCAT_E_FAILED);
  /* What `tcat_wait` tells is of no request. */
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_REFUSAL_BUSY);
}

static void answer_when_idle(struct fake *fake) {
  fake->count++;
  tcat_rx_block(&fake->client, (const uint8_t *)unsubscribed, sizeof unsubscribed - 1);
}

static void it_is_waited_for_while_those_before_it_end(void) {
  struct fake *fake = fresh();
  fake->on_idle = answer_when_idle;
  for (unsigned i = 0; i < 3; i++) submit(fake, i);
  CHECK_EQUAL(tcat_wait_for(&fake->client, &requests[1]), TCAT_OK);
  CHECK_EQUAL(ends, 2);
  CHECK(tcat_pending(&requests[2]));
  CHECK_EQUAL(tcat_wait_for(&fake->client, &requests[2]), TCAT_OK);
  /* Once more: it has ended. */
  CHECK_EQUAL(tcat_wait_for(&fake->client, &requests[2]), TCAT_OK);
  CHECK_EQUAL(fake->count, 3);
}

static void submit_from_another_task(struct fake *fake) {
  if (fake->count++ == 0) submit(fake, 1);
}

static void another_task_may_submit_at_any_moment(void) {
  for (unsigned moment = 0; moment < 12; moment++) {
    struct fake *fake = fresh();
    submit(fake, 0);
    fake->count = 0u - moment;
    fake->on_unlock = submit_from_another_task;
    fake_poll(fake);
    fake_receive(fake, unsubscribed);
    fake_poll(fake);
    fake->on_unlock = NULL;
    fake_receive(fake, unsubscribed);
    if (!CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\n")) return;
    CHECK_EQUAL(ends, 2);
  }
}

static void cancel_from_another_task(struct fake *fake) {
  if (fake->count++ == 0) tcat_cancel(&fake->client, &requests[0]);
}

static void another_task_may_take_it_back_at_any_moment(void) {
  for (unsigned moment = 0; moment < 12; moment++) {
    struct fake *fake = fresh();
    submit(fake, 0);
    submit(fake, 1);
    fake->count = 0u - moment;
    fake->on_unlock = cancel_from_another_task;
    fake_poll(fake);
    fake_receive(fake, unsubscribed);
    fake->on_unlock = NULL;
    fake_advance(fake, FAKE_WATCH);
    fake_receive(fake, unsubscribed);
    CHECK(!tcat_pending(&requests[0]));
    CHECK(!tcat_pending(&requests[1]));
    if (!CHECK_EQUAL(requests[1].status, TCAT_OK)) return;
  }
}

static void those_of_a_closed_client_end(void) {
  struct fake *fake = fresh();
  for (unsigned i = 0; i < 3; i++) submit(fake, i);
  fake_poll(fake);
  fake->watched = false;
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(ends, 3);
  for (unsigned i = 0; i < 3; i++) CHECK_EQUAL(requests[i].status, TCAT_E_TRAP);
  fake_clear(fake);
  submit(fake, 0);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  tcat_close(&fake->client);
  CHECK_EQUAL(requests[0].status, TCAT_E_TRAP);
  CHECK_EQUAL(tcat_submit(&fake->client, &requests[0]), TCAT_E_TRAP);
}

static void each_has_a_limit_of_its_own(void) {
  struct fake *fake = fresh();
  requests[0].limit_ms = 700;
  tcat_fill_mqtt_state(&requests[0]);
  submit(fake, 0);
  fake_poll(fake);
  CHECK_EQUAL(tcat_poll(&fake->client), 700);
  fake_advance(fake, 700);
  CHECK_EQUAL(requests[0].result.reason, TCAT_REASON_TIMEOUT);
}

static void lines_plain_commands_and_payloads_go_out_too(void) {
  struct fake *fake = fresh();
  tcat_fill_line(&requests[0], "AT+GMR");
  tcat_fill_plain(&requests[1], "CWJAP", TCAT_FORM_SET);
  tcat_add_string(&requests[1], "a\"b");
  tcat_add_text(&requests[1], "12345678", 8);
  tcat_fill_mqtt_publish_raw(&requests[2], "t", 1, "a\0b", 3);
  for (unsigned i = 0; i < 3; i++) submit(fake, i);
  fake_poll(fake);
  fake_receive(fake, "OK\r\n");
  fake_receive(fake, "OK\r\n");
  fake_receive(fake, "OK\r\n>");
  static const char sent[] = "AT+GMR\r\nAT+CWJAP=\"a\\\"b\",\"12345678\"\r\nAT+TCMQTTPUBRAW=\"t\",1,3\r\na\0b\r\n";
  CHECK_EQUAL(fake->sent_length, sizeof sent - 1);
  CHECK_BYTES(fake->sent, sent, sizeof sent - 1);
}

static void a_publish_chooses_its_command(void) {
  static char long_text[230];
  struct fake *fake = fresh();
  memset(long_text, 'x', sizeof long_text);
  struct tcat *client = &fake->client;
  CHECK_EQUAL(tcat_fill_publish(client, &requests[0], "t", 1, "21.5", 4), TCAT_OK);
  CHECK_EQUAL(requests[0].command, TCAT_COMMAND_TCMQTTPUB);
  CHECK_EQUAL(tcat_fill_publish(client, &requests[1], "t", 1, long_text, sizeof long_text), TCAT_OK);
  CHECK_EQUAL(requests[1].command, TCAT_COMMAND_TCMQTTPUB);
  CHECK_EQUAL(tcat_fill_publish(client, &requests[2], "topic", 1, long_text, sizeof long_text), TCAT_OK);
  CHECK_EQUAL(requests[2].command, TCAT_COMMAND_TCMQTTPUBRAW);
  CHECK_EQUAL(tcat_fill_publish(client, &requests[3], "t", 1, "\n+++", 4), TCAT_E_CANCELS);
  CHECK_EQUAL(tcat_fill_publish(client, &requests[3], "t", 1, NULL, 4), TCAT_E_ARGUMENT);
  submit(fake, 0);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTPUB=\"t\",1,\"21.5\"\r\n");
}

static const struct check_test tests[] = {
    CHECK_TEST(they_go_out_one_after_the_other_in_their_order),
    CHECK_TEST(each_of_many_messages_is_acknowledged_from_its_handler),
    CHECK_TEST(it_tells_how_it_ended),
    CHECK_TEST(what_the_core_refuses_ends_unsent_and_the_next_one_goes_out),
    CHECK_TEST(what_is_no_request_is_not_taken),
    CHECK_TEST(one_that_waits_is_taken_back_wherever_it_stands),
    CHECK_TEST(one_that_runs_is_given_up_and_tells_so),
    CHECK_TEST(one_that_has_ended_takes_nothing_else_with_it),
    CHECK_TEST(it_may_submit_itself_again_when_it_is_done),
    CHECK_TEST(it_may_take_back_others_when_it_is_done),
    CHECK_TEST(without_a_done_its_status_tells),
    CHECK_TEST(a_busy_module_is_asked_again_where_that_is_wanted),
    CHECK_TEST(a_module_that_stays_busy_fails_when_the_time_is_over),
    CHECK_TEST(one_that_waits_to_be_sent_again_may_be_taken_back),
    CHECK_TEST(one_that_was_given_up_is_not_sent_again),
    CHECK_TEST(a_command_of_the_application_and_requests_take_turns),
    CHECK_TEST(it_is_waited_for_while_those_before_it_end),
    CHECK_TEST(another_task_may_submit_at_any_moment),
    CHECK_TEST(another_task_may_take_it_back_at_any_moment),
    CHECK_TEST(those_of_a_closed_client_end),
    CHECK_TEST(each_has_a_limit_of_its_own),
    CHECK_TEST(lines_plain_commands_and_payloads_go_out_too),
    CHECK_TEST(a_publish_chooses_its_command),
};

CHECK_GROUP(request);
