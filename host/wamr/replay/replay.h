/** The replay contract's core on any engine and board: records in as frames, what the core did out as frames. */

#ifndef REPLAY_H
#define REPLAY_H

#include <stddef.h>
#include <stdint.h>

/*
 * A frame is its type, the length of its body in two bytes, and the body; numbers are little-endian.
 *
 * To the core: O options (4 bytes, as `configure` takes them: a new client) · T time (8 bytes: fires every deadline up to it) ·
 * C command (number, form) · P plain command (form, name) · L line · s text · n number · x other ·
 * S start (limit, 4 bytes; told length of the payload or -1, 4 bytes) · R received bytes ·
 * G lost bytes (4 bytes) · A abort · B configuration of a session (1 to be kept, 0 to be checked) · K its next field,
 * which s, n and x follow (part) · N its end (flags, 1 byte; check, 4 bytes) · D end of the session · E end of a transcript ·
 * Q the last. A configuration comes twice, as `engage` wants it; where the first was refused the second is passed over.
 *
 * From it: H the first, when it listens · t time (8 bytes, when it has changed) · e event (kind, command, reason, flags, code, subcode,
 * number, step, text) · f field (kind, number or text) · w bytes to the UART · p bytes of a payload to it (from where, 2 bytes; how many,
 * 2 bytes; the driver knows what they are) ·
 * r what start returned (4 bytes) · z what engage returned, where it refused (4 bytes) · l lost bytes were noted (4 bytes) · E end · F fault (text).
 */

/** Longest body of a frame to the core but of received bytes; a longer one is a fault. */
#define REPLAY_BODY 264u
/** Longest payload. */
#define REPLAY_PAYLOAD 2048u

/** How frames come and go. */
struct replay_link {
  /** Waits for the next byte; -1 at the end of the input. */
  int (*read)(void);
  void (*write)(const uint8_t *bytes, size_t count);
};

/** Runs until the input ends or says so; 0, or 1 after a fault, which has been written. */
int replay_run(const struct replay_link *link);

#endif
