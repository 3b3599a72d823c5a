/** A client under streams that no module sends: whatever comes, every promise is settled, and the client goes on. */

import { ok, strictEqual } from "node:assert/strict";
import { commands } from "../../assembly/protocol/commands.js";
import { urcs } from "../../assembly/protocol/urcs.js";
import {
  ManualClock,
  settled,
} from "../../host/node/__tests__/support/clock.js";
import { ScriptedModule } from "../../host/node/__tests__/support/module.js";
import { AtError, Client } from "../../host/node/index.js";
import { generator } from "../../host/node/replay/random.js";
import { message } from "./arbitrary.js";
import { dictionary } from "./dictionary.js";

/** Streams for each client: what one leaves behind meets the next. */
export const STREAMS_OF_ONE = 100;
/** Milliseconds: longer than all limits of a command that is sent again and again. */
const ALL_LIMITS = 700_000;
const QUIET = 2_000;

const CRLF = "\r\n";

/** What a module says to each form of each command, unasked, and in payloads. */
const honest: readonly string[] = [
  ...commands.flatMap(({ test: tested, read, set, exec }) =>
    [tested, read, set, exec].flatMap((form) =>
      form ? [`${form.example.slice(1).join(CRLF)}${CRLF}`] : [],
    ),
  ),
  ...urcs.map(({ example }) => `${example}${CRLF}`),
  message("a/b", "OK\r\n+TCMQTTPUB:OK\r\n>"),
  "+TCREADFWDATA:8,abcdefgh\r\n\r\nOK\r\n",
  "OK\r\n>\r\n",
  "busy p...\r\n",
  "ERR CODE:0x010b0000\r\nERROR\r\n",
  "+CME ERROR:204\r\n",
  "\r\nready\r\n",
];

/** What the client does meanwhile. */
const works: readonly ((
  client: Client,
  signal: AbortSignal,
) => Promise<unknown>)[] = [
  ...commands.flatMap(({ name, read, exec }) => [
    ...(read
      ? [(c: Client) => c.command({ command: name, form: "read" as const })]
      : []),
    ...(exec
      ? [(c: Client) => c.command({ command: name, form: "exec" as const })]
      : []),
  ]),
  (c) => c.publish("a/b", "x", { qos: 1 }),
  (c) => c.publish("a/b", "a\nb".repeat(200)),
  (c) => c.publish("a/b", "a\nb", { long: "long", qos: 1 }),
  (c) => c.subscribe("a/b"),
  (c) => c.command({ line: "AT+GMR" }),
  (c, signal) => c.mqttState({ signal }),
  (c, signal) => c.publish("a/b", "a\nb".repeat(200), { qos: 1, signal }),
  (c) => c.readFirmware().next(),
  (c) => c.restart(),
  (c) => c.joinWifi("s", "p"),
];

type Below = (bound: number) => number;

const pick = <T>(items: readonly T[], below: Below): T => {
  const item = items[below(items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};

function mutated(text: string, below: Below): Buffer {
  const bytes = [...Buffer.from(text, "latin1")];
  for (let left = below(4); left > 0; left--) {
    const at = below(bytes.length + 1);
    const kind = below(7);
    if (kind === 0) bytes[at] = below(256);
    else if (kind === 1) bytes.splice(at, 1 + below(4));
    else if (kind === 2) bytes.splice(at, 0, below(256));
    else if (kind === 3) bytes.length = at;
    else if (kind === 4) bytes.splice(at, 0, ...bytes.slice(0, 1 + below(20)));
    else if (kind === 5)
      bytes.splice(at, 0, ...Buffer.from(pick(dictionary, below), "latin1"));
    else bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
  }
  return Buffer.from(bytes);
}

async function attack(
  client: Client,
  module: ScriptedModule,
  clock: ManualClock,
  below: Below,
) {
  const controller = new AbortController();
  let open = 0;
  for (let count = 1 + below(3); count > 0; count--) {
    open++;
    const work = pick(works, below)(client, controller.signal);
    work
      .catch((error: unknown) => ok(error instanceof AtError, String(error)))
      .finally(() => open--);
  }
  for (let count = 1 + below(4); count > 0; count--) {
    const bytes = mutated(pick(honest, below), below);
    const cut = below(bytes.length + 1);
    module.say(bytes.subarray(0, cut));
    if (below(2) === 0) await clock.advance(below(400));
    module.say(bytes.subarray(cut));
    if (below(8) === 0) controller.abort();
  }
  await settled();
  await clock.advance(ALL_LIMITS);
  for (let turns = 0; open > 0 && turns < 10; turns++) {
    await settled();
    await clock.advance(ALL_LIMITS);
  }
  strictEqual(open, 0, "a promise is not settled");
}

/** Attacks one client with `STREAMS_OF_ONE` streams; how many messages nobody read. @throws where something does not hold */
export async function attackClient(seed: number): Promise<number> {
  const below = generator(seed);
  const clock = new ManualClock();
  const module = new ScriptedModule();
  const client = new Client(module, { clock });
  const unread = client.messages("#", { queue: 1 });
  for (let i = 0; i < STREAMS_OF_ONE; i++) {
    await attack(client, module, clock, below);
    module.written.length = 0;
  }
  strictEqual(client.closed, false);
  await clock.advance(QUIET);
  const heard = new Promise<string>((resolve) =>
    client.once("message", ({ topic }) => resolve(topic)),
  );
  module.say(message("after", "x"));
  strictEqual(await heard, "after");
  const after = client.mqttState();
  await clock.advance(QUIET);
  module.say("+TCMQTTSTATE:1\r\n\r\nOK\r\n");
  strictEqual((await after).state, 1);
  await client.close();
  return unread.dropped;
}
