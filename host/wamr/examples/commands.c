/* Commands: typed, any other, their answers and failures. */

#include <string.h>

#include "board.h"
#include "tcat.h"
#include "tcat_commands.h"
#include "tcat_errors.h"

static bool does(struct tcat *client, int started) {
  return started == TCAT_OK && tcat_wait(client, NULL) == TCAT_OK;
}

bool sign_in(struct tcat *client, const char *secret) {
  return does(client, tcat_line(client, "ATE0")) &&
         does(client, tcat_set_device_info(client, 1, "CTQS08Y5LG", "Dev01", secret, NULL)) &&
         does(client, tcat_mqtt_connect(client, 1, 5000, 240, 1, 1)) &&
         does(client, tcat_mqtt_subscribe(client, "CTQS08Y5LG/Dev01/control", 1)) &&
         does(client, tcat_publish(client, "CTQS08Y5LG/Dev01/event", 1, "{\"t\":21}", 8));
}

bool join(struct tcat *client, const char *ssid, const char *password) {
  tcat_begin_plain(client, "CWJAP", 5, TCAT_FORM_SET);
  tcat_string(client, ssid);
  tcat_string(client, password);
  return does(client, tcat_start(client));
}

void explain(int status, const struct tcat_result *result) {
  if (status > 0) {
    board_log(tcat_refusal_name(status & 0xff));
  } else if (status == TCAT_E_FAILED) {
    board_log(tcat_reason_name(result->reason));
    const struct tcat_error_row *row = result->has_code ? tcat_error(TCAT_TABLE_CME, result->code) : NULL;
    if (row) board_log(row->name);
  }
}

static char version[33];

void take_answer(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)user;
  struct tcat_firmware_info_answer info;
  if (event->kind != TCAT_EVENT_DATA || event->command != TCAT_COMMAND_TCFWINFO) return;
  if (!tcat_take_firmware_info(client, &info) || info.version.length >= sizeof version) return;
  memcpy(version, info.version.at, info.version.length);
}

/* No waiting: each end starts what comes next. */
void go_on(struct tcat *client, const struct tcat_event *event, void *user) {
  (void)user;
  if (event->kind == TCAT_EVENT_DONE && event->command == TCAT_COMMAND_TCDEVINFOSET)
    tcat_mqtt_connect(client, 1, 5000, 240, 1, 1);
  if (event->kind == TCAT_EVENT_DONE && event->command == TCAT_COMMAND_TCMQTTCONN)
    tcat_mqtt_subscribe(client, "CTQS08Y5LG/Dev01/control", 1);
}
