import type { Duplex } from "node:stream";
import { createContext, runInContext } from "node:vm";
import {
  MessageChannel as Channel,
  moveMessagePortToContext,
  receiveMessageOnPort,
} from "node:worker_threads";
import type * as tcat from "../../host/javascript/index.js";

/** What a page has beyond ECMAScript, as far as the client asks for it: `host/javascript/web.d.ts` has the list. */
const web = {
  AbortController,
  AbortSignal,
  MessageChannel,
  TextDecoder,
  TextEncoder,
  atob,
  clearTimeout,
  performance,
  setTimeout,
  // Of this realm, as the bytes that the encoder makes.
  Uint8Array,
};

/** Runs a script that makes a global `tcat` where there is no Node, and returns that. */
export function pageWith(script: string): typeof tcat {
  const page = createContext({ ...web });
  runInContext(script, page);
  return page.tcat;
}

/**
 * The same in a page that may compile no WebAssembly.
 * @param module what was compiled elsewhere and is posted to it
 * @returns what it has of both
 */
export function closedPageWith(
  script: string,
  module: WebAssembly.Module,
): { readonly client: typeof tcat; readonly module: object } {
  const page = createContext({ ...web }, { codeGeneration: { wasm: false } });
  runInContext(script, page);
  const { port1: outside, port2 } = new Channel();
  const inside = moveMessagePortToContext(port2, page);
  outside.postMessage(module);
  const posted = receiveMessageOnPort(inside)?.message;
  outside.close();
  return { client: page.tcat, module: posted };
}

/** A stream as a page would make a port of its serial port. */
export function portOf(stream: Duplex): tcat.Port {
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        stream.write(bytes, (error) => (error ? reject(error) : resolve()));
      }),
    listen: ({ received, closed }) => {
      stream.on("data", (bytes: Buffer) => received(new Uint8Array(bytes)));
      stream.on("error", closed);
      stream.on("close", () => closed());
    },
    close: () => {
      stream.destroy();
    },
  };
}
