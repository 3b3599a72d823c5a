import { once } from "node:events";
import { demoTexts } from "../../../assembly/protocol/texts/demo.js";
import {
  type Cloud,
  Emulator,
  type EmulatorOptions,
  listenTcp,
  type TcpListener,
} from "../../emulator/index.js";
import { phrase } from "../../javascript/language.js";
import type { MessageStream } from "../../javascript/message.js";
import type { Session } from "../../javascript/session.js";
import type { SessionOptions } from "../../javascript/sessionoptions.js";
import { Client } from "../client.js";
import { openTcp } from "../openport.js";
import type { Timeline } from "./timeline.js";

const HOST = "127.0.0.1";
/** Bytes of a message after which the power goes. */
const CUT = 60;
const READINGS = ["21.5", "21.6", "21.7"];

/** What this chapter works on. */
interface Life {
  readonly line: Timeline;
  readonly cloud: Cloud;
  readonly emulator: Emulator;
  readonly session: Session;
  readonly messages: MessageStream;
  readonly topics: { readonly data: string; readonly control: string };
  readonly payloads: () => string[];
}

/** What the cloud sends comes through, once. */
async function works({ line, cloud, messages, topics }: Life, text: string) {
  await cloud.publish(topics.control, text, 1);
  const { value } = await messages.next();
  line.check(
    phrase(demoTexts.worksAgain),
    JSON.stringify(value?.text),
    value?.text === text,
  );
}

/** The port goes away and comes back: what is published meanwhile is held. */
async function unplug(life: Life, server: TcpListener): Promise<TcpListener> {
  const { line, session, topics, payloads, emulator } = life;
  const down = once(session, "down");
  await server.close();
  const [{ reason }] = await down;
  line.check(
    phrase(demoTexts.unplugged),
    phrase(demoTexts.sessionDown, { reason }),
    reason === "closed",
  );
  const sent = READINGS.map((text) =>
    session.publish(topics.data, text, { qos: 1, keepFor: 60_000 }),
  );
  const { messages } = session.held;
  line.check(
    phrase(demoTexts.outbox),
    phrase(demoTexts.holds, { messages }),
    messages === 3,
  );
  const again = await listenTcp(emulator, { host: HOST, port: server.port });
  await session.whenUp();
  line.note(phrase(demoTexts.pluggedIn));
  await Promise.all(sent);
  const arrived = payloads().slice(-READINGS.length);
  line.check(
    phrase(demoTexts.outboxEmpty),
    phrase(demoTexts.arrived, { readings: arrived.join(", ") }),
    arrived.join() === READINGS.join(),
  );
  return again;
}

/** The power goes in the middle of a message; the ROM prints what it likes, then `ready`. */
async function losePower(life: Life): Promise<void> {
  const { line, cloud, emulator, session, topics } = life;
  const down = once(session, "down");
  emulator.setFaults({ bootText: true });
  emulator.cutPowerAfter(CUT);
  await cloud.publish(topics.control, "lost with the power".repeat(10), 0);
  const [{ reason }] = await down;
  emulator.setFaults({});
  line.check(
    phrase(demoTexts.powerLost),
    phrase(demoTexts.findsOut),
    ["reset", "state"].includes(reason),
  );
  await session.whenUp();
  await works(life, "still there?");
}

/** The module is back before its broker is. */
async function lateBroker(life: Life): Promise<void> {
  const { line, cloud, emulator, session } = life;
  const failed = once(session, "failed");
  await cloud.close();
  emulator.reboot();
  const [{ step, error }] = await failed;
  line.check(
    phrase(demoTexts.brokerLate),
    phrase(demoTexts.stepFailed, {
      step,
      command: error.command,
      reason: error.reason,
    }),
    step === "connect",
  );
  await cloud.start();
  await session.whenUp();
  await works(life, "good morning");
}

/** A session that outlives whatever befalls its module, over a port that is opened again. */
export async function showLife(
  line: Timeline,
  cloud: Cloud,
  options: EmulatorOptions,
  life: Pick<SessionOptions, "product" | "wifi">,
): Promise<void> {
  const emulator = new Emulator(options);
  let server = await listenTcp(emulator, { host: HOST, port: 0 });
  const client = new Client(openTcp(server.host, server.port));
  const { productId = "", deviceName = "" } = life.product ?? {};
  const base = `${productId}/${deviceName}`;
  const topics = { data: `${base}/data`, control: `${base}/control` };
  const session = client.session({ ...life, subscriptions: [topics.control] });
  const messages = client.messages(topics.control);
  const payloads = () =>
    cloud
      .reports({ productId, deviceName })
      .messages.filter(({ topic }) => topic === topics.data)
      .map(({ payload }) => payload.toString());
  try {
    const steps: string[] = [];
    session.on("step", (step) => steps.push(step));
    await session.start();
    line.check(
      phrase(demoTexts.sessionUp),
      steps.join(", "),
      steps.at(-1) === "subscribe",
    );
    const all = { line, cloud, emulator, session, messages, topics, payloads };
    server = await unplug(all, server);
    await losePower(all);
    await lateBroker(all);
  } finally {
    await client.close();
    await server.close();
    await emulator.close();
  }
}
