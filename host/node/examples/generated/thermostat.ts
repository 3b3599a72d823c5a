// Made by "tcat model" of thermostat.json: what is changed here is lost when it is made again.
import {
  DataTemplate,
  type DataTemplateOptions,
  type ModelClient,
  type ModelSession,
  type TypedDescriptor,
} from "tcat/model";

/** 模式 */
export const ThermostatMode = {
  /** Off */
  Off: 0,
  /** Heat */
  Heat: 1,
  /** Cool */
  Cool: 2,
  /** Auto */
  Auto: 3,
} as const;
export type ThermostatMode = (typeof ThermostatMode)[keyof typeof ThermostatMode];

/** Properties, by their names on the wire. */
export interface ThermostatProperties {
  /** 室温: 测得的温度 (-40 to 125 ℃) */
  readonly temperature: number;
  /** 目标温度 (5 to 35 ℃) */
  readonly target: number;
  /** 模式 (0 Off, 1 Heat, 2 Cool, 3 Auto) */
  readonly mode: ThermostatMode;
  /** 正在加热 (0 否, 1 是) */
  readonly heating: boolean;
  /** 房间 (0 to 32 bytes) */
  readonly room: string;
}

/** 过热 */
export interface ThermostatEventOverheated {
  /** 温度 (-40 to 125 ℃) */
  readonly temperature?: number;
}

/** 传感器故障 */
export interface ThermostatEventSensorFault {
  /** 故障码 (0 to 255) */
  readonly code?: number;
  /** 说明 (0 to 64 bytes) */
  readonly text?: string;
}

/** 保持: 保持目标温度一段时间 */
export interface ThermostatActionHoldInput {
  /** 目标温度 (5 to 35 ℃) */
  readonly target: number;
  /** 分钟 (1 to 1440 min) */
  readonly minutes: number;
}

/** 保持: 保持目标温度一段时间 */
export interface ThermostatActionHoldOutput {
  /** 到何时 (a time, from 0) */
  readonly until?: number;
}

/** The types of the template. */
export interface ThermostatTypes {
  readonly properties: ThermostatProperties;
  /** What the cloud may set. */
  readonly control: Pick<ThermostatProperties,
    | "target"
    | "mode"
    | "room"
  >;
  readonly events: {
    readonly overheated: ThermostatEventOverheated;
    readonly sensor_fault: ThermostatEventSensorFault;
  };
  readonly actions: {
    readonly hold: {
      readonly input: ThermostatActionHoldInput;
      readonly output: ThermostatActionHoldOutput;
    };
  };
}

/** What values have to fit. */
export const thermostatTemplate: TypedDescriptor<ThermostatTypes> = {
  properties: [
    ["temperature",{"type":"float","min":-40,"max":125}],
    ["target",{"type":"float","min":5,"max":35}],
    ["mode",{"type":"enum","values":[0,1,2,3]}],
    ["heating",{"type":"bool"}],
    ["room",{"type":"string","min":0,"max":32}],
  ],
  readOnly: [
    "temperature",
    "heating",
  ],
  events: [
    {"id":"overheated","type":"alert","params":[["temperature",{"type":"float","min":-40,"max":125}]]},
    {"id":"sensor_fault","type":"fault","params":[["code",{"type":"int","min":0,"max":255}],["text",{"type":"string","min":0,"max":64}]]},
  ],
  actions: [
    {"id":"hold","input":[["target",{"type":"float","min":5,"max":35}],["minutes",{"type":"int","min":1,"max":1440}]],"output":[["until",{"type":"timestamp"}]]},
  ],
};

/** The product's data template on a session. */
export class Thermostat extends DataTemplate<ThermostatTypes> {
  constructor(
    client: ModelClient,
    session: ModelSession,
    options: DataTemplateOptions,
  ) {
    super(thermostatTemplate, client, session, options);
  }
}
