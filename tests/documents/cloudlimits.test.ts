import assert from "node:assert/strict";
import { test } from "node:test";
import * as limits from "../../host/emulator/cloud/base/limits.js";
import { readPage } from "./markdown.js";
import { textOf } from "./repository.js";

const KB = 1024;

/** Rows of the cloud's table, by their beginnings, and the numbers that the code has for each. */
const numbers = {
  message: [limits.MESSAGE_BYTES / KB],
  connections: [limits.MQTT_CONNECTIONS, limits.HTTP_CONNECTIONS],
  "TLS handshake": [limits.MQTT_SIGN_IN_MS / 1000],
  "HTTP request": [
    limits.HTTP_REQUEST_MS / 1000,
    limits.JSON_BODY_BYTES / KB,
    limits.FIRMWARE_BYTES / KB / KB,
  ],
  "unread by": [limits.UNREAD_BYTES / KB / KB],
  "filters of": [limits.SUBSCRIPTIONS],
  "kept for a device": [
    limits.OFFLINE_MESSAGES,
    limits.OFFLINE_BYTES / KB / KB,
    limits.OFFLINE_MS / 3_600_000,
  ],
  "kept for each": [limits.KEPT_MESSAGES],
  properties: [limits.STATE_BYTES / KB],
  signature: [limits.SIGNATURE_SECONDS],
  registration: [limits.REGISTRATION_SECONDS, limits.NONCES],
} as const;

test("the emulator's page has the cloud's limits as the code has them", () => {
  const rows = readPage(textOf("host/emulator/README.md")).tables.flat();
  // The limits' table is the last that has such a row.
  const told = (begins: string) =>
    rows.findLast(([what]) => what?.startsWith(begins))?.[1] ?? "";
  for (const [begins, known] of Object.entries(numbers)) {
    const found =
      told(begins)
        .replace(/,(?=\d{3})/g, "")
        .match(/\d+/g) ?? [];
    assert.deepEqual(found.slice(0, known.length).map(Number), known, begins);
  }
});
