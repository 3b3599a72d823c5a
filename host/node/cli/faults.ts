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

const NOTATION = /^([A-Za-z0-9]+)(?:=([^*]*))?(?:\*(.*))?$/s;

/** A number as an option has it; NaN for what is none. */
const numberOf = (given: string): number =>
  /^\d{1,9}(?:\.\d{1,9})?$/.test(given) ? Number(given) : Number.NaN;

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

/** What the `name` of the cloud is given with. @throws {UserFault} that says what is wrong with it */
function cloudFaultOf(
  given: string,
  name: keyof typeof cloudFaults,
  number: string | undefined,
  times: string | undefined,
): object {
  const member = cloudFaults[name];
  if (member === undefined && number !== undefined)
    throw new UserFault(text(faultTexts.faultWithout, { text: given, name }));
  const value = numberOf(number ?? "");
  if (member !== undefined && Number.isNaN(value))
    throw new UserFault(
      text(faultTexts.faultNumber, {
        text: given,
        name,
        number: member.toUpperCase(),
      }),
    );
  if (times !== undefined && !/^\d{1,9}$/.test(times))
    throw new UserFault(text(faultTexts.faultNotTimes, { text: given }));
  return {
    ...(member !== undefined && { [member]: value }),
    ...(times !== undefined && { times: Number(times) }),
  };
}

/** How much of the `name` of the module is wanted; NaN for what is no number. @throws {UserFault} for a number of times */
function moduleFaultOf(
  given: string,
  name: string,
  number: string | undefined,
  times: string | undefined,
): number | true {
  if (times !== undefined)
    throw new UserFault(
      text(faultTexts.faultWithoutTimes, { text: given, name }),
    );
  return number === undefined ? true : numberOf(number);
}

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
      const known = name as keyof typeof cloudFaults;
      cloud[name] = cloudFaultOf(given, known, number, times);
    } else if ((faultNames as readonly string[]).includes(name)) {
      module[name] = moduleFaultOf(given, name, number, times);
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
