/* A new firmware: what it is, then piece after piece, then its sum. */

#include <string.h>

#include "board.h"
#include "tcat.h"
#include "tcat_commands.h"

/** Bytes of one read: a multiple of 4, `TCAT_SIZE_FIRMWARE` at most. */
#define PIECE 2048

static int32_t size, done;
static char wanted[33], got[33];
static uint8_t piece[PIECE];
static struct tcat_collector collector = {.bytes = piece, .size = sizeof piece};

void take_firmware(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)user;
  struct tcat_firmware_info_answer info;
  if (event->kind == TCAT_EVENT_DATA && event->command == TCAT_COMMAND_TCFWINFO &&
      tcat_take_firmware_info(client, &info) && info.md5.length == 32) {
    size = info.size;
    memcpy(wanted, info.md5.at, 32);
  }
  if (!tcat_collect(&collector, event) || event->kind != TCAT_EVENT_FIRMWARE_END) return;
  md5_append(piece, collector.length);
  flash_append(piece, collector.length);
  done += (int32_t)collector.length;
}

bool read_firmware(struct tcat *client) {
  size = done = 0;
  md5_start();
  /* Asking sets the module's own reading position back to 0. */
  if (tcat_firmware_info(client) != TCAT_OK || tcat_wait(client, NULL) != TCAT_OK) return false;
  while (done < size) {
    int32_t before = done;
    int32_t length = size - done < PIECE ? size - done : PIECE;
    if (tcat_read_firmware_data(client, length) != TCAT_OK || tcat_wait(client, NULL) != TCAT_OK) return false;
    /* A damaged piece cannot be read again alone: begin anew. */
    if (done == before) return false;
  }
  md5_text(got);
  return size > 0 && strcmp(got, wanted) == 0;
}
