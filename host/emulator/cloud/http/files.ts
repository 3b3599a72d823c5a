import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { platformLogTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Faults } from "../base/faults.js";

/** Path under which files are served. */
export const FILES_PATH = "/firmware/";
const TOKEN_BYTES = 24;

/** A firmware image under a URL that nobody can guess. */
export interface StoredFile {
  /** Path of its URL. */
  readonly path: string;
  readonly data: Buffer;
  /** Hexadecimal, lower case. */
  readonly md5: string;
}

/** Reads `bytes=from-to`, `bytes=from-` and `bytes=-last`: first and last byte; "none" for a range outside, undefined for no or another range. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { first: number; last: number } | "none" | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "")
    return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last =
    from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  return first < size && first <= last ? { first, last } : "none";
}

/** The file server of OTA: firmware by URL, in ranges (RFC 9110, 14). */
export class Files {
  private readonly files = new Map<string, StoredFile>();

  constructor(
    private readonly faults: Faults,
    private readonly log: (text: string) => void,
  ) {}

  /** Keeps an image; whoever is told the path can read it. */
  add(data: Uint8Array, name: string): StoredFile {
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const file = {
      path: `${FILES_PATH}${token}/${encodeURIComponent(name)}`,
      data: Buffer.from(data),
      md5: createHash("md5").update(data).digest("hex"),
    };
    this.files.set(file.path, file);
    return file;
  }

  remove(file: StoredFile): void {
    this.files.delete(file.path);
  }

  /** Answers GET and HEAD below {@link FILES_PATH}. */
  serve(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): void {
    const { method, headers } = request;
    const file = this.files.get(path);
    const range = rangeOf(headers.range, file?.data.length ?? 0);
    const status = this.refusal(method, file, range);
    if (!file || range === "none" || status !== undefined) {
      this.log(text(platformLogTexts.fileRefused, { status: status ?? 500 }));
      const size = { "Content-Range": `bytes */${file?.data.length}` };
      response.writeHead(status ?? 500, {
        "Content-Length": 0,
        ...(status === 405 && { Allow: "GET, HEAD" }),
        ...(status === 416 && size),
      });
      response.end();
      return;
    }
    const { length } = file.data;
    const { first, last } = range ?? { first: 0, last: length - 1 };
    const body = file.data.subarray(first, last + 1);
    response.writeHead(range ? 206 : 200, {
      "Accept-Ranges": "bytes",
      "Content-Length": body.length,
      "Content-Type": "application/octet-stream",
      ...(range && { "Content-Range": `bytes ${first}-${last}/${length}` }),
    });
    if (method === "HEAD") response.end();
    else this.send(response, body, first);
  }

  /** HTTP status of the refusal; undefined when the file is sent. */
  private refusal(
    method: string | undefined,
    file: StoredFile | undefined,
    range: ReturnType<typeof rangeOf>,
  ): number | undefined {
    if (method !== "GET" && method !== "HEAD") return 405;
    // As a URL whose signature is wrong, which it is.
    if (!file) return 403;
    return this.faults.takeStatus() ?? (range === "none" ? 416 : undefined);
  }

  private send(response: ServerResponse, body: Buffer, first: number): void {
    const cut = this.faults.takeCut();
    if (cut === undefined || cut >= body.length) {
      this.log(text(platformLogTexts.fileSent, { count: body.length, first }));
      response.end(body);
      return;
    }
    this.log(text(platformLogTexts.fileCut, { count: cut, first }));
    response.write(body.subarray(0, cut), () => response.destroy());
  }
}
