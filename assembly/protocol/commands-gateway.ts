import * as arg from "./arguments.js";
import { deviceField, productField, regionField, tlsField } from "./fields.js";
import type { Command, Field } from "./types.js";

const bcc: Field = {
  name: "secretBcc",
  type: "number",
  doc: "BCC of the stored secret",
};
/** A gateway's sub-devices. */
export const gatewayCommands: readonly Command[] = [
  {
    name: "TCGWBIND",
    section: "TC 网关子设备命令 · AT+TCGWBIND",
    doc: {
      en: "Binds a sub-device to this gateway, or unbinds it.",
      zh: "给本网关绑定或解绑子设备。",
    },
    arguments: [
      arg.bindMode,
      arg.productId,
      arg.deviceName,
      arg.optionalDeviceSecret,
    ],
    test: {
      example: [
        "AT+TCGWBIND=?",
        '+TCGWBIND:"MODE","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET"',
        "OK",
      ],
    },
    read: {
      end: "list",
      method: "boundSubDevices",
      doc: {
        en: "Asks the cloud for the bound sub-devices.",
        zh: "向云端查询已绑定的子设备。",
      },
      answer: [productField, deviceField],
      example: ["AT+TCGWBIND?", '+TCGWBIND:"CTQS08Y5LG","Dev01"', "OK"],
    },
    set: {
      end: "result",
      method: "bindSubDevice",
      doc: {
        en: "Binds or unbinds; doing it twice is no error.",
        zh: "绑定或解绑；重复执行不算错误。",
      },
      example: [
        'AT+TCGWBIND=0,"CTQS08Y5LG","Dev01","ZHNkIGRzZCA="',
        "OK",
        "+TCGWBIND:OK",
      ],
    },
  },
  {
    name: "TCGWONLINE",
    section: "TC 网关子设备命令 · AT+TCGWONLINE",
    doc: {
      en: "Takes a sub-device online or offline.",
      zh: "使子设备上线或下线。",
    },
    arguments: [arg.onlineMode, arg.productId, arg.deviceName],
    test: {
      example: [
        "AT+TCGWONLINE=?",
        '+TCGWONLINE:"MODE","PRODUCT_ID","DEVICE_NAME"',
        "OK",
      ],
    },
    read: {
      end: "list",
      method: "onlineSubDevices",
      doc: {
        en: "Lists the sub-devices that are online.",
        zh: "列出在线的子设备。",
      },
      answer: [productField, deviceField],
      example: ["AT+TCGWONLINE?", '+TCGWONLINE:"CTQS08Y5LG,Dev01"', "OK"],
    },
    set: {
      end: "result",
      method: "setSubDeviceOnline",
      doc: {
        en: "Takes the sub-device online or offline.",
        zh: "使子设备上线或下线。",
      },
      example: ['AT+TCGWONLINE=0,"CTQS08Y5LG","Dev01"', "OK", "+TCGWONLINE:OK"],
    },
  },
  {
    name: "TCSUBDEVINFOSET",
    section: "TC 网关子设备命令 · AT+TCSUBDEVINFOSET",
    doc: {
      en: "Stores or deletes a sub-device's information.",
      zh: "保存或删除子设备信息。",
    },
    arguments: [
      arg.storeMode,
      arg.productId,
      arg.deviceName,
      arg.deviceSecret,
      arg.region,
    ],
    test: {
      example: [
        "AT+TCSUBDEVINFOSET=?",
        '+TCSUBDEVINFOSET:"MODE","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET_BCC","PRODUCT_REGION"',
        "OK",
      ],
    },
    read: {
      end: "list",
      method: "subDeviceInfos",
      doc: { en: "Lists the stored sub-devices.", zh: "列出已存储的子设备。" },
      answer: [productField, deviceField, bcc, regionField],
      example: [
        "AT+TCSUBDEVINFOSET?",
        '+TCSUBDEVINFOSET:"CTQS08Y5LG","Dev01",116,"ap-guangzhou"',
        "OK",
      ],
    },
    set: {
      end: "result",
      method: "setSubDeviceInfo",
      doc: {
        en: "Stores or deletes; the gateway's own connection is not touched.",
        zh: "存储或删除；不影响网关自身的连接。",
      },
      example: [
        'AT+TCSUBDEVINFOSET=0,"CTQS08Y5LG","Dev01","ZHNkIGRzZCA="',
        "OK",
        "+TCSUBDEVINFOSET:OK",
      ],
    },
  },
  {
    name: "TCSUBDEVPRDSET",
    section: "TC 网关子设备命令 · AT+TCSUBDEVPRDSET",
    doc: {
      en: "Stores or deletes the product secret from which a sub-device registers.",
      zh: "保存或删除子设备动态注册所用的产品密钥。",
    },
    arguments: [
      arg.storeMode,
      arg.productId,
      arg.productSecret,
      arg.deviceName,
      arg.region,
    ],
    test: {
      example: [
        "AT+TCSUBDEVPRDSET=?",
        '+TCSUBDEVPRDSET:"MODE","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME","PRODUCT_REGION"',
        "OK",
      ],
    },
    read: {
      end: "list",
      method: "subDeviceProducts",
      doc: {
        en: "Lists what is stored; real modules print the sign-in mode first.",
        zh: "列出已存储的内容；真实模组先打印登录方式。",
      },
      answer: [
        {
          ...tlsField,
          optional: true,
          doc: "sign-in mode; the document's form leaves it out",
        },
        productField,
        bcc,
        deviceField,
        regionField,
      ],
      example: [
        "AT+TCSUBDEVPRDSET?",
        '+TCSUBDEVPRDSET:1,"CTQS08Y5LG",116,"Dev01","ap-guangzhou"',
        "OK",
      ],
    },
    set: {
      end: "result",
      method: "setSubDeviceProduct",
      doc: {
        en: "Stores or deletes; the gateway's own connection is not touched.",
        zh: "存储或删除；不影响网关自身的连接。",
      },
      example: [
        'AT+TCSUBDEVPRDSET=0,"CTQS08Y5LG","ZHNkIGRzZCA=","Dev01"',
        "OK",
        "+TCSUBDEVPRDSET:OK",
      ],
    },
  },
  {
    name: "TCSUBDEVREG",
    section: "TC 网关子设备命令 · AT+TCSUBDEVREG",
    doc: {
      en: "Registers a sub-device with its product's secret.",
      zh: "用产品密钥动态注册子设备。",
    },
    arguments: [arg.productId, arg.deviceName],
    test: {
      example: [
        "AT+TCSUBDEVREG=?",
        '+TCSUBDEVREG:"PRODUCT_ID","DEVICE_NAME"',
        "OK",
      ],
    },
    read: {
      end: "list",
      method: "registeredSubDevices",
      doc: {
        en: "Lists the registered sub-devices.",
        zh: "列出已注册的子设备。",
      },
      answer: [productField, deviceField],
      example: ["AT+TCSUBDEVREG?", '+TCSUBDEVREG:"CTQS08Y5LG","Dev01"', "OK"],
    },
    set: {
      end: "result",
      method: "registerSubDevice",
      doc: {
        en: "Registers the sub-device and stores the secret that the cloud gives it.",
        zh: "注册子设备，并存储云端给出的密钥。",
      },
      example: ['AT+TCSUBDEVREG="CTQS08Y5LG","Dev01"', "OK", "+TCSUBDEVREG:OK"],
    },
  },
];
