#include "frames.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t number_at(const uint8_t *at) {
  return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

bool frame_read(struct frame *frame) {
  static uint8_t *body;
  static uint32_t room;
  uint8_t head[5];
  if (fread(head, 1, sizeof head, stdin) != sizeof head) return false;
  frame->type = (char)head[0];
  frame->length = number_at(head + 1);
  frame->at = 0;
  if (frame->length >= room) {
    room = frame->length + 1;
    body = (uint8_t *)realloc(body, room);
    if (!body) abort();
  }
  if (fread(body, 1, frame->length, stdin) != frame->length) return false;
  body[frame->length] = 0;
  frame->body = body;
  return true;
}

uint32_t frame_number(struct frame *frame) {
  if (frame->length - frame->at < 4) abort();
  frame->at += 4;
  return number_at(frame->body + frame->at - 4);
}

const char *frame_text(struct frame *frame) {
  const char *text = (const char *)frame->body + frame->at;
  frame->at += (uint32_t)strlen(text) + 1;
  if (frame->at > frame->length) abort();
  return text;
}

const uint8_t *frame_rest(struct frame *frame, uint32_t *length) {
  *length = frame->length - frame->at;
  return frame->body + frame->at;
}

void frame_cut(const uint8_t *bytes, uint32_t length, uint32_t cut, frame_taker take) {
  uint32_t at = 0;
  while (at < length) {
    uint32_t count = length - at;
    if (cut == UINT32_MAX)
      count = 1;
    else if (at == 0 && cut > 0 && cut < length)
      count = cut;
    take(bytes + at, count);
    at += count;
  }
}
