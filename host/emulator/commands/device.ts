import { checksum } from "../base/checksum.js";
import { Code } from "../base/codes.js";
import type { DeviceInfo } from "../base/flash.js";
import {
  CONNECTION_ID,
  DEVICE_NAME_BYTES,
  DEVICE_SECRET_BYTES,
  FIRMWARE_BASE,
  FIRMWARE_BASE_STEP,
  FIRMWARE_SPACE,
  GPIO,
  HOST_BYTES,
  MODULE_NAME_BYTES,
  PRODUCT_ID_BYTES,
  PRODUCT_SECRET_BYTES,
  REGION_BYTES,
  REGISTRATION_WAIT_MS,
} from "../base/limits.js";
import { ACCEPTED, cme, OK, Refusal, result } from "./answers.js";
import {
  type Board,
  type Command,
  demand,
  refuseDownloading,
  refuseRunning,
  says,
} from "./command.js";
import type { Params } from "./params.js";

/** TLS by a pre-shared key: the one mode that ESP32 modules take. */
export const TLS_MODE = 1;
/** TLS by a certificate. */
export const BY_CERTIFICATE = 2;
export const DEFAULT_REGION = "ap-guangzhou";
const ANY_NUMBER = { min: -0x80000000, max: 0x7fffffff } as const;
const FLASH_SIZES: readonly number[] = [2, 4];

/** 200 while OTA is downloading, 208 while the MQTT task runs: looked at before anything else. */
export function refuseBusy(board: Board): void {
  refuseDownloading(board);
  refuseRunning(board);
}

/** The TLS mode, one that the module has. */
export function tlsModeOf(board: Board, params: Params): number {
  const mode = params.number(ANY_NUMBER);
  const known =
    mode === TLS_MODE ||
    (mode === BY_CERTIFICATE && board.profile.certificates);
  demand(known);
  return mode;
}

function stored(name: string, done: boolean): string {
  return result(name, done ? 0 : Code.flash);
}

function setDevice(board: Board, params: Params): string {
  const mode = tlsModeOf(board, params);
  const productId = params.string(PRODUCT_ID_BYTES);
  const deviceName = params.string(DEVICE_NAME_BYTES);
  const proof = params.string(DEVICE_SECRET_BYTES);
  const region = params.optionalString(REGION_BYTES) ?? DEFAULT_REGION;
  const device: DeviceInfo = {
    productId,
    deviceName,
    region,
    ...(mode === BY_CERTIFICATE
      ? { secret: "", certificate: proof }
      : { secret: proof }),
  };
  board.write(ACCEPTED);
  const done = board.flash.update((content) => {
    content.device = device;
  });
  return stored("TCDEVINFOSET", done);
}

function setProduct(board: Board, params: Params): string {
  tlsModeOf(board, params);
  const product = {
    productId: params.string(PRODUCT_ID_BYTES),
    secret: params.string(PRODUCT_SECRET_BYTES),
    deviceName: params.string(DEVICE_NAME_BYTES),
    region: params.optionalString(REGION_BYTES) ?? DEFAULT_REGION,
  };
  board.write(ACCEPTED);
  const done = board.flash.update((content) => {
    content.product = product;
  });
  return stored("TCPRDINFOSET", done);
}

/** Registers the stored product's device: 0, or the code of FAIL. Also what follows on provisioning. */
export async function registerDevice(board: Board): Promise<number> {
  const { product } = board.flash.get();
  if (!product) return Code.flash;
  const { productId, deviceName, region } = product;
  const registered = await board.register(product);
  if ("code" in registered) return registered.code;
  const { secret } = registered;
  const done = board.flash.update((content) => {
    content.device = { productId, deviceName, secret, region };
  });
  return done ? 0 : Code.flash;
}

async function register(board: Board): Promise<string> {
  refuseDownloading(board);
  refuseRunning(board);
  if (board.profile.registrationEnds !== "result alone") board.write(ACCEPTED);
  if (board.flash.get().product && !board.network.online) {
    await board.timers.sleep(REGISTRATION_WAIT_MS);
    return result("TCDEVREG", Code.timeout);
  }
  return result("TCDEVREG", await registerDevice(board));
}

function setModuleInfo(board: Board, params: Params): string {
  refuseDownloading(board);
  refuseRunning(board);
  const info = {
    name: params.string(MODULE_NAME_BYTES),
    flash: params.number(ANY_NUMBER),
    gpio: params.number(GPIO),
    base: params.number(FIRMWARE_BASE),
    space: params.number(FIRMWARE_SPACE),
    connectionId: params.number(CONNECTION_ID),
  };
  demand(FLASH_SIZES.includes(info.flash));
  demand(info.base % FIRMWARE_BASE_STEP === 0);
  board.write(ACCEPTED);
  const done = board.flash.update((content) => {
    content.moduleInfo = info;
  });
  return stored("TCMODINFOSET", done);
}

function restore(board: Board): string {
  refuseDownloading(board);
  refuseRunning(board);
  // Wi-Fi and module information stay (document, AT+TCRESTORE).
  const done = board.flash.update((content) => {
    delete content.device;
    delete content.product;
    delete content.firmware;
    delete content.download;
    content.subDevices = [];
    content.subProducts = [];
    content.registered = [];
  });
  if (!done) throw new Refusal(cme(Code.flash));
  board.restart();
  return OK;
}

/** TC commands about the device and the module (document, "TC 设备信息设置命令"; MODULES.md 5). */
export const deviceCommands: readonly Command[] = [
  {
    name: "+TCDEVINFOSET",
    test: says(
      '+TCDEVINFO:"TLS_MODE (1)","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET_BCC","PRODUCT_REGION"',
    ),
    read: (board) => {
      refuseDownloading(board);
      const { device } = board.flash.get();
      if (!device) throw new Refusal(cme(Code.flash));
      const { productId, deviceName, secret, certificate, region } = device;
      const mode = certificate === undefined ? TLS_MODE : BY_CERTIFICATE;
      board.line(
        `+TCDEVINFOSET:${mode},"${productId}","${deviceName}",${checksum(certificate ?? secret)},"${region}"`,
      );
      return OK;
    },
    set: {
      params: [4, 5],
      miscount: "204",
      refuse: refuseBusy,
      run: setDevice,
    },
  },
  {
    name: "+TCPRDINFOSET",
    test: says(
      '+TCPRDINFOSET:"TLS_MODE(1)","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME","PRODUCT_REGION"',
    ),
    read: (board) => {
      refuseDownloading(board);
      const { product } = board.flash.get();
      if (!product) throw new Refusal(cme(Code.flash));
      const { productId, secret, deviceName, region } = product;
      board.line(
        `+TCPRDINFOSET:${TLS_MODE},"${productId}",${checksum(secret)},"${deviceName}","${region}"`,
      );
      return OK;
    },
    set: {
      params: [4, 5],
      miscount: "204",
      refuse: refuseBusy,
      run: setProduct,
    },
  },
  { name: "+TCDEVREG", test: says(), exec: register },
  {
    name: "+TCMODULE",
    exec: (board) => {
      const { profile } = board;
      const info = board.moduleInfo();
      board.line(`Module HW name: ${info.name}`);
      board.line(`Module FW version: ${profile.firmwareVersion}`);
      board.line(profile.addressLine);
      board.line(`Module FW compiled time: ${profile.compiled}`);
      board.line(`Module Flash size:${profile.flashSpace}${info.flash}MB`);
      return OK;
    },
  },
  { name: "+TCRESTORE", test: says(), exec: restore },
  {
    name: "+TCMODINFOSET",
    test: says(
      '+TCMODINFOSET:"MODULE NAME","FLASH_SIZE (2/4)","WIFI LED GPIO","FW BASE ADDR","FW MAX SIZE","FIXED CONNID"',
    ),
    read: (board) => {
      const { name, flash, gpio, base, space, connectionId } =
        board.moduleInfo();
      board.line(
        `+TCMODINFOSET:"${name}",${flash},${gpio},${base},${space},${connectionId}`,
      );
      return OK;
    },
    set: { params: [6, 6], run: setModuleInfo },
  },
  {
    name: "+TCMQTTSRV",
    test: says('+TCMQTTSRV: "MQTT SERVER IP"'),
    read: (board) => {
      board.line(`+TCMQTTSRV:${board.flash.get().server ?? "NULL"}`);
      return OK;
    },
    set: {
      params: [1, 1],
      run: (board, params) => {
        refuseRunning(board);
        const server = params.string(HOST_BYTES);
        board.write(ACCEPTED);
        const done = board.flash.update((content) => {
          content.server = server;
        });
        return stored("TCMQTTSRV", done);
      },
    },
  },
  {
    name: "+TCVER",
    exec: (board) => {
      const { firmwareVersion, sdkVersion, compiled } = board.profile;
      board.line(`Tencent Cloud IoT AT version: ${firmwareVersion}`);
      board.line(`Tencent Cloud IoT SDK version: ${sdkVersion}`);
      board.line(`Firmware compile time: ${compiled}`);
      board.line("Tencent Technology Co. Ltd.");
      return OK;
    },
  },
];
