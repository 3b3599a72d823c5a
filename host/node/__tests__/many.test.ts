import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it, type TestContext } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Client } from "../index.js";
import { healthy } from "./support/healthy.js";
import { ScriptedModule } from "./support/module.js";

const MANY = 1_000;
/** Bytes of V8's heap for a client, its stream and the script at the stream's other end. */
const MOST_HEAP = 32_768;
/** Bytes of linear memory: a page, of which little is ever touched. */
const PAGE = 65_536;
const SLACK = 2_048;

function open(t: TestContext, count: number): Client[] {
  const clients = Array.from(
    { length: count },
    () => new Client(new ScriptedModule(healthy())),
  );
  t.after(() => Promise.all(clients.map((client) => client.close())));
  return clients;
}

/** Bytes that are in use when what nobody uses has been collected. */
function used() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heapUsed, external, rss };
}

const client = new URL("../index.js", import.meta.url);

/** What a program prints in a process of its own; `limit` is of its shell, `ulimit`'s options. */
function run(program: string, limit = "-v unlimited"): string {
  const command = `ulimit ${limit} && exec "$0" --input-type=module -e "$1"`;
  const { stdout, stderr } = spawnSync(
    "sh",
    ["-c", command, process.execPath, program],
    { encoding: "utf8" },
  );
  return stdout + stderr;
}

describe("many clients in one process", () => {
  it("share one compiled module", () => {
    // In a process of its own: whatever makes a core first compiles it.
    const printed = run(
      `import { Duplex } from "node:stream";
       const told = { compiled: 0, instances: 0 };
       const counting = (what, name) => new Proxy(what, {
         construct(target, args) { told[name]++; return new target(...args); },
       });
       WebAssembly.Module = counting(WebAssembly.Module, "compiled");
       WebAssembly.Instance = counting(WebAssembly.Instance, "instances");
       const { Client } = await import(${JSON.stringify(client)});
       for (let i = 0; i < 10; i++) new Client(new Duplex({ read() {}, write() {} }));
       console.log(JSON.stringify(told));
       process.exit();`,
    );
    assert.equal(printed, '{"compiled":1,"instances":10}\n');
  });

  it(`are ${MANY} and all served, each for little memory`, async (t) => {
    const [first] = open(t, 1);
    await first?.mqttState();
    const before = used();
    const clients = open(t, MANY);
    const states = await Promise.all(clients.map((one) => one.mqttState()));
    assert.equal(states.length, MANY);
    assert.ok(states.every(({ state }) => state === 0));
    const after = used();
    const each = (of: keyof typeof after) =>
      Math.round((after[of] - before[of]) / MANY);
    t.diagnostic(
      `a client: ${each("heapUsed")} bytes of heap, ${each("external")} declared elsewhere, ${each("rss")} resident`,
    );
    assert.ok(each("heapUsed") < MOST_HEAP, `${each("heapUsed")}`);
    assert.ok(each("external") < PAGE + SLACK, `${each("external")}`);
  });

  it("say so where no address space is left for one more", () => {
    const printed = run(
      `import { Duplex } from "node:stream";
       import { Client } from ${JSON.stringify(client)};
       try { new Client(new Duplex({ read() {}, write() {} })); }
       catch (error) { console.log(error.name, error.message); }`,
      "-v 8000000",
    );
    assert.match(printed, /^CoreError no address space .*V8 reserves.*ulimit/);
  });
});
