/* A new firmware: the update reads it, the application keeps it. */

#include "board.h"
#include "tcat_update.h"

/** Where the new image goes. */
#define SLOT_BYTES 262144u

static bool keep(struct tcat_update *update, uint32_t offset, const void *bytes, size_t count) {
  if (update->size > SLOT_BYTES) return false;
  if (offset == 0) flash_erase();
  flash_append(bytes, count);
  return true;
}

static void finish(struct tcat *client, struct tcat_update *update) {
  (void)client;
  board_log(update->status == TCAT_OK ? "the new firmware is whole: restart into it" : "there is no new firmware");
}

static uint8_t piece[2048];
static struct tcat_update update = {.write = keep, .done = finish, .bytes = piece, .room = sizeof piece};

void take_news(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)user;
  if (tcat_is_update(event)) tcat_update_start(client, &update);
}
