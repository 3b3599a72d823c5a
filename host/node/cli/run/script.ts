import type { ByteCall } from "../../../javascript/call.js";
import type { WantedFaults } from "../faults.js";

/** Milliseconds that a step takes, or what it brings about lasts, at most. */
export const LONGEST = 600_000;

/** What a publish is, whichever command carries it. */
export const PUBLISH = { command: "TCMQTTPUB", form: "set", args: [] } as const;

/** What a payload must be; each that is there must hold. */
export interface WantedPayload {
  readonly bytes?: Uint8Array;
  readonly json?: unknown;
  readonly matches?: RegExp;
  readonly length?: number;
}

/** How a command must fail; each that is there must hold. */
export interface WantedFailure {
  readonly reason?: string;
  readonly code?: number;
  readonly subcode?: number;
}

/** What a command must answer. */
export interface WantedAnswer {
  /** Each data line's values, or the named ones of the first. */
  readonly values?: readonly (readonly unknown[])[];
  readonly named?: Readonly<Record<string, unknown>>;
  /** Fits one of the data lines. */
  readonly matches?: RegExp;
  readonly fails?: WantedFailure;
}

/** What must come unasked: an event's name and what it must hold. */
export interface WantedEvent {
  readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly payload?: WantedPayload;
}

/** What a step does. */
export type Deed =
  | {
      readonly kind: "send";
      readonly call: ByteCall;
      readonly payload?: Uint8Array;
      readonly answer: WantedAnswer;
    }
  | {
      readonly kind: "publish";
      readonly topic: string;
      readonly payload: Uint8Array;
      readonly qos: 0 | 1;
      readonly answer: WantedAnswer;
    }
  | { readonly kind: "expect"; readonly event: WantedEvent }
  | { readonly kind: "wait"; readonly ms: number }
  | {
      readonly kind: "deliver";
      readonly topic: string;
      readonly payload: Uint8Array;
      readonly qos: 0 | 1;
    }
  | {
      readonly kind: "update";
      readonly productId: string;
      readonly deviceName: string;
      readonly version: string;
      readonly size: number;
    }
  | {
      readonly kind: "fault";
      /** As the script writes them. */
      readonly names: readonly string[];
      readonly faults: WantedFaults;
    }
  | {
      readonly kind: "module";
      readonly verb: string;
      readonly body: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: "phone";
      readonly ssid: string;
      readonly password: string;
    };

export interface Step {
  /** Line of the script. */
  readonly line: number;
  /** What it is called, where the script says it. */
  readonly name?: string;
  readonly within: number;
  readonly deed: Deed;
}

/** What an emulator is started with. */
export interface WantedEmulator {
  readonly profile?: string;
  readonly joined?: boolean;
  readonly products?: unknown;
  readonly faults: WantedFaults;
}

export interface Script {
  readonly file: string;
  readonly name: string;
  readonly emulator: WantedEmulator;
  /** Characters that are escaped in arguments. */
  readonly escape?: string;
  readonly steps: readonly Step[];
}
