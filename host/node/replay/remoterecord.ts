import * as abi from "../../../assembly/protocol/abi.js";
import { sessionEvents } from "../../../assembly/protocol/session.js";
import type { EventRecord } from "../../javascript/eventrecord.js";

/** A field of a data event that came in a frame. */
export interface RemoteField {
  readonly kind: number;
  readonly number: number;
  readonly text: string;
}

/** The event's words before its text. */
const EVENT_HEAD = 17;

/** The event record that came in a frame, and the fields that came behind it. */
export class RemoteRecord implements EventRecord {
  #body: Buffer = Buffer.alloc(EVENT_HEAD);
  #fields: RemoteField[] = [];
  #field: RemoteField | undefined;

  take(body: Buffer, fields: RemoteField[]): void {
    this.#body = body;
    this.#fields = fields;
    this.#field = undefined;
  }

  get text(): string {
    return this.#field?.text ?? this.#body.toString("latin1", EVENT_HEAD);
  }

  /** Of the text; a session's failure has none, and its step stands there. */
  get length(): number {
    return this.#kind === sessionEvents.sessionFailed
      ? this.#step
      : this.#body.length - EVENT_HEAD;
  }

  get number(): number {
    if (this.#kind === sessionEvents.sessionStep) return this.#step;
    return this.#field?.number ?? this.#body.readInt32LE(12);
  }

  get #kind(): number {
    return this.#body.readUInt8();
  }

  get #step(): number {
    return this.#body.readUInt8(16);
  }

  get command(): number {
    return this.#body.readUInt8(1);
  }

  get reason(): number {
    return this.#body.readUInt8(2);
  }

  get flags(): number {
    return this.#body.readUInt8(3);
  }

  get code(): number {
    return this.#body.readInt32LE(4);
  }

  get subcode(): number {
    return this.#body.readInt32LE(8);
  }

  textLike(): string {
    return this.text;
  }

  copyText(target: Uint8Array, offset: number): void {
    target.set(this.#body.subarray(EVENT_HEAD), offset);
  }

  field(): number {
    this.#field = this.#fields.shift();
    return this.#field?.kind ?? abi.fields.none;
  }
}
