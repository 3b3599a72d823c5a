/* Topics and tokens of a device. */

#include "topic.h"

void tcat_put_topic(char *to, uint32_t room, const char *head, const char *product, const char *device) {
  struct tcat_json_writer writer = {to, room, 0, 0};
  tcat_json_add(&writer, head);
  tcat_json_add(&writer, product);
  tcat_json_add(&writer, "/");
  tcat_json_add(&writer, device);
  tcat_json_put(&writer, "", 1);
}

static bool take_part(struct tcat_span *left, const char *part) {
  uint32_t length = (uint32_t)strlen(part);
  if (length > left->length || memcmp(left->at, part, length) != 0) return false;
  left->at += length;
  left->length -= length;
  return true;
}

bool tcat_is_topic(const struct tcat_span *topic, const char *head, const char *product, const char *device) {
  struct tcat_span left = *topic;
  return take_part(&left, head) && take_part(&left, product) && take_part(&left, "/") && take_part(&left, device) &&
         left.length == 0;
}

bool tcat_names_fit(uint32_t room, const char *head, const char *product, const char *device) {
  return strlen(head) + strlen(product) + 1 + strlen(device) < room;
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
