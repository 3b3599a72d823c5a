// Made by "tcat model" of light.json: what is changed here is lost when it is made again.

//! The product's data template: [`LightTemplate`] is what [`DataTemplate`](tcat::model::DataTemplate) takes.

// What the platform's ids are called is theirs, and a program need not use all of them.
#![allow(dead_code, non_camel_case_types, non_snake_case, clippy::enum_variant_names)]

use tcat::model::{self, Descriptor, Json, Template, Typed};

/// 颜色: 灯光颜色
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum LightColor {
    /// Red
    Red,
    /// Green
    Green,
    /// Blue
    Blue,
}

impl Typed for LightColor {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Red => 0,
            Self::Green => 1,
            Self::Blue => 2,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Red),
            1 => Some(Self::Green),
            2 => Some(Self::Blue),
            _ => None,
        }
    }
}

/// The properties; those that are `None` are not meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LightProperties {
    /// 电灯开关: 控制电灯开灭 (0 关, 1 开)
    pub power_switch: Option<bool>,
    /// 颜色: 灯光颜色 (0 Red, 1 Green, 2 Blue)
    pub color: Option<LightColor>,
    /// 亮度: 灯光亮度 (0 to 100 %)
    pub brightness: Option<i32>,
    /// 灯位置名称: 灯位置名称：书房、客厅等 (0 to 64 bytes)
    pub name: Option<String>,
}

impl Typed for LightProperties {
    fn to_json(&self) -> Json {
        Json::object([
            ("power_switch", self.power_switch.as_ref().map(Typed::to_json)),
            ("color", self.color.as_ref().map(Typed::to_json)),
            ("brightness", self.brightness.as_ref().map(Typed::to_json)),
            ("name", self.name.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            power_switch: json.optional("power_switch")?,
            color: json.optional("color")?,
            brightness: json.optional("brightness")?,
            name: json.optional("name")?,
        })
    }
}

/// What the event `status_report` tells. DeviceStatus: Report the device status
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LightEventStatusReport {
    /// running_state: Report current device running state (0 normal, 1 fault)
    pub status: Option<bool>,
    /// Message: Some extra message (0 to 64 bytes)
    pub message: Option<String>,
}

impl Typed for LightEventStatusReport {
    fn to_json(&self) -> Json {
        Json::object([
            ("status", self.status.as_ref().map(Typed::to_json)),
            ("message", self.message.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            status: json.optional("status")?,
            message: json.optional("message")?,
        })
    }
}

/// What the event `low_voltage` tells. LowVoltage: Alert for device voltage is low
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LightEventLowVoltage {
    /// Voltage: Current voltage (0 to 24 V)
    pub voltage: Option<f64>,
}

impl Typed for LightEventLowVoltage {
    fn to_json(&self) -> Json {
        Json::object([
            ("voltage", self.voltage.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            voltage: json.optional("voltage")?,
        })
    }
}

/// What the event `hardware_fault` tells. Hardware_fault: Report hardware fault
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LightEventHardwareFault {
    /// Name: Name like: memory,tf card, censors ... (0 to 64 bytes)
    pub name: Option<String>,
    /// Error_Code: Error code for fault (0 to 2000)
    pub error_code: Option<i32>,
}

impl Typed for LightEventHardwareFault {
    fn to_json(&self) -> Json {
        Json::object([
            ("name", self.name.as_ref().map(Typed::to_json)),
            ("error_code", self.error_code.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            name: json.optional("name")?,
            error_code: json.optional("error_code")?,
        })
    }
}

/// What the action `blink` is given. Blink: Blink for a while
#[derive(Clone, Debug, PartialEq)]
pub struct LightActionBlinkInput {
    /// Period (1 to 10 s)
    pub period: i32,
}

impl Typed for LightActionBlinkInput {
    fn to_json(&self) -> Json {
        Json::object([
            ("period", Some(self.period.to_json())),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            period: json.required("period")?,
        })
    }
}

/// What the action `blink` answers. Blink: Blink for a while
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LightActionBlinkOutput {}

impl Typed for LightActionBlinkOutput {
    fn to_json(&self) -> Json {
        Json::object([])
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.is_object().then_some(Self {})
    }
}

/// An event that the device posts.
#[derive(Clone, Debug, PartialEq)]
pub enum LightPost {
    /// DeviceStatus: Report the device status
    StatusReport(LightEventStatusReport),
    /// LowVoltage: Alert for device voltage is low
    LowVoltage(LightEventLowVoltage),
    /// Hardware_fault: Report hardware fault
    HardwareFault(LightEventHardwareFault),
}

/// An action that the device is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum LightCall {
    /// Blink: Blink for a while
    Blink(LightActionBlinkInput),
}

/// What the device answers to an action that it has done.
#[derive(Clone, Debug, PartialEq)]
pub enum LightAnswer {
    /// Blink: Blink for a while
    Blink(LightActionBlinkOutput),
}

/// The product's data template, as its types and limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LightTemplate;

impl Template for LightTemplate {
    type Properties = LightProperties;
    type Post = LightPost;
    type Call = LightCall;
    type Answer = LightAnswer;

    fn descriptor() -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn post(post: &LightPost) -> (&'static str, Json) {
        match post {
            LightPost::StatusReport(own) => ("status_report", own.to_json()),
            LightPost::LowVoltage(own) => ("low_voltage", own.to_json()),
            LightPost::HardwareFault(own) => ("hardware_fault", own.to_json()),
        }
    }

    fn call(action: &str, input: &Json) -> Option<LightCall> {
        match action {
            "blink" => LightActionBlinkInput::from_json(input).map(LightCall::Blink),
            _ => None,
        }
    }

    fn answer(answer: &LightAnswer) -> (&'static str, Json) {
        match answer {
            LightAnswer::Blink(own) => ("blink", own.to_json()),
        }
    }
}

/// What values have to fit.
static DESCRIPTOR: Descriptor = Descriptor {
    properties: &[
        model::Member { id: "power_switch", field: model::Field::Bool },
        model::Member { id: "color", field: model::Field::Enum(&[0, 1, 2]) },
        model::Member { id: "brightness", field: model::Field::Int { min: 0.0, max: 100.0 } },
        model::Member { id: "name", field: model::Field::String { min: 0, max: 64 } },
    ],
    read_only: &[],
    events: &[
        model::EventDescriptor { id: "status_report", kind: "info", params: &[
            model::Member { id: "status", field: model::Field::Bool },
            model::Member { id: "message", field: model::Field::String { min: 0, max: 64 } },
        ] },
        model::EventDescriptor { id: "low_voltage", kind: "alert", params: &[
            model::Member { id: "voltage", field: model::Field::Float { min: 0.0, max: 24.0 } },
        ] },
        model::EventDescriptor { id: "hardware_fault", kind: "fault", params: &[
            model::Member { id: "name", field: model::Field::String { min: 0, max: 64 } },
            model::Member { id: "error_code", field: model::Field::Int { min: 0.0, max: 2000.0 } },
        ] },
    ],
    actions: &[
        model::ActionDescriptor { id: "blink", input: &[
            model::Member { id: "period", field: model::Field::Int { min: 1.0, max: 10.0 } },
        ], output: &[] },
    ],
};
