import { Code } from "../base/codes.js";
import { FIRMWARE_READ, FIRMWARE_VERSION_BYTES } from "../base/limits.js";
import { ACCEPTED, cme, OK, Refusal, result } from "./answers.js";
import {
  type Answer,
  type Board,
  type Command,
  refuseDownloading,
  refuseOffline,
  says,
} from "./command.js";
import { FLAG } from "./mqtt.js";
import type { Params } from "./params.js";

function readData(board: Board, params: Params): Answer {
  refuseDownloading(board);
  const length = params.number(FIRMWARE_READ);
  const refused = board.firmware.refusal();
  if (refused !== undefined) throw new Refusal(cme(refused));
  board.write(ACCEPTED);
  const bytes = board.firmware.read(length);
  if (!bytes) return cme(Code.flash);
  const data =
    board.profile.firmwareData === "hex"
      ? Buffer.from(bytes.toString("hex").toUpperCase())
      : bytes;
  const head = Buffer.from(`+TCREADFWDATA:${bytes.length},`);
  return Buffer.concat([head, data, Buffer.from("\r\n")]);
}

/** OTA of the MCU's firmware (document, "TC OTA 命令"; MODULES.md 1). */
export const otaCommands: readonly Command[] = [
  {
    name: "+TCOTASET",
    test: says('+TCOTASET:1(ENABLE)/0(DISABLE),"FW_version"'),
    read: (board) => {
      const { enabled, version } = board.ota;
      const line = `+TCOTASET:${enabled ? 1 : 0},"${version}"`;
      if (board.profile.otaStateEnds === "last") {
        board.line(line);
        return OK;
      }
      board.write(OK);
      return `${line}\r\n`;
    },
    set: {
      params: [2, 2],
      miscount: "204",
      // Its arguments are looked at first, the state only for enabling (MODULES.md 9).
      run: (board, params) => {
        const enabled = params.number(FLAG) === 1;
        const version = params.string(FIRMWARE_VERSION_BYTES);
        if (enabled) {
          refuseDownloading(board);
          if (!board.profile.otaConnects) refuseOffline(board);
        }
        board.write(ACCEPTED);
        if (enabled)
          return board.ota
            .enable(version)
            .then((code) => result("TCOTASET", code));
        board.ota.disable(version);
        return result("TCOTASET", 0);
      },
    },
  },
  {
    name: "+TCFWINFO",
    test: says(
      '+TCFWINFO: "FW_VERSION","FW_SIZE","FW_MD5","FW_MAX_SIZE_OF_MODULE"',
    ),
    read: (board) => {
      refuseDownloading(board);
      const info = board.firmware.info();
      if ("code" in info) throw new Refusal(cme(info.code));
      board.write(ACCEPTED);
      const { version, size, md5 } = info;
      return `+TCFWINFO:"${version}",${size},"${md5}",${board.moduleInfo().space}\r\n`;
    },
  },
  {
    name: "+TCREADFWDATA",
    test: says('+TCREADFWDATA: "LEN_FOR_READ"'),
    set: { params: [1, 1], run: readData },
  },
];
