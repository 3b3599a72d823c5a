import { Command, Option } from "commander";
import {
  Emulator,
  listenPty,
  listenTcp,
  type PtyListener,
  profileNames,
  startBroker,
  type TcpListener,
} from "../../emulator/index.js";
import { UserFault } from "./fault.js";

interface EmulateOptions {
  readonly pty?: string;
  readonly tcp?: string;
  readonly broker?: string;
  readonly state?: string;
  readonly profile: (typeof profileNames)[number];
  readonly crlfEndsPayload?: boolean;
}

const DEFAULT_TCP = "127.0.0.1:2323";
const MOST_PORT = 65_535;

/** Reads `HOST:PORT`. */
export function parseAddress(text: string): { host: string; port: number } {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) > MOST_PORT)
    throw new UserFault(`${text} is no HOST:PORT, such as ${DEFAULT_TCP}`);
  return { host: host.replace(/^\[(.*)\]$/, "$1"), port: Number(port) };
}

function checkBroker(url: string): string {
  if (!/^mqtts?:\/\/./.test(url))
    throw new UserFault(`${url} is no mqtt:// or mqtts:// URL`);
  return url;
}

/** A broker, a module and a listener that cannot start are the user's to mend. */
async function starting<T>(start: () => T | Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserFault(error.message.replace(/\s*\n\s*/g, " "));
  }
}

async function emulate(options: EmulateOptions): Promise<void> {
  if (options.pty !== undefined && options.tcp !== undefined)
    throw new UserFault("--pty and --tcp exclude each other: give one");
  const address = parseAddress(options.tcp ?? DEFAULT_TCP);
  const outside =
    options.broker === undefined ? undefined : checkBroker(options.broker);
  const embedded =
    outside === undefined ? await starting(() => startBroker({})) : undefined;
  let emulator: Emulator | undefined;
  try {
    const module = await starting(
      () =>
        new Emulator({
          broker: embedded?.url ?? outside ?? "",
          profile: options.profile,
          log: (text) => console.error(text),
          ...(options.state === undefined ? {} : { state: options.state }),
          ...(options.crlfEndsPayload ? { payloadEndsAtCrlf: true } : {}),
        }),
    );
    emulator = module;
    const { pty } = options;
    const listener = await starting<PtyListener | TcpListener>(() =>
      pty === undefined
        ? listenTcp(module, address)
        : listenPty(module, { link: pty }),
    );
    console.log(`broker: ${embedded ? `${embedded.url} (embedded)` : outside}`);
    console.log(
      `module: ${"path" in listener ? listener.path : `tcp://${listener.host}:${listener.port}`}`,
    );
    await new Promise<void>((resolve) => {
      process.once("SIGINT", resolve);
      process.once("SIGTERM", resolve);
    });
    await listener.close();
  } finally {
    await emulator?.close();
    await embedded?.stop();
  }
}

/** `tcat emulate`: a module for everyone without the hardware. */
export function emulateCommand(): Command {
  return new Command("emulate")
    .description("emulate a module on TCP or on a PTY, until Ctrl-C")
    .option("--pty <link>", "make a PTY and this link to it")
    .option("--tcp <host:port>", `listen on TCP (default ${DEFAULT_TCP})`)
    .option("--broker <url>", "an mqtt:// or mqtts:// broker; else an own one")
    .option("--state <file>", "keep what a module keeps in flash in this file")
    .addOption(
      new Option("--profile <name>", "which firmware to behave like")
        .choices([...profileNames])
        .default("esp32"),
    )
    .option(
      "--crlf-ends-payload",
      "give a payload up at a CRLF in it, as modules do when it ends a UART chunk",
    )
    .action(emulate);
}
