import { Command, Option } from "commander";
import { commandTexts } from "../../../assembly/protocol/texts/command.js";
import {
  SSID_BYTES,
  TOKEN_BYTES,
  WIFI_PASSWORD_BYTES,
} from "../../emulator/base/limits.js";
import { provisionByPhone } from "../../emulator/index.js";
import { text } from "../../javascript/language.js";
import { PHONE_PORT } from "./emulate.js";
import { EXIT_FAILURE } from "./exit.js";
import { UserFault } from "./fault.js";
import { printable, printableJson } from "./printable.js";
import { parseBytes, parseNumber, parsePort, starting } from "./start.js";

interface PhoneCommandOptions {
  readonly port: number;
  readonly mode: "TCSTARTSMART" | "TCSAP";
  readonly ssid: string;
  readonly password: string;
  readonly token: string;
  readonly patience: number;
  readonly json?: boolean;
}

/** Seconds to wait for a module. */
const PATIENCE = 10;

/** A module that is silent or reports an error is no mistake of the user's; a UDP port that cannot be had is one. */
function notProvisioned(error: unknown): never {
  if (!(error instanceof Error) || "syscall" in error) throw error;
  throw new UserFault(printable(error.message), EXIT_FAILURE);
}

async function phone({ patience, json, ...options }: PhoneCommandOptions) {
  const found = await starting(() =>
    provisionByPhone({ ...options, patience: patience * 1000 }).catch(
      notProvisioned,
    ),
  );
  const { productId, deviceName } = found;
  console.log(
    json
      ? printableJson({ productId, deviceName })
      : printable(
          text(commandTexts.found, { device: `${productId}/${deviceName}` }),
        ),
  );
}

/** `tcat phone`: the app's side of provisioning. */
export function phoneCommand(): Command {
  return new Command("phone")
    .description(text(commandTexts.phone))
    .requiredOption(
      "--ssid <name>",
      text(commandTexts.ssid),
      parseBytes("--ssid", 1, SSID_BYTES),
    )
    .option(
      "--password <text>",
      text(commandTexts.password),
      parseBytes("--password", 0, WIFI_PASSWORD_BYTES),
      "",
    )
    .option(
      "--token <text>",
      text(commandTexts.token),
      parseBytes("--token", 1, TOKEN_BYTES),
      "tcat-phone",
    )
    .addOption(
      new Option("--mode <command>", text(commandTexts.mode))
        .choices(["TCSTARTSMART", "TCSAP"])
        .default("TCSTARTSMART"),
    )
    .option(
      "--port <port>",
      text(commandTexts.udpPort),
      parsePort("--port", 1),
      PHONE_PORT,
    )
    .option(
      "--patience <s>",
      text(commandTexts.waitSeconds),
      parseNumber("--patience"),
      PATIENCE,
    )
    .option("--json", text(commandTexts.jsonLine))
    .addHelpText(
      "after",
      `
${text(commandTexts.examples)}
  tcat phone --ssid home --password "correct horse"
  tcat phone --mode TCSAP --ssid home --patience 30`,
    )
    .action(phone);
}
