import fc from "fast-check";

/** Choices for one session, drawn from fast-check: the same seed makes the same ones. */
export class Choice {
  readonly #draws: Iterator<number>;

  /** @param draws whole numbers without an end, each of the word's as likely */
  constructor(draws: Iterator<number>) {
    this.#draws = draws;
  }

  below(bound: number): number {
    return bound > 1 ? this.#draws.next().value % bound : 0;
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError("nothing to choose from");
    return list[this.below(list.length)] as T;
  }

  /** The usual one so many times in a hundred, else one of the others. */
  mostly<T>(percent: number, usual: T, others: readonly T[]): T {
    return this.chance(percent) ? usual : this.of(others);
  }

  /** One of what may be made, by weight. */
  weighted<T>(makers: readonly (readonly [weight: number, () => T])[]): T {
    let left = this.below(makers.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, make] of makers) {
      if (left < weight) return make();
      left -= weight;
    }
    throw new RangeError("no weight to choose by");
  }

  /** So many units, one after the other. */
  text(units: readonly string[], count: number): string {
    return this.many(count, () => this.of(units)).join("");
  }

  many<T>(count: number, make: (place: number) => T): T[] {
    return Array.from({ length: count }, (_, place) => make(place));
  }
}

/** Variants that stand between bars. */
export const variants = (text: string): readonly string[] => text.split("|");

const draws = fc.noBias(fc.infiniteStream(fc.nat({ max: 2 ** 31 - 1 })));

/** What a maker of sessions makes of the choices of one seed. */
export function madeFrom<T>(seed: number, make: (choice: Choice) => T): T {
  const [drawn] = fc.sample(draws, { seed, numRuns: 1 });
  if (drawn === undefined) throw new RangeError("nothing was drawn");
  return make(new Choice(drawn));
}
