import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { cloudPromptTexts } from "../../../assembly/protocol/texts/prompt.js";
import type { Cloud } from "../../emulator/index.js";
import { say, text } from "../../javascript/language.js";
import { type CloudWord, cloudWords, SHOWN_MESSAGES } from "./cloudwords.js";
import { printable, printableJson } from "./printable.js";
import { readable } from "./readable.js";

/** Where the cloud's log goes. */
export interface LogLines {
  line: (text: string) => void;
}

/** Words of the prompt itself, as the console has them. */
const HELP: ReadonlySet<string> = new Set(["help", "?"]);
const LEAVE: ReadonlySet<string> = new Set(["exit", "quit"]);

const help = (): string =>
  [
    ...cloudWords.map(
      ({ name, takes, does }) =>
        `${[name, ...takes].join(" ").padEnd(28)} ${say({ text: does, values: { count: SHOWN_MESSAGES } })}`,
    ),
    `${"help".padEnd(28)} ${text(cloudPromptTexts.help)}`,
  ].join("\n");

/** Takes a line apart: the word, and as many arguments as it takes, the last with the spaces in it. */
function split(line: string): { word: CloudWord | undefined; args: string[] } {
  const [, name = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  const word = cloudWords.find((known) => known.name === name);
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

/** What a line has brought about: what its word gives back and says of it, or what was wrong. */
type Answer =
  | { readonly said: string; readonly given?: unknown }
  | { readonly wrong: string };

/** What one line of the prompt answers, fit for a terminal whatever devices have sent; its mistakes are answers, too. */
export async function answerTo(cloud: Cloud, line: string): Promise<string> {
  const answer = await answered(cloud, line);
  const said = "wrong" in answer ? answer.wrong : answer.said;
  return said.split("\n").map(printable).join("\n");
}

/** The same as an object: `answer`, or `error`. */
export async function answerInJson(
  cloud: Cloud,
  line: string,
): Promise<string> {
  const answer = await answered(cloud, line);
  return printableJson(
    "wrong" in answer
      ? { error: answer.wrong }
      : { answer: readable(answer.given ?? answer.said) },
  );
}

async function answered(cloud: Cloud, line: string): Promise<Answer> {
  if (HELP.has(line)) return { said: help() };
  const { word, args } = split(line);
  // What stands behind the word may be a secret.
  if (!word)
    return {
      wrong: text(cloudPromptTexts.noCommand, {
        name: /^\S{0,16}/.exec(line)?.[0] ?? "",
      }),
    };
  if (args.length < word.takes.length)
    return {
      wrong: text(cloudPromptTexts.usage, {
        words: [word.name, ...word.takes].join(" "),
      }),
    };
  try {
    const given = await word.run(cloud, args);
    if (word.says) return { said: word.says(given as never), given };
    if (typeof given === "string") return { said: given };
    return { said: text(cloudPromptTexts.done) };
  } catch (error) {
    const wrong =
      error instanceof SyntaxError
        ? text(cloudPromptTexts.noJson)
        : (error as Error).message;
    return { wrong };
  }
}

/**
 * Reads commands from standard input and prints answers, and what devices send. `exit` ends it, at a terminal the end
 * of input, too; otherwise it goes on until `signal` stops it. At a terminal log lines are printed so that the prompt stays whole.
 */
export async function runPrompt(
  cloud: Cloud,
  log: LogLines,
  json: boolean,
  signal: AbortSignal,
): Promise<void> {
  const answerOf = json ? answerInJson : answerTo;
  const tty = process.stdin.isTTY === true;
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: tty,
    signal,
    prompt: tty ? "cloud> " : "",
    completer: (line: string): [string[], string] => [
      cloudWords
        .map(({ name }) => name)
        .concat(...HELP, ...LEAVE)
        .filter((name) => name.startsWith(line)),
      line,
    ],
  });
  const print = (said: string) => {
    if (tty) process.stdout.write("\r\u001b[K");
    console.log(said);
    if (tty) terminal.prompt(true);
  };
  if (tty)
    log.line = (said) =>
      print(json ? printableJson({ log: said }) : printable(said));
  cloud.onPublish((topic, { length }, qos, { productId, deviceName }) =>
    print(
      json
        ? printableJson({ sent: { productId, deviceName, topic, length, qos } })
        : printable(
            text(cloudPromptTexts.reported, {
              device: `${productId}/${deviceName}`,
              length,
              topic: JSON.stringify(topic),
              qos,
            }),
          ),
    ),
  );
  terminal.on("SIGINT", () => terminal.close());
  terminal.prompt();
  for await (const line of terminal) {
    const text = line.trim();
    if (LEAVE.has(text)) return;
    if (text !== "") console.log(await answerOf(cloud, text));
    terminal.prompt();
  }
  if (!tty && !signal.aborted) await once(signal, "abort");
}
