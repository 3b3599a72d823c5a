import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ManualClock,
  settled,
} from "../../host/node/__tests__/support/clock.js";
import { ScriptedModule } from "../../host/node/__tests__/support/module.js";
import { AtError, Client, MESSAGE_QUEUE } from "../../host/node/index.js";
import {
  clientOptions,
  cloudFor,
  failure,
  LIMIT,
  METER_PRODUCT,
  moduleOf,
  noise,
  profileNames,
  signIn,
} from "./rig.js";

const LONG = 2_000;
const ENDLESS = 70_000;
const HUGE = "99999999999999999999";

/** Ends with a line's end, and promises nothing beyond it: the next line must be understood at once. */
const lines: Readonly<Record<string, string>> = {
  // Tokens that are empty, or not there where a parser looks for one.
  "empty lines": "\n\n\r\n\r\r\n\n",
  "a name without a value": "+TCMQTTSTATE:\r\n+TCFWINFO:\r\n+:\r\n+\r\n:\r\n",
  "commas alone": "+TCFWINFO:,,,\r\n+TCMQTTSUB:,\r\n,\r\n",
  "no comma": '+TCFWINFO:"1.0"\r\n+TCMQTTCONN:1\r\n',
  "text before a quote": '+TCFWINFO:x"1.0"y,1,"z"w,2\r\n',
  "a quote without an end": '+TCFWINFO:"1.0,17,"\r\n+TCMQTTSUB:"t,0\r\n',
  "escapes without an end": `+TCMQTTSUB:"${"\\".repeat(301)}\r\n`,
  "a code that is none": "+CME ERROR:\r\n+CME ERR:x\r\n+TCMQTTPUB:FAIL,\r\n",
  // Numbers out of range.
  "numbers beyond 32 bits": `+TCMQTTDISCON,${HUGE}\r\n+TCMQTTSTATE:${HUGE}\r\n+CME ERROR:${HUGE}\r\n`,
  "negative numbers": `+TCMQTTSTATE:-${HUGE}\r\n+TCFWINFO:"1",-1,"x",-2\r\n`,
  "numbers of a thousand digits": `+TCOTASTATUS:UPDATEFAIL,${"9".repeat(400)}\r\n`,
  "an error code beyond 32 bits": "ERR CODE:0xffffffffffffffff\r\nERROR\r\n",
  // Fields longer than any buffer, and lines longer than any line.
  "a status without end": `+TCOTASTATUS:${"S".repeat(LONG)}\r\n`,
  "a topic without end": `+TCMQTTRCVPUB:"${"t".repeat(LONG)}",1,"x"\r\n`,
  "a line of 70,000 bytes": `+TCVER:${"v".repeat(ENDLESS)}\r\n`,
  "a version without end": `+TCFWINFO:"${"v".repeat(480)}",1,"x",2\r\n`,
  "prompts without end": `${">".repeat(LONG)}\r\n`,
  // Lengths that are not what follows them.
  "a length beyond every limit": '+TCMQTTRCVPUB:"t",16385,"\r\n',
  "a length of twenty digits": `+TCMQTTRCVPUB:"t",${HUGE},"x"\r\n`,
  "a length that wraps to 2": '+TCMQTTRCVPUB:"t",4294967298,"xy"\r\n',
  "a negative length": '+TCMQTTRCVPUB:"t",-1,"x"\r\n',
  "a length in hexadecimal": '+TCMQTTRCVPUB:"t",0x2,"xy"\r\n',
  "no length": '+TCMQTTRCVPUB:"t",,"x"\r\n+TCMQTTRCVPUB:"t"\r\n',
  "more payload than was said": '+TCMQTTRCVPUB:"t",1,"xyz"\r\n',
  "firmware of a length that wraps": "+TCREADFWDATA:4294967297,A\r\n",
  "firmware of no length": "+TCREADFWDATA:,\r\n+TCREADFWDATA:\r\n",
  // Bytes that are no text.
  "NUL and control bytes": "\0\r\n+TC\0MQTTSTATE:1\r\n\x01\x1b[2J\x7f\r\n",
  "bytes that are no UTF-8": '+TCMQTTSUB:"\xff\xfe\xc3",0\r\n\x80\x80\r\n',
  // Answers that nobody waits for.
  "results of other commands": `+TCDEVREG:OK\r\n+TCSAP:FAIL,202\r\n${"+TCMQTTUNSUB:OK\r\n".repeat(50)}`,
  "names that begin like another":
    "+TCMQTTDISCONNX\r\n+TCMQTTPUBX:OK\r\n+T\r\n",
  "format characters": "%s%n%x+%s:%d\r\n+TCMQTTSUB:%n\r\n",
};

/** Begins what does not end: silence ends it, as it does on a serial line. */
const fragments: Readonly<Record<string, string>> = {
  "a message that breaks off": '+TCMQTTRCVPUB:"t",16384,"only this',
  "a payload full of answers": `+TCMQTTRCVPUB:"t",9000,"${"\r\nOK\r\n".repeat(99)}`,
  "a line that never ends": "e".repeat(ENDLESS),
  "half a name": "+TCMQTTRCVP",
  "half a length": '+TCMQTTRCVPUB:"t",12',
  "firmware that breaks off": "+TCREADFWDATA:4096,\0\0\0",
  "firmware nobody asked for": `+TCREADFWDATA:64,${"\0".repeat(63)}`,
  "a quote as the last byte": '+TCMQTTRCVPUB:"t",3,"abc"',
};

/** What the client is doing when the attack comes: what it has sent, and how the module begins to answer. */
const states: Readonly<
  Record<string, { run(client: Client): Promise<unknown>; answer: string }>
> = {
  "at rest": { run: () => Promise.resolve(), answer: "" },
  "while a question waits": {
    run: (client) => client.firmwareInfo(),
    answer: "OK\r\n",
  },
  "while a list comes": {
    run: (client) => client.subscriptions(),
    answer: '+TCMQTTSUB:"a",0\r\n',
  },
  "while a result is awaited": {
    run: (client) => client.publish("t", "x", { qos: 1 }),
    answer: "OK\r\n",
  },
  "in a data phase": {
    run: (client) => client.publish("t", "y".repeat(500)),
    answer: "OK\r\n",
  },
  "while firmware is read": {
    run: (client) => client.readFirmwareData({ length: 64 }),
    answer: "OK\r\n",
  },
};

const AFTER = '+TCMQTTRCVPUB:"after",5,"a\r\nOK"\r\n';
/** Longer than every limit of a command and of the framing. */
const ALL_LIMITS = 400_000;

async function attacked(
  attack: string,
  state: keyof typeof states,
  piece: number,
  ends: boolean,
): Promise<void> {
  const clock = new ManualClock();
  const module = new ScriptedModule((text) =>
    text === "AT+TCMQTTSTATE?\r\n" ? "+TCMQTTSTATE:1\r\n\r\nOK\r\n" : undefined,
  );
  const client = new Client(module, { clock });
  const seen: string[] = [];
  client.on("message", ({ topic, text }) => seen.push(`${topic} ${text}`));
  const { run, answer } = states[state] ?? assert.fail();
  const work = run(client).then(
    () => undefined,
    (error: unknown) => error,
  );
  await settled();
  module.say(answer);
  const bytes = Buffer.from(attack, "latin1");
  for (let at = 0; at < bytes.length; at += piece)
    module.say(bytes.subarray(at, at + piece));
  await settled();
  if (!ends) await clock.advance(2_000);
  module.say(AFTER);
  await settled();
  assert.deepEqual(seen, ["after a\r\nOK"], "the next line was not understood");
  await clock.advance(ALL_LIMITS);
  const error = await work;
  assert.ok(error === undefined || error instanceof AtError, String(error));
  assert.equal(client.closed, false);
  const after = client.mqttState();
  // A prompt may be owed: the wire is watched first.
  await clock.advance(2_000);
  assert.equal((await after).state, 1);
  await client.close();
}

for (const [state] of Object.entries(states)) {
  test(
    `${state}, no line of a malicious module hides the next`,
    LIMIT,
    async (t) => {
      for (const [name, attack] of Object.entries(lines))
        for (const piece of [1, 7, ENDLESS + LONG])
          await t.test(`${name}, ${piece} bytes at once`, () =>
            attacked(attack, state, piece, true),
          );
    },
  );
  test(
    `${state}, silence ends what a malicious module has begun`,
    LIMIT,
    async (t) => {
      for (const [name, attack] of Object.entries(fragments))
        for (const piece of [1, 7, ENDLESS + LONG])
          await t.test(`${name}, ${piece} bytes at once`, () =>
            attacked(attack, state, piece, false),
          );
    },
  );
}

/** A module that answers TCFWINFO? and TCREADFWDATA as told. */
const lying = (info: string, piece: string) =>
  new ScriptedModule((text) =>
    text.startsWith("AT+TCFWINFO?")
      ? `OK\r\n${info}\r\n`
      : `OK\r\n${piece}\r\n`,
  );
const FOUR = "+TCREADFWDATA:4,abcd";
const MD5 = "0".repeat(32);

for (const [name, info, piece] of [
  ["of a negative size", `+TCFWINFO:"1",-1,"${MD5}",9`, FOUR],
  ["of a size beyond 32 bits", `+TCFWINFO:"1",4294967297,"${MD5}",9`, FOUR],
  ["of no size", `+TCFWINFO:"1",0,"${MD5}",9`, FOUR],
  ["without an MD5", '+TCFWINFO:"1",4', FOUR],
  ["whose MD5 is none", '+TCFWINFO:"1",4,"no MD5 at all",9', FOUR],
  ["that is another", `+TCFWINFO:"1",4,"${MD5}",9`, FOUR],
  ["that ends early", `+TCFWINFO:"1",8,"${MD5}",9`, "+TCREADFWDATA:0,"],
  ["that is longer than asked", `+TCFWINFO:"1",2,"${MD5}",9`, FOUR],
] as const)
  test(`firmware ${name} is no firmware`, LIMIT, async () => {
    const client = new Client(lying(info, piece));
    const error = await failure(
      (async () => {
        for await (const { data } of client.readFirmware())
          assert.equal(data.length, 4);
      })(),
    );
    assert.match(error.message, /TCFWINFO|TCREADFWDATA/);
    client.close();
  });

test(
  "a flood of messages fills no memory: the oldest go, and are counted",
  LIMIT,
  async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const messages = client.messages();
    const flood = 5 * MESSAGE_QUEUE;
    for (let i = 0; i < flood; i++)
      module.say(`+TCMQTTRCVPUB:"t",4,"${String(i).padStart(4, "0")}"\r\n`);
    await settled();
    assert.equal(messages.dropped, flood - MESSAGE_QUEUE);
    const oldest = String(flood - MESSAGE_QUEUE);
    assert.equal((await messages.next()).value.text, oldest);
    client.close();
  },
);

test(
  "a program that sends a command from within each event is not locked up by a flood of them",
  LIMIT,
  async () => {
    const module = new ScriptedModule(() => "+TCMQTTSTATE:1\r\n\r\nOK\r\n");
    const client = new Client(module);
    const answers: Promise<unknown>[] = [];
    const ask = () => answers.push(client.mqttState());
    client.on("message", ask).on("reconnecting", ask).on("ready", ask);
    const urcs = '+TCMQTTRCVPUB:"t",1,"x"\r\n+TCMQTTRECONNECTING\r\n';
    for (let i = 0; i < 200; i++) module.say(urcs);
    await settled();
    assert.equal(answers.length, 400);
    assert.ok((await Promise.all(answers)).length > 0);
    client.close();
  },
);

for (const profile of profileNames)
  test(
    `with malice behind every second line, what the ${profile} module says itself arrives`,
    LIMIT,
    async (t) => {
      const cloud = await cloudFor(t);
      const { client, emulator } = await moduleOf(t, cloud, {
        emulator: { profile },
        client: clientOptions[profile],
      });
      const { productId } = METER_PRODUCT;
      const topic = `${productId}/meter1/control`;
      await signIn(client, productId, "meter1");
      await client.subscribe(topic, { qos: 1 });
      emulator.setFaults({ malice: 0.5, split: true, seed: 11 });
      const messages = client.messages(topic);
      for (let i = 0; i < 60; i++) {
        const payload = noise(1 + i * 33, i);
        // A module that lies to a question is believed: there is nothing that would tell.
        const asked = client.mqttState().catch((error: unknown) => {
          assert.ok(error instanceof AtError);
        });
        await cloud.publish(topic, payload, 1);
        const { value } = await messages.next();
        assert.equal(Buffer.compare(value.payload, payload), 0, `message ${i}`);
        await asked;
      }
      emulator.setFaults({});
      assert.equal((await client.mqttState()).state, 1);
    },
  );
