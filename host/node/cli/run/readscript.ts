import { readFileSync } from "node:fs";
import { LineCounter, parseDocument, type YAMLError } from "yaml";
import { clientTexts } from "../../../../assembly/protocol/texts/client.js";
import { faultTexts } from "../../../../assembly/protocol/texts/fault.js";
import { scriptTexts } from "../../../../assembly/protocol/texts/script.js";
import { Registry } from "../../../emulator/cloud/registry/registry.js";
import { profileNames } from "../../../emulator/profiles/profile.js";
import { isEscape } from "../../../javascript/dialogueoptions.js";
import { type Phrase, phrase, text } from "../../../javascript/language.js";
import { UserFault } from "../fault.js";
import { Item } from "./item.js";
import { faultsOf } from "./readbench.js";
import { emulatorDeeds, stepOf } from "./readstep.js";
import { LONGEST, type Script, type WantedEmulator } from "./script.js";

/** Milliseconds for which a step waits where the script does not say. */
const WITHIN = 5_000;
const MOST_STEPS = 10_000;

function emulatorOf(item: Item | undefined): WantedEmulator {
  const members =
    item?.members(["profile", "joined", "products", "faults"]) ?? {};
  const { profile, joined, products, faults } = members;
  if (products) {
    try {
      new Registry({ products: products.json() }, "products");
    } catch (error) {
      products.fail((error as Error).message.replace(/^products\./, ""));
    }
  }
  return {
    ...(profile && { profile: profile.word(profileNames) }),
    ...(joined && { joined: joined.boolean() }),
    ...(products && { products: products.json() }),
    faults: faults ? faultsOf(faults) : { module: {}, cloud: {} },
  };
}

/** What is wrong with a file of YAML. */
function whyOf({ code, message }: YAMLError): Phrase {
  if (code === "MULTIPLE_DOCS") return phrase(scriptTexts.oneDocument);
  if (code === "RESOURCE_EXHAUSTION") return phrase(scriptTexts.tooDeep);
  return phrase(scriptTexts.noYaml, { why: message.replace(/\s+/g, " ") });
}

/**
 * Reads a whole script, so that nothing is done of one that has a mistake.
 * @param onEmulator whether it runs on an emulator that is started for it
 * @throws {UserFault} that names file, line and what would be right
 */
export function readScript(file: string, onEmulator: boolean): Script {
  let source: string;
  try {
    source = readFileSync(file, "utf8");
  } catch (error) {
    const { code: why = "" } = error as NodeJS.ErrnoException;
    throw new UserFault(text(faultTexts.notRead, { file, why }));
  }
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
  });
  const [mistake] = [...document.errors, ...document.warnings];
  if (mistake)
    throw new UserFault(
      text(scriptTexts.at, {
        file,
        line: lines.linePos(mistake.pos[0]).line,
        what: whyOf(mistake),
      }),
    );
  const script = new Item(
    { file, document, lines },
    document.contents,
    phrase(scriptTexts.script),
  );
  const {
    name,
    emulator,
    escape: escaped,
    within,
    steps,
  } = script.members(["name", "emulator", "escape", "within", "steps"]);
  if (escaped && !isEscape(escaped.text()))
    escaped.fail(phrase(clientTexts.noEscape));
  const list = steps?.list() ?? script.fail(phrase(scriptTexts.hasSteps));
  if (list.length === 0 || list.length > MOST_STEPS)
    steps?.fail(phrase(scriptTexts.count, { most: MOST_STEPS }));
  const limit = within?.number(1, LONGEST) ?? WITHIN;
  const read = list.map((item) => stepOf(item, limit));
  for (const [i, { deed }] of read.entries())
    if (!onEmulator && emulatorDeeds.has(deed.kind))
      list[i]?.fail(phrase(scriptTexts.needsEmulator, { deed: deed.kind }));
  return {
    file,
    name: name?.text() ?? file,
    emulator: emulatorOf(emulator),
    ...(escaped && { escape: escaped.text() }),
    steps: read,
  };
}
