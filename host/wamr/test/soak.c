/*
 * tcat-soak pty PATH | tcp HOST PORT
 *
 * The session in C, for `npm run soak`. What it does, prints and takes from its environment is told in
 * tests/soak/device.ts, which does the same in Node.
 */

#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tcat_errors.h"
#include "tcat_md5.h"
#include "tcat_posix.h"
#include "tcat_request.h"
#include "tcat_session.h"

#define SPEED 460800ul
/** Letters that may wait; while so many do none is written. */
#define MOST_WAITING 8
/** A letter's sum, its number, and what fills it. */
#define SUM 32u
#define FILLER 900u
#define LETTER (SUM + 12u + FILLER)
#define TOPIC 129u
/** So long a letter waits for the session and for a module that is busy, until it is handed over again. */
#define PATIENCE_MS 600000u
/** Between attempts to open a line. */
#define PAUSE_MS 500u

struct outgoing {
  struct tcat_request request;
  unsigned long n; /* 0: free */
  bool ended;
  uint8_t bytes[LETTER];
  size_t length;
};

static struct tcat client;
static struct tcat_posix line;
static struct outgoing letters[MOST_WAITING];
static char control[TOPIC], data[TOPIC], from[TOPIC];
static uint8_t inbox[TCAT_SIZE_MESSAGE];
static struct tcat_collector collector = {.topic = from, .topic_size = TOPIC, .bytes = inbox, .size = sizeof inbox};
static bool stopping;
static bool trapped;

static void sum_of(const uint8_t *bytes, size_t length, char text[SUM + 1]) {
  struct tcat_md5 md5;
  tcat_md5_begin(&md5);
  tcat_md5_add(&md5, bytes, length);
  tcat_md5_end(&md5, text);
}

static void receive(void) {
  char sum[SUM + 1];
  if (collector.length > SUM) sum_of(inbox + SUM, collector.length - SUM, sum);
  if (collector.length <= SUM || memcmp(sum, inbox, SUM) != 0)
    puts("spoilt");
  else if (memcmp(inbox + SUM, "stop ", 5) == 0)
    stopping = true;
  else
    printf("in %ld\n", strtol((const char *)inbox + SUM, NULL, 10));
}

static void handle(struct tcat *which, const struct tcat_event *event, void *user) {
  (void)which;
  (void)user;
  if (tcat_collect(&collector, event)) receive();
  switch (event->kind) {
  case TCAT_EVENT_SESSION_UP: puts("up"); break;
  case TCAT_EVENT_SESSION_DOWN: printf("told %s\n", tcat_reason_name(event->reason)); break;
  case TCAT_EVENT_DISCONNECTED: puts("told disconnected"); break;
  case TCAT_EVENT_RECONNECTED: puts("told reconnected"); break;
  case TCAT_EVENT_READY: puts("told ready"); break;
  case TCAT_EVENT_LINE: puts("told line"); break;
  case TCAT_EVENT_DAMAGED: puts("told damaged"); break;
  case TCAT_EVENT_WIFI: puts("told wifi"); break;
  case TCAT_EVENT_TRAPPED: trapped = true; break;
  default: break;
  }
}

/* The main loop hands one over again that was not published: here the queue is under way. */
static void note(struct tcat *which, struct tcat_request *request) {
  struct outgoing *letter = request->user;
  (void)which;
  if (request->status == TCAT_OK) {
    printf("sent %lu\n", letter->n);
    letter->n = 0;
    return;
  }
  bool failed = request->status == TCAT_E_FAILED;
  printf("again %lu %s\n", letter->n, failed ? tcat_reason_name(request->result.reason) : "closed");
  letter->ended = true;
}

static void submit(struct outgoing *letter) {
  letter->ended = false;
  letter->request.done = note;
  letter->request.user = letter;
  letter->request.hold_ms = letter->request.retry_ms = PATIENCE_MS;
  int status = tcat_fill_publish(&client, &letter->request, data, 1, letter->bytes, letter->length);
  if (status == TCAT_OK) status = tcat_submit(&client, &letter->request);
  if (status != TCAT_OK) letter->ended = true;
}

static void write_letter(unsigned long n, struct outgoing *letter) {
  static const char filler[] = "\r\nOK\r\n+TCMQTTDISCON,-103\r\n\"\\,>";
  char sum[SUM + 1];
  letter->n = n;
  letter->length = SUM + (size_t)sprintf((char *)letter->bytes + SUM, "%lu ", n);
  for (size_t i = 0; i < n * 97 % FILLER; i++) letter->bytes[letter->length++] = (uint8_t)filler[i % (sizeof filler - 1)];
  sum_of(letter->bytes + SUM, letter->length - SUM, sum);
  memcpy(letter->bytes, sum, SUM);
  printf("out %lu\n", n);
  submit(letter);
}

/* Whether none waits; those that were not published are handed over again, and a new one where it is due. */
static bool look(bool due) {
  static unsigned long written;
  bool idle = true;
  for (struct outgoing *letter = letters; letter < letters + MOST_WAITING; letter++) {
    if (letter->n && letter->ended && due) submit(letter);
    if (!letter->n && due && !stopping) {
      write_letter(++written, letter);
      due = false;
    }
    if (letter->n) idle = false;
  }
  return idle;
}

static uint32_t number_of(const char *name) {
  const char *text = getenv(name);
  return text ? (uint32_t)strtoul(text, NULL, 10) : 0;
}

/* A line, and a client on it whose session begins. */
static bool open_line(char **words) {
  static uint8_t fifo[512];
  static const struct tcat_config config = {
      .port = &line.port, .handler = handle, .fifo = fifo, .fifo_size = sizeof fifo};
  const struct tcat_topic topic = {control, 1};
  const struct tcat_session_config life = {.product_id = getenv("TCAT_PRODUCT_ID"),
                                           .device_name = getenv("TCAT_DEVICE_NAME"),
                                           .device_secret = getenv("TCAT_DEVICE_SECRET"),
                                           .ssid = "home",
                                           .password = "12345678",
                                           .topics = &topic,
                                           .topic_count = 1,
                                           .check_ms = number_of("TCAT_CHECK_MS")};
  bool open = strcmp(words[1], "tcp") == 0 ? tcat_posix_open_tcp(&line, &client, words[2], words[3])
                                           : tcat_posix_open_serial(&line, &client, words[2], SPEED);
  if (!open) return false;
  int status = tcat_open(&client, NULL, &config);
  if (status == TCAT_OK) status = tcat_session_start(&client, &life);
  if (status == TCAT_OK) return true;
  fprintf(stderr, "the session does not start: status %d\n", status);
  exit(1);
}

static void reopen(char **words) {
  const struct timespec pause = {0, PAUSE_MS * 1000000L};
  puts("told unplugged");
  tcat_close(&client);
  tcat_posix_close(&line);
  while (!open_line(words)) nanosleep(&pause, NULL);
}

static uint32_t now(void) { return line.port.now_ms(&line); }

int main(int count, char **words) {
  const char *product = getenv("TCAT_PRODUCT_ID"), *device = getenv("TCAT_DEVICE_NAME");
  if (count < 3 || !product || !device) return 2;
  snprintf(control, sizeof control, "%s/%s/control", product, device);
  snprintf(data, sizeof data, "%s/%s/data", product, device);
  setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
  if (!open_line(words)) return 2;
  uint32_t interval = number_of("TCAT_INTERVAL_MS"), since = now();
  while (!trapped) {
    uint32_t left = tcat_poll(&client), waited = now() - since;
    bool due = waited >= interval;
    if (due) since += interval;
    if (look(due) && stopping) return 0;
    if (line.fault) reopen(words);
    if (left > 0 && !due) tcat_posix_idle(&line, left < interval - waited ? left : interval - waited);
  }
  fprintf(stderr, "the core has trapped\n");
  return 1;
}
