import { Code } from "../base/codes.js";
import { CERTIFICATE_BYTES, CERTIFICATES } from "../base/limits.js";
import { ACCEPTED, result } from "./answers.js";
import {
  type Board,
  type Command,
  type DataRequest,
  demand,
  list,
  refuseDownloading,
  refuseRunning,
  says,
} from "./command.js";
import type { Params } from "./params.js";

const NAME_BYTES = 64;
const LENGTH = { min: 1, max: CERTIFICATE_BYTES } as const;

/** Results of these have a space (MODULES.md 8). */
const spaced = (name: string, code: number): string =>
  result(name, code).replace(":", ": ");

function add(board: Board, params: Params): DataRequest {
  refuseDownloading(board);
  refuseRunning(board);
  const name = params.string(NAME_BYTES);
  const length = params.number(LENGTH);
  const { certificates = {} } = board.flash.get();
  demand(
    name in certificates || Object.keys(certificates).length < CERTIFICATES,
  );
  return {
    length,
    done: (content) => {
      if (!content) return spaced("TCCERTADD", Code.parameter);
      const text = content.toString("latin1");
      const done = board.flash.update((flash) => {
        flash.certificates = { ...flash.certificates, [name]: text };
      });
      return spaced("TCCERTADD", done ? 0 : Code.flash);
    },
  };
}

function check(board: Board, params: Params): string {
  const name = params.string(NAME_BYTES);
  board.write(ACCEPTED);
  const there = Object.hasOwn(board.flash.get().certificates ?? {}, name);
  return spaced("TCCERTCHECK", there ? 0 : Code.flash);
}

function remove(board: Board, params: Params): string {
  const name = params.string(NAME_BYTES);
  board.write(ACCEPTED);
  const { [name]: old, ...rest } = board.flash.get().certificates ?? {};
  const done =
    old !== undefined &&
    board.flash.update((flash) => {
      flash.certificates = rest;
    });
  return spaced("TCCERTDEL", done ? 0 : Code.flash);
}

/** Certificates of modules that sign in by them (MODULES.md 8; the document's "符号说明" 3). Their failures are not on record. */
export const certificateCommands: readonly Command[] = [
  {
    name: "+TCCERTADD",
    only: ({ certificates }) => certificates,
    test: says('AT+TCCERTADD:"CERT_NAME", CERT_SIZE (1-4096)'),
    read: (board) =>
      list(
        board,
        Object.entries(board.flash.get().certificates ?? {}).map(
          ([name, text]) => `+TCCERTADD: "${name}",${text.length}`,
        ),
      ),
    set: { params: [2, 2], run: add },
  },
  {
    name: "+TCCERTCHECK",
    only: ({ certificates }) => certificates,
    test: says(),
    set: { params: [1, 1], run: check },
  },
  {
    name: "+TCCERTDEL",
    only: ({ certificates }) => certificates,
    test: says(),
    set: { params: [1, 1], run: remove },
  },
];
