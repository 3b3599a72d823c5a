#include "script.h"

#include <string.h>

struct shape {
  uint8_t letter, first, second;
};

static const struct shape shapes[] = {
#define SHAPE(name, letter, first, second) {letter, first, second},
    SCRIPT_STEPS(SHAPE)
#undef SHAPE
};

static const struct shape *find(uint8_t letter) {
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    if (shapes[i].letter == letter) return &shapes[i];
  return NULL;
}

static bool takes_text(uint8_t what) {
  return what == SCRIPT_RECEIVE || what == SCRIPT_PLAIN || what == SCRIPT_LINE || what == SCRIPT_TEXT ||
         what == SCRIPT_INTERRUPT || what == SCRIPT_CALL;
}

/* An operand of so many bytes; what the input does not have is 0. */
static uint32_t operand(struct script *script, unsigned bytes) {
  uint32_t value = 0;
  for (unsigned i = 0; i < bytes && script->at < script->end; i++) value |= (uint32_t)*script->at++ << (8 * i);
  return value;
}

static void take_text(struct script *script, struct step *step, const uint8_t *from) {
  const uint8_t *end = memchr(script->at, SCRIPT_ESCAPE, (size_t)(script->end - script->at));
  script->at = end ? end : script->end;
  step->text = from;
  step->length = (size_t)(script->at - from);
}

bool script_next(struct script *script, struct step *step) {
  memset(step, 0, sizeof *step);
  if (script->at == script->end) return false;
  step->what = SCRIPT_RECEIVE;
  const uint8_t *from = script->at;
  if (*from == SCRIPT_ESCAPE && ++script->at < script->end) {
    uint8_t letter = *script->at++;
    const struct shape *shape = find(letter);
    if (shape) {
      step->what = letter;
      step->a = operand(script, shape->first);
      step->b = operand(script, shape->second);
      step->text = script->at;
      if (!takes_text(letter)) return true;
      from = script->at;
    } else {
      /* An ESC on the wire is written twice; a letter that is none goes there, too. */
      from = script->at - 1;
    }
  }
  take_text(script, step, from);
  return true;
}
