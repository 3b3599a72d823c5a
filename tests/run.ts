import { runAspect } from "./aspect.js";
import { runCensus } from "./census.js";
import { runCoverage } from "./coverage/stage.js";
import { runDevice } from "./device.js";
import { runModel } from "./model/stage.js";
import { runMutation } from "./mutation/stage.js";
import { runNodeTests } from "./nodetests.js";
import { runSoak } from "./soak/stage.js";
import type { Stage } from "./stage.js";
import { checkGenerated, checkStyle, checkTools } from "./tools.js";
import { runTranscripts } from "./transcripts.js";
import { runWasmtime } from "./wasmtime.js";

const stages: readonly Stage[] = [
  { name: "tools", run: checkTools },
  { name: "generated files", run: checkGenerated },
  { name: "style", run: checkStyle },
  { name: "the module's census", run: runCensus },
  { name: "the core's own tests and their coverage", run: runAspect },
  { name: "transcripts", run: runTranscripts },
  { name: "a second reading of the contract", run: runModel },
  { name: "mutants", run: runMutation },
  { name: "the Rust host under wasmtime", run: runWasmtime },
  { name: "the C host and firmware on boards", run: runDevice },
  { name: "sessions in real time", run: runSoak },
  { name: "branches of the C host", run: runCoverage },
  { name: "hosts, emulator, end to end, fuzz", run: runNodeTests },
];

let passed = 0;
let failed = 0;
for (const stage of stages) {
  console.log(`\n== ${stage.name}`);
  const since = Date.now();
  const result = await stage.run(console.log);
  const seconds = Math.round((Date.now() - since) / 1000);
  console.log(
    `   ${result.passed} passed, ${result.failed} failed here, in ${seconds} s`,
  );
  passed += result.passed;
  failed += result.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
