/* Messages and firmware data in one piece, for applications that have the room. */

#include <string.h>

#include "../include/tcat.h"

static void begin(struct tcat_collector *collector, const struct tcat_event *event, size_t room) {
  collector->filled = 0;
  collector->length = event->number;
  collector->open = event->number <= room;
  if (!collector->open) collector->dropped++;
}

static void decode(struct tcat_collector *collector) {
  for (size_t i = 0; i < collector->length; i++) {
    uint8_t value = 0;
    for (size_t digit = 2 * i; digit < 2 * i + 2; digit++) {
      uint8_t byte = collector->bytes[digit];
      value = (uint8_t)(value << 4 | (byte <= '9' ? byte - '0' : (byte | 0x20) - 'a' + 10));
    }
    collector->bytes[i] = value;
  }
}

static void drop(struct tcat_collector *collector) {
  if (collector->open) collector->dropped++;
  collector->open = false;
}

bool tcat_collect(struct tcat_collector *collector, const struct tcat_event *event) {
  switch (event->kind) {
    case TCAT_EVENT_MESSAGE_BEGIN:
      begin(collector, event, collector->size);
      if (!collector->open || !collector->topic) return false;
      if (event->text.length >= collector->topic_size) {
        drop(collector);
        return false;
      }
      memcpy(collector->topic, event->text.at, event->text.length);
      collector->topic[event->text.length] = 0;
      return false;
    case TCAT_EVENT_FIRMWARE_BEGIN:
      begin(collector, event, collector->size);
      return false;
    case TCAT_EVENT_SLICE:
      if (!collector->open) return false;
      if (event->text.length > collector->size - collector->filled) {
        /* Hexadecimal digits need twice the room. */
        drop(collector);
        return false;
      }
      memcpy(collector->bytes + collector->filled, event->text.at, event->text.length);
      collector->filled += event->text.length;
      return false;
    case TCAT_EVENT_DAMAGED:
      drop(collector);
      return false;
    case TCAT_EVENT_MESSAGE_END:
    case TCAT_EVENT_FIRMWARE_END: {
      bool whole = collector->open;
      collector->open = false;
      if (whole && event->kind == TCAT_EVENT_FIRMWARE_END && event->number == 1) decode(collector);
      return whole;
    }
    default:
      return false;
  }
}
