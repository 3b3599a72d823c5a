/* A TCP connection, as to the emulator or to a serial server in raw mode. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "line.h"

/* -1 and `errno` when it cannot be. */
static int connect_to(const struct addrinfo *address) {
  int fd = socket(address->ai_family, address->ai_socktype, address->ai_protocol);
  if (fd < 0) return -1;
  int on = 1;
  if (connect(fd, address->ai_addr, address->ai_addrlen) == 0 &&
      setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0 && fcntl(fd, F_SETFL, O_NONBLOCK) == 0)
    return fd;
  int why = errno;
  close(fd);
  errno = why;
  return -1;
}

bool tcat_posix_open_tcp(struct tcat_posix *line, struct tcat *client, const char *host, const char *port) {
  tcat_posix_prepare(line, client);
  struct addrinfo hints;
  memset(&hints, 0, sizeof hints);
  hints.ai_socktype = SOCK_STREAM;
  struct addrinfo *found;
  int unknown = getaddrinfo(host, port, &hints, &found);
  if (unknown != 0) return tcat_posix_fail(line, gai_strerror(unknown));
  for (struct addrinfo *address = found; address && line->fd < 0; address = address->ai_next)
    line->fd = connect_to(address);
  int why = errno;
  freeaddrinfo(found);
  line->is_socket = true;
  return line->fd >= 0 ? true : tcat_posix_fail(line, strerror(why));
}
