import assert from "node:assert/strict";
import { once } from "node:events";
import type { Duplex } from "node:stream";
import { test } from "node:test";
import {
  Emulator,
  type ProfileName,
  sampleRegistry,
  startCloud,
} from "../../host/emulator/index.js";
import { LIMIT } from "./rig.js";

const LIGHT = { productId: "LIGHT00001", deviceName: "light1" };
const PLACE = `${LIGHT.productId}/${LIGHT.deviceName}`;
const SECRET = sampleRegistry().device(LIGHT)?.secret ?? "";
/** Properties reported and events posted. */
const ROUNDS = 10;

/** What the vendor's acceptance tool has in its configuration for a module. */
interface Kind {
  readonly profile: ProfileName;
  readonly errors: readonly string[];
  readonly escaped: (json: string) => string;
  /** Characters of a line; a longer one goes by PUBL. */
  readonly longest: number;
  readonly commandTimeout: number;
  /** What it asks to see the network, and what it must find there. */
  readonly network: readonly (readonly [string, RegExp])[];
}

const kinds: readonly Kind[] = [
  {
    profile: "esp32",
    errors: ["ERROR", "FAIL", "busy"],
    escaped: (json) => json.replaceAll('"', '\\"').replaceAll(",", "\\,"),
    longest: 254,
    commandTimeout: 5_000,
    network: [
      ["AT+TCLOG=86013388,1", /^$/],
      ["AT+CWJAP?", /./],
      ["AT+CIPSTA?", /^\+CIPSTA:ip:"(?!0\.0\.0\.0")/],
    ],
  },
  {
    profile: "m6315",
    errors: ["ERROR", "FAIL"],
    escaped: (json) => json.replaceAll('"', '\\"'),
    longest: 1024,
    commandTimeout: 30_000,
    network: [
      ["AT+TCREGNET=?", /./],
      ["AT+TCREGNET?", /^[^,]*,\s*1,/],
    ],
  },
];

/** A serial port as such a tool uses it: whole lines, each a message's, an event's, or the running command's. */
class Port {
  /** Codes of the replies that have come. */
  readonly codes = { property: [] as number[], event: [] as number[] };
  private readonly lines: string[] = [];
  private rest = "";

  constructor(
    private readonly stream: Duplex,
    private readonly errors: readonly string[],
  ) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      const lines = (this.rest + text).split("\r\n");
      this.rest = lines.pop() ?? "";
      for (const line of lines) this.take(line.replace(/^[\r\n]+/, ""));
      stream.emit("line");
    });
  }

  /** What comes before the line `ok`, spaces in it aside. */
  async ask(command: string, ok = "OK"): Promise<string> {
    this.stream.write(`${command}\r\n`);
    const said: string[] = [];
    for (;;) {
      const line = this.lines.shift();
      if (line === undefined) {
        await once(this.stream, "line");
        continue;
      }
      if (line.replaceAll(" ", "") === ok) return said.join("\n");
      const wrong = this.errors.find((error) => line.includes(error));
      assert.equal(wrong, undefined, `${command}: ${line}`);
      if (line !== command) said.push(line);
    }
  }

  async replies(to: keyof Port["codes"], many: number): Promise<void> {
    while (this.codes[to].length < many) await once(this.stream, "line");
  }

  private take(line: string): void {
    const message =
      /^\+TCMQTTRCVPUB: ?"\$thing\/down\/(property|event)\/[^"]*",\d+,"(.*)"$/.exec(
        line,
      );
    if (!message) {
      if (line !== "") this.lines.push(line);
      return;
    }
    const { method, code } = JSON.parse(message[2] ?? "");
    const service = message[1] === "event" ? "event" : "property";
    if (method !== "get_status_reply") this.codes[service].push(code);
  }
}

/** Texts as the tool makes them: JSON over lines, their ends taken out. */
const flat = (json: string) => json.replaceAll("\n", "");
const report = (n: number) =>
  flat(`{
        "method": "report",
        "params": {
                "brightness": ${1 + n},
                "color": ${n % 3},
                "power_switch":${n % 2},                
                "name":"test-light-position-${1 + 999 * n}"                            
        },
        "timestamp":1700000000,
        "clientToken": "${n}" }`);
const event = (n: number) =>
  flat(`{
        "method": "event_post",
        "version": "1.0",
        "eventId": "low_voltage",
        "params": {
            "voltage": ${(1 + n / 7).toFixed(6)}
        },
        "clientToken": "clientToken-${n}"}`);

for (const kind of kinds)
  test(
    `${kind.profile}: the vendor's acceptance of properties and events finds each reported, posted and replied to`,
    LIMIT,
    async (t) => {
      const cloud = await startCloud();
      t.after(() => cloud.close());
      const { profile, errors, escaped, longest, commandTimeout } = kind;
      const emulator = new Emulator({ profile, broker: cloud.mqttsUrl });
      t.after(() => emulator.close());
      const port = new Port(emulator.stream(), errors);
      const publish = async (topic: string, qos: number, json: string) => {
        const payload = escaped(json);
        const line = `AT+TCMQTTPUB="${topic}",${qos},"${payload}"`;
        if (line.length <= longest) return port.ask(line, "+TCMQTTPUB:OK");
        await port.ask(
          `AT+TCMQTTPUBL="${topic}",${qos},${payload.length}`,
          ">",
        );
        return port.ask(payload, "+TCMQTTPUBL:OK");
      };
      await port.ask("AT");
      await port.ask("ATE0");
      for (const [command, wanted] of kind.network)
        assert.match(await port.ask(command), wanted, command);
      assert.match(await port.ask("AT+TCMQTTSTATE?"), /^\+TCMQTTSTATE: ?0$/);
      const { productId, deviceName } = LIGHT;
      await port.ask(
        `AT+TCDEVINFOSET=1,"${productId}","${deviceName}","${SECRET}"`,
        "+TCDEVINFOSET:OK",
      );
      await port.ask(
        `AT+TCMQTTCONN=1,${commandTimeout},240,1,1`,
        "+TCMQTTCONN:OK",
      );
      for (const service of ["property", "event", "action"])
        await port.ask(
          `AT+TCMQTTSUB="$thing/down/${service}/${PLACE}",0`,
          "+TCMQTTSUB:OK",
        );
      const [properties, events] = [
        `$thing/up/property/${PLACE}`,
        `$thing/up/event/${PLACE}`,
      ];
      await publish(events, 0, event(0));
      await publish(
        properties,
        1,
        '{"method":"get_status", "type":"report", "showmeta": 0,"clientToken":"clientToken-1"}',
      );
      await publish(properties, 0, report(0));
      for (let n = 1; n < ROUNDS; n++) {
        await publish(properties, 1, report(n));
        await publish(events, 1, event(n));
      }
      await port.replies("property", ROUNDS);
      await port.replies("event", ROUNDS);
      const all = Array.from({ length: ROUNDS }, () => 0);
      assert.deepEqual(port.codes, { property: all, event: all });
      const { events: kept, properties: state } = cloud.reports(LIGHT);
      assert.equal(kept.length, ROUNDS);
      assert.equal(state.brightness, ROUNDS);
      for (const service of ["property", "event", "action"])
        await port.ask(
          `AT+TCMQTTUNSUB="$thing/down/${service}/${PLACE}"`,
          "+TCMQTTUNSUB:OK",
        );
      await port.ask("AT+TCMQTTDISCONN");
      assert.match(await port.ask("AT+TCMQTTSTATE?"), /0$/);
    },
  );
