/** A session for tests. */

#ifndef LIFE_H
#define LIFE_H

#include "fake.h"
#include "tcat_session.h"

/** Two topics, of which `life` has the first. */
extern const struct tcat_topic life_topics[2];

/** What each test changes a field of. */
extern const struct tcat_session_config life;

int life_start(struct fake *fake, struct tcat_session_config config);

/** Takes a module that has its device and is in a network all the way up. */
struct fake *life_up(void);

#endif
