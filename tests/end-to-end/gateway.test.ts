import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import {
  clientOptions,
  cloudFor,
  failure,
  GATEWAY_PRODUCT,
  LIMIT,
  moduleOf,
  profileNames,
  SENSOR_PRODUCT,
  secretOf,
  signIn,
} from "./rig.js";

const GATEWAY = {
  productId: GATEWAY_PRODUCT.productId,
  deviceName: "gateway1",
};
const { productId, productSecret } = SENSOR_PRODUCT;
/** As many as a module holds. */
const NODES = Array.from({ length: 20 }, (_, i) => ({
  productId,
  deviceName: `node${i + 1}`,
}));
const ONE_MORE = { productId, deviceName: "node21" };

for (const profile of profileNames)
  test(
    `a gateway speaks for 20 sub-devices, and for no 21st, with profile ${profile}`,
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t);
      const { client } = await moduleOf(t, cloud, {
        cut: 9,
        emulator: { profile },
        client: clientOptions[profile],
      });

      for (const node of NODES)
        await client.setSubDeviceProduct({ mode: 0, ...node, productSecret });
      const full = await failure(
        client.setSubDeviceProduct({ mode: 0, ...ONE_MORE, productSecret }),
      );
      assert.equal(full.code, 207);
      assert.equal((await client.subDeviceProducts()).length, NODES.length);
      for (const node of NODES) await client.registerSubDevice(node);
      assert.deepEqual(await client.registeredSubDevices(), NODES);
      assert.equal(
        (await failure(client.registerSubDevice(ONE_MORE))).code,
        207,
      );
      const unplaced = { ...ONE_MORE, deviceSecret: secretOf("node21") };
      assert.equal(
        (await failure(client.setSubDeviceInfo({ mode: 0, ...unplaced }))).code,
        207,
      );
      assert.deepEqual(
        (await client.subDeviceInfos()).map(({ deviceName }) => deviceName),
        NODES.map(({ deviceName }) => deviceName),
      );

      await signIn(client, GATEWAY.productId, GATEWAY.deviceName);
      // It holds the secrets that registration brought: none is given here.
      for (const node of NODES)
        await client.bindSubDevice({ mode: 0, ...node });
      const stranger = await failure(
        client.bindSubDevice({ mode: 0, ...unplaced }),
      );
      assert.equal(stranger.code, 802, "the cloud has no such device");
      assert.match(stranger.explanation?.zh ?? "", /设备/);
      assert.deepEqual(await client.boundSubDevices(), NODES);

      const silent = await failure(
        client.subscribe(`${productId}/node1/control`),
      );
      assert.equal(silent.code, -108, "not before it is online");
      for (const node of NODES)
        await client.setSubDeviceOnline({ mode: 0, ...node });
      assert.deepEqual(await client.onlineSubDevices(), NODES);
      assert.deepEqual(cloud.reports(GATEWAY).onlineBehind, NODES);

      for (const [i, node] of NODES.entries())
        await client.publish(
          `${productId}/${node.deviceName}/data`,
          `value ${i}`,
          {
            qos: 1,
          },
        );
      for (const [i, node] of NODES.entries())
        assert.deepEqual(
          cloud.reports(node).messages.map(({ payload }) => payload.toString()),
          [`value ${i}`],
        );
      const topic = `${productId}/node7/control`;
      await client.subscribe(topic, { qos: 1 });
      const messages = client.messages(topic);
      await cloud.publish(topic, "for the seventh", 1);
      assert.equal((await messages.next()).value?.text, "for the seventh");

      for (const node of NODES)
        await client.setSubDeviceOnline({ mode: 1, ...node });
      assert.deepEqual(await client.onlineSubDevices(), []);
      // With QoS 0 it vanishes; with QoS 1 no answer would come, and take its time not to.
      await client.publish(`${productId}/node1/data`, "too late", { qos: 0 });
      for (const node of NODES)
        await client.bindSubDevice({ mode: 1, ...node });
      // An empty TCGWBIND? takes the client 5 s: on this wire it might be the first OK of two.
      assert.deepEqual(cloud.reports(GATEWAY).bound, []);
      assert.equal(cloud.reports(NODES[0] ?? ONE_MORE).messages.length, 1);
      const told = once(client, "disconnected");
      await client.mqttDisconnect();
      await told;
    },
  );

test(
  "a gateway's sub-devices are offline once it is gone",
  LIMIT,
  async (t) => {
    const cloud = await cloudFor(t);
    const { client } = await moduleOf(t, cloud);
    await signIn(client, GATEWAY.productId, GATEWAY.deviceName);
    const sensor = { productId, deviceName: "sensor1" };
    const deviceSecret = secretOf(sensor.deviceName);
    const wrong = secretOf("another");
    const refused = await failure(
      client.bindSubDevice({ mode: 0, ...sensor, deviceSecret: wrong }),
    );
    assert.equal(refused.code, 803, "the signature is wrong");
    await client.bindSubDevice({ mode: 0, ...sensor, deviceSecret });
    await client.setSubDeviceOnline({ mode: 0, ...sensor });
    assert.equal(cloud.reports(sensor).online, true);
    const back = once(client, "reconnected");
    cloud.drop(GATEWAY);
    await back;
    assert.equal(cloud.reports(sensor).online, false);
    assert.deepEqual(await client.boundSubDevices(), [sensor]);
  },
);
