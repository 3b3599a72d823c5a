import type { IncomingMessage, ServerResponse } from "node:http";
import { controlTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import type { Json } from "../base/json.js";
import { bodyOf, objectFrom, send, urlOf } from "./exchange.js";
import { HttpError } from "./httperror.js";

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
/** A page that an attacker's name resolves to here would come with that name. */
const LOCAL_HOST = /^(?:localhost|[\d.]+|\[[\da-f:.]+\])(?::\d+)?$/i;

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
}

/** Has `api` answer. @throws HttpError, also for one who may not ask: machines other than this one unless `remote`, and web pages. */
export async function serveApi(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
  remote: boolean,
): Promise<void> {
  admit(request, remote);
  const { pathname, searchParams } = urlOf(request);
  const { method = "" } = request;
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

function admit(request: IncomingMessage, remote: boolean): void {
  const { origin, host = "" } = request.headers;
  if (!remote && !LOOPBACK.test(request.socket.remoteAddress ?? ""))
    throw new HttpError(403, text(controlTexts.thisMachine));
  if (origin !== undefined || !LOCAL_HOST.test(host))
    throw new HttpError(403, text(controlTexts.noPages));
}
