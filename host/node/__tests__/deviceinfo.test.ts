import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "../index.js";
import { failure } from "./support/failure.js";
import { METER } from "./support/meter.js";
import { answers, ScriptedModule } from "./support/module.js";

const { productId, deviceName, deviceSecret, bcc } = METER;
const device = { tlsMode: 1, productId, deviceName, deviceSecret } as const;

/** A client whose module says this to `AT+TCDEVINFOSET?`. */
const asking = (answer: string): Client =>
  new Client(new ScriptedModule(answers({ "AT+TCDEVINFOSET?": answer })));
const stored = (more = ""): Client =>
  asking(
    `+TCDEVINFOSET:1,"${productId}","${deviceName}",${bcc}${more}\r\nOK\r\n`,
  );

test("a module has a device's information where all of it is the same, the secret by its BCC", async () => {
  assert.equal(await stored().hasDeviceInfo(device), true);
  for (const other of [
    { productId: "OTHER77777" },
    { deviceName: "meter2" },
    { deviceSecret: "b3RoZXI=" },
  ])
    assert.equal(
      await stored().hasDeviceInfo({ ...device, ...other }),
      false,
      JSON.stringify(other),
    );
});

test("a module that holds none has not, and one that is gone says nothing", async () => {
  assert.equal(await asking("+CME ERROR:207\r\n").hasDeviceInfo(device), false);
  const client = stored();
  await client.close();
  assert.equal((await failure(client.hasDeviceInfo(device))).reason, "closed");
});
