import { commands } from "../../../assembly/protocol/commands.js";
import type { Command } from "../../../assembly/protocol/types.js";

const byName = new Map(commands.map((command) => [command.name, command]));

/** A command of the set. */
export const commandNamed = (name: string): Command | undefined =>
  byName.get(name);
