import type { CoreEvent } from "../../javascript/event.js";

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** Bytes in values and payloads as byte strings, for JSON. */
const plain = (event: CoreEvent): object => {
  if (event.event === "message")
    return { ...event, payload: latin1(event.payload) };
  if (event.event === "data")
    return {
      ...event,
      values: event.values.map((v) =>
        v instanceof Uint8Array ? latin1(v) : v,
      ),
    };
  return event;
};

/** One output record (tests/replay/README.md, "Records out") as its line, LF included. */
export const toOutput = (
  t: number,
  what: CoreEvent | { readonly tx: string },
): string =>
  `${JSON.stringify({ t, ...("tx" in what ? what : plain(what)) })}\n`;
