import { forced, type Lose, SECOND } from "./forced/forced.js";
import { METER } from "./life/mcu.js";

const drop: Lose = async ({ cloud }) => {
  cloud.drop(METER);
};

forced("a disconnection", drop);
forced("a disconnection of a module that does not reconnect", drop, {
  reconnect: 0,
});
// A module that is back before the look behind the damage has lost nothing.
forced(
  "a garbled disconnection",
  async (mcu, _, seed) => {
    mcu.emulator.setFaults({ garbleDisconnection: 1, seed });
    mcu.cloud.drop(METER);
    await mcu.pass(2 * SECOND);
    mcu.emulator.setFaults({});
  },
  { downs: 300 },
);
