/** How far a template may go, and what it is where it says nothing. */
export interface Limits {
  /** Largest number, and the smallest below zero: a bound beyond it is a mistake, one left out is this. */
  readonly number: number;
  /** Most bytes of a text. */
  readonly bytes: number;
  /** Items of an array that names no `max`. */
  readonly items: number;
  /** Fields in each other, the outermost and the innermost counted: an array of structs of numbers is 3. */
  readonly depth: number;
}

/** What one message of a module carries (TCMQTTPUBRAW). */
export const PAYLOAD_BYTES = 2048;

/** Of a device behind a module: numbers that every JSON reader holds exactly, texts that fit a message. */
export const deviceLimits: Limits = {
  number: Number.MAX_SAFE_INTEGER,
  bytes: PAYLOAD_BYTES,
  items: 64,
  depth: 3,
};

/** Of a cloud, which takes from devices of any make what the template does not forbid. */
export const cloudLimits: Limits = {
  number: Infinity,
  bytes: Infinity,
  items: Infinity,
  depth: 16,
};
