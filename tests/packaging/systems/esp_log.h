/** ESP-IDF's log: the compiler looks at its formats. */

#ifndef ESP_LOG_H
#define ESP_LOG_H

void esp_log_line(const char *tag, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define ESP_LOGE esp_log_line
#define ESP_LOGW esp_log_line
#define ESP_LOGI esp_log_line

#endif
