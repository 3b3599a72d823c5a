import { signal } from "@preact/signals";
import { Filter } from "./filter.js";
import type { Kind } from "./row.js";
import { Timeline } from "./timeline.js";

/** A timeline on the screen: what is asked for, what is chosen, and when it is to be drawn anew. */
export class TimelineView {
  readonly timeline = new Timeline();
  readonly filter = new Filter(this.timeline);
  readonly hidden = signal<ReadonlySet<Kind>>(new Set());
  readonly text = signal("");
  /** Whether the list keeps to its end. */
  readonly follows = signal(true);
  /** Number of the row whose details are shown. */
  readonly chosen = signal<number | undefined>(undefined);
  /** Counts what has changed, once for each frame. */
  readonly version = signal(0);
  #asked = false;

  /** Something has changed: it is looked at in the next frame. */
  changed(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      const more = this.filter.advance();
      this.version.value++;
      if (more) this.changed();
    });
  }

  /** Asks for other rows. */
  ask(): void {
    this.filter.ask({ hidden: this.hidden.value, text: this.text.value });
    this.changed();
  }

  /** Shows rows of this kind, or does not. */
  toggle(kind: Kind): void {
    const hidden = new Set(this.hidden.value);
    if (!hidden.delete(kind)) hidden.add(kind);
    this.hidden.value = hidden;
    this.ask();
  }

  clear(): void {
    this.timeline.clear();
    this.chosen.value = undefined;
    this.ask();
  }
}
