import { Command, Option } from "commander";
import { provisionByPhone } from "../../emulator/index.js";
import { PHONE_PORT } from "./emulate.js";
import { printable } from "./printable.js";
import { parseNumber, parsePort, starting } from "./start.js";

interface PhoneCommandOptions {
  readonly port: number;
  readonly mode: "TCSTARTSMART" | "TCSAP";
  readonly ssid: string;
  readonly password: string;
  readonly token: string;
  readonly patience: number;
}

/** Seconds to wait for a module. */
const PATIENCE = 10;

async function phone({ patience, ...options }: PhoneCommandOptions) {
  const found = await starting(() =>
    provisionByPhone({ ...options, patience: patience * 1000 }),
  );
  console.log(printable(`found ${found.productId}/${found.deviceName}`));
}

/** `tcat phone`: the app's side of provisioning. */
export function phoneCommand(): Command {
  return new Command("phone")
    .description(
      "play the phone for an emulated module that waits to be provisioned",
    )
    .requiredOption("--ssid <name>", "the access point that it is to join")
    .option("--password <text>", "its password", "")
    .option("--token <text>", "what stands for the user", "tcat-phone")
    .addOption(
      new Option("--mode <command>", "how the module waits")
        .choices(["TCSTARTSMART", "TCSAP"])
        .default("TCSTARTSMART"),
    )
    .option(
      "--port <port>",
      "the module's UDP port",
      parsePort("--port", 1),
      PHONE_PORT,
    )
    .option(
      "--patience <s>",
      "seconds to wait for it",
      parseNumber("--patience"),
      PATIENCE,
    )
    .addHelpText(
      "after",
      `
Examples:
  tcat phone --ssid home --password "correct horse"
  tcat phone --mode TCSAP --ssid home --patience 30`,
    )
    .action(phone);
}
