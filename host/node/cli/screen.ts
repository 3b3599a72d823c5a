import { utf8 } from "../../javascript/bytes.js";
import type { ByteCall, Value } from "../../javascript/call.js";

import { Secrets } from "../../javascript/secret.js";
import { parseTyped } from "../../log/parse.js";

const bytes = (text: string): string => Buffer.from(text).toString("latin1");

/** What of the traffic the console shows: what a trace would. */
export class Screen {
  /** What the history, which is a file, never keeps. */
  readonly #known = new Secrets();
  readonly #secrets: Secrets | undefined;

  /** @param showSecrets blanks nothing */
  constructor(showSecrets: boolean) {
    this.#secrets = showSecrets ? undefined : this.#known;
  }

  /** A command is sent; its secrets are blanked from here on. */
  begin(call: ByteCall): void {
    this.#known.learn(call);
  }

  /** What a call hides is hidden from here on. */
  learn(call: ByteCall): void {
    this.#known.remember(call);
  }

  /** A call's line as it is shown. */
  sent(call: ByteCall): string {
    const { text, shown } = this.#known.lineOf(call);
    return utf8(this.#secrets ? shown : text);
  }

  /** It has ended. */
  end(): void {
    this.#known.ended(false);
  }

  /** A byte string, which keeps its length. */
  bytes(text: string): string {
    return this.#secrets?.text(text) ?? text;
  }

  text(text: string): string {
    return this.#blanked(text, (secrets, given) => secrets.text(given));
  }

  /** A line that belongs to nothing, which may be a broken echo. */
  line(text: string): string {
    return this.#blanked(text, (secrets, given) => secrets.line(given));
  }

  value(value: Value): Value {
    return this.#secrets?.value(value) ?? value;
  }

  /** A payload: blanked before it is written as hexadecimal or with escapes, in which no secret is found. */
  payload(payload: Uint8Array): Uint8Array {
    return this.value(payload) as Uint8Array;
  }

  /** As JSON; for the same reason each of its texts is blanked before. */
  json(value: unknown): string {
    return JSON.stringify(value, (_, one: unknown) =>
      typeof one === "string" ? this.text(one) : one,
    );
  }

  /** A line of the document's form as the history keeps it: a payload by its length, for which the next one is asked. */
  typed(line: string): string {
    const { call, payload } = parseTyped(line);
    const { text, shown } = this.#known.lineOf(call);
    return payload || text !== shown ? utf8(shown) : line;
  }

  #blanked(
    text: string,
    blank: (secrets: Secrets, text: string) => string,
  ): string {
    if (this.#secrets === undefined) return text;
    const given = bytes(text);
    const shown = blank(this.#secrets, given);
    return shown === given ? text : utf8(shown);
  }
}
