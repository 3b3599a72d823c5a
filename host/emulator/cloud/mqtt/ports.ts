import { constants } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import type { Duplex } from "node:stream";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { platformLogTexts } from "../../../../assembly/protocol/texts/platform.js";
import { text } from "../../../javascript/language.js";
import type { Certificate } from "../base/certificate.js";
import { MQTT_CONNECTIONS, MQTT_SIGN_IN_MS } from "../base/limits.js";
import {
  type Device,
  keyOf,
  type Registry,
  sampleCertificate,
} from "../registry/registry.js";
import { clientIdOf, pskOf } from "../registry/signin.js";

/** Those of the device SDK, and newer ones (MODULES.md 6.1). */
const CIPHERS =
  "PSK-AES128-GCM-SHA256:PSK-AES256-GCM-SHA384:PSK-AES128-CBC-SHA256:PSK-AES128-CBC-SHA:PSK-AES256-CBC-SHA";
/** For clients without a key, in OpenSSL's words: forward secrecy, or RSA for those of old device SDKs. */
const CERTIFICATE_CIPHERS = "ECDHE+AESGCM:ECDHE+AES:RSA+AES";

export interface PortsOptions {
  readonly host: string;
  /** Ports of plain TCP and of TLS; any that is free when 0. */
  readonly ports: { tcp: number; tls: number };
  /** For TLS with clients that have no pre-shared key; they need a password. */
  readonly certificate: Certificate | undefined;
  /** Milliseconds in which a client has to sign in. */
  readonly signInMs?: number;
  readonly registry: Registry;
  readonly log: (text: string) => void;
}

/** The ports of the MQTT server, and what TLS proves of who comes in by them. */
export class MqttPorts {
  private servers: Server[] = [];
  private readonly sockets = new Set<Duplex>();
  /** Identities that TLS-PSK has proved. */
  private readonly identities = new WeakMap<object, string>();
  private readonly bound: { tcp: number; tls: number };

  constructor(private readonly options: PortsOptions) {
    this.bound = { ...options.ports };
  }

  /** Those it listens on, or listened on before {@link stop}. */
  get numbers(): { readonly tcp: number; readonly tls: number } {
    return this.bound;
  }

  /** @throws Error when a port is taken; {@link stop} then, too. */
  async start(serve: (socket: Duplex) => void): Promise<void> {
    const tcp = createServer(serve);
    const tls = createTlsServer(this.tlsOptions(), serve);
    tls.on("tlsClientError", (error, socket) => {
      this.options.log(
        text(platformLogTexts.handshake, {
          why: this.reason(error, socket),
        }),
      );
      // One that has only taken its time would stay.
      socket.destroy();
    });
    // Before TLS has a socket of its own, this one must be found at the end.
    tls.on("connection", (socket) => this.keep(socket));
    this.servers = [tcp, tls];
    this.bound.tcp = await this.listen(tcp, this.bound.tcp);
    this.bound.tls = await this.listen(tls, this.bound.tls);
  }

  /** Takes nobody any more, and cuts every connection; the result waits for the ports to be free. */
  stop(): () => Promise<unknown> {
    const { servers } = this;
    this.servers = [];
    const closed = servers
      .filter((server) => server.listening)
      .map((server) => once(server.close(), "close"));
    for (const socket of this.sockets) socket.destroy();
    return () => Promise.all(closed);
  }

  /** Finds the connection at the end. */
  keep(socket: Duplex): void {
    this.sockets.add(socket);
    socket.once("close", () => this.sockets.delete(socket));
  }

  /** The client id that TLS has proved: by a pre-shared key, or by the certificate of `device`. */
  identityOf(socket: Duplex, device: Device | undefined): string | undefined {
    if (device?.certificate === undefined) return this.identities.get(socket);
    const shown =
      socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    return shown?.toString() === device.certificate
      ? clientIdOf(device)
      : undefined;
  }

  private tlsOptions() {
    const { registry, signInMs = MQTT_SIGN_IN_MS } = this.options;
    const certificate =
      this.options.certificate ??
      (registry.all().some((device) => device.certificate)
        ? sampleCertificate()
        : undefined);
    return {
      ...certificate,
      // Of devices that have one; which it must be, the registry says.
      requestCert: true,
      rejectUnauthorized: false,
      ciphers: certificate ? `${CIPHERS}:${CERTIFICATE_CIPHERS}` : CIPHERS,
      minVersion: "TLSv1.2" as const,
      maxVersion: "TLSv1.2" as const,
      handshakeTimeout: signInMs,
      // A session taken up again would not ask for the key, and nobody would know whose it is.
      secureOptions: constants.SSL_OP_NO_TICKET,
      pskIdentityHint: "",
      pskCallback: (socket: object, identity: string) => {
        const device = registry.byClientId(identity);
        if (!device || device.certificate !== undefined) return null;
        this.identities.set(socket, identity);
        return pskOf(device.secret);
      },
    };
  }

  private async listen(server: Server, port: number): Promise<number> {
    server.maxConnections = MQTT_CONNECTIONS;
    server.listen({ port, host: this.options.host, backlog: MQTT_CONNECTIONS });
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  }

  /** Why a handshake has failed, in one line. */
  private reason(error: Error & { reason?: string }, socket: object): string {
    const identity = this.identities.get(socket);
    const device = identity && this.options.registry.byClientId(identity);
    const reason = error.reason ?? error.message;
    // OpenSSL sees only what a wrong key makes of a record.
    return device
      ? text(platformLogTexts.wrongKey, { why: reason, device: keyOf(device) })
      : reason;
  }
}
