import { createHash } from "node:crypto";
import { emulatorTexts } from "../../../assembly/protocol/texts/emulator.js";
import { phrase, say } from "../../javascript/language.js";
import { Code } from "../base/codes.js";
import type { Flash } from "../base/flash.js";
import { FIRMWARE_ALIGNMENT, FIRMWARE_VERSION_BYTES } from "../base/limits.js";

/** An image for the MCU, as OTA would have downloaded it. */
export interface Firmware {
  /** 1 to 32 bytes. */
  readonly version: string;
  readonly image: Uint8Array;
}

/** What TCFWINFO? tells; `md5` in lower-case hex. */
export interface FirmwareInfo {
  readonly version: string;
  readonly size: number;
  readonly md5: string;
}

/** The module's cache of one MCU image and the offset of its reader (MODULES.md 1). */
export class FirmwareCache {
  private offset = 0;
  private image: Buffer | undefined;

  constructor(private readonly flash: Flash) {
    this.load();
  }

  /** Puts an image into flash; false when flash cannot be written. @throws RangeError for one that does not fit. */
  store(firmware: Firmware, space: number): boolean {
    const { version, image } = firmware;
    const versionBytes = Buffer.byteLength(version);
    if (versionBytes < 1 || versionBytes > FIRMWARE_VERSION_BYTES) {
      throw new RangeError(
        say(
          phrase(emulatorTexts.versionBytes, { most: FIRMWARE_VERSION_BYTES }),
        ),
      );
    }
    if (image.length > space) {
      throw new RangeError(
        say(phrase(emulatorTexts.imageBytes, { length: image.length, space })),
      );
    }
    const text = Buffer.from(image).toString("base64");
    const stored = this.flash.update((content) => {
      content.firmware = { version, image: text };
    });
    if (stored) this.load();
    return stored;
  }

  /** Reads flash anew, as a start does. */
  load(): void {
    const stored = this.flash.get().firmware;
    this.image = stored && Buffer.from(stored.image, "base64");
    this.offset = 0;
  }

  /** What is stored, and the reader back at the start; a code when nothing is. */
  info(): FirmwareInfo | { code: number } {
    const version = this.flash.get().firmware?.version;
    if (!this.image || version === undefined) return { code: Code.flash };
    this.offset = 0;
    const md5 = createHash("md5").update(this.image).digest("hex");
    return { version, size: this.image.length, md5 };
  }

  /** Why a read is not taken at all; undefined when it is. */
  refusal(): number | undefined {
    if (!this.image) return Code.flash;
    if (this.image.length === 0) return Code.firmware;
    if (this.offset >= this.image.length) return Code.state;
    return undefined;
  }

  /** The next bytes, fewer at the end; undefined when the flash cannot be read at this offset. */
  read(length: number): Buffer | undefined {
    if (!this.image || this.offset % FIRMWARE_ALIGNMENT !== 0) return undefined;
    const bytes = this.image.subarray(this.offset, this.offset + length);
    this.offset += bytes.length;
    return bytes;
  }
}
