import { Code } from "../base/codes.js";
import { CHANNEL, SOFTAP_PASSWORD_BYTES, SSID_BYTES } from "../base/limits.js";
import type { ProvisioningMode } from "../provisioning/provisioning.js";
import { ACCEPTED, OK, result } from "./answers.js";
import {
  type Board,
  type Command,
  type Outcome,
  refuseRunning,
  says,
} from "./command.js";
import { refuseBusy } from "./device.js";
import type { Params } from "./params.js";

/** Starts it; 209, and why in the log, when the port for the phone cannot be opened. */
function start(
  board: Board,
  mode: ProvisioningMode,
  started: (code: number) => string,
): Outcome {
  const opened = board.provisioning.start(mode);
  return opened
    ? opened.then(
        () => started(0),
        () => started(Code.execution),
      )
    : started(0);
}

function startSmart(board: Board): Outcome {
  refuseBusy(board);
  board.write(ACCEPTED);
  return start(board, "TCSTARTSMART", (code) => result("TCSTARTSMART", code));
}

function startSoftAp(board: Board, params: Params): Outcome {
  refuseBusy(board);
  params.string(SSID_BYTES);
  params.optionalString(SOFTAP_PASSWORD_BYTES.max, SOFTAP_PASSWORD_BYTES.min);
  params.optionalNumber(CHANNEL);
  // Two OKs on real modules: the command's own and the core's (MODULES.md 5.3).
  board.write(OK);
  const last = board.profile.softApEnds === "result" ? "" : OK;
  return start(
    board,
    "TCSAP",
    (code) => result("TCSAP", code) + (code === 0 ? last : ""),
  );
}

/** OK with nothing to stop, too: the firmware ends whatever runs. */
function stop(board: Board): string {
  refuseRunning(board);
  board.provisioning.stop();
  return OK;
}

/** Wi-Fi provisioning (document, "Wi-Fi 配网及 AT 辅助命令"; MODULES.md 5.5). */
export const provisioningCommands: readonly Command[] = [
  {
    name: "+TCSTARTSMART",
    test: says("AT+TCSTARTSMART: CMD FOR START SMARTCONFIG"),
    exec: startSmart,
  },
  {
    name: "+TCSTOPSMART",
    test: says("AT+TCSTOPSMART: CMD TO STOP SMARTCONFIG"),
    exec: stop,
  },
  {
    name: "+TCSAP",
    test: says("+TCSAP=<ssid>[,<pwd>,<ch>]"),
    read: says(),
    set: { params: [1, 3], run: startSoftAp },
  },
  {
    name: "+TCSTOPSAP",
    test: says("AT+TCSTOPSAP: CMD TO STOP SOFTAP"),
    exec: stop,
  },
];
