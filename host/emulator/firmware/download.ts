import { createHash } from "node:crypto";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { text } from "../../javascript/language.js";
import type { Timers } from "../base/clock.js";
import { ask, type HttpNetwork } from "../network/httpclient.js";

/** What the cloud tells the module to fetch (MODULES.md 6.3). */
export interface Update {
  readonly version: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly md5: string;
}

/** Silence after which a download is given up. */
const STALL_MS = 10_000;
const PARTIAL = 206;
const WHOLE = 200;

/** What a download needs of the module. */
export interface DownloadNetwork extends HttpNetwork {
  readonly timers: Timers;
}

/** One image on its way, in as many attempts as it takes. */
export class Download {
  private readonly image: Buffer;
  private received = 0;
  private lastStatus: number | undefined;
  private stop = new AbortController();

  /** @param begun what an earlier life of the module has of it */
  constructor(
    readonly update: Update,
    private readonly network: DownloadNetwork,
    begun: Uint8Array = new Uint8Array(),
  ) {
    this.image = Buffer.alloc(update.size);
    if (begun.length <= update.size) {
      this.image.set(begun);
      this.received = begun.length;
    }
  }

  /** What has come so far. */
  get bytes(): Buffer {
    return this.image.subarray(0, this.received);
  }

  /** HTTP status of the attempt that ended last; undefined when it got none. */
  get status(): number | undefined {
    return this.lastStatus;
  }

  /** Whole per cent that have come. */
  get percent(): number {
    return Math.floor((100 * this.received) / this.update.size);
  }

  get whole(): boolean {
    return this.received === this.update.size;
  }

  get intact(): boolean {
    const sum = createHash("md5").update(this.image).digest("hex");
    return sum === this.update.md5;
  }

  /** Breaks the attempt that runs. */
  abort(): void {
    this.stop.abort(new Error(text(emulatorTexts.networkGone)));
  }

  /**
   * Goes on from where it is until it is whole.
   * @throws Error when the server or the network fails; what has come is kept
   */
  async attempt(progress: () => void): Promise<void> {
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.lastStatus = undefined;
    let stopStall = () => {};
    const alive = () => {
      stopStall();
      stopStall = this.network.timers.after(STALL_MS, () =>
        this.stop.abort(new Error(text(emulatorTexts.serverSilent))),
      );
    };
    alive();
    try {
      const response = await ask(new URL(this.update.url), {
        headers: { range: `bytes=${this.received}-` },
        signal,
        dial: this.network.dial,
        authorities: this.network.authorities,
      });
      const status = response.statusCode;
      this.lastStatus = status;
      if (status !== PARTIAL && status !== WHOLE) {
        response.destroy();
        throw new Error(
          text(emulatorTexts.serverAnswers, { status: status ?? 0 }),
        );
      }
      // A server that knows no ranges begins anew.
      if (status === WHOLE) this.received = 0;
      for await (const chunk of response) {
        alive();
        this.take(chunk);
        progress();
      }
      if (!this.whole)
        throw new Error(
          text(emulatorTexts.bytesCame, {
            received: this.received,
            size: this.update.size,
          }),
        );
    } finally {
      stopStall();
    }
  }

  private take(chunk: Uint8Array): void {
    if (this.received + chunk.length > this.image.length)
      throw new Error(
        text(emulatorTexts.moreBytesCame, { size: this.update.size }),
      );
    this.image.set(chunk, this.received);
    this.received += chunk.length;
  }
}
