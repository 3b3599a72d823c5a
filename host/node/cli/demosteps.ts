import { once } from "node:events";
import { demoTexts } from "../../../assembly/protocol/texts/demo.js";
import type { ClientEvents } from "../../javascript/emitter.js";
import { AtError } from "../../javascript/error.js";
import { type Phrase, phrase } from "../../javascript/language.js";
import type { MessageStream } from "../../javascript/message.js";
import type { Client } from "../client.js";
import type { Timeline } from "./timeline.js";

/** What the steps of a demo work on. */
export interface Stage {
  readonly line: Timeline;
  readonly client: Client;
  /** `PRODUCT/DEVICE`, under which the device's topics stand. */
  readonly base: string;
}

/** How the module connects. */
export const connection = {
  tlsMode: 1,
  commandTimeout: 5_000,
  keepalive: 240,
  cleanSession: 1,
  reconnect: 1,
} as const;

/** Bytes of the binary message: as many as a module takes. */
const BINARY_LENGTH = 2048;
/** Looks like an answer and is none. */
const LIKE_AN_ANSWER = "OK\r\n+TCMQTTPUB:FAIL,202";

export const dataTopic = ({ base }: Stage): string => `${base}/data`;
export const controlTopic = ({ base }: Stage): string => `${base}/control`;

const next = async (messages: MessageStream) => {
  const { value, done } = await messages.next();
  if (done) throw new Error("the messages ended");
  return value;
};

export async function showVersion({ line, client }: Stage): Promise<void> {
  const versions = await client.versions();
  line.check(
    phrase(demoTexts.version),
    versions[0]?.replace(/\s+/g, " ") ?? "-",
    versions.length > 0,
  );
}

/** Connects and subscribes. */
export async function connect(stage: Stage): Promise<void> {
  const { line, client } = stage;
  await client.mqttConnect(connection);
  const { state } = await client.mqttState();
  line.check(
    phrase(demoTexts.connected),
    phrase(demoTexts.mqttState, { state }),
    state === 1,
  );
  await client.subscribe(dataTopic(stage), { qos: 1 });
  await client.subscribe(controlTopic(stage), { qos: 1 });
  const list = await client.subscriptions();
  line.check(
    phrase(demoTexts.subscribed),
    list.map((item) => item.topic).join(", "),
    list.length === 2,
  );
}

/** Text and bytes to the broker and back. */
export async function exchange(stage: Stage): Promise<void> {
  const { line, client } = stage;
  const topic = dataTopic(stage);
  const messages = client.messages(topic);
  const json = JSON.stringify({ say: 'a "quoted", \\escaped\\ text', n: 1 });
  await client.publish(topic, json, { qos: 1 });
  const text = (await next(messages)).text;
  line.check(phrase(demoTexts.json), text, text === json);
  const binary = Uint8Array.from({ length: BINARY_LENGTH }, (_, i) => i % 256);
  await client.publish(topic, binary, { qos: 1 });
  const { payload } = await next(messages);
  line.check(
    phrase(demoTexts.binary),
    phrase(demoTexts.allValues, { length: payload.length }),
    Buffer.compare(payload, binary) === 0,
  );
  messages.return();
}

/** `send` has somebody else publish; the client gets it whole. */
export async function fromOutside(
  stage: Stage,
  who: Phrase,
  send: (topic: string, payload: string) => Promise<unknown>,
): Promise<void> {
  const topic = controlTopic(stage);
  const messages = stage.client.messages(topic);
  await send(topic, LIKE_AN_ANSWER);
  const { text } = await next(messages);
  stage.line.check(
    phrase(demoTexts.from, { who }),
    phrase(demoTexts.looksLike, { text: JSON.stringify(text) }),
    text === LIKE_AN_ANSWER,
  );
  messages.return();
}

/** What is on the other side goes away with `stop` and comes back with `start`. */
export async function loseLink(
  stage: Stage,
  stop: () => Promise<void>,
  start: () => Promise<void>,
): Promise<void> {
  const { line, client } = stage;
  const lost = once(client, "disconnected");
  const trying = once(client, "reconnecting");
  const back = once(client, "reconnected");
  await stop();
  const [why] = (await lost) as ClientEvents["disconnected"];
  line.check(
    phrase(demoTexts.brokerGone),
    phrase(demoTexts.codeMeans, {
      code: why.code ?? "-",
      meaning: why.explanation ? phrase(why.explanation) : "-",
    }),
    why.code === -103,
  );
  await trying;
  line.note(phrase(demoTexts.reconnecting));
  await start();
  await back;
  const topic = dataTopic(stage);
  const messages = client.messages(topic);
  await client.publish(topic, "back again", { qos: 1 });
  const { text } = await next(messages);
  messages.return();
  line.check(
    phrase(demoTexts.brokerBack),
    phrase(demoTexts.reconnected, { text: JSON.stringify(text) }),
    text === "back again",
  );
}

/** What a module refuses while it is connected; the client says why. */
export async function beRefused(
  { line }: Stage,
  work: Promise<void>,
): Promise<void> {
  try {
    await work;
    line.check(phrase(demoTexts.refused), phrase(demoTexts.took), false);
  } catch (error) {
    if (!(error instanceof AtError)) throw error;
    line.check(
      phrase(demoTexts.refused),
      phrase(demoTexts.refusedCode, {
        command: error.command,
        code: error.code ?? "-",
        en: error.explanation?.en ?? "-",
        zh: error.explanation?.zh ?? "-",
      }),
      error.reason === "cme" && error.code === 208,
    );
  }
}

export async function disconnect({ line, client }: Stage): Promise<void> {
  await client.mqttDisconnect();
  const { state } = await client.mqttState();
  line.check(
    phrase(demoTexts.disconnected),
    phrase(demoTexts.mqttState, { state }),
    state === 0,
  );
}
