import { runAspect } from "./aspect.js";
import { runCensus } from "./census.js";
import { runCHost, runPackages } from "./chost.js";
import { runCoverage } from "./coverage/stage.js";
import { runDevice } from "./device.js";
import { runModel } from "./model/stage.js";
import { runMutation } from "./mutation/stage.js";
import { runNodeTests, runPageTests } from "./nodetests.js";
import { runSoak } from "./soak/stage.js";
import type { Stage } from "./stage.js";
import { checkGenerated, checkStyle, checkTools } from "./tools.js";
import { runTranscripts } from "./transcripts.js";
import { runWasmtime } from "./wasmtime.js";

/** What builds programs that others run. */
const RUST = "the Rust host under wasmtime";
const C = "the C host";

/** In the order in which they begin where none has to wait: the longest first. */
export const stages: readonly Stage[] = [
  { name: "tools", run: checkTools },
  { name: "generated files", run: checkGenerated },
  { name: "style", run: checkStyle },
  { name: "the module's census", run: runCensus },
  { name: C, run: runCHost },
  { name: RUST, run: runWasmtime },
  {
    name: "hosts, emulator, end to end, fuzz",
    after: [RUST, C],
    run: runNodeTests,
  },
  { name: "firmware on boards", after: [C], run: runDevice },
  { name: "the C host in projects of others", run: runPackages },
  { name: "the core's own tests and their coverage", run: runAspect },
  { name: "transcripts", run: runTranscripts },
  { name: "a second reading of the contract", run: runModel },
  { name: "mutants", run: runMutation },
  {
    name: "branches of the C host and of the Rust crate",
    after: [C],
    run: runCoverage,
  },
  { name: "the page in a browser", run: runPageTests },
  { name: "sessions in real time", after: [RUST, C], run: runSoak },
];
