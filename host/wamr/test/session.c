/* The session from C: what it refuses, what it tells, and how it is stopped. */

#include <string.h>

#include "life.h"

#define WITH(...) life_start(fake, (struct tcat_session_config){.product_id = "P", .device_name = "D", __VA_ARGS__})
#define REFUSED(field, reason) (TCAT_REFUSAL_##reason | TCAT_PART_##field << 8)

static void each_field_is_refused_by_its_name(void) {
  static char many[11][4];
  static struct tcat_topic eleven[11];
  static char long_text[300];
  static const struct tcat_session_mqtt little = {999, 240, 1, 1};
  struct fake *fake = fake_fresh();
  memset(long_text, 'x', sizeof long_text - 1);
  for (int i = 0; i < 11; i++) {
    many[i][0] = (char)('a' + i);
    eleven[i].topic = many[i];
  }
  CHECK_EQUAL(tcat_session_start(&fake->client, NULL), TCAT_E_ARGUMENT);
  CHECK_EQUAL(WITH(.device_secret = "S", .topic_count = 1), TCAT_E_ARGUMENT);
  CHECK_EQUAL(WITH(.device_secret = "S", .no_wifi = true, .ssid = "net"), TCAT_E_ARGUMENT);
  CHECK_EQUAL(WITH(.device_secret = "S", .no_wifi = true, .password = "12345678"), TCAT_E_ARGUMENT);
  CHECK_EQUAL(WITH(.region = NULL), REFUSED(DEVICE, MISSING));
  CHECK_EQUAL(WITH(.device_secret = "S", .product_secret = "S"), REFUSED(PRODUCT, TOO_MANY));
  CHECK_EQUAL(WITH(.device_secret = long_text), REFUSED(DEVICE, TOO_LONG));
  CHECK_EQUAL(WITH(.device_secret = "a\nb"), REFUSED(DEVICE, BAD_CHARACTER));
  CHECK_EQUAL(WITH(.device_secret = "S", .region = long_text), REFUSED(DEVICE, TOO_LONG));
  CHECK_EQUAL(WITH(.product_secret = long_text), REFUSED(PRODUCT, TOO_LONG));
  CHECK_EQUAL(life_start(fake, (struct tcat_session_config){.product_id = "P", .device_secret = "S"}), REFUSED(DEVICE, BAD_TYPE));
  CHECK_EQUAL(WITH(.device_secret = "S", .ssid = long_text), REFUSED(WIFI, TOO_LONG));
  CHECK_EQUAL(WITH(.device_secret = "S", .ssid = ""), REFUSED(WIFI, OUT_OF_RANGE));
  CHECK_EQUAL(WITH(.device_secret = "S", .password = "12345678"), REFUSED(WIFI, BAD_TYPE));
  CHECK_EQUAL(WITH(.device_secret = "S", .mqtt = &little), REFUSED(MQTT, OUT_OF_RANGE));
  CHECK_EQUAL(WITH(.device_secret = "S", .topics = eleven, .topic_count = 11), REFUSED(TOPICS, TOO_MANY));
  eleven[2].qos = 2;
  CHECK_EQUAL(WITH(.device_secret = "S", .topics = eleven, .topic_count = 10), REFUSED(TOPICS, OUT_OF_RANGE));
  CHECK_EQUAL(WITH(.device_secret = "S", .version = long_text), REFUSED(VERSION, TOO_LONG));
  CHECK_EQUAL(WITH(.device_secret = "S", .check_ms = TCAT_CHECK_LEAST_MS - 1), REFUSED(CHECK, OUT_OF_RANGE));
  CHECK_EQUAL(WITH(.device_secret = "S", .check_ms = TCAT_CHECK_MOST_MS + 1), REFUSED(CHECK, OUT_OF_RANGE));
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "");
  CHECK_TEXT(fake->log, "");
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_OFF);
  CHECK_EQUAL(WITH(.device_secret = "S", .check_ms = TCAT_CHECK_NONE), TCAT_OK);
}

static void all_fields_reach_the_lines(void) {
  static const struct tcat_session_mqtt mqtt = {6000, 60, 0, 0};
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(WITH(.product_secret = "S", .region = "ap-guangzhou", .ssid = "net", .password = "12345678", .mqtt = &mqtt,
                   .topics = life_topics, .topic_count = 2, .version = "1.0.0", .once = true),
              TCAT_OK);
  fake_poll(fake);
  fake_advance(fake, 300);
  CHECK_TEXT(fake->sent, "+++\r\nATE0\r\n");
  fake_clear(fake);
  fake_receive(fake, "OK\r\n+CME ERROR:207\r\n+CME ERROR:207\r\nOK\r\nOK\r\n+TCPRDINFOSET:OK\r\n");
  CHECK_TEXT(fake->sent, "AT+TCDEVINFOSET?\r\nAT+TCPRDINFOSET?\r\nAT+TCMQTTDISCONN\r\n"
                         "AT+TCPRDINFOSET=1,\"P\",\"S\",\"D\",\"ap-guangzhou\"\r\nAT+CWSTATE?\r\n");
  fake_clear(fake);
  fake_receive(fake, "+CWSTATE:0,\"\"\r\nOK\r\n");
  fake_advance(fake, 10000);
  fake_receive(fake, "OK\r\nOK\r\n");
  CHECK_TEXT(fake->sent, "AT+CWMODE=1\r\nAT+CWJAP=\"net\",\"12345678\"\r\nAT+TCDEVINFOSET?\r\n");
  fake_clear(fake);
  fake_receive(fake, "+TCDEVINFOSET:1,\"P\",\"D\",83,\"ap-guangzhou\"\r\nOK\r\n+TCMQTTSTATE:0\r\nOK\r\n"
                     "OK\r\n+TCMQTTCONN:OK\r\n");
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\nAT+TCMQTTCONN=1,6000,60,0,0\r\nAT+TCMQTTSUB=\"P/D/control\",1\r\n");
  fake_clear(fake);
  fake_receive(fake, "OK\r\n+TCMQTTSUB:OK\r\nOK\r\n+TCMQTTSUB:OK\r\nOK\r\n+TCOTASET:OK\r\n");
  CHECK_TEXT(fake->sent, "AT+TCMQTTSUB=\"P/D/more\",0\r\nAT+TCOTASET=1,\"1.0.0\"\r\n");
  CHECK_TEXT(fake->log, "step\nup\n");
}

/* The event of this kind that came last. */
static struct tcat_event last;
static uint8_t wanted;

static void without_wifi_no_line_asks_for_it(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(WITH(.product_secret = "S", .no_wifi = true), TCAT_OK);
  fake_poll(fake);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n+TCDEVINFOSET:1,\"P\",\"D\",83\r\nOK\r\n");
  CHECK_TEXT(fake->sent, "+++\r\nATE0\r\nAT+TCDEVINFOSET?\r\nAT+TCMQTTSTATE?\r\n");
}

static void remember(struct fake *fake, const struct tcat_event *event) {
  (void)fake;
  if (event->kind == wanted) last = *event;
}

static struct fake *watch(struct fake *fake, uint8_t kind) {
  memset(&last, 0, sizeof last);
  wanted = kind;
  fake->on_event = remember;
  return fake;
}

static void its_way_up_is_told_step_by_step(void) {
  struct fake *fake = watch(fake_fresh(), TCAT_EVENT_SESSION_STEP);
  CHECK_EQUAL(life_start(fake, life), TCAT_OK);
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_STARTING);
  fake_poll(fake);
  CHECK_EQUAL(last.step, TCAT_STEP_GREET);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n");
  CHECK_EQUAL(last.step, TCAT_STEP_DEVICE);
  fake_receive(fake, "+TCDEVINFOSET:1,\"P\",\"D\",83\r\nOK\r\n");
  CHECK_EQUAL(last.step, TCAT_STEP_WIFI);
  fake_receive(fake, "+CWSTATE:2,\"net\"\r\nOK\r\n");
  CHECK_EQUAL(last.step, TCAT_STEP_CONNECT);
  CHECK_EQUAL(last.reason, 0);
  CHECK_EQUAL(last.command, 0);
  fake_receive(fake, "+TCMQTTSTATE:1\r\nOK\r\n");
  CHECK_EQUAL(last.step, TCAT_STEP_SUBSCRIBE);
  CHECK_TEXT(fake->log, "step\nstep\nstep\nstep\nstep\n");
}

static void a_topic_that_is_refused_is_told_and_left_out(void) {
  struct fake *fake = watch(fake_fresh(), TCAT_EVENT_SESSION_SKIPPED);
  CHECK_EQUAL(WITH(.device_secret = "S", .topics = life_topics, .topic_count = 2), TCAT_OK);
  fake_poll(fake);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n+TCDEVINFOSET:1,\"P\",\"D\",83\r\nOK\r\n+CWSTATE:2,\"net\"\r\nOK\r\n+TCMQTTSTATE:1\r\nOK\r\n");
  fake_receive(fake, "OK\r\n+TCMQTTSUB:OK\r\nOK\r\n+TCMQTTSUB:FAIL,201,-3\r\n");
  CHECK_EQUAL(last.step, TCAT_STEP_SUBSCRIBE);
  CHECK_EQUAL(last.command, TCAT_COMMAND_TCMQTTSUB);
  CHECK_EQUAL(last.reason, TCAT_REASON_FAIL);
  CHECK_EQUAL(last.code, 201);
  CHECK_EQUAL(last.subcode, -3);
  CHECK_EQUAL(last.number, 1);
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_UP);
}

static void a_failed_attempt_tells_where_why_and_when_the_next_one_is(void) {
  struct fake *fake = watch(fake_fresh(), TCAT_EVENT_SESSION_FAILED);
  CHECK_EQUAL(life_start(fake, life), TCAT_OK);
  fake_poll(fake);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n+CME ERROR:200\r\n");
  CHECK_EQUAL(last.step, TCAT_STEP_DEVICE);
  CHECK_EQUAL(last.command, TCAT_COMMAND_TCDEVINFOSET);
  CHECK_EQUAL(last.reason, TCAT_REASON_CME);
  CHECK(last.has_code && !last.has_subcode);
  CHECK_EQUAL(last.code, 200);
  CHECK_EQUAL(last.number, 0);
  CHECK_EQUAL(last.text.length, 0);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n+CME ERROR:200\r\n");
  CHECK_EQUAL(last.number, 1000);
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_DOWN);
  CHECK_EQUAL(tcat_poll(&fake->client), 1000);
}

static void one_way_up_alone_ends_where_it_fails(void) {
  struct fake *fake = watch(fake_fresh(), TCAT_EVENT_SESSION_FAILED);
  CHECK_EQUAL(WITH(.device_secret = "S", .once = true), TCAT_OK);
  fake_poll(fake);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n+CME ERROR:200\r\n");
  CHECK_EQUAL(last.number, TCAT_NEVER);
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_OFF);
  CHECK(strstr(fake->log, "ended\n") != NULL);
}

static void a_loss_tells_why_and_that_it_is_back(void) {
  struct fake *fake = watch(life_up(), TCAT_EVENT_SESSION_DOWN);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  fake_receive(fake, "+TCMQTTSTATE:1\r\nOK\r\n");
  fake_clear(fake);
  fake_receive(fake, "+TCMQTTDISCON,-103\r\n");
  CHECK_EQUAL(last.reason, TCAT_REASON_LOST);
  /* It is of no command, whichever was the last. */
  CHECK_EQUAL(last.command, 0);
  CHECK_EQUAL(last.code, -103);
  CHECK_EQUAL(last.number, 0);
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_DOWN);
  fake_receive(fake, "+TCMQTTRECONNECTED\r\n");
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_UP);
  CHECK_TEXT(fake->log, "disconnected -103\ndown 8 -103\nreconnected\nup\n");
}

static void a_restart_begins_anew(void) {
  struct fake *fake = watch(life_up(), TCAT_EVENT_SESSION_DOWN);
  fake_receive(fake, "ready\r\n");
  CHECK_EQUAL(last.reason, TCAT_REASON_RESET);
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_STARTING);
  CHECK_TEXT(fake->log, "ready\ndown 7\nstep\n");
}

static void it_may_be_stopped_and_started_anew(void) {
  struct fake *fake = life_up();
  tcat_session_stop(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "ended\n");
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_OFF);
  fake_clear(fake);
  tcat_session_stop(&fake->client);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "");
  CHECK_EQUAL(life_start(fake, life), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->log, "step\n");
}

static void a_refused_change_lets_what_runs_go_on(void) {
  struct fake *fake = life_up();
  CHECK_EQUAL(WITH(.device_secret = NULL), REFUSED(DEVICE, MISSING));
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_UP);
  fake_receive(fake, "ready\r\n");
  fake_advance(fake, 300);
  CHECK_TEXT(fake->sent, "+++\r\nATE0\r\n");
}

static void a_line_that_the_uart_has_not_taken_goes_with_its_session(void) {
  struct fake *fake = life_up();
  fake->room = 0;
  fake_advance(fake, TCAT_CHECK_DEFAULT_MS);
  tcat_session_stop(&fake->client);
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "");
}

static void a_command_right_behind_its_end_is_sent(void) {
  struct fake *fake = life_up();
  tcat_session_stop(&fake->client);
  CHECK_EQUAL(tcat_mqtt_state(&fake->client), TCAT_OK);
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void to_give_up_nothing_leaves_its_line_alone(void) {
  struct fake *fake = life_up();
  fake->room = 0;
  fake_advance(fake, TCAT_CHECK_DEFAULT_MS);
  tcat_abort(&fake->client);
  fake->room = UINT32_MAX;
  fake_poll(fake);
  CHECK_TEXT(fake->sent, "AT+TCMQTTSTATE?\r\n");
}

static void start_it(struct fake *fake, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_WIFI) fake->status = life_start(fake, life);
  if (event->kind == TCAT_EVENT_LINE) tcat_session_stop(&fake->client);
}

static void a_handler_may_start_and_stop_it(void) {
  struct fake *fake = fake_fresh();
  fake->on_event = start_it;
  fake->status = -1;
  fake_receive(fake, "WIFI GOT IP\r\n");
  CHECK_EQUAL(fake->status, TCAT_OK);
  CHECK_TEXT(fake->sent, "+++\r\n");
  fake_receive(fake, "stop\r\n");
  CHECK_TEXT(fake->log, "wifi GOT IP\nstep\nline stop\nended\n");
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_OFF);
}

static void start_from_another_task(struct fake *fake) {
  if (fake->count++ == 0) fake->status = life_start(fake, life);
}

static void another_task_may_start_it_at_any_moment(void) {
  for (unsigned moment = 0; moment < 8; moment++) {
    struct fake *fake = fake_fresh();
    fake->count = 0u - moment;
    fake->status = -1;
    fake->on_unlock = start_from_another_task;
    fake_receive(fake, "one\r\n");
    fake->on_unlock = NULL;
    if (fake->status == -1) continue;
    CHECK_EQUAL(fake->status, TCAT_OK);
    if (!CHECK_TEXT(fake->sent, "+++\r\n")) return;
  }
}

#if TCAT_STATS
static void a_step_that_nobody_answers_is_counted_as_a_timeout(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(life_start(fake, life), TCAT_OK);
  for (unsigned i = 0; i < 60 && !strstr(fake->log, "failed"); i++) fake_advance(fake, 1000);
  CHECK_EQUAL(tcat_read_stats(&fake->client).timeouts, 1);
}
#endif

static const struct check_test tests[] = {
    CHECK_TEST(each_field_is_refused_by_its_name),
    CHECK_TEST(all_fields_reach_the_lines),
    CHECK_TEST(without_wifi_no_line_asks_for_it),
    CHECK_TEST(its_way_up_is_told_step_by_step),
    CHECK_TEST(a_topic_that_is_refused_is_told_and_left_out),
    CHECK_TEST(a_failed_attempt_tells_where_why_and_when_the_next_one_is),
    CHECK_TEST(one_way_up_alone_ends_where_it_fails),
    CHECK_TEST(a_loss_tells_why_and_that_it_is_back),
    CHECK_TEST(a_restart_begins_anew),
    CHECK_TEST(it_may_be_stopped_and_started_anew),
    CHECK_TEST(a_refused_change_lets_what_runs_go_on),
    CHECK_TEST(a_line_that_the_uart_has_not_taken_goes_with_its_session),
    CHECK_TEST(a_command_right_behind_its_end_is_sent),
    CHECK_TEST(to_give_up_nothing_leaves_its_line_alone),
    CHECK_TEST(a_handler_may_start_and_stop_it),
    CHECK_TEST(another_task_may_start_it_at_any_moment),
#if TCAT_STATS
    CHECK_TEST(a_step_that_nobody_answers_is_counted_as_a_timeout),
#endif
};

CHECK_GROUP(session);
