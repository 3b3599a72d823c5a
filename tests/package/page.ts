import type { Duplex } from "node:stream";
import { createContext, runInContext } from "node:vm";
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
