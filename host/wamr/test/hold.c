/* Requests and the session: those that wait for it, and its lines that others wait for. */

#include <string.h>

#include "life.h"

static struct tcat_request held, plain;

static void begin_held(struct fake *fake, uint32_t hold_ms) {
  memset(&held, 0, sizeof held);
  memset(&plain, 0, sizeof plain);
  held.hold_ms = hold_ms;
  CHECK_EQUAL(tcat_fill_publish(&fake->client, &held, "t", 1, "21.5", 4), TCAT_OK);
  tcat_fill_mqtt_state(&plain);
  CHECK_EQUAL(tcat_submit(&fake->client, &held), TCAT_OK);
}

#define PUBLISHED "AT+TCMQTTPUB=\"t\",1,\"21.5\"\r\n"

static void a_message_waits_until_it_is_up_and_others_go_past_it(void) {
  struct fake *fake = life_up();
  fake_receive(fake, "+TCMQTTDISCON,-103\r\n");
  begin_held(fake, 60000);
  CHECK_EQUAL(tcat_submit(&fake->client, &plain), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
  fake_receive(fake, "+TCMQTTSTATE:0\r\nOK\r\n");
  CHECK(!tcat_pending(&plain));
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTRECONNECTED\r\n");
  CHECK_TEXT(fake->sent, PUBLISHED);
  fake_receive(fake, "OK\r\n+TCMQTTPUB:OK\r\n");
  CHECK_EQUAL(held.status, TCAT_OK);
}

static void a_message_that_has_waited_for_too_long_is_not_sent(void) {
  struct fake *fake = life_up();
  fake_receive(fake, "+TCMQTTDISCON,-103\r\n");
  begin_held(fake, 5000);
  CHECK_EQUAL(tcat_poll(&fake->client), 5000);
  fake_advance(fake, 4999);
  CHECK(tcat_pending(&held));
  fake_advance(fake, 1);
  CHECK_EQUAL(held.status, TCAT_E_EXPIRED);
  fake_receive(fake, "+TCMQTTRECONNECTED\r\n");
  CHECK_TEXT(fake->sent, "");
}

static void a_message_to_a_module_that_is_not_connected_waits_once_more(void) {
  struct fake *fake = life_up();
  begin_held(fake, 60000);
  fake_poll(fake);
  fake_receive(fake, "+CME ERROR:208\r\n");
  CHECK(tcat_pending(&held));
  CHECK_TEXT(fake->sent, PUBLISHED "AT+TCMQTTSTATE?\r\n");
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTSTATE:0\r\nOK\r\n");
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_STARTING);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n+TCDEVINFOSET:1,\"P\",\"D\",83\r\nOK\r\n+CWSTATE:2,\"net\"\r\nOK\r\n+TCMQTTSTATE:0\r\nOK\r\n");
  fake_clear(fake);
  fake_receive(fake, "OK\r\n+TCMQTTCONN:OK\r\nOK\r\n+TCMQTTSUB:OK\r\n");
  fake_advance(fake, TCAT_RETRY_MS);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSUB=\"P/D/control\",1\r\n" PUBLISHED);
}

/* A message that has this outcome is not kept to be sent again. */
static void fails_by(const char *outcome) {
  struct fake *fake = life_up();
  begin_held(fake, 60000);
  fake_poll(fake);
  fake_receive(fake, outcome);
  CHECK(!tcat_pending(&held));
  CHECK_EQUAL(held.status, TCAT_E_FAILED);
}

static void what_may_have_been_published_is_not_published_again(void) {
  static const char *const outcomes[] = {"OK\r\n+TCMQTTPUB:FAIL,202\r\n", "ready\r\n", "busy p...\r\n", "ERROR\r\n"};
  for (unsigned i = 0; i < sizeof outcomes / sizeof *outcomes; i++) fails_by(outcomes[i]);
}

static void a_message_that_is_refused_for_another_reason_is_not_sent_again(void) {
  fails_by("+CME ERROR:206\r\n");
  fails_by("OK\r\n+TCMQTTPUB:FAIL,208\r\n");
}

static void a_request_waits_for_the_end_of_its_line(void) {
  struct fake *fake = life_up();
  begin_held(fake, 0);
  CHECK(tcat_cancel(&fake->client, &held));
  fake_advance(fake, TCAT_CHECK_DEFAULT_MS);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_REFUSAL_BUSY);
  begin_held(fake, 0);
  fake_poll(fake);
  CHECK(tcat_pending(&held));
  fake_receive(fake, "+TCMQTTSTATE:1\r\nOK\r\n");
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n" PUBLISHED);
}

static const struct check_test tests[] = {
    CHECK_TEST(a_message_waits_until_it_is_up_and_others_go_past_it),
    CHECK_TEST(a_message_that_has_waited_for_too_long_is_not_sent),
    CHECK_TEST(a_message_to_a_module_that_is_not_connected_waits_once_more),
    CHECK_TEST(what_may_have_been_published_is_not_published_again),
    CHECK_TEST(a_message_that_is_refused_for_another_reason_is_not_sent_again),
    CHECK_TEST(a_request_waits_for_the_end_of_its_line),
};

CHECK_GROUP(hold);
