/* Transcripts of tests/model-protocol, and texts of which it is asked whether they are JSON. */

#include <stdio.h>
#include <string.h>

#include "play.h"
#include "scene.h"

/* Texts of a frame, which stay for a transcript. */
#define NAME_MOST 128u

static struct tcat_json_reader reader;

static void pass_over(struct tcat_json_reader *from, enum tcat_json_kind kind) {
  (void)from;
  (void)kind;
}

static void read_slice(const void *bytes, uint32_t count) { tcat_json_read(&reader, bytes, count); }

static void judge(struct frame *frame) {
  char text[8];
  uint32_t length, cut = frame_number(frame);
  const uint8_t *bytes = frame_rest(frame, &length);
  tcat_json_begin(&reader, pass_over, NULL, text, sizeof text);
  frame_cut(bytes, length, cut, read_slice);
  puts(tcat_json_end(&reader) ? "accepted" : "refused");
}

static bool begin(struct frame *frame) {
  static char product[NAME_MOST], device[NAME_MOST];
  struct play_options options = {0};
  options.reply_ms = frame_number(frame);
  options.report_ms = frame_number(frame);
  options.seed = frame_number(frame);
  options.cut = frame_number(frame);
  uint32_t flags = frame_number(frame);
  options.has_clock = (flags & 1) != 0;
  options.later = (flags & 2) != 0;
  options.asked = (flags & 4) != 0;
  options.shadow = (flags & 8) != 0;
  uint32_t low = frame_number(frame);
  options.clock = (int64_t)((uint64_t)frame_number(frame) << 32 | low);
  const char *name = frame_text(frame);
  snprintf(product, sizeof product, "%s", frame_text(frame));
  snprintf(device, sizeof device, "%s", frame_text(frame));
  play_options = options;
  scene_product = product;
  scene_device = device;
  scene_begin();
  return play_begin(name);
}

int main(void) {
  struct frame frame;
  while (frame_read(&frame)) {
    bool known = true;
    if (frame.type == 'O') {
      known = begin(&frame);
    } else if (frame.type == 'T') {
      play_advance(frame_number(&frame));
    } else if (frame.type == 'J') {
      judge(&frame);
    } else if (frame.type == 'Q') {
      puts("end");
      fflush(stdout);
    } else {
      known = play_frame(&frame);
    }
    if (known) continue;
    printf("a frame %c that cannot be taken\n", frame.type);
    return 1;
  }
  return 0;
}
