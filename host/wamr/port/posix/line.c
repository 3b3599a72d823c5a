/* Bytes, time and waiting, of anything with a file descriptor that does not block. */

#define _POSIX_C_SOURCE 200809L
/* FIONREAD is no part of POSIX, but every system has it. */
#define _DARWIN_C_SOURCE

#include "line.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

bool tcat_posix_fail(struct tcat_posix *line, const char *why) {
  if (!line->fault) line->fault = why;
  return false;
}

static bool is_transient(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

static size_t uart_write(void *context, const uint8_t *bytes, size_t count) {
  struct tcat_posix *line = context;
  /* Taken and dropped: nothing waits for a line that is no more. */
  if (line->fault) return count;
  ssize_t written = line->is_socket ? send(line->fd, bytes, count, MSG_NOSIGNAL) : write(line->fd, bytes, count);
  if (written < 0 && !is_transient(errno)) {
    tcat_posix_fail(line, strerror(errno));
    return count;
  }
  size_t taken = written < 0 ? 0 : (size_t)written;
  line->full = taken < count;
  return taken;
}

static uint32_t now_ms(void *context) {
  (void)context;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint32_t)((uint64_t)now.tv_sec * 1000u + (uint64_t)now.tv_nsec / 1000000u);
}

static void idle(void *context, uint32_t ms) { tcat_posix_idle(context, ms); }

/* Takes what has room, `most` at most; an end of the line is found here. */
static void take(struct tcat_posix *line, size_t most) {
  uint8_t bytes[TCAT_POSIX_READ];
  size_t room = tcat_rx_room(line->client);
  if (line->fault || room == 0) return;
  if (most > room) most = room;
  ssize_t count = read(line->fd, bytes, most < sizeof bytes ? most : sizeof bytes);
  if (count < 0 && errno == EINTR) return;
  if (count > 0)
    tcat_rx_block(line->client, bytes, (size_t)count);
  else if (count == 0)
    tcat_posix_fail(line, TCAT_POSIX_LINE_ENDED);
  else if (!is_transient(errno))
    tcat_posix_fail(line, strerror(errno));
  line->due = count <= 0 || (size_t)count >= line->due ? 0 : line->due - (size_t)count;
}

static bool receive(void *context) {
  struct tcat_posix *line = context;
  if (line->fault) return true;
  if (line->due == 0) {
    int waiting = 0;
    if (ioctl(line->fd, FIONREAD, &waiting) != 0) tcat_posix_fail(line, strerror(errno));
    line->due = waiting > 0 ? (size_t)waiting : 0;
  }
  if (line->due > 0) take(line, line->due);
  return line->due == 0;
}

void tcat_posix_prepare(struct tcat_posix *line, struct tcat *client) {
  memset(line, 0, sizeof *line);
  line->port.uart_write = uart_write;
  line->port.now_ms = now_ms;
  line->port.idle = idle;
  line->port.receive = receive;
  line->port.context = line;
  line->client = client;
  line->fd = -1;
}

void tcat_posix_receive(struct tcat_posix *line) { take(line, TCAT_POSIX_READ); }

void tcat_posix_idle(struct tcat_posix *line, uint32_t ms) {
  if (line->fault) {
    tcat_abort(line->client);
    return;
  }
  struct pollfd wanted = {.fd = line->fd};
  /* Where there is no room, what has come stays with the system until the core has made some. */
  if (tcat_rx_room(line->client) > 0) wanted.events |= POLLIN;
  if (line->full) wanted.events |= POLLOUT;
  int ready = poll(&wanted, 1, ms > INT_MAX ? -1 : (int)ms);
  if (ready < 0 && !is_transient(errno)) tcat_posix_fail(line, strerror(errno));
  if (ready > 0 && (wanted.revents & ~POLLOUT) != 0) tcat_posix_receive(line);
}

void tcat_posix_close(struct tcat_posix *line) {
  if (line->fd >= 0) close(line->fd);
  line->fd = -1;
  tcat_posix_fail(line, TCAT_POSIX_CLOSED);
}
