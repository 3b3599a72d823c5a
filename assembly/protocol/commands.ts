import * as arg from "./arguments.js";
import { gatewayCommands } from "./commands-gateway.js";
import { moduleCommands } from "./commands-module.js";
import {
  bit,
  deviceField,
  productField,
  regionField,
  tlsField,
} from "./fields.js";
import type { Command, Field } from "./types.js";

const topicField: Field = { name: "topic", type: "string", doc: "MQTT topic" };
const deviceCommands: readonly Command[] = [
  {
    name: "TCDEVINFOSET",
    section: "TC 设备信息设置命令 · AT+TCDEVINFOSET",
    doc: {
      en: "Stores the product id, device name and device secret in the module.",
      zh: "在模组中保存产品 ID、设备名称和设备密钥。",
    },
    arguments: [
      arg.tlsMode,
      arg.productId,
      arg.deviceName,
      arg.deviceSecret,
      arg.region,
    ],
    test: {
      example: [
        "AT+TCDEVINFOSET=?",
        '+TCDEVINFO:"TLS_MODE (1)","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET_BCC","PRODUCT_REGION"',
        "OK",
      ],
    },
    read: {
      end: "ok",
      method: "deviceInfo",
      doc: {
        en: "Reads the stored device information; the secret only as its BCC.",
        zh: "读取已存储的设备信息；密钥只给出 BCC。",
      },
      answer: [
        tlsField,
        productField,
        deviceField,
        { name: "secretBcc", type: "number", doc: "BCC of the device secret" },
        regionField,
      ],
      example: [
        "AT+TCDEVINFOSET?",
        '+TCDEVINFOSET:1,"CTQS08Y5LG","Dev01",116,"ap-guangzhou"',
        "OK",
      ],
    },
    set: {
      end: "result",
      method: "setDeviceInfo",
      doc: {
        en: "Stores the device information; refused by the module while MQTT runs.",
        zh: "存储设备信息；MQTT 运行时模组拒绝。",
      },
      example: [
        'AT+TCDEVINFOSET=1,"CTQS08Y5LG","Dev01","ZHNkIGRzZCA="',
        "OK",
        "+TCDEVINFOSET:OK",
      ],
    },
  },
  {
    name: "TCPRDINFOSET",
    section: "TC 设备信息设置命令 · AT+TCPRDINFOSET",
    doc: {
      en: "Stores the product secret from which a device registers itself.",
      zh: "保存产品密钥，设备凭它动态注册。",
    },
    arguments: [
      arg.tlsMode,
      arg.productId,
      arg.productSecret,
      arg.deviceName,
      arg.region,
    ],
    test: {
      example: [
        "AT+TCPRDINFOSET=?",
        '+TCPRDINFOSET:"TLS_MODE(1)","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME","PRODUCT_REGION"',
        "OK",
      ],
    },
    read: {
      end: "ok",
      method: "productInfo",
      doc: {
        en: "Reads the stored product information; the secret only as its BCC.",
        zh: "读取已存储的产品信息；密钥只给出 BCC。",
      },
      answer: [
        tlsField,
        productField,
        { name: "secretBcc", type: "number", doc: "BCC of the product secret" },
        deviceField,
        regionField,
      ],
      example: [
        "AT+TCPRDINFOSET?",
        '+TCPRDINFOSET:1,"CTQS08Y5LG",116,"Dev01","ap-guangzhou"',
        "OK",
      ],
    },
    set: {
      end: "result",
      method: "setProductInfo",
      doc: {
        en: "Stores the product information; refused by the module while MQTT runs.",
        zh: "存储产品信息；MQTT 运行时模组拒绝。",
      },
      example: [
        'AT+TCPRDINFOSET=1,"CTQS08Y5LG","ZHNkIGRzZCA=","Dev01"',
        "OK",
        "+TCPRDINFOSET:OK",
      ],
    },
  },
  {
    name: "TCDEVREG",
    section: "TC 设备信息设置命令 · AT+TCDEVREG",
    doc: {
      en: "Registers the device with its product's secret.",
      zh: "用产品密钥动态注册设备。",
    },
    arguments: [],
    test: { example: ["AT+TCDEVREG=?", "OK"] },
    exec: {
      end: "result",
      method: "registerDevice",
      doc: {
        en: "Registers the device and stores the secret that the cloud gives it.",
        zh: "动态注册设备，并存储云端给出的密钥。",
      },
      example: ["AT+TCDEVREG", "OK", "+TCDEVREG:OK"],
    },
  },
  {
    name: "TCMODULE",
    section: "TC 设备信息设置命令 · AT+TCMODULE",
    doc: {
      en: "Tells the module's hardware and software.",
      zh: "查询模组的硬件和软件信息。",
    },
    arguments: [],
    exec: {
      end: "lines",
      method: "moduleInfo",
      doc: {
        en: "Reads the module's description, a line each.",
        zh: "读取模组信息，每项一行。",
      },
      answer: [{ name: "line", type: "string", doc: "one line of text" }],
      example: [
        "AT+TCMODULE",
        "Module HW name: ESP-WROOM-32D",
        "Module FW version: QCloud_AT_ESP32_v2.0.0",
        "Module Mac addr: 3c:71:bf:33:b0:2e",
        "Module FW compiled time: Jun 17 2020 16:25:27",
        "Module Flash size: 2MB",
        "OK",
      ],
    },
  },
  {
    name: "TCRESTORE",
    section: "TC 设备信息设置命令 · AT+TCRESTORE",
    doc: {
      en: "Clears what the module has stored of device, product and firmware, and restarts it.",
      zh: "清除模组保存的设备、产品和固件信息，并重启模组。",
    },
    arguments: [],
    test: { example: ["AT+TCRESTORE=?", "OK"] },
    exec: {
      end: "ok",
      method: "restore",
      doc: {
        en: "Clears the stored information; `ready` follows. Wi-Fi settings stay.",
        zh: "清除已存储的信息，随后有 `ready`；Wi-Fi 设置保留。",
      },
      example: ["AT+TCRESTORE", "OK"],
    },
  },
];

const mqttCommands: readonly Command[] = [
  {
    name: "TCMQTTCONN",
    section: "TC MQTT 命令 · AT+TCMQTTCONN",
    doc: {
      en: "Connects the module to the cloud's MQTT server.",
      zh: "把模组连接到云平台的 MQTT 服务器。",
    },
    arguments: [
      arg.tlsMode,
      arg.commandTimeout,
      arg.keepalive,
      arg.cleanSession,
      arg.reconnect,
    ],
    test: {
      example: [
        "AT+TCMQTTCONN=?",
        "+TCMQTTCONN:<TLSMODE_SELECTED>,<CMDTIMEOUT_VALUE>,<KEEPALIVE>(max 690s),<CLEAN_SESSION>(0/1),<RECONNECT>(0/1)",
        "OK",
      ],
    },
    read: {
      end: "ok",
      method: "mqttConnection",
      doc: {
        en: "Reads the parameters of the running connection.",
        zh: "读取当前连接的参数。",
      },
      answer: [
        tlsField,
        {
          name: "commandTimeout",
          type: "number",
          doc: "milliseconds the module waits for an MQTT answer",
        },
        { name: "keepalive", type: "number", doc: "seconds" },
        { name: "cleanSession", type: "number", values: bit, doc: "0 or 1" },
        { name: "reconnect", type: "number", values: bit, doc: "0 or 1" },
      ],
      example: ["AT+TCMQTTCONN?", "+TCMQTTCONN:1,5000,240,1,1", "OK"],
    },
    set: {
      end: "result",
      method: "mqttConnect",
      doc: {
        en: "Connects. After `FAIL,202` the module may still connect later: ask `mqttState`.",
        zh: "连接。`FAIL,202` 之后模组仍可能连上：用 `mqttState` 查询。",
      },
      example: ["AT+TCMQTTCONN=1,5000,240,1,1", "OK", "+TCMQTTCONN:OK"],
    },
  },
  {
    name: "TCMQTTDISCONN",
    section: "TC MQTT 命令 · AT+TCMQTTDISCONN",
    doc: {
      en: "Closes the MQTT connection and forgets the subscriptions.",
      zh: "断开 MQTT 连接，并清除订阅。",
    },
    arguments: [],
    test: { example: ["AT+TCMQTTDISCONN=?", "OK"] },
    exec: {
      end: "ok",
      method: "mqttDisconnect",
      doc: {
        en: "Disconnects; real modules print `+TCMQTTDISCON,2` before the `OK`.",
        zh: "断开；真实模组在 `OK` 之前打印 `+TCMQTTDISCON,2`。",
      },
      example: ["AT+TCMQTTDISCONN", "+TCMQTTDISCON,2", "OK"],
    },
  },
  {
    name: "TCMQTTPUB",
    section: "TC MQTT 命令 · AT+TCMQTTPUB",
    doc: {
      en: "Publishes a message that fits the command line.",
      zh: "发布一条命令行能容纳的消息。",
    },
    arguments: [arg.publishTopic, arg.qos, arg.message],
    test: {
      example: [
        "AT+TCMQTTPUB=?",
        '+TCMQTTPUB: "TOPIC_NAME(maxlen 128)", "QOS(0/1)","PAYLOAD"',
        "OK",
      ],
    },
    set: {
      end: "result",
      method: "mqttPublish",
      doc: {
        en: "Publishes; with QoS 1 the result comes after the broker's answer.",
        zh: "发布；QoS 1 的结果在 broker 应答之后。",
      },
      example: [
        'AT+TCMQTTPUB="iot-ee54phlu/device1/get",1,"hello world"',
        "OK",
        "+TCMQTTPUB: OK",
      ],
    },
  },
  {
    name: "TCMQTTPUBL",
    section: "TC MQTT 命令 · AT+TCMQTTPUBL",
    doc: {
      en: "Publishes a long message; the module replaces the escapes in it by spaces.",
      zh: "发布长消息；模组会把其中的转义字符替换为空格。",
    },
    arguments: [arg.publishTopic, arg.qos],
    payload: { min: 1, max: 2048 },
    test: {
      example: [
        "AT+TCMQTTPUBL=?",
        '+TCMQTTPUBL: "TOPIC_NAME(maxlen 128)", "QOS(0/1)","LEN(1-2048)"',
        "OK",
      ],
    },
    set: {
      end: "prompt",
      method: "mqttPublishLong",
      doc: {
        en: "Publishes a payload that is sent after the module's prompt.",
        zh: "发布在模组提示符之后发送的负载。",
      },
      example: [
        'AT+TCMQTTPUBL="iot-ee54phlu/device1/get",1,11',
        "OK",
        ">",
        "Hello,world",
        "+TCMQTTPUBL: OK",
      ],
    },
  },
  {
    name: "TCMQTTPUBRAW",
    section: "TC MQTT 命令 · AT+TCMQTTPUBRAW",
    doc: {
      en: "Publishes any bytes; the module leaves them as they are.",
      zh: "发布任意字节；模组原样发送。",
    },
    arguments: [arg.publishTopic, arg.qos],
    payload: { min: 1, max: 2048 },
    test: {
      example: [
        "AT+TCMQTTPUBRAW=?",
        '+TCMQTTPUBRAW: "TOPIC_NAME(maxlen128)", "QOS(0/1)","LEN(1-2048)"',
        "OK",
      ],
    },
    set: {
      end: "prompt",
      method: "mqttPublishRaw",
      doc: {
        en: "Publishes a payload that is sent after the module's prompt.",
        zh: "发布在模组提示符之后发送的负载。",
      },
      example: [
        'AT+TCMQTTPUBRAW="$thing/up/raw/iot-ee54phlu/device1",1,10',
        "OK",
        ">",
        "0123456789",
        "+TCMQTTPUBRAW: OK",
      ],
    },
  },
  {
    name: "TCMQTTSUB",
    section: "TC MQTT 命令 · AT+TCMQTTSUB",
    doc: {
      en: "Subscribes to a topic; a module holds 10 subscriptions.",
      zh: "订阅主题；一个模组最多 10 个订阅。",
    },
    arguments: [arg.topic, arg.qos],
    test: {
      example: [
        "AT+TCMQTTSUB=?",
        '+TCMQTTSUB:"TOPIC_NAME(maxlen 128)","QOS(0/1)"',
        "OK",
      ],
    },
    read: {
      end: "list",
      method: "subscriptions",
      doc: { en: "Lists the subscriptions.", zh: "列出订阅。" },
      answer: [
        topicField,
        {
          name: "qos",
          type: "number",
          values: bit,
          doc: "quality of service, 0 or 1",
        },
      ],
      example: [
        "AT+TCMQTTSUB?",
        '+TCMQTTSUB:"iot-ee54phlu/device1/control",0',
        "OK",
      ],
    },
    set: {
      end: "result",
      method: "mqttSubscribe",
      doc: {
        en: "Subscribes; the result comes after the broker's answer.",
        zh: "订阅；结果在 broker 应答之后。",
      },
      example: [
        'AT+TCMQTTSUB="iot-ee54phlu/device1/control",0',
        "OK",
        "+TCMQTTSUB: OK",
      ],
    },
  },
  {
    name: "TCMQTTUNSUB",
    section: "TC MQTT 命令 · AT+TCMQTTUNSUB",
    doc: { en: "Ends a subscription.", zh: "取消订阅。" },
    arguments: [arg.topic],
    test: {
      example: ["AT+TCMQTTUNSUB=?", '+TCMQTTUNSUB: "TOPIC_NAME"', "OK"],
    },
    read: {
      end: "ok",
      method: "readUnsubscribe",
      doc: { en: "Answers `OK` and nothing else.", zh: "只应答 `OK`。" },
      example: ["AT+TCMQTTUNSUB?", "OK"],
    },
    set: {
      end: "result",
      method: "mqttUnsubscribe",
      doc: { en: "Unsubscribes.", zh: "取消订阅。" },
      example: [
        'AT+TCMQTTUNSUB="iot-ee54phlu/device1/control"',
        "OK",
        "+TCMQTTUNSUB:OK",
      ],
    },
  },
  {
    name: "TCMQTTSTATE",
    section: "TC MQTT 命令 · AT+TCMQTTSTATE",
    doc: {
      en: "Tells whether MQTT is connected.",
      zh: "查询 MQTT 是否已连接。",
    },
    arguments: [],
    test: { example: ["AT+TCMQTTSTATE=?", "OK"] },
    read: {
      end: "ok",
      method: "mqttState",
      doc: { en: "Reads the state of the connection.", zh: "读取连接状态。" },
      answer: [
        {
          name: "state",
          type: "number",
          values: bit,
          doc: "0 disconnected, 1 connected",
        },
      ],
      example: ["AT+TCMQTTSTATE?", "+TCMQTTSTATE: 1", "OK"],
    },
  },
];

const otaCommands: readonly Command[] = [
  {
    name: "TCOTASET",
    section: "TC OTA 命令 · AT+TCOTASET",
    doc: {
      en: "Reports the firmware version and listens for updates.",
      zh: "上报固件版本，并监听升级。",
    },
    arguments: [arg.otaState, arg.version],
    test: {
      example: [
        "AT+TCOTASET=?",
        '+TCOTASET: 1(ENABLE)/0(DISABLE),"FW_version"',
        "OK",
      ],
    },
    read: {
      end: "both",
      method: "otaState",
      doc: {
        en: "Reads whether the module listens for updates.",
        zh: "读取模组是否监听升级。",
      },
      answer: [
        { name: "state", type: "number", values: bit, doc: "1 listens" },
        { name: "version", type: "string", doc: "the reported version" },
      ],
      example: ["AT+TCOTASET?", '+TCOTASET:1,"1.0.1"', "OK"],
    },
    set: {
      end: "result",
      method: "setOta",
      doc: {
        en: "Starts or stops listening; to be sent again after each update.",
        zh: "开始或停止监听；每次升级后须重新发送。",
      },
      example: ['AT+TCOTASET=1,"1.0.1"', "OK", "+TCOTASET:OK"],
    },
  },
  {
    name: "TCFWINFO",
    section: "TC OTA 命令 · AT+TCFWINFO",
    doc: {
      en: "Describes the firmware in the module's cache and rewinds its reading.",
      zh: "查询模组缓存的固件信息，读取位置回到开头。",
    },
    arguments: [],
    test: {
      example: [
        "AT+TCFWINFO=?",
        '+TCFWINFO: "FW_VERSION","FW_SIZE","FW_MD5","FW_MAX_SIZE_OF_MODULE"',
        "OK",
      ],
    },
    read: {
      end: "both",
      method: "firmwareInfo",
      doc: {
        en: "Reads the description; the next read starts at offset 0.",
        zh: "读取固件信息；下一次读取从偏移 0 开始。",
      },
      answer: [
        { name: "version", type: "string", doc: "firmware version" },
        { name: "size", type: "number", doc: "size in bytes" },
        { name: "md5", type: "string", doc: "MD5 in lower-case hexadecimal" },
        {
          name: "maxSize",
          type: "number",
          optional: true,
          doc: "bytes that the cache holds",
        },
      ],
      example: [
        "AT+TCFWINFO?",
        "OK",
        '+TCFWINFO:"2.0.0",516360,"93412d9ab8f3039caed9667a1d151e86",716800',
      ],
    },
  },
  {
    name: "TCREADFWDATA",
    section: "TC OTA 命令 · AT+TCREADFWDATA",
    doc: {
      en: "Reads the next piece of the cached firmware.",
      zh: "读取缓存固件的下一段。",
    },
    arguments: [arg.readLength],
    test: {
      example: ["AT+TCREADFWDATA=?", '+TCREADFWDATA: "LEN_FOR_READ"', "OK"],
    },
    set: {
      end: "both",
      method: "readFirmwareData",
      doc: {
        en: "Reads up to `length` bytes; fewer come at the end of the image.",
        zh: "最多读取 `length` 字节；固件末尾会更少。",
      },
      answer: [
        { name: "length", type: "number", doc: "bytes read" },
        { name: "data", type: "string", doc: "the bytes" },
      ],
      example: ["AT+TCREADFWDATA=4", "OK", "+TCREADFWDATA:4,abcd"],
    },
  },
];

/** All 28 commands; a command's number in the core is its place here, from 1, and is never reused. */
export const commands: readonly Command[] = [
  ...deviceCommands,
  ...mqttCommands,
  ...otaCommands,
  ...moduleCommands,
  ...gatewayCommands,
];
