import type { Port } from "../../javascript/port.js";

/** Where a module is: opened, and opened again after each loss. */
export interface Source {
  readonly name: string;
  /** Whether the document's example device is known there. */
  readonly isExample: boolean;
  open(signal: AbortSignal): Promise<Port>;
}
