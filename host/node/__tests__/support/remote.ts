import { FrameReader, frame, words } from "../../replay/frames.js";
import { RemoteRuntime } from "../../replay/remote.js";

/** A frame as its type and the bytes of its body. */
export type Shown = readonly [string, ...number[]];

/** A runtime whose program is the test. */
export function rig() {
  const sent: Shown[] = [];
  const written: unknown[] = [];
  const closed: boolean[] = [];
  const reader = new FrameReader((type, body) => sent.push([type, ...body]));
  let data: (bytes: Uint8Array) => void = () => {};
  let end: (why: Error) => void = () => {};
  const runtime = new RemoteRuntime(
    {
      write: (bytes) => reader.read(bytes),
      listen: (onData, onEnd) => {
        data = onData;
        end = onEnd;
      },
      close: async (failed) => {
        closed.push(failed);
      },
    },
    (line) => written.push(JSON.parse(line)),
  );
  return {
    ...{ runtime, sent, written, closed },
    /** Why the program sends no more. */
    end: (why: Error) => end(why),
    /** A frame from the program. */
    say: (type: string, body: Uint8Array = new Uint8Array()) =>
      data(frame(type, body)),
  };
}

/** A rig whose program listens already. */
export function ready() {
  const made = rig();
  made.say("H");
  return made;
}

export interface Event {
  readonly kind: number;
  readonly command?: number;
  readonly reason?: number;
  readonly flags?: number;
  readonly code?: number;
  readonly subcode?: number;
  readonly number?: number;
  readonly step?: number;
  readonly text?: string;
}

/** The body of an event's frame. */
export const eventBody = (event: Event): Buffer =>
  Buffer.concat([
    Buffer.of(
      event.kind,
      event.command ?? 0,
      event.reason ?? 0,
      event.flags ?? 0,
    ),
    words(event.code ?? 0, event.subcode ?? 0, event.number ?? 0),
    Buffer.of(event.step ?? 0),
    Buffer.from(event.text ?? "", "latin1"),
  ]);
