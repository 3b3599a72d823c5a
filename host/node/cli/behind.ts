import { readFileSync } from "node:fs";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import {
  type Cloud,
  type EmulatorOptions,
  startCloud,
} from "../../emulator/index.js";
import { text } from "../../javascript/language.js";
import { devicesIn } from "./devices.js";
import { UserFault } from "./fault.js";
import { readingFor, starting } from "./start.js";

/** What `tcat emulate` is told of what is behind the module: a cloud of its own, or a broker elsewhere. */
export interface BehindOptions {
  readonly broker?: string;
  readonly registration?: string;
  readonly ca?: string;
  readonly devices?: string;
  readonly mqttPort?: number;
  readonly mqttsPort?: number;
  readonly httpPort?: number;
  readonly ackFirst?: boolean;
  readonly platformLimits?: boolean;
}

/** What the module finds behind it. */
export type Behind = Pick<EmulatorOptions, "broker" | "registration" | "tls">;

function checkUrl(url: string, kinds: RegExp, wanted: string): string {
  // It may hold a password: what cannot be read is not repeated.
  if (!URL.canParse(url) || !kinds.test(url))
    throw new UserFault(text(faultTexts.give, { wanted }));
  return url;
}

/** The URL without the user and the password that it may hold. */
export function placeOf(broker: string): string {
  const url = new URL(broker);
  url.username = "";
  url.password = "";
  return url.href;
}

/** What stands in the place of an own cloud. */
export async function outside(
  broker: string,
  { registration, ca }: BehindOptions,
): Promise<Behind> {
  return {
    broker: checkUrl(broker, /^mqtts?:\/\/./, text(faultTexts.brokerUrl)),
    ...(registration !== undefined && {
      registration: checkUrl(
        registration,
        /^https?:\/\/./,
        text(faultTexts.registrationUrl),
      ),
    }),
    ...(ca !== undefined && {
      tls: { ca: await readingFor("--ca", ca, () => readFileSync(ca)) },
    }),
  };
}

/** A cloud of the module's own. */
export async function ownCloud(
  options: BehindOptions,
  log: (said: string) => void,
): Promise<Cloud> {
  const { devices, mqttPort, mqttsPort, httpPort } = options;
  const registry = await devicesIn(devices);
  return starting(() =>
    startCloud({
      log,
      ...registry,
      ...(mqttPort !== undefined && { mqttPort }),
      ...(mqttsPort !== undefined && { mqttsPort }),
      ...(httpPort !== undefined && { httpPort }),
      ...(options.ackFirst && { acknowledges: "first" as const }),
      ...(options.platformLimits && { limitsRates: true }),
    }),
  );
}
