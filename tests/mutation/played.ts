/** Every transcript in this process, whole and byte by byte: a test of what runs under Node, beside its test files. */

import { LocalRuntime } from "../../host/node/replay/local.js";
import { replayAll, transcriptsOf } from "../transcripts.js";

for (const set of transcriptsOf("session")) {
  const { failed } = await replayAll(
    set,
    (write) => new LocalRuntime(write),
    ["whole", "byte by byte"],
    console.log,
  );
  if (failed > 0) process.exitCode = 1;
}
