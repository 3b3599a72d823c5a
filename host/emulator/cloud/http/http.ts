import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { NO_OBJECT, parseObject } from "../base/json.js";
import {
  FIRMWARE_BYTES,
  HTTP_CONNECTIONS,
  HTTP_REQUEST_MS,
  JSON_BODY_BYTES,
} from "../base/limits.js";
import { CONTROL_PATH, type Control } from "../control.js";
import type { Certificate } from "../options.js";
import { FILES_PATH, type Files } from "./files.js";
import { HttpError } from "./httperror.js";
import { LEGACY_PATH, PATH, type RegistrationService } from "./registration.js";

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
/** A page that an attacker's name resolves to here would come with that name. */
const LOCAL_HOST = /^(?:localhost|[\d.]+|\[[\da-f:.]+\])(?::\d+)?$/i;

export interface HttpOptions {
  readonly host: string;
  /** Ports of plain HTTP and of HTTPS; any that is free when 0. */
  readonly ports: { plain: number; tls: number };
  /** For HTTPS; without it there is none. */
  readonly certificate: Certificate | undefined;
  /** Milliseconds that a request may take to come in. */
  readonly requestMs?: number;
  /** Whether machines other than this one may use the control API. */
  readonly remoteControl: boolean;
  readonly registration: RegistrationService;
  readonly files: Files;
  readonly control: Control;
  readonly log: (text: string) => void;
}

/** The cloud's HTTP server: registration, firmware files, the control API; the same over HTTPS. */
export class HttpServer {
  private servers: Server[] = [];
  private readonly bound: { plain: number; tls: number };

  constructor(private readonly options: HttpOptions) {
    this.bound = { ...options.ports };
  }

  /** Ports it listens on, or listened on before {@link stop}. */
  get ports(): { readonly plain: number; readonly tls: number } {
    return this.bound;
  }

  async start(): Promise<void> {
    const { certificate, requestMs = HTTP_REQUEST_MS } = this.options;
    const limits = {
      // Whoever sends its request a byte at a time is not waited for.
      headersTimeout: requestMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.ceil(requestMs / 4),
    };
    try {
      this.bound.plain = await this.listen(
        createServer(limits),
        this.bound.plain,
      );
      if (certificate)
        this.bound.tls = await this.listen(
          createTlsServer({
            ...limits,
            ...certificate,
            handshakeTimeout: requestMs,
          }),
          this.bound.tls,
        );
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const { servers } = this;
    this.servers = [];
    await Promise.all(
      servers.map(async (server) => {
        const closed = once(server, "close");
        server.close();
        server.closeAllConnections();
        await closed;
      }),
    );
  }

  /** Takes a connection that is not from a port. @throws Error when the server is stopped. */
  accept(stream: Duplex): void {
    const [server] = this.servers;
    if (!server) throw new Error("the cloud is stopped");
    server.emit("connection", stream);
  }

  private async listen(server: Server, port: number): Promise<number> {
    const { host, log } = this.options;
    server.maxConnections = HTTP_CONNECTIONS;
    server.on("request", (request, response) => {
      this.answer(request, response).catch((error: unknown) =>
        this.fail(response, error),
      );
    });
    // A failed TLS handshake comes here, too.
    server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
      log(`http: malformed request: ${error.code ?? "unknown"}`);
      socket.destroy();
    });
    server.listen(port, host);
    await once(server, "listening");
    this.servers.push(server);
    return (server.address() as AddressInfo).port;
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { registration, files, control } = this.options;
    const { pathname, searchParams } = urlOf(request);
    if (pathname.startsWith(FILES_PATH))
      return files.serve(request, response, pathname);
    if (pathname === LEGACY_PATH || pathname === PATH) {
      if (request.method !== "POST") throw new HttpError(405, "use POST");
      const bytes = await bodyOf(request, JSON_BODY_BYTES);
      const body = objectFrom(bytes);
      const header = (name: string) => String(request.headers[name] ?? "");
      const reply =
        pathname === LEGACY_PATH
          ? registration.legacy(body)
          : registration.current(body, bytes, {
              host: header("host"),
              algorithm: header("x-tc-algorithm"),
              timestamp: header("x-tc-timestamp"),
              nonce: header("x-tc-nonce"),
              signature: header("x-tc-signature"),
            });
      return send(response, 200, reply);
    }
    if (!pathname.startsWith(CONTROL_PATH))
      throw new HttpError(404, "there is nothing here");
    this.admit(request);
    const limit = control.takesFirmware(request.method, pathname)
      ? FIRMWARE_BYTES
      : JSON_BODY_BYTES;
    const bytes = await bodyOf(request, limit);
    const answer = await control.answer({
      method: request.method ?? "",
      path: pathname,
      query: searchParams,
      bytes,
      json: () => objectFrom(bytes),
    });
    send(response, 200, answer);
  }

  /** The control API is for people and tests on this machine, not for devices and not for web pages. */
  private admit(request: IncomingMessage): void {
    const { remoteControl } = this.options;
    const { origin, host = "" } = request.headers;
    const local = LOOPBACK.test(request.socket.remoteAddress ?? "");
    if (!remoteControl && !local)
      throw new HttpError(403, "the control API answers this machine only");
    if (origin !== undefined || !LOCAL_HOST.test(host))
      throw new HttpError(403, "the control API answers no web pages");
  }

  private fail(response: ServerResponse, error: unknown): void {
    const known = error instanceof HttpError;
    const status = known ? error.status : 500;
    const message = error instanceof Error ? error.message : "unknown error";
    this.options.log(`http: answered ${status}: ${message}`);
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    // What is left of a body that is too long is not read.
    response.setHeader("Connection", "close");
    send(response, status, { error: known ? message : "internal error" });
  }
}

function urlOf(request: IncomingMessage): URL {
  const base = "http://cloud";
  const url = request.url ?? "/";
  if (!URL.canParse(url, base)) throw new HttpError(400, "malformed URL");
  return new URL(url, base);
}

function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= limit) parts.push(part);
      else reject(new HttpError(413, `the body is over ${limit} bytes`));
    });
    request.once("end", () => resolve(Buffer.concat(parts)));
    request.once("error", reject);
  });
}

function objectFrom(bytes: Uint8Array) {
  const body = parseObject(bytes);
  if (!body) throw new HttpError(400, `the body is ${NO_OBJECT}`);
  return body;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(body)}\n`);
  response.writeHead(status, {
    "Content-Length": bytes.length,
    "Content-Type": "application/json",
  });
  response.end(bytes);
}
