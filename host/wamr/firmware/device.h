/** The example: a device that reports a sensor, obeys messages and checks the firmware that OTA brings. */

#ifndef DEVICE_H
#define DEVICE_H

#include "tcat_md5.h"
#include "tcat.h"

/** Who the device is: yours come from where your firmware keeps its secrets. */
struct device_identity {
  const char *ssid;
  const char *password;
  const char *product_id;
  const char *device_name;
  const char *device_secret;
  /** `PRODUCT/DEVICE/data`: reports. */
  const char *data_topic;
  /** `PRODUCT/DEVICE/control`: orders. */
  const char *control_topic;
  /** What runs here now. */
  const char *version;
};

/** Longest order in bytes; a longer message is data, whose sum is reported. */
#define DEVICE_ORDER 48u

/** What the handler of events leaves for the main loop, and what it needs for that. */
struct device {
  struct tcat *client;
  const struct device_identity *identity;
  /** Bytes that stand for a picture or a log: sent on the order `dump`. */
  const void *dump;
  size_t dump_length;

  struct tcat_md5 message_sum;
  struct tcat_md5 firmware_sum;
  /** The one that takes the slices, `NULL` for an order's. */
  struct tcat_md5 *hashing;
  /** An order waits to be obeyed: what comes meanwhile is left out. */
  bool leaving_out;
  uint32_t expected;
  char order[DEVICE_ORDER + 1];
  uint8_t order_length;
  bool ordered;
  bool summed;
  bool firmware_arrived;
  bool trapped;
  bool restarted;
  bool offline;
  bool lamp;

  /** Bytes that came damaged or not at all since the order `hold`. */
  uint32_t lost;
  uint32_t firmware_size;
  char firmware_md5[33];
  uint32_t firmware_read;
};

/** Takes the client's events; `user` is the device. */
void device_handle(struct tcat *client, const struct tcat_event *event, void *user);

/** Runs until the order `stop`, through restarts of the module and traps of the core; 0 when all went well, else the step that did not. */
int device_run(struct device *device);

/** Reads the cached firmware and holds it against its MD5 (ota.c); `TCAT_OK` when it is the same. */
int device_read_firmware(struct device *device);

/** Waits for the command that has just been started. */
int device_wait(struct device *device, int started);

#endif
