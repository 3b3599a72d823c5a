import type { Cloud, Emulator } from "../../host/emulator/index.js";
import type { Plug } from "./plug.js";

/** What a mishap befalls. */
export interface Surroundings {
  readonly emulator: Emulator;
  readonly cloud: Cloud;
  readonly plug: Plug;
  /** Whole numbers below a bound. */
  readonly next: (below: number) => number;
}

/** Something that goes wrong for a while; where it has no end it is over at once. */
interface Mishap {
  begin(at: Surroundings): unknown;
  end?(at: Surroundings): unknown;
}

const right = ({ emulator }: Surroundings) => emulator.setFaults({});

const all = {
  unplug: {
    begin: ({ plug }) => plug.unplug(),
    end: ({ plug }) => plug.plug(),
  },
  restart: { begin: ({ emulator }) => emulator.reboot() },
  "power cut": {
    begin: ({ emulator, next }) => {
      emulator.setFaults({ bootText: true, seed: next(1000) });
      emulator.cutPowerAfter(next(400));
    },
    end: right,
  },
  "cloud gone": {
    begin: ({ cloud }) => cloud.close(),
    end: ({ cloud }) => cloud.start(),
  },
  damage: {
    begin: ({ emulator, next }) =>
      emulator.setFaults({
        ...{ flip: 0.001, lose: 0.001, insert: 0.001 },
        seed: next(1000),
      }),
    end: right,
  },
  loss: {
    begin: ({ emulator, next }) => {
      emulator.setFaults({
        ...{ missing: 0.3, loseReady: 1, loseDisconnection: 1 },
        seed: next(1000),
      });
      if (next(2) === 0) emulator.drop();
      else emulator.reboot();
    },
    end: right,
  },
  delay: {
    begin: ({ emulator, next }) =>
      emulator.setFaults({
        ...{ late: 0.3, lateness: 3_000, merge: 200, split: true },
        seed: next(1000),
      }),
    end: right,
  },
  "Wi-Fi gone": {
    begin: ({ emulator, next }) =>
      emulator.loseWifi({ silently: next(2) === 0 }),
    end: ({ emulator }) => emulator.recoverWifi(),
  },
} as const satisfies Record<string, Mishap>;

export type MishapName = keyof typeof all;
export const mishaps: Readonly<Record<MishapName, Mishap>> = all;
export const mishapNames = Object.keys(all) as MishapName[];
