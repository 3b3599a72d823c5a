/* Requests: their order, how they end, and from where all of this may be done. */

#include <string.h>

#include "queue.h"

static void they_go_out_one_after_the_other_in_their_order(void) {
  struct fake *fake = queue_fresh();
  for (unsigned i = 0; i < 3; i++) queue_submit(fake, i);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  fake_receive(fake, queue_answer);
  fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue_ends, 2);
  fake_receive(fake, queue_answer);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\nAT+TCMQTTUNSUB=\"2\"\r\n");
  for (unsigned i = 0; i < 3; i++) {
    CHECK(queue_ended[i] == &queue[i]);
    CHECK_EQUAL(queue[i].status, TCAT_OK);
  }
}

static void submit_at_message(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) queue_submit(fake, fake->count++);
}

static void each_of_many_messages_is_acknowledged_from_its_handler(void) {
  struct fake *fake = queue_fresh();
  fake->on_event = submit_at_message;
  for (unsigned i = 0; i < QUEUE_REQUESTS; i++) fake_receive(fake, "+TCMQTTRCVPUB:\"t\",1,\"m\"\r\n");
  CHECK_EQUAL(fake->count, QUEUE_REQUESTS);
  for (unsigned i = 0; i < QUEUE_REQUESTS; i++) fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue_ends, QUEUE_REQUESTS);
  for (unsigned i = 0; i < QUEUE_REQUESTS; i++) CHECK_EQUAL(queue_ended[i]->status, TCAT_OK);
}

static int end_with(const char *answer) {
  struct fake *fake = queue_fresh();
  queue_submit(fake, 0);
  fake_poll(fake);
  fake_receive(fake, answer);
  CHECK_EQUAL(queue_ends, 1);
  return queue[0].status;
}

static void it_tells_how_it_ended(void) {
  const struct tcat_result *result = &queue[0].result;
  CHECK_EQUAL(end_with(queue_answer), TCAT_OK);
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
  CHECK_TEXT(queue_words, "not now");
}

static void what_the_core_refuses_ends_unsent_and_the_next_one_goes_out(void) {
  struct fake *fake = queue_fresh();
  tcat_fill_mqtt_unsubscribe(&queue[0], NULL);
  tcat_fill_mqtt_subscribe(&queue[1], "t", 2);
  for (unsigned i = 0; i < 3; i++) queue_submit(fake, i);
  fake_poll(fake);
  CHECK_EQUAL(queue_ends, 2);
  CHECK_EQUAL(queue[0].status, TCAT_REFUSAL_BAD_TYPE | 1 << 8);
  CHECK_EQUAL(queue[1].status, TCAT_REFUSAL_OUT_OF_RANGE | 2 << 8);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"2\"\r\n");
}

static void a_name_and_a_line_that_are_none_are_refused_as_empty_ones(void) {
  struct fake *fake = queue_fresh();
  tcat_fill_plain(&queue[0], NULL, TCAT_FORM_READ);
  tcat_fill_line(&queue[1], NULL);
  for (unsigned i = 0; i < 2; i++) queue_submit(fake, i);
  fake_poll(fake);
  CHECK_EQUAL(queue_ends, 2);
  CHECK_EQUAL(queue[0].status, TCAT_REFUSAL_UNKNOWN_COMMAND);
  CHECK_EQUAL(queue[1].status, TCAT_REFUSAL_MISSING);
}

static void what_is_no_request_is_not_taken(void) {
  struct fake *fake = queue_fresh();
  CHECK_EQUAL(tcat_submit(&fake->client, NULL), TCAT_E_ARGUMENT);
  queue_submit(fake, 0);
  CHECK_EQUAL(tcat_submit(&fake->client, &queue[0]), TCAT_E_ARGUMENT);
  fake_poll(fake);
  CHECK_EQUAL(tcat_submit(&fake->client, &queue[0]), TCAT_E_ARGUMENT);
  for (unsigned i = 0; i <= TCAT_ARGUMENTS_MOST; i++) tcat_add_number(&queue[1], 1);
  CHECK_EQUAL(tcat_submit(&fake->client, &queue[1]), TCAT_E_ARGUMENT);
  for (unsigned i = 0; i < 300; i++) tcat_add_number(&queue[1], 1);
  CHECK_EQUAL(tcat_submit(&fake->client, &queue[1]), TCAT_E_ARGUMENT);
  tcat_fill_mqtt_publish_raw(&queue[2], "t", 0, NULL, 1);
  CHECK_EQUAL(tcat_submit(&fake->client, &queue[2]), TCAT_E_ARGUMENT);
  CHECK(!tcat_pending(&queue[1]) && !tcat_pending(&queue[2]));
  fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue_ends, 1);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
}

static void submit_twice_more(struct tcat *client, struct tcat_request *request) {
  queue_note(client, request);
  if (queue_ends < 4) CHECK_EQUAL(tcat_submit(client, request), TCAT_OK);
}

static void it_may_submit_itself_again_when_it_is_done(void) {
  struct fake *fake = queue_fresh();
  queue[0].done = submit_twice_more;
  queue_submit(fake, 0);
  queue_submit(fake, 1);
  fake_poll(fake);
  for (unsigned i = 0; i < 5; i++) fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue_ends, 4);
  CHECK(queue_ended[0] == &queue[0] && queue_ended[1] == &queue[1] && queue_ended[2] == &queue[0] && queue_ended[3] == &queue[0]);
}

static void without_a_done_its_status_tells(void) {
  struct fake *fake = queue_fresh();
  queue[0].done = NULL;
  queue_submit(fake, 0);
  fake_poll(fake);
  fake_receive(fake, queue_answer);
  CHECK(!tcat_pending(&queue[0]));
  CHECK_EQUAL(queue[0].status, TCAT_OK);
}

static void a_busy_module_is_asked_again_where_that_is_wanted(void) {
  struct fake *fake = queue_fresh();
  queue[0].retry_ms = 3000;
  queue_submit(fake, 0);
  queue_submit(fake, 1);
  fake_poll(fake);
  fake_receive(fake, "busy p...\r\n");
  CHECK(tcat_pending(&queue[0]));
  CHECK_EQUAL(tcat_poll(&fake->client), TCAT_RETRY_MS);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  fake_advance(fake, TCAT_RETRY_MS - 1);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  fake_advance(fake, 1);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"0\"\r\n");
  fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue[0].status, TCAT_OK);
  fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue_ends, 2);
}

static void a_module_that_stays_busy_fails_when_the_time_is_over(void) {
  struct fake *fake = queue_fresh();
  queue[0].retry_ms = 3000;
  queue_submit(fake, 0);
  fake_poll(fake);
  for (unsigned i = 0; i < 10 && queue_ends == 0; i++) {
    fake_receive(fake, "busy p...\r\n");
    fake_advance(fake, TCAT_RETRY_MS);
    fake->count++;
  }
  CHECK_EQUAL(fake->count, 3);
  CHECK_EQUAL(queue[0].status, TCAT_E_FAILED);
  CHECK_EQUAL(queue[0].result.reason, TCAT_REASON_BUSY);
}

static void a_command_of_the_application_and_requests_take_turns(void) {
  struct fake *fake = queue_fresh();
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  queue_submit(fake, 0);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
  fake_receive(fake, "+TCMQTTSTATE:1\r\nOK\r\n");
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_OK);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_REFUSAL_BUSY);
  fake_receive(fake, "OK\r\n+TCMQTTUNSUB:FAIL,202\r\n");
  CHECK_EQUAL(queue[0].status, TCAT_E_FAILED);
  /* What `tcat_wait` tells is of no request. */
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_REFUSAL_BUSY);
}

static void answer_when_idle(struct fake *fake) {
  fake->count++;
  tcat_rx_block(&fake->client, (const uint8_t *)queue_answer, strlen(queue_answer));
}

static void it_is_waited_for_while_those_before_it_end(void) {
  struct fake *fake = queue_fresh();
  fake->on_idle = answer_when_idle;
  for (unsigned i = 0; i < 3; i++) queue_submit(fake, i);
  CHECK_EQUAL(tcat_wait_for(&fake->client, &queue[1]), TCAT_OK);
  CHECK_EQUAL(queue_ends, 2);
  CHECK(tcat_pending(&queue[2]));
  CHECK_EQUAL(tcat_wait_for(&fake->client, &queue[2]), TCAT_OK);
  /* Once more: it has ended. */
  CHECK_EQUAL(tcat_wait_for(&fake->client, &queue[2]), TCAT_OK);
  CHECK_EQUAL(fake->count, 3);
}

static void submit_from_another_task(struct fake *fake) {
  if (fake->count++ == 0) queue_submit(fake, 1);
}

static void another_task_may_submit_at_any_moment(void) {
  for (unsigned moment = 0; moment < 12; moment++) {
    struct fake *fake = queue_fresh();
    queue_submit(fake, 0);
    fake->count = 0u - moment;
    fake->on_unlock = submit_from_another_task;
    fake_poll(fake);
    fake_receive(fake, queue_answer);
    fake_poll(fake);
    fake->on_unlock = NULL;
    fake_receive(fake, queue_answer);
    if (!CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\n")) return;
    CHECK_EQUAL(queue_ends, 2);
  }
}

static void those_of_a_closed_client_end(void) {
  struct fake *fake = queue_fresh();
  for (unsigned i = 0; i < 3; i++) queue_submit(fake, i);
  fake_poll(fake);
  fake->watched = false;
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(queue_ends, 3);
  for (unsigned i = 0; i < 3; i++) CHECK_EQUAL(queue[i].status, TCAT_E_TRAP);
  fake_clear(fake);
  queue_submit(fake, 0);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\n");
  tcat_close(&fake->client);
  CHECK_EQUAL(queue[0].status, TCAT_E_TRAP);
  CHECK_EQUAL(tcat_submit(&fake->client, &queue[0]), TCAT_E_TRAP);
}

static void each_has_a_limit_of_its_own(void) {
  struct fake *fake = queue_fresh();
  queue[0].limit_ms = 700;
  tcat_fill_mqtt_state(&queue[0]);
  queue_submit(fake, 0);
  fake_poll(fake);
  CHECK_EQUAL(tcat_poll(&fake->client), 700);
  fake_advance(fake, 700);
  CHECK_EQUAL(queue[0].result.reason, TCAT_REASON_TIMEOUT);
}

static void lines_plain_commands_and_payloads_go_out_too(void) {
  struct fake *fake = queue_fresh();
  tcat_fill_line(&queue[0], "AT+GMR");
  tcat_fill_plain(&queue[1], "CWJAP", TCAT_FORM_SET);
  tcat_add_string(&queue[1], "a\"b");
  tcat_add_text(&queue[1], "12345678", 8);
  tcat_fill_mqtt_publish_raw(&queue[2], "t", 1, "a\0b", 3);
  for (unsigned i = 0; i < 3; i++) queue_submit(fake, i);
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
  struct fake *fake = queue_fresh();
  memset(long_text, 'x', sizeof long_text);
  struct tcat *client = &fake->client;
  CHECK_EQUAL(tcat_fill_publish(client, &queue[0], "t", 1, "21.5", 4), TCAT_OK);
  CHECK_EQUAL(queue[0].command, TCAT_COMMAND_TCMQTTPUB);
  CHECK_EQUAL(tcat_fill_publish(client, &queue[1], "t", 1, long_text, sizeof long_text), TCAT_OK);
  CHECK_EQUAL(queue[1].command, TCAT_COMMAND_TCMQTTPUB);
  CHECK_EQUAL(tcat_fill_publish(client, &queue[2], "topic", 1, long_text, sizeof long_text), TCAT_OK);
  CHECK_EQUAL(queue[2].command, TCAT_COMMAND_TCMQTTPUBRAW);
  CHECK_EQUAL(tcat_fill_publish(client, &queue[3], "t", 1, "\n+++", 4), TCAT_E_CANCELS);
  CHECK_EQUAL(tcat_fill_publish(client, &queue[3], "t", 1, NULL, 4), TCAT_E_ARGUMENT);
  queue_submit(fake, 0);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTPUB=\"t\",1,\"21.5\"\r\n");
}

static void a_line_and_a_plain_command_are_none_of_the_protocol(void) {
  tcat_fill_line(&queue[0], "AT+GMR");
  tcat_fill_plain(&queue[1], "CWJAP", TCAT_FORM_SET);
  for (unsigned i = 0; i < 2; i++) CHECK_EQUAL(queue[i].command, 0);
}

static const struct check_test tests[] = {
    CHECK_TEST(they_go_out_one_after_the_other_in_their_order),
    CHECK_TEST(each_of_many_messages_is_acknowledged_from_its_handler),
    CHECK_TEST(it_tells_how_it_ended),
    CHECK_TEST(what_the_core_refuses_ends_unsent_and_the_next_one_goes_out),
    CHECK_TEST(a_name_and_a_line_that_are_none_are_refused_as_empty_ones),
    CHECK_TEST(what_is_no_request_is_not_taken),
    CHECK_TEST(it_may_submit_itself_again_when_it_is_done),
    CHECK_TEST(without_a_done_its_status_tells),
    CHECK_TEST(a_busy_module_is_asked_again_where_that_is_wanted),
    CHECK_TEST(a_module_that_stays_busy_fails_when_the_time_is_over),
    CHECK_TEST(a_command_of_the_application_and_requests_take_turns),
    CHECK_TEST(it_is_waited_for_while_those_before_it_end),
    CHECK_TEST(another_task_may_submit_at_any_moment),
    CHECK_TEST(those_of_a_closed_client_end),
    CHECK_TEST(each_has_a_limit_of_its_own),
    CHECK_TEST(lines_plain_commands_and_payloads_go_out_too),
    CHECK_TEST(a_publish_chooses_its_command),
    CHECK_TEST(a_line_and_a_plain_command_are_none_of_the_protocol),
};

CHECK_GROUP(request);
