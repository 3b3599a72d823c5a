import { forced, SECOND } from "./forced/forced.js";

// A short one is over before anybody asks.
forced(
  "silence",
  async (mcu, next) => {
    mcu.emulator.hang((5 + next(60)) * SECOND);
    await mcu.pass(5 * SECOND);
  },
  { downs: 800 },
);
forced("an unplugged port", async (mcu, next) => {
  mcu.unplug();
  await mcu.pass(next(20 * SECOND));
  mcu.plugged = true;
});
