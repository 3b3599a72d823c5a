/** What a serial device and a TCP connection have in common. */

#ifndef TCAT_POSIX_LINE_H
#define TCAT_POSIX_LINE_H

#include "tcat_posix.h"
#include "tcat_posix_texts.h"

/** A line with no file yet. */
void tcat_posix_prepare(struct tcat_posix *line, struct tcat *client);

/** Ends it with a reason; false, for callers that fail. */
bool tcat_posix_fail(struct tcat_posix *line, const char *why);

/** Of a text in both languages the one that the environment asks for. */
const char *tcat_posix_say(const char *english, const char *chinese);

#endif
