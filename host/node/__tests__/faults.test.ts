import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cloudFaults, faultNames } from "../../emulator/index.js";
import { parseFaults } from "../cli/faults.js";

const page = readFileSync(
  new URL("../../../../host/emulator/README.md", import.meta.url),
  "utf8",
);

test("every fault of the module is a flag: a number, or a name alone", () => {
  for (const name of faultNames) {
    const taken = [name, `${name}=0.5`].filter((text) => {
      try {
        return name in parseFaults([text], 7).module;
      } catch {
        return false;
      }
    });
    assert.equal(taken.length, 1, name);
  }
  assert.deepEqual(parseFaults(["hang=0.5", "watchdog", "hanging=900"], 7), {
    module: { seed: 7, hang: 0.5, watchdog: true, hanging: 900 },
    cloud: {},
  });
});

test("a fault of the cloud has its number, where it takes one, and how often it is to be", () => {
  assert.deepEqual(parseFaults(["cutFile=1000*2", "wrongMd5", "wrongMd5*3"]), {
    module: {},
    cloud: { cutFile: { bytes: 1000, times: 2 }, wrongMd5: { times: 3 } },
  });
  for (const [text, right] of [
    ["cutFile", /cutFile=/],
    ["wrongMd5=1", /wrongMd5/],
    ["nonsense", /wrongMd5/],
    ["lose*2", /lose/],
  ] as const)
    assert.throws(() => parseFaults([text]), right, text);
});

test("every fault stands in the page's tables", () => {
  for (const name of [...faultNames, ...Object.keys(cloudFaults)])
    assert.match(page, new RegExp(`^\\|.*\`${name}(?:=[A-Z]+)?\``, "m"), name);
});
