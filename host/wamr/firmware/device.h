/** The example: a device that reports a sensor, obeys messages and takes the firmware that comes over the air. */

#ifndef DEVICE_H
#define DEVICE_H

#include "tcat_update.h"

/** Longest order in bytes; a longer message is data, whose sum is reported. */
#define DEVICE_ORDER 48u
#ifndef DEVICE_INBOX
/** Bytes of the longest message that is kept whole. */
#define DEVICE_INBOX 2048u
#endif
#ifndef DEVICE_PIECE
/** Bytes of a piece of firmware. */
#define DEVICE_PIECE 2048u
#endif
/** Reports on their way at a time; one more is lost. */
#define DEVICE_REPORTS 2u
/** Bytes of a report: an MD5 and a few words. */
#define DEVICE_REPORT 64u
/** So long a report waits for a module that is away, in milliseconds. */
#define DEVICE_HOLD_MS 600000u

/** A text to publish. */
struct device_report {
  struct tcat_request request;
  char text[DEVICE_REPORT];
};

/** Where the device belongs: yours comes from where your firmware keeps its secrets. */
struct device_place {
  const char *product_id;
  const char *device_name;
  const char *device_secret;
  const char *ssid;
  const char *password;
  /** Orders come at it. */
  const char *control_topic;
  /** Of the firmware, which the cloud is told. */
  const char *version;
};

struct device {
  struct tcat *client;
  const struct device_place *place;
  /** `PRODUCT/DEVICE/data`. */
  const char *data_topic;
  /** Bytes that stand for a picture or a log: sent on the order `dump`. */
  const void *dump;
  size_t dump_length;

  struct device_report reports[DEVICE_REPORTS];
  struct tcat_request dumping;
  struct tcat_update update;
  uint8_t piece[DEVICE_PIECE];
  struct tcat_collector inbox;
  uint8_t message[DEVICE_INBOX + 1];
  struct tcat_md5 sum;
  uint32_t lost;
  bool lamp;
  bool holding;
  bool trapped;
  bool stopped;
};

/** The module has been brought to where the device works. */
void device_up(struct device *device);

/** The device has ended its connection, as it was told to. */
void device_stop(struct device *device);

/** Takes the client's events; `user` is the device. */
void device_handle(struct tcat *client, const struct tcat_event *event, void *user);

/** Runs until the order `stop`, through restarts of the module and traps of the core; the status that ended it. */
int device_run(struct device *device);

#endif
