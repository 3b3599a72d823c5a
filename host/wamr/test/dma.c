/* A circular DMA, made by hand: it writes a byte and moves on; its half, full and idle interrupts call the binding. */

#include "fake.h"

#define SIZE 32u

struct dma {
  uint8_t buffer[SIZE];
  uint32_t position;
  struct fake *fake;
};

/** The idle interrupt: the line has been quiet for one byte. */
static void idle(struct dma *dma) { tcat_rx_dma(&dma->fake->client, dma->buffer, SIZE, dma->position); }

/* At the very end the remaining count of some DMAs reads as 0: the position is the size. */
static void write_byte(struct dma *dma, uint8_t byte) {
  dma->buffer[dma->position++] = byte;
  if (dma->position == SIZE / 2 || dma->position == SIZE) idle(dma);
  if (dma->position == SIZE) dma->position = 0;
}

static void write_text(struct dma *dma, const char *text) {
  while (*text) write_byte(dma, (uint8_t)*text++);
}

static void idle_hands_on_what_stands_between_half_and_full(void) {
  struct dma dma = {.fake = fake_fresh()};
  write_text(&dma, "hello\r\n");
  CHECK_EQUAL(*dma.fake->client.head, 0);
  idle(&dma);
  fake_poll(dma.fake);
  CHECK_TEXT(dma.fake->log, "line hello\n");
}

static void half_and_full_hand_on_a_stream_without_a_pause(void) {
  struct dma dma = {.fake = fake_fresh()};
  for (unsigned i = 0; i < 10; i++) write_text(&dma, "0123456\r\n");
  CHECK_EQUAL(*dma.fake->client.head, 80);
  idle(&dma);
  CHECK_EQUAL(*dma.fake->client.head, 90);
  fake_poll(dma.fake);
  CHECK_TEXT(dma.fake->log,
             "line 0123456\nline 0123456\nline 0123456\nline 0123456\nline 0123456\n"
             "line 0123456\nline 0123456\nline 0123456\nline 0123456\nline 0123456\n");
}

static void a_call_that_comes_late_takes_what_wraps(void) {
  struct dma dma = {.fake = fake_fresh()};
  write_text(&dma, "0123456789012345678\r\n");
  idle(&dma);
  /* Both of its interrupts were missed, yet less than a round has been written. */
  static const char late[] = "abcdefghijklmnopqrs\r\n";
  for (const char *at = late; *at; at++) {
    dma.buffer[dma.position] = (uint8_t)*at;
    dma.position = (dma.position + 1) % SIZE;
  }
  idle(&dma);
  fake_poll(dma.fake);
  CHECK_TEXT(dma.fake->log, "line 0123456789012345678\nline abcdefghijklmnopqrs\n");
}

static void position_0_and_the_size_mean_the_same(void) {
  struct dma dma = {.fake = fake_fresh()};
  for (unsigned i = 0; i < SIZE; i++) dma.buffer[i] = (uint8_t)('a' + i % 26);
  struct tcat *client = &dma.fake->client;
  tcat_rx_dma(client, dma.buffer, SIZE, 20);
  tcat_rx_dma(client, dma.buffer, SIZE, SIZE);
  CHECK_EQUAL(*client->head, SIZE);
  tcat_rx_dma(client, dma.buffer, SIZE, 0);
  CHECK_EQUAL(*client->head, SIZE);
  tcat_rx_dma(client, dma.buffer, SIZE, 20);
  tcat_rx_dma(client, dma.buffer, SIZE, 0);
  CHECK_EQUAL(*client->head, 2 * SIZE);
  /* What cannot be is taken for the end too: nothing behind the buffer is read. */
  tcat_rx_dma(client, dma.buffer, SIZE, SIZE + 5);
  CHECK_EQUAL(*client->head, 2 * SIZE);
}

static void a_call_without_new_bytes_is_nothing(void) {
  struct dma dma = {.fake = fake_fresh()};
  CHECK(!tcat_rx_dma(&dma.fake->client, dma.buffer, SIZE, 0));
  write_text(&dma, "ab");
  idle(&dma);
  CHECK(!tcat_rx_dma(&dma.fake->client, dma.buffer, SIZE, 2));
  CHECK_EQUAL(*dma.fake->client.head, 2);
}

static void a_reopened_client_goes_on_where_the_dma_writes(void) {
  struct dma dma = {.fake = fake_fresh()};
  write_text(&dma, "old\r\n");
  idle(&dma);
  CHECK_EQUAL(tcat_reopen(&dma.fake->client), TCAT_OK);
  write_text(&dma, "new\r\n");
  idle(&dma);
  fake_poll(dma.fake);
  CHECK_TEXT(dma.fake->log, "line new\n");
}

static struct dma *running;

/* `tcat_open` asks for the time: the interrupt comes while it is at work. */
static void receive_while_reopening(struct fake *fake) {
  fake->on_now = NULL;
  write_text(running, "lost\r\n");
  idle(running);
}

static void bytes_that_come_while_a_client_reopens_are_not_taken_twice(void) {
  struct dma dma = {.fake = fake_fresh()};
  running = &dma;
  write_text(&dma, "old\r\n");
  idle(&dma);
  dma.fake->on_now = receive_while_reopening;
  CHECK_EQUAL(tcat_reopen(&dma.fake->client), TCAT_OK);
  write_text(&dma, "new\r\n");
  idle(&dma);
  fake_poll(dma.fake);
  CHECK_TEXT(dma.fake->log, "line new\n");
}

static void a_restarted_dma_takes_nothing_old_and_tells_of_a_loss(void) {
  static const uint8_t buffer[16] = "new\r\nbehind it";
  struct fake *fake = fake_fresh();
  tcat_rx_dma(&fake->client, buffer, sizeof buffer, sizeof buffer - 1);
  fake_poll(fake);
  fake_clear(fake);
  tcat_rx_dma_restart(&fake->client);
  fake_poll(fake);
  tcat_rx_dma(&fake->client, buffer, sizeof buffer, 5);
  fake_poll(fake);
  tcat_rx_dma(&fake->client, buffer, sizeof buffer, 5);
  fake_poll(fake);
  /* "behind it" and the byte that was lost are damaged up to the next LF, that of "new". */
  CHECK_TEXT(fake->log, "damaged 16\n");
}

static const struct check_test tests[] = {
    CHECK_TEST(idle_hands_on_what_stands_between_half_and_full),
    CHECK_TEST(half_and_full_hand_on_a_stream_without_a_pause),
    CHECK_TEST(a_call_that_comes_late_takes_what_wraps),
    CHECK_TEST(position_0_and_the_size_mean_the_same),
    CHECK_TEST(a_call_without_new_bytes_is_nothing),
    CHECK_TEST(a_reopened_client_goes_on_where_the_dma_writes),
    CHECK_TEST(bytes_that_come_while_a_client_reopens_are_not_taken_twice),
    CHECK_TEST(a_restarted_dma_takes_nothing_old_and_tells_of_a_loss),
};

CHECK_GROUP(dma);
