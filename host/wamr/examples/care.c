/* What goes wrong, and what changes in the field. */

#include "board.h"
#include "tcat.h"

static bool trapped;

void watch(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)client;
  (void)user;
  if (event->kind == TCAT_EVENT_TRAPPED) trapped = true;
}

void recover(struct tcat *client) {
  if (!trapped) return;
  trapped = false;
  if (tcat_reopen(client) == TCAT_OK) tcat_line(client, "ATE0");
}

/** What the application has put before the module's bytes in its own flash. */
struct stored_image {
  uint32_t abi, crc32, length;
  uint8_t bytes[];
};

int load_stored(struct tcat_module *module, const struct stored_image *stored, uint8_t *copy, size_t room) {
  struct tcat_image image = {stored->abi, stored->crc32, stored->length, stored->bytes};
  if ((!copy || image.length <= room) && tcat_load(module, &image, copy) == TCAT_OK) return TCAT_OK;
  return copy && tcat_image.length > room ? TCAT_E_ARGUMENT : tcat_load(module, &tcat_image, copy);
}

static void lock(void *context) { mutex_take(context); }
static void unlock(void *context) { mutex_give(context); }

void guard(struct tcat_port *port, void *mutex) {
  port->lock = lock;
  port->unlock = unlock;
  port->context = mutex;
}
