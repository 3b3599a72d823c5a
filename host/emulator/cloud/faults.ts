/** How often a fault is left to happen. */
const ONCE = 1;

/** Faults of the cloud, made on request and counted down: each happens so many times, then things go right again. */
export class Faults {
  private cut = { bytes: 0, times: 0 };
  private status = { code: 0, times: 0 };
  private md5 = 0;
  private drop = { after: 0, seen: 0, times: 0 };

  /** The file server cuts the connection after `bytes` bytes of the body. */
  cutFile(bytes: number, times = ONCE): void {
    this.cut = { bytes, times };
  }

  /** The file server answers with this HTTP status, such as 403, 404 or 500. */
  failFile(status: number, times = ONCE): void {
    this.status = { code: status, times };
  }

  /** An update is announced with the MD5 of something else. */
  wrongMd5(times = ONCE): void {
    this.md5 = times;
  }

  /** The broker drops a device each time `messages` messages have come in. */
  dropEvery(messages: number, times = ONCE): void {
    this.drop = { after: messages, seen: 0, times };
  }

  /** No faults from here on. */
  clear(): void {
    this.cutFile(0, 0);
    this.failFile(0, 0);
    this.wrongMd5(0);
    this.dropEvery(0, 0);
  }

  /** Bytes after which this download is cut; undefined when it is not. */
  takeCut(): number | undefined {
    return this.cut.times-- > 0 ? this.cut.bytes : undefined;
  }

  /** Status with which this download fails; undefined when it does not. */
  takeStatus(): number | undefined {
    return this.status.times-- > 0 ? this.status.code : undefined;
  }

  takeWrongMd5(): boolean {
    return this.md5-- > 0;
  }

  /** Whether the device that has sent this message is dropped. */
  takeDrop(): boolean {
    if (this.drop.times <= 0 || ++this.drop.seen < this.drop.after)
      return false;
    this.drop.seen = 0;
    this.drop.times--;
    return true;
  }
}
