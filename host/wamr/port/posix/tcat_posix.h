/**
 * The port of a program on POSIX.1-2008: a serial device or a TCP connection, of one thread and without
 * waiting.
 *
 * A line that has ended stays so: what is written to it is dropped, and a command that waits on it is
 * given up (`TCAT_REASON_ABORTED`). `fault` says why; close it and open it again.
 */

#ifndef TCAT_POSIX_H
#define TCAT_POSIX_H

#include "tcat.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Speed of the modules as they are delivered, in baud; 8 data bits, no parity, 1 stop bit. */
#define TCAT_POSIX_SPEED 115200ul
/** Bytes of one read(2) at most. */
#define TCAT_POSIX_READ 1024u

/** A line to one module; the application keeps it, in one place as long as it is open. */
struct tcat_posix {
  /** For `struct tcat_config`. */
  struct tcat_port port;
  /** For poll(2) beside others; -1 when closed. */
  int fd;
  /**
   * Why there is no line, in words of the system or in the language of `LC_ALL`, `LC_MESSAGES` or `LANG`; `NULL` as
   * long as it works. Valid until the next strerror(3).
   */
  const char *fault;
  /* Internal. */
  struct tcat *client;
  /** Bytes that had come when the client looked last and are not handed on yet. */
  size_t due;
  bool is_socket;
  bool full;
};

/**
 * Opens a serial device, raw and without flow control.
 * @param client takes what comes in; it may be opened afterwards
 * @param speed in baud, one that the system has a constant for
 * @returns whether it is open; else `line->fault` says why
 */
bool tcat_posix_open_serial(struct tcat_posix *line, struct tcat *client, const char *device, unsigned long speed);

/** The same over TCP; waits for the connection as long as the system does. `host` is a name or an address. */
bool tcat_posix_open_tcp(struct tcat_posix *line, struct tcat *client, const char *host, const char *port);

/** Reads what has come and has room, and hands it to `tcat_rx_block`; does not wait. */
void tcat_posix_receive(struct tcat_posix *line);

/** Waits until bytes come in, but `ms` at most (`TCAT_NEVER`: no limit), and receives them. */
void tcat_posix_idle(struct tcat_posix *line, uint32_t ms);

/** Closes it; a second time does nothing. */
void tcat_posix_close(struct tcat_posix *line);

#ifdef __cplusplus
}
#endif

#endif
