import * as arg from "./arguments.js";
import type { Command } from "./types.js";

/** Provisioning and the commands about the module itself. */
export const moduleCommands: readonly Command[] = [
  {
    name: "TCSTARTSMART",
    section: "Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART",
    doc: {
      en: "Starts Wi-Fi provisioning by SmartConfig.",
      zh: "开始 SmartConfig 配网。",
    },
    arguments: [],
    test: {
      example: [
        "AT+TCSTARTSMART=?",
        "AT+TCSTARTSMART: CMD FOR START SMARTCONFIG",
        "OK",
      ],
    },
    exec: {
      end: "result",
      method: "startSmartConfig",
      doc: {
        en: "Starts; a `provisioning` event tells later how it went, within 5 minutes.",
        zh: "开始；5 分钟内由 `provisioning` 事件告知结果。",
      },
      example: ["AT+TCSTARTSMART", "OK", "+TCSTARTSMART:OK"],
    },
  },
  {
    name: "TCSTOPSMART",
    section: "Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART",
    doc: {
      en: "Stops SmartConfig provisioning.",
      zh: "停止 SmartConfig 配网。",
    },
    arguments: [],
    test: {
      example: [
        "AT+TCSTOPSMART=?",
        "AT+TCSTOPSMART: CMD TO STOP SMARTCONFIG",
        "OK",
      ],
    },
    exec: {
      end: "ok",
      method: "stopSmartConfig",
      doc: { en: "Stops.", zh: "停止。" },
      example: ["AT+TCSTOPSMART", "OK"],
    },
  },
  {
    name: "TCSAP",
    section: "Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP",
    doc: {
      en: "Starts Wi-Fi provisioning by an access point of the module's own.",
      zh: "以模组自身的热点（softAP）开始配网。",
    },
    arguments: [arg.ssid, arg.apPassword, arg.channel],
    test: { example: ["AT+TCSAP=?", "+TCSAP=<ssid>[,<pwd>,<ch>]", "OK"] },
    read: {
      end: "ok",
      method: "readSoftAp",
      doc: { en: "Answers `OK` and nothing else.", zh: "只应答 `OK`。" },
      example: ["AT+TCSAP?", "OK"],
    },
    set: {
      end: "second-ok",
      method: "startSoftAp",
      doc: {
        en: "Starts; a `provisioning` event tells later how it went, within 5 minutes.",
        zh: "开始；5 分钟内由 `provisioning` 事件告知结果。",
      },
      example: ['AT+TCSAP="Test-SoftAP","12345678"', "OK", "+TCSAP:OK", "OK"],
    },
  },
  {
    name: "TCSTOPSAP",
    section: "Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP",
    doc: {
      en: "Stops access-point provisioning.",
      zh: "停止热点（softAP）配网。",
    },
    arguments: [],
    test: {
      example: ["AT+TCSTOPSAP=?", "AT+TCSTOPSAP: CMD TO STOP SOFTAP", "OK"],
    },
    exec: {
      end: "ok",
      method: "stopSoftAp",
      doc: { en: "Stops.", zh: "停止。" },
      example: ["AT+TCSTOPSAP", "OK"],
    },
  },
  {
    name: "TCMODINFOSET",
    section: "Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET",
    doc: {
      en: "Stores what the firmware must know of the module's hardware.",
      zh: "保存固件需要的模组硬件信息。",
    },
    arguments: [
      arg.moduleName,
      arg.flashSize,
      arg.gpio,
      arg.firmwareBase,
      arg.firmwareSize,
      arg.connectionId,
    ],
    test: {
      example: [
        "AT+TCMODINFOSET=?",
        '+TCMODINFOSET:"MODULE NAME","FLASH_SIZE (2/4)","WIFI LED GPIO","FW BASE ADDR","FW MAX SIZE","FIXED CONNID"',
        "OK",
      ],
    },
    read: {
      end: "ok",
      method: "moduleSettings",
      doc: {
        en: "Reads the stored description of the hardware.",
        zh: "读取已存储的硬件信息。",
      },
      answer: [
        { name: "name", type: "string", doc: "module name" },
        { name: "flash", type: "number", doc: "flash size in MB" },
        { name: "gpio", type: "number", doc: "GPIO of the Wi-Fi lamp" },
        { name: "base", type: "number", doc: "flash address of the firmware" },
        { name: "size", type: "number", doc: "largest firmware in bytes" },
        { name: "connId", type: "number", doc: "reserved" },
      ],
      example: [
        "AT+TCMODINFOSET?",
        '+TCMODINFOSET:"ESP-WROOM-02D",2,0,1118208,716800,1',
        "OK",
      ],
    },
    set: {
      end: "result",
      method: "setModuleSettings",
      doc: {
        en: "Stores it in flash; refused by the module while MQTT runs.",
        zh: "存入 flash；MQTT 运行时模组拒绝。",
      },
      example: [
        'AT+TCMODINFOSET="ESP-WROOM-02D",2,0,1118208,716800,1',
        "OK",
        "+TCMODINFOSET:OK",
      ],
    },
  },
  {
    name: "TCMQTTSRV",
    section: "Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV",
    doc: {
      en: "Sets another MQTT server than the public cloud's.",
      zh: "设置公有云以外的 MQTT 服务器。",
    },
    arguments: [arg.host],
    test: {
      example: ["AT+TCMQTTSRV=?", '+TCMQTTSRV: "MQTT SERVER IP"', "OK"],
    },
    read: {
      end: "ok",
      method: "mqttServer",
      doc: {
        en: "Reads the server; NULL where none was set.",
        zh: "读取服务器；未设置时为 NULL。",
      },
      answer: [{ name: "host", type: "string", doc: "address or name" }],
      example: ["AT+TCMQTTSRV?", "+TCMQTTSRV:192.168.10.118", "OK"],
    },
    set: {
      end: "result",
      method: "setMqttServer",
      doc: {
        en: "Sets the server; refused by the module while MQTT runs.",
        zh: "设置服务器；MQTT 运行时模组拒绝。",
      },
      example: ['AT+TCMQTTSRV="192.168.10.118"', "OK", "+TCMQTTSRV:OK"],
    },
  },
  {
    name: "TCVER",
    section: "Wi-Fi 配网及 AT 辅助命令 · AT+TCVER",
    doc: {
      en: "Tells the versions of the module's IoT firmware.",
      zh: "查询模组 IoT 固件的版本。",
    },
    arguments: [],
    exec: {
      end: "lines",
      method: "versions",
      doc: {
        en: "Reads the versions, a line each.",
        zh: "读取各版本，每项一行。",
      },
      answer: [{ name: "line", type: "string", doc: "one line of text" }],
      example: [
        "AT+TCVER",
        "Tencent Cloud IoT AT  version: QCloud_AT_ESP32_v2.0.0",
        "Tencent Cloud IoT SDK version: 3.2.0",
        "Firmware compile time: Jun 17 2020 16:25:27",
        "Tencent Technology Co. Ltd.",
        "OK",
      ],
    },
  },
];
