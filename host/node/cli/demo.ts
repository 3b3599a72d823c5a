import { setTimeout as sleep } from "node:timers/promises";
import { Command } from "commander";
import mqtt from "mqtt";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { demoTexts } from "../../../assembly/protocol/texts/demo.js";
import {
  type Broker,
  Emulator,
  type EmulatorOptions,
  listenTcp,
  startBroker,
} from "../../emulator/index.js";
import { hostPort } from "../../javascript/hostport.js";
import { phrase, text } from "../../javascript/language.js";
import { Client } from "../client.js";
import { demoAll } from "./demoall.js";
import {
  beRefused,
  connect,
  disconnect,
  exchange,
  fromOutside,
  loseLink,
  type Stage,
  showVersion,
} from "./demosteps.js";
import { hasPage } from "./pagefile.js";
import { openPort } from "./port.js";
import { Timeline } from "./timeline.js";

/** The document's own example device; the secret is the document's too. */
const device = {
  tlsMode: 1,
  productId: "CTQS08Y5LG",
  deviceName: "Dev01",
  deviceSecret: "ZHNkIGRzZCA=",
} as const;
const base = `${device.productId}/${device.deviceName}`;

/** Milliseconds for all of it. */
const LIMIT = 10_000;
const LIMIT_ALL = 60_000;

/** Runs `story` with a module that a client talks to over TCP; it has failed when it is not through in time. */
async function withModule(
  line: Timeline,
  options: EmulatorOptions,
  limit: number,
  story: (client: Client, emulator: Emulator) => Promise<void>,
): Promise<void> {
  const emulator = new Emulator(options);
  const server = await listenTcp(emulator, { host: "127.0.0.1", port: 0 });
  const name = `tcp://${hostPort(server.host, server.port)}`;
  line.note(phrase(demoTexts.places, { broker: options.broker, module: name }));
  const client = await Client.open(await openPort(name));
  const through = new AbortController();
  const { signal } = through;
  const late = sleep(limit, "late" as const, { signal }).catch(() => {});
  try {
    const end = await Promise.race([story(client, emulator), late]);
    if (end === "late")
      line.check(
        phrase(demoTexts.inTime),
        phrase(demoTexts.tooLong, { seconds: limit / 1_000 }),
        false,
      );
  } finally {
    through.abort();
    client.close();
    await server.close();
    await emulator.close();
  }
}

async function describeDevice({ line, client }: Stage): Promise<void> {
  await client.setDeviceInfo(device);
  line.check(
    phrase(demoTexts.deviceSet),
    phrase(demoTexts.bccChecked, { place: base }),
    await client.hasDeviceInfo(device),
  );
}

async function publishFrom(
  broker: Broker,
  topic: string,
  payload: string,
): Promise<void> {
  const outside = await mqtt.connectAsync(broker.url);
  await outside.publishAsync(topic, payload, { qos: 1 });
  await outside.endAsync();
}

async function demoPlain(line: Timeline): Promise<void> {
  let broker = await startBroker({});
  try {
    await withModule(line, { broker: broker.url }, LIMIT, async (client) => {
      const stage = { line, client, base };
      await showVersion(stage);
      await describeDevice(stage);
      await connect(stage);
      await exchange(stage);
      await fromOutside(
        stage,
        phrase(demoTexts.anotherClient),
        (topic, payload) => publishFrom(broker, topic, payload),
      );
      await loseLink(
        stage,
        () => broker.close(),
        async () => {
          broker = await startBroker({ port: broker.port });
        },
      );
      await beRefused(stage, client.setDeviceInfo(device));
      await disconnect(stage);
    });
  } finally {
    await broker.close();
  }
}

interface DemoOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

async function demo({ all, json }: DemoOptions): Promise<void> {
  const line = new Timeline(json);
  if (all)
    await demoAll(line, (options, story) =>
      withModule(line, options, LIMIT_ALL, story),
    );
  else await demoPlain(line);
  if (!line.summary()) process.exitCode = 1;
  if (!all && !json && hasPage("module")) console.log(text(demoTexts.toSee));
}

/** `tcat demo`: a client, an emulated module and a broker, on this machine alone. */
export function demoCommand(): Command {
  return new Command("demo")
    .description(text(commandTexts.demo))
    .option("--all", text(commandTexts.demoAll))
    .option("--json", text(commandTexts.jsonLine))
    .addHelpText(
      "after",
      `\n${text(commandTexts.examples)}\n  tcat demo\n  tcat demo --all`,
    )
    .action(demo);
}
