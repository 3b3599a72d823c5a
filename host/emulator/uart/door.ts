/** How the requests of web pages begin. */
const METHODS = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "CONNECT",
  "TRACE",
].map((method) => `${method} `);
const HTTP = new RegExp(`^(?:${METHODS.join("|")})[/*\\w]`);
/** The longest of them, and the byte behind it that tells. */
const LONGEST = Math.max(...METHODS.map(({ length }) => length)) + 1;

/**
 * Tells a terminal from a browser by what a connection begins with: any web page may have a browser send a request to a
 * port of this machine, and lines of its body would be commands. What may still become either waits.
 */
export class Door {
  private waiting: Buffer | undefined = Buffer.alloc(0);

  /** What the module gets; undefined for one that is to be hung up on. */
  admit(bytes: Buffer): Buffer | undefined {
    if (!this.waiting) return bytes;
    const seen = Buffer.concat([this.waiting, bytes]);
    const head = seen.subarray(0, LONGEST).toString("latin1");
    if (HTTP.test(head)) return undefined;
    const undecided = METHODS.some(
      (method) => method.startsWith(head) || head === method,
    );
    this.waiting = undecided ? seen : undefined;
    return undecided ? Buffer.alloc(0) : seen;
  }
}
