/* Messages: joined in a buffer, or taken piece by piece. */

#include "board.h"
#include "tcat.h"

void obey(const char *topic, const uint8_t *bytes, size_t length);

static char topic[129];
static uint8_t bytes[2048];
static struct tcat_collector inbox = {.topic = topic, .topic_size = sizeof topic, .bytes = bytes, .size = sizeof bytes};

void take_message(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)client;
  (void)user;
  if (tcat_collect(&inbox, event)) obey(inbox.topic, inbox.bytes, inbox.length);
}

/* A message of any length with no buffer: what has come of a damaged one is taken back. */
void take_pieces(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)client;
  (void)user;
  if (event->kind == TCAT_EVENT_MESSAGE_BEGIN) md5_start();
  if (event->kind == TCAT_EVENT_SLICE) md5_append(event->text.at, event->text.length);
  if (event->kind == TCAT_EVENT_DAMAGED) board_log("the message is damaged");
  if (event->kind == TCAT_EVENT_MESSAGE_END) board_log("the message is whole");
}
