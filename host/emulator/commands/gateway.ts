import { checksum } from "../base/checksum.js";
import { Code } from "../base/codes.js";
import type { FlashContent, ProductInfo } from "../base/flash.js";
import {
  DEVICE_NAME_BYTES,
  DEVICE_SECRET_BYTES,
  PRODUCT_ID_BYTES,
  PRODUCT_SECRET_BYTES,
  REGION_BYTES,
  SUB_DEVICES,
} from "../base/limits.js";
import type { DeviceName } from "../network/gateway.js";
import { ACCEPTED, ERROR, Refusal, result } from "./answers.js";
import {
  type Answer,
  type Board,
  type Command,
  list,
  type Outcome,
  refuseDownloading,
  refuseOffline,
  refuseRunning,
  says,
} from "./command.js";
import { DEFAULT_REGION, TLS_MODE } from "./device.js";
import { FLAG } from "./mqtt.js";
import type { Params } from "./params.js";

function same(one: DeviceName): (other: DeviceName) => boolean {
  return (other) =>
    one.productId === other.productId && one.deviceName === other.deviceName;
}

/** `list` with `entry` in the place of the one it names, or added; undefined when all places are taken. */
function withEntry<T extends DeviceName>(
  list: readonly T[],
  entry: T,
): T[] | undefined {
  const others = list.filter((other) => !same(entry)(other));
  return others.length < SUB_DEVICES ? [...others, entry] : undefined;
}

/** Sets or deletes an entry of a list in flash: 0, or 207. */
function change<K extends "subDevices" | "subProducts">(
  board: Board,
  key: K,
  entry: FlashContent[K][number],
  remove: boolean,
): number {
  const list: readonly DeviceName[] = board.flash.get()[key];
  const next = remove
    ? list.filter((other) => !same(entry)(other))
    : withEntry(list, entry);
  if (!next || (remove && next.length === list.length)) return Code.flash;
  const done = board.flash.update((content) => {
    content[key] = next as FlashContent[K];
  });
  return done ? 0 : Code.flash;
}

function nameOf(params: Params): DeviceName {
  return {
    productId: params.string(PRODUCT_ID_BYTES),
    deviceName: params.string(DEVICE_NAME_BYTES),
  };
}

function bind(board: Board, params: Params): Outcome {
  refuseOffline(board);
  const unbind = params.number(FLAG) === 1;
  const device = nameOf(params);
  const secret = params.optionalString(DEVICE_SECRET_BYTES);
  board.write(ACCEPTED);
  const ended = (code: number) => result("TCGWBIND", code);
  if (unbind) return board.gateway.unbind(device).then(ended);
  const known = board.flash.get().subDevices.find(same(device));
  const key = secret ?? known?.secret;
  if (key === undefined) return result("TCGWBIND", Code.flash);
  return board.gateway.bind(device, key).then(ended);
}

function online(board: Board, params: Params): Outcome {
  refuseOffline(board);
  const offline = params.number(FLAG) === 1;
  const device = nameOf(params);
  board.write(ACCEPTED);
  return board.gateway
    .setOnline(device, !offline)
    .then((code) => result("TCGWONLINE", code));
}

function setSubDevice(board: Board, params: Params): string {
  const remove = params.number(FLAG) === 1;
  const entry = {
    ...nameOf(params),
    secret: params.string(DEVICE_SECRET_BYTES),
    region: params.optionalString(REGION_BYTES) ?? DEFAULT_REGION,
  };
  board.write(ACCEPTED);
  return result("TCSUBDEVINFOSET", change(board, "subDevices", entry, remove));
}

function setSubProduct(board: Board, params: Params): string {
  const remove = params.number(FLAG) === 1;
  const productId = params.string(PRODUCT_ID_BYTES);
  const secret = params.string(PRODUCT_SECRET_BYTES);
  const deviceName = params.string(DEVICE_NAME_BYTES);
  const region = params.optionalString(REGION_BYTES) ?? DEFAULT_REGION;
  board.write(ACCEPTED);
  const entry = { productId, secret, deviceName, region };
  return result("TCSUBDEVPRDSET", change(board, "subProducts", entry, remove));
}

function register(board: Board, params: Params): Outcome {
  refuseDownloading(board);
  refuseRunning(board);
  const device = nameOf(params);
  board.write(ACCEPTED);
  const product = board.flash.get().subProducts.find(same(device));
  if (!product) return result("TCSUBDEVREG", Code.flash);
  return ask(board, product);
}

async function ask(board: Board, product: ProductInfo): Promise<string> {
  const { productId, deviceName } = product;
  const device = { productId, deviceName };
  const registered = await board.register(product);
  if ("code" in registered) return result("TCSUBDEVREG", registered.code);
  const entry = { ...device, ...registered, region: product.region };
  const stored = change(board, "subDevices", entry, false);
  if (stored === 0) {
    board.flash.update((content) => {
      content.registered = [
        ...content.registered.filter((other) => !same(device)(other)),
        device,
      ];
    });
  }
  return result("TCSUBDEVREG", stored);
}

async function listBound(board: Board): Promise<Answer> {
  const devices = await board.gateway.boundDevices();
  if ("code" in devices) throw new Refusal(ERROR);
  return list(
    board,
    devices.map(
      ({ productId, deviceName }) => `+TCGWBIND:"${productId}","${deviceName}"`,
    ),
  );
}

/** Gateway and sub-devices (document, "TC 网关子设备命令"; MODULES.md 5). */
export const gatewayCommands: readonly Command[] = [
  {
    name: "+TCGWBIND",
    test: says('+TCGWBIND:"MODE","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET"'),
    read: (board) => {
      // The list is the cloud's: without a connection the query fails.
      if (!board.link.connected) throw new Refusal(ERROR);
      return listBound(board);
    },
    set: { params: [3, 4], run: bind },
  },
  {
    name: "+TCGWONLINE",
    test: says('+TCGWONLINE:"MODE","PRODUCT_ID","DEVICE_NAME"'),
    read: (board) =>
      list(
        board,
        // One pair of quotes around both, as the firmware prints it.
        board.gateway.onlineDevices.map(
          ({ productId, deviceName }) =>
            `+TCGWONLINE:"${productId},${deviceName}"`,
        ),
      ),
    set: { params: [3, 3], run: online },
  },
  {
    name: "+TCSUBDEVINFOSET",
    test: says(
      '+TCSUBDEVINFOSET:"MODE","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET_BCC","PRODUCT_REGION"',
    ),
    read: (board) =>
      list(
        board,
        board.flash
          .get()
          .subDevices.map(
            ({ productId, deviceName, secret, region }) =>
              `+TCSUBDEVINFOSET:"${productId}","${deviceName}",${checksum(secret)},"${region}"`,
          ),
      ),
    set: { params: [4, 5], run: setSubDevice },
  },
  {
    name: "+TCSUBDEVPRDSET",
    test: says(
      '+TCSUBDEVPRDSET:"MODE","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME","PRODUCT_REGION"',
    ),
    read: (board) =>
      list(
        board,
        board.flash
          .get()
          .subProducts.map(
            ({ productId, secret, deviceName, region }) =>
              `+TCSUBDEVPRDSET:${TLS_MODE},"${productId}",${checksum(secret)},"${deviceName}","${region}"`,
          ),
      ),
    set: { params: [4, 5], run: setSubProduct },
  },
  {
    name: "+TCSUBDEVREG",
    test: says('+TCSUBDEVREG:"PRODUCT_ID","DEVICE_NAME"'),
    read: (board) =>
      list(
        board,
        board.flash
          .get()
          .registered.map(
            ({ productId, deviceName }) =>
              `+TCSUBDEVREG:"${productId}","${deviceName}"`,
          ),
      ),
    set: { params: [2, 2], run: register },
  },
];
