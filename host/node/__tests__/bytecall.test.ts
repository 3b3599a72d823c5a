import assert from "node:assert/strict";
import { test } from "node:test";
import { meantBy, toByteCall } from "../../javascript/bytecall.js";
import { AtError, type Call } from "../index.js";

test("a payload is taken where its command has one, and only when it is set", () => {
  const publish = {
    command: "TCMQTTPUBRAW",
    form: "set" as const,
    args: ["t", 1],
    payload: "caf\u00e9",
  };
  assert.deepEqual(toByteCall(publish), { ...publish, payload: 5 });
  for (const call of [
    { ...publish, command: "GMR" },
    { ...publish, command: "NOTHING" },
    { ...publish, form: "test" },
  ])
    assert.throws(
      () => toByteCall(call as unknown as Call),
      (error) =>
        error instanceof AtError &&
        error.reason === "too-many" &&
        error.command === call.command,
    );
});

test("of what is no call each text may be a secret, but for a payload that belongs there", () => {
  const bad = { form: "set", args: ["a", 1, { b: ["c"] }], payload: "p" };
  const args = ["a", 1, "c"];
  assert.deepEqual(meantBy({ ...bad, command: "TCMQTTPUBRAW" }), {
    ...{ command: "TCMQTTPUBRAW", form: "set", args },
  });
  for (const command of ["GMR", "NOTHING"])
    assert.deepEqual(meantBy({ ...bad, command }), {
      ...{ command, form: "set", args: [...args, "p"] },
    });
  assert.deepEqual(meantBy({ ...bad, command: "GMR", form: "f", args: "x" }), {
    ...{ command: "GMR", form: "exec", args: ["x", "f", "p"] },
  });
  assert.deepEqual(meantBy(["x", { y: "z" }]), {
    ...{ command: "", form: "exec", args: ["x", "z"] },
  });
});
