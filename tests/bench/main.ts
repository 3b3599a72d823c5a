/**
 * `npm run bench`: our client, events and values and copied payloads included, beside parsers that
 * only frame. Prints medians and their ratios to ours; writes build/bench.json.
 */

import { writeFileSync } from "node:fs";
import { measure } from "./measure.js";
import { table } from "./table.js";

const output = new URL("../../bench.json", import.meta.url);

const results = await measure();
console.log(`Node ${process.version}, ${process.arch}, medians\n`);
console.log(table(results));
console.log(
  "\ntcat-v8: the whole job; info-ok is of a running command, whose start does not count.",
);
console.log("The others: framing alone (times ours in brackets).");
writeFileSync(output, `${JSON.stringify({ workloads: results }, null, 2)}\n`);
