import assert from "node:assert/strict";
import { test } from "node:test";
import { commands } from "../commands/index.js";
import { profileNamed } from "../profiles/profile.js";
import { rig } from "./rig.js";

/** The forms of the document's 28 commands: t = test, r = read, s = set, x = execute. */
const FORMS: Record<string, string> = {
  TCDEVINFOSET: "trs",
  TCPRDINFOSET: "trs",
  TCDEVREG: "tx",
  TCMODULE: "x",
  TCRESTORE: "tx",
  TCMQTTCONN: "trs",
  TCMQTTDISCONN: "tx",
  TCMQTTPUB: "ts",
  TCMQTTPUBL: "ts",
  TCMQTTPUBRAW: "ts",
  TCMQTTSUB: "trs",
  TCMQTTUNSUB: "trs",
  TCMQTTSTATE: "tr",
  TCOTASET: "trs",
  TCFWINFO: "tr",
  TCREADFWDATA: "ts",
  TCSTARTSMART: "tx",
  TCSTOPSMART: "tx",
  TCSAP: "trs",
  TCSTOPSAP: "tx",
  TCMODINFOSET: "trs",
  TCMQTTSRV: "trs",
  TCVER: "x",
  TCGWBIND: "trs",
  TCGWONLINE: "trs",
  TCSUBDEVINFOSET: "trs",
  TCSUBDEVPRDSET: "trs",
  TCSUBDEVREG: "trs",
};

test("the ESP32 has the document's 28 TC commands and no others but the vendor's hidden one", () => {
  const esp32 = profileNamed("esp32");
  const names = [...commands.values()]
    .filter(({ name }) => name.startsWith("+TC") && name !== "+TCLOG")
    .filter(({ only }) => only?.(esp32) ?? true)
    .map(({ name }) => name);
  assert.equal(names.length, 28);
  assert.deepEqual(names.map((name) => name.slice(1)).sort(), [
    ...Object.keys(FORMS).sort(),
  ]);
});

for (const [name, forms] of Object.entries(FORMS)) {
  test(`${name} has the forms of the document and no others`, () => {
    const { test, read, set, exec } = commands.get(`+${name}`) ?? {};
    const has = `${test ? "t" : ""}${read ? "r" : ""}${set ? "s" : ""}${exec ? "x" : ""}`;
    assert.equal(has, forms);
  });

  if (forms.includes("t")) {
    test(`AT+${name}=? ends with one OK`, (t) => {
      const answer = rig(t).send(`AT+${name}=?\r\n`);
      assert.match(answer, /^([^\r\n]+\r\n)?\r\nOK\r\n$/);
    });
  }
}

test("TCDEVINFOSET=? answers with the name of the document, +TCDEVINFO", (t) => {
  assert.match(rig(t).send("AT+TCDEVINFOSET=?\r\n"), /^\+TCDEVINFO:"TLS_MODE/);
});

test("TCMQTTCONN=? tells the range of v2.4.0", (t) => {
  assert.match(rig(t).send("AT+TCMQTTCONN=?\r\n"), /1000-20000/);
});
