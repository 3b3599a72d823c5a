import { eventTexts } from "../../../assembly/protocol/texts/event.js";
import type { Explained } from "../../javascript/emitter.js";
import { text } from "../../javascript/language.js";
import { codesText, payloadText } from "../../log/eventtext.js";
import type { Client } from "../client.js";
import type { Print } from "./consolelines.js";
import { readable } from "./readable.js";
import type { Screen } from "./screen.js";

const codes = (why: Explained): string => codesText(why, why.explanation);

/** Prints what a module says unasked, without what is not to be shown. */
export function printEvents(
  client: Client,
  screen: Screen,
  print: Print,
): void {
  const tell = (event: string, said: string, members: object = {}) =>
    print(said, { event, ...members });
  client
    .on("message", (message) => {
      const topic = screen.text(message.topic);
      const payload = screen.payload(message.payload);
      const { length } = payload;
      tell(
        "message",
        text(eventTexts.message, { topic, length, text: payloadText(payload) }),
        { topic, payload: readable(payload) },
      );
    })
    .on("disconnected", (why) =>
      tell(
        "disconnected",
        text(eventTexts.disconnected, { codes: codes(why) }),
        why,
      ),
    )
    .on("reconnecting", () =>
      tell("reconnecting", text(eventTexts.reconnecting)),
    )
    .on("reconnected", () => tell("reconnected", text(eventTexts.reconnected)))
    .on("ota", (ota) => {
      const status = screen.text(ota.status);
      const said = text(eventTexts.ota, { status, codes: codes(ota) });
      tell("ota", said, { ...ota, status });
    })
    .on("provisioning", (ended) => {
      const { command, status } = ended;
      const said = text(eventTexts.provisioning, {
        command,
        status,
        codes: codes(ended),
      });
      tell("provisioning", said, ended);
    })
    .on("wifi", (status) =>
      tell("wifi", text(eventTexts.wifi, { status }), { status }),
    )
    .on("ready", () => tell("ready", text(eventTexts.ready)))
    .on("damaged", (dropped) =>
      tell("damaged", text(eventTexts.damaged, { count: dropped }), {
        dropped,
      }),
    )
    .on("line", (line) => {
      const shown = screen.line(line);
      tell("line", `? ${shown}`, { text: shown });
    });
}
