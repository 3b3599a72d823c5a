/** What stands around a model in a replay: a clock, a session, a client that publishes as the transcript says, outputs. */

#ifndef SCENE_H
#define SCENE_H

#include "model.h"

/** Outputs that wait to be told. */
#define SCENE_OUTPUTS 64

/** What the application has to do with an output. */
enum scene_duty { DUTY_NONE, DUTY_PUBLISHED, DUTY_CONTROL, DUTY_ACTION };

extern uint32_t scene_now;
extern bool scene_up;
extern struct tcat scene_client;
extern const char *scene_product;
extern const char *scene_device;

/** Begins anew. */
void scene_begin(void);

/** A writer of the next output; `scene_end` puts it behind the others. */
struct tcat_json_writer *scene_line(void);
void scene_end(enum scene_duty duty);

/** An output: JSON. */
struct scene_output {
  const char *text;
  uint32_t length;
  enum scene_duty duty;
};

/** Takes the first output, valid until the next one is written; `false` where there is none. */
bool scene_take(struct scene_output *output);

/** The publish that is out has an outcome. */
void scene_published(bool sent);

#endif
