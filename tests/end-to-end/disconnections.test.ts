import assert from "node:assert/strict";
import { forced, type Lose, MINUTE, SECOND } from "./forced/forced.js";
import { METER } from "./life/mcu.js";

const drop: Lose = async ({ cloud }) => {
  cloud.drop(METER);
};

const losses: Readonly<Record<string, Lose>> = {
  "a garbled disconnection": async (mcu, _, seed) => {
    mcu.emulator.setFaults({ garbleDisconnection: 1, seed });
    mcu.cloud.drop(METER);
    await mcu.pass(2 * SECOND);
    mcu.emulator.setFaults({});
  },
  "a disconnection": drop,
  "a module that gives up reconnecting": async (mcu) => {
    mcu.reachable = false;
    mcu.cloud.drop(METER);
    await mcu.pass(3 * MINUTE);
    mcu.reachable = true;
  },
  "WIFI DISCONNECT": async (mcu, next) => {
    mcu.emulator.loseWifi({ silently: next(2) === 0 });
    await mcu.pass(next(90) * SECOND);
    mcu.emulator.recoverWifi().catch((error) => assert.fail(error));
  },
};

for (const [kind, lose] of Object.entries(losses)) forced(kind, lose);
forced("a disconnection of a module that does not reconnect", drop, false);
