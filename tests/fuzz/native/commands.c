#include "commands.h"

#include <string.h>

#define NUMBER values->number
#define TEXT values->text
#define LAST values->last
#define PAYLOAD values->payload, values->length

/** Every typed start, and what stands for its arguments. */
#define STARTS(X)                                                     \
  X(device_info)                                                      \
  X(set_device_info, NUMBER, TEXT, TEXT, TEXT, LAST)                  \
  X(product_info)                                                     \
  X(set_product_info, NUMBER, TEXT, TEXT, TEXT, LAST)                 \
  X(register_device)                                                  \
  X(module_info)                                                      \
  X(restore)                                                          \
  X(mqtt_connection)                                                  \
  X(mqtt_connect, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER)             \
  X(mqtt_disconnect)                                                  \
  X(mqtt_publish, TEXT, NUMBER, LAST)                                 \
  X(mqtt_publish_long, TEXT, NUMBER, PAYLOAD)                         \
  X(mqtt_publish_raw, TEXT, NUMBER, PAYLOAD)                          \
  X(subscriptions)                                                    \
  X(mqtt_subscribe, TEXT, NUMBER)                                     \
  X(read_unsubscribe)                                                 \
  X(mqtt_unsubscribe, TEXT)                                           \
  X(mqtt_state)                                                       \
  X(ota_state)                                                        \
  X(set_ota, NUMBER, LAST)                                            \
  X(firmware_info)                                                    \
  X(read_firmware_data, NUMBER)                                       \
  X(start_smart_config)                                               \
  X(stop_smart_config)                                                \
  X(read_soft_ap)                                                     \
  X(start_soft_ap, TEXT, LAST, NUMBER)                                \
  X(stop_soft_ap)                                                     \
  X(module_settings)                                                  \
  X(set_module_settings, TEXT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER) \
  X(mqtt_server)                                                      \
  X(set_mqtt_server, TEXT)                                            \
  X(versions)                                                         \
  X(bound_sub_devices)                                                \
  X(bind_sub_device, NUMBER, TEXT, TEXT, LAST)                        \
  X(online_sub_devices)                                               \
  X(set_sub_device_online, NUMBER, TEXT, TEXT)                        \
  X(sub_device_infos)                                                 \
  X(set_sub_device_info, NUMBER, TEXT, TEXT, TEXT, LAST)              \
  X(sub_device_products)                                              \
  X(set_sub_device_product, NUMBER, TEXT, TEXT, TEXT, LAST)           \
  X(registered_sub_devices)                                           \
  X(register_sub_device, TEXT, LAST)

/** Every command that can be asked what it takes. */
#define TESTS(X)                                                                                       \
  X(device_info) X(product_info) X(register_device) X(restore) X(mqtt_connection) X(mqtt_disconnect)   \
  X(mqtt_publish) X(mqtt_publish_long) X(mqtt_publish_raw) X(subscriptions) X(read_unsubscribe)        \
  X(mqtt_state) X(ota_state) X(firmware_info) X(read_firmware_data) X(start_smart_config)              \
  X(stop_smart_config) X(read_soft_ap) X(stop_soft_ap) X(module_settings) X(mqtt_server)               \
  X(bound_sub_devices) X(online_sub_devices) X(sub_device_infos) X(sub_device_products)                \
  X(registered_sub_devices)

/** Every answer that has a struct. */
#define ANSWERS(X)                                                                                     \
  X(device_info) X(product_info) X(mqtt_connection) X(subscriptions) X(mqtt_state) X(ota_state)        \
  X(firmware_info) X(module_settings) X(mqtt_server) X(bound_sub_devices) X(online_sub_devices)        \
  X(sub_device_infos) X(sub_device_products) X(registered_sub_devices)

#define COUNT(table) (sizeof(table) / sizeof *(table))

#define START(name, ...)                                                            \
  static int start_##name(struct tcat *client, const struct command_values *values) { \
    (void)values;                                                                   \
    return tcat_##name(client, ##__VA_ARGS__);                                      \
  }
STARTS(START)

#define FILL(name, ...)                                                                      \
  static void fill_##name(struct tcat_request *request, const struct command_values *values) { \
    (void)values;                                                                            \
    tcat_fill_##name(request, ##__VA_ARGS__);                                                \
  }
STARTS(FILL)

#define TAKE(name)                                  \
  static void take_##name(struct tcat *client) {    \
    struct tcat_##name##_answer answer;             \
    memset(&answer, 0xa5, sizeof answer);           \
    tcat_take_##name(client, &answer);              \
  }
ANSWERS(TAKE)

int commands_start(struct tcat *client, uint32_t which, const struct command_values *values) {
#define ENTRY(name, ...) start_##name,
  static int (*const starts[])(struct tcat *, const struct command_values *) = {STARTS(ENTRY)};
#undef ENTRY
#define ENTRY(name) tcat_test_##name,
  static int (*const tests[])(struct tcat *) = {TESTS(ENTRY)};
#undef ENTRY
  which %= COUNT(starts) + COUNT(tests);
  return which < COUNT(starts) ? starts[which](client, values) : tests[which - COUNT(starts)](client);
}

void commands_fill(struct tcat_request *request, uint32_t which, const struct command_values *values) {
#define ENTRY(name, ...) fill_##name,
  static void (*const fills[])(struct tcat_request *, const struct command_values *) = {STARTS(ENTRY)};
#undef ENTRY
  fills[which % COUNT(fills)](request, values);
}

void commands_take(struct tcat *client, uint32_t which) {
#define ENTRY(name) take_##name,
  static void (*const takes[])(struct tcat *) = {ANSWERS(ENTRY)};
#undef ENTRY
  takes[which % COUNT(takes)](client);
}
