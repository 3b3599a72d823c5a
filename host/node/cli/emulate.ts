import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Command, Option } from "commander";
import {
  type ApiServer,
  type Cloud,
  Emulator,
  type EmulatorOptions,
  fastClock,
  listenPty,
  listenTcp,
  ModuleControl,
  type PtyListener,
  profileNames,
  serve,
  startCloud,
  type TcpListener,
} from "../../emulator/index.js";
import { UserFault } from "./fault.js";
import {
  cloudFaultsHelp,
  faultOption,
  moduleFaultsHelp,
  parseFaults,
  type WantedFaults,
} from "./faults.js";
import { printable } from "./printable.js";
import {
  DEFAULT_TCP,
  interrupted,
  parseAddress,
  parseNumber,
  parsePort,
  starting,
  startingFor,
} from "./start.js";

/** UDP port on which a module hears the phone (MODULES.md 5.5). */
export const PHONE_PORT = 8266;

interface EmulateOptions {
  readonly pty?: string;
  readonly tcp?: string;
  readonly broker?: string;
  readonly registration?: string;
  readonly ca?: string;
  readonly devices?: string;
  readonly mqttPort?: number;
  readonly mqttsPort?: number;
  readonly httpPort?: number;
  readonly faultPort: number;
  readonly ackFirst?: boolean;
  readonly platformLimits?: boolean;
  readonly state?: string;
  readonly profile: (typeof profileNames)[number];
  readonly phonePort: number;
  readonly fault: readonly string[];
  readonly seed?: number;
  readonly speed?: number;
  readonly crlfEndsPayload?: boolean;
}

/** What the module finds behind it. */
type Behind = Pick<EmulatorOptions, "broker" | "registration" | "tls">;

function checkUrl(url: string, kinds: RegExp, wanted: string): string {
  // It may hold a password: what cannot be read is not repeated.
  if (!URL.canParse(url) || !kinds.test(url))
    throw new UserFault(`give ${wanted}`);
  return url;
}

/** The URL without the user and the password that it may hold. */
function placeOf(broker: string): string {
  const url = new URL(broker);
  url.username = "";
  url.password = "";
  return url.href;
}

/** Options of the cloud that a module has when no other is named. */
const ownCloudOptions = [
  "devices",
  "mqttPort",
  "mqttsPort",
  "httpPort",
  "ackFirst",
  "platformLimits",
] as const;

function checkOptions(options: EmulateOptions, { cloud }: WantedFaults): void {
  const { pty, tcp, broker, registration, ca } = options;
  if (pty !== undefined && tcp !== undefined)
    throw new UserFault("--pty and --tcp exclude each other: give one");
  if (broker === undefined && (registration ?? ca) !== undefined)
    throw new UserFault("--registration and --ca go with --broker");
  if (
    broker !== undefined &&
    ownCloudOptions.some((name) => options[name] !== undefined)
  )
    throw new UserFault(
      "--devices, the own cloud's ports, --ack-first and --platform-limits go without --broker",
    );
  if (broker !== undefined && Object.keys(cloud).length > 0)
    throw new UserFault("faults of the cloud go without --broker");
}

/** Whether the file can be kept: found out now, not at the first change. */
function checkState(path: string): void {
  accessSync(dirname(path), constants.W_OK | constants.X_OK);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new Error(`${path} is no file`);
}

/** What stands in the place of an own cloud. */
async function outside(
  broker: string,
  { registration, ca }: EmulateOptions,
): Promise<Behind> {
  return {
    broker: checkUrl(
      broker,
      /^mqtts?:\/\/./,
      "--broker an mqtt:// or mqtts:// URL",
    ),
    ...(registration !== undefined && {
      registration: checkUrl(
        registration,
        /^https?:\/\/./,
        "--registration an http:// or https:// URL",
      ),
    }),
    ...(ca !== undefined && {
      tls: { ca: await startingFor("--ca", () => readFileSync(ca)) },
    }),
  };
}

const ownCloud = (
  {
    devices,
    mqttPort,
    mqttsPort,
    httpPort,
    ackFirst,
    platformLimits,
  }: EmulateOptions,
  log: (text: string) => void,
): Promise<Cloud> =>
  starting(() =>
    startCloud({
      log,
      ...(devices !== undefined && { registry: devices }),
      ...(mqttPort !== undefined && { mqttPort }),
      ...(mqttsPort !== undefined && { mqttsPort }),
      ...(httpPort !== undefined && { httpPort }),
      ...(ackFirst && { acknowledges: "first" as const }),
      ...(platformLimits && { limitsRates: true }),
    }),
  );

async function emulate(options: EmulateOptions): Promise<void> {
  const faults = parseFaults(options.fault, options.seed);
  checkOptions(options, faults);
  const address = parseAddress(options.tcp ?? DEFAULT_TCP);
  const log = (text: string) => console.error(printable(text));
  const { broker, speed, pty, state } = options;
  if (state !== undefined)
    await startingFor("--state", () => checkState(state));
  const elsewhere =
    broker === undefined ? undefined : await outside(broker, options);
  const clock = await starting(() =>
    speed === undefined ? undefined : fastClock(speed),
  );
  const cloud = elsewhere
    ? undefined
    : await ownCloud(options, (text) => log(`cloud: ${text}`));
  cloud?.faults.apply(faults.cloud);
  const behind: Behind = elsewhere ?? {
    broker: cloud?.mqttsUrl ?? "",
    registration: cloud?.httpUrl ?? "",
  };
  let emulator: Emulator | undefined;
  let listener: PtyListener | TcpListener | undefined;
  let control: ApiServer | undefined;
  try {
    const module = await starting(
      () =>
        new Emulator({
          ...behind,
          profile: options.profile,
          provisioningPort: options.phonePort,
          faults: faults.module,
          log,
          ...(clock && { clock }),
          ...(state !== undefined && { state }),
          ...(options.crlfEndsPayload && { payloadEndsAtCrlf: true }),
        }),
    );
    emulator = module;
    const uart = await starting<PtyListener | TcpListener>(() =>
      pty === undefined
        ? listenTcp(module, address)
        : listenPty(module, { link: pty }),
    );
    listener = uart;
    control = await starting(() =>
      serve(new ModuleControl(module), { port: options.faultPort, log }),
    );
    // Whoever reads where it is may end it at once.
    const over = interrupted();
    console.log(
      `broker: ${placeOf(behind.broker)}${cloud ? " (own cloud)" : ""}`,
    );
    if (cloud) {
      console.log(`mqtt: ${cloud.mqttUrl}`);
      console.log(`mqtts: ${cloud.mqttsUrl}`);
      console.log(`http: ${cloud.httpUrl}`);
      console.log(`control: ${cloud.httpUrl}/control/`);
    }
    console.log(`faults: ${control.url}`);
    console.log(
      `module: ${"path" in uart ? uart.path : `tcp://${uart.host}:${uart.port}`}`,
    );
    await over;
  } finally {
    await listener?.close();
    await control?.close();
    await emulator?.close();
    await cloud?.stop();
  }
}

/** `tcat emulate`: a module for everyone without the hardware. */
export function emulateCommand(): Command {
  return new Command("emulate")
    .description("emulate a module on TCP or on a PTY, until Ctrl-C")
    .option("--pty <link>", "make a PTY and this link to it")
    .option("--tcp <host:port>", `listen on TCP (default ${DEFAULT_TCP})`)
    .addOption(
      new Option("--profile <name>", "which firmware to behave like")
        .choices([...profileNames])
        .default("esp32"),
    )
    .option("--state <file>", "keep what a module keeps in flash in this file")
    .option("--devices <file>", "the own cloud's products and devices (JSON)")
    .option(
      "--http-port <port>",
      "the own cloud's port for registration and its control API",
      parsePort("--http-port"),
    )
    .option(
      "--mqtt-port <port>",
      "the own cloud's port for MQTT",
      parsePort("--mqtt-port"),
    )
    .option(
      "--mqtts-port <port>",
      "the own cloud's port for MQTT over TLS",
      parsePort("--mqtts-port"),
    )
    .option(
      "--ack-first",
      "the own cloud acknowledges a message before it passes it on",
    )
    .option(
      "--platform-limits",
      "the own cloud keeps the platform's limits of rates",
    )
    .option(
      "--fault-port <port>",
      "port for what is to befall the module, 0 for any",
      parsePort("--fault-port"),
      0,
    )
    .option("--broker <url>", "an mqtt:// or mqtts:// broker, in its place")
    .option("--registration <url>", "where that has devices registered")
    .option("--ca <file>", "its certificate authority; else pre-shared keys")
    .option(
      "--phone-port <port>",
      "UDP port for the phone, 0 for any",
      parsePort("--phone-port"),
      PHONE_PORT,
    )
    .addOption(faultOption())
    .option("--seed <n>", "of the faults' dice", parseNumber("--seed"))
    .option(
      "--speed <n>",
      "how many times as fast the module's clock goes, its network time limits too",
      parseNumber("--speed"),
    )
    .option(
      "--crlf-ends-payload",
      "give a payload up at a CRLF in it, as modules do when it ends a UART chunk",
    )
    .addHelpText("after", `${moduleFaultsHelp}${cloudFaultsHelp}`)
    .action(emulate);
}
