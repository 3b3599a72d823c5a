import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { emitAssemblyScript } from "./emit-assemblyscript.js";
import { emitCCommands, emitCCommandsHeader, emitCNumbers } from "./emit-c.js";
import { emitCErrors, emitCErrorsHeader } from "./emit-c-errors.js";
import { emitCNames, emitCNamesHeader } from "./emit-c-names.js";
import { emitCPosixTexts } from "./emit-c-posix.js";
import { emitMarkdown } from "./emit-markdown.js";
import { rustOutputs } from "./emit-rust.js";
import { emitSession } from "./emit-session.js";
import { emitTypeScript } from "./emit-typescript.js";

/** Every generated file and what makes it; a host in another language adds its line here. */
const outputs: Readonly<Record<string, () => string>> = {
  "assembly/generated/protocol.ts": emitAssemblyScript,
  "assembly/generated/session.ts": emitSession,
  "assembly/generated/reference.md": emitMarkdown,
  "host/javascript/generated/commands.ts": emitTypeScript,
  ...rustOutputs,
  "host/wamr/generated/tcat_protocol.h": emitCNumbers,
  "host/wamr/generated/tcat_commands.h": emitCCommandsHeader,
  "host/wamr/generated/tcat_commands.c": emitCCommands,
  "host/wamr/generated/tcat_names.h": emitCNamesHeader,
  "host/wamr/generated/tcat_names.c": emitCNames,
  "host/wamr/generated/tcat_errors.h": emitCErrorsHeader,
  "host/wamr/generated/tcat_errors.c": emitCErrors,
  "host/wamr/generated/tcat_posix_texts.h": emitCPosixTexts,
};

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Names of the generated files that differ from what the description makes now. */
export function staleFiles(): string[] {
  return Object.entries(outputs)
    .filter(([path, emit]) => {
      try {
        return readFileSync(root + path, "utf8") !== emit();
      } catch {
        return true;
      }
    })
    .map(([path]) => path);
}

function generate(): void {
  for (const [path, emit] of Object.entries(outputs)) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, emit());
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
