#include "life.h"

const struct tcat_topic life_topics[2] = {{"P/D/control", 1}, {"P/D/more", 0}};

const struct tcat_session_config life = {
    .product_id = "P",
    .device_name = "D",
    .device_secret = "S",
    .topics = life_topics,
    .topic_count = 1,
};

int life_start(struct fake *fake, struct tcat_session_config config) {
  return tcat_session_start(&fake->client, &config);
}

struct fake *life_up(void) {
  struct fake *fake = fake_fresh();
  CHECK_EQUAL(life_start(fake, life), TCAT_OK);
  fake_poll(fake);
  fake_advance(fake, 300);
  fake_receive(fake, "OK\r\n+TCDEVINFOSET:1,\"P\",\"D\",83\r\nOK\r\n+CWSTATE:2,\"net\"\r\nOK\r\n+TCMQTTSTATE:1\r\nOK\r\n");
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_STARTING);
  fake_receive(fake, "OK\r\n+TCMQTTSUB:OK\r\n");
  CHECK_EQUAL(tcat_session_state(&fake->client), TCAT_SESSION_UP);
  fake_clear(fake);
  return fake;
}
