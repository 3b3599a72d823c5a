import assert from "node:assert/strict";
import { Duplex } from "node:stream";
import { test } from "node:test";
import { pipe } from "../../../tests/end-to-end/day/pipe.js";
import { connack } from "./fakebroker.js";
import { rig, SAMPLE, sampleCloud } from "./rig.js";

/** A connection that takes what it is sent, says `reply` to the first of it and no more, and never ends by itself. */
function held(reply?: Buffer): Duplex {
  let said = false;
  const stream: Duplex = new Duplex({
    read: () => {},
    write: (_chunk, _encoding, done) => {
      if (reply && !said) stream.push(reply);
      said = true;
      done();
    },
    final: () => {},
  });
  return stream;
}

test("TCMQTTDISCONN: a connection that does not end is given half a second, then cut", async (t) => {
  const way = held(connack(0));
  const module = rig(t, { dial: () => way });
  await module.connect();
  module.send("AT+TCMQTTDISCONN\r\n");
  await module.clock.advance(499);
  assert.deepEqual([module.text, way.destroyed], ["", false]);
  await module.clock.advance(1);
  assert.equal(module.text, "+TCMQTTDISCON,2\r\n\r\nOK\r\n");
  assert.equal(way.destroyed, true);
});

test("an attempt to reconnect that is not answered in time is cut, and the next one has a connection of its own", async (t) => {
  const ways = [held(connack(0)), held(), held(connack(0))];
  const used = ways.values();
  const module = rig(t, { dial: () => used.next().value as Duplex });
  await module.connect("AT+TCMQTTCONN=1,5000,240,1,1");
  module.emulator.drop();
  await module.until(/RECONNECTING/);
  await module.clock.advance(1_000 + 5_000);
  assert.equal(ways[1]?.destroyed, true);
  await module.clock.advance(2_000);
  await module.until(/RECONNECTED/);
  assert.equal(ways[2]?.destroyed, false);
});

test("a way that is given is taken for HTTPS as it is: who gives it sees to TLS", async (t) => {
  const cloud = await sampleCloud(t);
  const asked: string[] = [];
  const registration = "https://registration.example";
  const module = rig(t, {
    registration,
    dial: (url) => {
      const [near, far] = pipe(() => {});
      asked.push(url);
      cloud.acceptHttp(far);
      return near;
    },
  });
  const { productId, productSecret, deviceName } = SAMPLE.registered;
  await module.result(
    `AT+TCPRDINFOSET=1,"${productId}","${productSecret}","${deviceName}"`,
  );
  assert.match(await module.result("AT+TCDEVREG"), /\+TCDEVREG:OK/);
  assert.deepEqual(
    asked.map((url) => new URL(url).origin),
    [registration],
  );
});
