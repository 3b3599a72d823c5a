// Made from assembly/protocol by `npm run generate`; do not edit.

#ifndef TCAT_COMMANDS_H
#define TCAT_COMMANDS_H

#include "../include/tcat_request.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Reads the stored device information; the secret only as its BCC. Sends `AT+TCDEVINFOSET` (read); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_device_info(struct tcat *client);

/**
 * Stores the device information; refused by the module while MQTT runs. Sends `AT+TCDEVINFOSET` (set); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
 * @param tls_mode how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2
 * @param product_id product id; 1 to 10 bytes
 * @param device_name device name; 1 to 48 bytes
 * @param device_secret device secret; 1 to 44 bytes
 * @param region product region; ap-guangzhou where left out; 1 to 24 bytes; `NULL` leaves it out
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_device_info(struct tcat *client, int32_t tls_mode, const char *product_id, const char *device_name, const char *device_secret, const char *region);

/**
 * Reads the stored product information; the secret only as its BCC. Sends `AT+TCPRDINFOSET` (read); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_product_info(struct tcat *client);

/**
 * Stores the product information; refused by the module while MQTT runs. Sends `AT+TCPRDINFOSET` (set); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
 * @param tls_mode how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2
 * @param product_id product id; 1 to 10 bytes
 * @param product_secret product secret; 1 to 32 bytes
 * @param device_name device name; 1 to 48 bytes
 * @param region product region; ap-guangzhou where left out; 1 to 24 bytes; `NULL` leaves it out
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_product_info(struct tcat *client, int32_t tls_mode, const char *product_id, const char *product_secret, const char *device_name, const char *region);

/**
 * Registers the device and stores the secret that the cloud gives it. Sends `AT+TCDEVREG` (exec); document: TC 设备信息设置命令 · AT+TCDEVREG.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_register_device(struct tcat *client);

/**
 * Reads the module's description, a line each. Sends `AT+TCMODULE` (exec); document: TC 设备信息设置命令 · AT+TCMODULE.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_module_info(struct tcat *client);

/**
 * Clears the stored information; `ready` follows. Wi-Fi settings stay. Sends `AT+TCRESTORE` (exec); document: TC 设备信息设置命令 · AT+TCRESTORE.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_restore(struct tcat *client);

/**
 * Reads the parameters of the running connection. Sends `AT+TCMQTTCONN` (read); document: TC MQTT 命令 · AT+TCMQTTCONN.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_connection(struct tcat *client);

/**
 * Connects. After `FAIL,202` the module may still connect later: ask `mqttState`. Sends `AT+TCMQTTCONN` (set); document: TC MQTT 命令 · AT+TCMQTTCONN.
 * @param tls_mode how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2
 * @param command_timeout milliseconds the module waits for an MQTT answer (the document says up to 10000, real modules take 20000 and 30000); 1000 to 60000
 * @param keepalive MQTT keep-alive in seconds; 60 to 690
 * @param clean_session 1 starts a clean MQTT session, 0 resumes one; 0 to 1
 * @param reconnect 1 lets the module reconnect by itself; 0 to 1
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_connect(struct tcat *client, int32_t tls_mode, int32_t command_timeout, int32_t keepalive, int32_t clean_session, int32_t reconnect);

/**
 * Disconnects; real modules print `+TCMQTTDISCON,2` before the `OK`. Sends `AT+TCMQTTDISCONN` (exec); document: TC MQTT 命令 · AT+TCMQTTDISCONN.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_disconnect(struct tcat *client);

/**
 * Publishes; with QoS 1 the result comes after the broker's answer. Sends `AT+TCMQTTPUB` (set); document: TC MQTT 命令 · AT+TCMQTTPUB.
 * @param topic MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes
 * @param qos MQTT quality of service; 0 to 1
 * @param message the message; the command line's 256 bytes, escapes counted, are its limit; as long as the line holds
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_publish(struct tcat *client, const char *topic, int32_t qos, const char *message);

/**
 * Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBL` (set); document: TC MQTT 命令 · AT+TCMQTTPUBL.
 * @param topic MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes
 * @param qos MQTT quality of service; 0 to 1
 * @param payload the message, sent as it is; it must stay as it is until the command ends
 * @param length its bytes, 1 to 2048
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_publish_long(struct tcat *client, const char *topic, int32_t qos, const void *payload, size_t length);

/**
 * Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBRAW` (set); document: TC MQTT 命令 · AT+TCMQTTPUBRAW.
 * @param topic MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes
 * @param qos MQTT quality of service; 0 to 1
 * @param payload the message, sent as it is; it must stay as it is until the command ends
 * @param length its bytes, 1 to 2048
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_publish_raw(struct tcat *client, const char *topic, int32_t qos, const void *payload, size_t length);

/**
 * Lists the subscriptions. Sends `AT+TCMQTTSUB` (read); document: TC MQTT 命令 · AT+TCMQTTSUB.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_subscriptions(struct tcat *client);

/**
 * Subscribes; the result comes after the broker's answer. Sends `AT+TCMQTTSUB` (set); document: TC MQTT 命令 · AT+TCMQTTSUB.
 * @param topic MQTT topic; 1 to 128 bytes
 * @param qos MQTT quality of service; 0 to 1
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_subscribe(struct tcat *client, const char *topic, int32_t qos);

/**
 * Answers `OK` and nothing else. Sends `AT+TCMQTTUNSUB` (read); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_read_unsubscribe(struct tcat *client);

/**
 * Unsubscribes. Sends `AT+TCMQTTUNSUB` (set); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
 * @param topic MQTT topic; 1 to 128 bytes
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_unsubscribe(struct tcat *client, const char *topic);

/**
 * Reads the state of the connection. Sends `AT+TCMQTTSTATE` (read); document: TC MQTT 命令 · AT+TCMQTTSTATE.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_state(struct tcat *client);

/**
 * Reads whether the module listens for updates. Sends `AT+TCOTASET` (read); document: TC OTA 命令 · AT+TCOTASET.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_ota_state(struct tcat *client);

/**
 * Starts or stops listening; to be sent again after each update. Sends `AT+TCOTASET` (set); document: TC OTA 命令 · AT+TCOTASET.
 * @param state 1 listens for updates, 0 stops listening; 0 to 1
 * @param version firmware version that is reported to the cloud; 1 to 32 bytes
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_ota(struct tcat *client, int32_t state, const char *version);

/**
 * Reads the description; the next read starts at offset 0. Sends `AT+TCFWINFO` (read); document: TC OTA 命令 · AT+TCFWINFO.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_firmware_info(struct tcat *client);

/**
 * Reads up to `length` bytes; fewer come at the end of the image. Sends `AT+TCREADFWDATA` (set); document: TC OTA 命令 · AT+TCREADFWDATA.
 * @param length bytes to read; a multiple of 4 except for the last read; 1 to 4096
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_read_firmware_data(struct tcat *client, int32_t length);

/**
 * Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSTARTSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_start_smart_config(struct tcat *client);

/**
 * Stops. Sends `AT+TCSTOPSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_stop_smart_config(struct tcat *client);

/**
 * Answers `OK` and nothing else. Sends `AT+TCSAP` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_read_soft_ap(struct tcat *client);

/**
 * Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSAP` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
 * @param ssid name of the access point; 1 to 32 bytes
 * @param password password of the access point; open where left out; 8 to 32 bytes; `NULL` leaves it out
 * @param channel Wi-Fi channel; 0 to 13; `TCAT_OMIT` leaves it out
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_start_soft_ap(struct tcat *client, const char *ssid, const char *password, int32_t channel);

/**
 * Stops. Sends `AT+TCSTOPSAP` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_stop_soft_ap(struct tcat *client);

/**
 * Reads the stored description of the hardware. Sends `AT+TCMODINFOSET` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_module_settings(struct tcat *client);

/**
 * Stores it in flash; refused by the module while MQTT runs. Sends `AT+TCMODINFOSET` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
 * @param name module name; 1 to 30 bytes
 * @param flash flash size in MB, 2 or 4; 2 to 4, a multiple of 2
 * @param gpio GPIO of the Wi-Fi lamp; 0 to 48
 * @param base flash address of the cached firmware, a multiple of 0x1000; 1118208 to 2147479552, a multiple of 4096
 * @param size largest firmware in bytes; 1 to 716800
 * @param conn_id reserved; 1; 0 to 255
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_module_settings(struct tcat *client, const char *name, int32_t flash, int32_t gpio, int32_t base, int32_t size, int32_t conn_id);

/**
 * Reads the server; NULL where none was set. Sends `AT+TCMQTTSRV` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_mqtt_server(struct tcat *client);

/**
 * Sets the server; refused by the module while MQTT runs. Sends `AT+TCMQTTSRV` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
 * @param host address or name of the MQTT server; 1 to 128 bytes
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_mqtt_server(struct tcat *client, const char *host);

/**
 * Reads the versions, a line each. Sends `AT+TCVER` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCVER.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_versions(struct tcat *client);

/**
 * Asks the cloud for the bound sub-devices. Sends `AT+TCGWBIND` (read); document: TC 网关子设备命令 · AT+TCGWBIND.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_bound_sub_devices(struct tcat *client);

/**
 * Binds or unbinds; doing it twice is no error. Sends `AT+TCGWBIND` (set); document: TC 网关子设备命令 · AT+TCGWBIND.
 * @param mode 0 binds, 1 unbinds; 0 to 1
 * @param product_id product id; 1 to 10 bytes
 * @param device_name device name; 1 to 48 bytes
 * @param device_secret sub-device secret; left out, the stored one is used; 1 to 44 bytes; `NULL` leaves it out
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_bind_sub_device(struct tcat *client, int32_t mode, const char *product_id, const char *device_name, const char *device_secret);

/**
 * Lists the sub-devices that are online. Sends `AT+TCGWONLINE` (read); document: TC 网关子设备命令 · AT+TCGWONLINE.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_online_sub_devices(struct tcat *client);

/**
 * Takes the sub-device online or offline. Sends `AT+TCGWONLINE` (set); document: TC 网关子设备命令 · AT+TCGWONLINE.
 * @param mode 0 goes online, 1 goes offline; 0 to 1
 * @param product_id product id; 1 to 10 bytes
 * @param device_name device name; 1 to 48 bytes
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_sub_device_online(struct tcat *client, int32_t mode, const char *product_id, const char *device_name);

/**
 * Lists the stored sub-devices. Sends `AT+TCSUBDEVINFOSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_sub_device_infos(struct tcat *client);

/**
 * Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVINFOSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
 * @param mode 0 stores, 1 deletes; 0 to 1
 * @param product_id product id; 1 to 10 bytes
 * @param device_name device name; 1 to 48 bytes
 * @param device_secret device secret; 1 to 44 bytes
 * @param region product region; ap-guangzhou where left out; 1 to 24 bytes; `NULL` leaves it out
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_sub_device_info(struct tcat *client, int32_t mode, const char *product_id, const char *device_name, const char *device_secret, const char *region);

/**
 * Lists what is stored; real modules print the sign-in mode first. Sends `AT+TCSUBDEVPRDSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_sub_device_products(struct tcat *client);

/**
 * Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVPRDSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
 * @param mode 0 stores, 1 deletes; 0 to 1
 * @param product_id product id; 1 to 10 bytes
 * @param product_secret product secret; 1 to 32 bytes
 * @param device_name device name; 1 to 48 bytes
 * @param region product region; ap-guangzhou where left out; 1 to 24 bytes; `NULL` leaves it out
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_set_sub_device_product(struct tcat *client, int32_t mode, const char *product_id, const char *product_secret, const char *device_name, const char *region);

/**
 * Lists the registered sub-devices. Sends `AT+TCSUBDEVREG` (read); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_registered_sub_devices(struct tcat *client);

/**
 * Registers the sub-device and stores the secret that the cloud gives it. Sends `AT+TCSUBDEVREG` (set); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
 * @param product_id product id; 1 to 10 bytes
 * @param device_name device name; 1 to 48 bytes
 * @returns `TCAT_OK` when it is on its way, a refusal or a `TCAT_E_…`
 */
int tcat_register_sub_device(struct tcat *client, const char *product_id, const char *device_name);

/*
 * The same for requests (tcat_request.h): each fills one with the command; its texts and payload stay where they are
 * until the request has ended.
 */

void tcat_fill_device_info(struct tcat_request *request);
void tcat_fill_set_device_info(struct tcat_request *request, int32_t tls_mode, const char *product_id, const char *device_name, const char *device_secret, const char *region);
void tcat_fill_product_info(struct tcat_request *request);
void tcat_fill_set_product_info(struct tcat_request *request, int32_t tls_mode, const char *product_id, const char *product_secret, const char *device_name, const char *region);
void tcat_fill_register_device(struct tcat_request *request);
void tcat_fill_module_info(struct tcat_request *request);
void tcat_fill_restore(struct tcat_request *request);
void tcat_fill_mqtt_connection(struct tcat_request *request);
void tcat_fill_mqtt_connect(struct tcat_request *request, int32_t tls_mode, int32_t command_timeout, int32_t keepalive, int32_t clean_session, int32_t reconnect);
void tcat_fill_mqtt_disconnect(struct tcat_request *request);
void tcat_fill_mqtt_publish(struct tcat_request *request, const char *topic, int32_t qos, const char *message);
void tcat_fill_mqtt_publish_long(struct tcat_request *request, const char *topic, int32_t qos, const void *payload, size_t length);
void tcat_fill_mqtt_publish_raw(struct tcat_request *request, const char *topic, int32_t qos, const void *payload, size_t length);
void tcat_fill_subscriptions(struct tcat_request *request);
void tcat_fill_mqtt_subscribe(struct tcat_request *request, const char *topic, int32_t qos);
void tcat_fill_read_unsubscribe(struct tcat_request *request);
void tcat_fill_mqtt_unsubscribe(struct tcat_request *request, const char *topic);
void tcat_fill_mqtt_state(struct tcat_request *request);
void tcat_fill_ota_state(struct tcat_request *request);
void tcat_fill_set_ota(struct tcat_request *request, int32_t state, const char *version);
void tcat_fill_firmware_info(struct tcat_request *request);
void tcat_fill_read_firmware_data(struct tcat_request *request, int32_t length);
void tcat_fill_start_smart_config(struct tcat_request *request);
void tcat_fill_stop_smart_config(struct tcat_request *request);
void tcat_fill_read_soft_ap(struct tcat_request *request);
void tcat_fill_start_soft_ap(struct tcat_request *request, const char *ssid, const char *password, int32_t channel);
void tcat_fill_stop_soft_ap(struct tcat_request *request);
void tcat_fill_module_settings(struct tcat_request *request);
void tcat_fill_set_module_settings(struct tcat_request *request, const char *name, int32_t flash, int32_t gpio, int32_t base, int32_t size, int32_t conn_id);
void tcat_fill_mqtt_server(struct tcat_request *request);
void tcat_fill_set_mqtt_server(struct tcat_request *request, const char *host);
void tcat_fill_versions(struct tcat_request *request);
void tcat_fill_bound_sub_devices(struct tcat_request *request);
void tcat_fill_bind_sub_device(struct tcat_request *request, int32_t mode, const char *product_id, const char *device_name, const char *device_secret);
void tcat_fill_online_sub_devices(struct tcat_request *request);
void tcat_fill_set_sub_device_online(struct tcat_request *request, int32_t mode, const char *product_id, const char *device_name);
void tcat_fill_sub_device_infos(struct tcat_request *request);
void tcat_fill_set_sub_device_info(struct tcat_request *request, int32_t mode, const char *product_id, const char *device_name, const char *device_secret, const char *region);
void tcat_fill_sub_device_products(struct tcat_request *request);
void tcat_fill_set_sub_device_product(struct tcat_request *request, int32_t mode, const char *product_id, const char *product_secret, const char *device_name, const char *region);
void tcat_fill_registered_sub_devices(struct tcat_request *request);
void tcat_fill_register_sub_device(struct tcat_request *request, const char *product_id, const char *device_name);

/** Asks for the syntax of `AT+TCDEVINFOSET`; document: TC 设备信息设置命令 · AT+TCDEVINFOSET. */
int tcat_test_device_info(struct tcat *client);

/** Asks for the syntax of `AT+TCPRDINFOSET`; document: TC 设备信息设置命令 · AT+TCPRDINFOSET. */
int tcat_test_product_info(struct tcat *client);

/** Asks for the syntax of `AT+TCDEVREG`; document: TC 设备信息设置命令 · AT+TCDEVREG. */
int tcat_test_register_device(struct tcat *client);

/** Asks for the syntax of `AT+TCRESTORE`; document: TC 设备信息设置命令 · AT+TCRESTORE. */
int tcat_test_restore(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTCONN`; document: TC MQTT 命令 · AT+TCMQTTCONN. */
int tcat_test_mqtt_connection(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTDISCONN`; document: TC MQTT 命令 · AT+TCMQTTDISCONN. */
int tcat_test_mqtt_disconnect(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTPUB`; document: TC MQTT 命令 · AT+TCMQTTPUB. */
int tcat_test_mqtt_publish(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTPUBL`; document: TC MQTT 命令 · AT+TCMQTTPUBL. */
int tcat_test_mqtt_publish_long(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTPUBRAW`; document: TC MQTT 命令 · AT+TCMQTTPUBRAW. */
int tcat_test_mqtt_publish_raw(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTSUB`; document: TC MQTT 命令 · AT+TCMQTTSUB. */
int tcat_test_subscriptions(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTUNSUB`; document: TC MQTT 命令 · AT+TCMQTTUNSUB. */
int tcat_test_read_unsubscribe(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTSTATE`; document: TC MQTT 命令 · AT+TCMQTTSTATE. */
int tcat_test_mqtt_state(struct tcat *client);

/** Asks for the syntax of `AT+TCOTASET`; document: TC OTA 命令 · AT+TCOTASET. */
int tcat_test_ota_state(struct tcat *client);

/** Asks for the syntax of `AT+TCFWINFO`; document: TC OTA 命令 · AT+TCFWINFO. */
int tcat_test_firmware_info(struct tcat *client);

/** Asks for the syntax of `AT+TCREADFWDATA`; document: TC OTA 命令 · AT+TCREADFWDATA. */
int tcat_test_read_firmware_data(struct tcat *client);

/** Asks for the syntax of `AT+TCSTARTSMART`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART. */
int tcat_test_start_smart_config(struct tcat *client);

/** Asks for the syntax of `AT+TCSTOPSMART`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART. */
int tcat_test_stop_smart_config(struct tcat *client);

/** Asks for the syntax of `AT+TCSAP`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP. */
int tcat_test_read_soft_ap(struct tcat *client);

/** Asks for the syntax of `AT+TCSTOPSAP`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP. */
int tcat_test_stop_soft_ap(struct tcat *client);

/** Asks for the syntax of `AT+TCMODINFOSET`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET. */
int tcat_test_module_settings(struct tcat *client);

/** Asks for the syntax of `AT+TCMQTTSRV`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV. */
int tcat_test_mqtt_server(struct tcat *client);

/** Asks for the syntax of `AT+TCGWBIND`; document: TC 网关子设备命令 · AT+TCGWBIND. */
int tcat_test_bound_sub_devices(struct tcat *client);

/** Asks for the syntax of `AT+TCGWONLINE`; document: TC 网关子设备命令 · AT+TCGWONLINE. */
int tcat_test_online_sub_devices(struct tcat *client);

/** Asks for the syntax of `AT+TCSUBDEVINFOSET`; document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET. */
int tcat_test_sub_device_infos(struct tcat *client);

/** Asks for the syntax of `AT+TCSUBDEVPRDSET`; document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET. */
int tcat_test_sub_device_products(struct tcat *client);

/** Asks for the syntax of `AT+TCSUBDEVREG`; document: TC 网关子设备命令 · AT+TCSUBDEVREG. */
int tcat_test_registered_sub_devices(struct tcat *client);

/** A data line that answers `tcat_device_info`. */
struct tcat_device_info_answer {
  /** sign-in mode */
  int32_t tls_mode;
  /** product id */
  struct tcat_span product_id;
  /** device name */
  struct tcat_span device_name;
  /** BCC of the device secret */
  int32_t secret_bcc;
  /** product region; older firmware leaves it out; empty or 0 where it is left out */
  struct tcat_span region;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_device_info(struct tcat *client, struct tcat_device_info_answer *answer);

/** A data line that answers `tcat_product_info`. */
struct tcat_product_info_answer {
  /** sign-in mode */
  int32_t tls_mode;
  /** product id */
  struct tcat_span product_id;
  /** BCC of the product secret */
  int32_t secret_bcc;
  /** device name */
  struct tcat_span device_name;
  /** product region; older firmware leaves it out; empty or 0 where it is left out */
  struct tcat_span region;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_product_info(struct tcat *client, struct tcat_product_info_answer *answer);

/** A data line that answers `tcat_mqtt_connection`. */
struct tcat_mqtt_connection_answer {
  /** sign-in mode */
  int32_t tls_mode;
  /** milliseconds the module waits for an MQTT answer */
  int32_t command_timeout;
  /** seconds */
  int32_t keepalive;
  /** 0 or 1 */
  int32_t clean_session;
  /** 0 or 1 */
  int32_t reconnect;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_mqtt_connection(struct tcat *client, struct tcat_mqtt_connection_answer *answer);

/** A data line that answers `tcat_subscriptions`. */
struct tcat_subscriptions_answer {
  /** MQTT topic */
  struct tcat_span topic;
  /** quality of service, 0 or 1 */
  int32_t qos;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_subscriptions(struct tcat *client, struct tcat_subscriptions_answer *answer);

/** A data line that answers `tcat_mqtt_state`. */
struct tcat_mqtt_state_answer {
  /** 0 disconnected, 1 connected */
  int32_t state;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_mqtt_state(struct tcat *client, struct tcat_mqtt_state_answer *answer);

/** A data line that answers `tcat_ota_state`. */
struct tcat_ota_state_answer {
  /** 1 listens */
  int32_t state;
  /** the reported version */
  struct tcat_span version;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_ota_state(struct tcat *client, struct tcat_ota_state_answer *answer);

/** A data line that answers `tcat_firmware_info`. */
struct tcat_firmware_info_answer {
  /** firmware version */
  struct tcat_span version;
  /** size in bytes */
  int32_t size;
  /** MD5 in lower-case hexadecimal */
  struct tcat_span md5;
  /** bytes that the cache holds; empty or 0 where it is left out */
  int32_t max_size;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_firmware_info(struct tcat *client, struct tcat_firmware_info_answer *answer);

/** A data line that answers `tcat_module_settings`. */
struct tcat_module_settings_answer {
  /** module name */
  struct tcat_span name;
  /** flash size in MB */
  int32_t flash;
  /** GPIO of the Wi-Fi lamp */
  int32_t gpio;
  /** flash address of the firmware */
  int32_t base;
  /** largest firmware in bytes */
  int32_t size;
  /** reserved */
  int32_t conn_id;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_module_settings(struct tcat *client, struct tcat_module_settings_answer *answer);

/** A data line that answers `tcat_mqtt_server`. */
struct tcat_mqtt_server_answer {
  /** address or name */
  struct tcat_span host;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_mqtt_server(struct tcat *client, struct tcat_mqtt_server_answer *answer);

/** A data line that answers `tcat_bound_sub_devices`. */
struct tcat_bound_sub_devices_answer {
  /** product id */
  struct tcat_span product_id;
  /** device name */
  struct tcat_span device_name;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_bound_sub_devices(struct tcat *client, struct tcat_bound_sub_devices_answer *answer);

/** A data line that answers `tcat_online_sub_devices`. */
struct tcat_online_sub_devices_answer {
  /** product id */
  struct tcat_span product_id;
  /** device name */
  struct tcat_span device_name;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_online_sub_devices(struct tcat *client, struct tcat_online_sub_devices_answer *answer);

/** A data line that answers `tcat_sub_device_infos`. */
struct tcat_sub_device_infos_answer {
  /** product id */
  struct tcat_span product_id;
  /** device name */
  struct tcat_span device_name;
  /** BCC of the stored secret */
  int32_t secret_bcc;
  /** product region; older firmware leaves it out; empty or 0 where it is left out */
  struct tcat_span region;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_sub_device_infos(struct tcat *client, struct tcat_sub_device_infos_answer *answer);

/** A data line that answers `tcat_sub_device_products`. */
struct tcat_sub_device_products_answer {
  /** sign-in mode; the document's form leaves it out; empty or 0 where it is left out */
  int32_t tls_mode;
  /** product id */
  struct tcat_span product_id;
  /** BCC of the stored secret */
  int32_t secret_bcc;
  /** device name */
  struct tcat_span device_name;
  /** product region; older firmware leaves it out; empty or 0 where it is left out */
  struct tcat_span region;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_sub_device_products(struct tcat *client, struct tcat_sub_device_products_answer *answer);

/** A data line that answers `tcat_registered_sub_devices`. */
struct tcat_registered_sub_devices_answer {
  /** product id */
  struct tcat_span product_id;
  /** device name */
  struct tcat_span device_name;
};

/**
 * Takes the fields of a data event apart; texts are valid until the handler returns.
 * @returns whether all that must be there is there and of its type
 */
bool tcat_take_registered_sub_devices(struct tcat *client, struct tcat_registered_sub_devices_answer *answer);

#ifdef __cplusplus
}
#endif

#endif
