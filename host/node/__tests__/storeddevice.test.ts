import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SetDeviceInfoArguments } from "../../javascript/generated/commands.js";
import { AtError, bcc, Client } from "../index.js";
import { answers, ScriptedModule } from "./support/module.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const info = {
  tlsMode: 1,
  productId: "CTQS08Y5LG",
  deviceName: "设备",
  deviceSecret: "secret",
} as const;
const SUM = bcc(info.deviceSecret);
const line = (name: string, region = "") =>
  Buffer.from(
    `+TCDEVINFOSET:1,"${info.productId}","${name}",${SUM}${region}\r\n`,
  ).toString("latin1");
const OK = "\r\nOK\r\n";
const STORED = line(info.deviceName) + OK;
const GUANGZHOU = line(info.deviceName, ',"ap-guangzhou"') + OK;
const OTHER = line("Other");
/** A name that is no UTF-8. */
const RAW = STORED.replace(/(",")[^"]+/, "$1\xff");

const asked = (answer: string, what: SetDeviceInfoArguments) =>
  new Client(
    new ScriptedModule(answers({ "AT+TCDEVINFOSET?": answer })),
  ).hasDeviceInfo(what);

describe("a device's information is held", () => {
  const inBytes = {
    tlsMode: 1,
    productId: bytes(info.productId),
    deviceName: bytes(info.deviceName),
    deviceSecret: bytes(info.deviceSecret),
  } as const;
  for (const [what, answer, given, held] of [
    ["where it is equal", STORED, info, true],
    ["where the bytes given are equal", STORED, inBytes, true],
    ["not by another name", OTHER + OK, info, false],
    ["not by other bytes", OTHER + OK, inBytes, false],
    [
      "not by bytes that are no UTF-8, and others than those",
      RAW,
      { ...info, deviceName: Uint8Array.of(0xfe) },
      false,
    ],
    [
      "by bytes that are no UTF-8",
      RAW,
      { ...info, deviceName: Uint8Array.of(0xff) },
      true,
    ],
    ["not with another secret", STORED, { ...info, deviceSecret: "x" }, false],
    [
      "in the region that is asked for",
      GUANGZHOU,
      { ...info, region: bytes("ap-guangzhou") },
      true,
    ],
    ["not in another", GUANGZHOU, { ...info, region: "us-east" }, false],
    ["whatever its region where none is asked for", GUANGZHOU, info, true],
    [
      "where older firmware tells no region",
      STORED,
      { ...info, region: "ap-guangzhou" },
      true,
    ],
    ["by the answer's last line", OTHER + STORED, info, true],
    ["not by one before it", line(info.deviceName) + OTHER + OK, info, false],
    ["not where the module answers nothing", "OK\r\n", info, false],
    ["not where the module says ERROR", "ERROR\r\n", info, false],
    ["not where it says that it holds none", "+CME ERROR:207\r\n", info, false],
  ] as const)
    it(what, async () => {
      assert.equal(await asked(answer, given), held);
    });

  it("or not: nobody knows while a download runs", async () => {
    await assert.rejects(asked("+CME ERROR:200\r\n", info), (error) => {
      assert.ok(error instanceof AtError);
      assert.deepEqual([error.reason, error.code], ["cme", 200]);
      return true;
    });
  });

  it("or not: nobody knows where the module is busy", async () => {
    const module = new ScriptedModule(() => "busy p...\r\n");
    const client = new Client(module, { resend: false });
    await assert.rejects(client.hasDeviceInfo(info), { reason: "busy" });
  });

  it("is not asked for what is no text", async () => {
    for (const field of ["productId", "deviceName", "deviceSecret", "region"]) {
      const module = new ScriptedModule();
      const wrong = { ...info, [field]: 5 };
      await assert.rejects(new Client(module).hasDeviceInfo(wrong), {
        reason: "bad-type",
        field,
      });
      assert.deepEqual(module.written, []);
    }
  });
});
