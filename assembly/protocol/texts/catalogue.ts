import { advice, joinFailed, joinFailures } from "../advice.js";
import { errorTables } from "../errors.js";
import type { Text } from "../types.js";
import { argumentTexts } from "./argument.js";
import { clientTexts, sortTexts, subjectTexts } from "./client.js";
import { commandTexts } from "./command.js";
import { coreTexts, nodeCoreTexts } from "./core.js";
import { crateTexts } from "./crate.js";
import { decodeTexts } from "./decode.js";
import { demoTexts } from "./demo.js";
import { errorTexts } from "./error.js";
import { espAtTexts } from "./espat.js";
import { faultTexts } from "./fault.js";
import { modelErrorTexts, modelTexts } from "./model.js";
import { cloudPromptTexts, consoleTexts } from "./prompt.js";
import { recordTexts, remoteTexts } from "./replay.js";
import { runTexts } from "./run.js";
import { statusTexts } from "./status.js";
import { usageTexts } from "./usage.js";

/** Every text that a user can see, by what it belongs to. A program takes what it needs, not this. */
export const catalogue: Readonly<Record<string, readonly Text[]>> = {
  advice: Object.values(advice),
  joining: [...Object.values(joinFailures), joinFailed],
  tables: errorTables.flatMap(({ entries }) => entries),
  error: Object.values(errorTexts),
  argument: Object.values(argumentTexts),
  espAt: Object.values(espAtTexts),
  client: Object.values(clientTexts),
  subject: Object.values(subjectTexts),
  sort: Object.values(sortTexts),
  core: [...Object.values(coreTexts), ...Object.values(nodeCoreTexts)],
  record: Object.values(recordTexts),
  remote: Object.values(remoteTexts),
  crate: Object.values(crateTexts),
  status: Object.values(statusTexts),
  command: Object.values(commandTexts),
  fault: Object.values(faultTexts),
  console: Object.values(consoleTexts),
  cloudPrompt: Object.values(cloudPromptTexts),
  decode: Object.values(decodeTexts),
  model: [...Object.values(modelTexts), ...Object.values(modelErrorTexts)],
  run: Object.values(runTexts),
  demo: Object.values(demoTexts),
  usage: Object.values(usageTexts),
};
