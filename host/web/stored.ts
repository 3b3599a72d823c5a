/** What the browser keeps for the page; one opened from disk, or by a private window, may have nothing of the kind. */
export const stored = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The page works without: the choice is made anew each time.
    }
  },
};
