import { type Command, says } from "./command.js";

/** Commands of modules with certificates and other networks (FACTS.md 5.6). That they are there is all that is on record. */
export const certificateCommands: readonly Command[] = [
  "+TCCERTADD",
  "+TCCERTCHECK",
  "+TCCERTDEL",
  "+TCREGNET",
].map((name) => ({
  name,
  only: ({ certificates }) => certificates,
  test: says(),
}));
