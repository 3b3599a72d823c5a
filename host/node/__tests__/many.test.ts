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

/** What a process of its own prints that has so many kilobytes of address space. */
function limited(kilobytes: number, program: string): string {
  const command = `ulimit -v ${kilobytes} && exec "$0" --input-type=module -e "$1"`;
  const { stdout, stderr } = spawnSync(
    "sh",
    ["-c", command, process.execPath, program],
    { encoding: "utf8" },
  );
  return stdout + stderr;
}

describe("many clients in one process", () => {
  it("share one compiled module", (t) => {
    // It is compiled with the first core of the process.
    open(t, 1);
    const { Module, Instance } = WebAssembly;
    let compiled = 0;
    let instances = 0;
    t.after(() => Object.assign(WebAssembly, { Module, Instance }));
    Object.assign(WebAssembly, {
      Module: new Proxy(Module, {
        construct: (target, args: [BufferSource]) => {
          compiled++;
          return new target(...args);
        },
      }),
      Instance: new Proxy(Instance, {
        construct: (target, args: [WebAssembly.Module]) => {
          instances++;
          return new target(...args);
        },
      }),
    });
    open(t, 10);
    assert.deepEqual({ compiled, instances }, { compiled: 0, instances: 10 });
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
    const client = new URL("../index.js", import.meta.url);
    const printed = limited(
      8_000_000,
      `import { Duplex } from "node:stream";
       import { Client } from ${JSON.stringify(client)};
       try { new Client(new Duplex({ read() {}, write() {} })); }
       catch (error) { console.log(error.name, error.message); }`,
    );
    assert.match(printed, /^CoreError no address space .*V8 reserves.*ulimit/);
  });
});
