import { once } from "node:events";
import { type IncomingMessage, request as plain } from "node:http";
import { request as secure } from "node:https";
import type { Duplex } from "node:stream";

/** How servers are reached. */
export interface HttpNetwork {
  /** Opens the way there, in the place of TCP and TLS. */
  readonly dial: ((url: string) => Duplex) | undefined;
  /** Authorities in PEM to trust for HTTPS, in the place of the well-known ones. */
  readonly authorities: string | Buffer | undefined;
}

export interface HttpRequest extends HttpNetwork {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/**
 * Asks an HTTP or HTTPS server, following no redirection; the body is read from what comes back.
 * @throws Error when the server cannot be reached or trusted
 */
export async function ask(
  url: URL,
  {
    method = "GET",
    headers = {},
    body,
    signal,
    dial,
    authorities,
  }: HttpRequest,
): Promise<IncomingMessage> {
  const options = { method, headers, signal };
  const request = dial
    ? plain(withoutTls(url), {
        ...options,
        createConnection: () => dial(url.href),
      })
    : url.protocol === "https:"
      ? secure(url, { ...options, agent: false, ca: authorities })
      : plain(url, { ...options, agent: false });
  // A connection that breaks later is told by the response, which is read.
  request.on("error", () => {});
  request.end(body);
  const [response] = await once(request, "response");
  return response;
}

function withoutTls(url: URL): URL {
  const plainUrl = new URL(url);
  plainUrl.protocol = "http:";
  return plainUrl;
}
