import assert from "node:assert/strict";
import { test } from "node:test";
import { at, rig, SAMPLE, sampleCloud, signedIn } from "./rig.js";

const { light } = SAMPLE;
const OWN = `${light.productId}/${light.deviceName}`;
const OTHER = `${light.productId}/light2/data`;

test("publishing without permission is OK with QoS 0, and with QoS 1 FAIL,202 when its time is over", async (t) => {
  const cloud = await sampleCloud(t);
  const heard: string[] = [];
  cloud.onPublish((topic) => heard.push(topic));
  const module = rig(t, at(cloud));
  await signedIn(module, light);
  assert.equal(
    await module.result(`AT+TCMQTTPUB="${OTHER}",0,"x"`),
    "OK\r\n+TCMQTTPUB:OK\r\n",
  );
  module.send(`AT+TCMQTTPUB="${OTHER}",1,"x"\r\n`);
  await module.clock.advance(4_999);
  assert.equal(module.text, "OK\r\n");
  await module.clock.advance(1);
  assert.equal(module.text, "OK\r\n+TCMQTTPUB:FAIL,202\r\n");
  await module.result(`AT+TCMQTTPUB="${OWN}/data",1,"x"`);
  assert.deepEqual(heard, [`${OWN}/data`]);
});

test("subscribing without permission is FAIL,-108, and shows in no list", async (t) => {
  const module = rig(t, at(await sampleCloud(t)));
  await signedIn(module, light);
  for (const filter of [OTHER, `${OWN}/event`, "#", "+/+/control"])
    assert.equal(
      await module.result(`AT+TCMQTTSUB="${filter}",0`),
      "OK\r\n+TCMQTTSUB:FAIL,-108\r\n",
    );
  assert.equal(
    await module.result(`AT+TCMQTTSUB="${OWN}/control",1`),
    "OK\r\n+TCMQTTSUB:OK\r\n",
  );
  assert.equal(
    await module.ask("AT+TCMQTTSUB?"),
    `+TCMQTTSUB:"${OWN}/control",1\r\n\r\nOK\r\n`,
  );
});

test("a second module that signs in as the same device ends the first one's link", async (t) => {
  const cloud = await sampleCloud(t);
  const [first, second] = [rig(t, at(cloud)), rig(t, at(cloud))];
  await signedIn(first, light);
  first.text = "";
  await signedIn(second, light);
  await first.until(/\+TCMQTTDISCON,-103\r\n\+TCMQTTRECONNECTING/);
  assert.match(await second.ask("AT+TCMQTTSTATE?"), /:1/);
});

test("in TLS mode 1 the key itself signs in: no password is sent", async (t) => {
  const log: string[] = [];
  const cloud = await sampleCloud(t, { log: (text) => log.push(text) });
  const module = rig(t, at(cloud));
  await module.result(
    `AT+TCDEVINFOSET=1,"${light.productId}","${light.deviceName}","AAAAAAAAAAAAAAAAAAAAAA=="`,
  );
  assert.match(
    await module.result("AT+TCMQTTCONN=1,5000,240,1,0"),
    /FAIL,-703/,
  );
  assert.match(log.join("\n"), /mqtts: handshake refused/);
  await signedIn(module, light);
  assert.equal(cloud.reports(light).online, true);
});
