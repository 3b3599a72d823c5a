/* Requests: commands that wait for their turn, from a handler or any task. */

#include <string.h>

#include "board.h"
#include "tcat_commands.h"
#include "tcat_errors.h"

static struct tcat_request acknowledgements[4];

/* Each message is acknowledged while others come and commands run. */
void acknowledge(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)user;
  if (event->kind != TCAT_EVENT_MESSAGE_END) return;
  for (size_t i = 0; i < sizeof acknowledgements / sizeof *acknowledgements; i++) {
    struct tcat_request *free = &acknowledgements[i];
    if (tcat_pending(free)) continue;
    free->retry_ms = 10000; /* twice does no harm here */
    tcat_fill_mqtt_publish(free, "CTQS08Y5LG/Dev01/event", 1, "{\"ack\":1}");
    tcat_submit(client, free);
    return;
  }
  board_log("too many messages at a time");
}

static void tell(struct tcat *client, struct tcat_request *request) {
  (void)client;
  if (request->status == TCAT_OK) board_log("published");
  if (request->status == TCAT_E_EXPIRED) board_log("the module was away for too long: it was not sent");
  if (request->status == TCAT_E_FAILED) board_log(tcat_reason_name(request->result.reason));
}

/* Waits for the session to be up, for ten minutes at most. */
void publish_later(struct tcat *client, const char *text) {
  static struct tcat_request request = {.done = tell, .hold_ms = 600000};
  if (tcat_pending(&request)) tcat_cancel(client, &request);
  if (tcat_pending(&request)) return;
  tcat_fill_publish(client, &request, "CTQS08Y5LG/Dev01/event", 1, text, strlen(text));
  tcat_submit(client, &request);
}

/* One after the other, from the task that polls. */
bool synchronize(struct tcat *client) {
  struct tcat_request request = {.retry_ms = 5000};
  tcat_fill_line(&request, "AT+CIPSNTPCFG=1,8");
  if (tcat_submit(client, &request) != TCAT_OK) return false;
  return tcat_wait_for(client, &request) == TCAT_OK;
}
