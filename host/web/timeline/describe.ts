import { pageTexts } from "../../../assembly/protocol/texts/page.js";
import { text } from "../../javascript/language.js";
import { eventText } from "../../log/eventtext.js";
import { visible } from "./bytes.js";
import type { Row } from "./row.js";

/** What was understood of a row, in a line. */
export function describe(row: Row): string {
  const said = row.events.map((event) => eventText(event, row.explanation));
  if (row.call && row.events.length === 0) said.push(callText(row.call));
  if (row.remark) said.push(row.remark);
  return visible(said.join("; "));
}

/** A record of a call, shortly; its secrets were blanked when it was made. */
function callText(call: object): string {
  if ("session" in call)
    return call.session === null
      ? text(pageTexts.sessionEnds)
      : text(pageTexts.sessionBegins);
  if ("abort" in call) return text(pageTexts.givenUp);
  if ("line" in call) return "line";
  const { command, form } = call as { command?: string; form?: string };
  return `${command} ${form}`;
}
