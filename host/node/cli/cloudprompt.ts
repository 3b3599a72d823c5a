import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { cloudPromptTexts } from "../../../assembly/protocol/texts/prompt.js";
import type { Text } from "../../../assembly/protocol/types.js";
import type { Cloud, DeviceId, DeviceReport } from "../../emulator/index.js";
import { say, text } from "../../javascript/language.js";
import { inLanguage } from "./language.js";
import { printable } from "./printable.js";

/** One word of the prompt: its arguments as they are typed, and what it does. */
interface Word {
  readonly name: string;
  /** `…` at the end takes the rest of the line. */
  readonly takes: readonly string[];
  readonly does: Text;
  run(cloud: Cloud, args: readonly string[]): unknown;
}

/** Where the cloud's log goes. */
export interface LogLines {
  line: (text: string) => void;
}

/** Messages of a device that `show` prints. */
const SHOWN_MESSAGES = 10;

function idFrom(typed = ""): DeviceId {
  const [productId = "", deviceName = ""] = typed.split("/");
  return { productId, deviceName };
}

function objectFrom(typed = ""): Record<string, unknown> {
  const value: unknown = JSON.parse(typed);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(inLanguage(cloudPromptTexts.giveObject));
  return value as Record<string, unknown>;
}

const words: readonly Word[] = [
  {
    name: "devices",
    takes: [],
    does: cloudPromptTexts.devices,
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
    does: cloudPromptTexts.show,
    run: (cloud, [device]) => shown(cloud.reports(idFrom(device))),
  },
  {
    name: "send",
    takes: ["TOPIC", "TEXT…"],
    does: cloudPromptTexts.send,
    run: async (cloud, [topic = "", payload = ""]) => {
      const { reached, kept } = await cloud.publish(topic, payload, 1);
      if (reached + kept === 0) return text(cloudPromptTexts.nobody);
      const also = kept > 0 ? text(cloudPromptTexts.kept, { count: kept }) : "";
      return text(cloudPromptTexts.reached, { count: reached }) + also;
    },
  },
  {
    name: "update",
    takes: ["PID/DEV", "VERSION", "FILE…"],
    does: cloudPromptTexts.update,
    run: (cloud, [device, version = "", file = ""]) =>
      cloud.startUpdate(idFrom(device), { version, data: readFileSync(file) }),
  },
  {
    name: "property",
    takes: ["PID/DEV", "JSON…"],
    does: cloudPromptTexts.property,
    run: (cloud, [device, json]) =>
      cloud.controlProperty(idFrom(device), objectFrom(json)),
  },
  {
    name: "action",
    takes: ["PID/DEV", "ID", "JSON…"],
    does: cloudPromptTexts.action,
    run: async (cloud, [device, id = "", json]) =>
      JSON.stringify(
        await cloud.callAction(idFrom(device), id, objectFrom(json)),
      ),
  },
  {
    name: "desired",
    takes: ["PID/DEV", "JSON…"],
    does: cloudPromptTexts.desired,
    run: (cloud, [device, json]) =>
      cloud.wantShadow(idFrom(device), objectFrom(json)),
  },
  {
    name: "config",
    takes: ["PID/DEV", "JSON…"],
    does: cloudPromptTexts.config,
    run: (cloud, [device, json]) =>
      cloud.configure(idFrom(device), objectFrom(json)),
  },
  {
    name: "bind",
    takes: ["PID/DEV", "PID/DEV"],
    does: cloudPromptTexts.bind,
    run: (cloud, [gateway, device]) =>
      cloud.bind(idFrom(gateway), idFrom(device)),
  },
  {
    name: "unbind",
    takes: ["PID/DEV", "PID/DEV"],
    does: cloudPromptTexts.unbind,
    run: (cloud, [gateway, device]) =>
      cloud.unbind(idFrom(gateway), idFrom(device))
        ? text(cloudPromptTexts.unbound)
        : text(cloudPromptTexts.notBound),
  },
  {
    name: "drop",
    takes: ["PID/DEV"],
    does: cloudPromptTexts.drop,
    run: (cloud, [device]) =>
      cloud.drop(idFrom(device))
        ? text(cloudPromptTexts.dropped)
        : text(cloudPromptTexts.noConnection),
  },
  {
    name: "fault",
    takes: ["JSON…"],
    does: cloudPromptTexts.fault,
    run: (cloud, [json]) => cloud.faults.apply(objectFrom(json)),
  },
  {
    name: "clear",
    takes: [],
    does: cloudPromptTexts.clear,
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
        `${[name, ...takes].join(" ").padEnd(28)} ${say({ text: does, values: { count: SHOWN_MESSAGES } })}`,
    ),
    `${"help".padEnd(28)} ${text(cloudPromptTexts.help)}`,
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
    return text(cloudPromptTexts.noCommand, {
      name: /^\S{0,16}/.exec(line)?.[0] ?? "",
    });
  if (args.length < word.takes.length)
    return text(cloudPromptTexts.usage, {
      words: [word.name, ...word.takes].join(" "),
    });
  try {
    const answer = await word.run(cloud, args);
    return typeof answer === "string" ? answer : text(cloudPromptTexts.done);
  } catch (error) {
    return error instanceof SyntaxError
      ? text(cloudPromptTexts.noJson)
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
    const shownText = printable(said);
    if (tty) process.stdout.write("\r\u001b[K");
    console.log(shownText);
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
