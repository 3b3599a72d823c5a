/** What the control API tells, as far as the page shows it. */

export type Json = Readonly<Record<string, unknown>>;

export interface DeviceName {
  readonly productId: string;
  readonly deviceName: string;
}

export interface ListedDevice extends DeviceName {
  readonly kind: "device" | "gateway" | "subdevice";
  readonly online: boolean;
  readonly activated: boolean;
  /** Milliseconds since 1970. */
  readonly seen?: number;
}

export interface Message {
  readonly number: number;
  readonly at: number;
  readonly topic: string;
  readonly qos: 0 | 1;
  /** One of the two. */
  readonly payload?: string;
  readonly payloadBase64?: string;
}

export interface Progress {
  readonly at: number;
  readonly version: string;
  readonly state: string;
  /** Both null where the device has told no number. */
  readonly percent: number | null;
  readonly resultCode: number | null;
}

export interface ThingEvent {
  readonly at: number;
  readonly eventId: string;
  readonly type: string;
  readonly params: Json;
}

export interface Shadow {
  readonly version: number;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly state: {
    readonly reported: Json;
    readonly desired?: Json;
    readonly delta?: Json;
  };
}

export interface Report extends DeviceName {
  readonly online: boolean;
  readonly version?: string;
  readonly progress: readonly Progress[];
  readonly messages: readonly Message[];
  readonly properties: Json;
  readonly control: Json;
  readonly info: Json;
  readonly events: readonly ThingEvent[];
  readonly shadow: Shadow;
  readonly bound: readonly DeviceName[];
}

export const keyOf = ({ productId, deviceName }: DeviceName): string =>
  `${productId}/${deviceName}`;

/** Shows something of the device that was chosen. */
export interface OfDevice {
  readonly of: Report;
}
