/* A serial device. The speeds above 38400 baud are no part of POSIX, but every system has them. */

#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "line.h"

static const struct {
  unsigned long baud;
  speed_t constant;
} speeds[] = {
    {9600, B9600},     {19200, B19200},   {38400, B38400},   {57600, B57600}, {115200, B115200}, {230400, B230400},
#ifdef B460800
    {460800, B460800},
#endif
#ifdef B921600
    {921600, B921600},
#endif
#ifdef B1000000
    {1000000, B1000000},
#endif
#ifdef B2000000
    {2000000, B2000000},
#endif
#ifdef B3000000
    {3000000, B3000000},
#endif
};

static const speed_t *find_speed(unsigned long baud) {
  for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++)
    if (speeds[i].baud == baud) return &speeds[i].constant;
  return NULL;
}

static bool set_up(struct tcat_posix *line, speed_t speed) {
  struct termios settings;
  if (tcgetattr(line->fd, &settings) != 0) return tcat_posix_fail(line, strerror(errno));
  settings.c_iflag = IGNBRK;
  settings.c_oflag = 0;
  settings.c_lflag = 0;
  settings.c_cflag = CS8 | CREAD | CLOCAL;
  /* A read of 0 bytes means that the device has gone. */
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  cfsetispeed(&settings, speed);
  cfsetospeed(&settings, speed);
  if (tcsetattr(line->fd, TCSANOW, &settings) != 0) return tcat_posix_fail(line, strerror(errno));
  /* It succeeds where only a part of it could be done. */
  if (tcgetattr(line->fd, &settings) != 0) return tcat_posix_fail(line, strerror(errno));
  if (cfgetospeed(&settings) != speed) return tcat_posix_fail(line, TCAT_POSIX_SPEED_REFUSED);
  return true;
}

bool tcat_posix_open_serial(struct tcat_posix *line, struct tcat *client, const char *device, unsigned long speed) {
  tcat_posix_prepare(line, client);
  const speed_t *constant = find_speed(speed);
  if (!constant) return tcat_posix_fail(line, TCAT_POSIX_NO_SPEED);
  line->fd = open(device, O_RDWR | O_NOCTTY | O_NONBLOCK);
  if (line->fd < 0) return tcat_posix_fail(line, strerror(errno));
  if (set_up(line, *constant)) return true;
  tcat_posix_close(line);
  return false;
}
