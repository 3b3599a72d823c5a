import { platformTexts } from "../../../assembly/protocol/texts/platform.js";
import { text } from "../../javascript/language.js";
import { FIRMWARE_VERSION_BYTES } from "../base/limits.js";
import { fitsInQuotes } from "../base/text.js";
import type { Faults } from "./base/faults.js";
import { FIRMWARE_BYTES } from "./base/limits.js";
import type { Files, StoredFile } from "./http/files.js";
import type { Update } from "./options.js";
import type { Device } from "./registry/registry.js";
import type { Announcement } from "./services/ota.js";

/** Of nothing that an update would hold. */
const WRONG_MD5 = "0".repeat(32);
const MD5 = /^[0-9a-f]{32}$/i;
const FILE_NAME = /^[\w.-]{1,80}$/;

/** The images that devices are to get, one for each device. */
export class Updates {
  private readonly images = new Map<Device, StoredFile>();

  /** @param base head of the URL at which the device reaches the files */
  constructor(
    private readonly files: Files,
    private readonly faults: Faults,
    private readonly base: (device: Device) => string,
  ) {}

  /** Puts an image in the place of the device's last. @throws RangeError for an unfit update. */
  prepare(device: Device, update: Update): Announcement {
    const {
      version,
      data,
      file = `${encodeURIComponent(version)}.bin`,
    } = update;
    check(update, file);
    const old = this.images.get(device);
    if (old) this.files.remove(old);
    const stored = this.files.add(data, file);
    this.images.set(device, stored);
    return {
      version,
      size: stored.data.length,
      url: () => `${this.base(device)}${stored.path}`,
      md5: () =>
        this.faults.takeWrongMd5() ? WRONG_MD5 : (update.md5 ?? stored.md5),
    };
  }
}

function check({ version, data, md5, file: named }: Update, file: string) {
  const length = typeof version === "string" ? Buffer.byteLength(version) : 0;
  if (length < 1 || length > FIRMWARE_VERSION_BYTES)
    throw new RangeError(
      text(platformTexts.versionBytes, { most: FIRMWARE_VERSION_BYTES }),
    );
  if (!fitsInQuotes(version))
    throw new RangeError(text(platformTexts.versionText));
  const size = data instanceof Uint8Array ? data.length : 0;
  if (size < 1 || size > FIRMWARE_BYTES)
    throw new RangeError(
      text(platformTexts.imageBytes, { most: FIRMWARE_BYTES }),
    );
  if (md5 !== undefined && !MD5.test(md5))
    throw new RangeError(text(platformTexts.md5));
  if (named !== undefined && !FILE_NAME.test(file))
    throw new RangeError(text(platformTexts.fileName));
}
