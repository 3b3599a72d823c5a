import type { Profile } from "../profiles/profile.js";
import { ACCEPTED, OK } from "./answers.js";
import { type Board, type Command, says } from "./command.js";
import type { Params } from "./params.js";

/** First argument: the kind of module, of which a mobile one knows its own alone. */
const CELLULAR = { min: 0, max: 0 } as const;
const ACTION = { min: 0, max: 1 } as const;
const APN_BYTES = 64;
/** On record (MODULES.md 8); what it says while it is not registered is not. */
const SIGNAL = 24;
const NO_ADDRESS = "0.0.0.0";

export const isCellular = ({ network }: Profile): boolean =>
  network === "cellular";

async function set(board: Board, params: Params): Promise<string> {
  params.number(CELLULAR);
  const on = params.number(ACTION) === 1;
  params.optionalText(APN_BYTES);
  board.write(ACCEPTED);
  if (!on) {
    board.cellular.close();
    return "+TCREGNET: 0,NET_CLOSE\r\n";
  }
  const registered = await board.cellular.register();
  return `+TCREGNET: 0,${registered ? "NET_OK" : "NET_FAIL"}\r\n`;
}

/** The network of mobile modules, in the place of Wi-Fi (MODULES.md 8). */
export const cellularCommands: readonly Command[] = [
  {
    name: "+TCREGNET",
    only: isCellular,
    // It names itself by another command.
    test: says(
      '+TCDEVINFO: "MODULE_TYPE (0/1)","ACTION(0/1)","STATE(0/1)","IP", [,"SSID","PSW"(WIFI_MODULE)] [,"CSQ"(CELLULAR_MODULE)]',
    ),
    read: (board) => {
      const { online } = board.cellular;
      const ip = online ? board.profile.ip : NO_ADDRESS;
      board.line(`+TCREGNET: 0,${online ? 1 : 0},"${ip}",${SIGNAL}`);
      return OK;
    },
    set: { params: [2, 3], run: set },
  },
];
