/*
 * The core as C, three times: all that comes at once, byte by byte, and with `pass` for payloads. Whatever the script,
 * the three tell the same, have the same deadlines, end their polls, and trap on nothing.
 */

#include <string.h>

#include "fuzz.h"
#include "script.h"
#include "side.h"

/** Deadlines on the way of one step of time: a session goes on for as long as there is time. */
#define DEADLINES_MOST 64u
/** What is written to the ring at once where payloads pass by; less than a line, so that one begins soon. */
#define PIECE 8u
/** Bytes of a payload that the second side writes at once. */
#define PAYLOAD_PIECE 100u
/** Units of operands. */
#define QUIET_UNIT_MS 10u
#define CHECK_UNIT_MS 100u
#define NO_PAYLOAD 0xffffu
#define QUIET_SHIFT 16

enum { WHOLE, BYTES, PASS, SIDES };

static struct side sides[SIDES];
static uint32_t now;

static void open_all(uint32_t options, uint32_t quiet) {
  now = 0;
  for (unsigned i = 0; i < SIDES; i++) side_open(&sides[i], (options & 31) | (quiet * QUIET_UNIT_MS) << QUIET_SHIFT);
  sides[BYTES].piece = PAYLOAD_PIECE;
}

/* They have told the same, and what is due next is so at the same time, which is not now. */
static uint32_t compare(void) {
  uint32_t left = tcat_core_deadline(&sides[WHOLE].core, now);
  if (left == 0) side_fail("a deadline stays due", now);
  for (unsigned i = BYTES; i < SIDES; i++) {
    if (sides[i].sum != sides[WHOLE].sum || sides[i].events != sides[WHOLE].events)
      side_fail(i == BYTES ? "byte by byte it tells something else" : "with pass it tells something else", now);
    if (tcat_core_deadline(&sides[i].core, now) != left)
      side_fail(i == BYTES ? "byte by byte it has another deadline" : "with pass it has another deadline", now);
  }
  return left;
}

static void poll_all(void) {
  for (unsigned i = 0; i < SIDES; i++) side_poll(&sides[i], now, 0);
  compare();
}

/* Every deadline on the way fires at its own time. */
static void advance(uint32_t ms) {
  for (unsigned i = 0; i < DEADLINES_MOST; i++) {
    uint32_t left = compare();
    if (left > ms) break;
    now += left;
    ms -= left;
    poll_all();
  }
  now += ms;
  poll_all();
}

static void receive(struct side *side, const uint8_t *bytes, size_t count) {
  size_t most = side == &sides[WHOLE] ? side->ring_size : side == &sides[BYTES] ? 1 : PIECE;
  while (count > 0) {
    size_t done = side == &sides[PASS] ? side_pass(side, now, bytes, count) : 0;
    if (done == 0) {
      done = side_write(side, now, bytes, count < most ? count : most);
    }
    bytes += done;
    count -= done;
  }
}

static void receive_all(const uint8_t *bytes, size_t count) {
  if (count == 0) return;
  for (unsigned i = 0; i < SIDES; i++) receive(&sides[i], bytes, count);
  compare();
}

static void put_input(struct side *side, const struct step *step) {
  memcpy(side->input, step->text, step->length < side->input_size ? step->length : side->input_size);
}

static void start(struct side *side, uint32_t payload, uint32_t limit) {
  bool has_payload = payload != NO_PAYLOAD;
  uint32_t refusal = tcat_core_start(&side->core, has_payload ? payload : UINT32_MAX, limit, now);
  side_add(side, refusal);
  if (refusal == 0) side->payload = has_payload ? payload : 0;
}

static void lose(struct side *side, uint32_t count) {
  *side->lost += count;
  *side->gap = 1;
  side_poll(side, now, 0);
}

static void take_call(struct side *side, const struct step *step) {
  struct tcat_core *core = &side->core;
  uint32_t length = (uint32_t)step->length;
  switch (step->what) {
    case SCRIPT_LOST:
      if (step->a > 0) lose(side, step->a);
      break;
    case SCRIPT_COMMAND:
      tcat_core_command(core, step->a, step->b);
      break;
    case SCRIPT_PLAIN:
      put_input(side, step);
      tcat_core_plain(core, length, step->a);
      break;
    case SCRIPT_LINE:
      put_input(side, step);
      tcat_core_line(core, length);
      break;
    case SCRIPT_TEXT:
      put_input(side, step);
      tcat_core_text(core, length);
      break;
    case SCRIPT_NUMBER:
      tcat_core_number(core, step->a);
      break;
    case SCRIPT_OTHER:
      tcat_core_other(core);
      break;
    case SCRIPT_START:
      start(side, step->a, step->b);
      break;
    case SCRIPT_ABORT:
      tcat_core_abort(core, now);
      break;
#if TCAT_SESSION
    case SCRIPT_PREPARE:
      tcat_core_prepare(core, step->a & 1);
      break;
    case SCRIPT_PART:
      tcat_core_part(core, step->a);
      break;
    case SCRIPT_ENGAGE:
      side_add(side, tcat_core_engage(core, step->a, step->b * CHECK_UNIT_MS, now));
      break;
    case SCRIPT_DISENGAGE:
      tcat_core_disengage(core, now);
      break;
#endif
    default:
      break;
  }
}

/* What is begun in steps is the core's to take in this order only: no poll in between, nor is there in a host. */
static bool ends_a_call(uint8_t what) {
  return what == SCRIPT_START || what == SCRIPT_ABORT || what == SCRIPT_ENGAGE || what == SCRIPT_DISENGAGE ||
         what == SCRIPT_LOST;
}

static void take(const struct step *step) {
  switch (step->what) {
    case SCRIPT_OPTIONS:
      open_all(step->a, step->b);
      break;
    case SCRIPT_RECEIVE:
      receive_all(step->text, step->length);
      break;
    case SCRIPT_TIME:
      advance(step->a);
      break;
    case SCRIPT_DEADLINE: {
      uint32_t left = compare();
      if (left != UINT32_MAX && left > step->a) advance(left - step->a);
      break;
    }
    default:
      for (unsigned i = 0; i < SIDES; i++) take_call(&sides[i], step);
      if (ends_a_call(step->what)) poll_all();
      break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct script script = {data, data + size};
  struct step step;
  open_all(0, 0);
  while (script_next(&script, &step)) take(&step);
  return 0;
}
