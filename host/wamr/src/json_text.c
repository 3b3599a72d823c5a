/* Texts: UTF-8 as it is read, written, and named by an escape; names that a reader finds. */

#include <string.h>

#include "json_parts.h"

bool tcat_json_utf8(uint8_t state[3], uint8_t byte) {
  if (state[0] > 0) {
    if (byte < state[1] || byte > state[2]) return false;
    state[0]--;
    state[1] = 0x80;
    state[2] = 0xbf;
    return true;
  }
  if (byte < 0x80) return true;
  if (byte < 0xc2 || byte > 0xf4) return false;
  state[0] = (uint8_t)(1 + (byte >= 0xe0) + (byte >= 0xf0));
  /* Neither longer than needed, nor half of a surrogate pair, nor beyond the last character. */
  state[1] = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
  state[2] = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
  return true;
}

uint32_t tcat_json_encode(uint32_t code, uint8_t bytes[4]) {
  uint32_t more = (uint32_t)(code >= 0x80) + (code >= 0x800) + (code >= 0x10000);
  for (uint32_t i = more; i > 0; i--) {
    bytes[i] = (uint8_t)(0x80 | (code & 0x3f));
    code >>= 6;
  }
  /* The head of so many bytes: 110, 1110, 11110. */
  bytes[0] = (uint8_t)(more == 0 ? code : (0xff00u >> (more + 1) & 0xff) | code);
  return more + 1;
}

uint32_t tcat_json_cut(const char *status, uint32_t length, uint32_t most) {
  if (length <= most) return length;
  length = most;
  while (length > 0 && ((uint8_t)status[length] & 0xc0) == 0x80) length--;
  return length;
}

const char *tcat_json_nth(const char *list, uint32_t index) {
  for (; index > 0; index--) list += strlen(list) + 1;
  return list;
}

bool tcat_json_is(const struct tcat_json_reader *reader, const char *text) {
  return reader->whole && reader->from == 0 && strlen(text) == reader->length &&
         memcmp(text, reader->text, reader->length) == 0;
}

uint32_t tcat_json_find(const struct tcat_json_reader *reader, const char *list, uint32_t count) {
  uint32_t at = 0;
  for (; at < count && !tcat_json_is(reader, list); at++) list = tcat_json_nth(list, 1);
  return at;
}

bool tcat_json_cut_end(struct tcat_json_reader *reader, const char *text) {
  uint32_t length = (uint32_t)strlen(text), stem = reader->length - length;
  if (reader->length < length || memcmp(reader->text + stem, text, length) != 0) return false;
  reader->length = stem;
  return true;
}

uint32_t tcat_json_keep(const struct tcat_json_reader *reader, char *at, uint32_t length, uint32_t most) {
  for (uint32_t i = 0; i < reader->length && length < most; i++) at[length++] = reader->text[i];
  return length;
}

uint32_t tcat_json_find_member(const struct tcat_json_reader *reader, const char *list, uint32_t count, struct tcat_json_members *members) {
  uint32_t at = tcat_json_find(reader, list, count);
  if (at == count) return count;
  uint8_t bit = (uint8_t)(1u << at);
  bool again = (members->seen & bit) != 0;
  if (again) members->doubled |= bit;
  members->seen |= bit;
  return again ? count : at;
}
