import { Command } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import { faultTexts } from "../../../assembly/protocol/texts/fault.js";
import { Emulator, startCloud } from "../../emulator/index.js";
import { text } from "../../javascript/language.js";
import { BAUD_RATE } from "../openport.js";
import { release } from "../stream.js";
import { UserFault } from "./fault.js";
import type { BridgedPort } from "./pagebridge.js";
import { checkPage, cloudPage } from "./pagefile.js";
import { servePage } from "./pageserver.js";
import { openPort, parseBaudRate, portOf } from "./port.js";
import { printable } from "./printable.js";
import { interrupted } from "./signals.js";
import { parsePort, starting } from "./start.js";

interface PageOptions {
  readonly port?: string;
  readonly emulate?: boolean;
  readonly baud: number;
  readonly httpPort: number;
}

type Log = (said: string) => void;

/** A port, and what ends what stands behind it. */
interface Source extends BridgedPort {
  close(): Promise<void>;
}

/** A module with a cloud of its own, in this process. */
async function emulated(log: Log): Promise<Source> {
  const page = cloudPage(log);
  const cloud = await starting(() =>
    startCloud({
      log: (said) => log(`cloud: ${said}`),
      ...(page && { page }),
    }),
  );
  const module = new Emulator({
    broker: cloud.mqttsUrl,
    registration: cloud.httpUrl,
    log,
  });
  console.log(`control: ${cloud.httpUrl}/control/`);
  if (cloud.pageUrl !== undefined) console.log(`cloud: ${cloud.pageUrl}`);
  return {
    name: "emulator",
    open: async () => module.stream(),
    close: async () => {
      await module.close();
      await cloud.close();
    },
  };
}

/** A port that can be opened now; it is free until a page asks for it. @throws {UserFault} when it cannot be opened */
async function attached(name: string, baud: number): Promise<Source> {
  await release(await openPort(name, baud));
  return { name, open: portOf(name, baud), close: async () => {} };
}

async function run(options: PageOptions): Promise<void> {
  const { port, emulate = false, baud, httpPort } = options;
  if ((port === undefined) !== emulate)
    throw new UserFault(text(faultTexts.portOrEmulate));
  checkPage("module");
  const log = (said: string) => console.error(printable(said));
  const source =
    port === undefined ? await emulated(log) : await attached(port, baud);
  try {
    const server = await starting(() => servePage(source, { httpPort, log }));
    // Whoever reads where it is may end it at once.
    const over = interrupted();
    console.log(`page: ${server.url}`);
    await over;
    await server.close();
  } finally {
    await source.close();
  }
}

/** `tcat page`: the page in a browser, and a port for it. */
export function pageCommand(): Command {
  return new Command("page")
    .description(text(commandTexts.page))
    .option("--port <name>", text(commandTexts.port))
    .option("--emulate", text(commandTexts.pageEmulate))
    .option("--baud <rate>", text(commandTexts.baud), parseBaudRate, BAUD_RATE)
    .option(
      "--http-port <port>",
      text(commandTexts.pagePort),
      parsePort("--http-port"),
      0,
    )
    .addHelpText(
      "after",
      `\n${text(commandTexts.examples)}
  tcat page --emulate
  tcat page --port /dev/ttyUSB0 --http-port 8217`,
    )
    .action(run);
}
