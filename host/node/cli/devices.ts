import { Registry } from "../../emulator/index.js";
import { readingFor } from "./start.js";

/** The products and devices of `--devices`, where it is given. @throws {UserFault} that names the file that cannot be read */
export const devicesIn = async (
  file: string | undefined,
): Promise<{ readonly registry?: Registry }> =>
  file === undefined
    ? {}
    : {
        registry: await readingFor("--devices", file, () =>
          Registry.fromFile(file),
        ),
      };
