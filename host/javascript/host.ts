import type { TraceSink } from "./trace.js";

/** What a host has beyond plain JavaScript. */
export interface Host {
  /** Memory for received payloads, all of which is written; it need not be clear. */
  allocate(length: number): Uint8Array;
  /** The same for a line that goes out, as the host's port takes it with the least work. */
  allocateLine(length: number): Uint8Array;
  /** Takes a trace of a new client, secrets blanked, where the surroundings ask for one. */
  trace(): TraceSink | undefined;
}

/** A host that has nothing more. */
export const plainHost: Host = {
  allocate: (length) => new Uint8Array(length),
  allocateLine: (length) => new Uint8Array(length),
  trace: () => undefined,
};
