import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Client, type Message } from "../index.js";
import { settled } from "./support/clock.js";
import { ScriptedModule } from "./support/module.js";

/** A stream inside this process answers from within the very write; a flowing one hands that on at once. */
const answering = () =>
  new ScriptedModule((text) =>
    text.startsWith("AT+TCMQTTSTATE?")
      ? "+TCMQTTSTATE:1\r\n\r\nOK\r\n"
      : undefined,
  );

/** A client whose first command waits for its `OK`, so that others queue behind it. */
async function busy() {
  const module = answering();
  const client = new Client(module);
  await settled();
  client.command({ line: "AT" }).catch(assert.fail);
  return { module, client };
}

const MANY = 20_000;

describe("a module that answers from within the write", () => {
  it("gets any number of waiting commands, one behind the other", async () => {
    const { module, client } = await busy();
    const answers = Array.from({ length: MANY }, () => client.mqttState());
    module.say("OK\r\n");
    const states = await Promise.all(answers);
    assert.ok(states.every(({ state }) => state === 1));
    assert.equal(client.closed, false);
    client.close();
  });

  it("is heard to the end before its answer to what that has caused", async () => {
    const module = answering();
    const client = new Client(module);
    await settled();
    const heard: string[] = [];
    client.on("damaged", (bytes) => heard.push(`${bytes} damaged`));
    client.on("line", (line) => heard.push(line));
    const asked: Promise<unknown>[] = [];
    client.on("message", ({ text }: Message) => {
      heard.push(text);
      asked.push(client.mqttState());
    });
    const texts = ["one", "two".repeat(40), "three"];
    const urcs = texts.map(
      (text) => `+TCMQTTRCVPUB:"t",${text.length},"${text}"\r\n`,
    );
    module.say(urcs.join(""));
    assert.deepEqual(
      await Promise.all(asked),
      texts.map(() => ({ state: 1 })),
    );
    assert.deepEqual(heard, texts);
    client.close();
  });

  it("gets what stands behind any number of commands that are refused", async () => {
    const { module, client } = await busy();
    const refused = Array.from({ length: MANY }, () =>
      client.subscribe("").then(
        () => "taken",
        () => "refused",
      ),
    );
    const last = client.mqttState();
    module.say("OK\r\n");
    assert.deepEqual(new Set(await Promise.all(refused)), new Set(["refused"]));
    assert.deepEqual(await last, { state: 1 });
    client.close();
  });
});
