#define _POSIX_C_SOURCE 200809L

#include "thing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct tcat thing_client;
static struct tcat_posix line;

static bool open_line(int count, char **words) {
  if (count == 4 && strcmp(words[1], "tcp") == 0)
    return tcat_posix_open_tcp(&line, &thing_client, words[2], words[3]);
  if ((count == 3 || count == 4) && strcmp(words[1], "serial") == 0)
    return tcat_posix_open_serial(&line, &thing_client, words[2],
                                  count == 4 ? strtoul(words[3], NULL, 10) : TCAT_POSIX_SPEED);
  line.fault = "name a line: tcp HOST PORT | serial DEVICE [SPEED]";
  return false;
}

bool thing_start(int count, char **words, tcat_handler handler, struct tcat_session_config *life) {
  static uint8_t fifo[512];
  static struct tcat_config config;
  if (!open_line(count, words)) {
    fprintf(stderr, "%s\n", line.fault);
    return false;
  }
  life->device_secret = getenv("DEVICE_SECRET");
  if (!life->device_secret) {
    fprintf(stderr, "set DEVICE_SECRET\n");
    return false;
  }
  config.port = &line.port;
  config.handler = handler;
  config.fifo = fifo;
  config.fifo_size = sizeof fifo;
  int status = tcat_open(&thing_client, NULL, &config);
  if (status == TCAT_OK) status = tcat_session_start(&thing_client, life);
  if (status != TCAT_OK) fprintf(stderr, "the session does not start: status %d\n", status);
  return status == TCAT_OK;
}

void thing_run(uint32_t (*poll)(void)) {
  while (!line.fault) {
    uint32_t left = tcat_poll(&thing_client);
    uint32_t own = poll();
    if (own < left) left = own;
    if (left > 0) tcat_posix_idle(&line, left);
  }
  fprintf(stderr, "%s\n", line.fault);
}

int64_t thing_clock(void *user) {
  struct timespec now;
  (void)user;
  clock_gettime(CLOCK_REALTIME, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
