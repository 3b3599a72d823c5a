/* The session's side of the core: a configuration goes in, its events come out. */

#include "../include/tcat.h"

#if TCAT_SESSION

#include "internal.h"

/* Of a command of its own: which, why, and the event's number. */
static void read_why(struct tcat *client, struct tcat_event *event) {
  event->command = (uint8_t)tcat_word(client->record, TCAT_RECORD_COMMAND);
  event->reason = (uint8_t)tcat_word(client->record, TCAT_RECORD_REASON);
  event->number = tcat_word(client->record, TCAT_RECORD_NUMBER);
  tcat_read_codes(client, event);
}

void tcat_read_session_event(struct tcat *client, struct tcat_event *event) {
  if (event->kind < TCAT_EVENT_SESSION_SKIPPED || event->kind > TCAT_EVENT_SESSION_STEP) return;
  event->command = 0;
  switch (event->kind) {
    case TCAT_EVENT_SESSION_STEP:
      event->step = (uint8_t)tcat_word(client->record, TCAT_RECORD_NUMBER);
      TCAT_PUT(uint8_t, client->session, TCAT_SESSION_STARTING);
      break;
    case TCAT_EVENT_SESSION_SKIPPED:
      event->step = TCAT_STEP_SUBSCRIBE;
      read_why(client, event);
      break;
    case TCAT_EVENT_SESSION_FAILED:
      event->step = (uint8_t)tcat_word(client->record, TCAT_RECORD_LENGTH);
      read_why(client, event);
      TCAT_PUT(uint8_t, client->session, TCAT_SESSION_DOWN);
      break;
    case TCAT_EVENT_SESSION_DOWN:
      event->reason = (uint8_t)tcat_word(client->record, TCAT_RECORD_REASON);
      tcat_read_codes(client, event);
      TCAT_PUT(uint8_t, client->session, TCAT_SESSION_DOWN);
      break;
    default:
      TCAT_PUT(uint8_t, client->session, event->kind == TCAT_EVENT_SESSION_UP ? TCAT_SESSION_UP : TCAT_SESSION_OFF);
      break;
  }
}

/* A line of its own that waits for the UART goes no more; behind this the core sends another, or none. */
static void give_own_up(struct tcat *client) {
  if (!client->running) TCAT_PUT(bool, client->given_up, true);
  TCAT_PUT(bool, client->stirred, true);
}

void tcat_config_begin(struct tcat *client, bool keep) {
  tcat_lock(client);
  tcat_call(client, TCAT_EXPORT_prepare, keep, 0, 0);
}

void tcat_config_part(struct tcat *client, enum tcat_part part) {
  tcat_call(client, TCAT_EXPORT_part, part, 0, 0);
}

int tcat_config_end(struct tcat *client, bool keep, uint32_t flags, uint32_t check_ms) {
  uint32_t refusal = tcat_call(client, TCAT_EXPORT_engage, flags, check_ms, tcat_now(client));
  int status = tcat_trapped(client) ? tcat_why_not(client) : (int)refusal;
  if (status == TCAT_OK && keep) {
    give_own_up(client);
    TCAT_PUT(uint8_t, client->session, TCAT_SESSION_STARTING);
  }
  tcat_unlock(client);
  return status;
}

static void put_identity(struct tcat *client, const struct tcat_session_config *config) {
  if (config->device_secret) {
    tcat_config_part(client, TCAT_PART_DEVICE);
    tcat_string(client, config->product_id);
    tcat_string(client, config->device_name);
    tcat_string(client, config->device_secret);
    if (config->region) tcat_string(client, config->region);
  }
  if (config->product_secret) {
    tcat_config_part(client, TCAT_PART_PRODUCT);
    tcat_string(client, config->product_id);
    tcat_string(client, config->product_secret);
    tcat_string(client, config->device_name);
    if (config->region) tcat_string(client, config->region);
  }
}

static void put_wifi(struct tcat *client, const struct tcat_session_config *config) {
  if (!config->ssid && !config->password) return;
  tcat_config_part(client, TCAT_PART_WIFI);
  tcat_string(client, config->ssid);
  if (config->password) tcat_string(client, config->password);
}

static void put_mqtt(struct tcat *client, const struct tcat_session_mqtt *mqtt) {
  if (!mqtt) return;
  tcat_config_part(client, TCAT_PART_MQTT);
  tcat_number(client, mqtt->command_timeout);
  tcat_number(client, mqtt->keepalive);
  tcat_number(client, mqtt->clean_session);
  tcat_number(client, mqtt->reconnect);
}

static uint32_t check_of(const struct tcat_session_config *config) {
  if (config->check_ms == 0) return TCAT_CHECK_DEFAULT_MS;
  return config->check_ms == TCAT_CHECK_NONE ? 0 : config->check_ms;
}

static int hand_over(struct tcat *client, const struct tcat_session_config *config, bool keep) {
  tcat_config_begin(client, keep);
  put_identity(client, config);
  put_wifi(client, config);
  put_mqtt(client, config->mqtt);
  for (uint32_t i = 0; i < config->topic_count; i++) {
    tcat_config_part(client, TCAT_PART_TOPICS);
    tcat_string(client, config->topics[i].topic);
    tcat_number(client, config->topics[i].qos);
  }
  if (config->version) {
    tcat_config_part(client, TCAT_PART_VERSION);
    tcat_string(client, config->version);
  }
  uint32_t flags = 0;
  if (!config->once) flags |= TCAT_SESSION_KEEP;
  if (config->no_wifi) flags |= TCAT_SESSION_NO_WIFI;
  return tcat_config_end(client, keep, flags, check_of(config));
}

int tcat_session_start(struct tcat *client, const struct tcat_session_config *config) {
  if (!config || (config->topic_count > 0 && !config->topics)) return TCAT_E_ARGUMENT;
  if (config->no_wifi && (config->ssid || config->password)) return TCAT_E_ARGUMENT;
  int status = hand_over(client, config, false);
  return status == TCAT_OK ? hand_over(client, config, true) : status;
}

void tcat_session_stop(struct tcat *client) {
  tcat_lock(client);
  tcat_call(client, TCAT_EXPORT_disengage, tcat_now(client), 0, 0);
  give_own_up(client);
  tcat_unlock(client);
}

enum tcat_session_phase tcat_session_state(const struct tcat *client) {
  return (enum tcat_session_phase)TCAT_PEEK(uint8_t, client->session);
}

#endif
