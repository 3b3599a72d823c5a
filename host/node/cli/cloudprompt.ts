import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import type { Cloud, DeviceId, DeviceReport } from "../../emulator/index.js";
import { printable } from "./printable.js";

/** One word of the prompt: its arguments as they are typed, and what it does. */
interface Word {
  readonly name: string;
  /** `…` at the end takes the rest of the line. */
  readonly takes: readonly string[];
  readonly does: string;
  run(cloud: Cloud, args: readonly string[]): unknown;
}

/** Where the cloud's log goes. */
export interface LogLines {
  line: (text: string) => void;
}

/** Messages of a device that `show` prints. */
const SHOWN_MESSAGES = 10;

function idFrom(text = ""): DeviceId {
  const [productId = "", deviceName = ""] = text.split("/");
  return { productId, deviceName };
}

function objectFrom(text = ""): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError('give a JSON object, such as {"power_switch":1}');
  return value as Record<string, unknown>;
}

const words: readonly Word[] = [
  {
    name: "devices",
    takes: [],
    does: "list all devices",
    run: (cloud) =>
      cloud
        .devices()
        .map(
          ({ productId, deviceName, kind, online }) =>
            `${online ? "online " : "offline"}  ${productId}/${deviceName}  ${kind}`,
        )
        .join("\n"),
  },
  {
    name: "show",
    takes: ["PID/DEV"],
    does: `what a device has reported, its last ${SHOWN_MESSAGES} messages`,
    run: (cloud, [device]) => shown(cloud.reports(idFrom(device))),
  },
  {
    name: "send",
    takes: ["TOPIC", "TEXT…"],
    does: "send a message, QoS 1",
    run: async (cloud, [topic = "", text = ""]) => {
      const { reached, kept } = await cloud.publish(topic, text, 1);
      if (reached + kept === 0) return "nobody has subscribed to it";
      return `reached ${reached}${kept > 0 ? `, kept for ${kept}` : ""}`;
    },
  },
  {
    name: "update",
    takes: ["PID/DEV", "VERSION", "FILE…"],
    does: "have a device fetch new firmware",
    run: (cloud, [device, version = "", file = ""]) =>
      cloud.startUpdate(idFrom(device), { version, data: readFileSync(file) }),
  },
  {
    name: "property",
    takes: ["PID/DEV", "JSON…"],
    does: "ask a device to change properties",
    run: (cloud, [device, json]) =>
      cloud.controlProperty(idFrom(device), objectFrom(json)),
  },
  {
    name: "action",
    takes: ["PID/DEV", "ID", "JSON…"],
    does: "ask a device to do something, and wait for its reply",
    run: async (cloud, [device, id = "", json]) =>
      JSON.stringify(
        await cloud.callAction(idFrom(device), id, objectFrom(json)),
      ),
  },
  {
    name: "desired",
    takes: ["PID/DEV", "JSON…"],
    does: "set what a device's shadow is to become",
    run: (cloud, [device, json]) =>
      cloud.wantShadow(idFrom(device), objectFrom(json)),
  },
  {
    name: "config",
    takes: ["PID/DEV", "JSON…"],
    does: "configure a device from afar",
    run: (cloud, [device, json]) =>
      cloud.configure(idFrom(device), objectFrom(json)),
  },
  {
    name: "bind",
    takes: ["PID/DEV", "PID/DEV"],
    does: "bind to a gateway a sub-device",
    run: (cloud, [gateway, device]) =>
      cloud.bind(idFrom(gateway), idFrom(device)),
  },
  {
    name: "unbind",
    takes: ["PID/DEV", "PID/DEV"],
    does: "take from a gateway a sub-device",
    run: (cloud, [gateway, device]) =>
      cloud.unbind(idFrom(gateway), idFrom(device))
        ? "unbound"
        : "it was not bound",
  },
  {
    name: "drop",
    takes: ["PID/DEV"],
    does: "cut a device's connection",
    run: (cloud, [device]) =>
      cloud.drop(idFrom(device)) ? "dropped" : "it has no connection",
  },
  {
    name: "fault",
    takes: ["JSON…"],
    does: 'make things go wrong, such as {"cutFile":{"bytes":1000,"times":2}}',
    run: (cloud, [json]) => cloud.faults.apply(objectFrom(json)),
  },
  {
    name: "clear",
    takes: [],
    does: "no faults from here on",
    run: (cloud) => cloud.faults.clear(),
  },
];

function shown(report: DeviceReport): string {
  const { messages, progress, ...rest } = report;
  const last = messages
    .slice(-SHOWN_MESSAGES)
    .map(
      ({ topic, payload, qos }) =>
        `${topic} qos ${qos}: ${JSON.stringify(payload.toString())}`,
    );
  const steps = progress.map(
    ({ version, state, percent, resultCode }) =>
      `${version} ${state} ${percent} % (${resultCode})`,
  );
  return [JSON.stringify(rest, null, 2), ...steps, ...last].join("\n");
}

const help = (): string =>
  [
    ...words.map(
      ({ name, takes, does }) =>
        `${[name, ...takes].join(" ").padEnd(28)} ${does}`,
    ),
    `${"help".padEnd(28)} this; Ctrl-D leaves`,
  ].join("\n");

/** Takes a line apart: the word, and as many arguments as it takes, the last with the spaces in it. */
function split(line: string): { word: Word | undefined; args: string[] } {
  const [, name = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  const word = words.find((known) => known.name === name);
  const args: string[] = [];
  let left = rest;
  for (const taken of word?.takes ?? []) {
    const whole = taken.endsWith("…");
    const [, arg = "", more = ""] =
      (whole ? /^(.+)()$/s : /^(\S+)\s*(.*)$/s).exec(left) ?? [];
    if (arg !== "") args.push(arg);
    left = more;
  }
  return { word: left === "" ? word : undefined, args };
}

/** What one line of the prompt answers, fit for a terminal whatever devices have sent; its mistakes are answers, too. */
export async function answerTo(cloud: Cloud, line: string): Promise<string> {
  const answer = await saidTo(cloud, line);
  return answer.split("\n").map(printable).join("\n");
}

async function saidTo(cloud: Cloud, line: string): Promise<string> {
  if (line === "help") return help();
  const { word, args } = split(line);
  // What stands behind the word may be a secret.
  if (!word)
    return `no such command: ${/^\S{0,16}/.exec(line)?.[0]}; help lists them`;
  if (args.length < word.takes.length)
    return `usage: ${[word.name, ...word.takes].join(" ")}`;
  try {
    const answer = await word.run(cloud, args);
    return typeof answer === "string" ? answer : "done";
  } catch (error) {
    return error instanceof SyntaxError
      ? "that is no JSON"
      : (error as Error).message;
  }
}

/**
 * Reads commands from standard input and prints answers, and what devices send. At a terminal the end of input ends it;
 * otherwise it goes on until `signal` stops it. At a terminal log lines are printed so that the prompt stays whole.
 */
export async function runPrompt(
  cloud: Cloud,
  log: LogLines,
  signal: AbortSignal,
): Promise<void> {
  const tty = process.stdin.isTTY === true;
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: tty,
    signal,
    prompt: tty ? "cloud> " : "",
    completer: (line: string): [string[], string] => [
      words.map(({ name }) => name).filter((name) => name.startsWith(line)),
      line,
    ],
  });
  const print = (said: string) => {
    const text = printable(said);
    if (tty) process.stdout.write("\r\u001b[K");
    console.log(text);
    if (tty) terminal.prompt(true);
  };
  if (tty) log.line = print;
  cloud.onPublish((topic, payload, qos, { productId, deviceName }) =>
    print(
      `${productId}/${deviceName} sent ${payload.length} bytes to ${JSON.stringify(topic)}, qos ${qos}`,
    ),
  );
  terminal.on("SIGINT", () => terminal.close());
  terminal.prompt();
  for await (const line of terminal) {
    const text = line.trim();
    if (text !== "") console.log(await answerTo(cloud, text));
    terminal.prompt();
  }
  if (!tty && !signal.aborted) await once(signal, "abort");
}
