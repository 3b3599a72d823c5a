/** One that waits, and who comes behind it. */
interface Place<T> {
  readonly item: T;
  next: Place<T> | undefined;
}

/** What waits its turn: first in, first out, each in constant time however many wait. */
export class Fifo<T> {
  #first: Place<T> | undefined;
  #last: Place<T> | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: T): void {
    const place = { item, next: undefined };
    if (this.#last) this.#last.next = place;
    else this.#first = place;
    this.#last = place;
    this.#length++;
  }

  /** The one whose turn is next. */
  peek(): T | undefined {
    return this.#first?.item;
  }

  shift(): T | undefined {
    const place = this.#first;
    if (!place) return undefined;
    this.#first = place.next;
    if (!place.next) this.#last = undefined;
    this.#length--;
    return place.item;
  }

  clear(): void {
    this.#first = undefined;
    this.#last = undefined;
    this.#length = 0;
  }
}
