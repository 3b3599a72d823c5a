/*
 * tcat-posix tcp HOST PORT | serial DEVICE [SPEED]
 *
 * Sets the device up, connects it, subscribes to PRODUCT/DEVICE/control, publishes to PRODUCT/DEVICE/event
 * and prints what comes. From the environment: TCAT_PRODUCT_ID, TCAT_DEVICE_NAME, TCAT_DEVICE_SECRET;
 * TCAT_MESSAGES ends it with success after so many messages.
 *
 * Exit status: 0, 1 for a command that failed or a core that trapped, 2 for a wrong call, 3 for a line
 * that does not open or ends.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tcat.h"
#include "tcat_commands.h"
#include "tcat_errors.h"
#include "tcat_posix.h"

/** Memory for WAMR on a 64-bit machine; wasm2c needs none. */
#define POOL (TCAT_WASM2C ? 8u : 128u * 1024u)
/** Longest topic of this program with its NUL. */
#define TOPIC 129u

enum { FAILED = 1, WRONG_CALL = 2, NO_LINE = 3 };

static struct tcat client;
static struct tcat_posix line;
static char topic[TOPIC];
static uint8_t message[TCAT_SIZE_MESSAGE];
static struct tcat_collector collector = {
    .topic = topic, .topic_size = sizeof topic, .bytes = message, .size = sizeof message};
static unsigned long messages;
static bool trapped;

static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)user;
  if (event->kind == TCAT_EVENT_TRAPPED) trapped = true;
  if (event->kind == TCAT_EVENT_DISCONNECTED) fprintf(stderr, "disconnected (code %ld)\n", (long)event->code);
  if (event->kind == TCAT_EVENT_RECONNECTED) fprintf(stderr, "connected again\n");
  if (!tcat_collect(&collector, event) || event->kind != TCAT_EVENT_MESSAGE_END) return;
  messages++;
  printf("%s: ", topic);
  fwrite(message, 1, collector.length, stdout);
  putchar('\n');
  fflush(stdout);
}

static int open_line(int count, char **words) {
  bool open = false;
  if (count == 4 && strcmp(words[1], "tcp") == 0)
    open = tcat_posix_open_tcp(&line, &client, words[2], words[3]);
  else if ((count == 3 || count == 4) && strcmp(words[1], "serial") == 0)
    open = tcat_posix_open_serial(&line, &client, words[2], count == 4 ? strtoul(words[3], NULL, 10) : TCAT_POSIX_SPEED);
  else {
    fprintf(stderr, "usage: tcat-posix tcp HOST PORT | serial DEVICE [SPEED]\n");
    return WRONG_CALL;
  }
  if (open) return 0;
  fprintf(stderr, "%s: %s\n", words[2], line.fault);
  return NO_LINE;
}

static int open_client(void) {
  static uint64_t pool[(POOL + 7) / 8];
  static uint8_t copy[16 * 1024], fifo[512];
  static struct tcat_module module;
  static const struct tcat_config config = {
      .port = &line.port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  int status = tcat_runtime_init(pool, sizeof pool);
  if (status == TCAT_OK) status = tcat_load(&module, &tcat_image, tcat_image.length <= sizeof copy ? copy : NULL);
  if (status == TCAT_OK) status = tcat_open(&client, &module, &config);
  if (status != TCAT_OK) fprintf(stderr, "the client does not open: status %d\n", status);
  return status == TCAT_OK ? 0 : FAILED;
}

static const struct tcat_error_row *explain(const struct tcat_result *result) {
  const struct tcat_error_row *row = NULL;
  if (result->reason == TCAT_REASON_FAIL) row = tcat_error(TCAT_TABLE_EXECUTION, result->code);
  return row ? row : tcat_error(TCAT_TABLE_CME, result->code);
}

/* Takes what a start returned and waits for the command's end; no argument is ever printed. */
static int finish(const char *what, int started) {
  struct tcat_result result = {0};
  int status = started == TCAT_OK ? tcat_wait(&client, &result) : started;
  if (status == TCAT_OK) return 0;
  if (line.fault) {
    fprintf(stderr, "%s: %s, %s\n", what, tcat_reason_name(result.reason), line.fault);
    return NO_LINE;
  }
  if (status > 0)
    fprintf(stderr, "%s: refused, %s (argument %d)\n", what, tcat_refusal_name(status & 0xff), status >> 8);
  else if (status == TCAT_E_TRAP)
    fprintf(stderr, "%s: the core has trapped\n", what);
  else if (result.has_code) {
    const struct tcat_error_row *row = explain(&result);
    fprintf(stderr, "%s: %s, code %ld %s\n", what, tcat_reason_name(result.reason), (long)result.code, row ? row->name : "");
  } else
    fprintf(stderr, "%s: %s\n", what, tcat_reason_name(result.reason));
  return FAILED;
}

static int set_up(const char *product, const char *device, const char *secret) {
  char control[TOPIC], event[TOPIC];
  snprintf(control, sizeof control, "%s/%s/control", product, device);
  snprintf(event, sizeof event, "%s/%s/event", product, device);
  static const char payload[] = "{\"greeting\":\"hello, cloud\"}";
  int status = finish("ATE0", tcat_line(&client, "ATE0"));
  if (!status) status = finish("device information", tcat_set_device_info(&client, 1, product, device, secret, NULL));
  if (!status) status = finish("connect", tcat_mqtt_connect(&client, 1, 5000, 240, 1, 1));
  if (!status) status = finish("subscribe", tcat_mqtt_subscribe(&client, control, 1));
  if (!status) status = finish("publish", tcat_publish(&client, event, 1, payload, sizeof payload - 1));
  return status;
}

/* Until so many messages have come, or the line ends. */
static int listen_for(unsigned long wanted) {
  for (;;) {
    uint32_t left = tcat_poll(&client);
    if (wanted > 0 && messages >= wanted) return 0;
    if (line.fault) {
      fprintf(stderr, "%s\n", line.fault);
      return NO_LINE;
    }
    if (trapped) return FAILED;
    if (left > 0) tcat_posix_idle(&line, left);
  }
}

int main(int count, char **words) {
  const char *product = getenv("TCAT_PRODUCT_ID");
  const char *device = getenv("TCAT_DEVICE_NAME");
  const char *secret = getenv("TCAT_DEVICE_SECRET");
  const char *wanted = getenv("TCAT_MESSAGES");
  if (!product || !device || !secret) {
    fprintf(stderr, "set TCAT_PRODUCT_ID, TCAT_DEVICE_NAME and TCAT_DEVICE_SECRET\n");
    return WRONG_CALL;
  }
  int status = open_line(count, words);
  if (status == 0) status = open_client();
  if (status == 0) status = set_up(product, device, secret);
  if (status == 0) status = listen_for(wanted ? strtoul(wanted, NULL, 10) : 0);
  tcat_close(&client);
  tcat_posix_close(&line);
  return status;
}
