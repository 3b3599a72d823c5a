import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AtError, Client } from "../index.js";
import { ManualClock, settled } from "./support/clock.js";
import { answers, ScriptedModule } from "./support/module.js";

const failure = async (promise: Promise<unknown>): Promise<AtError> => {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof AtError, String(error));
    return error;
  }
  throw new Error("it did not fail");
};

const state = { "AT+TCMQTTSTATE?": "+TCMQTTSTATE: 1\r\n\r\nOK\r\n" };

describe("a command", () => {
  it("resolves to typed values", async () => {
    const client = new Client(
      new ScriptedModule(
        answers({
          "AT+TCDEVINFOSET?":
            '+TCDEVINFOSET:1,"CTQS08Y5LG","Dev01",116,"ap-guangzhou"\r\n\r\nOK\r\n',
        }),
      ),
    );
    assert.deepEqual(await client.deviceInfo(), {
      tlsMode: 1,
      productId: "CTQS08Y5LG",
      deviceName: "Dev01",
      secretBcc: 116,
      region: "ap-guangzhou",
    });
  });

  it("takes an answer without its optional fields", async () => {
    const client = new Client(
      new ScriptedModule(
        answers({
          "AT+TCSUBDEVPRDSET?":
            '+TCSUBDEVPRDSET:"CTQS08Y5LG",116,"Dev01","ap-guangzhou"\r\nOK\r\n',
        }),
      ),
    );
    assert.deepEqual(await client.subDeviceProducts(), [
      {
        productId: "CTQS08Y5LG",
        secretBcc: 116,
        deviceName: "Dev01",
        region: "ap-guangzhou",
      },
    ]);
  });

  it("reports an answer of another shape", async () => {
    const client = new Client(
      new ScriptedModule(
        answers({ "AT+TCMQTTSTATE?": '+TCMQTTSTATE:"x"\r\nOK\r\n' }),
      ),
    );
    assert.equal((await failure(client.mqttState())).reason, "answer");
  });

  it("waits for its turn on the wire", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const first = client.mqttState();
    const second = client.command({ line: "AT" });
    await settled();
    assert.deepEqual(module.written, ["AT+TCMQTTSTATE?\r\n"]);
    module.say("+TCMQTTSTATE:1\r\nOK\r\n");
    await first;
    await settled();
    assert.deepEqual(module.written, ["AT+TCMQTTSTATE?\r\n", "AT\r\n"]);
    module.say("OK\r\n");
    await second;
  });

  it("with a wrong argument is refused with its number and never sent", async () => {
    const module = new ScriptedModule(answers(state));
    const client = new Client(module);
    const cases = [
      [client.subscribe("a\r\nAT+RST"), "bad-character", 1],
      [client.subscribe(""), "out-of-range", 1],
      [client.subscribe("t".repeat(129)), "too-long", 1],
      [client.readFirmwareData({ length: 4097 }), "out-of-range", 1],
      [
        client.command({
          command: "CWJAP",
          form: "set",
          args: ["x".repeat(300)],
        }),
        "line-too-long",
        undefined,
      ],
      [
        client.command({ command: "nonsense", form: "exec" }),
        "unknown-command",
        undefined,
      ],
      [
        client.command({ command: "TCMQTTSTATE", form: "set" }),
        "bad-form",
        undefined,
      ],
      [client.command({ line: "AT\nAT" }), "bad-character", undefined],
    ] as const;
    for (const [promise, reason, arg] of cases) {
      const error = await failure(promise);
      assert.equal(error.reason, reason);
      assert.equal(error.arg, arg);
    }
    assert.deepEqual(module.written, []);
    assert.equal((await client.mqttState()).state, 1);
  });

  it("with a wrong argument says which and what it may be, in both languages", async () => {
    const client = new Client(new ScriptedModule());
    const error = await failure(client.readFirmwareData({ length: 4097 }));
    assert.equal(error.field, "length");
    assert.match(error.say("en"), / \(argument 1, length: 1 to 4096\): /);
    assert.match(error.say("zh"), /（第 1 个参数 length：1 到 4096）/);
    const tooLong = await failure(
      client.mqttPublishRaw({
        topic: "t",
        qos: 0,
        payload: new Uint8Array(2049),
      }),
    );
    assert.match(
      tooLong.say("en"),
      / \(argument 3, payload: 1 to 2048 bytes\)/,
    );
  });

  it("that the module does not know tells its code as the module writes it", async () => {
    const module = new ScriptedModule(
      answers({ "AT+TCVER": "ERR CODE:0x01090000\r\n\r\nERROR\r\n" }),
    );
    const error = await failure(new Client(module).versions());
    assert.equal(error.code, 0x01090000);
    assert.match(error.message, /error \(code 0x01090000\)/);
    assert.equal(error.explanation?.table, "esp-at");
    assert.match(error.say("zh"), /模组不支持该命令/);
  });

  it("is no answer where a flag is neither 0 nor 1, and what it is is not said", async () => {
    const module = new ScriptedModule(
      answers({
        'AT+CWJAP="home","12345678"': "OK\r\n",
        "AT+TCMQTTSTATE?": "+TCMQTTSTATE:12345678\r\nOK\r\n",
      }),
    );
    const client = new Client(module);
    await client.command({ line: 'AT+CWJAP="home","12345678"' });
    const error = await failure(client.mqttState());
    assert.equal(error.reason, "answer");
    assert.match(error.say("en"), /: state is none of 0, 1$/);
  });

  it("that the module refuses tells code, table and both languages", async () => {
    const client = new Client(
      new ScriptedModule(answers({ "AT+TCFWINFO?": "+CME ERROR:208\r\n" })),
    );
    const error = await failure(client.firmwareInfo());
    assert.equal(error.command, "TCFWINFO");
    assert.equal(error.reason, "cme");
    assert.equal(error.code, 208);
    assert.equal(error.explanation?.table, "cme");
    assert.match(error.explanation?.zh ?? "", /状态错误/);
    assert.match(error.message, /wrong state/);
  });

  it("that fails is explained by its own table where tables overlap", async () => {
    const client = new Client(
      new ScriptedModule(
        answers({
          'AT+TCGWBIND=0,"P","D"': "OK\r\n+TCGWBIND:FAIL,-1\r\n",
        }),
      ),
    );
    const error = await failure(
      client.bindSubDevice({ mode: 0, productId: "P", deviceName: "D" }),
    );
    assert.equal(error.explanation?.table, "gateway");
  });

  it("that is never answered times out, and the client goes on", async () => {
    const clock = new ManualClock();
    const module = new ScriptedModule();
    const client = new Client(module, { clock });
    const silent = failure(client.mqttState());
    await clock.advance(5_000);
    assert.equal((await silent).reason, "timeout");
    const next = client.mqttState();
    // A late answer is waited for first.
    await clock.advance(1_000);
    module.say("+TCMQTTSTATE:0\r\nOK\r\n");
    assert.equal((await next).state, 0);
  });

  it("keeps to a limit of its own", async () => {
    const clock = new ManualClock();
    const client = new Client(new ScriptedModule(), { clock });
    const silent = failure(client.mqttState({ timeout: 70 }));
    await clock.advance(70);
    assert.equal((await silent).reason, "timeout");
    assert.equal(
      (await failure(client.mqttState({ timeout: 0.5 }))).reason,
      "out-of-range",
    );
  });

  it("is given up by a signal, on the wire and in the queue", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const controller = new AbortController();
    const { signal } = controller;
    const running = failure(client.mqttState({ signal }));
    const queued = failure(client.mqttState({ signal }));
    await settled();
    controller.abort();
    assert.equal((await running).reason, "aborted");
    assert.equal((await queued).reason, "aborted");
    assert.equal(
      (await failure(client.mqttState({ signal }))).reason,
      "aborted",
    );
    assert.equal(module.written.length, 1);
  });

  it("fails when the module restarts", async () => {
    const module = new ScriptedModule(() => "\r\nready\r\n");
    const error = await failure(new Client(module).mqttState());
    assert.equal(error.reason, "reset");
  });
});

describe("a program's fault", () => {
  it("of a wrong call is one error, and the client goes on", async () => {
    const module = new ScriptedModule(answers(state));
    const client = new Client(module);
    const wrong = client as unknown as {
      command(call: unknown, options?: unknown): Promise<unknown>;
    };
    for (const call of [
      null,
      {},
      { command: "GMR" },
      { command: "TCMQTTSTATE", form: "bogus" },
      { line: 5 },
      { command: "GMR", form: "set", args: 5 },
      { command: "GMR", form: "exec", payload: "x" },
    ])
      await failure(wrong.command(call, null));
    assert.deepEqual(module.written, []);
    assert.equal((await client.mqttState()).state, 1);
  });

  it("of a closed stream is told at once", async () => {
    const module = new ScriptedModule();
    module.destroy();
    const error = await failure(new Client(module).mqttState());
    assert.equal(error.reason, "closed");
  });
});

describe("a stream that goes away", () => {
  for (const [how, end] of [
    ["ends", (m: ScriptedModule) => m.push(null)],
    ["is destroyed", (m: ScriptedModule) => m.destroy()],
    ["fails", (m: ScriptedModule) => m.destroy(new Error("unplugged"))],
  ] as const)
    it(`and ${how} rejects what runs, what waits and what comes`, async () => {
      const module = new ScriptedModule();
      const client = new Client(module);
      const messages = client.messages();
      const waiting = messages.next();
      waiting.catch(() => {});
      const open = [failure(client.mqttState()), failure(client.versions())];
      await settled();
      end(module);
      for (const error of await Promise.all(open))
        assert.equal(error.reason, "closed");
      assert.equal((await failure(client.mqttState())).reason, "closed");
      if (how === "fails") {
        const error = await failure(waiting);
        assert.match(error.message, /unplugged/);
      } else assert.equal((await waiting).done, true);
      assert.equal((await messages.next()).done, true);
      assert.equal(client.closed, true);
    });
});

describe("events", () => {
  it("come between the lines of an answer", async () => {
    const module = new ScriptedModule(
      answers({
        "AT+TCMQTTSTATE?":
          '+TCMQTTRECONNECTED\r\n+TCMQTTRCVPUB:"a/b",4,"OK\r\n"\r\n+TCMQTTSTATE:1\r\nWIFI GOT IP\r\nOK\r\n',
      }),
    );
    const client = new Client(module);
    const seen: string[] = [];
    client.on("reconnected", () => seen.push("reconnected"));
    client.on("wifi", (status) => seen.push(status));
    client.on("message", (m) =>
      seen.push(`${m.topic} ${JSON.stringify(m.text)}`),
    );
    assert.equal((await client.mqttState()).state, 1);
    assert.deepEqual(seen, ["reconnected", 'a/b "OK\\r\\n"', "GOT IP"]);
  });

  it("of a download are those of the document; another state is a line", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const seen: string[] = [];
    client.on("ota", ({ status }) => seen.push(status));
    client.on("line", (line) => seen.push(line));
    module.say("+TCOTASTATUS:ENTERUPDATE\r\n+TCOTASTATUS:MOONPHASE,3\r\n");
    await settled();
    assert.deepEqual(seen, ["ENTERUPDATE", "+TCOTASTATUS:MOONPHASE,3"]);
  });

  it("explain their codes", async () => {
    const module = new ScriptedModule();
    const client = new Client(module);
    const why = new Promise<string | undefined>((resolve) =>
      client.once("disconnected", ({ explanation }) =>
        resolve(explanation?.name),
      ),
    );
    module.say("+TCMQTTDISCON,-103\r\n");
    assert.equal(await why, "QCLOUD_ERR_MQTT_NO_CONN");
  });
});
