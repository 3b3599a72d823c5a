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
import { controlTexts } from "../../../../assembly/protocol/texts/emulator.js";
import {
  platformLogTexts,
  platformTexts,
} from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import {
  type Api,
  admitMachine,
  isLocalHost,
  serveApi,
} from "../../http/api.js";
import { bodyOf, fail, objectFrom, send, urlOf } from "../../http/exchange.js";
import { HttpError } from "../../http/httperror.js";
import { Intake } from "../../http/intake.js";
import { Pace } from "../../http/pace.js";
import { sendPage } from "../../http/page.js";
import { PageGuard } from "../../http/pageguard.js";
import type { Certificate } from "../base/certificate.js";
import {
  HTTP_CONNECTIONS,
  HTTP_REQUEST_MS,
  JSON_BODY_BYTES,
} from "../base/limits.js";
import { FILES_PATH, type Files } from "./files.js";
import { LEGACY_PATH, PATH, type RegistrationService } from "./registration.js";

export interface HttpOptions {
  readonly host: string;
  /** Ports of plain HTTP and of HTTPS; any that is free when 0. */
  readonly ports: { plain: number; tls: number };
  /** For HTTPS; without it there is none. */
  readonly certificate: Certificate | undefined;
  /** Milliseconds that a request may take to come in. */
  readonly requestMs?: number;
  /** Whether machines other than this one may use the API that is offered. */
  readonly remoteControl: boolean;
  /** For people, at `/`: it may use that API, too. */
  readonly page?: Uint8Array | undefined;
  readonly registration: RegistrationService;
  readonly files: Files;
  readonly log: (text: string) => void;
}

/** The cloud's HTTP server: registration, firmware files, and an API that it is given; the same over HTTPS. */
export class HttpServer {
  private servers: Server[] = [];
  private readonly intake = new Intake();
  private readonly pace = new Pace();
  private readonly bound: { plain: number; tls: number };
  private boundAddress: string;
  private api: Api | undefined;
  private readonly guard = new PageGuard(isLocalHost);

  constructor(private readonly options: HttpOptions) {
    this.bound = { ...options.ports };
    this.boundAddress = options.host;
  }

  /** The address that it listens on: once it does, of a host's name, too. */
  get address(): string {
    return this.boundAddress;
  }

  /** Ports it listens on, or listened on before {@link stop}. */
  get ports(): { readonly plain: number; readonly tls: number } {
    return this.bound;
  }

  /** Where the page is on a server that is at `origin`; undefined without one. */
  pageAt(origin: string): string | undefined {
    return this.options.page && this.guard.addressAt(origin);
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
        "connection",
        this.bound.plain,
      );
      if (certificate)
        this.bound.tls = await this.listen(
          createTlsServer({
            ...limits,
            ...certificate,
            handshakeTimeout: requestMs,
          }),
          "secureConnection",
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

  /** Has `api` answer what is asked below its path. */
  offer(api: Api): void {
    this.api = api;
  }

  /** Takes a connection that is not from a port. @throws Error when the server is stopped. */
  accept(stream: Duplex): void {
    const [server] = this.servers;
    if (!server) throw new Error(text(platformTexts.stopped));
    server.emit("connection", stream);
  }

  private async listen(
    server: Server,
    event: "connection" | "secureConnection",
    port: number,
  ): Promise<number> {
    const { host, log } = this.options;
    this.intake.pace(server, event);
    server.maxConnections = HTTP_CONNECTIONS;
    server.on("request", (request, response) => {
      this.pace.admit(request, () => {
        this.answer(request, response).catch((error: unknown) =>
          fail(response, error, log),
        );
      });
    });
    // A failed TLS handshake comes here, too.
    server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
      log(
        text(platformLogTexts.malformedRequest, {
          why: error.code ?? error.message,
        }),
      );
      socket.destroy();
    });
    server.listen(port, host);
    await once(server, "listening");
    this.servers.push(server);
    const bound = server.address() as AddressInfo;
    this.boundAddress = bound.address;
    return bound.port;
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { registration, files, remoteControl, page } = this.options;
    const { api } = this;
    const { pathname } = urlOf(request);
    if (pathname.startsWith(FILES_PATH))
      return files.serve(request, response, pathname);
    if (pathname === LEGACY_PATH || pathname === PATH) {
      if (request.method !== "POST")
        throw new HttpError(405, text(controlTexts.usePost));
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
    if (page && pathname === "/" && isRead(request)) {
      admitMachine(request, remoteControl);
      if (!this.guard.isHere(request))
        throw new HttpError(403, text(controlTexts.noPages));
      return sendPage(response, page);
    }
    if (!api || !pathname.startsWith(api.path))
      throw new HttpError(404, text(controlTexts.nothingHere));
    return serveApi(api, request, response, {
      remote: remoteControl,
      guard: page && this.guard,
    });
  }
}

const isRead = ({ method = "" }: IncomingMessage): boolean =>
  method === "GET" || method === "HEAD";
