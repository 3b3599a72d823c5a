/** Whether what a module says that it holds is what a session wants. */

/** Judges the texts of the last line of an answer; undefined where there is none. */
export type Judge = (texts: readonly string[] | undefined) => boolean;

/** XOR of a secret's bytes, as modules print it. */
export const bccOf = (secret: unknown): string =>
  String([...String(secret)].reduce((x, c) => x ^ c.charCodeAt(0), 0));

/** The region agrees where one is asked for and answered. */
const sameRegion = (asked: unknown, texts: readonly string[]): boolean =>
  asked === undefined || texts[4] === undefined || texts[4] === asked;

/** `+TCDEVINFOSET:` with that device, its secret and region. */
export const holdsDevice =
  ([product, name, secret, region]: readonly unknown[]): Judge =>
  (texts) =>
    texts?.[1] === product &&
    texts?.[2] === name &&
    texts?.[3] === bccOf(secret) &&
    sameRegion(region, texts);

/** `+TCDEVINFOSET:` with a product's device of that name. */
export const holdsName =
  ([product, , name]: readonly unknown[]): Judge =>
  (texts) =>
    texts?.[1] === product && texts?.[2] === name;

/** `+TCPRDINFOSET:` with that product, its secret and region. */
export const holdsProduct =
  ([product, secret, name, region]: readonly unknown[]): Judge =>
  (texts) =>
    texts?.[1] === product &&
    texts?.[2] === bccOf(secret) &&
    texts?.[3] === name &&
    sameRegion(region, texts);
