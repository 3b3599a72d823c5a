#include "queue.h"

#include <string.h>

struct tcat_request queue[QUEUE_REQUESTS];
struct tcat_request *queue_ended[2 * QUEUE_REQUESTS];
unsigned queue_ends;
char queue_words[16];

const char queue_answer[] = "OK\r\n+TCMQTTUNSUB:OK\r\n";

void queue_note(struct tcat *client, struct tcat_request *request) {
  CHECK(!tcat_pending(request));
  if (request->status != TCAT_E_TRAP) {
    CHECK_EQUAL(tcat_poll(client), TCAT_NEVER);
    CHECK_EQUAL(tcat_wait_for(client, request), TCAT_E_CONTEXT);
  }
  if (queue_ends < 2 * QUEUE_REQUESTS) queue_ended[queue_ends++] = request;
  size_t length = request->result.text.length;
  if (length < sizeof queue_words && length > 0) memcpy(queue_words, request->result.text.at, length);
}

struct fake *queue_fresh(void) {
  struct fake *fake = fake_fresh();
  memset(queue, 0, sizeof queue);
  memset(queue_ended, 0, sizeof queue_ended);
  memset(queue_words, 0, sizeof queue_words);
  queue_ends = 0;
  for (unsigned i = 0; i < QUEUE_REQUESTS; i++) {
    queue[i].done = queue_note;
    tcat_fill_mqtt_unsubscribe(&queue[i], (const char *[]){"0", "1", "2", "3", "4"}[i]);
  }
  return fake;
}

void queue_submit(struct fake *fake, unsigned place) {
  CHECK_EQUAL(tcat_submit(&fake->client, &queue[place]), TCAT_OK);
  CHECK(tcat_pending(&queue[place]));
}
