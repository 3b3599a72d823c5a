/**
 * `npm run bench`: our clients, on a stream and on a port, beside parsers in Node and in native code
 * on the same bytes, in turns, each in a process of its own. Prints medians and their ratios to ours in V8; writes
 * build/bench.json.
 */

import { writeFileSync } from "node:fs";
import { Apart } from "./apart.js";
import { measure, median } from "./measure.js";
import { buildNative, measureOpening, Native } from "./native.js";
import { measureStartup, STARTUP_LIMIT } from "./startup.js";
import { table } from "./table.js";
import { isDear, wireCosts, wireTable } from "./wire.js";
import { workloads } from "./workload.js";

const output = new URL("../../bench.json", import.meta.url);
const OPENINGS = 15;

// What cannot be built is known before anything is measured.
buildNative();
const peers = [new Apart(), new Native()];
const prepared = await Promise.all(peers.map((peer) => peer.prepare()));
const measured = await measure(prepared.flat());
for (const peer of peers) peer.close();
const results = workloads.flatMap(({ name }) =>
  measured.filter((result) => result.name === name),
);
const openings = Array.from({ length: OPENINGS }, measureOpening);
const opening = {
  first: median(openings.map(({ first }) => first)),
  next: median(openings.map(({ next }) => next)),
  compiling: median(openings.map(({ compiling }) => compiling)),
};
console.log(`Node ${process.version}, ${process.arch}, medians`);
console.log("ns for one item, and the ratio to tcat-client\n");
console.log(table(results));
console.log(
  `
tcat-client: on a stream, info-ok a command and its answer. tcat-wire: the same stream, calls and events as bytes.
tcat-dialogue: the same without queue, clock and promises.
tcat-wasmtime: the Rust client on a port. atat: a command's line, its Ingress, URCs and answers typed.
at-commands: a command's line, one typed parse of what others have framed. The others: framing alone.

Client::open in Rust: ${opening.first.toFixed(2)} ms the first of a process, ${opening.next.toFixed(3)} ms the next; compiling the module, which neither does: ${opening.compiling.toFixed(1)} ms.`,
);
const wire = wireCosts(results);
console.log(`\ntcat-wire to tcat-dialogue:\n${wireTable(wire)}`);
if (wire.some(isDear)) process.exitCode = 1;
const startup = measureStartup();
console.log(
  `
tcat errors 208: ${startup.errors.toFixed(0)} ms, an empty program ${startup.empty.toFixed(0)} ms: ${startup.ratio.toFixed(2)} times as long, ${STARTUP_LIMIT} at most.`,
);
if (startup.ratio > STARTUP_LIMIT) process.exitCode = 1;
writeFileSync(
  output,
  `${JSON.stringify({ workloads: results, wire, opening, startup }, null, 2)}\n`,
);
