import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  platformTexts,
  registryTexts,
} from "../../../../assembly/protocol/texts/platform.js";
import { phrase, say } from "../../../javascript/language.js";
import { isObject } from "../../base/json.js";
import {
  DEVICE_NAME_BYTES,
  DEVICE_SECRET_BYTES,
  PRODUCT_SECRET_BYTES,
} from "../../base/limits.js";
import type { Certificate } from "../base/certificate.js";
import { PRODUCT_ID_LENGTH, SHORTEST_PRODUCT_SECRET } from "../base/limits.js";
import { Place } from "../base/place.js";
import { type Model, readModel } from "./model.js";

/** Names one device. */
export interface DeviceId {
  /** 10 letters and digits. */
  readonly productId: string;
  /** 1 to 48 characters. */
  readonly deviceName: string;
}

const kinds = ["device", "gateway", "subdevice"] as const;

export interface Product {
  readonly productId: string;
  readonly kind: (typeof kinds)[number];
  readonly region: string;
  /** Signs registrations; its first 16 characters encrypt their payload. */
  readonly secret: string | undefined;
  readonly dynamicRegistration: boolean;
  /** How many devices registration may create that were not made beforehand. */
  readonly autoCreate: number;
  /** How often one device may register. */
  readonly registrations: number;
  /** Of a gateway: products whose devices it may bind; any sub-device product when undefined. */
  readonly subProducts: readonly string[] | undefined;
  readonly model: Model | undefined;
}

/** Topics (or filters) a device may use besides its system topics. */
export interface Topics {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** A device as the cloud knows it. */
export interface Device extends DeviceId {
  readonly product: Product;
  /** Base64, "" for one with a certificate. Never printed, listed or logged. */
  readonly secret: string;
  /** In PEM: by which it signs in, over TLS, in the place of the secret. */
  readonly certificate: string | undefined;
  readonly topics: Topics;
  /** Signed in once, or been online behind a gateway: it can no longer register. */
  activated: boolean;
  /** How often it has registered. */
  registered: number;
  /** Made by registration, not beforehand. */
  readonly created: boolean;
}

/** What makes a device; the rest is the cloud's choice. */
export interface NewDevice extends DeviceId {
  /** Base64, at most 44 characters; "" for one with a certificate. */
  readonly secret: string;
  /** In PEM, in the place of the secret. */
  readonly certificate?: string;
  readonly activated?: boolean;
  /** Besides `PID/DEV/control`, `/event` and `/data`. */
  readonly topics?: Partial<Topics>;
}

export const keyOf = ({ productId, deviceName }: DeviceId): string =>
  `${productId}/${deviceName}`;

const PRODUCT_ID = new RegExp(`^[A-Za-z0-9]{${PRODUCT_ID_LENGTH}}$`);
const DEVICE_NAME = new RegExp(`^[A-Za-z0-9:_-]{1,${DEVICE_NAME_BYTES}}$`);
const DEVICE_SECRET =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const PRODUCT_SECRET = new RegExp(
  `^[\\x21-\\x7e]{${SHORTEST_PRODUCT_SECRET},${PRODUCT_SECRET_BYTES}}$`,
);
const REGION = /^[a-z0-9-]{1,24}$/;
const TOPIC = /^[^$\s]\S{0,127}$/;
const DEFAULT_REGION = "ap-guangzhou";

/** Whether the registry can hold a device of this name. */
export const isDeviceName = (name: string): boolean => DEVICE_NAME.test(name);

function readTopics(place: Place): Partial<Topics> {
  if (!place.present) return {};
  const { publish, subscribe } = place.members(["publish", "subscribe"]);
  const list = (topics: Place) =>
    topics
      .items()
      .map((topic) => topic.text(TOPIC, phrase(registryTexts.topic)));
  return { publish: list(publish), subscribe: list(subscribe) };
}

function readProduct(place: Place): [Product, Place[]] {
  const at = place.members([
    "productId",
    "kind",
    "region",
    "productSecret",
    "dynamicRegistration",
    "autoCreate",
    "registrations",
    "subProducts",
    "model",
    "devices",
  ]);
  const name = (id: Place) =>
    id.text(
      PRODUCT_ID,
      phrase(registryTexts.productId, { count: PRODUCT_ID_LENGTH }),
    );
  const product = {
    productId: name(at.productId),
    kind: at.kind.choice(kinds, "device"),
    region: at.region.present
      ? at.region.text(REGION, phrase(registryTexts.region))
      : DEFAULT_REGION,
    secret: at.productSecret.present
      ? at.productSecret.text(
          PRODUCT_SECRET,
          phrase(registryTexts.productSecret, {
            least: SHORTEST_PRODUCT_SECRET,
            most: PRODUCT_SECRET_BYTES,
          }),
        )
      : undefined,
    dynamicRegistration: at.dynamicRegistration.flag(),
    autoCreate: at.autoCreate.count(0),
    registrations: at.registrations.count(Infinity),
    subProducts: at.subProducts.present
      ? at.subProducts.items().map(name)
      : undefined,
    model: at.model.present ? at.model.handTo(readModel) : undefined,
  };
  if (product.dynamicRegistration && product.secret === undefined)
    at.productSecret.fail(phrase(registryTexts.secretGiven));
  return [product, at.devices.items()];
}

function readSecret(place: Place): string {
  const wanted = phrase(registryTexts.deviceSecret, {
    most: DEVICE_SECRET_BYTES,
  });
  const secret = place.text(DEVICE_SECRET, wanted);
  if (secret.length < 1 || secret.length > DEVICE_SECRET_BYTES)
    place.fail(wanted);
  return secret;
}

function readCertificate(place: Place): string {
  const wanted = phrase(registryTexts.certificate);
  const text = place.text(/^-----BEGIN CERTIFICATE-----/, wanted);
  try {
    return new X509Certificate(text).toString();
  } catch {
    return place.fail(wanted);
  }
}

/** A device of the file, or one that a program adds, which calls its secret otherwise. @throws Error that names the place. */
export function readDevice(
  place: Place,
  productId: string,
  secretName: "deviceSecret" | "secret" = "deviceSecret",
): NewDevice {
  const at = place.members([
    "deviceName",
    secretName,
    "certificate",
    "activated",
    "topics",
  ]);
  const proof = at.certificate.present
    ? { secret: "", certificate: readCertificate(at.certificate) }
    : { secret: readSecret(at[secretName]) };
  if (at.certificate.present && at[secretName].present)
    at[secretName].fail(phrase(registryTexts.leftOut));
  return {
    productId,
    deviceName: at.deviceName.text(
      DEVICE_NAME,
      phrase(registryTexts.deviceName, { most: DEVICE_NAME_BYTES }),
    ),
    ...proof,
    activated: at.activated.flag(),
    topics: readTopics(at.topics),
  };
}

/** Products and devices: all that the cloud knows when it starts, and what registration adds. */
export class Registry {
  private readonly products = new Map<string, Product>();
  private readonly devices = new Map<string, Device>();
  private readonly listeners = new Set<(device: Device) => void>();

  /** @throws Error that names the place of the first mistake in `json`. */
  constructor(json: unknown = { products: [] }, source = "registry") {
    const { products } = new Place(json, source).members(["products"]);
    for (const place of products.items()) {
      const [product, devices] = readProduct(place);
      if (this.products.has(product.productId))
        place.fail(phrase(registryTexts.ownProduct));
      this.products.set(product.productId, product);
      for (const device of devices) {
        const read = readDevice(device, product.productId);
        if (this.device(read)) device.fail(phrase(registryTexts.ownDevice));
        this.add(read);
      }
    }
  }

  /** @throws Error when the file cannot be read or is not a registry. */
  static fromFile(path: string | URL): Registry {
    return new Registry(withFiles(readJsonFile(path), path), String(path));
  }

  product(productId: string): Product | undefined {
    return this.products.get(productId);
  }

  device(id: DeviceId): Device | undefined {
    return this.devices.get(keyOf(id));
  }

  /** The device with this MQTT client id: product id and device name, joined. */
  byClientId(clientId: string): Device | undefined {
    return this.device({
      productId: clientId.slice(0, PRODUCT_ID_LENGTH),
      deviceName: clientId.slice(PRODUCT_ID_LENGTH),
    });
  }

  /** Calls back with each device that is added from now on. */
  onAdd(listener: (device: Device) => void): void {
    this.listeners.add(listener);
  }

  all(): Device[] {
    return [...this.devices.values()];
  }

  /** Adds a device to a product that is there. @throws RangeError for a wrong or taken name, a wrong secret or an unknown product. */
  add(device: NewDevice, created = false): Device {
    const { productId, deviceName, activated = false, topics } = device;
    const { secret, certificate } = device;
    const proof = certificate === undefined ? { secret } : { certificate };
    const read = new Place({ deviceName, ...proof, topics }, "device");
    readDevice(read, productId, "secret");
    const product = this.products.get(productId);
    if (!product) throw new RangeError(say(phrase(platformTexts.noProduct)));
    if (this.device(device))
      throw new RangeError(
        say(phrase(platformTexts.deviceThere, { device: keyOf(device) })),
      );
    const own = `${productId}/${deviceName}`;
    const added: Device = {
      productId,
      deviceName,
      product,
      secret,
      certificate,
      topics: {
        publish: [`${own}/event`, `${own}/data`, ...(topics?.publish ?? [])],
        subscribe: [
          `${own}/control`,
          `${own}/data`,
          ...(topics?.subscribe ?? []),
        ],
      },
      activated,
      registered: 0,
      created,
    };
    this.devices.set(keyOf(added), added);
    for (const listener of this.listeners) listener(added);
    return added;
  }
}

/** Data templates and certificates that stand in files of their own, named from the registry's folder. @throws Error for one that is none */
function withFiles(json: unknown, registry: string | URL): unknown {
  if (!isObject(json) || !Array.isArray(json.products)) return json;
  const base = registry instanceof URL ? registry : pathToFileURL(registry);
  const device = (one: unknown) =>
    isObject(one) && isFileName(one.certificate)
      ? {
          ...one,
          certificate: readFileSync(new URL(one.certificate, base), "utf8"),
        }
      : one;
  const products = json.products.map((product: unknown) => {
    if (!isObject(product)) return product;
    const { model, devices } = product;
    return {
      ...product,
      ...(isFileName(model) && { model: readJsonFile(new URL(model, base)) }),
      ...(Array.isArray(devices) && { devices: devices.map(device) }),
    };
  });
  return { ...json, products };
}

const isFileName = (value: unknown): value is string =>
  typeof value === "string" && !value.startsWith("-----BEGIN");

function readJsonFile(path: string | URL): unknown {
  // Some editors begin a file with a mark of its encoding.
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, and the text holds secrets.
    throw new Error(say(phrase(registryTexts.noJson, { path: String(path) })));
  }
}

/** Source folder, seen from the compiled file. */
const here = (name: string): URL =>
  new URL(
    `../../../../../host/emulator/cloud/registry/${name}`,
    import.meta.url,
  );

/** The sample that ships with the package: a product with devices, a gateway, its sub-devices, products that register or have certificates. */
export const sampleRegistry = (): Registry =>
  Registry.fromFile(here("sample.json"));

/** What a cloud shows to devices with certificates when it has no certificate of its own. It ships with the package: no secret, for tests alone. */
export const sampleCertificate = (): Certificate => ({
  cert: readFileSync(here("certificates/server.crt")),
  key: readFileSync(here("certificates/server.key")),
});
