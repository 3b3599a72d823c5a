import { byteStringBytes } from "../javascript/bytes.js";
import type { ByteCall } from "../javascript/call.js";
import { Dialogue } from "../javascript/dialogue.js";
import type { CoreEvent } from "../javascript/event.js";
import type { Runs } from "../javascript/runs.js";
import { Secrets } from "../javascript/secret.js";
import { type Heard, isCommandLine } from "./heard.js";
import { parseDocumentLine } from "./parse.js";
import { type Running, runningOf } from "./running.js";
import {
  explanationOf,
  type Fault,
  isAnswer,
  type Place,
  type Tell,
} from "./told.js";

/** Limits of commands are the MCU's of the log, not ours. */
const NO_LIMIT = 2 ** 31 - 1;
/** Longer than all that the core waits for without a limit: the further lines of a list, a quiet stretch. */
const REST_MS = 6_000;
/** Received bytes that are kept for the case that they have no place. */
const KEPT = 20_000;
const LEAVE = "+++";

/** Follows one wire with a core of its own, which hears both sides and says nothing. */
export class Conversation {
  readonly #tell: Tell;
  readonly #secrets: Secrets | undefined;
  #dialogue = this.#fresh();
  #now = 0;
  #at: number | undefined;
  #place: Place = {};
  #running: Running | undefined;
  /** The MCU's line that has not ended, and what may be one of either side. */
  #typed = "";
  #open = "";
  /** What the module has sent since the last event. */
  #heard = "";
  /** Bytes of a payload that are to come, and those that came. */
  #awaited = 0;
  #payload = "";

  /** @param runs what is not to be shown; `undefined` shows all */
  constructor(tell: Tell, runs: Runs | undefined) {
    this.#tell = tell;
    this.#secrets = runs && new Secrets(undefined, runs);
  }

  #fresh(): Dialogue {
    return new Dialogue({
      // The MCU of the log has sent it.
      transmit: () => {},
      payload: (length) => {
        this.#awaited = length;
        this.#payload = "";
        if (this.#running) this.#running.isPrompted = true;
      },
      event: (event) => this.#event(event),
    });
  }

  take(heard: Heard): void {
    this.#pass(heard);
    const { from, text } = heard;
    if (from === "note") this.#note(text);
    else if (from === "mcu") this.#sent(text, heard.isLine === true);
    else if (from === "module") this.#received(text);
    else this.#either(text, heard.isLine === true);
  }

  /** The log is over. */
  end(): void {
    if (this.#open !== "") this.#settle(this.#open, false);
    this.#open = "";
    if (this.#typed.trim() !== "") this.#command(this.#typed);
    this.#typed = "";
    this.#endPayload();
    this.#rest();
  }

  #pass({ at, line, stamp }: Heard): void {
    const passed = at === undefined ? 0 : at - (this.#at ?? at);
    this.#at = at ?? this.#at;
    if (passed >= 1) {
      this.#now += Math.floor(passed);
      this.#dialogue.poll(this.#now);
    }
    this.#place = {
      ...(line !== undefined && { line }),
      ...(stamp !== undefined && { stamp }),
      ...(at !== undefined && { at }),
    };
  }

  /** Whatever the core still waits for comes to its end. */
  #rest(): void {
    this.#now += REST_MS;
    this.#dialogue.poll(this.#now);
    const { name } = this.#running ?? {};
    if (name !== undefined) {
      this.#tell(this.#place, { unanswered: name });
      // A core that gave it up would wait for its answer.
      this.#dialogue = this.#fresh();
      this.#running = undefined;
      this.#secrets?.ended(true);
    }
    this.#heard = "";
  }

  #either(text: string, isLine: boolean): void {
    // Bytes of a payload may be ends of lines.
    const awaitsWhole = () => this.#awaited > 0 && !isLine;
    this.#open += text;
    for (;;) {
      const end = this.#open.indexOf("\n") + 1;
      if (end === 0 || awaitsWhole()) break;
      const line = this.#open.slice(0, end);
      this.#open = this.#open.slice(end);
      this.#settle(line, isLine);
    }
    // A payload and a prompt have no end of line.
    if (awaitsWhole()) {
      const part = this.#open.slice(0, this.#awaited);
      this.#open = this.#open.slice(part.length);
      this.#sent(part, false);
      // Lines may stand behind it.
      if (this.#open !== "") this.#either("", false);
    } else if (/^\s*>\s?$/.test(this.#open)) {
      const prompt = this.#open;
      this.#open = "";
      this.#received(prompt);
    }
  }

  /** A line of one side or the other. */
  #settle(line: string, isLine: boolean): void {
    const text = line.replace(/[\r\n]+$/, "");
    const running = this.#running;
    if (this.#dialogue.inPayload) this.#received(line);
    else if (isCommandLine(text)) {
      if (running && running.line === text && !running.isEchoed)
        running.isEchoed = true;
      else this.#sent(line, isLine);
    } else if (running?.takesPayload && /^>./.test(text)) {
      this.#received(">");
      this.#sent(line.replace(/^> ?/, ""), isLine);
    } else if (this.#awaited > 0 && !isAnswer(text)) this.#sent(line, isLine);
    else if (
      running?.takesPayload &&
      running.isAccepted &&
      !running.isPrompted &&
      // An end of line stands before the prompt.
      text !== "" &&
      text !== ">" &&
      !isAnswer(text)
    ) {
      // The terminal has not shown the prompt.
      this.#received(">");
      this.#sent(line, isLine);
    } else {
      if (this.#awaited > 0) this.#endPayload();
      this.#received(line);
    }
  }

  #note(text: string): void {
    const line = text.replace(/[\r\n]+$/, "");
    this.#tell(this.#place, { text: this.#secrets?.line(line) ?? line });
  }

  #sent(text: string, isLine: boolean): void {
    let rest = text;
    if (this.#awaited > 0) {
      const part = rest.slice(0, this.#awaited);
      this.#payload += part;
      this.#awaited -= part.length;
      rest = rest.slice(part.length);
      this.#dialogue.progress(part.length, this.#now);
      // What a terminal has lost of it does not come any more.
      if (this.#awaited === 0) this.#tellPayload();
      else if (isLine) this.#endPayload();
    }
    this.#typed += rest;
    for (;;) {
      const end = this.#typed.indexOf("\n") + 1;
      if (end === 0) break;
      const line = this.#typed.slice(0, end);
      this.#typed = this.#typed.slice(end);
      this.#command(line);
    }
    // Modules take it without an end.
    if (this.#typed === LEAVE) {
      this.#typed = "";
      this.#command(LEAVE);
    }
  }

  #endPayload(): void {
    if (this.#awaited === 0) return;
    const missing = this.#awaited;
    this.#awaited = 0;
    this.#tellPayload();
    this.#dialogue.progress(missing, this.#now);
  }

  #tellPayload(): void {
    const payload = this.#payload.replace(/\r\n$/, "");
    this.#payload = "";
    this.#tell(this.#place, {
      payload: this.#secrets?.text(payload) ?? payload,
    });
  }

  #command(written: string): void {
    const line = written.replace(/[\r\n]+$/, "");
    if (line.trim() === "") return;
    if (!isCommandLine(line)) {
      this.#note(line);
      return;
    }
    this.#rest();
    const call = parseDocumentLine(line);
    const fault = this.#start(call, line);
    if (fault && "command" in call) this.#start({ line }, line, fault);
  }

  /** @returns why the document's command is none */
  #start(call: ByteCall, line: string, fault?: Fault): Fault | undefined {
    const refused = this.#dialogue.start(call, this.#now, NO_LIMIT, () => {
      this.#running = runningOf(call, line);
      this.#tellSent(call, line, fault);
    });
    if (!refused) {
      this.#dialogue.progress(0, this.#now);
      return undefined;
    }
    const { reason, arg } = refused;
    if ("line" in call) this.#tellSent(call, line, { reason });
    return { reason, ...(arg !== undefined && { argument: arg + 1 }) };
  }

  #tellSent(call: ByteCall, line: string, fault?: Fault): void {
    this.#secrets?.call(call);
    // As it is written, where nothing of it is a secret.
    const { text = line, shown = line } = this.#secrets?.lineOf(call) ?? {};
    this.#tell(this.#place, {
      sent: text === shown ? line : shown,
      ...(fault && { fault }),
    });
  }

  #received(text: string): void {
    for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+/g)) {
      const running = this.#running;
      if (
        running &&
        !running.isEchoed &&
        !this.#dialogue.inPayload &&
        this.#heard.trim() === "" &&
        line.trim() === running.line.trim()
      ) {
        running.isEchoed = true;
        continue;
      }
      this.#heard = (this.#heard + line).slice(-KEPT);
      this.#dialogue.receive(byteStringBytes(line), this.#now);
    }
  }

  #event(event: CoreEvent): void {
    const heard = this.#heard;
    this.#heard = "";
    if (event.event === "damaged") {
      const text = heard.slice(-event.dropped).replace(/[\r\n]+$/, "");
      this.#tell(this.#place, {
        text: this.#secrets?.line(text) ?? text,
        damaged: true,
      });
      return;
    }
    if (event.event === "accepted" && this.#running)
      this.#running.isAccepted = true;
    const shown = this.#secrets?.event(event) ?? event;
    if (shown.event === "line") this.#tell(this.#place, { text: shown.text });
    else {
      const explanation = explanationOf(event);
      this.#tell(this.#place, {
        event: shown,
        ...(this.#running?.form && { form: this.#running.form }),
        ...(explanation && { explanation }),
      });
    }
    if (event.event !== "done" && event.event !== "failed") return;
    this.#running = undefined;
    this.#awaited = 0;
    this.#secrets?.ended(false);
  }
}
