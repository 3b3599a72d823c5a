/** What went wrong in the steps and counts when they are done. */
export class Mishaps {
  /** When the first `damaged` came. */
  #damagedAt: number | undefined;
  #lost: { readonly code: number | undefined } | undefined;

  damaged(now: number): void {
    this.#damagedAt ??= now;
  }

  /** A disconnection; the first one counts, and one that is final whenever it comes. */
  lost(code: number | undefined, isFinal: boolean): void {
    if (!this.#lost || isFinal) this.#lost = { code };
  }

  /** The connection is back. */
  mended(): void {
    this.#lost = undefined;
  }

  /** The disconnection that counts. */
  get disconnection(): { readonly code: number | undefined } | undefined {
    return this.#lost;
  }

  /** When the first `damaged` came; it is asked once. */
  takeDamage(): number | undefined {
    const at = this.#damagedAt;
    this.#damagedAt = undefined;
    return at;
  }
}
