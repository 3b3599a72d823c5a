import { randomBytes } from "node:crypto";
import { stepTexts } from "../../../../assembly/protocol/texts/script.js";
import type { ByteCall, Value } from "../../../javascript/call.js";
import { type Clock, systemClock } from "../../../javascript/clock.js";
import { AtError } from "../../../javascript/error.js";
import { text } from "../../../javascript/language.js";
import { pause } from "../../../javascript/pause.js";
import { payloadText } from "../../../log/eventtext.js";
import { clientCall } from "../../../log/parse.js";
import type { Screen } from "../screen.js";
import { answerFault, arrivalFits, failureFault, plain } from "./compare.js";
import { type Arrival, Inbox } from "./inbox.js";
import type { Bench, Rig } from "./rig.js";
import { type Deed, PUBLISH, type Step, type WantedAnswer } from "./script.js";

/** Arrivals that a fault names. */
const NAMED = 3;

/** Does the steps of one script. */
export class Performer {
  readonly #rig: Rig;
  readonly #screen: Screen;
  readonly #clock: Clock;
  readonly #inbox: Inbox;

  constructor(rig: Rig, screen: Screen, clock: Clock = systemClock) {
    this.#rig = rig;
    this.#screen = screen;
    this.#clock = clock;
    this.#inbox = new Inbox(rig.client, clock);
  }

  /**
   * Does a step.
   * @returns what did not hold; `undefined` where all did
   * @throws {AtError} `closed` when the port is lost
   */
  async perform({ deed, within }: Step): Promise<string | undefined> {
    const { client } = this.#rig;
    switch (deed.kind) {
      case "send": {
        const { call, payload, answer } = deed;
        return this.#answered(call, answer, () =>
          client.command(clientCall(call, payload), { timeout: within }),
        );
      }
      case "publish": {
        const { topic, payload, qos, answer } = deed;
        return this.#answered(PUBLISH, answer, async () => {
          await client.publish(topic, payload, { qos, timeout: within });
          return [];
        });
      }
      case "expect":
        return this.#expect(deed, within);
      case "wait":
        await pause(this.#clock, deed.ms, undefined);
        return undefined;
      default:
        return this.#onBench(deed, within);
    }
  }

  async #answered(
    call: ByteCall,
    answer: WantedAnswer,
    run: () => Promise<readonly (readonly Value[])[]>,
  ): Promise<string | undefined> {
    try {
      const lines = await run();
      if (answer.fails) return text(stepTexts.didNotFail);
      const shown = lines.map((line) => line.map(plain));
      return answerFault(call, shown, answer, (value) =>
        this.#screen.json(value),
      );
    } catch (error) {
      if (!(error instanceof AtError) || error.reason === "closed") throw error;
      return answer.fails ? failureFault(error, answer.fails) : error.message;
    }
  }

  async #expect(
    { event }: Extract<Deed, { kind: "expect" }>,
    within: number,
  ): Promise<string | undefined> {
    const arrival = await this.#inbox.next(
      (one) => arrivalFits(one, event),
      within,
    );
    if (arrival) return undefined;
    const came = this.#inbox.waiting.slice(-NAMED);
    if (came.length === 0) return text(stepTexts.nothingCame, { within });
    const others = came.map((one) => this.#shown(one)).join(", ");
    return text(stepTexts.othersCame, { within, others });
  }

  #shown({ name, members, payload }: Arrival): string {
    const texts = [
      name,
      ...Object.values(members)
        .filter((value) => value !== undefined)
        .map(String),
      ...(name === "message" && payload
        ? [payloadText(this.#screen.payload(payload))]
        : []),
    ];
    return texts.join(" ");
  }

  async #onBench(deed: Deed, within: number): Promise<string | undefined> {
    const { bench } = this.#rig;
    if (!bench) throw new Error("the script was read for a bench");
    try {
      await onBench(deed, bench, within);
      return undefined;
    } catch (error) {
      // The emulator says what it cannot do in the state that it is in.
      return (error as Error).message;
    }
  }
}

/** What an emulator and its cloud do. */
async function onBench(
  deed: Deed,
  { emulator, cloud }: Bench,
  within: number,
): Promise<void> {
  switch (deed.kind) {
    case "deliver":
      await cloud.publish(deed.topic, deed.payload, deed.qos);
      break;
    case "update": {
      const { productId, deviceName, version, size } = deed;
      const data = randomBytes(size);
      cloud.startUpdate({ productId, deviceName }, { version, data });
      break;
    }
    case "fault":
      emulator.setFaults(deed.faults.module);
      cloud.faults.apply(deed.faults.cloud);
      break;
    case "module": {
      const { ModuleControl } = await import("../../../emulator/index.js");
      const body = Buffer.from(JSON.stringify(deed.body));
      await new ModuleControl(emulator).answer({
        method: "POST",
        path: `/module/${deed.verb}`,
        query: new URLSearchParams(),
        bytes: body,
        json: () => ({ ...deed.body }),
      });
      break;
    }
    case "phone": {
      const { provisionByPhone } = await import("../../../emulator/index.js");
      const port = emulator.provisioningPort;
      if (port === undefined) throw new Error(text(stepTexts.noPhone));
      await provisionByPhone({
        port,
        mode: "TCSTARTSMART",
        ssid: deed.ssid,
        password: deed.password,
        token: "tcat-run",
        patience: within,
      });
      break;
    }
    default:
      throw new Error(`${deed.kind} is no deed of a bench`);
  }
}
