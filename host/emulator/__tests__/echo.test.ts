import assert from "node:assert/strict";
import { test } from "node:test";
import { at, rig, SAMPLE, sampleCloud, signedIn } from "./rig.js";

const TOPIC = `${SAMPLE.light.productId}/${SAMPLE.light.deviceName}/data`;
const ECHO = `+TCMQTTRCVPUB:"${TOPIC}",2,"hi"\r\n`;
const RESULT = "+TCMQTTPUB:OK\r\n";

test("a module that hears itself prints its message of QoS 1 between OK and the result, one of QoS 0 behind it", async (t) => {
  const cloud = await sampleCloud(t);
  const module = rig(t, at(cloud));
  await signedIn(module, SAMPLE.light);
  await module.result(`AT+TCMQTTSUB="${TOPIC}",1`);
  const publish = (qos: number) => {
    module.send(`AT+TCMQTTPUB="${TOPIC}",${qos},"hi"\r\n`);
    return module.until(/RCVPUB[\s\S]*PUB:OK\r\n|PUB:OK[\s\S]*RCVPUB.*\r\n/);
  };
  for (let n = 0; n < 150; n++)
    assert.equal(await publish(1), `OK\r\n${ECHO}${RESULT}`);
  assert.equal(await publish(0), `OK\r\n${RESULT}${ECHO}`);
  cloud.faults.ackFirst();
  assert.equal(await publish(1), `OK\r\n${RESULT}${ECHO}`);
});
