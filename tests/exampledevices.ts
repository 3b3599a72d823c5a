/** The devices of the example programs, a light, a thermostat and a gateway with two lamps behind it, as a cloud knows them. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Cloud, Registry } from "../host/emulator/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const template = (path: string): unknown =>
  JSON.parse(readFileSync(root + path, "utf8"));

/** The secret of each; 16 bytes in base64. */
export const SECRET = Buffer.from("a secret of 16 b").toString("base64");
export const LAMP = { productId: "LIGHT00001", deviceName: "lamp" };
export const WALL = { productId: "THERMOSTAT", deviceName: "wall" };
export const GATEWAY = { productId: "GATEWAY777", deviceName: "gateway1" };
/** The lamps behind the gateway. */
export const NEAR = { productId: "SUBLIGHT01", deviceName: "near" };
export const FAR = { productId: "SUBLIGHT01", deviceName: "far" };

/** A registry of all, by the templates that their programs are made of. */
export const exampleRegistry = (): Registry =>
  new Registry({
    products: [
      {
        productId: LAMP.productId,
        model: template("host/emulator/cloud/registry/light.json"),
        devices: [{ deviceName: LAMP.deviceName, deviceSecret: SECRET }],
      },
      {
        productId: WALL.productId,
        model: template("tests/model-protocol/templates/thermostat.json"),
        devices: [{ deviceName: WALL.deviceName, deviceSecret: SECRET }],
      },
      {
        productId: GATEWAY.productId,
        kind: "gateway",
        subProducts: [NEAR.productId],
        devices: [{ deviceName: GATEWAY.deviceName, deviceSecret: SECRET }],
      },
      {
        productId: NEAR.productId,
        kind: "subdevice",
        model: template("host/emulator/cloud/registry/light.json"),
        devices: [NEAR, FAR].map(({ deviceName }) => ({
          deviceName,
          deviceSecret: SECRET,
        })),
      },
    ],
  });

/** Cuts the gateway off once it has asked for something: what it brought online it has to begin anew. */
export function dropAsking(cloud: Cloud): void {
  const stop = cloud.onPublish((topic) => {
    if (!topic.startsWith("$gateway/operation/")) return;
    stop();
    cloud.drop(GATEWAY);
  });
}
