#include "side.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

/** Events that a poll may bring without a byte of their own. */
#define SPARE_EVENTS 64u
/** A factor that spreads each byte over the sum (FNV-1a). */
#define SPREAD 0x100000001b3u

TCAT_NORETURN void tcat_core_trap(const char *why) {
  fprintf(stderr, "the core traps: %s\n", why);
  abort();
}

void side_fail(const char *why, uint32_t now) {
  fprintf(stderr, "%s, at %u ms\n", why, (unsigned)now);
  abort();
}

static uint32_t word(const uint8_t *at, unsigned index) {
  uint32_t value;
  memcpy(&value, at + 4 * index, sizeof value);
  return value;
}

static void add(struct side *side, const void *bytes, size_t count) {
  const uint8_t *from = bytes;
  for (size_t i = 0; i < count; i++) side->sum = (side->sum ^ from[i]) * SPREAD;
}

void side_add(struct side *side, uint32_t value) { add(side, &value, sizeof value); }

static void show(const struct side *side, const char *what, uint32_t number, const void *text, size_t length) {
  if (!fuzz_shown) return;
  fprintf(stderr, "%p %s %u ", (const void *)side, what, (unsigned)number);
  fwrite(text, 1, length, stderr);
  fputc('\n', stderr);
}

void side_open(struct side *side, uint32_t bits) {
  memset(side, 0, sizeof *side);
  tcat_core_init(&side->core);
  side->memory = (uint8_t *)side->core.memory;
  const uint8_t *layout = side->memory + tcat_core_layout(&side->core);
  side->ring = side->memory + word(layout, TCAT_LAYOUT_RING);
  side->ring_size = word(layout, TCAT_LAYOUT_RING_SIZE);
  side->head = (uint32_t *)(void *)(side->memory + word(layout, TCAT_LAYOUT_HEAD));
  side->tail = (uint32_t *)(void *)(side->memory + word(layout, TCAT_LAYOUT_TAIL));
  side->lost = (uint32_t *)(void *)(side->memory + word(layout, TCAT_LAYOUT_LOST));
  side->gap = (uint32_t *)(void *)(side->memory + word(layout, TCAT_LAYOUT_GAP));
  side->record = side->memory + word(layout, TCAT_LAYOUT_EVENT);
  side->input = side->memory + word(layout, TCAT_LAYOUT_INPUT);
  side->input_size = word(layout, TCAT_LAYOUT_INPUT_SIZE);
  tcat_core_configure(&side->core, bits);
}

static void take_text(struct side *side) {
  uint32_t at = word(side->record, TCAT_RECORD_TEXT), length = word(side->record, TCAT_RECORD_LENGTH);
  if (at > TCAT_CORE_MEMORY || length > TCAT_CORE_MEMORY - at) side_fail("a text lies outside of the memory", 0);
  show(side, "text", length, side->memory + at, length);
  add(side, side->memory + at, length);
}

static void take_fields(struct side *side) {
  for (uint32_t kind; (kind = tcat_core_field(&side->core)) != TCAT_FIELD_NONE;) {
    side_add(side, kind);
    if (kind == TCAT_FIELD_TEXT) take_text(side);
    if (kind == TCAT_FIELD_NUMBER) side_add(side, word(side->record, TCAT_RECORD_NUMBER));
  }
}

static void take_words(struct side *side, unsigned first, unsigned last) {
  for (unsigned i = first; i <= last; i++) side_add(side, word(side->record, i));
}

static void take_codes(struct side *side) {
  uint32_t flags = word(side->record, TCAT_RECORD_FLAGS);
  side_add(side, flags);
  if (flags & TCAT_FLAG_CODE) side_add(side, word(side->record, TCAT_RECORD_CODE));
  if (flags & TCAT_FLAG_SUBCODE) side_add(side, word(side->record, TCAT_RECORD_SUBCODE));
  if (flags & TCAT_FLAG_TEXT) take_text(side);
}

/* What goes out is written at once: a command's line is told as written, a payload in pieces of each side's own. */
static void write_line(struct side *side, uint32_t now) {
  take_text(side);
  uint32_t length = word(side->record, TCAT_RECORD_LENGTH);
  const uint8_t *line = side->memory + word(side->record, TCAT_RECORD_TEXT);
  if (length > 2 && !(length == 5 && memcmp(line, "+++\r\n", 5) == 0)) tcat_core_progress(&side->core, 0, now);
}

static void write_payload(struct side *side, uint32_t now) {
  side_add(side, word(side->record, TCAT_RECORD_NUMBER));
  uint32_t piece = side->piece ? side->piece : side->payload;
  for (uint32_t left = side->payload; left > 0;) {
    uint32_t count = left < piece ? left : piece;
    tcat_core_progress(&side->core, count, now);
    left -= count;
  }
}

static void begin(struct side *side, uint32_t now, uint32_t kind) {
  if (!(kind == TCAT_EVENT_SLICE && side->in_slice)) {
    show(side, "event", kind, "", 0);
    side_add(side, kind);
    side_add(side, now);
    side->events++;
  }
  side->in_slice = kind == TCAT_EVENT_SLICE;
}

static void take(struct side *side, uint32_t now, uint32_t kind) {
  begin(side, now, kind);
  switch (kind) {
    case TCAT_EVENT_DATA:
      take_fields(side);
      break;
    case TCAT_EVENT_FAILED:
      side_add(side, word(side->record, TCAT_RECORD_REASON));
      take_codes(side);
      break;
    case TCAT_EVENT_DISCONNECTED:
      take_codes(side);
      break;
    case TCAT_EVENT_PROVISIONING:
      side_add(side, word(side->record, TCAT_RECORD_COMMAND));
      /* fall through */
    case TCAT_EVENT_OTA:
      take_codes(side);
      take_text(side);
      break;
    case TCAT_EVENT_MESSAGE_BEGIN:
      side_add(side, word(side->record, TCAT_RECORD_NUMBER));
      side->joining = true;
      /* fall through */
    case TCAT_EVENT_SLICE:
    case TCAT_EVENT_WIFI:
    case TCAT_EVENT_LINE:
      take_text(side);
      break;
    case TCAT_EVENT_FIRMWARE_BEGIN:
      side->joining = true;
      side_add(side, word(side->record, TCAT_RECORD_NUMBER));
      break;
    case TCAT_EVENT_MESSAGE_END:
      side->joining = false;
      break;
    case TCAT_EVENT_FIRMWARE_END:
    case TCAT_EVENT_DAMAGED:
      side->joining = false;
      side_add(side, word(side->record, TCAT_RECORD_NUMBER));
      show(side, "number", word(side->record, TCAT_RECORD_NUMBER), "", 0);
      break;
    case TCAT_EVENT_TRANSMIT:
      write_line(side, now);
      break;
    case TCAT_EVENT_PAYLOAD:
      write_payload(side, now);
      break;
    case TCAT_EVENT_SESSION_STEP:
      side_add(side, word(side->record, TCAT_RECORD_NUMBER));
      break;
    case TCAT_EVENT_SESSION_SKIPPED:
    case TCAT_EVENT_SESSION_FAILED:
      take_words(side, TCAT_RECORD_NUMBER, TCAT_RECORD_REASON);
      take_codes(side);
      break;
    case TCAT_EVENT_SESSION_DOWN:
      side_add(side, word(side->record, TCAT_RECORD_REASON));
      take_codes(side);
      break;
    default:
      break;
  }
}

void side_poll(struct side *side, uint32_t now, size_t bytes) {
  for (size_t left = bytes + SPARE_EVENTS;; left--) {
    fuzz_polls++;
    uint32_t kind = tcat_core_poll(&side->core, now);
    if (kind == 0) return;
    if (left == 0) side_fail("a poll goes on without an end", now);
    take(side, now, kind);
  }
}

size_t side_write(struct side *side, uint32_t now, const uint8_t *bytes, size_t count) {
  uint32_t room = side->ring_size - (*side->head - *side->tail);
  if (room == 0 || room > side->ring_size) side_fail("a poll makes no room", now);
  if (count > room) count = room;
  for (size_t i = 0; i < count; i++) side->ring[(*side->head)++ & (side->ring_size - 1)] = bytes[i];
  side_poll(side, now, count);
  return count;
}

size_t side_pass(struct side *side, uint32_t now, const uint8_t *bytes, size_t count) {
  if (!side->joining) return 0;
  uint32_t passed = tcat_core_pass(&side->core, (uint32_t)count, now);
  if (passed > count) side_fail("more passes by than there is", now);
  if (passed == 0) return 0;
  begin(side, now, TCAT_EVENT_SLICE);
  add(side, bytes, passed);
  return passed;
}
