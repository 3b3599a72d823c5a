// Made by "tcat model" of everything.json: what is changed here is lost when it is made again.

//! The product's data template: [`EverythingTemplate`] is what [`DataTemplate`](tcat::model::DataTemplate) takes.

// What the platform's ids are called is theirs, and a program need not use all of them.
#![allow(dead_code, non_camel_case_types, non_snake_case, clippy::enum_variant_names)]

use tcat::model::{self, Descriptor, Json, Template, Typed};

/// 颜色
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum EverythingColor {
    /// Red
    Red,
    /// Dark blue
    DarkBlue,
    /// 绿色
    Value_7,
}

impl Typed for EverythingColor {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Red => 0,
            Self::DarkBlue => 2,
            Self::Value_7 => 7,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Red),
            2 => Some(Self::DarkBlue),
            7 => Some(Self::Value_7),
            _ => None,
        }
    }
}

/// 场景
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum EverythingScene {
    /// 在家
    Home,
    /// 离家
    Away,
    /// 夜
    Value_1cf67630,
}

impl Typed for EverythingScene {
    fn to_json(&self) -> Json {
        Json::text(match self {
            Self::Home => "home",
            Self::Away => "away",
            Self::Value_1cf67630 => "夜",
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_text()? {
            "home" => Some(Self::Home),
            "away" => Some(Self::Away),
            "夜" => Some(Self::Value_1cf67630),
            _ => None,
        }
    }
}

/// 标签
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingTag {
    /// 名称 (0 to 16 bytes)
    pub name: Option<String>,
    /// 开关 (0 关, 1 开)
    pub on: Option<bool>,
    /// 级别 (-9 to 9)
    pub level: Option<i32>,
}

impl Typed for EverythingTag {
    fn to_json(&self) -> Json {
        Json::object([
            ("name", self.name.as_ref().map(Typed::to_json)),
            ("on", self.on.as_ref().map(Typed::to_json)),
            ("level", self.level.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            name: json.optional("name")?,
            on: json.optional("on")?,
            level: json.optional("level")?,
        })
    }
}

/// 分区
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingZones {
    /// 名称 (0 to 16 bytes)
    pub name: Option<String>,
    /// 开关 (0 关, 1 开)
    pub on: Option<bool>,
    /// 级别 (-9 to 9)
    pub level: Option<i32>,
}

impl Typed for EverythingZones {
    fn to_json(&self) -> Json {
        Json::object([
            ("name", self.name.as_ref().map(Typed::to_json)),
            ("on", self.on.as_ref().map(Typed::to_json)),
            ("level", self.level.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            name: json.optional("name")?,
            on: json.optional("on")?,
            level: json.optional("level")?,
        })
    }
}

/// 颜色
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum EverythingTrackColor {
    /// Red
    Red,
    /// Blue
    Blue,
}

impl Typed for EverythingTrackColor {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Red => 0,
            Self::Blue => 1,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Red),
            1 => Some(Self::Blue),
            _ => None,
        }
    }
}

/// 轨迹
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingTrack {
    /// 点 (0 to 4 items)
    pub points: Option<Vec<f64>>,
    /// 颜色 (0 Red, 1 Blue)
    pub color: Option<EverythingTrackColor>,
}

impl Typed for EverythingTrack {
    fn to_json(&self) -> Json {
        Json::object([
            ("points", self.points.as_ref().map(Typed::to_json)),
            ("color", self.color.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            points: json.optional("points")?,
            color: json.optional("color")?,
        })
    }
}

/// 颜色
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum EverythingEventAllColor {
    /// Red
    Red,
    /// Blue
    Blue,
}

impl Typed for EverythingEventAllColor {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Red => 0,
            Self::Blue => 1,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Red),
            1 => Some(Self::Blue),
            _ => None,
        }
    }
}

/// 场景
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum EverythingEventAllScene {
    /// 在家
    Home,
    /// 离家
    Away,
}

impl Typed for EverythingEventAllScene {
    fn to_json(&self) -> Json {
        Json::text(match self {
            Self::Home => "home",
            Self::Away => "away",
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_text()? {
            "home" => Some(Self::Home),
            "away" => Some(Self::Away),
            _ => None,
        }
    }
}

/// 标签
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingEventAllTag {
    /// 名称 (0 to 16 bytes)
    pub name: Option<String>,
    /// 开关 (0 关, 1 开)
    pub on: Option<bool>,
    /// 级别 (-9 to 9)
    pub level: Option<i32>,
}

impl Typed for EverythingEventAllTag {
    fn to_json(&self) -> Json {
        Json::object([
            ("name", self.name.as_ref().map(Typed::to_json)),
            ("on", self.on.as_ref().map(Typed::to_json)),
            ("level", self.level.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            name: json.optional("name")?,
            on: json.optional("on")?,
            level: json.optional("level")?,
        })
    }
}

/// 标签
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingActionTurnInputTag {
    /// 名称 (0 to 16 bytes)
    pub name: Option<String>,
    /// 开关 (0 关, 1 开)
    pub on: Option<bool>,
    /// 级别 (-9 to 9)
    pub level: Option<i32>,
}

impl Typed for EverythingActionTurnInputTag {
    fn to_json(&self) -> Json {
        Json::object([
            ("name", self.name.as_ref().map(Typed::to_json)),
            ("on", self.on.as_ref().map(Typed::to_json)),
            ("level", self.level.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            name: json.optional("name")?,
            on: json.optional("on")?,
            level: json.optional("level")?,
        })
    }
}

/// The properties; those that are `None` are not meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingProperties {
    /// 开关 (0 关, 1 开)
    pub switch: Option<bool>,
    /// 整数 (-5 to 5)
    pub int: Option<i32>,
    /// 大整数 (-9007199254740991 to 9007199254740991)
    pub big: Option<i64>,
    /// 无界 (-9007199254740991 to 9007199254740991)
    pub free: Option<i64>,
    /// 比值 (-1.5 to 24 V)
    pub ratio: Option<f64>,
    /// 文本 (1 to 6 bytes)
    pub text: Option<String>,
    /// 颜色 (0 Red, 2 Dark blue, 7 绿色)
    pub color: Option<EverythingColor>,
    /// 场景 (home 在家, away 离家, 夜 夜)
    pub scene: Option<EverythingScene>,
    /// 时间 (a time, from 0)
    pub since: Option<i64>,
    /// 标签
    pub tag: Option<EverythingTag>,
    /// 列表 (1 to 3 items)
    pub list: Option<Vec<i32>>,
    /// 分区 (0 to 2 items)
    pub zones: Option<Vec<EverythingZones>>,
    /// 轨迹
    pub track: Option<EverythingTrack>,
    /// 长文本 (0 to 2048 bytes)
    pub note: Option<String>,
    /// 读数 (0 to 9)
    pub reading: Option<i32>,
    /// 关键字 (0 to 9)
    pub class: Option<i32>,
    /// 数字开头 (0 关, 1 开)
    pub _3d: Option<bool>,
}

impl Typed for EverythingProperties {
    fn to_json(&self) -> Json {
        Json::object([
            ("switch", self.switch.as_ref().map(Typed::to_json)),
            ("int", self.int.as_ref().map(Typed::to_json)),
            ("big", self.big.as_ref().map(Typed::to_json)),
            ("free", self.free.as_ref().map(Typed::to_json)),
            ("ratio", self.ratio.as_ref().map(Typed::to_json)),
            ("text", self.text.as_ref().map(Typed::to_json)),
            ("color", self.color.as_ref().map(Typed::to_json)),
            ("scene", self.scene.as_ref().map(Typed::to_json)),
            ("since", self.since.as_ref().map(Typed::to_json)),
            ("tag", self.tag.as_ref().map(Typed::to_json)),
            ("list", self.list.as_ref().map(Typed::to_json)),
            ("zones", self.zones.as_ref().map(Typed::to_json)),
            ("track", self.track.as_ref().map(Typed::to_json)),
            ("note", self.note.as_ref().map(Typed::to_json)),
            ("reading", self.reading.as_ref().map(Typed::to_json)),
            ("class", self.class.as_ref().map(Typed::to_json)),
            ("3d", self._3d.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            switch: json.optional("switch")?,
            int: json.optional("int")?,
            big: json.optional("big")?,
            free: json.optional("free")?,
            ratio: json.optional("ratio")?,
            text: json.optional("text")?,
            color: json.optional("color")?,
            scene: json.optional("scene")?,
            since: json.optional("since")?,
            tag: json.optional("tag")?,
            list: json.optional("list")?,
            zones: json.optional("zones")?,
            track: json.optional("track")?,
            note: json.optional("note")?,
            reading: json.optional("reading")?,
            class: json.optional("class")?,
            _3d: json.optional("3d")?,
        })
    }
}

/// What the event `all` tells. 全部
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingEventAll {
    /// 开关 (0 关, 1 开)
    pub on: Option<bool>,
    /// 数 (0 to 99)
    pub count: Option<i32>,
    /// 比值 (0 to 1)
    pub ratio: Option<f64>,
    /// 文本 (0 to 8 bytes)
    pub text: Option<String>,
    /// 颜色 (0 Red, 1 Blue)
    pub color: Option<EverythingEventAllColor>,
    /// 场景 (home 在家, away 离家)
    pub scene: Option<EverythingEventAllScene>,
    /// 时间 (a time, from 0)
    pub since: Option<i64>,
    /// 标签
    pub tag: Option<EverythingEventAllTag>,
    /// 列表 (0 to 3 items)
    pub list: Option<Vec<i32>>,
}

impl Typed for EverythingEventAll {
    fn to_json(&self) -> Json {
        Json::object([
            ("on", self.on.as_ref().map(Typed::to_json)),
            ("count", self.count.as_ref().map(Typed::to_json)),
            ("ratio", self.ratio.as_ref().map(Typed::to_json)),
            ("text", self.text.as_ref().map(Typed::to_json)),
            ("color", self.color.as_ref().map(Typed::to_json)),
            ("scene", self.scene.as_ref().map(Typed::to_json)),
            ("since", self.since.as_ref().map(Typed::to_json)),
            ("tag", self.tag.as_ref().map(Typed::to_json)),
            ("list", self.list.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            on: json.optional("on")?,
            count: json.optional("count")?,
            ratio: json.optional("ratio")?,
            text: json.optional("text")?,
            color: json.optional("color")?,
            scene: json.optional("scene")?,
            since: json.optional("since")?,
            tag: json.optional("tag")?,
            list: json.optional("list")?,
        })
    }
}

/// What the event `nothing` tells. 无参数
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingEventNothing {}

impl Typed for EverythingEventNothing {
    fn to_json(&self) -> Json {
        Json::object([])
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.is_object().then_some(Self {})
    }
}

/// What the event `story` tells. 故事
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingEventStory {
    /// 文本 (0 to 2048 bytes)
    pub text: Option<String>,
}

impl Typed for EverythingEventStory {
    fn to_json(&self) -> Json {
        Json::object([
            ("text", self.text.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            text: json.optional("text")?,
        })
    }
}

/// What the action `turn` is given. 转动
#[derive(Clone, Debug, PartialEq)]
pub struct EverythingActionTurnInput {
    /// 角度 (-360 to 360 °)
    pub by: i32,
    /// 标签
    pub tag: EverythingActionTurnInputTag,
}

impl Typed for EverythingActionTurnInput {
    fn to_json(&self) -> Json {
        Json::object([
            ("by", Some(self.by.to_json())),
            ("tag", Some(self.tag.to_json())),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            by: json.required("by")?,
            tag: json.required("tag")?,
        })
    }
}

/// What the action `turn` answers. 转动
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingActionTurnOutput {
    /// 位置 (-360 to 360)
    pub at: Option<f64>,
    /// 完成 (0 关, 1 开)
    pub done: Option<bool>,
}

impl Typed for EverythingActionTurnOutput {
    fn to_json(&self) -> Json {
        Json::object([
            ("at", self.at.as_ref().map(Typed::to_json)),
            ("done", self.done.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            at: json.optional("at")?,
            done: json.optional("done")?,
        })
    }
}

/// What the action `reset` is given. 复位
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingActionResetInput {}

impl Typed for EverythingActionResetInput {
    fn to_json(&self) -> Json {
        Json::object([])
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.is_object().then_some(Self {})
    }
}

/// What the action `reset` answers. 复位
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EverythingActionResetOutput {}

impl Typed for EverythingActionResetOutput {
    fn to_json(&self) -> Json {
        Json::object([])
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.is_object().then_some(Self {})
    }
}

/// An event that the device posts.
#[derive(Clone, Debug, PartialEq)]
pub enum EverythingPost {
    /// 全部
    All(EverythingEventAll),
    /// 无参数
    Nothing(EverythingEventNothing),
    /// 故事
    Story(EverythingEventStory),
}

/// An action that the device is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum EverythingCall {
    /// 转动
    Turn(EverythingActionTurnInput),
    /// 复位
    Reset(EverythingActionResetInput),
}

/// What the device answers to an action that it has done.
#[derive(Clone, Debug, PartialEq)]
pub enum EverythingAnswer {
    /// 转动
    Turn(EverythingActionTurnOutput),
    /// 复位
    Reset(EverythingActionResetOutput),
}

/// The product's data template, as its types and limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EverythingTemplate;

impl Template for EverythingTemplate {
    type Properties = EverythingProperties;
    type Post = EverythingPost;
    type Call = EverythingCall;
    type Answer = EverythingAnswer;

    fn descriptor() -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn post(post: &EverythingPost) -> (&'static str, Json) {
        match post {
            EverythingPost::All(own) => ("all", own.to_json()),
            EverythingPost::Nothing(own) => ("nothing", own.to_json()),
            EverythingPost::Story(own) => ("story", own.to_json()),
        }
    }

    fn call(action: &str, input: &Json) -> Option<EverythingCall> {
        match action {
            "turn" => EverythingActionTurnInput::from_json(input).map(EverythingCall::Turn),
            "reset" => EverythingActionResetInput::from_json(input).map(EverythingCall::Reset),
            _ => None,
        }
    }

    fn answer(answer: &EverythingAnswer) -> (&'static str, Json) {
        match answer {
            EverythingAnswer::Turn(own) => ("turn", own.to_json()),
            EverythingAnswer::Reset(own) => ("reset", own.to_json()),
        }
    }
}

/// What values have to fit.
static DESCRIPTOR: Descriptor = Descriptor {
    properties: &[
        model::Member { id: "switch", field: model::Field::Bool },
        model::Member { id: "int", field: model::Field::Int { min: -5.0, max: 5.0 } },
        model::Member { id: "big", field: model::Field::Int { min: -9007199254740991.0, max: 9007199254740991.0 } },
        model::Member { id: "free", field: model::Field::Int { min: -9007199254740991.0, max: 9007199254740991.0 } },
        model::Member { id: "ratio", field: model::Field::Float { min: -1.5, max: 24.0 } },
        model::Member { id: "text", field: model::Field::String { min: 1, max: 6 } },
        model::Member { id: "color", field: model::Field::Enum(&[0, 2, 7]) },
        model::Member { id: "scene", field: model::Field::StringEnum(&["home", "away", "夜"]) },
        model::Member { id: "since", field: model::Field::Timestamp },
        model::Member { id: "tag", field: model::Field::Struct(&[
            model::Member { id: "name", field: model::Field::String { min: 0, max: 16 } },
            model::Member { id: "on", field: model::Field::Bool },
            model::Member { id: "level", field: model::Field::Int { min: -9.0, max: 9.0 } },
        ]) },
        model::Member { id: "list", field: model::Field::Array { min: 1, max: 3, items: &model::Field::Int { min: 0.0, max: 9.0 } } },
        model::Member { id: "zones", field: model::Field::Array { min: 0, max: 2, items: &model::Field::Struct(&[
            model::Member { id: "name", field: model::Field::String { min: 0, max: 16 } },
            model::Member { id: "on", field: model::Field::Bool },
            model::Member { id: "level", field: model::Field::Int { min: -9.0, max: 9.0 } },
        ]) } },
        model::Member { id: "track", field: model::Field::Struct(&[
            model::Member { id: "points", field: model::Field::Array { min: 0, max: 4, items: &model::Field::Float { min: -180.0, max: 180.0 } } },
            model::Member { id: "color", field: model::Field::Enum(&[0, 1]) },
        ]) },
        model::Member { id: "note", field: model::Field::String { min: 0, max: 2048 } },
        model::Member { id: "reading", field: model::Field::Int { min: 0.0, max: 9.0 } },
        model::Member { id: "class", field: model::Field::Int { min: 0.0, max: 9.0 } },
        model::Member { id: "3d", field: model::Field::Bool },
    ],
    read_only: &["reading"],
    events: &[
        model::EventDescriptor { id: "all", kind: "info", params: &[
            model::Member { id: "on", field: model::Field::Bool },
            model::Member { id: "count", field: model::Field::Int { min: 0.0, max: 99.0 } },
            model::Member { id: "ratio", field: model::Field::Float { min: 0.0, max: 1.0 } },
            model::Member { id: "text", field: model::Field::String { min: 0, max: 8 } },
            model::Member { id: "color", field: model::Field::Enum(&[0, 1]) },
            model::Member { id: "scene", field: model::Field::StringEnum(&["home", "away"]) },
            model::Member { id: "since", field: model::Field::Timestamp },
            model::Member { id: "tag", field: model::Field::Struct(&[
            model::Member { id: "name", field: model::Field::String { min: 0, max: 16 } },
            model::Member { id: "on", field: model::Field::Bool },
            model::Member { id: "level", field: model::Field::Int { min: -9.0, max: 9.0 } },
        ]) },
            model::Member { id: "list", field: model::Field::Array { min: 0, max: 3, items: &model::Field::Int { min: 0.0, max: 9.0 } } },
        ] },
        model::EventDescriptor { id: "nothing", kind: "alert", params: &[] },
        model::EventDescriptor { id: "story", kind: "info", params: &[
            model::Member { id: "text", field: model::Field::String { min: 0, max: 2048 } },
        ] },
    ],
    actions: &[
        model::ActionDescriptor { id: "turn", input: &[
            model::Member { id: "by", field: model::Field::Int { min: -360.0, max: 360.0 } },
            model::Member { id: "tag", field: model::Field::Struct(&[
            model::Member { id: "name", field: model::Field::String { min: 0, max: 16 } },
            model::Member { id: "on", field: model::Field::Bool },
            model::Member { id: "level", field: model::Field::Int { min: -9.0, max: 9.0 } },
        ]) },
        ], output: &[
            model::Member { id: "at", field: model::Field::Float { min: -360.0, max: 360.0 } },
            model::Member { id: "done", field: model::Field::Bool },
        ] },
        model::ActionDescriptor { id: "reset", input: &[], output: &[] },
    ],
};
