/** What a module's memory or numbers may not be; the module is of another version or damaged. */
export class CoreError extends Error {
  override readonly name = "CoreError";
}
