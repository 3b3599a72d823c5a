import {
  clearScreenDown,
  createInterface,
  cursorTo,
  type Interface,
  moveCursor,
} from "node:readline";
import { consoleTexts } from "../../../assembly/protocol/texts/prompt.js";
import { text } from "../../javascript/language.js";
import { complete } from "./complete.js";
import { HISTORY, historyFile, readHistory, writeHistory } from "./history.js";

const PROMPT = "tcat> ";

/** A line that is typed while other lines are printed: what comes from a module never breaks it. */
export class Prompt {
  readonly #terminal: Interface & { prevRows?: number };
  readonly #lines: AsyncIterator<string>;
  readonly #isTerminal = process.stdout.isTTY === true;
  #isAsking = false;
  #isClosed = false;
  /** Why the history is not kept, once. */
  #historyFault: string | undefined;

  /** @param kept a typed line as the history keeps it */
  constructor(kept: (line: string) => string) {
    const file = historyFile();
    this.#terminal = createInterface({
      input: process.stdin,
      output: process.stdout,
      prompt: PROMPT,
      completer: complete,
      historySize: HISTORY,
      history: this.#isTerminal
        ? (this.#tried(() => readHistory(file)) ?? [])
        : [],
    });
    this.#terminal.on("history", (history: string[]) => {
      // A payload is no command to be brought back.
      if (this.#isAsking) history.shift();
      else if (history[0] !== undefined) history[0] = kept(history[0]);
      if (history[0] === "") history.shift();
      this.#tried(() => writeHistory(file, history));
    });
    this.#terminal.once("close", () => {
      // Whoever leaves by a key leaves the typed line.
      if (this.#isTerminal && !this.#isClosed) process.stdout.write("\n");
      this.#isClosed = true;
    });
    this.#lines = this.#terminal[Symbol.asyncIterator]();
  }

  #tried<T>(work: () => T): T | undefined {
    if (this.#historyFault !== undefined) return undefined;
    try {
      return work();
    } catch (error) {
      this.#historyFault = (error as Error).message;
      this.print(text(consoleTexts.noHistory, { why: this.#historyFault }));
      return undefined;
    }
  }

  /** The next line that is typed; `undefined` at the end. */
  next(): Promise<string | undefined> {
    return this.#next(PROMPT);
  }

  /** A line that answers a question, which no history keeps. */
  async ask(question: string): Promise<string | undefined> {
    this.#isAsking = true;
    try {
      return await this.#next(question);
    } finally {
      this.#isAsking = false;
    }
  }

  async #next(prompt: string): Promise<string | undefined> {
    this.#terminal.setPrompt(prompt);
    this.#show(false);
    const { value, done } = await this.#lines.next();
    return done ? undefined : value;
  }

  /** For people alone; a prompt would take input up again after its end. */
  #show(keepsCursor: boolean): void {
    if (this.#isTerminal && !this.#isClosed) this.#terminal.prompt(keepsCursor);
  }

  /** Prints a line above the one that is being typed, however many rows that has. */
  print(line: string): void {
    if (!this.#isTerminal || this.#terminal === undefined) {
      console.log(line);
      return;
    }
    const { rows } = this.#terminal.getCursorPos();
    moveCursor(process.stdout, 0, -rows);
    cursorTo(process.stdout, 0);
    clearScreenDown(process.stdout);
    process.stdout.write(`${line}\n`);
    // It would go up as many rows as it thinks that it has drawn before it draws the typed line again.
    this.#terminal.prevRows = 0;
    this.#show(true);
  }

  close(): void {
    this.#isClosed = true;
    this.#terminal.close();
  }
}
