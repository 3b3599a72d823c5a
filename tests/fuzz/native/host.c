/*
 * The binding in C under an application, a port and interrupts that do what a script says. Nothing is touched that is not
 * its own, the core never traps, locks are kept, each request and update ends once, and each poll comes to an end.
 */

#include <string.h>

#include "calls.h"

#include "fuzz.h"
#include "script.h"
#include "tcat_session.h"

/** Calls that are put off at a time, for all places together. */
#define LATER_MOST 8u
#define QUIET_UNIT_MS 10u

struct later {
  uint8_t which;
  enum place place;
  uint32_t operand, visits;
  bool waits;
};

static struct world world;
static struct later laters[LATER_MOST];
static uint32_t later_count, options, quiet;

/* Each once, and none while another is on its way: what a handler may do is bounded. */
static void visit(enum place place) {
  for (unsigned i = 0; i < LATER_MOST; i++) {
    struct later *later = &laters[i];
    if (!later->waits || later->place != place || later->visits-- > 0) continue;
    later->waits = false;
    static const char text[] = "AT+GMR";
    calls_take(later->which, later->operand, (const uint8_t *)text, sizeof text - 1);
  }
}

static void handle(struct tcat *client, const struct tcat_event *event, void *user) {
  if (client != &world.client || user != &world) world_fail("the handler is another's");
  if (event->kind == 0 || event->kind == TCAT_EVENT_TRANSMIT) world_fail("an event that is none");
  uint8_t sum = 0;
  for (uint32_t i = 0; i < event->text.length; i++) sum ^= (uint8_t)event->text.at[i];
  (void)*(volatile uint8_t *)&sum;
  calls_event(event);
  world_enter(&world, IN_HANDLER);
}

static void open(uint32_t size, uint8_t parts) {
  calls_end();
  memset(laters, 0, sizeof laters);
  world_open(&world, options & 31, quiet * QUIET_UNIT_MS, size, parts, handle);
  calls_begin(&world);
}

static void put_off(const struct step *step) {
  struct later *later = &laters[later_count++ % LATER_MOST];
  later->which = (uint8_t)step->a;
  later->place = (enum place)(step->b % PLACES);
  later->visits = step->b / PLACES % 16;
  later->operand = step->b >> 8;
  later->waits = true;
}

/* A command in steps holds the lock until its start, so that a script that never comes to one would hold it for ever. */
static bool begun;

static void take_argument(const struct step *step) {
  if (!begun) return;
  struct tcat *client = &world.client;
  if (step->what == SCRIPT_TEXT) tcat_text(client, step->text, step->length);
  if (step->what == SCRIPT_NUMBER) tcat_number(client, (int32_t)step->a);
  if (step->what == SCRIPT_OTHER) tcat_other(client);
}

static void start(void) {
  if (begun) tcat_start(&world.client);
  begun = false;
}

static void begin(const struct step *step) {
  start();
  begun = true;
  struct tcat *client = &world.client;
  if (step->what == SCRIPT_COMMAND) tcat_begin(client, step->a, step->b);
  if (step->what == SCRIPT_PLAIN) tcat_begin_plain(client, (const char *)step->text, step->length, step->a);
  if (step->what == SCRIPT_LINE) tcat_begin_line(client, (const char *)step->text, step->length);
}

static void take_outside(const struct step *step) {
  switch (step->what) {
    case SCRIPT_RECEIVE:
      tcat_rx_block(&world.client, step->text, step->length);
      world_poll(&world);
      break;
    case SCRIPT_LOST:
      tcat_rx_lost(&world.client, step->a);
      break;
    case SCRIPT_TIME:
      world_advance(&world, step->a);
      break;
    case SCRIPT_DEADLINE:
      world_advance(&world, tcat_deadline(&world.client) % 60000);
      break;
    case SCRIPT_OPTIONS:
      options = step->a;
      quiet = step->b;
      open(0, 3);
      break;
    case SCRIPT_OPEN:
      open(step->a, (uint8_t)step->b);
      break;
    case SCRIPT_UART:
      world.room = step->a == 255 ? UINT32_MAX : step->a;
      world.excess = step->b % 8 == 7 ? UINT32_MAX / 2 : step->b % 8 == 6 ? 5 : 0;
      break;
    case SCRIPT_INTERRUPT:
      world.coming = step->text;
      world.coming_left = step->length;
      world.every = step->a % 16 + 1;
      world.way = (uint8_t)step->b;
      break;
    case SCRIPT_CALL:
      calls_take((uint8_t)step->a, step->b, step->text, step->length);
      break;
    case SCRIPT_LATER:
      put_off(step);
      break;
    case SCRIPT_ABORT:
      tcat_abort(&world.client);
      break;
    case SCRIPT_DISENGAGE:
      tcat_session_stop(&world.client);
      break;
    default:
      break;
  }
}

static void take(const struct step *step) {
  switch (step->what) {
    case SCRIPT_COMMAND:
    case SCRIPT_PLAIN:
    case SCRIPT_LINE:
      begin(step);
      return;
    case SCRIPT_TEXT:
    case SCRIPT_NUMBER:
    case SCRIPT_OTHER:
      take_argument(step);
      return;
    case SCRIPT_START:
      tcat_set_limit(&world.client, step->b);
      start();
      return;
    default:
      start();
      take_outside(step);
      world_poll(&world);
      return;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct script script = {data, data + size};
  struct step step;
  world_visit = visit;
  begun = false;
  options = quiet = 0;
  calls_begin(&world);
  open(0, 3);
  while (script_next(&script, &step)) take(&step);
  start();
  calls_end();
  return 0;
}
