import assert from "node:assert/strict";
import { once } from "node:events";
import { describe, it, type TestContext } from "node:test";
import mqtt from "mqtt";
import { HANG_MS } from "../../../tests/hang.js";
import { credentialsOf, sampleRegistry } from "../../emulator/index.js";
import { openPort } from "../cli/port.js";
import { announced, emulating, linesOf, start } from "./support/tcat.js";

/** More bytes than lie in a pipe and in who holds its other end. */
const MORE_THAN_A_PIPE = 512 * 1024;
/** A line that is logged as it is. */
const LINE = `AT+TCMQTTPUB="${"t".repeat(100)}",0,"${"x".repeat(100)}"\r\n`;

const FREE = ["http", "https", "mqtt", "mqtts"].flatMap((name) => [
  `--${name}-port`,
  "0",
]);

const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };
const secret = sampleRegistry().device(LIGHT)?.secret ?? "";
const place = `${LIGHT.productId}/${LIGHT.deviceName}`;
/** Bytes at least that the cloud logs of a message which its device may not send. */
const LOGGED = `mqtt: ${place} may not publish`.length;

type Child = ReturnType<typeof start>;

/** Its status when it is told to end, though nobody reads on: what it has printed stays where it is. */
async function statusAt(
  t: TestContext,
  child: Child,
  signal: "SIGINT" | "SIGTERM",
): Promise<number | null> {
  t.after(() => child.kill("SIGKILL"));
  const ended = once(child, "exit");
  child.kill(signal);
  return (await ended)[0];
}

/** Has the module log so much that it waits for its reader. */
async function fillLog(name: string): Promise<void> {
  const module = await openPort(name);
  for (let left = MORE_THAN_A_PIPE; left > 0; left -= LINE.length) {
    let answer = "";
    module.write(LINE);
    while (!/ERROR.*\r\n$/.test(answer)) answer += await once(module, "data");
  }
  module.destroy();
}

describe("a command that runs until a signal ends at once, whatever nobody has read", () => {
  for (const [signal, ...args] of [["SIGTERM"], ["SIGINT", "--json"]] as const)
    it(`emulate ${args.join(" ")}`, async (t) => {
      const own = ["--tcp", "127.0.0.1:0", ...args];
      if (args.length === 0) {
        const { child, name } = await emulating(...own);
        await fillLog(name);
        assert.equal(await statusAt(t, child, signal), 0);
        return;
      }
      const child = start("emulate", "--phone-port", "0", ...own);
      const { value } = await linesOf(child).next();
      await fillLog(JSON.parse(value).module);
      assert.equal(await statusAt(t, child, signal), 0);
    });

  for (const [signal, ...args] of [["SIGINT"], ["SIGTERM", "--json"]] as const)
    it(`cloud ${args.join(" ")}`, async (t) => {
      const child = start("cloud", ...FREE, ...args);
      const { line, said } = await announced(
        linesOf(child),
        (one) => args.length > 0 || one.startsWith("mqtt:"),
      );
      const url = args.length > 0 ? JSON.parse(line).mqtt : said.mqtt;
      const client = await mqtt.connectAsync(url, {
        connectTimeout: HANG_MS,
        ...credentialsOf({ ...LIGHT, secret }),
        protocolVersion: 4,
      });
      for (let left = MORE_THAN_A_PIPE; left > 0; left -= LOGGED)
        client.publish("somebody/else", "");
      await client.publishAsync(`${place}/event`, "", { qos: 1 });
      const status = statusAt(t, child, signal);
      client.end(true);
      assert.equal(await status, 0);
    });
});
