/* In the place of the binding's client: these names are found here, and nothing of it is linked. */

#include "scene.h"

#include <stdio.h>
#include <stdlib.h>

/* An output with a payload whose every byte is escaped. */
#define LINE_MOST 20000u

uint32_t scene_now;
bool scene_up;
struct tcat scene_client;
const char *scene_product;
const char *scene_device;

static struct {
  char text[LINE_MOST];
  uint32_t length;
  enum scene_duty duty;
} lines[SCENE_OUTPUTS];
static uint32_t first, count;
static struct tcat_json_writer writer;
static uint32_t told;
static struct tcat_request *out;
static bool locked;

void scene_begin(void) {
  static const struct tcat_config config;
  scene_client.config = &config;
  scene_now = told = first = count = 0;
  scene_up = false;
  out = NULL;
}

struct tcat_json_writer *scene_line(void) {
  if (count == SCENE_OUTPUTS) abort();
  struct tcat_json_writer fresh = {lines[(first + count) % SCENE_OUTPUTS].text, LINE_MOST, 0, 0};
  writer = fresh;
  return &writer;
}

void scene_end(enum scene_duty duty) {
  uint32_t at = (first + count++) % SCENE_OUTPUTS;
  if (writer.length > LINE_MOST) abort();
  lines[at].length = writer.length;
  lines[at].duty = duty;
}

bool scene_take(struct scene_output *output) {
  if (count == 0) return false;
  uint32_t at = first++ % SCENE_OUTPUTS;
  count--;
  output->text = lines[at].text;
  output->length = lines[at].length;
  output->duty = lines[at].duty;
  return true;
}

void scene_published(bool sent) {
  struct tcat_request *request = out;
  if (!request) return;
  out = NULL;
  request->status = sent ? TCAT_OK : TCAT_E_FAILED;
  request->done(&scene_client, request);
}

uint32_t tcat_now(const struct tcat *client) {
  (void)client;
  return scene_now;
}

void tcat_lock(struct tcat *client) {
  (void)client;
  if (locked) abort();
  locked = true;
}

void tcat_unlock(struct tcat *client) {
  (void)client;
  if (!locked) abort();
  locked = false;
}

enum tcat_session_phase tcat_session_state(const struct tcat *client) {
  (void)client;
  return scene_up ? TCAT_SESSION_UP : TCAT_SESSION_DOWN;
}

int tcat_fill_publish(struct tcat *client, struct tcat_request *request, const char *topic, int32_t qos,
                      const void *payload, size_t length) {
  (void)client;
  if (qos != 1) abort();
  request->arguments[0].text = topic;
  request->payload = payload;
  request->payload_length = (uint32_t)length;
  return TCAT_OK;
}

/* KIND of a topic, where the rest of it is right; else all of it. */
static const char *kind_of(const char *topic) {
  static const char *const kinds[] = {"property", "event", "action"};
  static char expected[256];
  for (unsigned i = 0; i < 3; i++) {
    snprintf(expected, sizeof expected, "$thing/up/%s/%s/%s", kinds[i], scene_product, scene_device);
    if (strcmp(expected, topic) == 0) return kinds[i];
  }
  snprintf(expected, sizeof expected, "$shadow/operation/%s/%s", scene_product, scene_device);
  return strcmp(expected, topic) == 0 ? "shadow" : topic;
}

int tcat_submit(struct tcat *client, struct tcat_request *request) {
  (void)client;
  if (out || locked) abort();
  out = request;
  struct tcat_json_writer *line = scene_line();
  const char *kind = kind_of((const char *)request->arguments[0].text);
  tcat_json_add(line, "{\"publish\":[");
  tcat_json_text(line, kind, (uint32_t)strlen(kind));
  tcat_json_add(line, ",");
  if (!tcat_json_text(line, (const char *)request->payload, request->payload_length)) abort();
  tcat_json_add(line, "]}");
  scene_end(DUTY_PUBLISHED);
  return TCAT_OK;
}

bool tcat_is_queued(struct tcat *client, const struct tcat_request *request) {
  (void)client;
  return out == request;
}

bool tcat_cancel(struct tcat *client, struct tcat_request *request) {
  (void)client;
  if (out != request) return false;
  out = NULL;
  return true;
}
