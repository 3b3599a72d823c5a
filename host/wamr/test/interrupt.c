/*
 * An interrupt behind every instruction of a poll, with and without a FIFO; what the client makes of the wire is
 * compared with what came. Nothing of it depends on time.
 */

#define _GNU_SOURCE

#include <string.h>
#include <sys/mman.h>

#include "step.h"
#include "wire.h"

/** Room of the FIFO; most of what an interrupt brings has room beside what is there. */
#define FIFO 64u
/** A poll takes some thousand instructions; far fewer are none. */
#define FEW 500u

/** What happens before the poll, in its midst, and when it is over. */
struct scenario {
  void (*before)(void);
  void (*interrupt)(void);
  /** May be `NULL`: a second one. */
  void (*second)(void);
  void (*after)(void);
};

/** The first place where it went wrong, and in how many it did. */
struct outcome {
  uint32_t failures;
  uint32_t expected_sum, actual_sum;
  char expected[FAKE_LOG + 1], actual[FAKE_LOG + 1];
};

static const struct scenario *scenario;
static struct outcome *outcome;
static struct wire wire;
static struct fake *fake;
static uint8_t fifo[FIFO];

static void poll(void) { tcat_poll(&fake->client); }

static void conclude(void) {
  static char expected[FAKE_LOG + 1], actual[FAKE_LOG + 1];
  fake_poll(fake);
  scenario->after();
  fake_poll(fake);
  wire_bytes(&wire, "\r\nlast\r\n");
  fake_poll(fake);
  uint32_t expected_sum = wire_expect(&wire, expected);
  uint32_t actual_sum = wire_actual(&wire, actual);
  if (check_holds() && expected_sum == actual_sum && strcmp(expected, actual) == 0) return;
  if (outcome->failures++ > 0) return;
  outcome->expected_sum = expected_sum;
  outcome->actual_sum = actual_sum;
  strcpy(outcome->expected, expected);
  strcpy(outcome->actual, actual);
}

static void step_through_poll(const struct scenario *what, uint8_t *room) {
  struct step_plan plan = {poll, what->interrupt, what->second, conclude};
  scenario = what;
  fake = fake_with_fifo(room, room ? FIFO : 0);
  wire_open(&wire, fake);
  what->before();
  memset(outcome, 0, sizeof *outcome);
  CHECK(step_through(&plan) > FEW);
  CHECK_TEXT(outcome->actual, outcome->expected);
  CHECK_EQUAL(outcome->actual_sum, outcome->expected_sum);
  CHECK_EQUAL(outcome->failures, 0);
}

static void play(const struct scenario *what) {
  outcome = mmap(NULL, sizeof *outcome, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (!CHECK(outcome != MAP_FAILED)) return;
  step_through_poll(what, NULL);
  step_through_poll(what, fifo);
  munmap(outcome, sizeof *outcome);
}

static void nothing(void) {}

static void a_line(void) { wire_bytes(&wire, "<aaaa>\r\n"); }

static void a_disconnection_and_a_cut_line(void) {
  wire_bytes(&wire, "+TCMQTTDISCON,-103\r\n<bb");
  wire_lose(&wire, 2);
}

static void a_rest_that_would_join(void) { wire_bytes(&wire, "cc>\r\n<dddd>\r\n"); }

static void a_disconnection_before_a_loss_is_told(void) {
  static const struct scenario what = {a_line, a_disconnection_and_a_cut_line, NULL, a_rest_that_would_join};
  play(&what);
}

static void half_a_line(void) { wire_bytes(&wire, "<aaaa>\r\n<bb"); }

static void its_rest_is_cut(void) {
  wire_bytes(&wire, "bb");
  wire_lose(&wire, 1);
  wire_bytes(&wire, ">\r\n<cccc>\r\n");
}

static void two_lines(void) { wire_bytes(&wire, "<dddd>\r\n<eeee>\r\n"); }

static void a_line_that_an_overrun_cuts_is_never_taken_for_a_whole_one(void) {
  static const struct scenario what = {half_a_line, its_rest_is_cut, NULL, two_lines};
  play(&what);
}

static void a_loss_behind_a_line(void) {
  wire_bytes(&wire, "<aaaa>\r\n");
  wire_lose(&wire, 1);
}

static void a_disconnection_between_two_losses(void) {
  wire_bytes(&wire, "\r\n+TCMQTTDISCON,-103\r\n<bb");
  wire_lose(&wire, 2);
}

static void a_disconnection_right_behind_a_loss_is_told_or_counted(void) {
  static const struct scenario what = {a_loss_behind_a_line, a_disconnection_between_two_losses, NULL, two_lines};
  play(&what);
}

static void a_line_and_a_cut_one(void) {
  wire_bytes(&wire, "<bbbb>\r\n<cc");
  wire_lose(&wire, 5);
}

static void a_loss_that_is_counted_with_the_one_before_damages_all_the_same(void) {
  static const struct scenario what = {a_loss_behind_a_line, a_line_and_a_cut_one, NULL, a_rest_that_would_join};
  play(&what);
}

static uint32_t room(void) { return tcat_rx_room(&fake->client); }

static void fill(void) {
  wire_bytes(&wire, "<aaaa>\r\n<");
  for (uint32_t half = room() / 2, i = 0; i < half; i++) wire_bytes(&wire, "b");
  wire_bytes(&wire, ">\r\n<c");
  while (room() > 0) wire_bytes(&wire, "c");
}

static void more_than_has_room(void) {
  wire_block(&wire, "c>\r\n<dddd>\r\n");
  wire_bytes(&wire, "<eeee>\r\n");
}

static void full_room_that_is_drained_meanwhile_takes_whole_lines_or_counts_them(void) {
  static const struct scenario what = {fill, more_than_has_room, NULL, two_lines};
  play(&what);
}

static void bytes_a_loss_and_bytes(void) {
  wire_block(&wire, "bb>\r\n<cc");
  wire_lose(&wire, 3);
  wire_block(&wire, "cc>\r\n<dddd>\r\n");
}

static void bytes_a_loss_and_bytes_keep_their_places(void) {
  static const struct scenario what = {half_a_line, bytes_a_loss_and_bytes, NULL, two_lines};
  play(&what);
}

static void half_a_message(void) { wire_bytes(&wire, "<aaaa>\r\n" WIRE_HEAD "01234567"); }

static void more_of_it_with_a_loss(void) {
  wire_block(&wire, "89ab");
  wire_lose(&wire, 1);
  wire_block(&wire, "defg");
}

static void the_rest_of_it(void) { wire_block(&wire, "hijklmno\"\r\n<dddd>\r\n"); }

static void a_message_with_a_loss_in_it_never_ends_whole(void) {
  static const struct scenario what = {half_a_message, more_of_it_with_a_loss, NULL, the_rest_of_it};
  play(&what);
}

static void all_of_its_rest(void) { wire_block(&wire, "89abcdefghijklmn\"\r\n"); }

static void a_message_whose_rest_comes_meanwhile_is_whole(void) {
  static const struct scenario what = {half_a_message, all_of_its_rest, NULL, two_lines};
  play(&what);
}

static const uint8_t dma[32] = "<bbbb>\r\n<cccc>\r\n";

static void part_of_a_buffer(void) {
  wire_bytes(&wire, "<aaaa>\r\n");
  wire_dma(&wire, dma, sizeof dma, 3);
}

static void a_restart_in_mid_line(void) {
  wire_dma(&wire, dma, sizeof dma, 5);
  wire_restart(&wire);
  wire_dma(&wire, dma, sizeof dma, 4);
}

static void the_buffer_as_written_anew(void) { wire_dma(&wire, dma, sizeof dma, 16); }

static void a_dma_that_restarts_joins_nothing(void) {
  static const struct scenario what = {part_of_a_buffer, a_restart_in_mid_line, NULL, the_buffer_as_written_anew};
  play(&what);
}

static void a_line_behind_it(void) { wire_bytes(&wire, "bb>\r\n<cccc>\r\n"); }

static void a_line_between_two_losses_is_told_or_counted(void) {
  static const struct scenario what = {a_loss_behind_a_line, a_line_and_a_cut_one, bytes_a_loss_and_bytes, two_lines};
  play(&what);
}

static void a_loss_between_two_interrupts_keeps_its_place(void) {
  static const struct scenario what = {half_a_line, its_rest_is_cut, a_line_and_a_cut_one, a_line_behind_it};
  play(&what);
}

static void lines_that_come_meanwhile_are_all_told(void) {
  static const struct scenario what = {half_a_line, a_line_behind_it, two_lines, nothing};
  play(&what);
}

static const struct check_test tests[] = {
    CHECK_TEST(a_line_that_an_overrun_cuts_is_never_taken_for_a_whole_one),
    CHECK_TEST(a_disconnection_before_a_loss_is_told),
    CHECK_TEST(a_disconnection_right_behind_a_loss_is_told_or_counted),
    CHECK_TEST(a_loss_that_is_counted_with_the_one_before_damages_all_the_same),
    CHECK_TEST(full_room_that_is_drained_meanwhile_takes_whole_lines_or_counts_them),
    CHECK_TEST(bytes_a_loss_and_bytes_keep_their_places),
    CHECK_TEST(a_message_with_a_loss_in_it_never_ends_whole),
    CHECK_TEST(a_message_whose_rest_comes_meanwhile_is_whole),
    CHECK_TEST(a_dma_that_restarts_joins_nothing),
    CHECK_TEST(a_line_between_two_losses_is_told_or_counted),
    CHECK_TEST(a_loss_between_two_interrupts_keeps_its_place),
    CHECK_TEST(lines_that_come_meanwhile_are_all_told),
};

CHECK_GROUP(interrupt);
