/** What stands around a model in a replay: a clock, a session, a client that publishes as the transcript says, outputs. */

#ifndef WORLD_H
#define WORLD_H

#include "model.h"

/** Outputs that wait to be told. */
#define WORLD_OUTPUTS 64

/** What the application has to do with an output. */
enum world_duty { DUTY_NONE, DUTY_PUBLISHED, DUTY_CONTROL, DUTY_ACTION };

extern uint32_t world_now;
extern bool world_up;
extern struct tcat world_client;
extern const char *world_product;
extern const char *world_device;

/** Begins anew. */
void world_begin(void);

/** A writer of the next output; `world_end` puts it behind the others. */
struct tcat_json_writer *world_line(void);
void world_end(enum world_duty duty);

/** Tells the first output; its duty, or `false` where there is none. */
bool world_tell(enum world_duty *duty);

/** The publish that is out has an outcome. */
void world_published(bool sent);

#endif
