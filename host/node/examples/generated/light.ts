// Made by "tcat model" of light.json: what is changed here is lost when it is made again.
import {
  DataTemplate,
  type DataTemplateOptions,
  type ModelClient,
  type ModelSession,
  type TypedDescriptor,
} from "tcat/model";

/** 颜色: 灯光颜色 */
export const LightColor = {
  /** Red */
  Red: 0,
  /** Green */
  Green: 1,
  /** Blue */
  Blue: 2,
} as const;
export type LightColor = (typeof LightColor)[keyof typeof LightColor];

/** Properties, by their names on the wire. */
export interface LightProperties {
  /** 电灯开关: 控制电灯开灭 (0 关, 1 开) */
  readonly power_switch: boolean;
  /** 颜色: 灯光颜色 (0 Red, 1 Green, 2 Blue) */
  readonly color: LightColor;
  /** 亮度: 灯光亮度 (0 to 100 %) */
  readonly brightness: number;
  /** 灯位置名称: 灯位置名称：书房、客厅等 (0 to 64 bytes) */
  readonly name: string;
}

/** DeviceStatus: Report the device status */
export interface LightEventStatusReport {
  /** running_state: Report current device running state (0 normal, 1 fault) */
  readonly status?: boolean;
  /** Message: Some extra message (0 to 64 bytes) */
  readonly message?: string;
}

/** LowVoltage: Alert for device voltage is low */
export interface LightEventLowVoltage {
  /** Voltage: Current voltage (0 to 24 V) */
  readonly voltage?: number;
}

/** Hardware_fault: Report hardware fault */
export interface LightEventHardwareFault {
  /** Name: Name like: memory,tf card, censors ... (0 to 64 bytes) */
  readonly name?: string;
  /** Error_Code: Error code for fault (0 to 2000) */
  readonly error_code?: number;
}

/** Blink: Blink for a while */
export interface LightActionBlinkInput {
  /** Period (1 to 10 s) */
  readonly period: number;
}

/** Blink: Blink for a while */
export type LightActionBlinkOutput = Readonly<Record<string, never>>;

/** The types of the template. */
export interface LightTypes {
  readonly properties: LightProperties;
  /** What the cloud may set. */
  readonly control: Pick<LightProperties,
    | "power_switch"
    | "color"
    | "brightness"
    | "name"
  >;
  readonly events: {
    readonly status_report: LightEventStatusReport;
    readonly low_voltage: LightEventLowVoltage;
    readonly hardware_fault: LightEventHardwareFault;
  };
  readonly actions: {
    readonly blink: {
      readonly input: LightActionBlinkInput;
      readonly output: LightActionBlinkOutput;
    };
  };
}

/** What values have to fit. */
export const lightTemplate: TypedDescriptor<LightTypes> = {
  properties: [
    ["power_switch",{"type":"bool"}],
    ["color",{"type":"enum","values":[0,1,2]}],
    ["brightness",{"type":"int","min":0,"max":100}],
    ["name",{"type":"string","min":0,"max":64}],
  ],
  readOnly: [],
  events: [
    {"id":"status_report","type":"info","params":[["status",{"type":"bool"}],["message",{"type":"string","min":0,"max":64}]]},
    {"id":"low_voltage","type":"alert","params":[["voltage",{"type":"float","min":0,"max":24}]]},
    {"id":"hardware_fault","type":"fault","params":[["name",{"type":"string","min":0,"max":64}],["error_code",{"type":"int","min":0,"max":2000}]]},
  ],
  actions: [
    {"id":"blink","input":[["period",{"type":"int","min":1,"max":10}]],"output":[]},
  ],
};

/** The product's data template on a session. */
export class Light extends DataTemplate<LightTypes> {
  constructor(
    client: ModelClient,
    session: ModelSession,
    options: DataTemplateOptions,
  ) {
    super(lightTemplate, client, session, options);
  }
}
