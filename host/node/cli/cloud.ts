import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { Command } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { type Certificate, startCloud } from "../../emulator/index.js";
import { text } from "../../javascript/language.js";
import { type LogLines, runPrompt } from "./cloudprompt.js";
import { devicesIn } from "./devices.js";
import { UserFault } from "./fault.js";
import { cloudFaultsHelp, faultOption, parseFaults } from "./faults.js";
import { cloudPage } from "./pagefile.js";
import { places, toLog } from "./places.js";
import { interrupted } from "./signals.js";
import { parsePort, readingFor, starting, startingFor } from "./start.js";

interface CloudCommandOptions {
  readonly devices?: string;
  readonly host: string;
  readonly mqttPort: number;
  readonly mqttsPort: number;
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly cert?: string;
  readonly key?: string;
  readonly remoteControl?: boolean;
  readonly ackFirst?: boolean;
  readonly platformLimits?: boolean;
  readonly fault: readonly string[];
  readonly json?: boolean;
}

/** The ports of the platform (MODULES.md 6.1), and others that need no rights. */
const ports = { mqtt: 1883, mqtts: 8883, http: 8080, https: 8443 } as const;

async function certificate({
  cert,
  key,
}: CloudCommandOptions): Promise<Certificate | undefined> {
  if ((cert === undefined) !== (key === undefined))
    throw new UserFault(text(faultTexts.certAndKey));
  if (cert === undefined || key === undefined) return undefined;
  const pair = {
    cert: await readingFor("--cert", cert, () => readFileSync(cert)),
    key: await readingFor("--key", key, () => readFileSync(key)),
  };
  await startingFor("--cert, --key", () => createSecureContext(pair));
  return pair;
}

async function run(options: CloudCommandOptions): Promise<void> {
  const { devices, host, remoteControl = false, json = false } = options;
  const { mqttPort, mqttsPort, httpPort, httpsPort } = options;
  const faults = parseFaults(options.fault);
  if (Object.keys(faults.module).length > 0)
    throw new UserFault(text(faultTexts.moduleFaults));
  const pair = await certificate(options);
  const registry = await devicesIn(devices);
  const log: LogLines = { line: toLog(json) };
  const page = cloudPage(log.line);
  const cloud = await starting(() =>
    startCloud({
      host,
      mqttPort,
      mqttsPort,
      httpPort,
      httpsPort,
      remoteControl,
      log: (said) => log.line(said),
      ...(options.ackFirst && { acknowledges: "first" as const }),
      ...(options.platformLimits && { limitsRates: true }),
      ...(pair && { certificate: pair }),
      ...(page && { page }),
      ...registry,
    }),
  );
  cloud.faults.apply(faults.cloud);
  try {
    // Whoever reads where it is may end it at once.
    const over = interrupted();
    const proofs = pair
      ? commandTexts.keysOrPasswords
      : commandTexts.preSharedKeys;
    places(json, {
      mqtt: cloud.mqttUrl,
      mqtts: { url: cloud.mqttsUrl, note: text(proofs) },
      http: cloud.httpUrl,
      ...(cloud.httpsUrl !== undefined && { https: cloud.httpsUrl }),
      ...(cloud.pageUrl !== undefined && { page: cloud.pageUrl }),
      control: `${cloud.httpUrl}/control/`,
    });
    const stop = new AbortController();
    const prompt = runPrompt(cloud, log, json, stop.signal);
    await Promise.race([over, prompt]);
    // What it still waits for, such as a device's reply, ends with the cloud.
    stop.abort();
  } finally {
    await cloud.close();
  }
}

/** `tcat cloud`: a stand-in for the platform, by itself. */
export function cloudCommand(): Command {
  const port = (name: keyof typeof ports, what: string) =>
    [
      `--${name}-port <port>`,
      text(commandTexts.portOf, { what }),
      parsePort(`--${name}-port`),
      ports[name],
    ] as const;
  return new Command("cloud")
    .description(text(commandTexts.cloud))
    .option("--devices <file>", text(commandTexts.devices))
    .option("--host <address>", text(commandTexts.host), "127.0.0.1")
    .option(...port("mqtt", text(commandTexts.overTcp)))
    .option(...port("mqtts", text(commandTexts.overTls)))
    .option(...port("http", "HTTP"))
    .option(...port("https", "HTTPS"))
    .option("--cert <file>", text(commandTexts.cert))
    .option("--key <file>", text(commandTexts.key))
    .option("--ack-first", text(commandTexts.ackFirst))
    .option("--platform-limits", text(commandTexts.limits))
    .option("--remote-control", text(commandTexts.remoteControl))
    .addOption(faultOption())
    .option("--json", text(commandTexts.jsonLine))
    .addHelpText(
      "after",
      `${cloudFaultsHelp()}

${text(commandTexts.examples)}
  tcat cloud --devices devices.json --mqtts-port 8883
  tcat cloud --host 0.0.0.0 --fault failFile=404*2`,
    )
    .action(run);
}
