/** A host as it stands before a port: an IPv6 address in brackets. */
export const bracketed = (host: string): string =>
  host.includes(":") ? `[${host}]` : host;

/** `HOST:PORT`. */
export const hostPort = (host: string, port: number | string): string =>
  `${bracketed(host)}:${port}`;
