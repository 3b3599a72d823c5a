import { stepTexts } from "../../../../assembly/protocol/texts/script.js";
import { text } from "../../../javascript/language.js";
import { payloadText } from "../../../log/eventtext.js";
import type { Screen } from "../screen.js";
import type { Script, Step, WantedEvent } from "./script.js";

function eventTitle(
  { name, members, payload }: WantedEvent,
  screen: Screen,
): string {
  const wanted = {
    ...members,
    ...(payload?.json !== undefined && { json: payload.json }),
    ...(payload?.matches && { matches: payload.matches.source }),
    ...(payload?.length !== undefined && { length: payload.length }),
  };
  return [
    name,
    ...(Object.keys(wanted).length > 0 ? [screen.json(wanted)] : []),
    ...(payload?.bytes ? [payloadText(screen.payload(payload.bytes))] : []),
  ].join(" ");
}

/** What a step is called, where the script gives it no name. */
function titleOf({ deed }: Step, screen: Screen): string {
  switch (deed.kind) {
    case "send":
      return `send ${screen.sent(deed.call)}`;
    case "publish":
    case "deliver":
      return text(stepTexts.bytes, {
        what: `${deed.kind} ${deed.topic}`,
        length: deed.payload.length,
      });
    case "expect":
      return `expect ${eventTitle(deed.event, screen)}`;
    case "wait":
      return `wait ${deed.ms} ms`;
    case "update":
      return `update ${deed.productId}/${deed.deviceName} ${deed.version}`;
    case "fault":
      return `fault ${deed.names.join(", ")}`;
    case "module":
      return `module ${[deed.verb, ...Object.values(deed.body)].join(" ")}`;
    case "phone":
      return "phone";
  }
}

/** Titles of a script's steps, without the secrets of any of them. */
export function titlesOf({ steps }: Script, screen: Screen): string[] {
  for (const { deed } of steps) {
    if (deed.kind === "send") screen.learn(deed.call);
    if (deed.kind === "phone")
      screen.learn({ line: `AT+CWJAP="${deed.ssid}","${deed.password}"` });
  }
  return steps.map((step) => screen.text(step.name ?? titleOf(step, screen)));
}
