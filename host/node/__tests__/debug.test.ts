import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { wantsTrace } from "../debug.js";

test("DEBUG and NODE_DEBUG ask for a trace by name, by pattern and among others", () => {
  for (const DEBUG of ["tcat", "tcat*", "*", "express tcat", "a,tc*t"])
    assert.equal(wantsTrace({ DEBUG }), true, DEBUG);
  for (const DEBUG of ["", "tca", "tcats", "t.at", "*,-tcat", "-tcat*"])
    assert.equal(wantsTrace({ DEBUG }), false, DEBUG);
  assert.equal(wantsTrace({ NODE_DEBUG: "http,TCAT" }), true);
  assert.equal(wantsTrace({ NODE_DEBUG: "http" }), false);
  assert.equal(wantsTrace({}), false);
});

/** Sets a device's secret at a module that says OK to all, with nothing blanked in the program's own trace. */
const program = `
  import { Client } from ${JSON.stringify(new URL("../index.js", import.meta.url))};
  import { ScriptedModule } from ${JSON.stringify(new URL("./support/module.js", import.meta.url))};
  const module = new ScriptedModule(() => "OK\\r\\n+TCDEVINFOSET:OK\\r\\n");
  const client = new Client(module, { showSecrets: true });
  await client.setDeviceInfo({
    tlsMode: 1, productId: "P", deviceName: "D", deviceSecret: "hunter2hunter2",
  });
  await client.close();
`;

async function stderrOf(environment: object): Promise<string> {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "--eval", program],
    {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "inherit", "pipe"],
    },
  );
  const said = text(child.stderr);
  const [status] = await once(child, "exit");
  assert.equal(status, 0, await said);
  return said;
}

test("the trace that DEBUG asks for goes to stderr, secrets blanked whatever the client shows", async () => {
  const said = await stderrOf({ DEBUG: "tcat*" });
  for (const line of said.trimEnd().split("\n"))
    assert.match(line, /^tcat 1 \{"t":/);
  assert.match(said, /"call":\{"command":"TCDEVINFOSET"/);
  assert.match(said, /"event":"done"/);
  assert.doesNotMatch(said, /hunter2/);
});

test("without DEBUG nothing is printed", async () => {
  assert.equal(await stderrOf({ DEBUG: "", NODE_DEBUG: "" }), "");
});
