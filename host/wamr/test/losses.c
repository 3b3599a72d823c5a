/*
 * A module that loses its connection, itself or what it says, a thousand times in each way: whatever it was, the session is
 * up again with its topic, no message was published twice, and nothing is left behind. Time is the test's.
 */

#include <string.h>

#include "fake.h"
#include "tcat_session.h"

#define ROUNDS 1000u
/** Milliseconds in which it must be up again: silence is found in 30 s, and pauses have begun anew. */
#define PATIENCE 150000u
/** Between losses it is up for longer than this, so that the row of pauses begins anew. */
#define SETTLED 60000u

/** The module, as far as the session can see it. */
static struct {
  bool connected;
  bool subscribed;
  uint32_t hung_until;
  uint32_t published;
} module;

static struct tcat_request message;
static struct tcat_topic topics[] = {{"P/D/control", 1}};
static const struct tcat_session_config life = {
    .product_id = "P", .device_name = "D", .device_secret = "S", .topics = topics, .topic_count = 1};

static void say(struct fake *fake, const char *text) {
  tcat_rx_block(&fake->client, (const uint8_t *)text, strlen(text));
}

static bool begins(const char *line, const char *with) { return strncmp(line, with, strlen(with)) == 0; }

static const char *answer(const char *line) {
  if (begins(line, "ATE0")) return "OK\r\n";
  if (begins(line, "AT+TCDEVINFOSET?")) return "+TCDEVINFOSET:1,\"P\",\"D\",83\r\nOK\r\n";
  if (begins(line, "AT+CWSTATE?")) return "+CWSTATE:2,\"net\"\r\nOK\r\n";
  if (begins(line, "AT+TCMQTTSTATE?"))
    return module.connected ? "+TCMQTTSTATE:1\r\nOK\r\n" : "+TCMQTTSTATE:0\r\nOK\r\n";
  if (begins(line, "AT+TCMQTTCONN=")) {
    module.connected = true;
    module.subscribed = false;
    return "OK\r\n+TCMQTTCONN:OK\r\n";
  }
  if (begins(line, "AT+TCMQTTSUB=")) {
    module.subscribed = true;
    return "OK\r\n+TCMQTTSUB:OK\r\n";
  }
  if (!begins(line, "AT+TCMQTTPUB=")) return "";
  if (!module.connected) return "+CME ERROR:208\r\n";
  module.published++;
  return "OK\r\n+TCMQTTPUB:OK\r\n";
}

static bool is_hung(const struct fake *fake) { return (int32_t)(fake->now - module.hung_until) < 0; }

/* What the program does and the module answers, to the next thing that happens. */
static void turn(struct fake *fake) {
  uint32_t left = tcat_poll(&fake->client);
  if (fake->sent_length > 0) {
    char lines[FAKE_SENT + 1];
    memcpy(lines, fake->sent, fake->sent_length + 1);
    fake_clear(fake);
    for (char *line = lines; *line;) {
      char *end = strstr(line, "\r\n");
      if (!CHECK(end != NULL)) return;
      if (!is_hung(fake)) say(fake, answer(line));
      line = end + 2;
    }
    left = 0;
  }
  fake->now += left < 1000 ? left : 1000;
  fake->log_length = 0;
}

static bool is_up(const struct fake *fake) { return tcat_session_state(&fake->client) == TCAT_SESSION_UP; }

static void run_for(struct fake *fake, uint32_t ms) {
  uint32_t since = fake->now;
  while (fake->now - since < ms) turn(fake);
}

static void restart(void) { module.connected = module.subscribed = false; }

static void ready(struct fake *fake) {
  restart();
  say(fake, "ready\r\n");
}

static void lost_ready(struct fake *fake) {
  (void)fake;
  restart();
}

static void garbled_ready(struct fake *fake) {
  restart();
  say(fake, "\xff\x80r\x01" "ady\r\n");
}

static void ready_lost_by_the_uart(struct fake *fake) {
  restart();
  tcat_rx_lost(&fake->client, 7);
}

static void restart_in_a_message(struct fake *fake) {
  restart();
  say(fake, "+TCMQTTRCVPUB:\"P/D/control\",400,\"beginni");
  say(fake, "\xe0\x1c\xfets Jul 29\r\nready\r\n");
}

static void mended_disconnection(struct fake *fake) {
  module.connected = false;
  say(fake, "+TCMQTTDISCON,-103\r\n");
  run_for(fake, 3000);
  say(fake, "+TCMQTTRECONNECTING\r\n");
  run_for(fake, 3000);
  module.connected = true;
  say(fake, "+TCMQTTRECONNECTED\r\n");
}

static void disconnection_for_good(struct fake *fake) {
  restart();
  say(fake, "+TCMQTTDISCON,-106\r\n");
}

static void garbled_disconnection(struct fake *fake) {
  restart();
  say(fake, "+TCM\x02TTDIS,-106\r\n");
}

static void lost_disconnection_with_the_network(struct fake *fake) {
  restart();
  say(fake, "WIFI DISCONNECT\r\n");
}

static void hang(struct fake *fake) { module.hung_until = fake->now + 50000; }

static void hang_and_restart(struct fake *fake) {
  hang(fake);
  restart();
}

static void submit(struct fake *fake) {
  message.hold_ms = 600000;
  tcat_fill_publish(&fake->client, &message, "t", 1, "21.5", 4);
  CHECK_EQUAL(tcat_submit(&fake->client, &message), TCAT_OK);
}

/* In every other round the loss comes while the message is on its way, in the others the message behind it. */
static bool lose(struct fake *fake, void (*loss)(struct fake *fake), uint32_t round) {
  module.published = 0;
  if (round % 2 == 0) {
    submit(fake);
    tcat_poll(&fake->client);
    if (round % 4 == 0) turn(fake);
  }
  loss(fake);
  if (round % 2 != 0) submit(fake);
  uint32_t since = fake->now;
  do turn(fake);
  while (fake->now - since < PATIENCE &&
         (is_hung(fake) || tcat_pending(&message) || !is_up(fake) || !module.subscribed));
  CHECK(is_up(fake) && module.connected && module.subscribed);
  CHECK(!tcat_pending(&message));
  if (message.status == TCAT_OK)
    CHECK_EQUAL(module.published, 1);
  else
    CHECK(module.published <= 1);
  CHECK(!fake->client.requests && !fake->client.active && !fake->client.running);
  run_for(fake, SETTLED + 1000);
  return CHECK(is_up(fake)) && check_holds();
}

static void lose_often(void (*loss)(struct fake *fake)) {
  struct fake *fake = fake_fresh();
  memset(&module, 0, sizeof module);
  memset(&message, 0, sizeof message);
  module.hung_until = fake->now;
  CHECK_EQUAL(tcat_session_start(&fake->client, &life), TCAT_OK);
  run_for(fake, SETTLED + 5000);
  CHECK(is_up(fake));
  for (uint32_t round = 0; round < ROUNDS; round++)
    if (!lose(fake, loss, round)) return;
}

#define LOSSES(X)                                                                                                  \
  X(ready) X(lost_ready) X(garbled_ready) X(ready_lost_by_the_uart) X(restart_in_a_message) X(mended_disconnection) \
  X(disconnection_for_good) X(garbled_disconnection) X(lost_disconnection_with_the_network) X(hang) X(hang_and_restart)

#define TEST_OF(loss) \
  static void it_comes_back_from_a_thousand_of_##loss(void) { lose_often(loss); }
LOSSES(TEST_OF)

static const struct check_test tests[] = {
#define ROW(loss) CHECK_TEST(it_comes_back_from_a_thousand_of_##loss),
    LOSSES(ROW)
#undef ROW
};

CHECK_GROUP(losses);
