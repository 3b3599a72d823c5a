import { Duplex } from "node:stream";

/** What a scripted module writes back for the bytes that came in one write. */
export type Script = (text: string) => string | Uint8Array | undefined;

/** The client's end of a wire whose other end follows a script. */
export class ScriptedModule extends Duplex {
  /** What the client wrote, one entry a write, as byte strings. */
  readonly written: string[] = [];
  /** What it answers by. */
  script: Script;
  #stuck: (() => void) | undefined;
  #isStuck = false;

  constructor(script: Script = () => undefined) {
    super();
    this.script = script;
  }

  /** Lets the module send bytes. */
  say(bytes: string | Uint8Array): void {
    this.push(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  }

  /** While it is stuck it takes nothing. */
  set stuck(stuck: boolean) {
    this.#isStuck = stuck;
    const write = this.#stuck;
    if (stuck || !write) return;
    this.#stuck = undefined;
    write();
  }

  override _read(): void {}

  override _write(
    chunk: Buffer,
    _encoding: string,
    done: (error?: Error | null) => void,
  ): void {
    if (this.#isStuck) {
      this.#stuck = () => this._write(chunk, _encoding, done);
      return;
    }
    const text = chunk.toString("latin1");
    this.written.push(text);
    const answer = this.script(text);
    done();
    if (answer !== undefined) this.say(answer);
  }
}

/** A script of fixed answers by command line, CRLF left out. */
export const answers =
  (table: Readonly<Record<string, string>>): Script =>
  (text) =>
    table[text.replace(/\r\n$/, "")];
