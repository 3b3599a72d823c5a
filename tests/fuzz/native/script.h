/**
 * A fuzzer's input as a script: bytes that the module sends, and between them, behind an ESC each, what else happens.
 * Text stands in it as it is on the wire, so that a dictionary helps and a byte put in or taken out breaks nothing.
 */

#ifndef SCRIPT_H
#define SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Begins a step; behind it stands its letter, then its operands, then its text up to the next ESC. */
#define SCRIPT_ESCAPE 0x1b

/** What happens: a letter, and how many bytes its first and its second operand have, low byte first. */
#define SCRIPT_STEPS(X)                                   \
  /* Options, and the quiet time in tens of ms; */        \
  /* all begins anew. */                                  \
  X(OPTIONS, 'O', 1, 1)                                   \
  /* Time: milliseconds; to the next deadline, */         \
  /* less so many. */                                     \
  X(TIME, 't', 2, 0)                                      \
  X(DEADLINE, 'd', 1, 0)                                  \
  /* Bytes that the UART lost. */                         \
  X(LOST, 'x', 1, 0)                                      \
  /* A command by number and form, a plain one by */      \
  /* form and name, a line; its arguments. */             \
  X(COMMAND, 'c', 1, 1)                                   \
  X(PLAIN, 'p', 1, 0)                                     \
  X(LINE, 'l', 0, 0)                                      \
  X(TEXT, 's', 0, 0)                                      \
  X(NUMBER, 'n', 4, 0)                                    \
  X(OTHER, 'o', 0, 0)                                     \
  /* Its start: the payload's length, 0xffff for none, */ \
  /* and its limit in ms. */                              \
  X(START, 'S', 2, 2)                                     \
  X(ABORT, 'a', 0, 0)                                     \
  /* The session: a configuration checked (0) or kept */  \
  /* (1), a part of it, its end with flags and check */   \
  /* in hundreds of ms; the session's end. */             \
  X(PREPARE, 'B', 1, 0)                                   \
  X(PART, 'K', 1, 0)                                      \
  X(ENGAGE, 'N', 1, 2)                                    \
  X(DISENGAGE, 'D', 0, 0)                                 \
  /* The binding's alone. It is opened: the FIFO's size */ \
  /* and which parts the port has. */                     \
  X(OPEN, 'F', 1, 1)                                      \
  /* The UART: most bytes that it takes in one call, */   \
  /* and how many more it says it has taken. */           \
  X(UART, 'W', 1, 1)                                      \
  /* Text that comes inside of the port's functions, a */ \
  /* byte in every so many calls; how. */                 \
  X(INTERRUPT, 'i', 1, 1)                                 \
  /* A call of the API with an operand: here, or once */  \
  /* where the low bits say, so many times later. */      \
  X(CALL, 'A', 1, 1)                                      \
  X(LATER, 'h', 1, 2)

enum script_step {
  /** Bytes from the module. */
  SCRIPT_RECEIVE = 'r',
#define SCRIPT_LETTER(name, letter, first, second) SCRIPT_##name = letter,
  SCRIPT_STEPS(SCRIPT_LETTER)
#undef SCRIPT_LETTER
};

struct step {
  /** A letter of `SCRIPT_STEPS`, or `SCRIPT_RECEIVE`. */
  uint8_t what;
  uint32_t a, b;
  /** What follows: a step that takes no text has none, and its text is received behind it. */
  const uint8_t *text;
  size_t length;
};

struct script {
  const uint8_t *at, *end;
};

/** Takes the next step; `false` at the end. */
bool script_next(struct script *script, struct step *step);

#endif
