import * as abi from "../../../assembly/protocol/abi.js";
import { remoteTexts } from "../../../assembly/protocol/texts/replay.js";
import { lineName } from "../../javascript/call.js";
import { optionBits } from "../../javascript/dialogueoptions.js";
import type { CoreEvent } from "../../javascript/event.js";
import { Interpreter } from "../../javascript/interpreter.js";
import { text } from "../../javascript/language.js";
import { isRefused, refusalOf } from "../../javascript/refusal.js";
import { sessionRefusal } from "../../javascript/sessionconfig.js";
import type { InputRecord, ReplayCall } from "../../log/transcript/record.js";
import { callFrames, sessionFrames } from "./callframes.js";
import { FrameReader, frame, MOST_RECEIVED, time, words } from "./frames.js";
import { toOutput } from "./output.js";
import { type RemoteField, RemoteRecord } from "./remoterecord.js";
import type { Runtime, Write } from "./runtime.js";

/** A program or a board that runs a core: frames go in and come out. */
export interface Link {
  write(bytes: Uint8Array): void;
  /** What it takes of each piece that comes; and why no more will come. */
  listen(data: (bytes: Uint8Array) => void, end: (why: Error) => void): void;
  /** Waits for it to end, which it has been told, or ends it when it has failed. */
  close(failed: boolean): Promise<void>;
}

/** What a core elsewhere does not do as it should. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";
}

interface Starting {
  readonly command: string;
  readonly payload: string;
}

const NOTHING: Starting = { command: "", payload: "" };

/** The binding's own event: the core has trapped. */
const TRAPPED = 255;

/** A core behind a link: on a desktop's engine, or on a board. */
export class RemoteRuntime implements Runtime {
  readonly #link: Link;
  /** What waits for the program to listen. */
  #waiting: Uint8Array[] | undefined = [];
  readonly #write: Write;
  readonly #record = new RemoteRecord();
  #interpreter = this.#newInterpreter();
  /** The calls whose start has not been answered yet. */
  #starting: Starting[] = [];
  /** The payload of the call that was taken last. */
  #payload = "";
  #now = 0;
  #outgoing = "";
  #event: Buffer | undefined;
  #fields: RemoteField[] = [];
  #ended: (() => void)[] = [];
  #failed: ((why: Error) => void)[] = [];
  #fault: Error | undefined;

  constructor(link: Link, write: Write) {
    this.#link = link;
    this.#write = write;
    const reader = new FrameReader((type, body) => this.#take(type, body));
    link.listen(
      (bytes) => {
        try {
          reader.read(bytes);
        } catch (error) {
          this.#fail(error as Error);
        }
      },
      (why) => this.#fail(why),
    );
  }

  take(record: InputRecord): void {
    if (this.#fault) throw this.#fault;
    if ("options" in record) {
      this.#send(frame("O", words(optionBits(record.options))));
      this.#send(frame("T", time(record.t)));
      return;
    }
    this.#send(frame("T", time(record.t)));
    if ("call" in record) this.#call(record.call);
    else if ("session" in record)
      this.#sendAll(sessionFrames(record.session, this.#now));
    else if ("rx" in record) this.#receive(Buffer.from(record.rx, "latin1"));
    else if ("lost" in record) this.#send(frame("G", words(record.lost)));
    else if ("abort" in record) this.#send(frame("A"));
  }

  end(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#fault) {
        reject(this.#fault);
        return;
      }
      this.#ended.push(resolve);
      this.#failed.push(reject);
      this.#send(frame("E"));
    });
  }

  close(): Promise<void> {
    if (!this.#fault) this.#send(frame("Q"));
    return this.#link.close(this.#fault !== undefined);
  }

  #send(bytes: Uint8Array): void {
    if (this.#waiting) this.#waiting.push(bytes);
    else this.#link.write(bytes);
  }

  #sendAll(frames: readonly Uint8Array[]): void {
    for (const bytes of frames) this.#send(bytes);
  }

  #receive(bytes: Buffer): void {
    for (let i = 0; i < bytes.length; i += MOST_RECEIVED)
      this.#send(frame("R", bytes.subarray(i, i + MOST_RECEIVED)));
  }

  #call(call: ReplayCall): void {
    this.#starting.push({
      command: "line" in call ? lineName(call.line) : call.command,
      payload: "line" in call ? "" : (call.payload ?? ""),
    });
    this.#sendAll(callFrames(call));
  }

  #newInterpreter(): Interpreter {
    return new Interpreter(this.#record, {
      transmit: () => {},
      payload: () => {},
      event: (event: CoreEvent) => this.#write(toOutput(this.#now, event)),
    });
  }

  #take(type: string, body: Buffer): void {
    switch (type) {
      case "H":
        for (const bytes of this.#waiting ?? []) this.#link.write(bytes);
        this.#waiting = undefined;
        break;
      case "t":
        this.#now = Number(body.readBigUInt64LE());
        break;
      case "e":
        this.#takeEvent(body);
        break;
      case "f":
        this.#takeField(body);
        break;
      case "w":
        this.#takeBytes(body);
        break;
      case "p":
        this.#takePayload(body.readUInt16LE(), body.readUInt16LE(2));
        break;
      case "r":
        this.#takeStart(body.readInt32LE());
        break;
      case "z":
        this.#takeRefusal(body.readInt32LE());
        break;
      case "l":
        this.#interpreter.lose(body.readUInt32LE());
        break;
      case "E":
        this.#interpreter = this.#newInterpreter();
        this.#outgoing = "";
        this.#failed.shift();
        this.#ended.shift()?.();
        break;
      case "F":
        throw new RemoteError(
          text(remoteTexts.reports, { what: String(body) }),
        );
      default:
        throw new RemoteError(
          text(remoteTexts.frame, { type: JSON.stringify(type) }),
        );
    }
  }

  #takeEvent(body: Buffer): void {
    const kind = body.readUInt8();
    if (kind === abi.events.data) {
      this.#event = Buffer.from(body);
      this.#fields = [];
      return;
    }
    this.#record.take(body, []);
    if (kind === TRAPPED)
      throw new RemoteError(
        text(remoteTexts.trapped, { how: this.#record.text }),
      );
    this.#interpreter.take(kind);
  }

  #takeField(body: Buffer): void {
    const kind = body.readUInt8();
    if (kind !== abi.fields.none) {
      const isNumber = kind === abi.fields.number;
      this.#fields.push({
        kind,
        number: isNumber ? body.readInt32LE(1) : 0,
        text: isNumber ? "" : body.toString("latin1", 1),
      });
      return;
    }
    this.#record.take(this.#event ?? body, this.#fields);
    this.#interpreter.take(abi.events.data);
  }

  #takePayload(from: number, count: number): void {
    this.#outgoing += this.#payload.slice(from, from + count);
  }

  /** A payload and the CRLF that ends it are one record. */
  #takeBytes(body: Buffer): void {
    const bytes = body.toString("latin1");
    this.#write(toOutput(this.#now, { tx: this.#outgoing + bytes }));
    this.#outgoing = "";
  }

  #takeStart(status: number): void {
    const { command, payload } = this.#starting.shift() ?? NOTHING;
    if (status < 0)
      throw new RemoteError(text(remoteTexts.noStart, { status }));
    if (isRefused(status))
      this.#write(toOutput(this.#now, refusalOf(command, status)));
    else {
      this.#interpreter.command = command;
      this.#payload = payload;
    }
  }

  #takeRefusal(status: number): void {
    const refused = sessionRefusal(status);
    if (!refused)
      throw new RemoteError(text(remoteTexts.noSession, { status }));
    this.#write(
      toOutput(this.#now, { event: "session", state: "refused", ...refused }),
    );
  }

  #fail(why: Error): void {
    this.#fault ??= why;
    for (const reject of this.#failed.splice(0)) reject(this.#fault);
    this.#ended = [];
  }
}
