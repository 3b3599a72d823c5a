import type { Urc } from "./types.js";

const urcSection = "URC 模组主动上报 MCU 消息";
const provisioningSection = "Wi-Fi 配网及 AT 辅助命令";

/** Lines that a module sends unasked, in the order in which the reference page lists them. */
export const urcs: readonly Urc[] = [
  {
    name: "+TCMQTTRCVPUB",
    event: "message",
    section: urcSection,
    doc: "A message of a subscribed topic; its payload is counted, never quoted or escaped.",
    example: '+TCMQTTRCVPUB:"CTQS08Y5LG/Dev01/get",11,"hello world"',
  },
  {
    name: "+TCMQTTDISCON",
    event: "disconnected",
    section: urcSection,
    doc: "MQTT was disconnected; a comma or a colon stands before the code.",
    example: "+TCMQTTDISCON,-103",
  },
  {
    name: "+TCMQTTRECONNECTING",
    event: "reconnecting",
    section: urcSection,
    doc: "The module tries to reconnect.",
    example: "+TCMQTTRECONNECTING",
  },
  {
    name: "+TCMQTTRECONNECTED",
    event: "reconnected",
    section: urcSection,
    doc: "The module is connected again; its subscriptions stand.",
    example: "+TCMQTTRECONNECTED",
  },
  {
    name: "+TCOTASTATUS",
    event: "ota",
    section: urcSection,
    doc: "State of a firmware download; ENTERUPDATE may come again with each retry.",
    example: "+TCOTASTATUS:UPDATEFAIL,205",
  },
  {
    name: "+TCSTARTSMART",
    event: "provisioning",
    section: provisioningSection,
    doc: "How SmartConfig provisioning went.",
    example: "+TCSTARTSMART:WIFI_CONNECT_FAILED,3,103",
  },
  {
    name: "+TCSAP",
    event: "provisioning",
    section: provisioningSection,
    doc: "How access-point provisioning went.",
    example: "+TCSAP:WIFI_CONNECT_SUCCESS",
  },
  {
    name: "WIFI CONNECTED",
    event: "wifi",
    section: "ESP-AT",
    doc: "The module joined the access point.",
    example: "WIFI CONNECTED",
  },
  {
    name: "WIFI GOT IP",
    event: "wifi",
    section: "ESP-AT",
    doc: "The module has an address.",
    example: "WIFI GOT IP",
  },
  {
    name: "WIFI DISCONNECT",
    event: "wifi",
    section: "ESP-AT",
    doc: "The module lost the access point.",
    example: "WIFI DISCONNECT",
  },
  {
    name: "ready",
    event: "ready",
    section: "ESP-AT",
    doc: "The module has started; a running command is lost.",
    example: "ready",
  },
];
