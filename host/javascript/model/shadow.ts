import { busy, Code, checkAny, malformed, type Refusal } from "./check.js";
import { JsonObject } from "./json.js";
import type { Output, Topic } from "./output.js";
import { PAYLOAD_BYTES } from "./properties.js";
import { readJson } from "./readjson.js";
import {
  type Request,
  type RequestOptions,
  Requests,
  TOKEN_MOST,
} from "./requests.js";
import { objectOf, type Values } from "./values.js";
import { bytesIn, writeJson } from "./writejson.js";

/** What an update changes. */
export interface ShadowUpdate {
  /** What the device reports: any JSON. */
  readonly reported?: Values;
  /** Forgets what is wanted of the device. */
  readonly clear?: boolean;
  /** The state becomes what is reported, and nothing else. */
  readonly overwrite?: boolean;
}

/** A document of the cloud: its state as it was read, and its version. */
interface Document {
  readonly state: JsonObject;
  readonly version: number;
}

/** Times that an update is sent again, with another version. */
export const CONFLICTS = 3;

const REPLY = ["result", "type", "clientToken", "payload"];
const DELTA = ["type", "payload"];
const DOCUMENT = ["state", "version"];

/** As long as a token can be. */
const TOKEN = "x".repeat(TOKEN_MOST);

function versionIn(message: JsonObject): number | undefined {
  const version = message.object("payload")?.get("version");
  return Number.isSafeInteger(version) && Number(version) >= 0
    ? Number(version)
    : undefined;
}

function documentIn(message: JsonObject): Document | undefined {
  const payload = message.object("payload");
  const state = payload?.object("state");
  const version = versionIn(message);
  return state && version !== undefined && !payload?.doubles(DOCUMENT)
    ? { state, version }
    : undefined;
}

interface Conflict {
  readonly update: ShadowUpdate;
  /** What is to be sent, undefined for nothing. */
  end(reported: Values | undefined, now: number): void;
}

/** As long as a version can be: it may be another when a message goes out. */
const LONGEST_VERSION = Number.MAX_SAFE_INTEGER;

const isTooLong = (text: string): boolean => bytesIn(text) > PAYLOAD_BYTES;

function writeUpdate(
  { reported, clear = false, overwrite = false }: ShadowUpdate,
  token: string,
  version: number,
): string {
  const parts = [
    ...(clear ? ['"desired":null'] : []),
    ...(reported ? [`"reported":${writeJson(objectOf([], reported))}`] : []),
  ];
  const whole = overwrite ? '"overwriteUpdate":true,' : "";
  const state = `"state":{${parts.join(",")}}`;
  return `{"type":"update",${whole}${state},"version":${version},"clientToken":"${token}"}`;
}

/** Why values of a program cannot be reported, where they are no JSON. */
const refusalOf = (reported: Values | undefined): Refusal | undefined =>
  reported && checkAny(objectOf([], reported));

/** A device's shadow, by the rules of tests/model-protocol; sans I/O as a model is. */
export class Shadow {
  readonly #outputs: Output[] = [];
  readonly #requests: Requests;
  #version = 0;
  #count = 0;
  /** The update that ran into a conflict, while the application is asked what becomes of it. */
  #conflict: Conflict | undefined;

  constructor(options: RequestOptions = {}) {
    this.#requests = new Requests((output) => {
      this.#outputs.push(output);
    }, options);
  }

  /** What is to be done next; undefined for nothing. */
  take(): Output | undefined {
    return this.#outputs.shift();
  }

  /** The version that it knows; 0 for none. */
  get version(): number {
    return this.#version;
  }

  /** When it wants to be asked again. */
  get deadline(): number | undefined {
    return this.#requests.deadline;
  }

  /** It is as late as this. */
  poll(now: number): void {
    this.#requests.poll(now);
    this.#next(now);
  }

  /** The session is up. */
  up(now: number): void {
    this.#requests.isUp = true;
    this.#next(now);
  }

  /** The session is not up any more. */
  down(now: number): void {
    this.#conflict = undefined;
    this.#requests.down(now);
  }

  /** The oldest publish has gone out, or has not. */
  published(ok: boolean, now: number): void {
    this.#requests.published(ok, now);
    this.#next(now);
  }

  /** Asks for the document. @returns which request it is; undefined where it is refused */
  get(now: number): number | undefined {
    const id = ++this.#count;
    return this.#ask(now, {
      name: "get",
      topic: "shadow",
      id,
      write: (token) => `{"type":"get","clientToken":"${token}"}`,
      judge: (reply, message) =>
        reply.code === Code.success && !documentIn(message) ? malformed : reply,
      done: (reply, message) => {
        const document = documentIn(message);
        if (reply.code === Code.success && document)
          this.#tell("shadow", document, id);
      },
    });
  }

  /** Changes the document, at the version that it knows. @returns as {@link get} */
  update(update: ShadowUpdate, now: number): number | undefined {
    const unfit = refusalOf(update.reported);
    if (unfit) return this.#refuse("update", unfit);
    const id = ++this.#count;
    let { reported } = update;
    let left = CONFLICTS;
    return this.#ask(now, {
      name: "update",
      topic: "shadow",
      id,
      write: (token, _, version = this.#version) =>
        writeUpdate({ ...update, reported }, token, version),
      judge: (reply, message) => {
        const isKnown =
          reply.code === Code.conflict
            ? documentIn(message) !== undefined
            : reply.code !== Code.success || versionIn(message) !== undefined;
        return isKnown ? reply : malformed;
      },
      keeps: (reply, message) => {
        const document = documentIn(message);
        if (reply.code !== Code.conflict || !document) return false;
        if (left-- === 0) return false;
        this.#tell("conflict", document, id);
        const end = (wanted: Values | undefined, then: number) => {
          reported = wanted;
          if (wanted) this.#requests.again();
          else this.#requests.end(reply, then, message);
        };
        this.#conflict = { update, end };
        return true;
      },
      done: (reply, message) => {
        const version = versionIn(message);
        if (reply.code === Code.success && version !== undefined)
          this.#version = version;
      },
    });
  }

  /** What is to be sent after a conflict, `undefined` for nothing. @returns whether it fits a message; else it is still to be said */
  resolve(reported: Values | undefined, now: number): boolean {
    const unfit = refusalOf(reported);
    if (unfit) {
      this.#refuse("update", unfit);
      return false;
    }
    const conflict = this.#conflict;
    const update = conflict && reported && { ...conflict.update, reported };
    if (update && isTooLong(writeUpdate(update, TOKEN, LONGEST_VERSION))) {
      this.#refuse("update", { code: Code.unfit, status: "range" });
      return false;
    }
    this.#conflict = undefined;
    conflict?.end(reported, now);
    this.#next(now);
    return true;
  }

  /** A message has come; without bytes one that was damaged. */
  message(topic: Topic, bytes: Uint8Array | undefined, now: number): void {
    const json = bytes && readJson(bytes);
    const message = json instanceof JsonObject ? json : undefined;
    const type = message?.text("type");
    if (!message || type === undefined) this.#pass("malformed", topic);
    else if (type === "delta") this.#hearDelta(message, topic);
    else if (
      (type !== "get" && type !== "update") ||
      !this.#requests.reply([type], message, REPLY, now)
    )
      this.#pass("stray", topic);
    this.#next(now);
  }

  #hearDelta(message: JsonObject, topic: Topic): void {
    const document = documentIn(message);
    if (!document || message.doubles(DELTA)) this.#pass("malformed", topic);
    else this.#tell("delta", document);
  }

  #tell(
    type: "shadow" | "delta" | "conflict",
    document: Document,
    id = 0,
  ): void {
    this.#version = document.version;
    this.#outputs.push({ type, id, ...document });
  }

  #pass(type: "malformed" | "stray", topic: Topic): void {
    this.#outputs.push({ type, topic });
  }

  #ask(now: number, request: Request): number | undefined {
    const { name, id } = request;
    const what = name === "get" ? "get" : "update";
    if (isTooLong(request.write(TOKEN, now, LONGEST_VERSION)))
      return this.#refuse(what, { code: Code.unfit, status: "range" });
    if (!this.#requests.wait(request)) return this.#refuse(what, busy);
    this.#next(now);
    return id;
  }

  #refuse(what: "get" | "update", refusal: Refusal): undefined {
    this.#outputs.push({ type: "refused", what, ...refusal });
  }

  #next(now: number): void {
    this.#requests.sendAgain(now);
    if (!this.#requests.isFree) return;
    const request = this.#requests.shift();
    if (request) this.#requests.send(request, now);
  }
}
