import assert from "node:assert/strict";
import { test } from "node:test";
import { pairNamed } from "../network/identity.js";

const KEY = "-----BEGIN PRIVATE KEY-----";

test("the key of a certificate is the private key of its own name, whatever else is there", () => {
  const texts = {
    "other.key": `${KEY} other`,
    "device.txt": "no key",
    "device.crt": "certificate",
    "device.key": `${KEY} own`,
  };
  assert.deepEqual(pairNamed("device.crt", texts), {
    cert: "certificate",
    key: `${KEY} own`,
  });
  assert.deepEqual(pairNamed("other.crt", { "device.key": KEY }), {
    cert: "",
    key: "",
  });
});
