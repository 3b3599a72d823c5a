import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import {
  CONNECTION,
  clientOptions,
  cloudFor,
  failure,
  LIMIT,
  METER_PRODUCT,
  moduleOf,
  profileNames,
  secretOf,
  sessionOptions,
  signIn,
} from "./rig.js";

const DEVICE = { ...METER_PRODUCT, deviceName: "meter1" };
const NOBODY = {
  tlsMode: 1,
  ...METER_PRODUCT,
  deviceName: "nobody",
  deviceSecret: secretOf("nobody"),
} as const;

for (const profile of profileNames)
  test(
    `a device with a secret of its own connects, publishes and is told why another is refused, with profile ${profile}`,
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t);
      const { client } = await moduleOf(t, cloud, {
        emulator: { profile },
        client: clientOptions[profile],
      });
      await signIn(client, DEVICE.productId, DEVICE.deviceName);
      assert.equal((await client.deviceInfo()).deviceName, "meter1");
      const topic = `${DEVICE.productId}/${DEVICE.deviceName}/event`;
      await client.publish(topic, " leading space, and a comma", { qos: 1 });
      const [message] = cloud.reports(DEVICE).messages;
      assert.equal(message?.payload.toString(), " leading space, and a comma");
      assert.equal((await failure(client.setDeviceInfo(NOBODY))).code, 208);
      await client.mqttDisconnect();
      await client.setDeviceInfo(NOBODY);
      const refused = await failure(client.mqttConnect(CONNECTION));
      assert.ok((refused.code ?? 0) < 0, "the cloud knows no such device");
    },
  );

for (const profile of profileNames)
  test(
    `a session that is kept up lets go when the program disconnects, with profile ${profile}`,
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t);
      const { client } = await moduleOf(t, cloud, {
        emulator: { profile },
        client: clientOptions[profile],
      });
      const deviceSecret = secretOf(DEVICE.deviceName);
      const session = client.session({
        device: { ...DEVICE, deviceSecret },
        version: "1.0.0",
        keep: true,
        ...sessionOptions[profile],
      });
      await session.start();
      const said: string[] = [];
      session.on("step", (step) => said.push(step));
      session.on("down", ({ reason }) => said.push(reason));
      session.on("up", () => said.push("up"));
      session.on("ended", () => said.push("ended"));
      const lost = once(session, "down");
      cloud.drop(DEVICE);
      await lost;
      // It is the module that comes back; the session has nothing to do.
      await session.whenUp();
      await client.mqttDisconnect();
      assert.equal((await client.mqttState()).state, 0);
      assert.deepEqual(said, ["lost", "up", "ended"]);
    },
  );
