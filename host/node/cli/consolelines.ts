import type { Duplex } from "node:stream";
import { sizes } from "../../../assembly/protocol/abi.js";
import { commands } from "../../../assembly/protocol/commands.js";
import { argumentTexts } from "../../../assembly/protocol/texts/argument.js";
import { errorTexts } from "../../../assembly/protocol/texts/error.js";
import { eventTexts } from "../../../assembly/protocol/texts/event.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { consoleTexts } from "../../../assembly/protocol/texts/prompt.js";
import { utf8 } from "../../javascript/bytes.js";
import type { ByteCall } from "../../javascript/call.js";
import { AtError } from "../../javascript/error.js";
import { codeText } from "../../javascript/espat.js";
import { phrase, text } from "../../javascript/language.js";
import { dataText } from "../../log/eventtext.js";
import { clientCall, hasStrayQuote, parseTyped } from "../../log/parse.js";
import type { Client } from "../client.js";
import { hint } from "./complete.js";
import { lineOf, rawBytes } from "./escape.js";
import { inLanguage } from "./language.js";
import type { Prompt } from "./prompt.js";
import { readable } from "./readable.js";
import type { Recording } from "./recording.js";
import type { Screen } from "./screen.js";

/** Prints a line, or the object that stands for it: one with the text alone where none is given, nothing for `null`. */
export interface Print {
  (text: string, record?: object | null): void;
  /** A line of help, without the time. */
  plain(text: string): void;
}

/** Columns of a command's name in the help. */
const NAME_WIDTH = 20;

function explainError(error: AtError): string {
  const { explanation, reason, code = 0, outcomeUnknown } = error;
  if (!explanation) return error.message;
  const meaning = text(errorTexts.meaning, { meaning: phrase(explanation) });
  const unknown = outcomeUnknown ? text(errorTexts.outcomeUnknown) : "";
  return `${reason} ${codeText(reason, code)}${meaning}${unknown}`;
}

/** What a typed line does. */
export class ConsoleLines {
  readonly #client: Client;
  readonly #port: Duplex;
  readonly #screen: Screen;
  readonly #prompt: Prompt;
  readonly #recording: Recording;
  readonly #print: Print;

  constructor(
    client: Client,
    port: Duplex,
    screen: Screen,
    prompt: Prompt,
    recording: Recording,
    print: Print,
  ) {
    this.#client = client;
    this.#port = port;
    this.#screen = screen;
    this.#prompt = prompt;
    this.#recording = recording;
    this.#print = print;
  }

  /** @returns whether it goes on */
  async take(line: string): Promise<boolean> {
    const [, word = "", rest = ""] = /^(\S+)(?:\s+(.*))?$/s.exec(line) ?? [];
    switch (word) {
      case "":
        break;
      case "exit":
      case "quit":
        return false;
      case "help":
      case "?":
        this.#help();
        break;
      case "raw":
        await this.#raw(rest);
        break;
      case "record":
        this.#record(rest);
        break;
      default:
        await this.#type(line);
    }
    return true;
  }

  #help(): void {
    for (const command of commands) {
      const name = `AT+${command.name}`.padEnd(NAME_WIDTH);
      this.#print.plain(`  ${name}${inLanguage(command.doc)}`);
      const args = hint(command);
      if (args !== "") this.#print.plain(`  ${" ".repeat(NAME_WIDTH)}=${args}`);
    }
    for (const word of ["payloads", "raw", "record", "leave"] as const)
      this.#print.plain(text(consoleTexts[word]));
  }

  #record(file: string): void {
    const wasOn = this.#recording.isOn;
    this.#recording.stop();
    if (file === "") {
      this.#print(
        text(wasOn ? consoleTexts.recorded : consoleTexts.notRecording),
      );
      return;
    }
    try {
      this.#recording.start(file);
      this.#print(text(consoleTexts.recording, { file }));
    } catch (error) {
      const { code: why = "" } = error as NodeJS.ErrnoException;
      const said = text(faultTexts.notWritten, { option: "record", file, why });
      this.#print(`  ${said}`);
    }
  }

  async #raw(typed: string): Promise<void> {
    if (typed === "") {
      this.#print(text(consoleTexts.rawWhat));
      return;
    }
    const bytes = rawBytes(typed);
    const line = lineOf(bytes);
    if (line !== undefined && bytes.length <= sizes.commandLine) {
      await this.#execute({ line });
      return;
    }
    // No command carries it: its answers belong to nothing.
    this.#screen.learn({ line: bytes.replace(/[\0\r\n]+/g, " ") });
    this.#port.write(Buffer.from(bytes, "latin1"));
  }

  async #type(line: string): Promise<void> {
    if (hasStrayQuote(line)) {
      this.#print(`  ${text(argumentTexts.strayQuote)}`);
      return;
    }
    const { call, payload } = parseTyped(line);
    const length = "command" in call ? call.payload : undefined;
    if (length === undefined || payload) await this.#execute(call, payload);
    else {
      const asked = await this.#ask(length);
      if (asked) await this.#execute(call, asked);
    }
  }

  /** Asks for the bytes of a payload, over more than one line where one is not enough. */
  async #ask(length: number): Promise<Uint8Array | undefined> {
    let bytes = Buffer.alloc(0);
    while (bytes.length < length) {
      const left = length - bytes.length;
      const typed = await this.#prompt.ask(
        bytes.length === 0
          ? text(consoleTexts.ask, { length })
          : text(consoleTexts.more, { length: left }),
      );
      if (typed === undefined || typed === "") {
        this.#print(text(consoleTexts.givenUp));
        return undefined;
      }
      const [, hex] = /^hex:(.*)$/s.exec(typed) ?? [];
      const digits = hex?.replace(/\s/g, "");
      if (digits !== undefined && !/^(?:[0-9a-f]{2})+$/i.test(digits)) {
        this.#print(text(consoleTexts.badHex));
        continue;
      }
      const part =
        digits === undefined ? Buffer.from(typed) : Buffer.from(digits, "hex");
      if (part.length > left) {
        this.#print(
          text(consoleTexts.tooMany, {
            given: bytes.length + part.length,
            wanted: length,
          }),
        );
        return undefined;
      }
      bytes = Buffer.concat([bytes, part]);
    }
    return bytes;
  }

  async #execute(call: ByteCall, payload?: Uint8Array): Promise<void> {
    const screen = this.#screen;
    const name = "line" in call ? "" : call.command;
    const form = "line" in call ? undefined : call.form;
    const asked = "line" in call ? {} : { command: name, form };
    try {
      screen.begin(call);
      const lines = await this.#client.command(clientCall(call, payload));
      const shown = lines.map((line) => line.map((one) => screen.value(one)));
      for (const values of shown)
        this.#print(`  ${dataText(name, form, values)}`, null);
      const values = readable(shown, utf8);
      this.#print(`  ${text(eventTexts.ok)}`, { ...asked, ok: true, values });
    } catch (error) {
      if (!(error instanceof AtError)) throw error;
      const { reason, code, subcode, explanation, message, outcomeUnknown } =
        error;
      this.#print(`  ${explainError(error)}`, {
        ...{ ...asked, ok: false, reason, code, subcode, explanation },
        ...{ message, outcomeUnknown },
      });
    } finally {
      screen.end();
    }
  }
}
