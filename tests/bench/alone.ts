/** One subject of Node's on one workload, alone in a process: so many items for each line that asks for them. */

import { createInterface } from "node:readline";
import { setImmediate } from "node:timers/promises";
import { type Item, subjects } from "./subject.js";
import { workloads } from "./workload.js";

/**
 * A stream does part of its work in later ticks: the time ends when these have had their turn, for
 * every subject alike.
 */
async function runItems(item: Item, count: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i++) item();
  await setImmediate();
  return Number(process.hrtime.bigint() - start);
}

const tell = (answer: unknown): void => console.log(JSON.stringify(answer));

const [workloadName, subjectName] = process.argv.slice(2);
const workload = workloads.find(({ name }) => name === workloadName);
const subject = subjects.find(({ name }) => name === subjectName);
if (!workload || !subject)
  throw new Error(`no subject ${subjectName} on ${workloadName}`);
const item = await subject.prepare(workload);
for await (const line of createInterface({ input: process.stdin })) {
  const count = JSON.parse(line);
  if ("wrong" in item) tell(item);
  else tell(await runItems(item, count));
}
