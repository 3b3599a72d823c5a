/* JSON into a buffer, or the part of it that is asked for. */

#include <string.h>

#include "json_parts.h"

/* Digits of 2^64, a sign, a point and a 0 before it. */
#define NUMBER_MOST 24u
/* Digits behind a float's point. */
#define FLOAT_DIGITS 6u

static void put(struct tcat_json_writer *writer, char byte) {
  uint32_t at = writer->length++ - writer->skip;
  /* What stands before the part lies beyond its room, too. */
  if (at < writer->room) writer->to[at] = byte;
}

void tcat_json_put(struct tcat_json_writer *writer, const char *bytes, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) put(writer, bytes[i]);
}

void tcat_json_add(struct tcat_json_writer *writer, const char *text) {
  tcat_json_put(writer, text, (uint32_t)strlen(text));
}

void tcat_json_fill(struct tcat_json_writer *writer, const char *form, const char *first, const char *second) {
  for (; *form; form++) {
    if (*form != '%') {
      put(writer, *form);
      continue;
    }
    tcat_json_add(writer, first);
    first = second;
  }
}

void tcat_json_hex(struct tcat_json_writer *writer, uint32_t value, uint32_t digits) {
  while (digits > 0) put(writer, "0123456789abcdef"[value >> 4 * --digits & 15]);
}

static void put_escaped(struct tcat_json_writer *writer, uint8_t byte) {
  static const char letters[] = "btn\0" "fr";
  char letter = 0;
  if (byte == '"' || byte == '\\')
    letter = (char)byte;
  else if (byte >= 8 && byte < 14)
    letter = letters[byte - 8];
  else if (byte >= 0x20) {
    put(writer, (char)byte);
    return;
  }
  put(writer, '\\');
  if (letter) {
    put(writer, letter);
    return;
  }
  put(writer, 'u');
  tcat_json_hex(writer, byte, 4);
}

bool tcat_json_text(struct tcat_json_writer *writer, const char *text, uint32_t length) {
  uint8_t utf8[3] = {0, 0, 0};
  put(writer, '"');
  for (uint32_t i = 0; i < length; i++) {
    if (!tcat_json_utf8(utf8, (uint8_t)text[i])) return false;
    put_escaped(writer, (uint8_t)text[i]);
  }
  put(writer, '"');
  return utf8[0] == 0;
}

/* `digits` / 10^`decimals`. */
static void put_decimal(struct tcat_json_writer *writer, bool negative, uint64_t digits, uint32_t decimals) {
  char text[NUMBER_MOST];
  uint32_t at = NUMBER_MOST;
  for (uint32_t place = 0; digits > 0 || place <= decimals; place++) {
    uint32_t rest;
    digits = tcat_json_tenth(digits, &rest);
    if (place == decimals && decimals > 0) text[--at] = '.';
    text[--at] = (char)('0' + rest);
  }
  if (negative) text[--at] = '-';
  tcat_json_put(writer, text + at, NUMBER_MOST - at);
}

void tcat_json_integer(struct tcat_json_writer *writer, int64_t value) {
  put_decimal(writer, value < 0, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, 0);
}

void tcat_json_add_integer(struct tcat_json_writer *writer, const char *before, int64_t value) {
  tcat_json_add(writer, before);
  tcat_json_integer(writer, value);
}

/* Rounded to the nearest whole number, a half away from zero. */
static uint64_t shifted(uint64_t value, int32_t exponent) {
  if (exponent >= 0) return value << exponent;
  if (exponent < -63) return 0;
  return (value + ((uint64_t)1 << (-exponent - 1))) >> -exponent;
}

bool tcat_json_fraction(struct tcat_json_writer *writer, float value) {
  uint32_t bits;
  TCAT_MEMCPY(&bits, &value, sizeof bits);
  struct tcat_json_number number = {bits & 0x7fffff, 0, false};
  int32_t exponent = (int32_t)(bits >> 23 & 0xff);
  bool negative = bits >> 31 != 0;
  bits &= 0x7fffffff;
  if (exponent >= 127 + 63) return false;
  if (exponent > 0)
    number.digits |= 0x800000;
  else
    exponent = 1;
  exponent -= 127 + 23;
  /* From 2^24 on a float has no fraction, and its digits need the room. */
  uint64_t scaled = number.digits;
  for (uint32_t decimals = 0;; decimals++) {
    number.digits = shifted(scaled, exponent);
    number.power = -(int32_t)decimals;
    float read = tcat_json_float(&number);
    uint32_t back;
    TCAT_MEMCPY(&back, &read, sizeof back);
    if (back != bits && decimals < FLOAT_DIGITS && exponent < 0) {
      scaled = (scaled << 3) + (scaled << 1);
      continue;
    }
    for (uint32_t rest = 0; decimals > 0; decimals--) {
      uint64_t shorter = tcat_json_tenth(number.digits, &rest);
      if (rest > 0) break;
      number.digits = shorter;
    }
    put_decimal(writer, negative && number.digits > 0, number.digits, decimals);
    return true;
  }
}
