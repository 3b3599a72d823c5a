/**
 * `npm run bench`: our client, events and values and copied payloads included, beside parsers in
 * Node and in native code on the same bytes. Prints medians and their ratios to ours in V8; writes
 * build/bench.json.
 */

import { writeFileSync } from "node:fs";
import { measure } from "./measure.js";
import { buildNative, measureNative } from "./native.js";
import { table } from "./table.js";
import { workloads } from "./workload.js";

const output = new URL("../../bench.json", import.meta.url);

// What cannot be built is known before anything is measured.
buildNative();
const measured = [...(await measure()), ...measureNative()];
const results = workloads.flatMap(({ name }) =>
  measured.filter((result) => result.name === name),
);
console.log(`Node ${process.version}, ${process.arch}, medians`);
console.log("ns for one item, and the ratio to tcat-v8\n");
console.log(table(results));
console.log(
  `
tcat-v8, tcat-wasmtime: the whole job; info-ok is of a running command, whose start does not count.
atat: its Ingress, URCs and answers typed. at-commands: one typed parse of what others have framed.
The others: framing alone.`,
);
writeFileSync(output, `${JSON.stringify({ workloads: results }, null, 2)}\n`);
