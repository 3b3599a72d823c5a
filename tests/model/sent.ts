/** What went out last: whose echo may come, and whether a prompt belongs to nobody. */
export class Sent {
  #echo: string | undefined;
  #plus = false;

  /** A command's line went out. */
  line(text: string): void {
    this.#echo = text;
    this.#plus = false;
  }

  /** `+++` went out. */
  plus(): void {
    this.#plus = true;
  }

  /** Whether `+++` went out, and no line since. */
  get isPlus(): boolean {
    return this.#plus;
  }

  /** Whether a line is the echo: the first that is wholly equal to the last command line. */
  takesEcho(text: string): boolean {
    const isEcho = text === this.#echo;
    if (isEcho) this.#echo = undefined;
    return isEcho;
  }
}
