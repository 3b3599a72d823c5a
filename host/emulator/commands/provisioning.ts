import { Code } from "../base/codes.js";
import { CHANNEL, SOFTAP_PASSWORD_BYTES, SSID_BYTES } from "../base/limits.js";
import {
  type ProvisioningMode,
  STOPPED,
} from "../provisioning/provisioning.js";
import { ACCEPTED, cme, OK, Refusal, result } from "./answers.js";
import {
  type Answer,
  type Board,
  type Command,
  type Outcome,
  refuseDownloading,
  refuseRunning,
  says,
} from "./command.js";
import type { Params } from "./params.js";

function refuseUnlessIdle(board: Board): void {
  refuseDownloading(board);
  refuseRunning(board);
  if (board.provisioning.mode) throw new Refusal(cme(Code.state));
}

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
  refuseUnlessIdle(board);
  board.write(ACCEPTED);
  return start(board, "TCSTARTSMART", (code) => result("TCSTARTSMART", code));
}

function startSoftAp(board: Board, params: Params): Outcome {
  refuseUnlessIdle(board);
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

async function stop(board: Board, mode: ProvisioningMode): Promise<Answer> {
  refuseRunning(board);
  if (board.provisioning.mode !== mode) throw new Refusal(cme(Code.state));
  await board.provisioning.finish(STOPPED);
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
    exec: (board) => stop(board, "TCSTARTSMART"),
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
    exec: (board) => stop(board, "TCSAP"),
  },
];
