import type { IncomingMessage, ServerResponse } from "node:http";
import { controlTexts } from "../../../assembly/protocol/texts/emulator.js";
import { phrase, say } from "../../javascript/language.js";
import { type Json, NO_OBJECT, parseObject } from "../base/json.js";
import { HttpError } from "./httperror.js";

/** @throws HttpError for a path that is none. */
export function urlOf(request: IncomingMessage): URL {
  const base = "http://emulated";
  const url = request.url ?? "/";
  if (!URL.canParse(url, base))
    throw new HttpError(400, say(phrase(controlTexts.noUrl)));
  return new URL(url, base);
}

/** The body, once it is here. @throws HttpError for one of more than `limit` bytes. */
export function bodyOf(
  request: IncomingMessage,
  limit: number,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= limit) parts.push(part);
      else
        reject(
          new HttpError(413, say(phrase(controlTexts.bodyTooLong, { limit }))),
        );
    });
    request.once("end", () => resolve(Buffer.concat(parts)));
    request.once("error", reject);
  });
}

/** @throws HttpError for a body that is no JSON object. */
export function objectFrom(bytes: Uint8Array): Json {
  const body = parseObject(bytes);
  if (!body)
    throw new HttpError(
      400,
      say(phrase(controlTexts.bodyNoObject, { what: NO_OBJECT })),
    );
  return body;
}

/** Answers in JSON. */
export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
): void {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`);
  response.writeHead(status, {
    "Content-Length": bytes.length,
    "Content-Type": "application/json",
  });
  response.end(bytes);
}

/** Answers what has gone wrong; details of what nobody has foreseen go to the log alone. */
export function fail(
  response: ServerResponse,
  error: unknown,
  log: (text: string) => void,
): void {
  const known = error instanceof HttpError;
  const status = known ? error.status : 500;
  const message =
    error instanceof Error
      ? error.message
      : say(phrase(controlTexts.unknownError));
  log(say(phrase(controlTexts.answered, { status, message })));
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  // What is left of a body that is too long is not read.
  response.setHeader("Connection", "close");
  send(response, status, {
    error: known ? message : say(phrase(controlTexts.internalError)),
  });
}
