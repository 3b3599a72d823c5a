#include "tell.h"

static struct tcat_json_writer *begin(const char *kind, const char *what) {
  struct tcat_json_writer *line = scene_line();
  tcat_json_add(line, "{\"");
  tcat_json_add(line, kind);
  tcat_json_add(line, "\":\"");
  tcat_json_add(line, what);
  return line;
}

static void end(struct tcat_json_writer *line, int32_t code, const char *status, uint32_t length) {
  tcat_json_add(line, "\",\"code\":");
  tcat_json_integer(line, code);
  tcat_json_add(line, ",\"status\":");
  tcat_json_text(line, status, length);
  tcat_json_add(line, "}");
  scene_end(DUTY_NONE);
}

void tell_done(const char *name, int32_t code, const struct tcat_span *status) {
  end(begin("done", name), code, status->at, status->length);
}

void tell_refused(const char *what, int32_t code, const char *status, uint32_t length) {
  end(begin("refused", what), code, status, length);
}

void tell_failed(const char *name, enum tell_why why) {
  static const char *const reasons[] = {"publish", "down", "timeout"};
  struct tcat_json_writer *line = begin("failed", name);
  tcat_json_add(line, "\",\"why\":\"");
  tcat_json_add(line, reasons[why]);
  tcat_json_add(line, "\"}");
  scene_end(DUTY_NONE);
}
