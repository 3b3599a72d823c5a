import { type CommandCall, givenOf } from "./call.js";
import { objectOf } from "./given.js";

/**
 * The call of a typed method.
 * @param args its arguments by name
 * @param names these names, in the line's order
 * @throws {AtError} for arguments that are no object; the core itself checks each
 */
export function setCall<T extends object>(
  command: string,
  args: T,
  names: readonly (keyof T)[],
): CommandCall {
  const given: Partial<T> = objectOf(args, "args", command);
  const values = names.map((name) => given[name]);
  // What is left out in between is refused by the core.
  return {
    command,
    form: "set",
    args: givenOf(values) as NonNullable<CommandCall["args"]>,
  };
}
