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

uint32_t tcat_put_token(char token[OWN_TOKEN], uint32_t seed, uint32_t number) {
  struct tcat_json_writer writer = {token, OWN_TOKEN, 0, 0};
  tcat_json_hex(&writer, seed, 8);
  tcat_json_add_integer(&writer, "-", number);
  tcat_json_put(&writer, "", 1);
  return writer.length - 1;
}
