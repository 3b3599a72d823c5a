import { byteString, byteStringBytes } from "../../javascript/bytes.js";
import { Core } from "../../javascript/core.js";
import { Dialogue } from "../../javascript/dialogue.js";
import type { DialogueOptions } from "../../javascript/dialogueoptions.js";
import type { CoreEvent } from "../../javascript/event.js";
import type { ByteSession } from "../../javascript/sessionconfig.js";
import type { InputRecord, ReplayCall } from "./record.js";

/** What a core did at a time: bytes that it sent, or an event. */
export type Played = (
  t: number,
  what: CoreEvent | { readonly tx: string },
) => void;

/** Plays a transcript to a core in this process: its records in, what the core does out. */
export class Player {
  readonly #played: Played;
  readonly #module: Uint8Array | WebAssembly.Module | undefined;
  #dialogue: Dialogue;
  #now = 0;
  #payload = "";
  #outgoing = "";

  /** @param module the one with the session where left out */
  constructor(played: Played, module?: Uint8Array | WebAssembly.Module) {
    this.#played = played;
    this.#module = module;
    this.#dialogue = this.#newDialogue({});
  }

  #newDialogue(options: DialogueOptions): Dialogue {
    return new Dialogue(this.#handler(), options, new Core(this.#module));
  }

  take(record: InputRecord): void {
    if ("options" in record) {
      this.#open(record.t, record.options);
      return;
    }
    this.#advance(record.t);
    if ("call" in record) this.#call(record.call);
    else if ("session" in record) this.#session(record.session);
    else if ("rx" in record)
      this.#dialogue.receive(byteStringBytes(record.rx), this.#now);
    else if ("lost" in record) this.#dialogue.lose(record.lost, this.#now);
    else if ("abort" in record) this.#dialogue.abort(this.#now);
  }

  #open(t: number, options: DialogueOptions): void {
    this.#now = t;
    this.#payload = "";
    this.#outgoing = "";
    this.#dialogue = this.#newDialogue(options);
  }

  #handler() {
    return {
      transmit: (line: Uint8Array) => {
        this.#played(this.#now, { tx: this.#outgoing + byteString(line) });
        this.#outgoing = "";
      },
      payload: (length: number) => {
        this.#outgoing = this.#payload;
        this.#dialogue.progress(length, this.#now);
      },
      event: (event: CoreEvent) => this.#played(this.#now, event),
    };
  }

  /** Moves time; every deadline on the way fires at its own time. */
  #advance(t: number): void {
    for (;;) {
      const left = this.#dialogue.deadline(this.#now);
      if (left === undefined || this.#now + left > t) break;
      this.#now += left;
      this.#dialogue.poll(this.#now);
    }
    this.#now = t;
  }

  #session(config: ByteSession | null): void {
    if (config === null) {
      this.#dialogue.endSession(this.#now);
      return;
    }
    const refused = this.#dialogue.startSession(config, this.#now);
    if (refused)
      this.#played(this.#now, {
        event: "session",
        state: "refused",
        ...refused,
      });
  }

  #call(call: ReplayCall): void {
    const payload = "payload" in call ? call.payload : undefined;
    const refused = this.#dialogue.start(
      "line" in call
        ? { line: call.line }
        : {
            command: call.command,
            form: call.form,
            args: call.args ?? [],
            payload: payload?.length,
          },
      this.#now,
      call.timeout,
    );
    if (refused) this.#played(this.#now, refused);
    else this.#payload = payload ?? "";
  }
}
