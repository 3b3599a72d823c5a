import { advice, joinFailed, joinFailures } from "../advice.js";
import { commands } from "../commands.js";
import { errorTables } from "../errors.js";
import type { Text } from "../types.js";
import { argumentTexts } from "./argument.js";
import { bridgeTexts } from "./bridge.js";
import { clientTexts, sortTexts, subjectTexts } from "./client.js";
import { cloudPageTexts } from "./cloudpage.js";
import { commandTexts } from "./command.js";
import { nodeCoreTexts } from "./core.js";
import { crateTexts } from "./crate.js";
import { coreTexts } from "./cratecore.js";
import { decodeTexts } from "./decode.js";
import { demoTexts } from "./demo.js";
import { controlTexts, emulatorTexts } from "./emulator.js";
import { errorTexts } from "./error.js";
import { espAtTexts } from "./espat.js";
import { eventTexts } from "./event.js";
import { faultTexts } from "./fault.js";
import { logTexts } from "./log.js";
import { modelErrorTexts, modelTexts } from "./model.js";
import { pageTexts } from "./page.js";
import { platformLogTexts, platformTexts, registryTexts } from "./platform.js";
import { posixTexts } from "./posix.js";
import { cloudPromptTexts, consoleTexts } from "./prompt.js";
import { recordTexts, remoteTexts } from "./replay.js";
import { runTexts } from "./run.js";
import { scriptTexts, stepTexts } from "./script.js";
import { statusTexts } from "./status.js";
import { usageTexts } from "./usage.js";

/** Every text that a user can see, by what it belongs to. A program takes what it needs, not this. */
export const catalogue: Readonly<Record<string, readonly Text[]>> = {
  advice: Object.values(advice),
  joining: [...Object.values(joinFailures), joinFailed],
  tables: errorTables.flatMap(({ entries }) => entries),
  docs: commands.flatMap(({ doc, arguments: all, read, set, exec }) => [
    doc,
    ...all.map((argument) => argument.doc),
    ...[read, set, exec].flatMap((form) => form?.doc ?? []),
  ]),
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
  posix: Object.values(posixTexts),
  status: Object.values(statusTexts),
  command: Object.values(commandTexts),
  fault: Object.values(faultTexts),
  console: Object.values(consoleTexts),
  cloudPrompt: Object.values(cloudPromptTexts),
  cloudPage: Object.values(cloudPageTexts),
  event: Object.values(eventTexts),
  log: Object.values(logTexts),
  decode: Object.values(decodeTexts),
  model: [...Object.values(modelTexts), ...Object.values(modelErrorTexts)],
  run: Object.values(runTexts),
  script: Object.values(scriptTexts),
  step: Object.values(stepTexts),
  demo: Object.values(demoTexts),
  emulator: Object.values(emulatorTexts),
  control: Object.values(controlTexts),
  platform: Object.values(platformTexts),
  registry: Object.values(registryTexts),
  platformLog: Object.values(platformLogTexts),
  usage: Object.values(usageTexts),
  page: Object.values(pageTexts),
  bridge: Object.values(bridgeTexts),
};
