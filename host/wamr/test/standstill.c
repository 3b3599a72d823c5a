/*
 * tcat-standstill HOST PORT stop|handler|compute
 *
 * Asks a module for its state with a limit that is over before the program looks for the answer: because it has been
 * stopped (by itself, to be continued from outside), because a handler works too long, or because it computes between
 * start and wait. Writes what became of the command: `done`, or the reason's name.
 */

#define _POSIX_C_SOURCE 200809L

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "tcat.h"
#include "tcat_commands.h"
#include "tcat_errors.h"
#include "tcat_posix.h"

/** Milliseconds that the command may take, and a time that is longer. */
#define LIMIT 2000
#define LONGER 2500

/** Memory for WAMR on a 64-bit machine; wasm2c needs none. */
#define POOL (TCAT_WASM2C ? 8u : 128u * 1024u)

static struct tcat client;
static struct tcat_posix line;
static void (*idle)(void *context, uint32_t ms);
static bool works;
static uint32_t worked;

/* Until something comes, which the other side sends whole. */
static void await_bytes(void) {
  struct pollfd coming = {.fd = line.fd, .events = POLLIN};
  poll(&coming, 1, -1);
}

/* Time goes on where it works alone: however busy the machine, nothing is late before. */
static uint32_t now(void *context) {
  (void)context;
  return worked;
}

/* Until the other side has sent the answer and says so, and past the limit. */
static void work(void) {
  while (getchar() != EOF) continue;
  await_bytes();
  worked += LONGER;
}

static void stop_once(void *context, uint32_t ms) {
  line.port.idle = idle;
  raise(SIGSTOP);
  idle(context, ms);
}

/* A message is what it works on; the answer comes meanwhile. */
static void handle(struct tcat *from, const struct tcat_event *event, void *user) {
  (void)from;
  (void)user;
  if (!works || event->kind != TCAT_EVENT_MESSAGE_END) return;
  puts("working");
  fflush(stdout);
  work();
}

static int open_client(void) {
  static uint64_t pool[(POOL + 7) / 8];
  static uint8_t copy[16 * 1024], fifo[512];
  static struct tcat_module module;
  static const struct tcat_config config = {
      .port = &line.port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  int status = tcat_runtime_init(pool, sizeof pool);
  if (status == TCAT_OK) status = tcat_load(&module, &tcat_image, tcat_image.length <= sizeof copy ? copy : NULL);
  return status == TCAT_OK ? tcat_open(&client, &module, &config) : status;
}

int main(int count, char **words) {
  struct tcat_result result;
  if (count != 4 || !tcat_posix_open_tcp(&line, &client, words[1], words[2]) || open_client() != TCAT_OK) return 2;
  idle = line.port.idle;
  works = strcmp(words[3], "handler") == 0;
  if (strcmp(words[3], "stop") == 0) line.port.idle = stop_once;
  else line.port.now_ms = now;
  if (works) await_bytes();
  tcat_set_limit(&client, LIMIT);
  if (tcat_mqtt_state(&client) != TCAT_OK) return 2;
  if (strcmp(words[3], "compute") == 0) {
    do tcat_poll(&client); /* the line goes out */
    while (line.full);
    work();
  }
  int status = tcat_wait(&client, &result);
  puts(status == TCAT_OK ? "done" : tcat_reason_name(result.reason));
  tcat_close(&client);
  tcat_posix_close(&line);
  return status == TCAT_OK ? 0 : 1;
}
