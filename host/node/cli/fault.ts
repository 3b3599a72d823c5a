import { EXIT_USAGE } from "./exit.js";

/** A mistake of the user, or what was asked for and has not come about: one clear line on standard error. */
export class UserFault extends Error {
  override readonly name = "UserFault";

  constructor(
    message: string,
    readonly status = EXIT_USAGE,
  ) {
    super(message);
  }
}
