#include "holder.h"

#include <string.h>

#include "bench.h"

struct holder holder;
struct tcat_update update;

bool holder_write(struct tcat_update *which, uint32_t offset, const void *bytes, size_t count) {
  CHECK(tcat_updating(which));
  CHECK(which == &update);
  CHECK_EQUAL(which->size, HOLDER_IMAGE);
  if (holder.refused_at > 0 && offset >= holder.refused_at) return false;
  CHECK_EQUAL(offset, holder.written);
  memcpy(holder.flash + offset, bytes, count);
  holder.written = offset + (uint32_t)count;
  holder.writes++;
  return true;
}

void holder_done(struct tcat *client, struct tcat_update *which) {
  CHECK(!tcat_updating(which));
  CHECK(client == &fakes[0].client);
  holder.ended++;
}

struct fake *holder_fresh(uint32_t options, uint32_t size) {
  CHECK_EQUAL(fake_open(&fakes[0], bench_module(), options, NULL, 0), TCAT_OK);
  memset(&holder, 0, sizeof holder);
  for (unsigned i = 0; i < HOLDER_IMAGE; i++) holder.image[i] = (uint8_t)(7 * i + 13);
  memcpy(holder.image + 20, "\r\nOK\r\n", 6);
  struct tcat_md5 sum;
  tcat_md5_begin(&sum);
  tcat_md5_add(&sum, holder.image, HOLDER_IMAGE);
  tcat_md5_end(&sum, holder.md5);
  memset(&update, 0, sizeof update);
  update.write = holder_write;
  update.done = holder_done;
  update.bytes = holder.room;
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

void holder_answer_info(struct fake *fake) {
  char text[120] = "OK\r\n+TCFWINFO:\"1.1.0\",";
  holder.position = 0;
  put_number(text, HOLDER_IMAGE);
  strcat(text, ",\"");
  strcat(text, holder.md5);
  strcat(text, "\",716800\r\n");
  receive(fake, text, strlen(text));
}

static void send_bytes(struct fake *fake, const uint8_t *bytes, uint32_t count) {
  if (!holder.digits) {
    receive(fake, bytes, count);
    return;
  }
  for (uint32_t i = 0; i < count; i++) {
    char two[] = {"0123456789abcdef"[bytes[i] >> 4], "0123456789abcdef"[bytes[i] & 15]};
    receive(fake, two, 2);
  }
}

void holder_answer_read(struct fake *fake, uint32_t asked) {
  uint32_t count = asked < HOLDER_IMAGE - holder.position ? asked : HOLDER_IMAGE - holder.position;
  bool bad = ++holder.reads == holder.bad_read;
  if (bad && holder.fault == HOLDER_BUSY) {
    fake_receive(fake, "busy p...\r\n");
    return;
  }
  if (bad && holder.fault == HOLDER_SHORT) count -= 4;
  char head[40] = "OK\r\n+TCREADFWDATA:";
  put_number(head, count);
  strcat(head, ",");
  receive(fake, head, strlen(head));
  if (bad && holder.fault == HOLDER_RESTART) {
    fake_advance(fake, 500);
    fake_receive(fake, "ready\r\n");
    return;
  }
  if (bad && holder.fault == HOLDER_SILENT) return;
  uint8_t piece[HOLDER_IMAGE];
  memcpy(piece, holder.image + holder.position, count);
  holder.position += count;
  if (bad && holder.fault == HOLDER_WRONG) piece[0] ^= 1;
  send_bytes(fake, piece, bad && holder.fault == HOLDER_LOST ? count / 2 : count);
  if (bad && holder.fault == HOLDER_LOST) tcat_rx_lost(&fake->client, count - count / 2);
  fake_receive(fake, "\r\n");
}

void holder_play(struct fake *fake) {
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
      holder_answer_info(fake);
    else if (memcmp(line, read, sizeof read - 1) == 0) {
      uint32_t asked = 0;
      for (const char *at = line + sizeof read - 1; *at >= '0'; at++) asked = 10 * asked + (uint32_t)(*at - '0');
      CHECK(asked % 4 == 0 || holder.position + asked == HOLDER_IMAGE);
      holder_answer_read(fake, asked);
    }
  }
  CHECK(!tcat_updating(&update));
}

void holder_check_whole(uint32_t pieces) {
  CHECK_EQUAL(holder.ended, 1);
  CHECK_EQUAL(update.status, TCAT_OK);
  CHECK_EQUAL(update.offset, HOLDER_IMAGE);
  CHECK_EQUAL(holder.writes, pieces);
  CHECK_TEXT(update.version, "1.1.0");
  CHECK_BYTES(holder.flash, holder.image, HOLDER_IMAGE);
}
