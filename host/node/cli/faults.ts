import { Option } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import {
  CloudFaults,
  checkFaults,
  cloudFaults,
  type Faults,
  faultNames,
} from "../../emulator/index.js";
import { text } from "../../javascript/language.js";
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
export const moduleFaultsHelp = (): string => `
${text(commandTexts.moduleFaults)}
  ${faultNames.join(", ")}`;
export const cloudFaultsHelp = (): string => `
${text(commandTexts.cloudFaults)}
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
  for (const given of texts) {
    const [, name = "", number, times] = NOTATION.exec(given) ?? [];
    if (Object.hasOwn(cloudFaults, name)) {
      const member = cloudFaults[name as keyof typeof cloudFaults];
      if ((member === undefined) !== (number === undefined))
        throw new UserFault(
          member
            ? text(faultTexts.faultNumber, {
                text: given,
                name,
                number: member.toUpperCase(),
              })
            : text(faultTexts.faultWithout, { text: given, name }),
        );
      cloud[name] = {
        ...(member !== undefined && { [member]: Number(number) }),
        ...(times !== undefined && { times: Number(times) }),
      };
    } else if ((faultNames as readonly string[]).includes(name) && !times) {
      module[name] = number === undefined ? true : Number(number);
    } else {
      throw new UserFault(
        text(faultTexts.noFault, {
          text: given,
          names: [...faultNames, ...Object.keys(cloudFaults)].join(", "),
        }),
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
  new Option("--fault <name>", text(commandTexts.fault))
    .argParser((given: string, before: readonly string[]) => [...before, given])
    .default([], text(commandTexts.none));
