import { Option } from "commander";
import {
  CloudFaults,
  checkFaults,
  cloudFaults,
  type Faults,
  faultNames,
} from "../../emulator/index.js";
import { UserFault } from "./fault.js";

/** What `--fault` asks of a module and of a cloud. */
export interface WantedFaults {
  readonly module: Faults;
  /** As {@link CloudFaults.apply} takes them. */
  readonly cloud: Readonly<Record<string, object>>;
}

const NOTATION =
  /^([A-Za-z0-9]+)(?:=(\d{1,9}(?:\.\d{1,9})?))?(?:\*(\d{1,9}))?$/;

/** For the help. */
export const moduleFaultsHelp = `
Faults of the module, NAME=NUMBER; shares are 0 to 1, times milliseconds:
  ${faultNames.join(", ")}`;
export const cloudFaultsHelp = `
Faults of the cloud, NAME[=NUMBER][*TIMES]:
  ${Object.entries(cloudFaults)
    .map(([name, number]) =>
      number === undefined ? name : `${name}=${number.toUpperCase()}`,
    )
    .join(", ")}`;

/**
 * Reads `--fault` options such as `lose=0.001`, `split` and `cutFile=1000*2`.
 * @throws {UserFault} that names the one that is none
 */
export function parseFaults(
  texts: readonly string[],
  seed?: number,
): WantedFaults {
  const module: Record<string, unknown> = seed === undefined ? {} : { seed };
  const cloud: Record<string, object> = {};
  for (const text of texts) {
    const [, name = "", number, times] = NOTATION.exec(text) ?? [];
    if (Object.hasOwn(cloudFaults, name)) {
      const member = cloudFaults[name as keyof typeof cloudFaults];
      if ((member === undefined) !== (number === undefined))
        throw new UserFault(
          `--fault ${text}: ${member ? `give ${name}=${member.toUpperCase()}` : `${name} takes no number`}`,
        );
      cloud[name] = {
        ...(member !== undefined && { [member]: Number(number) }),
        ...(times !== undefined && { times: Number(times) }),
      };
    } else if ((faultNames as readonly string[]).includes(name) && !times) {
      module[name] = number === undefined ? true : Number(number);
    } else {
      throw new UserFault(
        `--fault ${text}: no such fault; there are ${[...faultNames, ...Object.keys(cloudFaults)].join(", ")}`,
      );
    }
  }
  try {
    checkFaults(module);
    new CloudFaults().apply(cloud);
  } catch (error) {
    throw new UserFault(`--fault: ${(error as Error).message}`);
  }
  return { module, cloud };
}

/** `--fault`, which may be given more than once. */
export const faultOption = (): Option =>
  new Option("--fault <name>", "something that goes wrong; again for more")
    .argParser((text: string, before: readonly string[]) => [...before, text])
    .default([], "none");
