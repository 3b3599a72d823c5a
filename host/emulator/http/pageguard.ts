import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

const TOKEN_BYTES = 18;

const isSame = (given: string, right: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** Who may have a page, and who may use what is behind it: the page alone that this process has served. */
export class PageGuard {
  /** Stands in the fragment of the page's address, which a browser tells nobody. */
  readonly token = randomBytes(TOKEN_BYTES).toString("base64url");

  /** @param isHost tells names by which the page is asked for; any other one may be an attacker's that leads here */
  constructor(private readonly isHost: (host: string) => boolean) {}

  /** The page's address, with the token. */
  addressAt(origin: string): string {
    return `${origin}/#${this.token}`;
  }

  /** Whether the page was asked for by a name that is its own. */
  isHere({ headers }: IncomingMessage): boolean {
    return this.isHost(headers.host ?? "");
  }

  /** Why a request for what is behind the page is refused: `host`, `origin` or `token`; `undefined` where it is not. */
  refusal(request: IncomingMessage): "host" | "origin" | "token" | undefined {
    const { host = "", origin } = request.headers;
    if (!this.isHere(request)) return "host";
    // A page names its origin whenever it changes something, or comes from elsewhere.
    const own = [`http://${host}`, `https://${host}`];
    if (origin === undefined ? needsOrigin(request) : !own.includes(origin))
      return "origin";
    const given = new URL(request.url ?? "/", "http://page").searchParams;
    return isSame(given.get("token") ?? "", this.token) ? undefined : "token";
  }
}

/** A browser sends none where a page reads from its own server. */
const needsOrigin = ({ headers }: IncomingMessage): boolean =>
  headers["sec-fetch-site"] !== "same-origin" || headers.upgrade !== undefined;
