/*
 * JSON as it comes, by a state for each place in the grammar.
 *
 *   VALUE → its kind → BEHIND → VALUE or NAME behind a comma, BEHIND again at the end of a list or object
 *
 * Nothing but strings waits for anything: these for their end, or for the room to be full.
 */

#include <string.h>

#include "json_parts.h"

enum {
  VALUE,
  FIRST_ITEM,
  FIRST_NAME,
  NAME,
  COLON,
  BEHIND,
  TEXT,
  ESCAPE,
  HEX,
  PAIR,
  PAIR_LETTER,
  WORD,
  /* Numbers: behind the minus, a zero, a digit, the point, a digit of the fraction, the e, its sign, its digit. */
  MINUS,
  ZERO,
  WHOLE,
  POINT,
  FRACTION,
  EXPONENT,
  EXPONENT_SIGN,
  POWER,
  FAULT,
};

/* Digits that are kept: as many as 64 bits hold with any value. */
#define DIGITS 18u
/* Beyond this an exponent says no more. */
#define EXPONENT_MOST 100000000u
/* Ten to this is 0 as a `double` of any reader. */
#define POWER_LEAST (-323)

static const char words[3][6] = {"true", "false", "null"};

void tcat_json_begin(struct tcat_json_reader *reader, tcat_json_taker take, void *user, char *text, uint32_t room) {
  memset(reader, 0, sizeof *reader);
  reader->take = take;
  reader->user = user;
  reader->text = text;
  reader->room = (uint16_t)(room < UINT16_MAX ? room : UINT16_MAX);
}

static void hand_out(struct tcat_json_reader *reader, bool whole) {
  reader->whole = whole;
  reader->take(reader, reader->is_name ? TCAT_JSON_NAME : TCAT_JSON_TEXT);
  reader->from += reader->length;
  reader->length = 0;
}

static void put(struct tcat_json_reader *reader, uint32_t byte) {
  if (reader->length == reader->room) hand_out(reader, false);
  reader->text[reader->length++] = (char)(uint8_t)byte;
}

/* The four digits of an escape are there; the first half of a pair waits for the second. */
static uint8_t end_escape(struct tcat_json_reader *reader) {
  uint32_t code = reader->value;
  bool low = code >= 0xdc00 && code < 0xe000;
  if (low != (reader->surrogate != 0)) return FAULT;
  if (code >= 0xd800 && code < 0xdc00) {
    reader->surrogate = (uint16_t)code;
    return PAIR;
  }
  if (low) code = 0x10000 + ((reader->surrogate & 0x3ffu) << 10) + (code & 0x3ff);
  reader->surrogate = 0;
  uint8_t bytes[4];
  uint32_t length = tcat_json_encode(code, bytes);
  for (uint32_t i = 0; i < length; i++) put(reader, bytes[i]);
  return TEXT;
}

static uint8_t in_hex(struct tcat_json_reader *reader, uint8_t byte) {
  uint32_t digit = byte - (uint32_t)'0';
  if (digit > 9) {
    digit = (byte | 0x20u) - (uint32_t)'a';
    if (digit > 5) return FAULT;
    digit += 10;
  }
  reader->value = reader->value << 4 | digit;
  if (++reader->step < 4) return HEX;
  return end_escape(reader);
}

static uint8_t begin_hex(struct tcat_json_reader *reader) {
  reader->step = 0;
  reader->value = 0;
  return HEX;
}

static uint8_t in_escape(struct tcat_json_reader *reader, uint8_t byte) {
  static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  if (byte == 'u') return begin_hex(reader);
  const char *found = byte ? strchr(letters, byte) : NULL;
  if (!found) return FAULT;
  put(reader, (uint8_t)meant[found - letters]);
  return TEXT;
}

static uint8_t begin_text(struct tcat_json_reader *reader, bool is_name) {
  reader->is_name = is_name;
  reader->from = reader->length = 0;
  return TEXT;
}

static uint8_t in_text(struct tcat_json_reader *reader, uint8_t byte) {
  if (byte < 0x20 || !tcat_json_utf8(reader->utf8, byte)) return FAULT;
  /* Neither can stand within a character: that would have been no UTF-8. */
  if (byte == '\\') return ESCAPE;
  if (byte != '"') {
    put(reader, byte);
    return TEXT;
  }
  hand_out(reader, true);
  return reader->is_name ? COLON : BEHIND;
}

static void append(struct tcat_json_number *number, uint32_t digit) {
  number->digits = (number->digits << 3) + (number->digits << 1) + digit;
  number->power--;
}

/* Each digit moves those before it by a place, and is kept once another but 0 has come: no number ends in a kept 0. */
static void take_digit(struct tcat_json_reader *reader, uint32_t digit, bool in_fraction) {
  struct tcat_json_number *number = &reader->number;
  if (!in_fraction) number->power++;
  uint32_t needed = (number->digits == 0 ? 0 : reader->length) + 1;
  if (digit == 0 || reader->kept + needed > DIGITS) {
    reader->length++;
    return;
  }
  if (number->digits == 0) number->power -= (int32_t)reader->length;
  for (; needed > 1; needed--) {
    append(number, 0);
    reader->kept++;
  }
  append(number, digit);
  reader->kept++;
  reader->length = 0;
}

static void end_number(struct tcat_json_reader *reader) {
  struct tcat_json_number *number = &reader->number;
  int32_t exponent = (int32_t)reader->value;
  number->power += reader->minus ? -exponent : exponent;
  /* Nothing is as small as that to any reader. */
  if (number->power + reader->kept < POWER_LEAST) number->digits = 0;
  if (number->digits == 0) number->power = 0;
  reader->take(reader, TCAT_JSON_NUMBER);
}

static uint8_t begin_number(struct tcat_json_reader *reader, uint8_t byte) {
  memset(&reader->number, 0, sizeof reader->number);
  reader->value = reader->length = 0;
  reader->kept = 0;
  reader->minus = false;
  if (byte == '-') {
    reader->number.negative = true;
    return MINUS;
  }
  take_digit(reader, byte - (uint32_t)'0', false);
  return byte == '0' ? ZERO : WHOLE;
}

/* Where a number goes on; BEHIND where it has ended with the byte before. */
static uint8_t in_number(struct tcat_json_reader *reader, uint8_t byte) {
  uint8_t state = reader->state;
  uint32_t digit = byte - (uint32_t)'0';
  bool power = state >= EXPONENT;
  if (digit <= 9 && state != ZERO) {
    if (!power)
      take_digit(reader, digit, state >= POINT);
    else if (reader->value < EXPONENT_MOST)
      reader->value = 10 * reader->value + digit;
    if (state == MINUS) return digit == 0 ? ZERO : WHOLE;
    return state == WHOLE ? WHOLE : power ? POWER : FRACTION;
  }
  if (state == EXPONENT && (byte == '+' || byte == '-')) {
    reader->minus = byte == '-';
    return EXPONENT_SIGN;
  }
  /* Behind these alone a number may end. */
  if (state != ZERO && state != WHOLE && state != FRACTION && state != POWER) return FAULT;
  if (byte == '.' && state <= WHOLE) return POINT;
  if ((byte | 0x20) == 'e' && !power) return EXPONENT;
  return BEHIND;
}

static uint8_t begin_word(struct tcat_json_reader *reader, uint8_t byte) {
  for (uint32_t i = 0; i < 3; i++) {
    if (byte != (uint8_t)words[i][0]) continue;
    reader->value = i;
    reader->step = 1;
    return WORD;
  }
  return FAULT;
}

static uint8_t in_word(struct tcat_json_reader *reader, uint8_t byte) {
  const char *word = words[reader->value];
  if (byte != (uint8_t)word[reader->step]) return FAULT;
  if (word[++reader->step]) return WORD;
  reader->take(reader, (enum tcat_json_kind)(TCAT_JSON_TRUE + reader->value));
  return BEHIND;
}

static uint8_t open(struct tcat_json_reader *reader, bool list) {
  if (reader->depth == TCAT_JSON_NESTING) return FAULT;
  reader->take(reader, list ? TCAT_JSON_LIST : TCAT_JSON_OBJECT);
  reader->lists = (uint16_t)((uint32_t)reader->lists << 1 | list);
  reader->depth++;
  return list ? FIRST_ITEM : FIRST_NAME;
}

static uint8_t close(struct tcat_json_reader *reader) {
  bool list = (reader->lists & 1) != 0;
  reader->lists >>= 1;
  reader->depth--;
  reader->take(reader, list ? TCAT_JSON_LIST_END : TCAT_JSON_OBJECT_END);
  return BEHIND;
}

static uint8_t in_value(struct tcat_json_reader *reader, uint8_t byte) {
  if (byte == '"') return begin_text(reader, false);
  if (byte == '{' || byte == '[') return open(reader, byte == '[');
  if (byte == ']' && reader->state == FIRST_ITEM) return close(reader);
  if (byte == '-' || (byte >= '0' && byte <= '9')) return begin_number(reader, byte);
  return begin_word(reader, byte);
}

static uint8_t behind(struct tcat_json_reader *reader, uint8_t byte) {
  bool list = (reader->lists & 1) != 0;
  if (reader->depth == 0) return FAULT;
  if (byte == (list ? ']' : '}')) return close(reader);
  if (byte != ',') return FAULT;
  return list ? VALUE : NAME;
}

/* Between values and names. */
static uint8_t between(struct tcat_json_reader *reader, uint8_t byte) {
  uint8_t state = reader->state;
  if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') return state;
  if (state == BEHIND) return behind(reader, byte);
  if (state == COLON) return byte == ':' ? VALUE : FAULT;
  if (state == VALUE || state == FIRST_ITEM) return in_value(reader, byte);
  if (byte == '}' && state == FIRST_NAME) return close(reader);
  if (byte == '"') return begin_text(reader, true);
  return FAULT;
}

static uint8_t next(struct tcat_json_reader *reader, uint8_t byte) {
  switch (reader->state) {
    case TEXT:
      return in_text(reader, byte);
    case ESCAPE:
      return in_escape(reader, byte);
    case HEX:
      return in_hex(reader, byte);
    case PAIR:
      return byte == '\\' ? PAIR_LETTER : FAULT;
    case PAIR_LETTER:
      if (byte == 'u') return begin_hex(reader);
      return FAULT;
    case WORD:
      return in_word(reader, byte);
    case FAULT:
      return FAULT;
    default:
      break;
  }
  if (reader->state >= MINUS) {
    uint8_t state = in_number(reader, byte);
    if (state != BEHIND) return state;
    end_number(reader);
    reader->state = BEHIND;
  }
  return between(reader, byte);
}

bool tcat_json_read(struct tcat_json_reader *reader, const void *bytes, uint32_t count) {
  const uint8_t *at = (const uint8_t *)bytes;
  for (uint32_t i = 0; i < count && reader->state != FAULT; i++) reader->state = next(reader, at[i]);
  return reader->state != FAULT;
}

bool tcat_json_end(struct tcat_json_reader *reader) {
  /* A space ends a number, and nothing else. */
  return tcat_json_read(reader, " ", 1) && reader->state == BEHIND && reader->depth == 0;
}
