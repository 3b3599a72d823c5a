/* The log and the counters: what an engineer sees of a client, and no secret. */

#include "internal.h"

#if TCAT_STATS

static void note_most(uint32_t *most, uint32_t value) {
  if (value > *most) *most = value;
}

void tcat_count_fill(struct tcat *client) {
  struct tcat_stats *stats = &client->stats;
  const struct tcat_fifo *fifo = &client->fifo;
  uint32_t head = tcat_load_acquire(client->head);
  uint32_t lost = tcat_load_acquire(client->lost);
  note_most(&stats->ring_most, head - *client->tail);
  if (fifo->bytes) {
    uint32_t end = tcat_load_acquire(&fifo->head);
    note_most(&stats->fifo_most, end >= fifo->tail ? end - fifo->tail : fifo->size - fifo->tail + end);
  }
  /* Both run freely from 0 in every instance. */
  stats->bytes += head - client->head_seen;
  stats->lost += lost - client->lost_seen;
  client->head_seen = head;
  client->lost_seen = lost;
}

void tcat_count_poll(struct tcat *client, uint32_t since) {
  if (!tcat_trapped(client)) tcat_count_fill(client);
  note_most(&client->stats.poll_most_ms, tcat_now(client) - since);
}

static void count(struct tcat_stats *stats, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_TRANSMIT && event->kind != TCAT_EVENT_PAYLOAD) stats->events++;
  if (event->kind == TCAT_EVENT_DAMAGED) stats->damaged += event->number;
  if (event->kind == TCAT_EVENT_TRAPPED) stats->traps++;
  bool failed = event->kind == TCAT_EVENT_FAILED || event->kind == TCAT_EVENT_SESSION_FAILED;
  if (failed && event->reason == TCAT_REASON_TIMEOUT) stats->timeouts++;
}

struct tcat_stats tcat_read_stats(const struct tcat *client) { return client->stats; }

void tcat_clear_stats(struct tcat *client) { memset(&client->stats, 0, sizeof client->stats); }

#endif

#if TCAT_LOG

static enum tcat_log_level level_of(uint8_t kind) {
  switch (kind) {
    case TCAT_EVENT_TRAPPED:
      return TCAT_LOG_ERROR;
    case TCAT_EVENT_FAILED:
    case TCAT_EVENT_DAMAGED:
    case TCAT_EVENT_DISCONNECTED:
    case TCAT_EVENT_SESSION_SKIPPED:
    case TCAT_EVENT_SESSION_FAILED:
    case TCAT_EVENT_SESSION_DOWN:
      return TCAT_LOG_WARNING;
    case TCAT_EVENT_READY:
    case TCAT_EVENT_RECONNECTING:
    case TCAT_EVENT_RECONNECTED:
    case TCAT_EVENT_OTA:
    case TCAT_EVENT_PROVISIONING:
    case TCAT_EVENT_WIFI:
    case TCAT_EVENT_SESSION_STEP:
    case TCAT_EVENT_SESSION_UP:
    case TCAT_EVENT_SESSION_ENDED:
      return TCAT_LOG_INFO;
    default:
      return TCAT_LOG_DEBUG;
  }
}

/* A line, a payload, an answer, a topic: any may hold a secret, and the log cannot tell. */
static void tell(struct tcat *client, const struct tcat_event *event) {
  const struct tcat_config *config = client->config;
  enum tcat_log_level most = config->log_level ? config->log_level : TCAT_LOG_INFO;
  enum tcat_log_level level = level_of(event->kind);
  if (!config->log || level > most) return;
  struct tcat_event shown = *event;
  if (event->kind == TCAT_EVENT_TRANSMIT || event->kind == TCAT_EVENT_SLICE) shown.number = event->text.length;
  if (event->kind != TCAT_EVENT_TRAPPED) {
    shown.text.at = "";
    shown.text.length = 0;
  }
  config->log(client, level, &shown, config->user);
}

#endif

#if TCAT_LOG || TCAT_STATS

void tcat_observe(struct tcat *client, const struct tcat_event *event) {
#if TCAT_STATS
  count(&client->stats, event);
#endif
#if TCAT_LOG
  tell(client, event);
#endif
}

#endif
