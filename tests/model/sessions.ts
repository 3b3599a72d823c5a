/** Many sessions on one runtime beside the model. */

import { cutOf, type Open, Subject } from "./comparison.js";
import { isOfCommands, type Kind, sessionOf } from "./session.js";

/** Which sessions are compared. */
export interface Selection {
  readonly sessions: number;
  /** Of the first one; the others follow. */
  readonly seed: number;
  /** All kinds in turn, where it is left out. */
  readonly kind?: Kind;
  /** Those alone that the image without a session takes. */
  readonly commandsAlone?: boolean;
}

/** What came of it. */
export interface Outcome {
  readonly compared: number;
  readonly different: number;
}

/** The first differences are told; more would say no more. */
const MOST_TOLD = 5;

/** Compares sessions one after the other; each difference is told with its seed and its shortest transcript. */
export async function compareSessions(
  open: Open,
  { sessions, seed, kind, commandsAlone = false }: Selection,
  log: (line: string) => void,
): Promise<Outcome> {
  const subject = new Subject(open);
  let compared = 0;
  let different = 0;
  try {
    for (let place = 0; place < sessions && different < MOST_TOLD; place++) {
      const own = seed + place;
      const session = sessionOf(own, kind);
      if (commandsAlone && !isOfCommands(session)) continue;
      const difference = await subject.compare(session, cutOf(own));
      compared++;
      if (difference === undefined) continue;
      different++;
      log(`failed: seed ${own}: ${difference}`);
    }
  } finally {
    await subject.close();
  }
  return { compared, different };
}
