import assert from "node:assert/strict";
import { test } from "node:test";
import { Emulator, type Faults } from "../../host/emulator/index.js";
import { AtError, Client } from "../../host/node/index.js";
import { NearEnd } from "./nearend.js";
import { cloudFor, LIMIT, METER_PRODUCT, signIn } from "./rig.js";

const { productId } = METER_PRODUCT;
const TOPIC = `${productId}/meter1/data`;
const PUBLISHES = 20;
const ABORTED = 6;
const TIMED_OUT = 12;
/** Milliseconds: longer than the wire is watched after a command that was given up, so that the module is still busy then. */
const LATENESS = 1_500;

/** A line that tells of each command line that goes out. */
class Watched extends NearEnd {
  onLine: (line: string) => void = () => {};

  protected override hear(piece: Buffer): void {
    this.push(piece);
  }

  override _write(
    bytes: Buffer,
    encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.onLine(bytes.toString("latin1"));
    super._write(bytes, encoding, done);
  }
}

for (const resend of [undefined, false])
  test(
    resend === false
      ? "with resend off what the module was too busy for has failed, and says that its outcome is unknown"
      : "one abort and one timeout in the middle of 20 queued publishes leave 20 published, none twice",
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t);
      const emulator = new Emulator({
        broker: cloud.mqttsUrl,
        registration: cloud.httpUrl,
      });
      t.after(() => emulator.close());
      const line = new Watched(emulator.stream());
      const client = await Client.open(line, { resend });
      t.after(() => client.close());
      await signIn(client, productId, "meter1");
      await client.subscribe(TOPIC, { qos: 1 });
      const received: string[] = [];
      client.on("message", ({ text }) => received.push(text));

      const controller = new AbortController();
      const late: Faults = { late: 1, lateness: LATENESS };
      const seen = new Map<string, number>();
      line.onLine = (text) => {
        const payload = /,"(\d+)"\r\n$/.exec(text)?.[1];
        if (payload === undefined) return;
        seen.set(payload, (seen.get(payload) ?? 0) + 1);
        const victim = payload === `${ABORTED}` || payload === `${TIMED_OUT}`;
        emulator.setFaults(victim ? late : {});
        if (payload === `${ABORTED}`)
          setImmediate(() => controller.abort(new Error("enough")));
      };
      const outcomes = await Promise.all(
        Array.from({ length: PUBLISHES }, (_, i) =>
          client
            .publish(TOPIC, `${i}`, {
              qos: 1,
              ...(i === ABORTED ? { signal: controller.signal } : {}),
              ...(i === TIMED_OUT ? { timeout: 200 } : {}),
            })
            .then(
              () => "done",
              (error: unknown) => {
                assert.ok(error instanceof AtError);
                assert.equal(error.outcomeUnknown, true);
                return error.reason;
              },
            ),
        ),
      );
      const expected = Array.from({ length: PUBLISHES }, () => "done");
      expected[ABORTED] = "aborted";
      expected[TIMED_OUT] = "timeout";
      if (resend === false) {
        assert.ok(outcomes.includes("busy"));
        return;
      }
      assert.deepEqual(outcomes, expected);
      assert.ok((seen.get(`${ABORTED + 1}`) ?? 0) > 1, "it was never busy");
      const all = Array.from({ length: PUBLISHES }, (_, i) => `${i}`);
      while (received.length < PUBLISHES)
        await new Promise((resolve) => client.once("message", resolve));
      assert.deepEqual(received, all);
    },
  );
