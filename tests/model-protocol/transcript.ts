import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Topic } from "../../host/javascript/model/output.js";
import type { Post } from "../../host/javascript/model/posts.js";
import type { ShadowUpdate } from "../../host/javascript/model/shadow.js";
import type { Values } from "../../host/javascript/model/values.js";

/** The first line: what is played, and how the application behaves. */
export interface Header {
  readonly template?: string;
  readonly shadow?: true;
  readonly product: string;
  readonly device: string;
  readonly seed?: number;
  readonly replyLimit?: number;
  readonly reportInterval?: number;
  readonly clock?: number;
  readonly later?: boolean;
  readonly publish?: "succeeds" | "asked";
}

/** A text, bytes, or a text many times. */
export type Piece =
  | string
  | { readonly hex: string }
  | { readonly times: number; readonly text: string };

type Message = readonly [topic: Topic, bytes: Piece | readonly Piece[]];

/** A line that goes in; each has one of these members. */
export interface Input {
  readonly at?: number;
  readonly up?: true;
  readonly down?: true;
  readonly set?: Values;
  readonly message?: Message;
  readonly damaged?: Message;
  readonly published?: boolean;
  readonly answer?: "control" | "action";
  readonly code?: number;
  readonly status?: string;
  readonly response?: Values;
  readonly post?: readonly { event: string; params: Values }[];
  readonly info?: Readonly<Record<string, string>>;
  readonly getStatus?: true;
  readonly get?: true;
  readonly update?: Values;
  readonly clear?: boolean;
  readonly overwrite?: boolean;
  readonly resolve?: Values | null;
}

/** A line of a transcript behind the first. */
export type Line = Readonly<Record<string, unknown>> & { readonly at?: number };

export interface Transcript {
  readonly header: Header;
  readonly lines: readonly Line[];
}

const inputs = [
  "up",
  "down",
  "set",
  "message",
  "damaged",
  "published",
  "answer",
  "post",
  "info",
  "getStatus",
  "get",
  "update",
  "clear",
  "resolve",
];

export const isInput = (line: Line): line is Line & Input =>
  inputs.some((name) => name in line);

/** The folder of the transcripts, seen from the compiled file. */
export const folder = fileURLToPath(
  new URL("../../../tests/model-protocol/", import.meta.url),
);

export function readTranscript(file: string): Transcript {
  const [first = "", ...rest] = readFileSync(file, "utf8").trim().split("\n");
  return {
    header: JSON.parse(first) as Header,
    lines: rest.map((line) => JSON.parse(line) as Line),
  };
}

function bytesOf(piece: Piece): Buffer {
  if (typeof piece === "string") return Buffer.from(piece);
  return "hex" in piece
    ? Buffer.from(piece.hex, "hex")
    : Buffer.from(piece.text.repeat(piece.times));
}

/** The bytes of a message. */
export const messageBytes = ([, bytes]: Message): Buffer =>
  Buffer.concat((Array.isArray(bytes) ? bytes : [bytes]).map(bytesOf));

export type { Post, ShadowUpdate };
