import { commands } from "../../assembly/protocol/commands.js";
import type { ByteCall } from "./dialogue.js";

/** Commands whose arguments are blanked (DESIGN.md, invariant 8). */
const names = [
  "TCDEVINFOSET",
  "TCPRDINFOSET",
  "TCSUBDEVINFOSET",
  "TCSUBDEVPRDSET",
  "TCSUBDEVREG",
  "TCGWBIND",
  "TCSAP",
  "CWJAP",
];

const starts = names.map((name) => `${name}=`);
const LONGEST_START = Math.max(...starts.map((start) => start.length));
/** Shorter ones would blank ordinary text wherever it repeats them. */
const SHORTEST_SECRET = 4;

/** Blanks text byte for byte; what stays are the characters that decide how it is escaped. */
const blank = (text: string): string => text.replace(/[^\\",\r\n]/gs, "*");

/** The arguments of a call that are secrets; the others stay readable in answers. */
function secretsOf(call: { command: string; args: readonly unknown[] }) {
  const described = commands.find(({ name }) => name === call.command);
  return call.args.filter(
    (arg, i): arg is string =>
      typeof arg === "string" &&
      (described ? described.arguments[i]?.secret === true : i > 0),
  );
}

/** Whether a raw line names a command with secrets. */
const named = (line: string): boolean =>
  starts.some((start) => line.toUpperCase().includes(start));

/** Blanks everything behind the `=` of a line that names such a command. */
const blankLine = (line: string): string => {
  const at = line.indexOf("=") + 1;
  return line.slice(0, at) + blank(line.slice(at));
};

/**
 * Blanks what one side of the wire carries, byte for byte and chunk for chunk: from the name of
 * such a command and its `=` to the line's end. Strings of a typed call are blanked, its numbers
 * stay, so that a replayed trace recognises its echo; a raw line is blanked whole.
 */
class Side {
  #tail = "";
  #secret = false;
  #quoted = false;
  #escaped = false;
  #raw = false;

  /** The next line was sent by a raw call. */
  set raw(raw: boolean) {
    this.#raw = raw;
  }

  take(text: string): string {
    let out = "";
    for (const char of text) out += this.#one(char);
    return out;
  }

  #one(char: string): string {
    if (char === "\n") {
      this.#secret = false;
      this.#quoted = false;
      this.#tail = "";
      return char;
    }
    if (!this.#secret) {
      this.#tail = (this.#tail + char.toUpperCase()).slice(-LONGEST_START);
      this.#secret = starts.some((start) => this.#tail.endsWith(start));
      return char;
    }
    const inside = this.#quoted;
    if (this.#escaped) this.#escaped = false;
    else if (char === "\\") this.#escaped = true;
    else if (char === '"') this.#quoted = !this.#quoted;
    const hidden = this.#raw || inside;
    return hidden ? blank(char) : char;
  }
}

/** Keeps secrets out of a trace: one for each client. */
export class Blanker {
  readonly #tx = new Side();
  readonly #rx = new Side();
  #secrets: string[] = [];

  /** A call without its secrets; what it hides is hidden in events from here on. */
  call(call: ByteCall): ByteCall {
    const raw = "line" in call;
    this.#tx.raw = raw;
    this.#rx.raw = raw;
    if (raw) {
      if (!named(call.line)) return call;
      this.#hide(call.line.slice(call.line.indexOf("=") + 1).split(/["\\,]+/));
      return { line: blankLine(call.line) };
    }
    if (call.form !== "set" || !names.includes(call.command)) return call;
    this.#hide(secretsOf(call));
    return {
      ...call,
      args: call.args.map((arg) =>
        typeof arg === "string" ? blank(arg) : arg,
      ),
    };
  }

  #hide(texts: readonly string[]): void {
    const long = texts.filter((text) => text.length >= SHORTEST_SECRET);
    this.#secrets = [...new Set([...this.#secrets, ...long])];
  }

  transmitted(text: string): string {
    return this.#tx.take(text);
  }

  received(text: string): string {
    return this.#known(this.#rx.take(text));
  }

  /** A text of an event. */
  text(text: string): string {
    const shown = named(text) ? blankLine(text) : text;
    return this.#known(shown);
  }

  #known(text: string): string {
    let shown = text;
    for (const secret of this.#secrets)
      shown = shown.replaceAll(secret, blank(secret));
    return shown;
  }
}
