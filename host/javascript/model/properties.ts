import { checkMembers, type Refusal } from "./check.js";
import type { Descriptor } from "./descriptor.js";
import { type Json, JsonObject } from "./json.js";
import { ordered } from "./values.js";
import { bytesIn, writeJson } from "./writejson.js";

/** What one message of a module carries. */
export const PAYLOAD_BYTES = 2048;
/** Bytes of one property in a report at most, so that each fits one. */
export const VALUE_BYTES = 1920;

/** A report that is on its way: its properties, and how many times the application had set some by then. */
export interface Sent {
  readonly ids: readonly string[];
  readonly sets: number;
}

/** A model's properties: their values, and which of them the platform does not know yet. */
export class Properties {
  readonly #descriptor: Descriptor;
  readonly #values = new Map<string, Json>();
  readonly #changed = new Set<string>();
  #sets = 0;

  constructor(descriptor: Descriptor) {
    this.#descriptor = descriptor;
  }

  /** How many times some were set. */
  get sets(): number {
    return this.#sets;
  }

  get areChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** All that have a value, in the order of the template. */
  get all(): JsonObject {
    return this.ordered(new JsonObject([...this.#values]));
  }

  /** Values that fit, in the order of the template. */
  ordered(json: JsonObject): JsonObject {
    return ordered(this.#descriptor.properties, json);
  }

  /** Whether the values fit; what the cloud sets must not be read-only. */
  check(json: JsonObject, from: "cloud" | "device"): Refusal | undefined {
    const { properties, readOnly } = this.#descriptor;
    return checkMembers(properties, json, {
      most: VALUE_BYTES,
      readOnly: from === "cloud" ? readOnly : [],
    });
  }

  /** Takes values that fit. */
  set(json: JsonObject): void {
    this.#sets++;
    for (const [id, value] of json.members) {
      this.#values.set(id, value);
      this.#changed.add(id);
    }
  }

  /** They are to be reported again. */
  change(ids: readonly string[]): void {
    for (const id of ids) this.#changed.add(id);
  }

  /** Writes as many as fit a message, in the order of the template; they are not changed any more. */
  write(token: string, time: string): { text: string; sent: Sent } {
    const head = `{"method":"report","clientToken":"${token}",${time}"params":`;
    let bytes = bytesIn(head) + "{}}".length;
    const taken: [string, Json][] = [];
    for (const [id, value] of this.all.members) {
      if (!this.#changed.has(id)) continue;
      const own =
        bytesIn(writeJson(new JsonObject([[id, value]]))) - "{}".length;
      bytes += own + (taken.length > 0 ? ",".length : 0);
      if (bytes > PAYLOAD_BYTES) break;
      taken.push([id, value]);
    }
    const ids = taken.map(([id]) => id);
    for (const id of ids) this.#changed.delete(id);
    const text = `${head}${writeJson(new JsonObject(taken))}}`;
    return { text, sent: { ids, sets: this.#sets } };
  }
}
