/* A firmware update against a module that is played here: what is written, in which order, whatever goes wrong. */

#include <string.h>

#include "bench.h"
#include "fake.h"
#include "tcat_update.h"

/** The image, no multiple of a piece nor of a word; what a read brings. */
#define IMAGE 150
#define ROOM 64

static uint8_t image[IMAGE], flash[IMAGE];
static uint8_t room[2 * ROOM];
static char md5[33];
static struct tcat_update update;
static uint32_t position, written, writes, ended;
/** Which read of the module goes wrong, counted from 1, and how. */
static uint32_t reads, bad_read;
static enum { NOTHING, LOST, SILENT, RESTART, BUSY, SHORT, WRONG } fault;
static bool digits;
static uint32_t refused_at;

static bool write(struct tcat_update *which, uint32_t offset, const void *bytes, size_t count) {
  CHECK(which == &update);
  CHECK_EQUAL(which->size, IMAGE);
  if (refused_at > 0 && offset >= refused_at) return false;
  CHECK_EQUAL(offset, written);
  memcpy(flash + offset, bytes, count);
  written = offset + (uint32_t)count;
  writes++;
  return true;
}

static void done(struct tcat *client, struct tcat_update *which) {
  CHECK(!tcat_updating(which));
  CHECK(client == &fakes[0].client);
  ended++;
}

static struct fake *fresh(uint32_t options, uint32_t size) {
  CHECK_EQUAL(fake_open(&fakes[0], bench_module(), options, NULL, 0), TCAT_OK);
  for (unsigned i = 0; i < IMAGE; i++) image[i] = (uint8_t)(7 * i + 13);
  memcpy(image + 20, "\r\nOK\r\n", 6);
  struct tcat_md5 sum;
  tcat_md5_begin(&sum);
  tcat_md5_add(&sum, image, IMAGE);
  tcat_md5_end(&sum, md5);
  memset(&update, 0, sizeof update);
  memset(flash, 0, sizeof flash);
  position = written = writes = ended = reads = bad_read = refused_at = 0;
  fault = NOTHING;
  digits = false;
  update.write = write;
  update.done = done;
  update.bytes = room;
  update.room = size;
  return &fakes[0];
}

static void receive(struct fake *fake, const void *bytes, size_t count) {
  tcat_rx_block(&fake->client, bytes, count);
  fake_poll(fake);
}

static void put_number(char *text, uint32_t number) {
  char reversed[12];
  unsigned count = 0;
  do {
    reversed[count++] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  text += strlen(text);
  while (count > 0) *text++ = reversed[--count];
  *text = 0;
}

static void answer_info(struct fake *fake) {
  char text[120] = "OK\r\n+TCFWINFO:\"1.1.0\",";
  position = 0;
  put_number(text, IMAGE);
  strcat(text, ",\"");
  strcat(text, md5);
  strcat(text, "\",716800\r\n");
  receive(fake, text, strlen(text));
}

static void send_bytes(struct fake *fake, const uint8_t *bytes, uint32_t count) {
  if (!digits) {
    receive(fake, bytes, count);
    return;
  }
  for (uint32_t i = 0; i < count; i++) {
    char two[] = {"0123456789abcdef"[bytes[i] >> 4], "0123456789abcdef"[bytes[i] & 15]};
    receive(fake, two, 2);
  }
}

static void answer_read(struct fake *fake, uint32_t asked) {
  uint32_t count = asked < IMAGE - position ? asked : IMAGE - position;
  bool bad = ++reads == bad_read;
  if (bad && fault == BUSY) {
    fake_receive(fake, "busy p...\r\n");
    return;
  }
  if (bad && fault == SHORT) count -= 4;
  char head[40] = "OK\r\n+TCREADFWDATA:";
  put_number(head, count);
  strcat(head, ",");
  receive(fake, head, strlen(head));
  if (bad && fault == RESTART) {
    fake_advance(fake, 500);
    fake_receive(fake, "ready\r\n");
    return;
  }
  if (bad && fault == SILENT) return;
  uint8_t piece[IMAGE];
  memcpy(piece, image + position, count);
  position += count;
  if (bad && fault == WRONG) piece[0] ^= 1;
  send_bytes(fake, piece, bad && fault == LOST ? count / 2 : count);
  if (bad && fault == LOST) tcat_rx_lost(&fake->client, count - count / 2);
  fake_receive(fake, "\r\n");
}

/* Plays the module until nothing is asked for any more. */
static void play(struct fake *fake) {
  static const char info[] = "AT+TCFWINFO?\r\n", read[] = "AT+TCREADFWDATA=";
  for (unsigned turns = 0; tcat_updating(&update) && turns < 200; turns++) {
    fake_poll(fake);
    char line[40];
    memcpy(line, fake->sent, sizeof line);
    bool said = fake->sent_length > 0;
    fake_clear(fake);
    if (!said)
      fake_advance(fake, 1000);
    else if (strcmp(line, info) == 0)
      answer_info(fake);
    else if (memcmp(line, read, sizeof read - 1) == 0) {
      uint32_t asked = 0;
      for (const char *at = line + sizeof read - 1; *at >= '0'; at++) asked = 10 * asked + (uint32_t)(*at - '0');
      CHECK(asked % 4 == 0 || position + asked == IMAGE);
      answer_read(fake, asked);
    }
  }
  CHECK(!tcat_updating(&update));
}

static void check_whole(uint32_t pieces) {
  CHECK_EQUAL(ended, 1);
  CHECK_EQUAL(update.status, TCAT_OK);
  CHECK_EQUAL(update.offset, IMAGE);
  CHECK_EQUAL(writes, pieces);
  CHECK_TEXT(update.version, "1.1.0");
  CHECK_BYTES(flash, image, IMAGE);
}

static void the_image_is_written_in_pieces(void) {
  struct fake *fake = fresh(0, ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  check_whole(3);
  CHECK_EQUAL(reads, 3);
}

static void what_it_reads_is_not_the_handlers_and_messages_are(void) {
  struct fake *fake = fresh(0, ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  answer_info(fake);
  fake_receive(fake, "+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n");
  CHECK_TEXT(fake->log, "done\nmessage t 2\nslice hi\nmessage-end\n");
  fake_clear(fake);
  answer_read(fake, ROOM);
  CHECK_TEXT(fake->log, "done\n");
  CHECK_BYTES(flash, image, ROOM);
}

static void each_loss_at_each_read_costs_no_byte_and_writes_none_twice(void) {
  for (fault = LOST; fault <= SHORT; fault++) {
    for (uint32_t which = 1; which <= 3; which++) {
      int kind = fault;
      struct fake *fake = fresh(0, ROOM);
      fault = kind;
      bad_read = which;
      CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
      play(fake);
      check_whole(3);
      /* What was written is passed over in one read. */
      if (kind == LOST) CHECK_EQUAL(reads, which == 1 ? 4 : 5);
      if (!CHECK(check_holds())) return;
    }
  }
}

static void digits_are_learned_and_decoded(void) {
  struct fake *fake = fresh(0, ROOM);
  digits = true;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  check_whole(5);
  /* Where the client knows it nothing is read in vain. */
  fake = fresh(TCAT_OPTION_FIRMWARE_HEX, ROOM);
  digits = true;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  check_whole(5);
  CHECK_EQUAL(reads, 5);
}

static bool begin_anew(struct tcat_update *which, uint32_t offset, const void *bytes, size_t count) {
  if (offset == 0) written = 0;
  return write(which, offset, bytes, count);
}

static void a_wrong_sum_reads_it_anew(void) {
  struct fake *fake = fresh(0, ROOM);
  update.write = begin_anew;
  fault = WRONG;
  bad_read = 2;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  check_whole(6);
}

static void a_sum_that_stays_wrong_ends_it(void) {
  struct fake *fake = fresh(0, ROOM);
  update.write = begin_anew;
  md5[0] = md5[0] == '0' ? '1' : '0';
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  CHECK_EQUAL(update.status, TCAT_E_SUM);
  CHECK_EQUAL(reads, 3 * TCAT_UPDATE_IMAGES);
}

static void it_goes_on_where_its_flash_gave_up(void) {
  struct fake *fake = fresh(0, ROOM);
  refused_at = ROOM;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  CHECK_EQUAL(update.status, TCAT_E_WRITE);
  CHECK_EQUAL(update.offset, ROOM);
  refused_at = ended = 0;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  check_whole(3);
}

static void another_image_begins_at_its_beginning(void) {
  struct fake *fake = fresh(0, ROOM);
  refused_at = ROOM;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  refused_at = ended = written = writes = 0;
  image[0] ^= 1;
  struct tcat_md5 sum;
  tcat_md5_begin(&sum);
  tcat_md5_add(&sum, image, IMAGE);
  tcat_md5_end(&sum, md5);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  play(fake);
  check_whole(3);
}

static void a_module_without_an_image_fails_it_at_once(void) {
  struct fake *fake = fresh(0, ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  fake_receive(fake, "+CME ERROR:207\r\n");
  CHECK_EQUAL(ended, 1);
  CHECK_EQUAL(update.status, TCAT_E_FAILED);
  CHECK_EQUAL(update.request.result.code, 207);
}

static void a_module_that_stays_away_ends_it_in_time(void) {
  struct fake *fake = fresh(0, ROOM);
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
  ended = 0;
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
  struct fake *fake = fresh(0, ROOM);
  CHECK_EQUAL(tcat_update_start(&fake->client, NULL), TCAT_E_ARGUMENT);
  update.room = 3;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  update.room = ROOM;
  update.bytes = NULL;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  update.bytes = room;
  update.write = NULL;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  update.write = write;
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_ARGUMENT);
  other = update;
  memset(&other.request, 0, sizeof other.request);
  CHECK_EQUAL(tcat_update_start(&fake->client, &other), TCAT_E_ARGUMENT);
  tcat_close(&fake->client);
  CHECK_EQUAL(update.status, TCAT_E_TRAP);
  CHECK_EQUAL(ended, 1);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_E_TRAP);
}

static void it_may_be_cancelled_in_a_pause_and_in_a_read(void) {
  struct fake *fake = fresh(0, ROOM);
  CHECK(!tcat_update_cancel(&fake->client, &update));
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  CHECK(tcat_update_cancel(&fake->client, &update));
  CHECK(!tcat_updating(&update));
  CHECK_EQUAL(ended, 0);
  CHECK_EQUAL(tcat_update_start(&fake->client, &update), TCAT_OK);
  fake_poll(fake);
  answer_info(fake);
  CHECK(!tcat_update_cancel(&fake->client, &update));
  fake_poll(fake);
  CHECK_EQUAL(ended, 1);
  CHECK_EQUAL(update.status, TCAT_E_CANCELLED);
  fake_clear(fake);
  fake_advance(fake, 2000);
  CHECK_TEXT(fake->sent, "");
}

static void note_news(struct fake *fake, const struct tcat_event *event) {
  if (tcat_is_update(event)) fake->count++;
}

static void the_news_of_an_image_is_told_apart(void) {
  struct fake *fake = fresh(0, ROOM);
  fake->on_event = note_news;
  fake_receive(fake, "+TCOTASTATUS:ENTERUPDATE\r\n+TCOTASTATUS:UPDATEFAIL,205\r\nUPDATESUCCESS\r\n");
  CHECK_EQUAL(fake->count, 0);
  fake_receive(fake, "+TCOTASTATUS:UPDATESUCCESS\r\n");
  CHECK_EQUAL(fake->count, 1);
}

static const struct check_test tests[] = {
    CHECK_TEST(the_image_is_written_in_pieces),
    CHECK_TEST(what_it_reads_is_not_the_handlers_and_messages_are),
    CHECK_TEST(each_loss_at_each_read_costs_no_byte_and_writes_none_twice),
    CHECK_TEST(digits_are_learned_and_decoded),
    CHECK_TEST(a_wrong_sum_reads_it_anew),
    CHECK_TEST(a_sum_that_stays_wrong_ends_it),
    CHECK_TEST(it_goes_on_where_its_flash_gave_up),
    CHECK_TEST(another_image_begins_at_its_beginning),
    CHECK_TEST(a_module_without_an_image_fails_it_at_once),
    CHECK_TEST(a_module_that_stays_away_ends_it_in_time),
    CHECK_TEST(what_is_no_update_is_not_started),
    CHECK_TEST(it_may_be_cancelled_in_a_pause_and_in_a_read),
    CHECK_TEST(the_news_of_an_image_is_told_apart),
};

CHECK_GROUP(update);
