import { commands } from "../../../../assembly/protocol/commands.js";
import { argumentTexts } from "../../../../assembly/protocol/texts/argument.js";
import { scriptTexts } from "../../../../assembly/protocol/texts/script.js";
import {
  SSID_BYTES,
  WIFI_PASSWORD_BYTES,
} from "../../../emulator/base/limits.js";
import type { ByteCall } from "../../../javascript/call.js";
import { Dialogue } from "../../../javascript/dialogue.js";
import { phrase } from "../../../javascript/language.js";
import { hasStrayQuote, parseDocumentLine } from "../../../log/parse.js";
import type { Item } from "./item.js";
import { faultOf, messageOf, moduleOf, updateOf } from "./readbench.js";
import { payloadOf } from "./readpayload.js";
import { type Answers, answerOf, expectedOf } from "./readwanted.js";
import { type Deed, LONGEST, PUBLISH, type Step } from "./script.js";

const deeds = {
  send: ["payload", "values", "matches", "fails"],
  raw: ["values", "matches", "fails"],
  publish: ["fails"],
  expect: [],
  wait: [],
  deliver: [],
  update: [],
  fault: [],
  module: [],
  phone: [],
} as const;
type DeedName = keyof typeof deeds;
const deedNames = Object.keys(deeds) as DeedName[];

/** Steps that only an emulator can be made to do. */
export const emulatorDeeds: ReadonlySet<string> = new Set([
  "deliver",
  "update",
  "fault",
  "module",
  "phone",
]);

/** Asks the core itself whether it would take a call. */
function checkCall(item: Item, call: ByteCall): void {
  const core = new Dialogue({
    transmit: () => {},
    payload: () => {},
    event: () => {},
  });
  const refused = core.start(call, 0);
  if (!refused) return;
  const { reason, arg } = refused;
  const command =
    "command" in call
      ? commands.find(({ name }) => name === call.command)
      : undefined;
  const names = command?.arguments
    .map(({ name }) => name)
    .concat(command.payload ? ["length"] : [])
    .join(",");
  const right =
    names === undefined || names === "" || reason === "bad-form"
      ? phrase(scriptTexts.seeReference)
      : phrase(scriptTexts.takes, { names });
  item.fail(
    arg === undefined
      ? phrase(scriptTexts.refused, { reason, right })
      : phrase(scriptTexts.refusedArgument, {
          reason,
          argument: arg + 1,
          right,
        }),
  );
}

function sendOf(
  item: Item,
  { payload, ...answers }: Answers & { payload?: Item },
): Deed {
  const line = item.text();
  if (hasStrayQuote(line)) item.fail(phrase(argumentTexts.strayQuote));
  const call = parseDocumentLine(Buffer.from(line).toString("latin1"));
  const answer = answerOf(answers, call);
  const wanted = payload && payloadOf(payload);
  const length = "command" in call ? call.payload : undefined;
  if (length !== undefined && wanted?.length !== length)
    (payload ?? item).fail(
      wanted === undefined
        ? phrase(scriptTexts.payloadMissing, { length })
        : phrase(scriptTexts.payloadLength, { length, given: wanted.length }),
    );
  if (wanted && length === undefined)
    payload?.fail(phrase(scriptTexts.payloadWith));
  if (!answer.fails) checkCall(item, call);
  return { kind: "send", call, answer, ...(wanted && { payload: wanted }) };
}

function deedOf(
  name: DeedName,
  item: Item,
  others: Answers & { payload?: Item },
): Deed {
  switch (name) {
    case "send":
      return sendOf(item, others);
    case "raw": {
      const line = Buffer.from(item.text()).toString("latin1");
      const call = { line };
      return { kind: "send", call, answer: answerOf(others, call) };
    }
    case "publish":
      return {
        kind: name,
        ...messageOf(item),
        answer: answerOf(others, PUBLISH),
      };
    case "deliver":
      return { kind: name, ...messageOf(item) };
    case "expect":
      return { kind: name, event: expectedOf(item) };
    case "wait":
      return { kind: name, ms: item.number(1, LONGEST) };
    case "update":
      return updateOf(item);
    case "fault":
      return faultOf(item);
    case "module":
      return moduleOf(item);
    case "phone": {
      const { ssid, password } = item.members(["ssid", "password"]);
      if (!ssid) return item.fail(phrase(scriptTexts.ssid));
      return {
        kind: name,
        ssid: ssid.bytes(1, SSID_BYTES),
        password: password?.bytes(0, WIFI_PASSWORD_BYTES) ?? "",
      };
    }
  }
}

/** One step. @throws {UserFault} that names the line of a mistake and what would be right */
export function stepOf(item: Item, within: number): Step {
  const all = ["name", "within", ...deedNames] as const;
  const extras = ["payload", "values", "matches", "fails"] as const;
  const members = item.members([...all, ...extras]);
  const [name, ...more] = deedNames.filter((one) => members[one]);
  if (name === undefined || more.length > 0)
    return item.fail(
      phrase(scriptTexts.oneDeed, { names: deedNames.join(", ") }),
    );
  for (const extra of extras)
    if (!(deeds[name] as readonly string[]).includes(extra))
      members[extra]?.fail(phrase(scriptTexts.notWith, { extra, deed: name }));
  const deed = members[name] as Item;
  return {
    line: deed.line,
    ...(members.name && { name: members.name.text() }),
    within: members.within?.number(1, LONGEST) ?? within,
    deed: deedOf(name, deed, members),
  };
}
