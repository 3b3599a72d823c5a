// Made from assembly/protocol by `npm run generate`; do not edit.

import type { CallOptions, CommandCall, Text, Value } from "../call.js";
import {
  decodeAll,
  decodeOne,
  firmwareBytes,
  wholeLines,
} from "../decode.js";
import { ClientEmitter } from "../emitter.js";
import { setCall } from "../setcall.js";

/** What `deviceInfo` answers. */
export interface DeviceInfoAnswer {
  /** sign-in mode */
  tlsMode: 0 | 1 | 2;
  /** product id */
  productId: string;
  /** device name */
  deviceName: string;
  /** BCC of the device secret */
  secretBcc: number;
  /** product region; older firmware leaves it out */
  region?: string;
}

/** Arguments of `setDeviceInfo`. */
export interface SetDeviceInfoArguments {
  /** how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2. */
  tlsMode: 0 | 1 | 2;
  /** product id; 1 to 10 bytes. */
  productId: Text;
  /** device name; 1 to 48 bytes. */
  deviceName: Text;
  /** device secret; 1 to 44 bytes. */
  deviceSecret: Text;
  /** product region; ap-guangzhou where left out; 1 to 24 bytes. */
  region?: Text;
}

/** What `productInfo` answers. */
export interface ProductInfoAnswer {
  /** sign-in mode */
  tlsMode: 0 | 1 | 2;
  /** product id */
  productId: string;
  /** BCC of the product secret */
  secretBcc: number;
  /** device name */
  deviceName: string;
  /** product region; older firmware leaves it out */
  region?: string;
}

/** Arguments of `setProductInfo`. */
export interface SetProductInfoArguments {
  /** how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2. */
  tlsMode: 0 | 1 | 2;
  /** product id; 1 to 10 bytes. */
  productId: Text;
  /** product secret; 1 to 32 bytes. */
  productSecret: Text;
  /** device name; 1 to 48 bytes. */
  deviceName: Text;
  /** product region; ap-guangzhou where left out; 1 to 24 bytes. */
  region?: Text;
}

/** What `mqttConnection` answers. */
export interface MqttConnectionAnswer {
  /** sign-in mode */
  tlsMode: 0 | 1 | 2;
  /** milliseconds the module waits for an MQTT answer */
  commandTimeout: number;
  /** seconds */
  keepalive: number;
  /** 0 or 1 */
  cleanSession: 0 | 1;
  /** 0 or 1 */
  reconnect: 0 | 1;
}

/** Arguments of `mqttConnect`. */
export interface MqttConnectArguments {
  /** how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2. */
  tlsMode: 0 | 1 | 2;
  /** milliseconds the module waits for an MQTT answer (the document says up to 10000, real modules take 20000 and 30000); 1000 to 60000. */
  commandTimeout: number;
  /** MQTT keep-alive in seconds; 60 to 690. */
  keepalive: number;
  /** 1 starts a clean MQTT session, 0 resumes one; 0 to 1. */
  cleanSession: 0 | 1;
  /** 1 lets the module reconnect by itself; 0 to 1. */
  reconnect: 0 | 1;
}

/** Arguments of `mqttPublish`. */
export interface MqttPublishArguments {
  /** MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes. */
  topic: Text;
  /** MQTT quality of service; 0 to 1. */
  qos: 0 | 1;
  /** the message; the command line's 256 bytes, escapes counted, are its limit; as long as the line holds. */
  message: Text;
}

/** Arguments of `mqttPublishLong`. */
export interface MqttPublishLongArguments {
  /** MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes. */
  topic: Text;
  /** MQTT quality of service; 0 to 1. */
  qos: 0 | 1;
  /** The message; 1 to 2048 bytes, sent as they are. */
  payload: Text;
}

/** Arguments of `mqttPublishRaw`. */
export interface MqttPublishRawArguments {
  /** MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes. */
  topic: Text;
  /** MQTT quality of service; 0 to 1. */
  qos: 0 | 1;
  /** The message; 1 to 2048 bytes, sent as they are. */
  payload: Text;
}

/** What `subscriptions` answers. */
export interface SubscriptionsAnswer {
  /** MQTT topic */
  topic: string;
  /** quality of service, 0 or 1 */
  qos: 0 | 1;
}

/** Arguments of `mqttSubscribe`. */
export interface MqttSubscribeArguments {
  /** MQTT topic; 1 to 128 bytes. */
  topic: Text;
  /** MQTT quality of service; 0 to 1. */
  qos: 0 | 1;
}

/** Arguments of `mqttUnsubscribe`. */
export interface MqttUnsubscribeArguments {
  /** MQTT topic; 1 to 128 bytes. */
  topic: Text;
}

/** What `mqttState` answers. */
export interface MqttStateAnswer {
  /** 0 disconnected, 1 connected */
  state: 0 | 1;
}

/** What `otaState` answers. */
export interface OtaStateAnswer {
  /** 1 listens */
  state: 0 | 1;
  /** the reported version */
  version: string;
}

/** Arguments of `setOta`. */
export interface SetOtaArguments {
  /** 1 listens for updates, 0 stops listening; 0 to 1. */
  state: 0 | 1;
  /** firmware version that is reported to the cloud; 1 to 32 bytes. */
  version: Text;
}

/** What `firmwareInfo` answers. */
export interface FirmwareInfoAnswer {
  /** firmware version */
  version: string;
  /** size in bytes */
  size: number;
  /** MD5 in lower-case hexadecimal */
  md5: string;
  /** bytes that the cache holds */
  maxSize?: number;
}

/** Arguments of `readFirmwareData`. */
export interface ReadFirmwareDataArguments {
  /** bytes to read; a multiple of 4 except for the last read; 1 to 4096. */
  length: number;
}

/** Arguments of `startSoftAp`. */
export interface StartSoftApArguments {
  /** name of the access point; 1 to 32 bytes. */
  ssid: Text;
  /** password of the access point; open where left out; 8 to 32 bytes. */
  password?: Text;
  /** Wi-Fi channel; 0 to 13. */
  channel?: number;
}

/** What `moduleSettings` answers. */
export interface ModuleSettingsAnswer {
  /** module name */
  name: string;
  /** flash size in MB */
  flash: number;
  /** GPIO of the Wi-Fi lamp */
  gpio: number;
  /** flash address of the firmware */
  base: number;
  /** largest firmware in bytes */
  size: number;
  /** reserved */
  connId: number;
}

/** Arguments of `setModuleSettings`. */
export interface SetModuleSettingsArguments {
  /** module name; 1 to 30 bytes. */
  name: Text;
  /** flash size in MB, 2 or 4; 2 to 4, a multiple of 2. */
  flash: number;
  /** GPIO of the Wi-Fi lamp; 0 to 48. */
  gpio: number;
  /** flash address of the cached firmware, a multiple of 0x1000; 1118208 to 2147479552, a multiple of 4096. */
  base: number;
  /** largest firmware in bytes; 1 to 716800. */
  size: number;
  /** reserved; 1; 0 to 255. */
  connId: number;
}

/** What `mqttServer` answers. */
export interface MqttServerAnswer {
  /** address or name */
  host: string;
}

/** Arguments of `setMqttServer`. */
export interface SetMqttServerArguments {
  /** address or name of the MQTT server; 1 to 128 bytes. */
  host: Text;
}

/** What `boundSubDevices` answers. */
export interface BoundSubDevicesAnswer {
  /** product id */
  productId: string;
  /** device name */
  deviceName: string;
}

/** Arguments of `bindSubDevice`. */
export interface BindSubDeviceArguments {
  /** 0 binds, 1 unbinds; 0 to 1. */
  mode: 0 | 1;
  /** product id; 1 to 10 bytes. */
  productId: Text;
  /** device name; 1 to 48 bytes. */
  deviceName: Text;
  /** sub-device secret; left out, the stored one is used; 1 to 44 bytes. */
  deviceSecret?: Text;
}

/** What `onlineSubDevices` answers. */
export interface OnlineSubDevicesAnswer {
  /** product id */
  productId: string;
  /** device name */
  deviceName: string;
}

/** Arguments of `setSubDeviceOnline`. */
export interface SetSubDeviceOnlineArguments {
  /** 0 goes online, 1 goes offline; 0 to 1. */
  mode: 0 | 1;
  /** product id; 1 to 10 bytes. */
  productId: Text;
  /** device name; 1 to 48 bytes. */
  deviceName: Text;
}

/** What `subDeviceInfos` answers. */
export interface SubDeviceInfosAnswer {
  /** product id */
  productId: string;
  /** device name */
  deviceName: string;
  /** BCC of the stored secret */
  secretBcc: number;
  /** product region; older firmware leaves it out */
  region?: string;
}

/** Arguments of `setSubDeviceInfo`. */
export interface SetSubDeviceInfoArguments {
  /** 0 stores, 1 deletes; 0 to 1. */
  mode: 0 | 1;
  /** product id; 1 to 10 bytes. */
  productId: Text;
  /** device name; 1 to 48 bytes. */
  deviceName: Text;
  /** device secret; 1 to 44 bytes. */
  deviceSecret: Text;
  /** product region; ap-guangzhou where left out; 1 to 24 bytes. */
  region?: Text;
}

/** What `subDeviceProducts` answers. */
export interface SubDeviceProductsAnswer {
  /** sign-in mode; the document's form leaves it out */
  tlsMode?: 0 | 1 | 2;
  /** product id */
  productId: string;
  /** BCC of the stored secret */
  secretBcc: number;
  /** device name */
  deviceName: string;
  /** product region; older firmware leaves it out */
  region?: string;
}

/** Arguments of `setSubDeviceProduct`. */
export interface SetSubDeviceProductArguments {
  /** 0 stores, 1 deletes; 0 to 1. */
  mode: 0 | 1;
  /** product id; 1 to 10 bytes. */
  productId: Text;
  /** product secret; 1 to 32 bytes. */
  productSecret: Text;
  /** device name; 1 to 48 bytes. */
  deviceName: Text;
  /** product region; ap-guangzhou where left out; 1 to 24 bytes. */
  region?: Text;
}

/** What `registeredSubDevices` answers. */
export interface RegisteredSubDevicesAnswer {
  /** product id */
  productId: string;
  /** device name */
  deviceName: string;
}

/** Arguments of `registerSubDevice`. */
export interface RegisterSubDeviceArguments {
  /** product id; 1 to 10 bytes. */
  productId: Text;
  /** device name; 1 to 48 bytes. */
  deviceName: Text;
}

/** A typed method for each command and form; `run` sends the call. */
export abstract class TypedCommands extends ClientEmitter {
  /** Sends one command and resolves to its data lines, each split into its values. */
  protected abstract run(call: CommandCall, options: CallOptions): Promise<Value[][]>;

  /**
   * Asks for the syntax of `AT+TCDEVINFOSET`; document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testDeviceInfo(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCDEVINFOSET", form: "test" }, options);
  }

  /**
   * Reads the stored device information; the secret only as its BCC. Sends `AT+TCDEVINFOSET` (read); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async deviceInfo(options: CallOptions = {}): Promise<DeviceInfoAnswer> {
    const call: CommandCall = { command: "TCDEVINFOSET", form: "read" };
    return decodeOne<DeviceInfoAnswer>(call, [["tlsMode","number",0,[0,1,2]],["productId","string",0],["deviceName","string",0],["secretBcc","number",0],["region","string",1]], await this.run(call, options));
  }

  /**
   * Stores the device information; refused by the module while MQTT runs. Sends `AT+TCDEVINFOSET` (set); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setDeviceInfo(args: SetDeviceInfoArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCDEVINFOSET", args, ["tlsMode","productId","deviceName","deviceSecret","region"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCPRDINFOSET`; document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testProductInfo(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCPRDINFOSET", form: "test" }, options);
  }

  /**
   * Reads the stored product information; the secret only as its BCC. Sends `AT+TCPRDINFOSET` (read); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async productInfo(options: CallOptions = {}): Promise<ProductInfoAnswer> {
    const call: CommandCall = { command: "TCPRDINFOSET", form: "read" };
    return decodeOne<ProductInfoAnswer>(call, [["tlsMode","number",0,[0,1,2]],["productId","string",0],["secretBcc","number",0],["deviceName","string",0],["region","string",1]], await this.run(call, options));
  }

  /**
   * Stores the product information; refused by the module while MQTT runs. Sends `AT+TCPRDINFOSET` (set); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setProductInfo(args: SetProductInfoArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCPRDINFOSET", args, ["tlsMode","productId","productSecret","deviceName","region"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCDEVREG`; document: TC 设备信息设置命令 · AT+TCDEVREG.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testRegisterDevice(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCDEVREG", form: "test" }, options);
  }

  /**
   * Registers the device and stores the secret that the cloud gives it. Sends `AT+TCDEVREG` (exec); document: TC 设备信息设置命令 · AT+TCDEVREG.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async registerDevice(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCDEVREG", form: "exec" };
    await this.run(call, options);
  }

  /**
   * Reads the module's description, a line each. Sends `AT+TCMODULE` (exec); document: TC 设备信息设置命令 · AT+TCMODULE.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async moduleInfo(options: CallOptions = {}): Promise<string[]> {
    const call: CommandCall = { command: "TCMODULE", form: "exec" };
    return wholeLines(await this.run(call, options));
  }

  /**
   * Asks for the syntax of `AT+TCRESTORE`; document: TC 设备信息设置命令 · AT+TCRESTORE.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testRestore(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCRESTORE", form: "test" }, options);
  }

  /**
   * Clears the stored information; `ready` follows. Wi-Fi settings stay. Sends `AT+TCRESTORE` (exec); document: TC 设备信息设置命令 · AT+TCRESTORE.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async restore(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCRESTORE", form: "exec" };
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTCONN`; document: TC MQTT 命令 · AT+TCMQTTCONN.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testMqttConnection(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTCONN", form: "test" }, options);
  }

  /**
   * Reads the parameters of the running connection. Sends `AT+TCMQTTCONN` (read); document: TC MQTT 命令 · AT+TCMQTTCONN.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttConnection(options: CallOptions = {}): Promise<MqttConnectionAnswer> {
    const call: CommandCall = { command: "TCMQTTCONN", form: "read" };
    return decodeOne<MqttConnectionAnswer>(call, [["tlsMode","number",0,[0,1,2]],["commandTimeout","number",0],["keepalive","number",0],["cleanSession","number",0,[0,1]],["reconnect","number",0,[0,1]]], await this.run(call, options));
  }

  /**
   * Connects. After `FAIL,202` the module may still connect later: ask `mqttState`. Sends `AT+TCMQTTCONN` (set); document: TC MQTT 命令 · AT+TCMQTTCONN.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttConnect(args: MqttConnectArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCMQTTCONN", args, ["tlsMode","commandTimeout","keepalive","cleanSession","reconnect"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTDISCONN`; document: TC MQTT 命令 · AT+TCMQTTDISCONN.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testMqttDisconnect(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTDISCONN", form: "test" }, options);
  }

  /**
   * Disconnects; real modules print `+TCMQTTDISCON,2` before the `OK`. Sends `AT+TCMQTTDISCONN` (exec); document: TC MQTT 命令 · AT+TCMQTTDISCONN.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttDisconnect(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCMQTTDISCONN", form: "exec" };
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTPUB`; document: TC MQTT 命令 · AT+TCMQTTPUB.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testMqttPublish(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTPUB", form: "test" }, options);
  }

  /**
   * Publishes; with QoS 1 the result comes after the broker's answer. Sends `AT+TCMQTTPUB` (set); document: TC MQTT 命令 · AT+TCMQTTPUB.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttPublish(args: MqttPublishArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCMQTTPUB", args, ["topic","qos","message"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTPUBL`; document: TC MQTT 命令 · AT+TCMQTTPUBL.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testMqttPublishLong(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTPUBL", form: "test" }, options);
  }

  /**
   * Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBL` (set); document: TC MQTT 命令 · AT+TCMQTTPUBL.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttPublishLong(args: MqttPublishLongArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { ...setCall("TCMQTTPUBL", args, ["topic","qos"]), payload: args.payload };
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTPUBRAW`; document: TC MQTT 命令 · AT+TCMQTTPUBRAW.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testMqttPublishRaw(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTPUBRAW", form: "test" }, options);
  }

  /**
   * Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBRAW` (set); document: TC MQTT 命令 · AT+TCMQTTPUBRAW.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttPublishRaw(args: MqttPublishRawArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { ...setCall("TCMQTTPUBRAW", args, ["topic","qos"]), payload: args.payload };
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTSUB`; document: TC MQTT 命令 · AT+TCMQTTSUB.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testSubscriptions(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTSUB", form: "test" }, options);
  }

  /**
   * Lists the subscriptions. Sends `AT+TCMQTTSUB` (read); document: TC MQTT 命令 · AT+TCMQTTSUB.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async subscriptions(options: CallOptions = {}): Promise<SubscriptionsAnswer[]> {
    const call: CommandCall = { command: "TCMQTTSUB", form: "read" };
    return decodeAll<SubscriptionsAnswer>(call, [["topic","string",0],["qos","number",0,[0,1]]], await this.run(call, options));
  }

  /**
   * Subscribes; the result comes after the broker's answer. Sends `AT+TCMQTTSUB` (set); document: TC MQTT 命令 · AT+TCMQTTSUB.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttSubscribe(args: MqttSubscribeArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCMQTTSUB", args, ["topic","qos"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTUNSUB`; document: TC MQTT 命令 · AT+TCMQTTUNSUB.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testReadUnsubscribe(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTUNSUB", form: "test" }, options);
  }

  /**
   * Answers `OK` and nothing else. Sends `AT+TCMQTTUNSUB` (read); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async readUnsubscribe(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCMQTTUNSUB", form: "read" };
    await this.run(call, options);
  }

  /**
   * Unsubscribes. Sends `AT+TCMQTTUNSUB` (set); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttUnsubscribe(args: MqttUnsubscribeArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCMQTTUNSUB", args, ["topic"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTSTATE`; document: TC MQTT 命令 · AT+TCMQTTSTATE.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testMqttState(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTSTATE", form: "test" }, options);
  }

  /**
   * Reads the state of the connection. Sends `AT+TCMQTTSTATE` (read); document: TC MQTT 命令 · AT+TCMQTTSTATE.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttState(options: CallOptions = {}): Promise<MqttStateAnswer> {
    const call: CommandCall = { command: "TCMQTTSTATE", form: "read" };
    return decodeOne<MqttStateAnswer>(call, [["state","number",0,[0,1]]], await this.run(call, options));
  }

  /**
   * Asks for the syntax of `AT+TCOTASET`; document: TC OTA 命令 · AT+TCOTASET.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testOtaState(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCOTASET", form: "test" }, options);
  }

  /**
   * Reads whether the module listens for updates. Sends `AT+TCOTASET` (read); document: TC OTA 命令 · AT+TCOTASET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async otaState(options: CallOptions = {}): Promise<OtaStateAnswer> {
    const call: CommandCall = { command: "TCOTASET", form: "read" };
    return decodeOne<OtaStateAnswer>(call, [["state","number",0,[0,1]],["version","string",0]], await this.run(call, options));
  }

  /**
   * Starts or stops listening; to be sent again after each update. Sends `AT+TCOTASET` (set); document: TC OTA 命令 · AT+TCOTASET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setOta(args: SetOtaArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCOTASET", args, ["state","version"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCFWINFO`; document: TC OTA 命令 · AT+TCFWINFO.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testFirmwareInfo(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCFWINFO", form: "test" }, options);
  }

  /**
   * Reads the description; the next read starts at offset 0. Sends `AT+TCFWINFO` (read); document: TC OTA 命令 · AT+TCFWINFO.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async firmwareInfo(options: CallOptions = {}): Promise<FirmwareInfoAnswer> {
    const call: CommandCall = { command: "TCFWINFO", form: "read" };
    return decodeOne<FirmwareInfoAnswer>(call, [["version","string",0],["size","number",0],["md5","string",0],["maxSize","number",1]], await this.run(call, options));
  }

  /**
   * Asks for the syntax of `AT+TCREADFWDATA`; document: TC OTA 命令 · AT+TCREADFWDATA.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testReadFirmwareData(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCREADFWDATA", form: "test" }, options);
  }

  /**
   * Reads up to `length` bytes; fewer come at the end of the image. Sends `AT+TCREADFWDATA` (set); document: TC OTA 命令 · AT+TCREADFWDATA.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async readFirmwareData(args: ReadFirmwareDataArguments, options: CallOptions = {}): Promise<Uint8Array> {
    const call: CommandCall = setCall("TCREADFWDATA", args, ["length"]);
    return firmwareBytes(await this.run(call, options));
  }

  /**
   * Asks for the syntax of `AT+TCSTARTSMART`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testStartSmartConfig(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCSTARTSMART", form: "test" }, options);
  }

  /**
   * Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSTARTSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async startSmartConfig(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCSTARTSMART", form: "exec" };
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCSTOPSMART`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testStopSmartConfig(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCSTOPSMART", form: "test" }, options);
  }

  /**
   * Stops. Sends `AT+TCSTOPSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async stopSmartConfig(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCSTOPSMART", form: "exec" };
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCSAP`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testReadSoftAp(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCSAP", form: "test" }, options);
  }

  /**
   * Answers `OK` and nothing else. Sends `AT+TCSAP` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async readSoftAp(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCSAP", form: "read" };
    await this.run(call, options);
  }

  /**
   * Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSAP` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async startSoftAp(args: StartSoftApArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCSAP", args, ["ssid","password","channel"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCSTOPSAP`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testStopSoftAp(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCSTOPSAP", form: "test" }, options);
  }

  /**
   * Stops. Sends `AT+TCSTOPSAP` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async stopSoftAp(options: CallOptions = {}): Promise<void> {
    const call: CommandCall = { command: "TCSTOPSAP", form: "exec" };
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMODINFOSET`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testModuleSettings(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMODINFOSET", form: "test" }, options);
  }

  /**
   * Reads the stored description of the hardware. Sends `AT+TCMODINFOSET` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async moduleSettings(options: CallOptions = {}): Promise<ModuleSettingsAnswer> {
    const call: CommandCall = { command: "TCMODINFOSET", form: "read" };
    return decodeOne<ModuleSettingsAnswer>(call, [["name","string",0],["flash","number",0],["gpio","number",0],["base","number",0],["size","number",0],["connId","number",0]], await this.run(call, options));
  }

  /**
   * Stores it in flash; refused by the module while MQTT runs. Sends `AT+TCMODINFOSET` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setModuleSettings(args: SetModuleSettingsArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCMODINFOSET", args, ["name","flash","gpio","base","size","connId"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCMQTTSRV`; document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testMqttServer(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCMQTTSRV", form: "test" }, options);
  }

  /**
   * Reads the server; NULL where none was set. Sends `AT+TCMQTTSRV` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async mqttServer(options: CallOptions = {}): Promise<MqttServerAnswer> {
    const call: CommandCall = { command: "TCMQTTSRV", form: "read" };
    return decodeOne<MqttServerAnswer>(call, [["host","string",0]], await this.run(call, options));
  }

  /**
   * Sets the server; refused by the module while MQTT runs. Sends `AT+TCMQTTSRV` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setMqttServer(args: SetMqttServerArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCMQTTSRV", args, ["host"]);
    await this.run(call, options);
  }

  /**
   * Reads the versions, a line each. Sends `AT+TCVER` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCVER.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async versions(options: CallOptions = {}): Promise<string[]> {
    const call: CommandCall = { command: "TCVER", form: "exec" };
    return wholeLines(await this.run(call, options));
  }

  /**
   * Asks for the syntax of `AT+TCGWBIND`; document: TC 网关子设备命令 · AT+TCGWBIND.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testBoundSubDevices(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCGWBIND", form: "test" }, options);
  }

  /**
   * Asks the cloud for the bound sub-devices. Sends `AT+TCGWBIND` (read); document: TC 网关子设备命令 · AT+TCGWBIND.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async boundSubDevices(options: CallOptions = {}): Promise<BoundSubDevicesAnswer[]> {
    const call: CommandCall = { command: "TCGWBIND", form: "read" };
    return decodeAll<BoundSubDevicesAnswer>(call, [["productId","string",0],["deviceName","string",0]], await this.run(call, options));
  }

  /**
   * Binds or unbinds; doing it twice is no error. Sends `AT+TCGWBIND` (set); document: TC 网关子设备命令 · AT+TCGWBIND.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async bindSubDevice(args: BindSubDeviceArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCGWBIND", args, ["mode","productId","deviceName","deviceSecret"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCGWONLINE`; document: TC 网关子设备命令 · AT+TCGWONLINE.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testOnlineSubDevices(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCGWONLINE", form: "test" }, options);
  }

  /**
   * Lists the sub-devices that are online. Sends `AT+TCGWONLINE` (read); document: TC 网关子设备命令 · AT+TCGWONLINE.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async onlineSubDevices(options: CallOptions = {}): Promise<OnlineSubDevicesAnswer[]> {
    const call: CommandCall = { command: "TCGWONLINE", form: "read" };
    return decodeAll<OnlineSubDevicesAnswer>(call, [["productId","string",0],["deviceName","string",0]], await this.run(call, options));
  }

  /**
   * Takes the sub-device online or offline. Sends `AT+TCGWONLINE` (set); document: TC 网关子设备命令 · AT+TCGWONLINE.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setSubDeviceOnline(args: SetSubDeviceOnlineArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCGWONLINE", args, ["mode","productId","deviceName"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCSUBDEVINFOSET`; document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testSubDeviceInfos(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCSUBDEVINFOSET", form: "test" }, options);
  }

  /**
   * Lists the stored sub-devices. Sends `AT+TCSUBDEVINFOSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async subDeviceInfos(options: CallOptions = {}): Promise<SubDeviceInfosAnswer[]> {
    const call: CommandCall = { command: "TCSUBDEVINFOSET", form: "read" };
    return decodeAll<SubDeviceInfosAnswer>(call, [["productId","string",0],["deviceName","string",0],["secretBcc","number",0],["region","string",1]], await this.run(call, options));
  }

  /**
   * Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVINFOSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setSubDeviceInfo(args: SetSubDeviceInfoArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCSUBDEVINFOSET", args, ["mode","productId","deviceName","deviceSecret","region"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCSUBDEVPRDSET`; document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testSubDeviceProducts(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCSUBDEVPRDSET", form: "test" }, options);
  }

  /**
   * Lists what is stored; real modules print the sign-in mode first. Sends `AT+TCSUBDEVPRDSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async subDeviceProducts(options: CallOptions = {}): Promise<SubDeviceProductsAnswer[]> {
    const call: CommandCall = { command: "TCSUBDEVPRDSET", form: "read" };
    return decodeAll<SubDeviceProductsAnswer>(call, [["tlsMode","number",1,[0,1,2]],["productId","string",0],["secretBcc","number",0],["deviceName","string",0],["region","string",1]], await this.run(call, options));
  }

  /**
   * Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVPRDSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async setSubDeviceProduct(args: SetSubDeviceProductArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCSUBDEVPRDSET", args, ["mode","productId","productSecret","deviceName","region"]);
    await this.run(call, options);
  }

  /**
   * Asks for the syntax of `AT+TCSUBDEVREG`; document: TC 网关子设备命令 · AT+TCSUBDEVREG.
   * @returns the answer's lines, each split into its fields
   * @throws {AtError} failed, timed out or aborted
   */
  async testRegisteredSubDevices(options: CallOptions = {}): Promise<Value[][]> {
    return this.run({ command: "TCSUBDEVREG", form: "test" }, options);
  }

  /**
   * Lists the registered sub-devices. Sends `AT+TCSUBDEVREG` (read); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async registeredSubDevices(options: CallOptions = {}): Promise<RegisteredSubDevicesAnswer[]> {
    const call: CommandCall = { command: "TCSUBDEVREG", form: "read" };
    return decodeAll<RegisteredSubDevicesAnswer>(call, [["productId","string",0],["deviceName","string",0]], await this.run(call, options));
  }

  /**
   * Registers the sub-device and stores the secret that the cloud gives it. Sends `AT+TCSUBDEVREG` (set); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
   * @throws {AtError} refused, failed, timed out or aborted
   */
  async registerSubDevice(args: RegisterSubDeviceArguments, options: CallOptions = {}): Promise<void> {
    const call: CommandCall = setCall("TCSUBDEVREG", args, ["productId","deviceName"]);
    await this.run(call, options);
  }
}
