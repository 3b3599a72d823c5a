import assert from "node:assert/strict";
import { test } from "node:test";
import { Emulator, Registry } from "../index.js";
import { at, FakeClock, sampleCloud } from "./rig.js";

const MODULES = 1_000;
/** A module's own limit to connect, and what each connection takes of everybody's time: that of 100 is all of it. */
const LIMIT_MS = 1_000;
const CONNECTION_MS = 10;
const SECRET = "MDEyMzQ1Njc4OWFiY2RlZg==";

test("a thousand modules that start at once on one cloud all come up, each within its own limit", async (t) => {
  const deviceName = (n: number) => `module${n}`;
  const registry = new Registry({
    products: [
      {
        productId: "CROWD00001",
        devices: Array.from({ length: MODULES }, (_, n) => ({
          deviceName: deviceName(n),
          deviceSecret: SECRET,
        })),
      },
    ],
  });
  const cloud = await sampleCloud(t, { registry });
  const clock = new FakeClock();
  const modules = Array.from(
    { length: MODULES },
    () => new Emulator({ ...at(cloud), clock }),
  );
  t.after(() => Promise.all(modules.map((module) => module.close())));
  const results = await Promise.all(
    modules.map(
      (module, n) =>
        new Promise<string>((resolve) => {
          const uart = module.attach({
            write: (bytes) => {
              const [result] = /\+TCMQTTCONN:.*/.exec(bytes.toString()) ?? [];
              if (!result) return;
              resolve(result);
              clock.advance(CONNECTION_MS);
            },
            close: () => {},
          });
          uart.receive(
            Buffer.from(
              `ATE0\r\nAT+TCDEVINFOSET=1,"CROWD00001","${deviceName(n)}","${SECRET}"\r\n`,
            ),
          );
          uart.receive(Buffer.from(`AT+TCMQTTCONN=1,${LIMIT_MS},240,1,1\r\n`));
        }),
    ),
  );
  assert.deepEqual([...new Set(results)], ["+TCMQTTCONN:OK"]);
  assert.equal(cloud.devices().filter(({ online }) => online).length, MODULES);
});
