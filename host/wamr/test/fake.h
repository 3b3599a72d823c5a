/** A UART that does what a test tells it, a clock that a test moves, and a handler that writes down what it gets. */

#ifndef FAKE_H
#define FAKE_H

#include "check.h"
#include "tcat_commands.h"

/** Clients that tests may have at a time. */
#ifdef TEST_TRAP_CORE
#define FAKES 2
#else
#define FAKES (CHECK_SMALL ? 1 : 2)
#endif
/** Bytes that the UART has taken and text of events, beyond which no more is kept. */
#define FAKE_SENT (CHECK_SMALL ? 300 : 4096)
#define FAKE_LOG (CHECK_SMALL ? 200 : 4096)

struct fake {
  struct tcat client;
  struct tcat_port port;
  struct tcat_config config;

  uint32_t now;
  /** Most bytes that the UART takes in one call. */
  uint32_t room;
  /** Bytes more than that which it says it has taken. */
  uint32_t excess;
  /** Calls of the port. */
  uint32_t writes;
  uint32_t idles;

  /** What the UART took, ended by NUL. */
  char sent[FAKE_SENT + 1];
  uint32_t sent_length;

  /** Events, a line each; slices that follow each other are joined. Long ones are only counted. */
  char log[FAKE_LOG + 1];
  uint32_t log_length;
  bool in_slice;
  uint32_t slice_room;
  uint32_t slice_bytes;
  uint32_t slice_sum;
  uint32_t slices;
  uint32_t traps;

  /** May be `NULL`: in place of an interrupt, another task or the application. */
  void (*on_event)(struct fake *fake, const struct tcat_event *event);
  void (*on_write)(struct fake *fake);
  void (*on_now)(struct fake *fake);
  void (*on_unlock)(struct fake *fake);
  void (*on_idle)(struct fake *fake);
  /** Not `NULL`: the port has a `receive`. */
  bool (*on_receive)(struct fake *fake);
  /** For the test's own use. */
  uint32_t count;
  int status;

  /** Set while the client is open: the core may be called under the lock alone. */
  bool watched;
  uint32_t locked;
  uint32_t unlocked_calls;
};

extern struct fake fakes[FAKES];

/** Opens a fake as a client of `module`; the status of `tcat_open`. */
int fake_open(struct fake *fake, const struct tcat_module *module, uint32_t options, uint8_t *fifo, uint32_t fifo_size);

/** The first fake as a client of the bench's module, without options and FIFO. */
struct fake *fake_fresh(void);

/** The same with a FIFO. */
struct fake *fake_with_fifo(uint8_t *fifo, uint32_t size);

/** Polls until nothing is left to do; fails the test where that takes more than 1000 calls. */
void fake_poll(struct fake *fake);

/** Receives a text and polls. */
void fake_receive(struct fake *fake, const char *text);

/** Moves the clock and polls. */
void fake_advance(struct fake *fake, uint32_t ms);

/** So long a module's answer to a command that was given up is waited for before the next line goes out. */
#define FAKE_WATCH 1000u

/** Forgets events and what has been sent. */
void fake_clear(struct fake *fake);

/** What `slice_sum` is after these bytes; 0 before the first. */
uint32_t fake_sum(uint32_t sum, const void *bytes, size_t count);

/** Before and after each test: closes the fakes, and checks that every lock was given back and every call made under it. */
void fake_around(bool before);

#endif
