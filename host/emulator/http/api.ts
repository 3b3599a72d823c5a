import type { IncomingMessage, ServerResponse } from "node:http";
import { controlTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import type { Json } from "../base/json.js";
import { bodyOf, objectFrom, send, urlOf } from "./exchange.js";
import { HttpError } from "./httperror.js";
import type { PageGuard } from "./pageguard.js";

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
/** A page that an attacker's name resolves to here would come with that name. */
const LOCAL_HOST = /^(?:localhost|[\d.]+|\[[\da-f:.]+\])(?::\d+)?$/i;

/** Whether a server was asked for by an address, or as this machine. */
export const isLocalHost = (host: string): boolean => LOCAL_HOST.test(host);

/** A request whose body is here. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly bytes: Buffer;
  /** @throws HttpError for a body that is no JSON object. */
  readonly json: () => Json;
}

/** What people and tests ask of a running emulator or cloud, in JSON; a server is given it and knows no more of it. */
export interface Api {
  /** Head of its paths. */
  readonly path: string;
  /** Most bytes of a request's body. */
  bodyBytes(method: string, path: string): number;
  /** The answer's JSON. @throws HttpError */
  answer(request: ApiRequest): Promise<Json>;
  /** Answers for as long as both sides stay, where something at `path` is told as it happens; else false. @throws HttpError */
  tell?(path: string, response: ServerResponse): boolean;
}

/** Who may ask, besides the programs of this machine. */
export interface Admitted {
  /** Those of other machines. */
  readonly remote: boolean;
  /** The page that goes with the API; no other page may ask. */
  readonly guard?: PageGuard | undefined;
}

/** Has `api` answer. @throws HttpError, also for one who may not ask. */
export async function serveApi(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
  admitted: Admitted,
): Promise<void> {
  // What devices have sent is kept by no browser, and taken for nothing but JSON.
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  admit(request, admitted);
  const { pathname, searchParams } = urlOf(request);
  const { method = "" } = request;
  if (method === "GET" && api.tell?.(pathname, response)) return;
  const bytes = await bodyOf(request, api.bodyBytes(method, pathname));
  const answer = await api.answer({
    method,
    path: pathname,
    query: searchParams,
    bytes,
    json: () => objectFrom(bytes),
  });
  send(response, 200, answer);
}

/** Throws for a machine that may not ask. @throws HttpError */
export function admitMachine(request: IncomingMessage, remote: boolean): void {
  if (!remote && !LOOPBACK.test(request.socket.remoteAddress ?? ""))
    throw new HttpError(403, text(controlTexts.thisMachine));
}

function admit(request: IncomingMessage, { remote, guard }: Admitted): void {
  admitMachine(request, remote);
  const { host = "" } = request.headers;
  if (guard && isOfPage(request)) {
    const what = guard.refusal(request);
    if (what !== undefined)
      throw new HttpError(403, text(controlTexts.otherPage, { what }));
  } else if (isOfPage(request) || !isLocalHost(host))
    throw new HttpError(403, text(controlTexts.noPages));
}

/** Whether a page has asked, and not a program or whoever typed the address. */
function isOfPage({ headers }: IncomingMessage): boolean {
  const { origin, "sec-fetch-site": site = "none" } = headers;
  return origin !== undefined || site !== "none";
}
