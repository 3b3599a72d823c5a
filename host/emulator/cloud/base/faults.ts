import { registryTexts } from "../../../../assembly/protocol/texts/platform.js";
import { phrase, text } from "../../../javascript/language.js";
import type { Json } from "../../base/json.js";
import { cloudFaults } from "./cloudfaults.js";
import { Place } from "./place.js";

/** How often a fault is left to happen. */
const ONCE = 1;
/** HTTP statuses of a failure. */
const STATUS = { min: 400, max: 599 } as const;

type Name = keyof typeof cloudFaults;
const names = Object.keys(cloudFaults) as Name[];

/** Faults of the cloud, made on request and counted down: each happens so many times, then things go right again. */
export class Faults {
  private cut = { bytes: 0, times: 0 };
  private status = { code: 0, times: 0 };
  private md5 = 0;
  private registration = 0;
  private early = 0;
  private drop = { after: 0, seen: 0, times: 0 };

  /**
   * Sets faults by name: `{"cutFile":{"bytes":1000,"times":2}}`.
   * @throws RangeError that names the place of what cannot be; nothing is set then
   */
  apply(json: unknown): void {
    const faults = new Place(json, text(registryTexts.theFaults)).members(
      names,
    );
    const works = names
      .filter((name) => faults[name].present)
      .map((name) => this.workOf(name, faults[name]));
    for (const work of works) work();
  }

  /** Those that are still to happen, as {@link apply} takes them. */
  left(): Json {
    const all: Record<Name, Json & { times: number }> = {
      cutFile: { ...this.cut },
      failFile: { status: this.status.code, times: this.status.times },
      wrongMd5: { times: this.md5 },
      dropEvery: { messages: this.drop.after, times: this.drop.times },
      failRegistration: { times: this.registration },
      ackFirst: { times: this.early },
    };
    return Object.fromEntries(
      Object.entries(all).filter(([, { times }]) => times > 0),
    );
  }

  private workOf(name: Name, fault: Place): () => void {
    const number = cloudFaults[name];
    const { times, ...rest } = fault.members(
      number === undefined ? ["times"] : ["times", number],
    ) as Record<string, Place> & { times: Place };
    const often = times.count(ONCE);
    const place = number === undefined ? undefined : rest[number];
    const value = place?.count(name === "failFile" ? 500 : 1) ?? 0;
    switch (name) {
      case "cutFile":
        return () => this.cutFile(value, often);
      case "failFile":
        if (value < STATUS.min || value > STATUS.max)
          place?.fail(
            phrase(registryTexts.range, {
              least: STATUS.min,
              most: STATUS.max,
            }),
          );
        return () => this.failFile(value, often);
      case "wrongMd5":
        return () => this.wrongMd5(often);
      case "dropEvery":
        if (value < 1) place?.fail(phrase(registryTexts.oneOrMore));
        return () => this.dropEvery(value, often);
      case "failRegistration":
        return () => this.failRegistration(often);
      case "ackFirst":
        return () => this.ackFirst(often);
    }
  }

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

  /** A registration is refused with 1000, "internal error". */
  failRegistration(times = ONCE): void {
    this.registration = times;
  }

  /** A QoS 1 message is acknowledged before it is passed on: a device that hears itself has its result first. */
  ackFirst(times = ONCE): void {
    this.early = times;
  }

  /** No faults from here on. */
  clear(): void {
    this.cutFile(0, 0);
    this.failFile(0, 0);
    this.wrongMd5(0);
    this.dropEvery(0, 0);
    this.failRegistration(0);
    this.ackFirst(0);
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

  takeRegistration(): boolean {
    return this.registration-- > 0;
  }

  takeAckFirst(): boolean {
    return this.early-- > 0;
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
