import { md5 as hashOf } from "@noble/hashes/legacy.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { sizes } from "../../assembly/protocol/abi.js";
import { clientTexts } from "../../assembly/protocol/texts/client.js";
import type { CallOptions } from "./call.js";
import { AtError } from "./error.js";
import type { FirmwareInfoAnswer } from "./generated/commands.js";
import { optionsOf } from "./given.js";
import { phrase } from "./language.js";

export interface FirmwareOptions extends CallOptions {
  /** Bytes of one read, 4 to 4096, a multiple of 4 (modules read flash by words); 2048 where left out. */
  readonly chunk?: number;
}

/** One piece of a firmware image. */
export interface FirmwareChunk {
  /** Where it stands in the image, in bytes. */
  readonly offset: number;
  readonly data: Uint8Array;
  /** Bytes of the whole image. */
  readonly size: number;
  readonly version: string;
}

interface FirmwareReader {
  firmwareInfo(options?: CallOptions): Promise<FirmwareInfoAnswer>;
  readFirmwareData(
    args: { length: number },
    options?: CallOptions,
  ): Promise<Uint8Array>;
}

const CHUNK = 2048;
const WORD = 4;

/**
 * Bytes of one read.
 * @throws {AtError} where modules read no such piece
 */
export function chunkOf({ chunk = CHUNK }: FirmwareOptions): number {
  if (
    Number.isInteger(chunk) &&
    chunk >= WORD &&
    chunk <= sizes.firmware &&
    chunk % WORD === 0
  )
    return chunk;
  throw new AtError("TCREADFWDATA", "out-of-range", {
    text: phrase(clientTexts.noChunk, { word: WORD, most: sizes.firmware }),
  });
}

/**
 * Reads the image in the module's cache from its beginning, and checks its MD5 at the end.
 * @param moves counts what has moved the module's place in the image, by whomever
 * @throws {AtError} refused, failed, shorter than described, of another MD5, or spoilt by another reader
 */
export async function* readFirmware(
  client: FirmwareReader,
  given: FirmwareOptions,
  moves: () => number,
): AsyncGenerator<FirmwareChunk, FirmwareInfoAnswer> {
  const call = optionsOf(given, "TCREADFWDATA");
  const chunk = chunkOf(call);
  // Asking rewinds the module's own offset.
  const asked = client.firmwareInfo(call);
  let moved = moves();
  const info = await asked;
  const { size, version } = info;
  const hash = hashOf.create();
  for (let offset = 0; offset < size; ) {
    const length = Math.min(chunk, size - offset);
    if (moves() !== moved)
      throw new AtError("TCREADFWDATA", "state", {
        text: phrase(clientTexts.imageMoved, { offset }),
      });
    // Nothing gets between these two into the queue.
    const reading = client.readFirmwareData({ length }, call);
    moved = moves();
    const data = await reading;
    if (data.length !== length)
      throw AtError.answer(
        "TCREADFWDATA",
        phrase(clientTexts.wrongCount, {
          count: data.length,
          offset,
          length,
        }),
      );
    hash.update(data);
    yield { offset, data, size, version };
    offset += length;
  }
  const md5 = bytesToHex(hash.digest());
  if (md5 !== info.md5.toLowerCase())
    throw AtError.answer(
      "TCREADFWDATA",
      phrase(clientTexts.wrongMd5, { md5, wanted: info.md5 }),
    );
  return info;
}
