/* Two UARTs, an instance each. */

#include <string.h>

#include "bench.h"
#include "fake.h"

#ifndef TEST_TRAP_CORE

static void open_both(void) {
  for (unsigned i = 0; i < 2; i++) CHECK_EQUAL(fake_open(&fakes[i], bench_module(), 0, NULL, 0), TCAT_OK);
}

static void each_gets_its_own_bytes(void) {
  static const char one[] = "+TCMQTTRCVPUB:\"one\",5,\"hello\"\r\n";
  static const char two[] = "+TCMQTTRCVPUB:\"two\",5,\"world\"\r\n";
  open_both();
  for (size_t i = 0; i < sizeof one - 1; i++) {
    tcat_rx(&fakes[0].client, (uint8_t)one[i]);
    tcat_rx(&fakes[1].client, (uint8_t)two[i]);
    fake_poll(&fakes[1]);
    fake_poll(&fakes[0]);
  }
  CHECK_TEXT(fakes[0].log, "message one 5\nslice hello\nmessage-end\n");
  CHECK_TEXT(fakes[1].log, "message two 5\nslice world\nmessage-end\n");
}

static void each_runs_its_own_command(void) {
  open_both();
  CHECK_EQUAL(tcat_mqtt_subscribe(&fakes[0].client, "t", 1), TCAT_OK);
  CHECK_EQUAL(tcat_mqtt_state(&fakes[1].client), TCAT_OK);
  fake_poll(&fakes[0]);
  fake_receive(&fakes[1], "+TCMQTTSTATE: 1\r\nOK\r\n");
  CHECK(tcat_running(&fakes[0].client));
  CHECK(!tcat_running(&fakes[1].client));
  fake_receive(&fakes[0], "OK\r\n+TCMQTTSUB: OK\r\n");
  CHECK_TEXT(fakes[0].sent, "AT+TCMQTTSUB=\"t\",1\r\n");
  CHECK_TEXT(fakes[1].sent, "AT+TCMQTTSTATE?\r\n");
  CHECK_TEXT(fakes[0].log, "accepted\ndone\n");
  CHECK_TEXT(fakes[1].log, "data 1\ndone\n");
}

static void use_the_other(struct fake *fake, const struct tcat_event *event) {
  if (event->kind != TCAT_EVENT_LINE) return;
  CHECK_EQUAL(tcat_line(&fakes[1].client, "ATE0"), TCAT_OK);
  fake_poll(&fakes[1]);
  fake->count++;
}

static void a_handler_may_use_and_poll_the_other_client(void) {
  open_both();
  fakes[0].on_event = use_the_other;
  fake_receive(&fakes[0], "a\r\n");
  CHECK_EQUAL(fakes[0].count, 1);
  CHECK_TEXT(fakes[1].sent, "ATE0\r\n");
  fake_receive(&fakes[0], "\r\nready\r\n");
  CHECK_TEXT(fakes[0].log, "line a\nready\n");
}

#endif
#ifdef TEST_TRAP

/* The other is the real core, where the engine can have two. */
static void one_traps_beside_the_other_that_runs_on(void) {
  CHECK_EQUAL(fake_open(&fakes[0], bench_trap_module(), 0, NULL, 0), TCAT_OK);
  CHECK_EQUAL(fake_open(&fakes[1], bench_module(), 0, NULL, 0), TCAT_OK);
  for (const char *trap = "umdef"; *trap; trap++) {
    char text[2] = {*trap, 0};
    tcat_rx(&fakes[1].client, 'x');
    fake_poll(&fakes[1]);
    fake_receive(&fakes[0], text);
    CHECK_EQUAL(tcat_poll(&fakes[0].client), TCAT_NEVER);
    CHECK_EQUAL(tcat_line(&fakes[0].client, "a"), TCAT_E_TRAP);
    /* One that waits in the other's ring is there still. */
    fake_clear(&fakes[1]);
#ifdef TEST_TRAP_CORE
    fake_receive(&fakes[1], "y");
    CHECK_TEXT(fakes[1].log, "line y\n");
#else
    fake_receive(&fakes[1], "y\r\n");
    CHECK_TEXT(fakes[1].log, "line xy\n");
#endif
    CHECK_EQUAL(tcat_reopen(&fakes[0].client), TCAT_OK);
  }
  CHECK_EQUAL(fakes[0].traps, 5);
  CHECK_EQUAL(fakes[1].traps, 0);
  fake_clear(&fakes[0]);
  fake_receive(&fakes[0], "z");
  CHECK_TEXT(fakes[0].log, "line z\n");
}

#endif

static const struct check_test tests[] = {
#ifndef TEST_TRAP_CORE
    CHECK_TEST(each_gets_its_own_bytes),
    CHECK_TEST(each_runs_its_own_command),
    CHECK_TEST(a_handler_may_use_and_poll_the_other_client),
#endif
#ifdef TEST_TRAP
    CHECK_TEST(one_traps_beside_the_other_that_runs_on),
#endif
};

CHECK_GROUP(two_uarts);
