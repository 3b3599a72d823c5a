import assert from "node:assert/strict";
import { test } from "node:test";
import { secretIn } from "../network/registration.js";

const KEY = "hzvf5LF9S0isvBhDSauWMaIk";
const PAYLOAD =
  "s6FB3a1BA/YYbcmSE12XpeDVmQNDcf1QgVD141RRbmmAnFwQfp1ECAu5O016mCOvYlJJ6V59yM4OqQSiWphfTg==";
const LENGTH = 53;

test("the module decrypts the published vector", () => {
  assert.equal(secretIn(PAYLOAD, LENGTH, KEY), "lDZ6Uqt+I9E0wW7rvDUs7Q==");
});

test("a payload of another product, cut off, or with another length holds no secret", () => {
  assert.equal(secretIn(PAYLOAD, LENGTH, "another product's key"), undefined);
  assert.equal(secretIn(PAYLOAD, LENGTH, "short"), undefined);
  assert.equal(secretIn(PAYLOAD.slice(0, 20), LENGTH, KEY), undefined);
  assert.equal(secretIn(PAYLOAD, LENGTH - 1, KEY), undefined);
  assert.equal(secretIn("", 0, KEY), undefined);
});
