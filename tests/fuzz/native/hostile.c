/*
 * The core as C under calls that no host makes: every export in any order with any argument, ring words of any value,
 * events that are not read. It may say what it likes; it traps on nothing, comes back from each call, and no text that
 * it tells of lies outside of its memory. Left out is a gap together with a head that goes back: the core looks at 2^32
 * bytes that never came before it comes to the gap, which takes minutes.
 */

#include <string.h>

#include "fuzz.h"
#include "side.h"

/** Polls of one step; behind wild ring words there is no end to events. */
#define POLLS_MOST 16u
/** Bytes that stand for themselves; the others stand for a wild value, or for four bytes that follow. */
#define PLAIN_MOST 0xe0u

static struct side side;
static const uint8_t *at, *end;
static uint32_t now;
/** Which of the two is wild. */
static bool gaps;

static uint8_t byte(void) { return at < end ? *at++ : 0; }

static uint32_t value(void) {
  static const uint32_t wild[] = {256,       257,        512,        513,        1023,           1024,
                                  1025,      2048,       2049,       4096,       16384,          16385,
                                  0xffffu,   0x10000u,   0x7ffffffeu, 0x7fffffffu, 0x80000000u,    0x80000001u,
                                  UINT32_MAX - 1024, UINT32_MAX - 1, UINT32_MAX};
  uint8_t first = byte();
  if (first < PLAIN_MOST) return first;
  if (first - PLAIN_MOST < sizeof wild / sizeof *wild) return wild[first - PLAIN_MOST];
  uint32_t raw = 0;
  for (unsigned i = 0; i < sizeof raw; i++) raw = raw << 8 | byte();
  return raw;
}

static size_t text(uint8_t *to, size_t room) {
  size_t length = byte() % (room + 1), left = (size_t)(end - at);
  if (length > left) length = left;
  memcpy(to, at, length);
  at += length;
  return length;
}

static void check_text(void) {
  uint32_t from, length;
  memcpy(&from, side.record + 4 * TCAT_RECORD_TEXT, sizeof from);
  memcpy(&length, side.record + 4 * TCAT_RECORD_LENGTH, sizeof length);
  if (from > TCAT_CORE_MEMORY || length > TCAT_CORE_MEMORY - from) side_fail("a text lies outside of the memory", now);
}

/* Only some events have a text; what the record keeps of earlier ones is one, too. */
static void poll(void) {
  for (unsigned i = 0; i < POLLS_MOST; i++) {
    fuzz_polls++;
    if (tcat_core_poll(&side.core, now) == 0) return;
    check_text();
  }
}

static void receive(void) {
  uint8_t bytes[64];
  size_t length = text(bytes, sizeof bytes);
  for (size_t i = 0; i < length; i++) side.ring[(*side.head)++ & (side.ring_size - 1)] = bytes[i];
  poll();
}

static void call(struct tcat_core *core, uint8_t which) {
  uint32_t a = value(), b = value(), c = value();
  switch (which) {
#define CALL_0(name) tcat_core_##name(core)
#define CALL_1(name) tcat_core_##name(core, a)
#define CALL_2(name) tcat_core_##name(core, a, b)
#define CALL_3(name) tcat_core_##name(core, a, b, c)
#define CASE(name, arguments)  \
  case TCAT_EXPORT_##name:     \
    CALL_##arguments(name);    \
    break;
    TCAT_EXPORT_LIST(CASE)
#undef CASE
    default:
      tcat_core_bcc(core, a);
      break;
  }
}

static void step(void) {
  enum { POLL = TCAT_EXPORTS + 1, RECEIVE, INPUT, TIME, TAIL, LOST, INDEX, AHEAD, STEPS };
  uint8_t what = byte() % STEPS;
  switch (what) {
    case POLL:
      poll();
      break;
    case RECEIVE:
      receive();
      break;
    case INPUT:
      text(side.input, side.input_size);
      break;
    case TIME:
      now += value();
      break;
    case TAIL:
      *side.tail = value();
      break;
    case LOST:
      *side.lost += value();
      break;
    case INDEX:
      *(gaps ? side.gap : side.head) = value();
      break;
    case AHEAD:
      *side.head += gaps ? value() % side.ring_size : value();
      break;
    default:
      call(&side.core, what);
      check_text();
      break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  at = data;
  end = data + size;
  now = 0;
  gaps = byte() % 2 == 0;
  side_open(&side, value());
  while (at < end) step();
  return 0;
}
