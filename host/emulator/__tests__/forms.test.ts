import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { commands as described } from "../../../assembly/protocol/commands.js";
import { commands } from "../commands/index.js";
import { profileNamed } from "../profiles/profile.js";
import { connected, rig } from "./rig.js";

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
}

/** The line of each test form, byte for byte; null where `OK` stands alone. Other commands have no such form. */
const TEST_ANSWERS: Readonly<Record<string, string | null>> = {
  TCDEVINFOSET:
    '+TCDEVINFO:"TLS_MODE (1)","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET_BCC","PRODUCT_REGION"',
  TCPRDINFOSET:
    '+TCPRDINFOSET:"TLS_MODE(1)","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME","PRODUCT_REGION"',
  TCDEVREG: null,
  TCRESTORE: null,
  TCMODINFOSET:
    '+TCMODINFOSET:"MODULE NAME","FLASH_SIZE (2/4)","WIFI LED GPIO","FW BASE ADDR","FW MAX SIZE","FIXED CONNID"',
  TCMQTTSRV: '+TCMQTTSRV: "MQTT SERVER IP"',
  TCMQTTCONN:
    "+TCMQTTCONN:<TLSMODE_SELECTED>,<CMDTIMEOUT_VALUE>(1000-20000ms),<KEEPALIVE>(max 690s),<CLEAN_SESSION>(0/1),<RECONNECT>(0/1)",
  TCMQTTDISCONN: null,
  TCMQTTSUB: '+TCMQTTSUB:"TOPIC_NAME(maxlen 128)","QOS(0/1)"',
  TCMQTTUNSUB: '+TCMQTTUNSUB: "TOPIC_NAME"',
  TCMQTTSTATE: null,
  TCMQTTPUB: '+TCMQTTPUB: "TOPIC_NAME(maxlen 128)", "QOS(0/1)","PAYLOAD"',
  TCMQTTPUBL: '+TCMQTTPUBL: "TOPIC_NAME(maxlen 128)", "QOS(0/1)","LEN(1-2048)"',
  TCMQTTPUBRAW:
    '+TCMQTTPUBRAW: "TOPIC_NAME(maxlen128)", "QOS(0/1)","LEN(1-2048)"',
  TCOTASET: '+TCOTASET:1(ENABLE)/0(DISABLE),"FW_version"',
  TCFWINFO:
    '+TCFWINFO: "FW_VERSION","FW_SIZE","FW_MD5","FW_MAX_SIZE_OF_MODULE"',
  TCREADFWDATA: '+TCREADFWDATA: "LEN_FOR_READ"',
  TCSTARTSMART: "AT+TCSTARTSMART: CMD FOR START SMARTCONFIG",
  TCSTOPSMART: "AT+TCSTOPSMART: CMD TO STOP SMARTCONFIG",
  TCSAP: "+TCSAP=<ssid>[,<pwd>,<ch>]",
  TCSTOPSAP: "AT+TCSTOPSAP: CMD TO STOP SOFTAP",
  TCGWBIND: '+TCGWBIND:"MODE","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET"',
  TCGWONLINE: '+TCGWONLINE:"MODE","PRODUCT_ID","DEVICE_NAME"',
  TCSUBDEVINFOSET:
    '+TCSUBDEVINFOSET:"MODE","PRODUCT_ID","DEVICE_NAME","DEVICE_SECRET_BCC","PRODUCT_REGION"',
  TCSUBDEVPRDSET:
    '+TCSUBDEVPRDSET:"MODE","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME","PRODUCT_REGION"',
  TCSUBDEVREG: '+TCSUBDEVREG:"PRODUCT_ID","DEVICE_NAME"',
  // ESP-AT's own.
  SYSLOG: "+SYSLOG:(0,1)",
  CWMODE: "+CWMODE:(0-3)",
  CIPMODE: "+CIPMODE:(0,1)",
  CWQAP: null,
  CIFSR: null,
  CIPSTATUS: null,
};

for (const { name } of commands.values()) {
  const line = TEST_ANSWERS[name.slice(1)];
  const answer =
    line === undefined
      ? "ERR CODE:0x01090000\r\n\r\nERROR\r\n"
      : `${line === null ? "" : `${line}\r\n`}\r\nOK\r\n`;
  test(`AT${name}=? is answered ${JSON.stringify(answer)}`, (t) => {
    assert.equal(rig(t).send(`AT${name}=?\r\n`), answer);
  });
}

test("the README says of each command where its answers come from", () => {
  const readme = readFileSync(
    new URL("../../../../host/emulator/README.md", import.meta.url),
    "utf8",
  );
  const [, , table = ""] =
    /(Command by command;)(.*?)\n## /s.exec(readme) ?? [];
  const named = new Set(
    table
      .split("\n")
      .flatMap((row) => row.split("|")[1]?.match(/[A-Z][A-Z_0-9]+/g) ?? []),
  );
  const esp32 = profileNamed("esp32");
  const missing = [...commands.values()]
    .filter(({ only }) => only?.(esp32) ?? true)
    .map(({ name }) => name.replace(/^\+/, "").replace(/^E/, "ATE") || "AT")
    .filter((name) => !named.has(name));
  assert.deepEqual(missing, []);
});

test("no answer of a test form is without its command", () => {
  for (const name of Object.keys(TEST_ANSWERS))
    assert.ok(commands.has(`+${name}`), name);
});

/** Of these a wrong count of arguments is a wrong argument (MODULES.md 9), of all others an ERROR of the core. */
const MISCOUNT_204 = ["TCDEVINFOSET", "TCPRDINFOSET", "TCMQTTCONN", "TCOTASET"];
/** A number that no argument may be: with the right count something else is refused. */
const TOO_LARGE = "99999999999";
/** What is said of them is said where there is a connection. */
const NEEDS_CONNECTION = /^TC(MQTT(PUB|SUB|UNSUB)|GWBIND|GWONLINE)/;

for (const { name, arguments: all, payload, set } of described) {
  if (!set) continue;
  // The length of a payload is one more.
  const most = all.length + (payload ? 1 : 0);
  const least = most - all.filter(({ optional }) => optional).length;
  test(`${name} takes the arguments that it has; one fewer and one more are refused`, async (t) => {
    const module = NEEDS_CONNECTION.test(name)
      ? (await connected(t)).module
      : rig(t);
    const ask = (count: number) =>
      module.ask(
        `AT+${name}=${Array(count).fill(TOO_LARGE).join()}`,
        /ERROR.*\r\n|FAIL.*\r\n/,
      );
    const refused = MISCOUNT_204.includes(name)
      ? "+CME ERROR:204\r\n"
      : "\r\nERROR\r\n";
    for (let count = Math.max(1, least - 1); count <= most + 1; count++)
      if (count < least || count > most)
        assert.equal(await ask(count), refused, `${count} arguments`);
      else
        assert.doesNotMatch(
          await ask(count),
          /^\r\nERROR/,
          `${count} arguments`,
        );
  });
}
