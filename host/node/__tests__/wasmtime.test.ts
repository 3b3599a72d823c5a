import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RemoteError } from "../replay/remote.js";
import { WasmtimeRuntime } from "../replay/wasmtime.js";

const options = { t: 0, options: {} } as const;

/** What a runtime of this program ends a transcript with. */
async function endOf(program: string): Promise<unknown> {
  const runtime = new WasmtimeRuntime(() => {}, "session", program);
  runtime.take(options);
  const end = await runtime.end().catch((error: unknown) => error);
  await runtime.close();
  return end;
}

describe("the wasmtime runtime of tcat replay", () => {
  it("says how to build what is missing", () => {
    assert.throws(
      () => new WasmtimeRuntime(() => {}, "session", "/nowhere/tcat-replay"),
      (error) =>
        error instanceof RemoteError && /cargo build/.test(error.message),
    );
  });

  it("tells of a program that ends before it has answered", async () => {
    for (const program of ["/bin/false", "/bin/true"]) {
      const end = await endOf(program);
      assert.ok(end instanceof RemoteError, program);
      assert.match(end.message, /ended: status [01]/);
    }
  });

  it("fails at once when the program has gone before", async () => {
    const runtime = new WasmtimeRuntime(() => {}, "session", "/bin/false");
    await runtime.close();
    await assert.rejects(runtime.end(), RemoteError);
  });
});
