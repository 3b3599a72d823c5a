/** What the sample uses of Zephyr's devices. */

#ifndef ZEPHYR_DEVICE_H
#define ZEPHYR_DEVICE_H

#include <stdbool.h>

struct device {
  const char *name;
};

extern const struct device tcat_uart_device;
#define DT_ALIAS(alias) alias
#define DEVICE_OF(node) (&node##_device)
#define DEVICE_DT_GET(node) DEVICE_OF(node)

bool device_is_ready(const struct device *device);

#endif
