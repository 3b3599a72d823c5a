/** A mistake of the user: one clear line on standard error, exit status 2. */
export class UserFault extends Error {
  override readonly name = "UserFault";
}
