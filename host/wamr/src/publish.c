/* Publishing: which command carries a payload. */

#include "internal.h"

/* Characters of a PUB's line around topic and message: AT+TCMQTTPUB="",0,"" and CRLF. */
#define LINE_AROUND 22u

/* Escapes counted, as the core would write it; more than any line holds where it cannot be text. */
static size_t written_length(const struct tcat *client, const uint8_t *text, size_t length) {
  uint32_t options = client->config->options;
  size_t written = length;
  for (size_t i = 0; i < length; i++) {
    if (text[i] == '\r' || text[i] == '\n' || text[i] == 0) return SIZE_MAX / 2;
    if (text[i] == '\\') written += !(options & TCAT_OPTION_KEEP_BACKSLASH);
    if (text[i] == '"') written += !(options & TCAT_OPTION_KEEP_QUOTE);
    if (text[i] == ',') written += !(options & TCAT_OPTION_KEEP_COMMA);
  }
  return written;
}

/* The module leaves its data phase where it sees `+++` CRLF; a payload is followed by CRLF. */
static bool cancels(const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i + 3 <= length; i++) {
    if (memcmp(bytes + i, "+++", 3) != 0) continue;
    size_t behind = length - i - 3;
    if (behind == 0 || (behind > 1 && bytes[i + 3] == '\r' && bytes[i + 4] == '\n')) return true;
  }
  return false;
}

/* Whether a TCMQTTPUB's line holds it as text. */
static bool fits_line(const struct tcat *client, const char *topic, const void *payload, size_t length) {
  size_t around = topic ? written_length(client, (const uint8_t *)topic, strlen(topic)) : 0;
  return written_length(client, (const uint8_t *)payload, length) + around + LINE_AROUND <= TCAT_SIZE_COMMAND_LINE;
}

int tcat_fill_publish(struct tcat *client, struct tcat_request *request, const char *topic, int32_t qos,
                      const void *payload, size_t length) {
  if (!payload && length > 0) return TCAT_E_ARGUMENT;
  if (!client->config) return TCAT_E_NOT_OPEN;
  bool in_line = fits_line(client, topic, payload, length);
  if (!in_line && cancels((const uint8_t *)payload, length)) return TCAT_E_CANCELS;
  tcat_fill(request, in_line ? TCAT_COMMAND_TCMQTTPUB : TCAT_COMMAND_TCMQTTPUBRAW, TCAT_FORM_SET);
  tcat_add_string(request, topic);
  tcat_add_number(request, qos);
  if (in_line)
    tcat_add_text(request, payload ? payload : "", length);
  else
    tcat_add_payload(request, payload, length);
  return TCAT_OK;
}

int tcat_publish(struct tcat *client, const char *topic, int32_t qos, const void *payload, size_t length) {
  struct tcat_request request;
  int status = tcat_fill_publish(client, &request, topic, qos, payload, length);
  if (status != TCAT_OK) return tcat_note_refusal(client, status);
  tcat_lock(client);
  tcat_encode(client, &request);
  return request.has_payload ? tcat_start_payload(client, payload, length) : tcat_start(client);
}
