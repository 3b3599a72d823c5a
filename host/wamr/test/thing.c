#include "thing.h"

#include <string.h>

#include "tcat_json.h"

static uint32_t (*poll_thing)(void);

struct fake *thing_begin(uint32_t (*poll)(void)) {
  poll_thing = poll;
  return life_up();
}

uint32_t thing_settle(struct fake *fake) {
  uint32_t left = 0;
  for (unsigned i = 0; left == 0 && i < 100; i++) {
    fake_poll(fake);
    left = poll_thing();
  }
  return left;
}

void thing_publish(struct fake *fake) {
  bool raw = strstr(fake->sent, "AT+TCMQTTPUBRAW=") != NULL;
  CHECK(raw || strstr(fake->sent, "AT+TCMQTTPUB=") != NULL);
  if (raw) fake_receive(fake, "OK\r\n>");
  fake_receive(fake, raw ? "OK\r\n+TCMQTTPUBRAW:OK\r\n" : "OK\r\n+TCMQTTPUB:OK\r\n");
  thing_settle(fake);
}

void thing_receive(struct fake *fake, const char *topic, const char *text) {
  char line[512] = "";
  struct tcat_json_writer writer = {line, sizeof line - 1, 0, 0};
  tcat_json_add(&writer, "+TCMQTTRCVPUB:\"");
  tcat_json_add(&writer, topic);
  tcat_json_add(&writer, "\",");
  tcat_json_integer(&writer, (int64_t)strlen(text));
  tcat_json_add(&writer, ",\"");
  tcat_json_add(&writer, text);
  tcat_json_add(&writer, "\"\r\n");
  fake_clear(fake);
  fake_receive(fake, line);
  thing_settle(fake);
}

bool thing_said(const struct fake *fake, const char *text) {
  static char plain[FAKE_SENT + 1];
  uint32_t length = 0;
  for (uint32_t i = 0; i < fake->sent_length; i++)
    if (fake->sent[i] != '\\') plain[length++] = fake->sent[i];
  plain[length] = 0;
  return strstr(plain, text) != NULL;
}
