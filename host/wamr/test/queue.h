/** The requests that tests submit, and what their `done` was told. */

#ifndef QUEUE_H
#define QUEUE_H

#include "fake.h"

/** As many as a burst of messages asks for. */
#define QUEUE_REQUESTS 5

/** Each unsubscribes from the topic that its place is. */
extern struct tcat_request queue[QUEUE_REQUESTS];

/** What the module says to one. */
extern const char queue_answer[];

/** Those that have ended, in their order, and the words of the last one's error. */
extern struct tcat_request *queue_ended[2 * QUEUE_REQUESTS];
extern unsigned queue_ends;
extern char queue_words[16];

/** A fresh client, and no request submitted. */
struct fake *queue_fresh(void);

void queue_submit(struct fake *fake, unsigned place);

/** Their `done`. */
void queue_note(struct tcat *client, struct tcat_request *request);

#endif
