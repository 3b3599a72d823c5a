/* Topics and tokens of a device. */

#include "topic.h"

uint32_t tcat_put_topic(char *to, uint32_t room, const char *head, const char *kind, const char *product, const char *device) {
  struct tcat_json_writer writer = {to, room, 0, 0};
  tcat_json_fill(&writer, "%%/", head, kind);
  tcat_json_fill(&writer, "%/%", product, device);
  tcat_json_put(&writer, "", 1);
  return writer.length - 1;
}

bool tcat_is_topic(const struct tcat_span *text, const char *head, const char *kind, const char *product, const char *device) {
  char topic[TOPIC_MOST];
  return tcat_put_topic(topic, sizeof topic, head, kind, product, device) == text->length &&
         memcmp(topic, text->at, text->length) == 0;
}

const char *tcat_nth(const char *list, uint32_t index) {
  for (; index > 0; index--) list += strlen(list) + 1;
  return list;
}

uint32_t tcat_find(const struct tcat_json_reader *reader, const char *list, uint32_t count) {
  uint32_t at = 0;
  for (; at < count && !tcat_is_text(reader, list); at++) list = tcat_nth(list, 1);
  return at;
}

uint32_t tcat_put_token(char token[OWN_TOKEN], uint32_t seed, uint32_t number) {
  struct tcat_json_writer writer = {token, OWN_TOKEN, 0, 0};
  for (uint32_t i = 0; i < 8; i++) tcat_json_put(&writer, &"0123456789abcdef"[seed >> (28 - 4 * i) & 15], 1);
  tcat_json_add(&writer, "-");
  tcat_json_integer(&writer, number);
  tcat_json_put(&writer, "", 1);
  return writer.length - 1;
}

bool tcat_is_text(const struct tcat_json_reader *reader, const char *text) {
  return reader->whole && reader->from == 0 && strlen(text) == reader->length &&
         memcmp(text, reader->text, reader->length) == 0;
}

uint32_t tcat_cut(const char *status, uint32_t length, uint32_t most) {
  if (length <= most) return length;
  length = most;
  while (length > 0 && ((uint8_t)status[length] & 0xc0) == 0x80) length--;
  return length;
}
