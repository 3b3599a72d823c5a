import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Client } from "../index.js";
import { generator } from "../replay/random.js";
import { ManualClock, settled } from "./support/clock.js";
import { healthy } from "./support/healthy.js";
import { meterDevice as device, METER } from "./support/meter.js";
import { type Script, ScriptedModule } from "./support/module.js";

const MINUTE = 60_000;
/** When the row of pauses has grown. */
const GROWN = 15 * MINUTE;
const MINUTES = 10;
/** So many lines a minute at most are no busy loop. */
const MOST_LINES = 200;

/** The most lines that a session sends in one minute to a module of this script, once its pauses have grown. */
async function linesAMinute(script: Script): Promise<number> {
  const clock = new ManualClock();
  const module = new ScriptedModule(script);
  const client = new Client(module, { clock });
  const started = client
    .session({
      device,
      wifi: { ssid: "home" },
      subscriptions: [{ topic: "t", qos: 1 }],
      version: "1.0.0",
    })
    .start()
    .catch(() => {});
  await settled();
  await clock.advance(GROWN);
  let most = 0;
  for (let i = 0; i < MINUTES; i++) {
    const before = module.written.length;
    await clock.advance(MINUTE);
    most = Math.max(most, module.written.length - before);
  }
  await client.close();
  await started;
  assert.ok(most > 0, "it is asked now and then");
  return most;
}

/** What a module may say to anything. */
const lies = {
  nothing: undefined,
  OK: "OK\r\n",
  ERROR: "ERROR\r\n",
  busy: "busy p...\r\n",
  "a wrong state": "+CME ERROR:208\r\n",
  "a download": "+CME ERROR:200\r\n",
  noise: "\xf0\x00\r\n\x80",
  "an unknown line": "+WHAT:1\r\n",
  "that it has started": "ready\r\n",
  "that it has started, twice": "ready\r\nready\r\n",
} as const;

/** What it may say to a line that it knows. */
const lines: Readonly<Record<string, readonly string[]>> = {
  "AT+TCDEVINFOSET?": [
    `+TCDEVINFOSET:1,"${METER.productId}","${METER.deviceName}",${METER.bcc ^ 1}\r\nOK\r\n`,
  ],
  "AT+TCDEVINFOSET=": ["OK\r\n", "OK\r\n+TCDEVINFOSET:FAIL,-1\r\n"],
  "AT+CWSTATE?": [
    "+CWSTATE:0\r\nOK\r\n",
    "+CWSTATE:1\r\nOK\r\nWIFI GOT IP\r\n",
  ],
  "AT+CWJAP=": ["+CWJAP:3\r\nFAIL\r\nERROR\r\n", "OK\r\n"],
  "AT+TCMQTTSTATE?": [
    "+TCMQTTSTATE:1\r\nOK\r\n+TCMQTTDISCON,-103\r\n",
    "+TCMQTTSTATE:7\r\nOK\r\n",
  ],
  "AT+TCMQTTCONN=": [
    "OK\r\n+TCMQTTCONN:FAIL,202\r\n",
    "OK\r\n+TCMQTTCONN:FAIL,-1\r\n",
    "OK\r\n+TCMQTTCONN:OK\r\n+TCMQTTDISCON,-103\r\n",
    "OK\r\n+TCMQTTCONN:OK\r\n+TCMQTTDISCON,-106\r\n",
  ],
  "AT+TCMQTTSUB=": [
    "OK\r\n+TCMQTTSUB:FAIL,-1\r\n",
    "OK\r\n+TCMQTTSUB:FAIL,202\r\n",
    "OK\r\n+TCMQTTSUB:OK\r\n+TCMQTTDISCON,-106\r\n",
  ],
  "AT+TCOTASET=": [
    "OK\r\n+TCOTASET:OK\r\n+TCMQTTDISCON,-106\r\n",
    "OK\r\n+TCOTASET:FAIL,-1\r\n",
  ],
};

const everything = Object.keys(lines).concat(
  "ATE0",
  "+++",
  "AT+TCMQTTDISCONN",
  "AT+CWMODE=",
  "AT+CWJAP?",
);

describe("a module that lies for ever", () => {
  for (const line of everything)
    it(`about ${line} is not asked without end`, async () => {
      const answers = [...Object.values(lies), ...(lines[line] ?? [])];
      for (const answer of answers) {
        const honest = healthy(
          line.startsWith("AT+CWJAP")
            ? { "AT+CWSTATE?": "+CWSTATE:0\r\nOK\r\n" }
            : {},
        );
        const most = await linesAMinute((text) =>
          text.startsWith(line) ? answer : honest(text),
        );
        assert.ok(
          most <= MOST_LINES,
          `${most} lines for ${JSON.stringify(answer)}`,
        );
      }
    });

  it("about all of it, as it comes, is not asked without end either", async () => {
    const all = [
      ...Object.values(lies),
      ...Object.values(lines).flat(),
      "+TCMQTTDISCON,-106\r\n",
      "WIFI DISCONNECT\r\n",
    ];
    for (let seed = 1; seed <= 30; seed++) {
      const next = generator(seed);
      const honest = healthy();
      const most = await linesAMinute((text) =>
        next(3) === 0 ? all[next(all.length)] : honest(text),
      );
      assert.ok(most <= MOST_LINES, `${most} lines, seed ${seed}`);
    }
  });

  it("is in two places: a device that is driven out whenever it is up is back less and less often", async () => {
    const honest = healthy();
    const most = await linesAMinute((text) => {
      const answer = honest(text);
      return text.startsWith("AT+TCOTASET=")
        ? `${answer}+TCMQTTDISCON,-106\r\n`
        : answer;
    });
    assert.ok(most <= 20, `${most} lines`);
  });
});
