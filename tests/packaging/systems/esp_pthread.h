/** ESP-IDF's settings of the POSIX threads that are created next. */

#ifndef ESP_PTHREAD_H
#define ESP_PTHREAD_H

#include <stddef.h>

#include "esp_err.h"

typedef struct {
  size_t stack_size;
  size_t prio;
  const char *thread_name;
} esp_pthread_cfg_t;

esp_pthread_cfg_t esp_pthread_get_default_config(void);
esp_err_t esp_pthread_set_cfg(const esp_pthread_cfg_t *settings);

#endif
