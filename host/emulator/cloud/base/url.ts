import { bracketed, hostPort } from "../../../javascript/hostport.js";

/** Those that a URL need not name. */
const DEFAULT_PORTS: Partial<Record<Scheme, number>> = { http: 80, https: 443 };

export type Scheme = "mqtt" | "mqtts" | "http" | "https";

/**
 * Head of the URLs of a server at an IP address or a name. The scheme's own port is left out: the device SDK in C
 * takes whatever stands between `//` and `/` for a host's name.
 */
export function urlTo(scheme: Scheme, address: string, port: number): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  const place =
    DEFAULT_PORTS[scheme] === port ? bracketed(plain) : hostPort(plain, port);
  return `${scheme}://${place}`;
}
