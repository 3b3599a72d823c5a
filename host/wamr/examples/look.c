/* Looking into a client: a log and its counters, in a build with TCAT_LOG and TCAT_STATS. */

#include "board.h"
#include "tcat.h"
#include "tcat_log.h"
#include "tcat_names.h"
#include "tcat_stats.h"

void open_with_a_log(struct tcat_config *config);
void tell_losses(struct tcat *client);

#if TCAT_LOG
static void log_event(struct tcat *client, enum tcat_log_level level, const struct tcat_event *event, void *user) {
  (void)client;
  (void)user;
  board_log(tcat_level_name(level));
  board_log(tcat_event_name(event->kind));
  if (event->command) board_log(tcat_command_name(event->command));
  if (event->reason) board_log(tcat_reason_name(event->reason));
}

void open_with_a_log(struct tcat_config *config) {
  config->log = log_event;
  config->log_level = TCAT_LOG_DEBUG;
}
#endif

#if TCAT_STATS
void tell_losses(struct tcat *client) {
  struct tcat_stats stats = tcat_read_stats(client);
  if (stats.lost > 0) board_log("the FIFO is too small, or tcat_poll comes too late: see fifo_most and poll_most_ms");
  tcat_clear_stats(client);
}
#endif
