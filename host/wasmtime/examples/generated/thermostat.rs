// Made by "tcat model" of thermostat.json: what is changed here is lost when it is made again.

//! The product's data template: [`ThermostatTemplate`] is what [`DataTemplate`](tcat::model::DataTemplate) takes.

// What the platform's ids are called is theirs, and a program need not use all of them.
#![allow(dead_code, non_camel_case_types, non_snake_case, clippy::enum_variant_names)]

use tcat::model::{self, Descriptor, Json, Template, Typed};

/// 模式
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ThermostatMode {
    /// Off
    Off,
    /// Heat
    Heat,
    /// Cool
    Cool,
    /// Auto
    Auto,
}

impl Typed for ThermostatMode {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Off => 0,
            Self::Heat => 1,
            Self::Cool => 2,
            Self::Auto => 3,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Off),
            1 => Some(Self::Heat),
            2 => Some(Self::Cool),
            3 => Some(Self::Auto),
            _ => None,
        }
    }
}

/// The properties; those that are `None` are not meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThermostatProperties {
    /// 室温: 测得的温度 (-40 to 125 ℃)
    pub temperature: Option<f64>,
    /// 目标温度 (5 to 35 ℃)
    pub target: Option<f64>,
    /// 模式 (0 Off, 1 Heat, 2 Cool, 3 Auto)
    pub mode: Option<ThermostatMode>,
    /// 正在加热 (0 否, 1 是)
    pub heating: Option<bool>,
    /// 房间 (0 to 32 bytes)
    pub room: Option<String>,
}

impl Typed for ThermostatProperties {
    fn to_json(&self) -> Json {
        Json::object([
            ("temperature", self.temperature.as_ref().map(Typed::to_json)),
            ("target", self.target.as_ref().map(Typed::to_json)),
            ("mode", self.mode.as_ref().map(Typed::to_json)),
            ("heating", self.heating.as_ref().map(Typed::to_json)),
            ("room", self.room.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            temperature: json.optional("temperature")?,
            target: json.optional("target")?,
            mode: json.optional("mode")?,
            heating: json.optional("heating")?,
            room: json.optional("room")?,
        })
    }
}

/// What the event `overheated` tells. 过热
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThermostatEventOverheated {
    /// 温度 (-40 to 125 ℃)
    pub temperature: Option<f64>,
}

impl Typed for ThermostatEventOverheated {
    fn to_json(&self) -> Json {
        Json::object([
            ("temperature", self.temperature.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            temperature: json.optional("temperature")?,
        })
    }
}

/// What the event `sensor_fault` tells. 传感器故障
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThermostatEventSensorFault {
    /// 故障码 (0 to 255)
    pub code: Option<i32>,
    /// 说明 (0 to 64 bytes)
    pub text: Option<String>,
}

impl Typed for ThermostatEventSensorFault {
    fn to_json(&self) -> Json {
        Json::object([
            ("code", self.code.as_ref().map(Typed::to_json)),
            ("text", self.text.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            code: json.optional("code")?,
            text: json.optional("text")?,
        })
    }
}

/// What the action `hold` is given. 保持: 保持目标温度一段时间
#[derive(Clone, Debug, PartialEq)]
pub struct ThermostatActionHoldInput {
    /// 目标温度 (5 to 35 ℃)
    pub target: f64,
    /// 分钟 (1 to 1440 min)
    pub minutes: i32,
}

impl Typed for ThermostatActionHoldInput {
    fn to_json(&self) -> Json {
        Json::object([
            ("target", Some(self.target.to_json())),
            ("minutes", Some(self.minutes.to_json())),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            target: json.required("target")?,
            minutes: json.required("minutes")?,
        })
    }
}

/// What the action `hold` answers. 保持: 保持目标温度一段时间
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThermostatActionHoldOutput {
    /// 到何时 (a time, from 0)
    pub until: Option<i64>,
}

impl Typed for ThermostatActionHoldOutput {
    fn to_json(&self) -> Json {
        Json::object([
            ("until", self.until.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            until: json.optional("until")?,
        })
    }
}

/// An event that the device posts.
#[derive(Clone, Debug, PartialEq)]
pub enum ThermostatPost {
    /// 过热
    Overheated(ThermostatEventOverheated),
    /// 传感器故障
    SensorFault(ThermostatEventSensorFault),
}

/// An action that the device is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum ThermostatCall {
    /// 保持: 保持目标温度一段时间
    Hold(ThermostatActionHoldInput),
}

/// What the device answers to an action that it has done.
#[derive(Clone, Debug, PartialEq)]
pub enum ThermostatAnswer {
    /// 保持: 保持目标温度一段时间
    Hold(ThermostatActionHoldOutput),
}

/// The product's data template, as its types and limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThermostatTemplate;

impl Template for ThermostatTemplate {
    type Properties = ThermostatProperties;
    type Post = ThermostatPost;
    type Call = ThermostatCall;
    type Answer = ThermostatAnswer;

    fn descriptor() -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn post(post: &ThermostatPost) -> (&'static str, Json) {
        match post {
            ThermostatPost::Overheated(own) => ("overheated", own.to_json()),
            ThermostatPost::SensorFault(own) => ("sensor_fault", own.to_json()),
        }
    }

    fn call(action: &str, input: &Json) -> Option<ThermostatCall> {
        match action {
            "hold" => ThermostatActionHoldInput::from_json(input).map(ThermostatCall::Hold),
            _ => None,
        }
    }

    fn answer(answer: &ThermostatAnswer) -> (&'static str, Json) {
        match answer {
            ThermostatAnswer::Hold(own) => ("hold", own.to_json()),
        }
    }
}

/// What values have to fit.
static DESCRIPTOR: Descriptor = Descriptor {
    properties: &[
        model::Member { id: "temperature", field: model::Field::Float { min: -40.0, max: 125.0 } },
        model::Member { id: "target", field: model::Field::Float { min: 5.0, max: 35.0 } },
        model::Member { id: "mode", field: model::Field::Enum(&[0, 1, 2, 3]) },
        model::Member { id: "heating", field: model::Field::Bool },
        model::Member { id: "room", field: model::Field::String { min: 0, max: 32 } },
    ],
    read_only: &["temperature", "heating"],
    events: &[
        model::EventDescriptor { id: "overheated", kind: "alert", params: &[
            model::Member { id: "temperature", field: model::Field::Float { min: -40.0, max: 125.0 } },
        ] },
        model::EventDescriptor { id: "sensor_fault", kind: "fault", params: &[
            model::Member { id: "code", field: model::Field::Int { min: 0.0, max: 255.0 } },
            model::Member { id: "text", field: model::Field::String { min: 0, max: 64 } },
        ] },
    ],
    actions: &[
        model::ActionDescriptor { id: "hold", input: &[
            model::Member { id: "target", field: model::Field::Float { min: 5.0, max: 35.0 } },
            model::Member { id: "minutes", field: model::Field::Int { min: 1.0, max: 1440.0 } },
        ], output: &[
            model::Member { id: "until", field: model::Field::Timestamp },
        ] },
    ],
};
