// Made from assembly/protocol by `npm run generate`; do not edit.

#include "tcat_commands.h"

int tcat_device_info(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCDEVINFOSET, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_device_info(struct tcat *client, int32_t tls_mode, const char *product_id, const char *device_name, const char *device_secret, const char *region) {
  tcat_begin(client, TCAT_COMMAND_TCDEVINFOSET, TCAT_FORM_SET);
  tcat_number(client, tls_mode);
  tcat_string(client, product_id);
  tcat_string(client, device_name);
  tcat_string(client, device_secret);
  if (region != NULL) tcat_string(client, region);
  return tcat_start(client);
}

int tcat_product_info(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCPRDINFOSET, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_product_info(struct tcat *client, int32_t tls_mode, const char *product_id, const char *product_secret, const char *device_name, const char *region) {
  tcat_begin(client, TCAT_COMMAND_TCPRDINFOSET, TCAT_FORM_SET);
  tcat_number(client, tls_mode);
  tcat_string(client, product_id);
  tcat_string(client, product_secret);
  tcat_string(client, device_name);
  if (region != NULL) tcat_string(client, region);
  return tcat_start(client);
}

int tcat_register_device(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCDEVREG, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_module_info(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMODULE, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_restore(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCRESTORE, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_mqtt_connection(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTCONN, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_mqtt_connect(struct tcat *client, int32_t tls_mode, int32_t command_timeout, int32_t keepalive, int32_t clean_session, int32_t reconnect) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTCONN, TCAT_FORM_SET);
  tcat_number(client, tls_mode);
  tcat_number(client, command_timeout);
  tcat_number(client, keepalive);
  tcat_number(client, clean_session);
  tcat_number(client, reconnect);
  return tcat_start(client);
}

int tcat_mqtt_disconnect(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTDISCONN, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_mqtt_publish(struct tcat *client, const char *topic, int32_t qos, const char *message) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTPUB, TCAT_FORM_SET);
  tcat_string(client, topic);
  tcat_number(client, qos);
  tcat_string(client, message);
  return tcat_start(client);
}

int tcat_mqtt_publish_long(struct tcat *client, const char *topic, int32_t qos, const void *payload, size_t length) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTPUBL, TCAT_FORM_SET);
  tcat_string(client, topic);
  tcat_number(client, qos);
  return tcat_start_payload(client, payload, length);
}

int tcat_mqtt_publish_raw(struct tcat *client, const char *topic, int32_t qos, const void *payload, size_t length) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTPUBRAW, TCAT_FORM_SET);
  tcat_string(client, topic);
  tcat_number(client, qos);
  return tcat_start_payload(client, payload, length);
}

int tcat_subscriptions(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_mqtt_subscribe(struct tcat *client, const char *topic, int32_t qos) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_SET);
  tcat_string(client, topic);
  tcat_number(client, qos);
  return tcat_start(client);
}

int tcat_read_unsubscribe(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTUNSUB, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_mqtt_unsubscribe(struct tcat *client, const char *topic) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTUNSUB, TCAT_FORM_SET);
  tcat_string(client, topic);
  return tcat_start(client);
}

int tcat_mqtt_state(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSTATE, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_ota_state(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCOTASET, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_ota(struct tcat *client, int32_t state, const char *version) {
  tcat_begin(client, TCAT_COMMAND_TCOTASET, TCAT_FORM_SET);
  tcat_number(client, state);
  tcat_string(client, version);
  return tcat_start(client);
}

int tcat_firmware_info(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCFWINFO, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_read_firmware_data(struct tcat *client, int32_t length) {
  tcat_begin(client, TCAT_COMMAND_TCREADFWDATA, TCAT_FORM_SET);
  tcat_number(client, length);
  return tcat_start(client);
}

int tcat_start_smart_config(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSTARTSMART, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_stop_smart_config(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSTOPSMART, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_read_soft_ap(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSAP, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_start_soft_ap(struct tcat *client, const char *ssid, const char *password, int32_t channel) {
  tcat_begin(client, TCAT_COMMAND_TCSAP, TCAT_FORM_SET);
  tcat_string(client, ssid);
  if (password != NULL || channel != TCAT_OMIT) tcat_string(client, password);
  if (channel != TCAT_OMIT) tcat_number(client, channel);
  return tcat_start(client);
}

int tcat_stop_soft_ap(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSTOPSAP, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_module_settings(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMODINFOSET, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_module_settings(struct tcat *client, const char *name, int32_t flash, int32_t gpio, int32_t base, int32_t size, int32_t conn_id) {
  tcat_begin(client, TCAT_COMMAND_TCMODINFOSET, TCAT_FORM_SET);
  tcat_string(client, name);
  tcat_number(client, flash);
  tcat_number(client, gpio);
  tcat_number(client, base);
  tcat_number(client, size);
  tcat_number(client, conn_id);
  return tcat_start(client);
}

int tcat_mqtt_server(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSRV, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_mqtt_server(struct tcat *client, const char *host) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSRV, TCAT_FORM_SET);
  tcat_string(client, host);
  return tcat_start(client);
}

int tcat_versions(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCVER, TCAT_FORM_EXEC);
  return tcat_start(client);
}

int tcat_bound_sub_devices(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCGWBIND, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_bind_sub_device(struct tcat *client, int32_t mode, const char *product_id, const char *device_name, const char *device_secret) {
  tcat_begin(client, TCAT_COMMAND_TCGWBIND, TCAT_FORM_SET);
  tcat_number(client, mode);
  tcat_string(client, product_id);
  tcat_string(client, device_name);
  if (device_secret != NULL) tcat_string(client, device_secret);
  return tcat_start(client);
}

int tcat_online_sub_devices(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCGWONLINE, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_sub_device_online(struct tcat *client, int32_t mode, const char *product_id, const char *device_name) {
  tcat_begin(client, TCAT_COMMAND_TCGWONLINE, TCAT_FORM_SET);
  tcat_number(client, mode);
  tcat_string(client, product_id);
  tcat_string(client, device_name);
  return tcat_start(client);
}

int tcat_sub_device_infos(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVINFOSET, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_sub_device_info(struct tcat *client, int32_t mode, const char *product_id, const char *device_name, const char *device_secret, const char *region) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVINFOSET, TCAT_FORM_SET);
  tcat_number(client, mode);
  tcat_string(client, product_id);
  tcat_string(client, device_name);
  tcat_string(client, device_secret);
  if (region != NULL) tcat_string(client, region);
  return tcat_start(client);
}

int tcat_sub_device_products(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVPRDSET, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_set_sub_device_product(struct tcat *client, int32_t mode, const char *product_id, const char *product_secret, const char *device_name, const char *region) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVPRDSET, TCAT_FORM_SET);
  tcat_number(client, mode);
  tcat_string(client, product_id);
  tcat_string(client, product_secret);
  tcat_string(client, device_name);
  if (region != NULL) tcat_string(client, region);
  return tcat_start(client);
}

int tcat_registered_sub_devices(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVREG, TCAT_FORM_READ);
  return tcat_start(client);
}

int tcat_register_sub_device(struct tcat *client, const char *product_id, const char *device_name) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVREG, TCAT_FORM_SET);
  tcat_string(client, product_id);
  tcat_string(client, device_name);
  return tcat_start(client);
}

void tcat_fill_device_info(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCDEVINFOSET, TCAT_FORM_READ);
}

void tcat_fill_set_device_info(struct tcat_request *request, int32_t tls_mode, const char *product_id, const char *device_name, const char *device_secret, const char *region) {
  tcat_fill(request, TCAT_COMMAND_TCDEVINFOSET, TCAT_FORM_SET);
  tcat_add_number(request, tls_mode);
  tcat_add_string(request, product_id);
  tcat_add_string(request, device_name);
  tcat_add_string(request, device_secret);
  if (region != NULL) tcat_add_string(request, region);
}

void tcat_fill_product_info(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCPRDINFOSET, TCAT_FORM_READ);
}

void tcat_fill_set_product_info(struct tcat_request *request, int32_t tls_mode, const char *product_id, const char *product_secret, const char *device_name, const char *region) {
  tcat_fill(request, TCAT_COMMAND_TCPRDINFOSET, TCAT_FORM_SET);
  tcat_add_number(request, tls_mode);
  tcat_add_string(request, product_id);
  tcat_add_string(request, product_secret);
  tcat_add_string(request, device_name);
  if (region != NULL) tcat_add_string(request, region);
}

void tcat_fill_register_device(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCDEVREG, TCAT_FORM_EXEC);
}

void tcat_fill_module_info(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMODULE, TCAT_FORM_EXEC);
}

void tcat_fill_restore(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCRESTORE, TCAT_FORM_EXEC);
}

void tcat_fill_mqtt_connection(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTCONN, TCAT_FORM_READ);
}

void tcat_fill_mqtt_connect(struct tcat_request *request, int32_t tls_mode, int32_t command_timeout, int32_t keepalive, int32_t clean_session, int32_t reconnect) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTCONN, TCAT_FORM_SET);
  tcat_add_number(request, tls_mode);
  tcat_add_number(request, command_timeout);
  tcat_add_number(request, keepalive);
  tcat_add_number(request, clean_session);
  tcat_add_number(request, reconnect);
}

void tcat_fill_mqtt_disconnect(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTDISCONN, TCAT_FORM_EXEC);
}

void tcat_fill_mqtt_publish(struct tcat_request *request, const char *topic, int32_t qos, const char *message) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTPUB, TCAT_FORM_SET);
  tcat_add_string(request, topic);
  tcat_add_number(request, qos);
  tcat_add_string(request, message);
}

void tcat_fill_mqtt_publish_long(struct tcat_request *request, const char *topic, int32_t qos, const void *payload, size_t length) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTPUBL, TCAT_FORM_SET);
  tcat_add_string(request, topic);
  tcat_add_number(request, qos);
  tcat_add_payload(request, payload, length);
}

void tcat_fill_mqtt_publish_raw(struct tcat_request *request, const char *topic, int32_t qos, const void *payload, size_t length) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTPUBRAW, TCAT_FORM_SET);
  tcat_add_string(request, topic);
  tcat_add_number(request, qos);
  tcat_add_payload(request, payload, length);
}

void tcat_fill_subscriptions(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_READ);
}

void tcat_fill_mqtt_subscribe(struct tcat_request *request, const char *topic, int32_t qos) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_SET);
  tcat_add_string(request, topic);
  tcat_add_number(request, qos);
}

void tcat_fill_read_unsubscribe(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTUNSUB, TCAT_FORM_READ);
}

void tcat_fill_mqtt_unsubscribe(struct tcat_request *request, const char *topic) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTUNSUB, TCAT_FORM_SET);
  tcat_add_string(request, topic);
}

void tcat_fill_mqtt_state(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTSTATE, TCAT_FORM_READ);
}

void tcat_fill_ota_state(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCOTASET, TCAT_FORM_READ);
}

void tcat_fill_set_ota(struct tcat_request *request, int32_t state, const char *version) {
  tcat_fill(request, TCAT_COMMAND_TCOTASET, TCAT_FORM_SET);
  tcat_add_number(request, state);
  tcat_add_string(request, version);
}

void tcat_fill_firmware_info(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCFWINFO, TCAT_FORM_READ);
}

void tcat_fill_read_firmware_data(struct tcat_request *request, int32_t length) {
  tcat_fill(request, TCAT_COMMAND_TCREADFWDATA, TCAT_FORM_SET);
  tcat_add_number(request, length);
}

void tcat_fill_start_smart_config(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCSTARTSMART, TCAT_FORM_EXEC);
}

void tcat_fill_stop_smart_config(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCSTOPSMART, TCAT_FORM_EXEC);
}

void tcat_fill_read_soft_ap(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCSAP, TCAT_FORM_READ);
}

void tcat_fill_start_soft_ap(struct tcat_request *request, const char *ssid, const char *password, int32_t channel) {
  tcat_fill(request, TCAT_COMMAND_TCSAP, TCAT_FORM_SET);
  tcat_add_string(request, ssid);
  if (password != NULL || channel != TCAT_OMIT) tcat_add_string(request, password);
  if (channel != TCAT_OMIT) tcat_add_number(request, channel);
}

void tcat_fill_stop_soft_ap(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCSTOPSAP, TCAT_FORM_EXEC);
}

void tcat_fill_module_settings(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMODINFOSET, TCAT_FORM_READ);
}

void tcat_fill_set_module_settings(struct tcat_request *request, const char *name, int32_t flash, int32_t gpio, int32_t base, int32_t size, int32_t conn_id) {
  tcat_fill(request, TCAT_COMMAND_TCMODINFOSET, TCAT_FORM_SET);
  tcat_add_string(request, name);
  tcat_add_number(request, flash);
  tcat_add_number(request, gpio);
  tcat_add_number(request, base);
  tcat_add_number(request, size);
  tcat_add_number(request, conn_id);
}

void tcat_fill_mqtt_server(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTSRV, TCAT_FORM_READ);
}

void tcat_fill_set_mqtt_server(struct tcat_request *request, const char *host) {
  tcat_fill(request, TCAT_COMMAND_TCMQTTSRV, TCAT_FORM_SET);
  tcat_add_string(request, host);
}

void tcat_fill_versions(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCVER, TCAT_FORM_EXEC);
}

void tcat_fill_bound_sub_devices(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCGWBIND, TCAT_FORM_READ);
}

void tcat_fill_bind_sub_device(struct tcat_request *request, int32_t mode, const char *product_id, const char *device_name, const char *device_secret) {
  tcat_fill(request, TCAT_COMMAND_TCGWBIND, TCAT_FORM_SET);
  tcat_add_number(request, mode);
  tcat_add_string(request, product_id);
  tcat_add_string(request, device_name);
  if (device_secret != NULL) tcat_add_string(request, device_secret);
}

void tcat_fill_online_sub_devices(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCGWONLINE, TCAT_FORM_READ);
}

void tcat_fill_set_sub_device_online(struct tcat_request *request, int32_t mode, const char *product_id, const char *device_name) {
  tcat_fill(request, TCAT_COMMAND_TCGWONLINE, TCAT_FORM_SET);
  tcat_add_number(request, mode);
  tcat_add_string(request, product_id);
  tcat_add_string(request, device_name);
}

void tcat_fill_sub_device_infos(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCSUBDEVINFOSET, TCAT_FORM_READ);
}

void tcat_fill_set_sub_device_info(struct tcat_request *request, int32_t mode, const char *product_id, const char *device_name, const char *device_secret, const char *region) {
  tcat_fill(request, TCAT_COMMAND_TCSUBDEVINFOSET, TCAT_FORM_SET);
  tcat_add_number(request, mode);
  tcat_add_string(request, product_id);
  tcat_add_string(request, device_name);
  tcat_add_string(request, device_secret);
  if (region != NULL) tcat_add_string(request, region);
}

void tcat_fill_sub_device_products(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCSUBDEVPRDSET, TCAT_FORM_READ);
}

void tcat_fill_set_sub_device_product(struct tcat_request *request, int32_t mode, const char *product_id, const char *product_secret, const char *device_name, const char *region) {
  tcat_fill(request, TCAT_COMMAND_TCSUBDEVPRDSET, TCAT_FORM_SET);
  tcat_add_number(request, mode);
  tcat_add_string(request, product_id);
  tcat_add_string(request, product_secret);
  tcat_add_string(request, device_name);
  if (region != NULL) tcat_add_string(request, region);
}

void tcat_fill_registered_sub_devices(struct tcat_request *request) {
  tcat_fill(request, TCAT_COMMAND_TCSUBDEVREG, TCAT_FORM_READ);
}

void tcat_fill_register_sub_device(struct tcat_request *request, const char *product_id, const char *device_name) {
  tcat_fill(request, TCAT_COMMAND_TCSUBDEVREG, TCAT_FORM_SET);
  tcat_add_string(request, product_id);
  tcat_add_string(request, device_name);
}

int tcat_test_device_info(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCDEVINFOSET, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_product_info(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCPRDINFOSET, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_register_device(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCDEVREG, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_restore(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCRESTORE, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_mqtt_connection(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTCONN, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_mqtt_disconnect(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTDISCONN, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_mqtt_publish(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTPUB, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_mqtt_publish_long(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTPUBL, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_mqtt_publish_raw(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTPUBRAW, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_subscriptions(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSUB, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_read_unsubscribe(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTUNSUB, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_mqtt_state(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSTATE, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_ota_state(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCOTASET, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_firmware_info(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCFWINFO, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_read_firmware_data(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCREADFWDATA, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_start_smart_config(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSTARTSMART, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_stop_smart_config(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSTOPSMART, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_read_soft_ap(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSAP, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_stop_soft_ap(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSTOPSAP, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_module_settings(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMODINFOSET, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_mqtt_server(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCMQTTSRV, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_bound_sub_devices(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCGWBIND, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_online_sub_devices(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCGWONLINE, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_sub_device_infos(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVINFOSET, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_sub_device_products(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVPRDSET, TCAT_FORM_TEST);
  return tcat_start(client);
}

int tcat_test_registered_sub_devices(struct tcat *client) {
  tcat_begin(client, TCAT_COMMAND_TCSUBDEVREG, TCAT_FORM_TEST);
  return tcat_start(client);
}

bool tcat_take_device_info(struct tcat *client, struct tcat_device_info_answer *answer) {
  if (!tcat_take_number(client, &answer->tls_mode)) return false;
  if (!tcat_take_text(client, &answer->product_id)) return false;
  if (!tcat_take_text(client, &answer->device_name)) return false;
  if (!tcat_take_number(client, &answer->secret_bcc)) return false;
  (void)tcat_take_text(client, &answer->region);
  return true;
}

bool tcat_take_product_info(struct tcat *client, struct tcat_product_info_answer *answer) {
  if (!tcat_take_number(client, &answer->tls_mode)) return false;
  if (!tcat_take_text(client, &answer->product_id)) return false;
  if (!tcat_take_number(client, &answer->secret_bcc)) return false;
  if (!tcat_take_text(client, &answer->device_name)) return false;
  (void)tcat_take_text(client, &answer->region);
  return true;
}

bool tcat_take_mqtt_connection(struct tcat *client, struct tcat_mqtt_connection_answer *answer) {
  if (!tcat_take_number(client, &answer->tls_mode)) return false;
  if (!tcat_take_number(client, &answer->command_timeout)) return false;
  if (!tcat_take_number(client, &answer->keepalive)) return false;
  if (!tcat_take_number(client, &answer->clean_session)) return false;
  if (!tcat_take_number(client, &answer->reconnect)) return false;
  return true;
}

bool tcat_take_subscriptions(struct tcat *client, struct tcat_subscriptions_answer *answer) {
  if (!tcat_take_text(client, &answer->topic)) return false;
  if (!tcat_take_number(client, &answer->qos)) return false;
  return true;
}

bool tcat_take_mqtt_state(struct tcat *client, struct tcat_mqtt_state_answer *answer) {
  if (!tcat_take_number(client, &answer->state)) return false;
  return true;
}

bool tcat_take_ota_state(struct tcat *client, struct tcat_ota_state_answer *answer) {
  if (!tcat_take_number(client, &answer->state)) return false;
  if (!tcat_take_text(client, &answer->version)) return false;
  return true;
}

bool tcat_take_firmware_info(struct tcat *client, struct tcat_firmware_info_answer *answer) {
  if (!tcat_take_text(client, &answer->version)) return false;
  if (!tcat_take_number(client, &answer->size)) return false;
  if (!tcat_take_text(client, &answer->md5)) return false;
  (void)tcat_take_number(client, &answer->max_size);
  return true;
}

bool tcat_take_module_settings(struct tcat *client, struct tcat_module_settings_answer *answer) {
  if (!tcat_take_text(client, &answer->name)) return false;
  if (!tcat_take_number(client, &answer->flash)) return false;
  if (!tcat_take_number(client, &answer->gpio)) return false;
  if (!tcat_take_number(client, &answer->base)) return false;
  if (!tcat_take_number(client, &answer->size)) return false;
  if (!tcat_take_number(client, &answer->conn_id)) return false;
  return true;
}

bool tcat_take_mqtt_server(struct tcat *client, struct tcat_mqtt_server_answer *answer) {
  if (!tcat_take_text(client, &answer->host)) return false;
  return true;
}

bool tcat_take_bound_sub_devices(struct tcat *client, struct tcat_bound_sub_devices_answer *answer) {
  if (!tcat_take_text(client, &answer->product_id)) return false;
  if (!tcat_take_text(client, &answer->device_name)) return false;
  return true;
}

bool tcat_take_online_sub_devices(struct tcat *client, struct tcat_online_sub_devices_answer *answer) {
  if (!tcat_take_text(client, &answer->product_id)) return false;
  if (!tcat_take_text(client, &answer->device_name)) return false;
  return true;
}

bool tcat_take_sub_device_infos(struct tcat *client, struct tcat_sub_device_infos_answer *answer) {
  if (!tcat_take_text(client, &answer->product_id)) return false;
  if (!tcat_take_text(client, &answer->device_name)) return false;
  if (!tcat_take_number(client, &answer->secret_bcc)) return false;
  (void)tcat_take_text(client, &answer->region);
  return true;
}

bool tcat_take_sub_device_products(struct tcat *client, struct tcat_sub_device_products_answer *answer) {
  struct tcat_field field = tcat_next_field(client);
  answer->tls_mode = field.number;
  if (field.kind == TCAT_FIELD_NUMBER) field = tcat_next_field(client);
  if (field.kind != TCAT_FIELD_TEXT) return false;
  answer->product_id = field.text;
  if (!tcat_take_number(client, &answer->secret_bcc)) return false;
  if (!tcat_take_text(client, &answer->device_name)) return false;
  (void)tcat_take_text(client, &answer->region);
  return true;
}

bool tcat_take_registered_sub_devices(struct tcat *client, struct tcat_registered_sub_devices_answer *answer) {
  if (!tcat_take_text(client, &answer->product_id)) return false;
  if (!tcat_take_text(client, &answer->device_name)) return false;
  return true;
}
