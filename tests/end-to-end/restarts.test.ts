import { forced, type Lose, SECOND } from "./forced/forced.js";
import { CONTROL } from "./life/mcu.js";

const losses: Readonly<Record<string, Lose>> = {
  ready: async ({ emulator }) => emulator.reboot(),
  "a lost ready": async (mcu, _, seed) => {
    mcu.emulator.setFaults({ loseReady: 1, seed });
    mcu.emulator.reboot();
    await mcu.pass(2 * SECOND);
    mcu.emulator.setFaults({});
  },
  "power that goes in mid-message, and boot text": async (mcu, next, seed) => {
    mcu.emulator.setFaults({ bootText: true, seed });
    mcu.emulator.cutPowerAfter(next(120));
    await mcu.cloud.publish(CONTROL, Buffer.alloc(100, "x"), 1);
    await mcu.pass(2 * SECOND);
    mcu.emulator.setFaults({});
  },
  silence: async (mcu, next) => {
    mcu.emulator.hang((5 + next(60)) * SECOND);
    await mcu.pass(5 * SECOND);
  },
  "an unplugged port": async (mcu, next) => {
    mcu.unplug();
    await mcu.pass(next(20 * SECOND));
    mcu.plugged = true;
  },
};

for (const [kind, lose] of Object.entries(losses)) forced(kind, lose);
