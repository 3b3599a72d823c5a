/**
 * @file
 * A module's life, kept by the core: power-up, device, Wi-Fi, connection, subscriptions, listening for firmware, and
 * all of it again after a restart, a lost link or silence (README, "The session"). Its own lines are not reported;
 * commands stay the application's, and are refused as busy while one of them is out.
 */

#ifndef TCAT_SESSION_H
#define TCAT_SESSION_H

#include "tcat.h"

#if !TCAT_SESSION
#error "tcat: the session needs the image that has it: TCAT_SESSION=ON for CMake, CONFIG_TCAT_SESSION=y under Kconfig"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** `check_ms`: a module that says nothing is not looked at. */
#define TCAT_CHECK_NONE UINT32_MAX

/** A topic to subscribe to. */
struct tcat_topic {
  const char *topic;
  int32_t qos;
};

/** How to connect. */
struct tcat_session_mqtt {
  int32_t command_timeout;
  int32_t keepalive;
  int32_t clean_session;
  int32_t reconnect;
};

/**
 * What a session is to bring about; strings are ended by NUL and may go when `tcat_session_start` has returned. The
 * module is to hold a device, which has a `device_secret`, or is to register it, which takes a `product_secret`.
 */
struct tcat_session_config {
  const char *product_id;
  const char *device_name;
  /** One of the two; the other is `NULL`. */
  const char *device_secret;
  const char *product_secret;
  /** May be `NULL`. */
  const char *region;
  /** Joined where the module is in no network; `NULL`: it must be provisioned. */
  const char *ssid;
  /** May be `NULL`. */
  const char *password;
  /** The network is not looked at: a cellular module. Then `ssid` is `NULL`. */
  bool no_wifi;
  /** May be `NULL`: 5000, 240, 1, 1. */
  const struct tcat_session_mqtt *mqtt;
  /** Up to `TCAT_SIZE_SESSION_TOPICS`. */
  const struct tcat_topic *topics;
  uint32_t topic_count;
  /** Listens for firmware with it; may be `NULL`. */
  const char *version;
  /** One way up and no other attempt; else everything again for as long as it takes. */
  bool once;
  /**
   * Milliseconds between looks at a module that says nothing, `TCAT_CHECK_LEAST_MS` to `TCAT_CHECK_MOST_MS`;
   * 0 is `TCAT_CHECK_DEFAULT_MS`, `TCAT_CHECK_NONE` none.
   */
  uint32_t check_ms;
};

/** Where a session is. */
enum tcat_session_phase {
  /** None was started, or it has ended. */
  TCAT_SESSION_OFF = 0,
  /** On its way up. */
  TCAT_SESSION_STARTING = 1,
  /** Everything is set up. */
  TCAT_SESSION_UP = 2,
  /** An attempt failed or what was up is no more: the module or the next attempt brings it back. */
  TCAT_SESSION_DOWN = 3,
};

/**
 * Starts the session; one that runs begins anew with these values. Its events reach the client's handler:
 * `TCAT_EVENT_SESSION_…`.
 * @returns `TCAT_OK`; `TCAT_E_ARGUMENT` for `NULL`, or an SSID with `no_wifi`; `TCAT_E_TRAP`; a refusal, whose
 *   `status >> 8` is the field, `TCAT_PART_…`. What ran before goes on then.
 */
int tcat_session_start(struct tcat *client, const struct tcat_session_config *config);

/** Ends the session, the connection stays as it is; nothing happens where none runs. */
void tcat_session_stop(struct tcat *client);

/** Where it is, as of the last event that was handed out. */
enum tcat_session_phase tcat_session_state(const struct tcat *client);

#ifdef __cplusplus
}
#endif

#endif
