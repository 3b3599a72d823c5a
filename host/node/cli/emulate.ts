import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import { Command, Option } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import {
  type ApiServer,
  Emulator,
  fastClock,
  listenPty,
  listenTcp,
  ModuleControl,
  type PtyListener,
  profileNames,
  serve,
  type TcpListener,
} from "../../emulator/index.js";
import { hostPort } from "../../javascript/hostport.js";
import { text } from "../../javascript/language.js";
import {
  type Behind,
  type BehindOptions,
  outside,
  ownCloud,
  placeOf,
} from "./behind.js";
import { UserFault } from "./fault.js";
import {
  cloudFaultsHelp,
  faultOption,
  moduleFaultsHelp,
  parseFaults,
  type WantedFaults,
} from "./faults.js";
import { places, toLog } from "./places.js";
import { interrupted } from "./signals.js";
import {
  DEFAULT_TCP,
  parseAddress,
  parseNumber,
  parsePort,
  starting,
} from "./start.js";

/** UDP port on which a module hears the phone (MODULES.md 5.5). */
export const PHONE_PORT = 8266;

interface EmulateOptions extends BehindOptions {
  readonly pty?: string;
  readonly tcp?: string;
  readonly faultPort: number;
  readonly state?: string;
  readonly profile: (typeof profileNames)[number];
  readonly phonePort: number;
  readonly fault: readonly string[];
  readonly seed?: number;
  readonly speed?: number;
  readonly crlfEndsPayload?: boolean;
  readonly json?: boolean;
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
    throw new UserFault(text(faultTexts.ptyOrTcp));
  if (broker === undefined && (registration ?? ca) !== undefined)
    throw new UserFault(text(faultTexts.withBroker));
  if (
    broker !== undefined &&
    ownCloudOptions.some((name) => options[name] !== undefined)
  )
    throw new UserFault(text(faultTexts.withoutBroker));
  if (broker !== undefined && Object.keys(cloud).length > 0)
    throw new UserFault(text(faultTexts.cloudFaults));
}

/** Whether the file can be kept: found out now, not at the first change. */
function checkState(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code: why = "" } = error as NodeJS.ErrnoException;
    throw new UserFault(
      text(faultTexts.notWritten, { option: "--state", file: path, why }),
    );
  }
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new UserFault(`--state: ${text(faultTexts.noFile, { path })}`);
}

async function emulate(options: EmulateOptions): Promise<void> {
  const faults = parseFaults(options.fault, options.seed);
  checkOptions(options, faults);
  const address = parseAddress(options.tcp ?? DEFAULT_TCP);
  const { broker, speed, pty, state, json = false } = options;
  const log = toLog(json);
  if (state !== undefined) checkState(state);
  const elsewhere =
    broker === undefined ? undefined : await outside(broker, options);
  const clock = await starting(() =>
    speed === undefined ? undefined : fastClock(speed),
  );
  const cloud = elsewhere
    ? undefined
    : await ownCloud(options, (said) => log(`cloud: ${said}`));
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
    places(json, {
      broker: cloud
        ? { url: cloud.mqttsUrl, note: text(commandTexts.ownCloud) }
        : placeOf(behind.broker),
      ...(cloud && {
        mqtt: cloud.mqttUrl,
        mqtts: cloud.mqttsUrl,
        http: cloud.httpUrl,
        control: `${cloud.httpUrl}/control/`,
      }),
      faults: control.url,
      module:
        "path" in uart ? uart.path : `tcp://${hostPort(uart.host, uart.port)}`,
    });
    await over;
  } finally {
    await listener?.close();
    await control?.close();
    await emulator?.close();
    await cloud?.close();
  }
}

/** `tcat emulate`: a module for everyone without the hardware. */
export function emulateCommand(): Command {
  return new Command("emulate")
    .description(text(commandTexts.emulate))
    .option("--pty <link>", text(commandTexts.pty))
    .option(
      "--tcp <host:port>",
      text(commandTexts.tcp, { address: DEFAULT_TCP }),
    )
    .addOption(
      new Option("--profile <name>", text(commandTexts.profile))
        .choices([...profileNames])
        .default("esp32"),
    )
    .option("--state <file>", text(commandTexts.state))
    .option("--devices <file>", text(commandTexts.ownDevices))
    .option(
      "--http-port <port>",
      text(commandTexts.ownHttpPort),
      parsePort("--http-port"),
    )
    .option(
      "--mqtt-port <port>",
      text(commandTexts.ownMqttPort),
      parsePort("--mqtt-port"),
    )
    .option(
      "--mqtts-port <port>",
      text(commandTexts.ownMqttsPort),
      parsePort("--mqtts-port"),
    )
    .option("--ack-first", text(commandTexts.ownAckFirst))
    .option("--platform-limits", text(commandTexts.ownLimits))
    .option(
      "--fault-port <port>",
      text(commandTexts.faultPort),
      parsePort("--fault-port"),
      0,
    )
    .option("--broker <url>", text(commandTexts.broker))
    .option("--registration <url>", text(commandTexts.registration))
    .option("--ca <file>", text(commandTexts.ca))
    .option(
      "--phone-port <port>",
      text(commandTexts.phonePort),
      parsePort("--phone-port"),
      PHONE_PORT,
    )
    .addOption(faultOption())
    .option("--seed <n>", text(commandTexts.seed), parseNumber("--seed"))
    .option("--speed <n>", text(commandTexts.speed), parseNumber("--speed"))
    .option("--crlf-ends-payload", text(commandTexts.crlfEndsPayload))
    .option("--json", text(commandTexts.jsonLine))
    .addHelpText(
      "after",
      `${moduleFaultsHelp()}${cloudFaultsHelp()}

${text(commandTexts.examples)}
  tcat emulate --pty /tmp/module --fault split --fault lose=0.001
  tcat emulate --tcp 127.0.0.1:2323 --broker mqtts://broker.example`,
    )
    .action(emulate);
}
