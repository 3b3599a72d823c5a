/* The device's shadow. */

#include <string.h>

#include "board.h"
#include "tcat_shadow.h"

static struct tcat_shadow shadow;
static char room[512], state[512];

/* What the cloud's document says, as JSON; `tcat_json_read` takes it apart. */
static void told(struct tcat_shadow *from, const struct tcat_shadow_news *news, void *user) {
  (void)user;
  if (news->kind == TCAT_SHADOW_CONFLICT) tcat_shadow_resolve(from, "{\"brightness\":7}");
  if (news->kind == TCAT_SHADOW_DELTA) board_log("the cloud wants something else");
  if (news->kind == TCAT_SHADOW_DOCUMENT && news->state.length > 0) board_log("the document is there");
}

int report_brightness(struct tcat *client) {
  static const struct tcat_shadow_config config = {.product_id = "LIGHT00001", .device_name = "lamp", .told = told,
                                                   .room = room, .room_size = sizeof room,
                                                   .state = state, .state_size = sizeof state};
  static const struct tcat_shadow_change change = {.reported = "{\"brightness\":5}", .clear = true};
  int status = tcat_shadow_open(&shadow, client, &config);
  return status == TCAT_OK ? tcat_shadow_update(&shadow, &change) : status;
}
