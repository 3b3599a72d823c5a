import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type TestContext, test } from "node:test";
import { type Cloud, Registry } from "../index.js";
import { at, type Rig, rig, SAMPLE, sampleCloud, signedIn } from "./rig.js";

const { light } = SAMPLE;
const own = (topic: string) =>
  `${light.productId}/${light.deviceName}/${topic}`;
const text = (latin1: string) => Buffer.from(latin1, "latin1").toString();
/** Beside the sample's registry. */
const certificate = (name: string) =>
  readFileSync(
    new URL(
      `../../../../host/emulator/cloud/registry/certificates/${name}`,
      import.meta.url,
    ),
    "latin1",
  );

async function m6315(t: TestContext): Promise<{ cloud: Cloud; module: Rig }> {
  const cloud = await sampleCloud(t);
  return { cloud, module: rig(t, { ...at(cloud), profile: "m6315" }) };
}

/** Its dialogue on record (MODULES.md 8), with the sample's names. */
test("test forms as they are on record", (t) => {
  const module = rig(t, { profile: "m6315" });
  for (const [name, line] of [
    ["TCOTASET", '+TCOTASET: "ENABLE/DISABLE"\uff0c "FW_version"'],
    [
      "TCPRDINFOSET",
      '+TCPRDINFOSET:"TLS_MODE(0/1/2)","PRODUCT_ID","PRODUCT_SECRET_BCC","DEVICE_NAME"',
    ],
    ["TCCERTADD", 'AT+TCCERTADD:"CERT_NAME", CERT_SIZE (1-4096)'],
    [
      "TCREGNET",
      '+TCDEVINFO: "MODULE_TYPE (0/1)","ACTION(0/1)","STATE(0/1)","IP", [,"SSID","PSW"(WIFI_MODULE)] [,"CSQ"(CELLULAR_MODULE)]',
    ],
  ])
    assert.equal(
      text(module.send(`AT+${name}=?\r\n`)),
      `${line}\r\n\r\nOK\r\n`,
    );
  assert.equal(module.send("AT+TCDEVREG=?\r\n"), "\r\nOK\r\n");
});

test("the module tells its IMEI where others tell an address", (t) => {
  assert.equal(
    rig(t, { profile: "m6315" }).send("AT+TCMODULE\r\n"),
    [
      "Module HW name: M6315_MOD_BOM_R001_20190508@H1",
      "Module FW version: M6315-PTCH0S00",
      "Module IMEI: 863924040143031",
      "Module FW compiled time: 20190827_152209",
      "Module Flash size:4MB",
      "\r\nOK\r\n",
    ].join("\r\n"),
  );
});

test("a mobile network in the place of Wi-Fi: TCREGNET leaves it and joins it, and MQTT needs it", async (t) => {
  const { module } = await m6315(t);
  assert.equal(
    module.send("AT+TCREGNET?\r\n"),
    '+TCREGNET: 0,1,"10.168.88.168",24\r\n\r\nOK\r\n',
  );
  await signedIn(module, light);
  assert.equal(
    await module.ask("AT+TCREGNET=0,0", /NET_CLOSE\r\n/),
    "OK\r\n+TCREGNET: 0,NET_CLOSE\r\n",
  );
  await module.until(/TCMQTTDISCON:0/);
  assert.match(module.send("AT+TCREGNET?\r\n"), /^\+TCREGNET: 0,0,/);
  for (const apn of ["CMNET", '"CMNET"']) {
    module.send(`AT+TCREGNET=0,1,${apn}\r\n`);
    await module.clock.advance(1000);
    assert.match(module.text, /^OK\r\n[\s\S]*\+TCREGNET: 0,NET_OK\r\n/);
  }
  assert.match(await module.ask("AT+TCREGNET=1,1"), /ERROR:204/);
  for (const name of [
    "CWJAP?",
    "CWSTATE?",
    "CWMODE=1",
    "CIFSR",
    "TCSAP=?",
    "TCSTARTSMART",
  ])
    assert.equal(module.send(`AT+${name}\r\n`), "\r\nERROR\r\n", name);
  assert.match(rig(t).send("AT+TCREGNET=?\r\n"), /ERROR/);
});

test("an access network that goes away and comes back", async (t) => {
  const { module } = await m6315(t);
  await signedIn(module, light);
  module.text = "";
  module.emulator.loseWifi();
  await module.until(/RECONNECTING/);
  assert.equal(module.text, "+TCMQTTDISCON:0\r\n+TCMQTTRECONNECTING\r\n");
  assert.match(await module.ask("AT+TCREGNET?"), /^\+TCREGNET: 0,0,/);
  const back = module.emulator.recoverWifi();
  await module.clock.advance(1000);
  await back;
  assert.match(module.send("AT+TCREGNET?\r\n"), /^\+TCREGNET: 0,1,/);
});

test("a command may take 30 s, and no more", async (t) => {
  const { module } = await m6315(t);
  const { productId, deviceName, secret } = light;
  await module.result(
    `AT+TCDEVINFOSET=1,"${productId}","${deviceName}","${secret}"`,
  );
  assert.match(await module.ask("AT+TCMQTTCONN=1,30001,240,1,1"), /204/);
  assert.match(
    await module.result("AT+TCMQTTCONN=1,30000,240,1,1"),
    /TCMQTTCONN:OK/,
  );
});

test("a line of 1,026 bytes with its CRLF is taken, one of 1,027 is ERROR", (t) => {
  const module = rig(t, { profile: "m6315" });
  const line = (bytes: number) =>
    `${'AT+TCMQTTSRV="'.padEnd(bytes - 3, "x")}"\r\n`;
  assert.equal(line(1_026).length, 1_026);
  // Too long a host, but a line that was read.
  assert.equal(module.send(line(1_026)), "+CME ERROR:204\r\n");
  assert.equal(module.send(line(1_027)), "\r\nERROR\r\n");
});

test("a message of its own comes behind the result, and PUBL has an OK behind the payload", async (t) => {
  const { module } = await m6315(t);
  await signedIn(module, light);
  await module.result(`AT+TCMQTTSUB="${own("data")}",0`);
  for (let n = 0; n < 20; n++)
    assert.equal(
      await module.ask(`AT+TCMQTTPUB="${own("data")}",1,"hi"`, /RCVPUB.*\r\n/),
      `OK\r\n+TCMQTTPUB:OK\r\n+TCMQTTRCVPUB:"${own("data")}",2,"hi"\r\n`,
    );
  await module.ask(`AT+TCMQTTPUBL="${own("data")}",1,11`, />\r\n/);
  module.send('{\\"a\\":"b"}\r\n');
  assert.equal(
    await module.until(/RCVPUB.*\r\n/),
    `\r\nOK\r\n+TCMQTTPUBL:OK\r\n+TCMQTTRCVPUB:"${own("data")}",9,"{"a":"b"}"\r\n`,
  );
});

test("a lost link: one RECONNECTING, then RECONNECTED, then SUB:OK for each subscription", async (t) => {
  const { cloud, module } = await m6315(t);
  await signedIn(module, light);
  await module.result(`AT+TCMQTTSUB="${own("data")}",0`);
  await module.result(`AT+TCMQTTSUB="${own("control")}",0`);
  module.text = "";
  cloud.drop(light);
  await module.until(/RECONNECTING/);
  await module.clock.advance(1000);
  assert.equal(
    await module.until(/(\+TCMQTTSUB:OK\r\n){2}/),
    "+TCMQTTDISCON:0\r\n+TCMQTTRECONNECTING\r\n+TCMQTTRECONNECTED\r\n+TCMQTTSUB:OK\r\n+TCMQTTSUB:OK\r\n",
  );
});

test("an update needs no connection first: the module makes one of its own, which TCMQTTSTATE does not know", async (t) => {
  const { cloud, module } = await m6315(t);
  await signedIn(module, light);
  await module.ask("AT+TCMQTTDISCONN");
  await module.result(
    `AT+TCDEVINFOSET=1,"${light.productId}","${light.deviceName}","${light.secret}"`,
  );
  const image = Buffer.alloc(2000, "image");
  cloud.startUpdate(light, { version: "1.2.0", data: image });
  module.send('AT+TCOTASET=1,"1.0.0"\r\n');
  assert.match(
    await module.until(/UPDATESUCCESS\r\n/),
    /^OK\r\n\+TCOTASET:OK\r\n\+TCOTASTATUS: ENTERUPDATE\r\n\+TCOTASTATUS: UPDATESUCCESS\r\n$/,
  );
  assert.match(await module.result('AT+TCOTASET=0,"1.0.0"'), /TCOTASET:OK/);
  assert.match(
    module.send("AT+TCFWINFO?\r\n"),
    /^OK\r\n\+TCFWINFO: "1\.2\.0",2000,"[0-9a-f]{32}",307200\r\n$/,
  );
  assert.match(module.send("AT+TCMQTTSTATE?\r\n"), /^\+TCMQTTSTATE: 0/);
  await module.result("AT+TCMQTTCONN=1,5000,240,1,1");
  assert.equal(cloud.reports(light).online, true);
});

test("an update that waits goes on over the connection that the MCU opens, and there is one alone", async (t) => {
  const { cloud, module } = await m6315(t);
  await module.result(
    `AT+TCDEVINFOSET=1,"${light.productId}","${light.deviceName}","${light.secret}"`,
  );
  await module.result('AT+TCOTASET=1,"1.0.0"');
  await module.result("AT+TCMQTTCONN=1,5000,240,1,1");
  module.text = "";
  cloud.startUpdate(light, { version: "1.2.0", data: Buffer.alloc(100) });
  await module.until(/UPDATESUCCESS\r\n/);
  assert.doesNotMatch(module.text, /DISCON/);
  assert.match(module.send("AT+TCMQTTSTATE?\r\n"), /^\+TCMQTTSTATE: 1/);
});

test("certificates are added, listed, checked and deleted, and sign a device in by TLS mode 2", async (t) => {
  const { cloud, module } = await m6315(t);
  const id = { productId: "CERT000001", deviceName: "cert1" };
  const add = async (name: string, content: string) => {
    module.send(`AT+TCCERTADD="${name}",${content.length}\r\n`);
    assert.equal(module.text, "OK\r\n>\r\n");
    return module.send(`${content}\r\n`);
  };
  const [crt, key] = [certificate("cert1.crt"), certificate("cert1.key")];
  assert.equal(await add("cert1.crt", crt), "+TCCERTADD: OK\r\n");
  assert.equal(await add("cert1.key", key), "+TCCERTADD: OK\r\n");
  assert.equal(
    module.send("AT+TCCERTADD?\r\n"),
    `+TCCERTADD: "cert1.crt",${crt.length}\r\n+TCCERTADD: "cert1.key",${key.length}\r\n\r\nOK\r\n`,
  );
  assert.equal(
    module.send('AT+TCCERTCHECK="cert1.crt"\r\n'),
    "OK\r\n+TCCERTCHECK: OK\r\n",
  );
  assert.match(module.send('AT+TCCERTCHECK="other"\r\n'), /FAIL/);
  await module.result('AT+TCDEVINFOSET=2,"CERT000001","cert1","cert1.crt"');
  assert.match(
    module.send("AT+TCDEVINFOSET?\r\n"),
    /^\+TCDEVINFOSET:2,"CERT000001","cert1",\d+\r\n/,
  );
  assert.match(
    await module.result("AT+TCMQTTCONN=1,30000,240,1,1"),
    /FAIL,207/,
  );
  assert.equal(
    await module.result("AT+TCMQTTCONN=2,30000,240,1,1"),
    "OK\r\n+TCMQTTCONN:OK\r\n",
  );
  assert.match(module.send("AT+TCMQTTCONN?\r\n"), /^\+TCMQTTCONN:2,30000,/);
  assert.equal(cloud.reports(id).online, true);
  await module.result('AT+TCMQTTSUB="CERT000001/cert1/data",0');
  assert.match(
    await module.ask(
      'AT+TCMQTTPUB="CERT000001/cert1/data",1,"hi"',
      /RCVPUB.*\r\n/,
    ),
    /PUB:OK/,
  );
  await module.ask("AT+TCMQTTDISCONN");
  assert.equal(
    module.send('AT+TCCERTDEL="cert1.key"\r\n'),
    "OK\r\n+TCCERTDEL: OK\r\n",
  );
  assert.match(module.send('AT+TCCERTDEL="cert1.key"\r\n'), /FAIL/);
  assert.match(await module.result("AT+TCMQTTCONN=2,30000,240,1,1"), /FAIL/);
  for (const line of [
    `AT+TCCERTADD="a",4097`,
    `AT+TCCERTADD="a",0`,
    "AT+TCMQTTCONN=0,5000,240,1,1",
  ])
    assert.match(await module.ask(line), /CME ERROR:204/);
});

test("who has no certificate, or another's, is not the device; and no password or key is", async (t) => {
  const { cloud } = await m6315(t);
  const registry = cloud.registry.device({
    productId: "CERT000001",
    deviceName: "cert1",
  });
  assert.equal(registry?.secret, "");
  const wrong = rig(t, { ...at(cloud), profile: "m6315" });
  await wrong.result('AT+TCDEVINFOSET=1,"CERT000001","cert1","AAAA"');
  assert.match(await wrong.result("AT+TCMQTTCONN=1,5000,240,1,1"), /FAIL/);
  const server = certificate("server.crt");
  for (const [name, content] of [
    ["c.crt", server],
    ["c.key", certificate("server.key")],
  ] as const) {
    wrong.send(`AT+TCCERTADD="${name}",${content.length}\r\n`);
    wrong.send(`${content}\r\n`);
  }
  await wrong.result('AT+TCDEVINFOSET=2,"CERT000001","cert1","c.crt"');
  assert.match(await wrong.result("AT+TCMQTTCONN=2,5000,240,1,1"), /FAIL/);
  assert.throws(
    () =>
      new Registry({
        products: [
          {
            productId: "ABCDEFGHIJ",
            devices: [
              { deviceName: "a", certificate: "-----BEGIN CERTIFICATE-----x" },
            ],
          },
        ],
      }),
    /devices\[0\]\.certificate must be a certificate in PEM/,
  );
});

test("an access point's name has 64 bytes at most, with quotes or without", async (t) => {
  const { module } = await m6315(t);
  for (const quote of ["", '"']) {
    const register = (bytes: number) =>
      `AT+TCREGNET=0,1,${quote}${"a".repeat(bytes)}${quote}`;
    assert.match(await module.ask(register(65)), /^\+CME ERROR:204/);
    assert.equal(
      await module.ask(register(64), /NET_OK\r\n/),
      "OK\r\n+TCREGNET: 0,NET_OK\r\n",
    );
  }
});
