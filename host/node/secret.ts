import { commands } from "../../assembly/protocol/commands.js";
import type { ByteCall } from "./dialogue.js";
import type { ByteSession } from "./sessionconfig.js";

/** Commands whose arguments are blanked (DESIGN.md, invariant 8), with ESP-AT's `_CUR` and `_DEF`. */
const names =
  "TCDEVINFOSET|TCPRDINFOSET|TCSUBDEVINFOSET|TCSUBDEVPRDSET|TCSUBDEVREG|TCGWBIND|TCSAP|CWJAP";
const namedCall = new RegExp(`^(?:${names})(?:_[A-Z]+)?$`);
const namedText = new RegExp(`^(.*?(?:${names}))(.*)$`, "is");

/** A line that is no echo, whatever was lost of one: only these are shown while an echo may come. */
const known =
  /^ *(?:\+[A-Z ]+(?:[:,].*)?|OK|ERROR|busy [ps]\.\.\.|ERR CODE:0x[0-9a-f]+|WIFI [A-Z ]+|ready|>)?\r*\n?$/s;

/** Shorter ones would blank ordinary text wherever it repeats them. */
const SHORTEST_SECRET = 4;

/** Blanks text byte for byte; what stays are the characters that decide how it is escaped. */
const blank = (text: string): string => text.replace(/[^\\",\r\n]/g, "*");

/** Where secrets stand in the fields of a session. */
const DEVICE_SECRET = 2;
const PRODUCT_SECRET = 1;

const xor = (text: string): number =>
  Buffer.from(text, "latin1").reduce((sum, byte) => sum ^ byte, 0);

/** Blanks a secret and keeps its BCC, which modules answer in clear: its first two characters make up for it. */
function blankWithBcc(text: string): string {
  const shown = blank(text);
  const rest = shown.slice(2);
  const wanted = xor(text) ^ xor(rest);
  for (let first = 0x23; first < 0x7f; first++) {
    const pair = String.fromCharCode(first, first ^ wanted);
    if (shown.length >= 2 && /^[#-~]{2}$/.test(pair) && blank(pair) === "**")
      return pair + rest;
  }
  return shown;
}

/**
 * Blanks what stands behind the name of such a command. The `=` and a number that is the first
 * argument of a typed call (a mode) stay, so that a replayed trace recognises its echo.
 */
function blankNamed(text: string, raw: boolean): string {
  const [, before, rest] = namedText.exec(text) ?? [];
  if (before === undefined || rest === undefined) return text;
  const kept = (raw ? /^=?/ : /^(?:_[A-Z]+)?=?\d?(?=,|$)|^=?/).exec(rest)?.[0];
  return before + kept + blank(rest.slice(kept?.length));
}

/** The arguments of a call that are secrets; the others stay readable in answers. */
function secretsOf(call: { command: string; args: readonly unknown[] }) {
  const described = commands.find(({ name }) => name === call.command);
  return call.args
    .filter((_, i) =>
      described ? described.arguments[i]?.secret === true : i > 0,
    )
    .map(String);
}

/** Keeps secrets out of a trace: one for each client. */
export class Blanker {
  #secrets: string[] = [];
  #awaitsEcho = false;
  #raw = false;
  #held = "";

  /** A call without its secrets; what it hides is hidden from here on. */
  call(call: ByteCall): ByteCall {
    this.#raw = "line" in call;
    if ("line" in call) {
      this.#awaitsEcho = namedText.test(call.line);
      if (!this.#awaitsEcho) return call;
      const rest = namedText.exec(call.line)?.[2] ?? "";
      this.#hide(rest.split(/[=?:\s"\\,]+/));
      return { line: blankNamed(call.line, true) };
    }
    this.#awaitsEcho = call.form === "set" && namedCall.test(call.command);
    if (!this.#awaitsEcho) return call;
    this.#hide(secretsOf(call));
    const args = call.args.map((arg, i) =>
      typeof arg === "string" || i > 0 ? blank(String(arg)) : arg,
    );
    return { ...call, args };
  }

  /** A session's configuration likewise: it replays to the same steps, for its blanked secrets have the BCC of the true ones. */
  session(config: ByteSession): ByteSession {
    const { device, product, wifi } = config;
    const without = (
      list: readonly unknown[],
      secret: (i: number) => boolean,
    ) => {
      const texts = list.filter((_, i) => secret(i)).map(String);
      this.#hide(texts);
      return list.map((arg, i) =>
        secret(i) && typeof arg === "string" ? blankWithBcc(arg) : arg,
      );
    };
    return {
      ...config,
      ...(device && { device: without(device, (i) => i === DEVICE_SECRET) }),
      ...(product && {
        product: without(product, (i) => i === PRODUCT_SECRET),
      }),
      ...(wifi && { wifi: without(wifi, () => true) }),
    };
  }

  /** Remembers secrets as they are and as they stand on the wire. */
  #hide(texts: readonly string[]): void {
    const forms = texts
      .filter((text) => text.length >= SHORTEST_SECRET)
      .flatMap((text) => [text, text.replace(/[\\",]/g, "\\$&")]);
    this.#secrets = [...new Set([...this.#secrets, ...forms])];
  }

  transmitted(text: string): string {
    return this.text(text);
  }

  /**
   * Received bytes. While the echo of a call with secrets may come they are held until their line
   * ends, for a lost byte can hide what a line is.
   */
  received(text: string): string {
    if (!this.#awaitsEcho && this.#held === "") return this.text(text);
    const lines = (this.#held + text).split(/(?<=\n)/);
    const last = lines.at(-1) ?? "";
    this.#held = last.endsWith("\n") || last === ">" ? "" : (lines.pop() ?? "");
    return lines.map((line) => this.#line(line)).join("");
  }

  /** What is still held, when the command has ended. */
  ended(): string {
    const rest = this.#line(this.#held);
    this.#held = "";
    this.#awaitsEcho = false;
    return rest;
  }

  #line(line: string): string {
    const shown = this.text(line);
    return !this.#awaitsEcho || shown !== line || known.test(line)
      ? shown
      : blank(line);
  }

  /** A text of an event. */
  text(text: string): string {
    let shown = blankNamedLines(text, this.#raw);
    for (const secret of this.#secrets)
      shown = shown.replaceAll(secret, blank(secret));
    return shown;
  }

  /** A text of an event while an echo may come. */
  doubtful(text: string): string {
    return this.#line(text);
  }
}

/** Answers that begin with `+NAME:` hold check sums and no secrets. */
const blankNamedLines = (text: string, raw: boolean): string =>
  text
    .split(/(?<=\n)/)
    .map((line) =>
      /^\r*\n?$|^ *\+[A-Z]+[:,]/.test(line) ? line : blankNamed(line, raw),
    )
    .join("");
