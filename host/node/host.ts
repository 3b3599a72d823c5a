import { Buffer } from "node:buffer";
import type { Host } from "../javascript/host.js";
import { debugSink, wantsTrace } from "./debug.js";

/** Node. */
export const nodeHost: Host = {
  // Payloads are Buffers, and memory that is not cleared comes faster.
  allocate: Buffer.allocUnsafeSlow,
  allocateLine: Buffer.allocUnsafe,
  trace: () => (wantsTrace() ? debugSink() : undefined),
};
