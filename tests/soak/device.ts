/**
 * device.js pty PATH | tcp HOST PORT: the session in Node, as host/wasmtime/examples/soak.rs and host/wamr/test/soak.c
 * have it in theirs. It publishes numbered letters to PRODUCT/DEVICE/data until the order `stop` comes, then ends once
 * each was published, and says on its standard output what it does and what it is told:
 *
 *   out N          a letter was handed to the session     in N       a letter came
 *   sent N         it was published                       spoilt     a message came that is none
 *   again N WHY    it was not, or nobody knows: once more told WHAT  something may have been lost
 *
 * From the environment: TCAT_PRODUCT_ID, TCAT_DEVICE_NAME, TCAT_DEVICE_SECRET, TCAT_INTERVAL_MS between letters,
 * TCAT_CHECK_MS between looks at a silent module.
 */

import { env } from "node:process";
import { AtError, Client, openSerial, openTcp } from "../../host/node/index.js";
import { headOf, letter, STOP } from "./letter.js";

/** Letters that may wait; while so many do none is written. */
const MOST_WAITING = 8;
const FILLER = Buffer.from('\r\nOK\r\n+TCMQTTDISCON,-103\r\n"\\,>');
/** Both ways of publishing get their share: in a line and behind a prompt. */
const fillerOf = (n: number): Buffer => Buffer.alloc((n * 97) % 900, FILLER);

const [kind, where = "", port = ""] = process.argv.slice(2);
const productId = env.TCAT_PRODUCT_ID ?? "";
const deviceName = env.TCAT_DEVICE_NAME ?? "";
const topic = (name: string) => `${productId}/${deviceName}/${name}`;
const say = (text: string) => process.stdout.write(`${text}\n`);

const client = new Client(
  kind === "tcp"
    ? openTcp(where, Number(port))
    : openSerial({ path: where, baudRate: 460_800 }),
);
const session = client.session({
  device: { productId, deviceName, deviceSecret: env.TCAT_DEVICE_SECRET ?? "" },
  wifi: { ssid: "home", password: "12345678" },
  subscriptions: [{ topic: topic("control"), qos: 1 }],
  check: Number(env.TCAT_CHECK_MS),
});

let written = 0;
let stopping = false;
const waiting = new Set<number>();

async function publish(n: number): Promise<void> {
  try {
    await session.publish(topic("data"), letter(n, fillerOf(n)), {
      qos: 1,
      duplicates: true,
    });
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    say(`again ${n} ${error.reason}`);
    return publish(n);
  }
  say(`sent ${n}`);
  waiting.delete(n);
  endIfDone();
}

function write(): void {
  if (waiting.size >= MOST_WAITING) return;
  const n = ++written;
  waiting.add(n);
  say(`out ${n}`);
  publish(n);
}

function endIfDone(): void {
  if (!stopping || waiting.size > 0) return;
  // Once: what comes while it closes changes nothing.
  stopping = false;
  client.close();
}

client.on("message", ({ payload }) => {
  const head = headOf(payload);
  if (head === undefined) say("spoilt");
  else if (head === STOP) {
    stopping = true;
    clearInterval(timer);
    endIfDone();
  } else say(`in ${head}`);
});
for (const what of ["disconnected", "reconnected", "ready", "plugged"] as const)
  client.on(what, () => say(`told ${what}`));
for (const what of ["line", "damaged", "wifi", "unplugged"] as const)
  client.on(what, () => say(`told ${what}`));
session.on("up", () => say("up"));
session.on("down", ({ reason }) => say(`told ${reason}`));
const timer = setInterval(write, Number(env.TCAT_INTERVAL_MS));
await session.start();
