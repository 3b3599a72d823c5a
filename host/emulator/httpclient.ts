import { once } from "node:events";
import { type IncomingMessage, request as plain } from "node:http";
import { request as secure } from "node:https";

export interface HttpRequest {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Authorities in PEM to trust for HTTPS, in the place of the well-known ones. */
  readonly authorities: string | Buffer | undefined;
}

/**
 * Asks an HTTP or HTTPS server, following no redirection; the body is read from what comes back.
 * @throws Error when the server cannot be reached or trusted
 */
export async function ask(
  url: URL,
  { method = "GET", headers = {}, body, signal, authorities }: HttpRequest,
): Promise<IncomingMessage> {
  const options = { method, headers, signal, agent: false } as const;
  const request =
    url.protocol === "https:"
      ? secure(url, { ...options, ca: authorities })
      : plain(url, options);
  // A connection that breaks later is told by the response, which is read.
  request.on("error", () => {});
  request.end(body);
  const [response] = await once(request, "response");
  return response;
}
