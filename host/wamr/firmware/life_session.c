#include "life.h"
#include "tcat_session.h"

int life_start(struct device *device) {
  const struct device_place *place = device->place;
  /* The core has its own copy when it returns. */
  const struct tcat_topic topics[] = {{place->control_topic, 1}};
  const struct tcat_session_config life = {
      .product_id = place->product_id,
      .device_name = place->device_name,
      .device_secret = place->device_secret,
      .ssid = place->ssid,
      .password = place->password,
      .topics = topics,
      .topic_count = 1,
      .version = place->version,
  };
  return tcat_session_start(device->client, &life);
}

void life_take(struct device *device, const struct tcat_event *event) {
  if (event->kind == TCAT_EVENT_SESSION_UP) device_up(device);
  if (event->kind == TCAT_EVENT_SESSION_ENDED) device_stop(device);
}

uint32_t life_go_on(struct device *device) {
  (void)device;
  return TCAT_NEVER;
}
