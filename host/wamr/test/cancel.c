/* Requests that are taken back: while they wait, run, are to be sent again, or have ended. */

#include "queue.h"

static void one_that_waits_is_taken_back_wherever_it_stands(void) {
  for (unsigned place = 1; place < 4; place++) {
    struct fake *fake = queue_fresh();
    for (unsigned i = 0; i < 4; i++) queue_submit(fake, i);
    fake_poll(fake);
    CHECK(tcat_cancel(&fake->client, &queue[place]));
    CHECK_EQUAL(queue[place].status, TCAT_E_CANCELLED);
    CHECK(!tcat_pending(&queue[place]));
    CHECK(!tcat_cancel(&fake->client, &queue[place]));
    for (unsigned i = 0; i < 4; i++) fake_receive(fake, queue_answer);
    CHECK_EQUAL(queue_ends, 3);
    for (unsigned i = 0; i < queue_ends; i++) CHECK(queue_ended[i] != &queue[place]);
    /* It may be submitted anew. */
    queue_submit(fake, place);
    fake_poll(fake);
    fake_receive(fake, queue_answer);
    CHECK_EQUAL(queue_ends, 4);
  }
}

static void one_that_runs_is_given_up_and_tells_so(void) {
  struct fake *fake = queue_fresh();
  queue_submit(fake, 0);
  queue_submit(fake, 1);
  fake_poll(fake);
  CHECK(!tcat_cancel(&fake->client, &queue[0]));
  CHECK(tcat_pending(&queue[0]));
  fake_poll(fake);
  CHECK_EQUAL(queue_ends, 1);
  CHECK_EQUAL(queue[0].status, TCAT_E_FAILED);
  CHECK_EQUAL(queue[0].result.reason, TCAT_REASON_ABORTED);
  fake_advance(fake, FAKE_WATCH);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\n");
}

static void cancel_at_its_end(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_DONE || fake->count++ > 0) return;
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  CHECK(!tcat_cancel(&fake->client, &queue[0]));
}

static void one_that_has_ended_takes_nothing_else_with_it(void) {
  struct fake *fake = queue_fresh();
  CHECK(!tcat_cancel(&fake->client, &queue[1]));
  fake->on_event = cancel_at_its_end;
  queue_submit(fake, 0);
  fake_poll(fake);
  fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue[0].status, TCAT_OK);
  CHECK(!tcat_cancel(&fake->client, &queue[0]));
  CHECK(tcat_running(&fake->client));
  fake_receive(fake, "+TCMQTTSTATE:1\r\nOK\r\n");
  CHECK_TEXT(fake->log, "accepted\ndone\ndata 1\ndone\n");
}

static void cancel_the_next(struct tcat *client, struct tcat_request *request) {
  queue_note(client, request);
  CHECK(tcat_cancel(client, &queue[1]));
}

static void it_may_take_back_others_when_it_is_done(void) {
  struct fake *fake = queue_fresh();
  queue[0].done = cancel_the_next;
  for (unsigned i = 0; i < 3; i++) queue_submit(fake, i);
  fake_poll(fake);
  fake_receive(fake, queue_answer);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"2\"\r\n");
}

static void one_that_waits_to_be_sent_again_may_be_taken_back(void) {
  struct fake *fake = queue_fresh();
  queue[0].retry_ms = 3000;
  queue_submit(fake, 0);
  queue_submit(fake, 1);
  fake_poll(fake);
  fake_receive(fake, "busy p...\r\n");
  CHECK(tcat_cancel(&fake->client, &queue[0]));
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTUNSUB=\"0\"\r\nAT+TCMQTTUNSUB=\"1\"\r\n");
  CHECK_EQUAL(queue_ends, 0);
}

static void one_that_was_given_up_is_not_sent_again(void) {
  struct fake *fake = queue_fresh();
  queue[0].retry_ms = 3000;
  tcat_fill_mqtt_publish_raw(&queue[0], "t", 0, "hello", 5);
  queue_submit(fake, 0);
  fake_poll(fake);
  tcat_cancel(&fake->client, &queue[0]);
  fake_receive(fake, "busy p...\r\n");
  fake_advance(fake, FAKE_WATCH);
  CHECK_EQUAL(queue_ends, 1);
  CHECK(!tcat_pending(&queue[0]));
}

static void cancel_from_another_task(struct fake *fake) {
  if (fake->count++ == 0) tcat_cancel(&fake->client, &queue[0]);
}

static void another_task_may_take_it_back_at_any_moment(void) {
  for (unsigned moment = 0; moment < 12; moment++) {
    struct fake *fake = queue_fresh();
    queue_submit(fake, 0);
    queue_submit(fake, 1);
    fake->count = 0u - moment;
    fake->on_unlock = cancel_from_another_task;
    fake_poll(fake);
    fake_receive(fake, queue_answer);
    fake->on_unlock = NULL;
    fake_advance(fake, FAKE_WATCH);
    fake_receive(fake, queue_answer);
    CHECK(!tcat_pending(&queue[0]));
    CHECK(!tcat_pending(&queue[1]));
    if (!CHECK_EQUAL(queue[1].status, TCAT_OK)) return;
  }
}

static void one_that_was_given_up_and_is_submitted_anew_is_sent_again_as_any(void) {
  struct fake *fake = queue_fresh();
  queue[0].retry_ms = 3000;
  queue_submit(fake, 0);
  fake_poll(fake);
  tcat_cancel(&fake->client, &queue[0]);
  fake_receive(fake, queue_answer);
  fake_advance(fake, FAKE_WATCH);
  CHECK(!tcat_pending(&queue[0]));
  queue_submit(fake, 0);
  fake_poll(fake);
  fake_receive(fake, "busy p...\r\n");
  CHECK(tcat_pending(&queue[0]));
  fake_advance(fake, TCAT_RETRY_MS);
  fake_receive(fake, queue_answer);
  CHECK_EQUAL(queue[0].status, TCAT_OK);
}

static const struct check_test tests[] = {
    CHECK_TEST(one_that_waits_is_taken_back_wherever_it_stands),
    CHECK_TEST(one_that_runs_is_given_up_and_tells_so),
    CHECK_TEST(one_that_has_ended_takes_nothing_else_with_it),
    CHECK_TEST(it_may_take_back_others_when_it_is_done),
    CHECK_TEST(one_that_waits_to_be_sent_again_may_be_taken_back),
    CHECK_TEST(one_that_was_given_up_is_not_sent_again),
    CHECK_TEST(another_task_may_take_it_back_at_any_moment),
    CHECK_TEST(one_that_was_given_up_and_is_submitted_anew_is_sent_again_as_any),
};

CHECK_GROUP(cancel);
