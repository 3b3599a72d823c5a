import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import { addAbort, removeAbort } from "./abortlisteners.js";
import type { Clock } from "./clock.js";
import type { ClientEmitter, Explained } from "./emitter.js";
import { AtError } from "./error.js";
import type { EventEmitter } from "./eventemitter.js";
import {
  chunkOf,
  type FirmwareChunk,
  type FirmwareOptions,
} from "./firmware.js";
import type { FirmwareInfoAnswer } from "./generated/commands.js";
import { functionOf } from "./given.js";
import { type Phrase, phrase } from "./language.js";
import { pause } from "./pause.js";
import type { SessionEvents, SessionStatus } from "./sessionevent.js";

/** How far an update is. */
export type UpdateProgress =
  /** The module downloads: once more where it tries again. */
  | { readonly phase: "downloading" }
  /** The download failed; the session listens again. */
  | ({ readonly phase: "failed" } & Explained)
  /** So many bytes of the image have been read; behind a loss it counts from 0 again. */
  | {
      readonly phase: "reading";
      readonly read: number;
      readonly size: number;
    }
  /** A read failed; the image is read again from its beginning, as far as it is known without handing it on. */
  | { readonly phase: "again"; readonly error: AtError };

/** How an update is read. */
export interface UpdateOptions extends Omit<FirmwareOptions, "timeout"> {
  /** Told how far it is. */
  readonly onProgress?: (progress: UpdateProgress) => void;
}

/** What an update needs of its session. */
export interface UpdatedSession extends EventEmitter<SessionEvents> {
  readonly status: SessionStatus;
  /** The firmware version that it was given. */
  readonly version: string | undefined;
  whenUp(options?: { readonly signal?: AbortSignal }): Promise<void>;
}

/** What an update needs of its client. */
export interface UpdateSource extends ClientEmitter {
  readFirmware(
    options: FirmwareOptions,
  ): AsyncGenerator<FirmwareChunk, FirmwareInfoAnswer>;
  firmwareInfo(options: {
    readonly signal?: AbortSignal;
  }): Promise<FirmwareInfoAnswer>;
}

/** Reads in a row that bring nothing new; then the update fails with the last one's error. */
const TRIES = 8;
/** Milliseconds to the next, doubled each time up to the longest: a session needs some time to notice a module that is silent. */
const PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** Milliseconds between questions for an image, while a module downloads and says nothing. */
const LOOK = 60_000;
/** What goes wrong with an update is told of this command. */
const COMMAND = "TCREADFWDATA";

/**
 * An update from its download to the last byte of its image: waits for `UPDATESUCCESS`, reads, and reads on after a loss.
 * A module reads from the beginning only: what was handed on already is read again, and compared.
 */
export async function* readUpdate(
  source: UpdateSource,
  session: UpdatedSession,
  clock: Clock,
  options: UpdateOptions,
): AsyncGenerator<FirmwareChunk, FirmwareInfoAnswer> {
  const { onProgress = () => {}, ...reading } = options;
  functionOf(onProgress, "onProgress");
  chunkOf(reading);
  await new Download(source, session, clock, options).done();
  const known = new KnownPart();
  for (let tries = 0; ; ) {
    try {
      const reader = source.readFirmware(reading);
      known.begin();
      for (;;) {
        const { value, done } = await reader.next();
        if (done) return value;
        const read = value.offset + value.data.length;
        onProgress({ phase: "reading", read, size: value.size });
        if (!known.take(value)) continue;
        tries = 0;
        yield value;
      }
    } catch (error) {
      if (!mayGoOn(error, options.signal) || known.whole) throw error;
      if (++tries === TRIES) throw error;
      onProgress({ phase: "again", error });
    }
    const wait = Math.min(PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);
    await pause(clock, wait, options.signal, COMMAND);
    await session.whenUp({ signal: options.signal });
  }
}

/** All but the image's own faults, a wrong option, and the caller's will may be over at the next read. */
function mayGoOn(error: unknown, signal?: AbortSignal): error is AtError {
  return (
    error instanceof AtError &&
    !signal?.aborted &&
    !(error instanceof ImageError) &&
    error.reason !== "out-of-range"
  );
}

/** The image is not what it was. */
class ImageError extends AtError {
  constructor(text: Phrase) {
    super(COMMAND, "state", { text });
  }
}

/** What of an image has been handed on. */
class KnownPart {
  #version: string | undefined;
  #size = 0;
  #end = 0;
  readonly #hash = md5.create();
  #again: ReturnType<typeof md5.create> | undefined;

  /** Whether all of it has been handed on. */
  get whole(): boolean {
    return this.#end > 0 && this.#end === this.#size;
  }

  /** It is read from its beginning. */
  begin(): void {
    this.#again = this.#end > 0 ? md5.create() : undefined;
  }

  /**
   * Whether a piece is new.
   * @throws {AtError} when it is of another image than the pieces before
   */
  take({ offset, data, size, version }: FirmwareChunk): boolean {
    this.#version ??= version;
    this.#size ||= size;
    if (version !== this.#version || size !== this.#size)
      throw new ImageError(
        phrase(clientTexts.otherVersion, {
          version,
          wanted: this.#version,
        }),
      );
    const end = offset + data.length;
    if (end > this.#end) {
      this.#hash.update(data);
      this.#end = end;
      return true;
    }
    this.#again?.update(data);
    if (end === this.#end) this.#compare();
    return false;
  }

  #compare(): void {
    const before = bytesToHex(this.#hash.clone().digest());
    if (this.#again && bytesToHex(this.#again.digest()) === before) return;
    throw new ImageError(phrase(clientTexts.otherBytes, { count: this.#end }));
  }
}

/** Waits for the end of a download that succeeds. */
class Download {
  readonly #source: UpdateSource;
  readonly #session: UpdatedSession;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: (progress: UpdateProgress) => void;
  readonly #clock: Clock;
  #began = false;
  #timer: unknown;
  #settle: (error?: AtError) => void = () => {};

  constructor(
    source: UpdateSource,
    session: UpdatedSession,
    clock: Clock,
    { signal, onProgress = () => {} }: UpdateOptions,
  ) {
    this.#source = source;
    this.#session = session;
    this.#clock = clock;
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /** @throws {AtError} given up, or the session has ended */
  async done(): Promise<void> {
    const signal = this.#signal;
    if (signal?.aborted) throw aborted(signal);
    if (this.#session.status.doing === "ended") await this.#session.whenUp();
    const over = new Promise<void>((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve());
    });
    this.#source.on("ota", this.#onOta);
    this.#session.on("up", this.#look).on("ended", this.#onEnded);
    addAbort(signal, this.#onAbort);
    try {
      await over;
    } finally {
      this.#clock.clearTimeout(this.#timer);
      this.#source.off("ota", this.#onOta);
      this.#session.off("up", this.#look).off("ended", this.#onEnded);
      removeAbort(signal, this.#onAbort);
    }
  }

  readonly #onOta = (event: { readonly status: string } & Explained): void => {
    const { status, ...why } = event;
    if (status === "ENTERUPDATE") {
      this.#began = true;
      this.#lookAgain();
      this.#onProgress({ phase: "downloading" });
    } else if (status === "UPDATEFAIL") {
      this.#began = false;
      this.#onProgress({ phase: "failed", ...why });
    } else if (status === "UPDATESUCCESS") this.#settle();
  };

  /** The line that tells of the end may have been lost: an image of another version than that which runs tells, too. */
  readonly #look = (): void => {
    if (!this.#began) return;
    this.#source.firmwareInfo({ signal: this.#signal }).then(
      ({ version }) => {
        if (version !== this.#session.version) this.#settle();
      },
      // It downloads, or holds none: UPDATESUCCESS is still to come.
      () => {},
    );
    this.#lookAgain();
  };

  #lookAgain(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(this.#look, LOOK);
  }

  readonly #onEnded = (): void => {
    this.#session.whenUp().catch((error) => this.#settle(error));
  };

  readonly #onAbort = (): void => {
    if (this.#signal) this.#settle(aborted(this.#signal));
  };
}

const aborted = ({ reason }: AbortSignal): AtError =>
  new AtError(COMMAND, "aborted", { cause: reason });
