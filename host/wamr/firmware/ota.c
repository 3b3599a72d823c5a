/*
 * Firmware through the module: its size and sum, then piece after piece, hashed as the bytes come. Modules
 * send them as they are; for one that sends hexadecimal digits collect each piece (`tcat_collect`) first.
 */

#include <string.h>

#include "device.h"
#include "tcat_commands.h"

/** Bytes of one read: a multiple of 4, as the module's flash asks for. */
#define PIECE 2048

/** A piece that comes damaged spoils the sum: everything is read again, so many times in all. */
#define TRIES 3

static int read_once(struct device *device) {
  device->firmware_size = 0;
  device->firmware_read = 0;
  int status = device_wait(device, tcat_firmware_info(device->client));
  if (status != TCAT_OK) return status;
  tcat_md5_begin(&device->firmware_sum);
  while (device->firmware_read < device->firmware_size) {
    uint32_t before = device->firmware_read;
    status = device_wait(device, tcat_read_firmware_data(device->client, PIECE));
    if (status != TCAT_OK) return status;
    if (device->firmware_read == before) return TCAT_E_FAILED;
  }
  char sum[33];
  tcat_md5_end(&device->firmware_sum, sum);
  return strcmp(sum, device->firmware_md5) == 0 ? TCAT_OK : TCAT_E_FAILED;
}

int device_read_firmware(struct device *device) {
  int status = TCAT_E_FAILED;
  for (int i = 0; i < TRIES && status == TCAT_E_FAILED; i++) status = read_once(device);
  return status;
}
