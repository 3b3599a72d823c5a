import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

const TOKEN_BYTES = 18;

/** Names of this machine by which the page is asked for; any other one may be an attacker's that leads here. */
const NAMES = ["127.0.0.1", "localhost"] as const;

const isSame = (given: string, right: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** Who may have the page, and who may use the bridge behind it: the page alone that this process has served. */
export class PageGuard {
  /** Stands in the fragment of the page's address, which a browser tells nobody. */
  readonly token = randomBytes(TOKEN_BYTES).toString("base64url");
  readonly #hosts: readonly string[];

  /** @param port that the page is served on */
  constructor(port: number) {
    this.#hosts = NAMES.map((name) => `${name}:${port}`);
  }

  /** Whether the page was asked for by a name of this machine. */
  isHere({ headers }: IncomingMessage): boolean {
    return this.#hosts.includes(headers.host ?? "");
  }

  /** Why a request for the bridge is refused: `host`, `origin` or `token`; `undefined` where it is not. */
  refusal(request: IncomingMessage): "host" | "origin" | "token" | undefined {
    if (!this.isHere(request)) return "host";
    const origins = this.#hosts.map((host) => `http://${host}`);
    if (!origins.includes(request.headers.origin ?? "")) return "origin";
    const given = new URL(request.url ?? "/", "http://page").searchParams;
    return isSame(given.get("token") ?? "", this.token) ? undefined : "token";
  }
}
