/* A module that has just been unpacked, as far as a session asks it. */

#ifndef MODULE_H
#define MODULE_H

/** What it answers to a line without its end; nothing where it does not. */
const char *module_answer(const char *line);

/** The secret of the device whose BCC it tells. */
#define MODULE_SECRET "bWV0ZXIxKioqKioqKioqKg=="

#endif
