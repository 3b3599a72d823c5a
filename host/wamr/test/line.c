/* The port of programs at files whose other end the test holds: what stands still, ends or fails. */

#define _POSIX_C_SOURCE 200809L
/* setitimer is no part of it. */
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE

#include "line.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "fake.h"

static struct tcat_posix line;
static int other;

/* A line of a fresh client. */
static struct tcat *open_line(void) {
  struct tcat *client = &fake_fresh()->client;
  int ends[2] = {-1, -1};
  CHECK_EQUAL(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
  tcat_posix_prepare(&line, client);
  line.fd = ends[0];
  line.is_socket = true;
  other = ends[1];
  fcntl(line.fd, F_SETFL, O_NONBLOCK);
  return client;
}

static void close_line(void) {
  tcat_posix_close(&line);
  if (other >= 0) close(other);
  other = -1;
}

static size_t write_line(const void *bytes, size_t count) { return line.port.uart_write(&line, bytes, count); }

static void what_the_line_does_not_take_waits_until_it_does(void) {
  static uint8_t bytes[4096];
  open_line();
  while (write_line(bytes, sizeof bytes) > 0) continue;
  CHECK(line.full);
  CHECK(!line.fault);
  tcat_posix_idle(&line, 0);
  CHECK_EQUAL(write_line(bytes, 1), 0);
  fcntl(other, F_SETFL, O_NONBLOCK);
  while (read(other, bytes, sizeof bytes) > 0) continue;
  tcat_posix_idle(&line, TCAT_NEVER);
  CHECK_EQUAL(write_line(bytes, 1), 1);
  CHECK(!line.full);
  CHECK(!line.fault);
  close_line();
}

static void a_write_to_a_line_that_has_ended_is_taken_and_told(void) {
  open_line();
  close(other);
  other = -1;
  CHECK_EQUAL(write_line("AT\r\n", 4), 4);
  CHECK_TEXT(line.fault, strerror(EPIPE));
  CHECK_EQUAL(write_line("AT\r\n", 4), 4);
  close_line();
}

static void the_first_fault_is_the_one_that_is_told(void) {
  open_line();
  close(other);
  other = -1;
  tcat_posix_receive(&line);
  CHECK_TEXT(line.fault, TCAT_POSIX_LINE_ENDED);
  tcat_posix_receive(&line);
  tcat_posix_close(&line);
  CHECK_TEXT(line.fault, TCAT_POSIX_LINE_ENDED);
  close_line();
}

static void nothing_to_read_is_no_fault(void) {
  open_line();
  tcat_posix_receive(&line);
  CHECK(!line.fault);
  CHECK(line.port.receive(&line));
  close_line();
}

static void a_file_that_cannot_be_read_is_told(void) {
  open_line();
  CHECK_EQUAL(close(line.fd), 0);
  tcat_posix_receive(&line);
  CHECK_TEXT(line.fault, strerror(EBADF));
  line.fault = NULL;
  CHECK(line.port.receive(&line));
  CHECK_TEXT(line.fault, strerror(EBADF));
  line.fd = -1;
  close_line();
}

static void what_has_no_room_stays_with_the_system(void) {
  struct tcat *client = open_line();
  while (tcat_rx_room(client) > 0) tcat_rx(client, '\n');
  CHECK_EQUAL(write(other, "OK\r\n", 4), 4);
  tcat_posix_receive(&line);
  tcat_posix_idle(&line, 0);
  tcat_poll(client);
  CHECK(tcat_rx_room(client) > 0);
  uint8_t bytes[8];
  CHECK_EQUAL(read(line.fd, bytes, sizeof bytes), 4);
  close_line();
}

static void on_alarm(int number) { (void)number; }

static void a_wait_that_a_signal_ends_is_no_fault(void) {
  struct sigaction before, now;
  memset(&now, 0, sizeof now);
  now.sa_handler = on_alarm;
  open_line();
  CHECK_EQUAL(sigaction(SIGALRM, &now, &before), 0);
  /* Again and again: the first may come before the wait has begun. */
  const struct itimerval often = {{0, 1000}, {0, 1000}}, never = {{0, 0}, {0, 0}};
  setitimer(ITIMER_REAL, &often, NULL);
  tcat_posix_idle(&line, TCAT_NEVER);
  setitimer(ITIMER_REAL, &never, NULL);
  sigaction(SIGALRM, &before, NULL);
  CHECK(!line.fault);
  close_line();
}

static void a_wait_that_the_system_refuses_is_told(void) {
  struct rlimit before, none;
  open_line();
  CHECK_EQUAL(getrlimit(RLIMIT_NOFILE, &before), 0);
  none = before;
  none.rlim_cur = 0;
  CHECK_EQUAL(setrlimit(RLIMIT_NOFILE, &none), 0);
  tcat_posix_idle(&line, TCAT_NEVER);
  setrlimit(RLIMIT_NOFILE, &before);
  CHECK_TEXT(line.fault, strerror(EINVAL));
  close_line();
}

static void a_port_of_no_name_is_told_and_opens_nothing(void) {
  CHECK(!tcat_posix_open_tcp(&line, &fake_fresh()->client, "127.0.0.1", "no such service"));
  CHECK(line.fault != NULL);
  CHECK_EQUAL(line.fd, -1);
}

static void only_chinese_is_told_in_chinese(void) {
  const char *value = getenv("LC_ALL");
  char before[64] = "";
  if (value) strncpy(before, value, sizeof before - 1);
  setenv("LC_ALL", "zh", 1);
  CHECK_TEXT(tcat_posix_say("english", "chinese"), "chinese");
  setenv("LC_ALL", "zha", 1);
  CHECK_TEXT(tcat_posix_say("english", "chinese"), "english");
  if (value) setenv("LC_ALL", before, 1);
  else unsetenv("LC_ALL");
}

static const struct check_test tests[] = {
    CHECK_TEST(what_the_line_does_not_take_waits_until_it_does),
    CHECK_TEST(a_write_to_a_line_that_has_ended_is_taken_and_told),
    CHECK_TEST(the_first_fault_is_the_one_that_is_told),
    CHECK_TEST(nothing_to_read_is_no_fault),
    CHECK_TEST(a_file_that_cannot_be_read_is_told),
    CHECK_TEST(what_has_no_room_stays_with_the_system),
    CHECK_TEST(a_wait_that_a_signal_ends_is_no_fault),
    CHECK_TEST(a_wait_that_the_system_refuses_is_told),
    CHECK_TEST(a_port_of_no_name_is_told_and_opens_nothing),
    CHECK_TEST(only_chinese_is_told_in_chinese),
};

CHECK_GROUP(line);
