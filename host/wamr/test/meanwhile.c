/*
 * An interrupt behind every instruction of what an application calls beside the poll (interrupt.c), with and without a
 * FIFO: reception goes on as if nothing had been called, and is on or off, but nothing between.
 */

#define _GNU_SOURCE

#include <string.h>
#include <sys/mman.h>

#include "bench.h"
#include "fake.h"
#include "step.h"
#include "tcat_update.h"
#if TCAT_SESSION
#include "tcat_session.h"
#endif

#define FIFO 64u
/** The shortest call takes more instructions. */
#define FEW 10u

/** The first log that was not what it should be, in memory of its own. */
static char *wrong;
static struct fake *fake;
static uint8_t fifo[FIFO];

static void bring(const char *text) {
  for (; *text; text++) tcat_rx(&fake->client, (uint8_t)*text);
}

static void the_rest_of_a_line_and_a_loss(void) {
  bring("bb>\r\n<cccc>\r\n");
  tcat_rx_lost(&fake->client, 1);
}

static void half_a_line(void) { bring("<aaaa>\r\n<bb"); }

/* What a call itself brings is left out. */
static void leave_out(char *log, const char *event) {
  for (char *at; (at = strstr(log, event)) != NULL;) memmove(at, at + strlen(event), strlen(at + strlen(event)) + 1);
}

static void conclude_call(void) {
  fake_poll(fake);
  fake_receive(fake, "\r\n<last>\r\n");
  leave_out(fake->log, "failed 6\n");
  leave_out(fake->log, "step\n");
  leave_out(fake->log, "ended\n");
  leave_out(fake->log, "data\n");
  if (strcmp(fake->log, "line <aaaa>\nline <bbbb>\nline <cccc>\ndamaged 3\nline <last>\n") != 0) strcpy(wrong, fake->log);
}

/* What came while it was off is dropped. */
static void conclude_opening(void) {
  fake_receive(fake, "<last>\r\n");
  bool dropped = strcmp(fake->log, "line <last>\n") == 0;
  if (!dropped && strcmp(fake->log, "line <aaaa>\nline <last>\n") != 0) strcpy(wrong, fake->log);
}

static void nothing(void) {}

static void step_through_call(void (*call)(void), void (*before)(void), void (*interrupt)(void), void (*conclude)(void)) {
  wrong = mmap(NULL, FAKE_LOG + 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (!CHECK((void *)wrong != MAP_FAILED)) return;
  for (unsigned with_fifo = 0; with_fifo < 2; with_fifo++) {
    struct step_plan plan = {call, interrupt, NULL, conclude};
    fake = fake_with_fifo(with_fifo ? fifo : NULL, with_fifo ? FIFO : 0);
    before();
    /* `tcat_open` is not under the lock. */
    fake->watched = false;
    CHECK(step_through(&plan) > FEW);
    CHECK_TEXT(wrong, "");
  }
  munmap(wrong, FAKE_LOG + 1);
}

static void disturb(void (*call)(void)) {
  step_through_call(call, half_a_line, the_rest_of_a_line_and_a_loss, conclude_call);
}

static void start(void) { tcat_mqtt_state(&fake->client); }

static void publish(void) { tcat_publish(&fake->client, "a/b", 1, "a\nb", 3); }

static void start_in_steps(void) {
  tcat_begin_plain(&fake->client, "CWMODE", 6, TCAT_FORM_SET);
  tcat_text(&fake->client, "a", 1);
  tcat_other(&fake->client);
  tcat_start(&fake->client);
  tcat_begin_line(&fake->client, "AT\n", 3);
  tcat_start(&fake->client);
  tcat_begin(&fake->client, TCAT_COMMAND_TCMQTTPUBRAW, TCAT_FORM_SET);
  tcat_string(&fake->client, "a/b");
  tcat_number(&fake->client, 1);
  tcat_number(&fake->client, 1);
  tcat_start_payload(&fake->client, "x", 1);
}

static void give_up(void) {
  tcat_mqtt_state(&fake->client);
  tcat_abort(&fake->client);
}

static void wait_for_a_refused_one(void) {
  tcat_line(&fake->client, "\n");
  tcat_wait(&fake->client, NULL);
}

static void wait_for_one_that_is_given_up(void) {
  give_up();
  tcat_wait(&fake->client, NULL);
}

static void submit_and_cancel(void) {
  static struct tcat_request request;
  memset(&request, 0, sizeof request);
  tcat_fill_publish(&fake->client, &request, "a/b", 1, "a\nb", 3);
  tcat_submit(&fake->client, &request);
  tcat_cancel(&fake->client, &request);
  tcat_wait_for(&fake->client, &request);
}

static void ask(void) {
  tcat_deadline(&fake->client);
  tcat_running(&fake->client);
  tcat_set_limit(&fake->client, 0);
#if TCAT_SESSION
  tcat_session_state(&fake->client);
#endif
}

static bool keep_piece(struct tcat_update *update, uint32_t offset, const void *bytes, size_t count) {
  return update && offset == 0 && bytes && count > 0;
}

static void start_and_cancel_an_update(void) {
  static struct tcat_update update;
  static uint8_t room[4];
  update.write = keep_piece;
  update.bytes = room;
  update.room = sizeof room;
  tcat_update_start(&fake->client, &update);
  tcat_update_cancel(&fake->client, &update);
}

/* Of the answer, in its handler: its number, and how long its text is. */
static void take_answer(struct fake *from, const struct tcat_event *event) {
  struct tcat_span version;
  if (event->kind != TCAT_EVENT_DATA) return;
  if (!tcat_take_number(&from->client, &from->status) || !tcat_take_text(&from->client, &version)) return;
  bool right = version.length == 5 && memcmp(version.at, "1.0.2", 5) == 0;
  if (right && tcat_next_field(&from->client).kind == TCAT_FIELD_NONE) from->count++;
}

static void an_answer_and_half_a_line(void) {
  fake->on_event = take_answer;
  tcat_ota_state(&fake->client);
  fake_poll(fake);
  bring("<aaaa>\r\n+TCOTASET:1,\"1.0.2\"\r\n<bb");
}

static void poll(void) { tcat_poll(&fake->client); }

static void conclude_answer(void) {
  conclude_call();
  if (fake->count != 1 || fake->status != 1) strcpy(wrong, "another answer");
}

#if TCAT_STATS
static void read_and_clear_counters(void) {
  fake->count = tcat_read_stats(&fake->client).bytes;
  tcat_clear_stats(&fake->client);
}

/* They are read and cleared before a poll has counted anything: nothing is left out, and nothing is counted twice. */
static void conclude_counters(void) {
  conclude_call();
  struct tcat_stats stats = tcat_read_stats(&fake->client);
  uint32_t bytes = strlen("<aaaa>\r\n<bb" "bb>\r\n<cccc>\r\n" "\r\n<last>\r\n");
  if (fake->count != 0 || stats.bytes != bytes || stats.lost != 1 || stats.damaged != 3) strcpy(wrong, "other counts");
}
#endif

static void starts_aborts_and_waits_disturb_no_reception(void) {
  disturb(start);
  disturb(publish);
  disturb(start_in_steps);
  disturb(give_up);
  disturb(wait_for_a_refused_one);
  disturb(wait_for_one_that_is_given_up);
}

static void requests_and_questions_disturb_no_reception(void) {
  disturb(submit_and_cancel);
  disturb(ask);
}

static void an_update_that_starts_and_is_cancelled_disturbs_no_reception(void) { disturb(start_and_cancel_an_update); }

static void an_answer_is_taken_apart_as_it_came(void) {
  step_through_call(poll, an_answer_and_half_a_line, the_rest_of_a_line_and_a_loss, conclude_answer);
}

#if TCAT_STATS
static void counters_that_are_read_and_cleared_leave_nothing_out(void) {
  step_through_call(read_and_clear_counters, half_a_line, the_rest_of_a_line_and_a_loss, conclude_counters);
}
#endif

#if TCAT_SESSION
static void start_and_stop_a_session(void) {
  static const struct tcat_session_config config = {.product_id = "P", .device_name = "D", .device_secret = "S"};
  tcat_session_start(&fake->client, &config);
  tcat_session_stop(&fake->client);
}

static void a_session_that_starts_and_stops_disturbs_no_reception(void) { disturb(start_and_stop_a_session); }
#endif

static void reopen(void) { tcat_reopen(&fake->client); }

static void close_and_open(void) {
  tcat_close(&fake->client);
  tcat_open(&fake->client, bench_module(), &fake->config);
}

static void a_line(void) { bring("<aaaa>\r\n"); }

static void an_interrupt_finds_a_client_open_or_closed_and_nothing_between(void) {
  step_through_call(reopen, nothing, a_line, conclude_opening);
  step_through_call(close_and_open, nothing, a_line, conclude_opening);
}

static const struct check_test tests[] = {
    CHECK_TEST(starts_aborts_and_waits_disturb_no_reception),
    CHECK_TEST(requests_and_questions_disturb_no_reception),
    CHECK_TEST(an_update_that_starts_and_is_cancelled_disturbs_no_reception),
    CHECK_TEST(an_answer_is_taken_apart_as_it_came),
#if TCAT_STATS
    CHECK_TEST(counters_that_are_read_and_cleared_leave_nothing_out),
#endif
#if TCAT_SESSION
    CHECK_TEST(a_session_that_starts_and_stops_disturbs_no_reception),
#endif
    CHECK_TEST(an_interrupt_finds_a_client_open_or_closed_and_nothing_between),
};

CHECK_GROUP(meanwhile);
