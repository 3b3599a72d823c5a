import type { reasons, refusals } from "../../assembly/protocol/abi.js";
import type {
  SessionStep,
  sessionReasons,
} from "../../assembly/protocol/session.js";
import type { Value } from "./call.js";

/** Why a command failed (tests/replay/README.md, "Records out"). */
export type Reason = keyof typeof reasons;

/** Why a call was not sent (tests/replay/README.md, "Refusals"). */
export type Refusal = keyof typeof refusals;

/** Code and subcode, where the module gave them. */
export interface Codes {
  readonly code?: number;
  readonly subcode?: number;
}

/** A step of a session. */
export type { SessionStep } from "../../assembly/protocol/session.js";

/** Why a session went down, or an attempt of it failed (tests/replay/README.md, "Its records"). */
export type SessionReason = Reason | keyof typeof sessionReasons;

/** What a session reports. */
export type SessionEvent = { readonly event: "session" } & (
  | { readonly state: "step"; readonly step: SessionStep }
  | ({
      readonly state: "skipped";
      readonly step: SessionStep;
      readonly command: string;
      readonly reason: SessionReason;
    } & Codes & { readonly item: number })
  | { readonly state: "up" }
  | {
      readonly state: "down";
      readonly reason: SessionReason;
      readonly code?: number;
    }
  | ({
      readonly state: "failed";
      readonly step: SessionStep;
      readonly command: string;
      readonly reason: SessionReason;
    } & Codes & { readonly again?: number })
  | { readonly state: "ended" }
  | {
      readonly state: "refused";
      readonly reason: Refusal;
      readonly field: string;
    }
);

/** What the core reports; strings are byte strings, one character a byte. */
export type CoreEvent =
  | {
      readonly event: "refused";
      readonly command: string;
      readonly reason: Refusal;
      readonly arg?: number;
    }
  | { readonly event: "accepted"; readonly command: string }
  | {
      readonly event: "data";
      readonly command: string;
      readonly values: readonly Value[];
    }
  | { readonly event: "done"; readonly command: string }
  | ({
      readonly event: "failed";
      readonly command: string;
      readonly reason: Reason;
      /** What a CME error says in words, where it gives no code. */
      readonly text?: string;
    } & Codes)
  | {
      readonly event: "message";
      readonly topic: string;
      readonly length: number;
      readonly payload: Uint8Array;
    }
  | ({ readonly event: "disconnected" } & Codes)
  | { readonly event: "reconnecting" }
  | { readonly event: "reconnected" }
  | ({ readonly event: "ota"; readonly status: string } & Codes)
  | ({
      readonly event: "provisioning";
      readonly command: string;
      readonly status: string;
    } & Codes)
  | { readonly event: "wifi"; readonly status: string }
  | { readonly event: "ready" }
  | { readonly event: "line"; readonly text: string }
  | { readonly event: "damaged"; readonly dropped: number }
  | SessionEvent;
