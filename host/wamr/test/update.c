/* A firmware update: what is written, in which order, whatever goes wrong. */

#include <string.h>

#include "bench.h"
#include "holder.h"

static void the_image_is_written_in_pieces(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(3);
  CHECK_EQUAL(holder.reads, 3);
}

static void what_it_reads_is_not_the_handlers_and_messages_are(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  holder_answer_info(fake);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n");
  CHECK_TEXT(fake->log, "done\nmessage t 2\nslice hi\nmessage-end\n");
  fake_clear(fake);
  holder_answer_read(fake, HOLDER_ROOM);
  CHECK_TEXT(fake->log, "done\n");
  CHECK_BYTES(holder.flash, holder.image, HOLDER_ROOM);
}

static void each_loss_at_each_read_costs_no_byte_and_writes_none_twice(void) {
  for (enum holder_fault kind = HOLDER_LOST; kind <= HOLDER_SHORT; kind++) {
    for (uint32_t which = 1; which <= 3; which++) {
      struct fake *fake = holder_fresh(0, HOLDER_ROOM);
      holder.fault = kind;
      holder.bad_read = which;
      CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
      holder_play(fake);
      holder_check_whole(3);
      /* What was written is passed over in one read. */
      if (kind == HOLDER_LOST) CHECK_EQUAL(holder.reads, which == 1 ? 4 : 5);
      if (!CHECK(check_holds())) return;
    }
  }
}

static void digits_are_learned_and_decoded(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  holder.digits = true;
  uint32_t before = fake->now;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(5);
  /* To learn it is no failure, behind which there would be a pause. */
  CHECK_EQUAL(fake->now, before);
  /* Where the client knows it nothing is read in vain. */
  fake = holder_fresh(TCAT_OPTION_FIRMWARE_HEX, HOLDER_ROOM);
  holder.digits = true;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(5);
  CHECK_EQUAL(holder.reads, 5);
}

static bool begin_anew(struct tcat_update *which, uint32_t offset, const void *bytes, size_t count) {
  if (offset == 0) holder.written = 0;
  return holder_write(which, offset, bytes, count);
}

static void a_message_behind_a_damaged_read_is_the_handlers(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  holder.fault = HOLDER_LOST;
  holder.bad_read = 1;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  holder_answer_info(fake);
  fake_clear(fake);
  holder_answer_read(fake, HOLDER_ROOM);
  /* Up to the next line's end all is damaged. */
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",1,\"h\"\r\n");
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n");
  CHECK_TEXT(fake->log, "message t 2\nslice hi\nmessage-end\n");
}

static void a_message_in_its_pause_is_the_handlers(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  fake_receive(fake, "busy p...\r\n");
  fake_clear(fake);
  /* Up to the next line's end all is damaged. */
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",1,\"h\"\r\n");
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n");
  CHECK_TEXT(fake->log, "message t 2\nslice hi\nmessage-end\n");
}

static void an_image_that_was_whole_is_read_anew(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  for (unsigned i = 0; i < 2; i++) {
    holder.ended = holder.written = holder.writes = holder.reads = 0;
    CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
    holder_play(fake);
    holder_check_whole(3);
    /* Nothing is passed over first. */
    CHECK_EQUAL(holder.reads, 3);
  }
}

static void each_start_has_all_its_tries_each_behind_twice_the_pause(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  for (unsigned i = 0; i < 2; i++) {
    unsigned lines = 0;
    uint32_t last = 0;
    CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
    for (unsigned turns = 0; turns < 200 && tcat_updating(&update); turns++) {
      fake_advance(fake, 1000);
      if (fake->sent_length == 0) continue;
      if (lines > 0) CHECK_EQUAL(fake->now - last, lines > 6 ? 32000 : 1000 << (lines - 1));
      last = fake->now;
      lines++;
      fake_clear(fake);
      fake_receive(fake, "busy p...\r\n");
    }
    CHECK_EQUAL(update.status, TCAT_E_FAILED);
    CHECK_EQUAL(lines, TCAT_UPDATE_TRIES);
  }
}

static void a_wrong_sum_reads_it_anew(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  update.write = begin_anew;
  holder.fault = HOLDER_WRONG;
  holder.bad_read = 2;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(6);
}

static void a_sum_that_stays_wrong_in_any_digit_ends_it(void) {
  for (unsigned digit = 0; digit < 32; digit++) {
    struct fake *fake = holder_fresh(0, HOLDER_ROOM);
    update.write = begin_anew;
    holder.md5[digit] = holder.md5[digit] == '0' ? '1' : '0';
    CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
    holder_play(fake);
    CHECK_EQUAL(update.status, TCAT_E_SUM);
    CHECK_EQUAL(holder.reads, 3 * TCAT_UPDATE_IMAGES);
  }
}

static void it_goes_on_where_its_flash_gave_up(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  holder.refused_at = HOLDER_ROOM;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  CHECK_EQUAL(update.status, TCAT_E_WRITE);
  CHECK_EQUAL(update.offset, HOLDER_ROOM);
  holder.refused_at = holder.ended = 0;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(3);
}

static void another_image_begins_at_its_beginning(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  holder.refused_at = HOLDER_ROOM;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder.refused_at = holder.ended = holder.written = holder.writes = 0;
  holder.image[0] ^= 1;
  struct tcat_md5 sum;
  tcat_md5_begin(&sum);
  tcat_md5_add(&sum, holder.image, HOLDER_IMAGE);
  tcat_md5_end(&sum, holder.md5);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(3);
}

static void a_module_without_an_image_fails_it_at_once(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  fake_receive(fake, "+CME ERROR:207\r\n");
  CHECK_EQUAL(holder.ended, 1);
  CHECK_EQUAL(update.status, TCAT_E_FAILED);
  CHECK_EQUAL(update.request.result.code, 207);
}

static void each_code_of_no_image_fails_it_at_once_and_no_other_error_does(void) {
  static const struct {
    const char *answer;
    bool at_once;
  } errors[] = {
      {"+CME ERROR:205\r\n", true},  {"+CME ERROR:207\r\n", true}, {"+CME ERROR:208\r\n", true},
      {"+CME ERROR:206\r\n", false}, {"+CME ERROR\r\n", false},    {"ERROR\r\n", false},
      {"busy p...\r\n", false},      {"OK\r\n+TCFWINFO:FAIL,207\r\n", false},
  };
  for (unsigned i = 0; i < sizeof errors / sizeof *errors; i++) {
    struct fake *fake = holder_fresh(0, HOLDER_ROOM);
    CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
    fake_poll(fake);
    fake_receive(fake, errors[i].answer);
    CHECK_EQUAL(tcat_updating(&update), !errors[i].at_once);
    CHECK_EQUAL(holder.ended, errors[i].at_once);
  }
}

static void what_does_not_fit_is_no_image(void) {
  static const char *const answers[] = {
      "OK\r\n+TCFWINFO:\"1\",0,\"0123456789abcdef0123456789abcdef\",716800\r\n",
      "OK\r\n+TCFWINFO:\"123456789012345678901234567890123\",8,\"0123456789abcdef0123456789abcdef\",716800\r\n",
      "OK\r\n+TCFWINFO:\"1\",8,\"0123456789abcdef0123456789abcde\",716800\r\n",
  };
  for (unsigned i = 0; i < sizeof answers / sizeof *answers; i++) {
    struct fake *fake = holder_fresh(0, HOLDER_ROOM);
    CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
    fake_poll(fake);
    fake_clear(fake);
    fake_receive(fake, answers[i]);
    CHECK_EQUAL(update.size, 0);
    CHECK_TEXT(fake->sent, "");
    CHECK(tcat_updating(&update));
  }
}

static void an_image_of_another_size_begins_at_its_beginning(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  holder.refused_at = HOLDER_ROOM;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  update.size++;
  holder.refused_at = holder.ended = holder.written = holder.writes = 0;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(3);
}

static void a_sum_may_be_told_in_capitals_and_its_end_to_nobody(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  for (char *at = holder.md5; *at; at++)
    if (*at >= 'a') *at = (char)(*at - ('a' - 'A'));
  update.done = NULL;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  CHECK_EQUAL(update.status, TCAT_OK);
  CHECK_EQUAL(update.offset, HOLDER_IMAGE);
  CHECK_EQUAL(holder.ended, 0);
}

static void a_module_that_stays_away_ends_it_in_time(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  uint32_t before = fake->now;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  for (unsigned i = 0; i < 200 && tcat_updating(&update); i++) {
    fake_advance(fake, 1000);
    fake_clear(fake);
  }
  CHECK_EQUAL(update.status, TCAT_E_FAILED);
  CHECK_EQUAL(update.request.result.reason, TCAT_REASON_TIMEOUT);
  CHECK(fake->now - before < 150000);
  /* What is not told as it should be is no answer. */
  holder.ended = 0;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  for (unsigned i = 0; i < 400 && tcat_updating(&update); i++) {
    fake_advance(fake, 1000);
    if (fake->sent_length > 0) fake_receive(fake, "OK\r\n+TCFWINFO:\"1\",-1,\"x\"\r\n");
    fake_clear(fake);
  }
  CHECK_EQUAL(update.status, TCAT_E_FAILED);
  CHECK_EQUAL(update.request.result.reason, TCAT_REASON_STATE);
}

static void what_is_no_update_is_not_started(void) {
  static struct tcat_update other;
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, NULL), TCAT_E_ARGUMENT);
  update.room = 3;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  update.room = HOLDER_ROOM;
  update.bytes = NULL;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  update.bytes = holder.room;
  update.write = NULL;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  update.write = holder_write;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  other = update;
  memset(&other.request, 0, sizeof other.request);
  CHECK_EQUAL(tcat_update_start(&fake->client, &other), TCAT_E_ARGUMENT);
  tcat_close(&fake->client);
  CHECK_EQUAL(update.status, TCAT_E_TRAP);
  CHECK_EQUAL(holder.ended, 1);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_TRAP);
  CHECK_EQUAL(tcat_reopen(&fake->client), TCAT_OK);
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n");
  CHECK_TEXT(fake->log, "message t 2\nslice hi\nmessage-end\n");
}

static void it_may_be_cancelled_in_a_pause_and_in_a_read(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK(!tcat_update_cancel(&fake->client, &update));
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  CHECK(tcat_update_cancel(&fake->client, &update));
  CHECK(!tcat_updating(&update));
  CHECK_EQUAL(holder.ended, 0);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  holder_answer_info(fake);
  CHECK(!tcat_update_cancel(&fake->client, &update));
  fake_poll(fake);
  CHECK_EQUAL(holder.ended, 1);
  CHECK_EQUAL(update.status, TCAT_E_CANCELLED);
  fake_clear(fake);
  fake_advance(fake, 2000);
  CHECK_TEXT(fake->sent, "");
  holder.ended = 0;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  holder_check_whole(3);
}

static void note_news(struct fake *fake, const struct tcat_event *event) {
  if (tcat_is_update(event)) fake->count++;
}

static void the_news_of_an_image_is_told_apart(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  fake->on_event = note_news;
  fake_receive(fake, "+TCOTASTATUS:ENTERUPDATE\r\n+TCOTASTATUS:UPDATEFAIL,205\r\nUPDATESUCCESS\r\n+TCOTASTATUS:UPDATESUCCEED\r\n");
  CHECK_EQUAL(fake->count, 0);
  fake_receive(fake, "+TCOTASTATUS:UPDATESUCCESS\r\n");
  CHECK_EQUAL(fake->count, 1);
}

static void a_message_between_two_reads_is_the_handlers(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  holder_answer_info(fake);
  holder_answer_read(fake, HOLDER_ROOM);
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n");
  CHECK_TEXT(fake->log, "message t 2\nslice hi\nmessage-end\n");
}

static void an_image_with_a_shorter_version_has_that_alone(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  holder.refused_at = HOLDER_ROOM;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  holder_play(fake);
  CHECK_TEXT(update.version, "1.1.0");
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  fake_receive(fake, "OK\r\n+TCFWINFO:\"2\",8,\"0123456789abcdef0123456789abcdef\",716800\r\n");
  CHECK_TEXT(update.version, "2");
  CHECK_EQUAL(update.offset, 0);
}

static void a_piece_that_was_written_gives_it_all_its_tries_again(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  unsigned failures = 0;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  holder_answer_info(fake);
  fake_clear(fake);
  holder_answer_read(fake, HOLDER_ROOM);
  for (unsigned turns = 0; turns < 200 && tcat_updating(&update); turns++) {
    fake_poll(fake);
    if (fake->sent_length > 0) {
      failures++;
      fake_clear(fake);
      fake_receive(fake, "busy p...\r\n");
    }
    fake_advance(fake, 1000);
  }
  CHECK_EQUAL(update.status, TCAT_E_FAILED);
  CHECK_EQUAL(failures, TCAT_UPDATE_TRIES);
}

static void what_comes_behind_a_cancelled_one_is_the_handlers(void) {
  struct fake *fake = holder_fresh(0, HOLDER_ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  CHECK(tcat_update_cancel(&fake->client, &update));
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n");
  CHECK_TEXT(fake->log, "message t 2\nslice hi\nmessage-end\n");
}

static const struct check_test tests[] = {
    CHECK_TEST(the_image_is_written_in_pieces),
    CHECK_TEST(what_it_reads_is_not_the_handlers_and_messages_are),
    CHECK_TEST(each_loss_at_each_read_costs_no_byte_and_writes_none_twice),
    CHECK_TEST(digits_are_learned_and_decoded),
    CHECK_TEST(a_message_behind_a_damaged_read_is_the_handlers),
    CHECK_TEST(a_message_in_its_pause_is_the_handlers),
    CHECK_TEST(an_image_that_was_whole_is_read_anew),
    CHECK_TEST(each_start_has_all_its_tries_each_behind_twice_the_pause),
    CHECK_TEST(a_wrong_sum_reads_it_anew),
    CHECK_TEST(a_sum_that_stays_wrong_in_any_digit_ends_it),
    CHECK_TEST(it_goes_on_where_its_flash_gave_up),
    CHECK_TEST(another_image_begins_at_its_beginning),
    CHECK_TEST(a_module_without_an_image_fails_it_at_once),
    CHECK_TEST(each_code_of_no_image_fails_it_at_once_and_no_other_error_does),
    CHECK_TEST(what_does_not_fit_is_no_image),
    CHECK_TEST(an_image_of_another_size_begins_at_its_beginning),
    CHECK_TEST(a_sum_may_be_told_in_capitals_and_its_end_to_nobody),
    CHECK_TEST(a_module_that_stays_away_ends_it_in_time),
    CHECK_TEST(what_is_no_update_is_not_started),
    CHECK_TEST(it_may_be_cancelled_in_a_pause_and_in_a_read),
    CHECK_TEST(the_news_of_an_image_is_told_apart),
    CHECK_TEST(a_message_between_two_reads_is_the_handlers),
    CHECK_TEST(an_image_with_a_shorter_version_has_that_alone),
    CHECK_TEST(a_piece_that_was_written_gives_it_all_its_tries_again),
    CHECK_TEST(what_comes_behind_a_cancelled_one_is_the_handlers),
};

CHECK_GROUP(update);
