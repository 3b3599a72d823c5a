/* A core that traps: it is told once, nothing is received any more, and a fresh instance works. */

#include <string.h>

#include "bench.h"
#include "fake.h"

static struct fake *trapping(void) {
  CHECK_EQUAL(fake_open(&fakes[0], bench_trap_module(), 0, NULL, 0), TCAT_OK);
  return &fakes[0];
}

static void check_dead(struct fake *fake) {
  struct tcat *client = &fake->client;
  uint32_t events = fake->log_length;
  CHECK_EQUAL(fake->traps, 1);
  CHECK(!tcat_running(client));
  CHECK(!tcat_rx(client, '\n'));
  CHECK(!tcat_rx_block(client, (const uint8_t *)"ab", 2));
  tcat_rx_lost(client, 1);
  CHECK_EQUAL(tcat_poll(client), TCAT_NEVER);
  CHECK_EQUAL(tcat_deadline(client), TCAT_NEVER);
  CHECK_EQUAL(tcat_line(client, "a"), TCAT_E_TRAP);
  CHECK_EQUAL(tcat_mqtt_state(client), TCAT_E_TRAP);
  CHECK_EQUAL(tcat_publish(client, "t", 0, "a", 1), TCAT_E_TRAP);
  CHECK_EQUAL(tcat_wait(client, NULL), TCAT_E_TRAP);
  CHECK_EQUAL(tcat_next_field(client).kind, TCAT_FIELD_NONE);
  tcat_abort(client);
  CHECK_EQUAL(tcat_poll(client), TCAT_NEVER);
  CHECK_EQUAL(fake->traps, 1);
  CHECK_EQUAL(fake->log_length, events);
}

static void traps_at(const char *text, const char *log) {
  struct fake *fake = trapping();
  fake_receive(fake, text);
  CHECK_TEXT(fake->log, log);
  check_dead(fake);
  fake_clear(fake);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  fake_receive(fake, "b");
  CHECK_TEXT(fake->log, "line b\n");
}

static void unreachable_code_is_told_once_and_a_fresh_instance_works(void) { traps_at("au", "line a\ntrapped\n"); }
static void memory_out_of_bounds_is_a_trap(void) { traps_at("am", "line a\ntrapped\n"); }
static void a_division_by_zero_is_a_trap(void) { traps_at("ad", "line a\ntrapped\n"); }
#if !TCAT_WASM2C
/* As C the core counts no calls: its own are no cycle, as its census says. */
static void recursion_without_an_end_is_a_trap(void) { traps_at("ar", "line a\ntrapped\n"); }
#endif
static void an_event_outside_of_memory_is_a_trap(void) { traps_at("ae", "line a\ntrapped\n"); }
static void a_field_outside_of_memory_is_a_trap(void) { traps_at("af", "line a\ndata\ntrapped\n"); }
#ifdef TEST_METERING
static void a_loop_without_an_end_is_a_trap_where_instructions_are_counted(void) { traps_at("al", "line a\ntrapped\n"); }
#endif

static void what_comes_behind_the_trap_is_not_seen(void) { traps_at("uabc", "trapped\n"); }

static void it_may_happen_again_and_again(void) {
  struct fake *fake = trapping();
  for (unsigned i = 1; i <= 20; i++) {
    fake_receive(fake, "m");
    CHECK_EQUAL(fake->traps, i);
    if (!CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK)) return;
  }
  fake_receive(fake, "a");
  CHECK(strstr(fake->log, "line a\n"));
}

static void a_trap_ends_the_running_command(void) {
  struct fake *fake = trapping();
  struct tcat_result result;
  CHECK_EQUAL(tcat_line(&fake->client, "a"), TCAT_OK);
  CHECK(tcat_running(&fake->client));
  tcat_rx(&fake->client, 'u');
  CHECK_EQUAL(tcat_wait(&fake->client, &result), TCAT_E_TRAP);
  CHECK_TEXT(fake->log, "trapped\n");
  check_dead(fake);
}

static void a_command_that_a_trap_ended_is_no_success_of_the_fresh_instance(void) {
  struct fake *fake = trapping();
  CHECK_EQUAL(tcat_line(&fake->client, "a"), TCAT_OK);
  fake_receive(fake, "u");
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(tcat_wait(&fake->client, NULL), TCAT_E_TRAP);
}

#if TCAT_STATS
static void a_trap_is_counted_and_an_event_that_could_not_be_read_is_not(void) {
  struct fake *fake = trapping();
  fake_receive(fake, "ae");
  CHECK_TEXT(fake->log, "line a\ntrapped\n");
  struct tcat_stats stats = tcat_read_stats(&fake->client);
  CHECK_EQUAL(stats.traps, 1);
  CHECK_EQUAL(stats.events, 2);
}
#endif

static void a_trap_in_a_call_is_its_status_and_told_at_the_next_poll(void) {
  struct fake *fake = trapping();
  CHECK_EQUAL(tcat_line(&fake->client, "u"), TCAT_E_TRAP);
  CHECK_EQUAL(fake->traps, 0);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "trapped\n");
  check_dead(fake);
}

static void trap_in_handler(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_LINE) fake->status = tcat_line(&fake->client, "u");
}

static void a_trap_in_a_handlers_call_is_told_behind_its_event(void) {
  struct fake *fake = trapping();
  fake->on_event = trap_in_handler;
  fake_receive(fake, "abc");
  CHECK_EQUAL(fake->status, TCAT_E_TRAP);
  CHECK_TEXT(fake->log, "line a\ntrapped\n");
}

static void reopen_in_handler(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_TRAPPED) return;
  const char *why = fake->client.engine.trap;
  CHECK_EQUAL(event->text.length, strlen(why));
  CHECK_BYTES(event->text.at, why, event->text.length);
  fake->status = tcat_reopen(&fake->client);
}

static void it_is_told_why_and_reopened_in_the_main_loop_alone(void) {
  struct fake *fake = trapping();
  fake->on_event = reopen_in_handler;
  fake_receive(fake, "u");
  CHECK_EQUAL(fake->status, TCAT_E_CONTEXT);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
}

static void a_limit_and_options_outlive_it(void) {
  struct fake *fake = trapping();
  tcat_set_limit(&fake->client, 777);
  fake_receive(fake, "u");
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  CHECK_EQUAL(fake->client.limit, 777);
}

static void a_fifos_bytes_are_gone_with_it(void) {
  static uint8_t fifo[16];
  CHECK_EQUAL(fake_open(&fakes[0], bench_trap_module(), 0, fifo, sizeof fifo), TCAT_OK);
  struct fake *fake = &fakes[0];
  fake_receive(fake, "aub");
  CHECK_TEXT(fake->log, "line a\ntrapped\n");
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  fake_receive(fake, "c");
  CHECK_TEXT(fake->log, "line a\ntrapped\nline c\n");
}

static void receive_more(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) tcat_rx_block(&fake->client, (const uint8_t *)"abc", 3);
}

static void a_core_that_takes_more_of_the_fifo_than_there_is_gets_it_byte_by_byte(void) {
  static uint8_t fifo[16];
  CHECK_EQUAL(fake_open(&fakes[0], bench_trap_module(), 0, fifo, sizeof fifo), TCAT_OK);
  struct fake *fake = &fakes[0];
  fake->on_event = receive_more;
  fake_receive(fake, "p");
  tcat_rx_block(&fake->client, (const uint8_t *)"xy", 2);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "message p 0\nline a\nline b\nline c\nline x\nline y\n");
}

static const struct check_test tests[] = {
    CHECK_TEST(a_core_that_takes_more_of_the_fifo_than_there_is_gets_it_byte_by_byte),
    CHECK_TEST(unreachable_code_is_told_once_and_a_fresh_instance_works),
    CHECK_TEST(memory_out_of_bounds_is_a_trap),
    CHECK_TEST(a_division_by_zero_is_a_trap),
#if !TCAT_WASM2C
    CHECK_TEST(recursion_without_an_end_is_a_trap),
#endif
    CHECK_TEST(an_event_outside_of_memory_is_a_trap),
    CHECK_TEST(a_field_outside_of_memory_is_a_trap),
#ifdef TEST_METERING
    CHECK_TEST(a_loop_without_an_end_is_a_trap_where_instructions_are_counted),
#endif
    CHECK_TEST(what_comes_behind_the_trap_is_not_seen),
    CHECK_TEST(it_may_happen_again_and_again),
    CHECK_TEST(a_trap_ends_the_running_command),
    CHECK_TEST(a_command_that_a_trap_ended_is_no_success_of_the_fresh_instance),
#if TCAT_STATS
    CHECK_TEST(a_trap_is_counted_and_an_event_that_could_not_be_read_is_not),
#endif
    CHECK_TEST(a_trap_in_a_call_is_its_status_and_told_at_the_next_poll),
    CHECK_TEST(a_trap_in_a_handlers_call_is_told_behind_its_event),
    CHECK_TEST(it_is_told_why_and_reopened_in_the_main_loop_alone),
    CHECK_TEST(a_limit_and_options_outlive_it),
    CHECK_TEST(a_fifos_bytes_are_gone_with_it),
};

CHECK_GROUP(trap);
