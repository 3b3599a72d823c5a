import type { Properties, Sent } from "./properties.js";
import type { Request } from "./requests.js";

/** When a model's changed properties are reported, and again where a report is lost. */
export class Reports {
  readonly #properties: Properties;
  readonly #interval: number;
  readonly #replyLimit: number;
  readonly #time: (now: number) => string;
  /** No report before this. */
  #notBefore = -Infinity;

  /** @param time the member `timestamp` with its comma, or nothing */
  constructor(
    properties: Properties,
    interval: number,
    replyLimit: number,
    time: (now: number) => string,
  ) {
    this.#properties = properties;
    this.#interval = interval;
    this.#replyLimit = replyLimit;
    this.#time = time;
  }

  /** When there is something to report. */
  get due(): number | undefined {
    return this.#properties.areChanged ? this.#notBefore : undefined;
  }

  /** The session is down: what is lost is reported as soon as it is up. */
  down(): void {
    this.#notBefore = -Infinity;
  }

  /** A report, where it is time for one. */
  request(now: number): Request | undefined {
    const { due } = this;
    if (due === undefined || now < due) return undefined;
    this.#notBefore = now + this.#interval;
    let sent: Sent | undefined;
    return {
      name: "report",
      topic: "property",
      id: 0,
      get sent() {
        return sent;
      },
      write: (token, then) => {
        const report = this.#properties.write(token, this.#time(then));
        sent = report.sent;
        return report.text;
      },
      failed: (why) => {
        this.#properties.change(sent?.ids ?? []);
        if (why === "down") return;
        const again = now + this.#replyLimit;
        this.#notBefore = Math.max(this.#notBefore, again);
      },
    };
  }
}
