// Made by "tcat model" of thirty.json: what is changed here is lost when it is made again.

//! The product's data template: [`ThirtyTemplate`] is what [`DataTemplate`](tcat::model::DataTemplate) takes.

// What the platform's ids are called is theirs, and a program need not use all of them.
#![allow(dead_code, non_camel_case_types, non_snake_case, clippy::enum_variant_names)]

use tcat::model::{self, Descriptor, Json, Template, Typed};

/// 属性4
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ThirtyP04 {
    /// Level 0
    Level_0,
    /// Level 1
    Level_1,
    /// Level 2
    Level_2,
    /// Level 3
    Level_3,
}

impl Typed for ThirtyP04 {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Level_0 => 0,
            Self::Level_1 => 1,
            Self::Level_2 => 2,
            Self::Level_3 => 3,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Level_0),
            1 => Some(Self::Level_1),
            2 => Some(Self::Level_2),
            3 => Some(Self::Level_3),
            _ => None,
        }
    }
}

/// 属性9
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ThirtyP09 {
    /// Level 0
    Level_0,
    /// Level 1
    Level_1,
    /// Level 2
    Level_2,
    /// Level 3
    Level_3,
}

impl Typed for ThirtyP09 {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Level_0 => 0,
            Self::Level_1 => 1,
            Self::Level_2 => 2,
            Self::Level_3 => 3,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Level_0),
            1 => Some(Self::Level_1),
            2 => Some(Self::Level_2),
            3 => Some(Self::Level_3),
            _ => None,
        }
    }
}

/// 属性14
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ThirtyP14 {
    /// Level 0
    Level_0,
    /// Level 1
    Level_1,
    /// Level 2
    Level_2,
    /// Level 3
    Level_3,
}

impl Typed for ThirtyP14 {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Level_0 => 0,
            Self::Level_1 => 1,
            Self::Level_2 => 2,
            Self::Level_3 => 3,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Level_0),
            1 => Some(Self::Level_1),
            2 => Some(Self::Level_2),
            3 => Some(Self::Level_3),
            _ => None,
        }
    }
}

/// 属性19
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ThirtyP19 {
    /// Level 0
    Level_0,
    /// Level 1
    Level_1,
    /// Level 2
    Level_2,
    /// Level 3
    Level_3,
}

impl Typed for ThirtyP19 {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Level_0 => 0,
            Self::Level_1 => 1,
            Self::Level_2 => 2,
            Self::Level_3 => 3,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Level_0),
            1 => Some(Self::Level_1),
            2 => Some(Self::Level_2),
            3 => Some(Self::Level_3),
            _ => None,
        }
    }
}

/// 属性24
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ThirtyP24 {
    /// Level 0
    Level_0,
    /// Level 1
    Level_1,
    /// Level 2
    Level_2,
    /// Level 3
    Level_3,
}

impl Typed for ThirtyP24 {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Level_0 => 0,
            Self::Level_1 => 1,
            Self::Level_2 => 2,
            Self::Level_3 => 3,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Level_0),
            1 => Some(Self::Level_1),
            2 => Some(Self::Level_2),
            3 => Some(Self::Level_3),
            _ => None,
        }
    }
}

/// 属性29
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum ThirtyP29 {
    /// Level 0
    Level_0,
    /// Level 1
    Level_1,
    /// Level 2
    Level_2,
    /// Level 3
    Level_3,
}

impl Typed for ThirtyP29 {
    fn to_json(&self) -> Json {
        Json::whole(match self {
            Self::Level_0 => 0,
            Self::Level_1 => 1,
            Self::Level_2 => 2,
            Self::Level_3 => 3,
        })
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(Self::Level_0),
            1 => Some(Self::Level_1),
            2 => Some(Self::Level_2),
            3 => Some(Self::Level_3),
            _ => None,
        }
    }
}

/// The properties; those that are `None` are not meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThirtyProperties {
    /// 属性1 (-100 to 100)
    pub p01: Option<f64>,
    /// 属性2 (0 关, 1 开)
    pub p02: Option<bool>,
    /// 属性3 (0 to 400 bytes)
    pub p03: Option<String>,
    /// 属性4 (0 Level 0, 1 Level 1, 2 Level 2, 3 Level 3)
    pub p04: Option<ThirtyP04>,
    /// 属性5 (0 to 1000)
    pub p05: Option<i32>,
    /// 属性6 (-100 to 100)
    pub p06: Option<f64>,
    /// 属性7 (0 关, 1 开)
    pub p07: Option<bool>,
    /// 属性8 (0 to 400 bytes)
    pub p08: Option<String>,
    /// 属性9 (0 Level 0, 1 Level 1, 2 Level 2, 3 Level 3)
    pub p09: Option<ThirtyP09>,
    /// 属性10 (0 to 1000)
    pub p10: Option<i32>,
    /// 属性11 (-100 to 100)
    pub p11: Option<f64>,
    /// 属性12 (0 关, 1 开)
    pub p12: Option<bool>,
    /// 属性13 (0 to 400 bytes)
    pub p13: Option<String>,
    /// 属性14 (0 Level 0, 1 Level 1, 2 Level 2, 3 Level 3)
    pub p14: Option<ThirtyP14>,
    /// 属性15 (0 to 1000)
    pub p15: Option<i32>,
    /// 属性16 (-100 to 100)
    pub p16: Option<f64>,
    /// 属性17 (0 关, 1 开)
    pub p17: Option<bool>,
    /// 属性18 (0 to 400 bytes)
    pub p18: Option<String>,
    /// 属性19 (0 Level 0, 1 Level 1, 2 Level 2, 3 Level 3)
    pub p19: Option<ThirtyP19>,
    /// 属性20 (0 to 1000)
    pub p20: Option<i32>,
    /// 属性21 (-100 to 100)
    pub p21: Option<f64>,
    /// 属性22 (0 关, 1 开)
    pub p22: Option<bool>,
    /// 属性23 (0 to 400 bytes)
    pub p23: Option<String>,
    /// 属性24 (0 Level 0, 1 Level 1, 2 Level 2, 3 Level 3)
    pub p24: Option<ThirtyP24>,
    /// 属性25 (0 to 1000)
    pub p25: Option<i32>,
    /// 属性26 (-100 to 100)
    pub p26: Option<f64>,
    /// 属性27 (0 关, 1 开)
    pub p27: Option<bool>,
    /// 属性28 (0 to 400 bytes)
    pub p28: Option<String>,
    /// 属性29 (0 Level 0, 1 Level 1, 2 Level 2, 3 Level 3)
    pub p29: Option<ThirtyP29>,
    /// 属性30 (0 to 1000)
    pub p30: Option<i32>,
}

impl Typed for ThirtyProperties {
    fn to_json(&self) -> Json {
        Json::object([
            ("p01", self.p01.as_ref().map(Typed::to_json)),
            ("p02", self.p02.as_ref().map(Typed::to_json)),
            ("p03", self.p03.as_ref().map(Typed::to_json)),
            ("p04", self.p04.as_ref().map(Typed::to_json)),
            ("p05", self.p05.as_ref().map(Typed::to_json)),
            ("p06", self.p06.as_ref().map(Typed::to_json)),
            ("p07", self.p07.as_ref().map(Typed::to_json)),
            ("p08", self.p08.as_ref().map(Typed::to_json)),
            ("p09", self.p09.as_ref().map(Typed::to_json)),
            ("p10", self.p10.as_ref().map(Typed::to_json)),
            ("p11", self.p11.as_ref().map(Typed::to_json)),
            ("p12", self.p12.as_ref().map(Typed::to_json)),
            ("p13", self.p13.as_ref().map(Typed::to_json)),
            ("p14", self.p14.as_ref().map(Typed::to_json)),
            ("p15", self.p15.as_ref().map(Typed::to_json)),
            ("p16", self.p16.as_ref().map(Typed::to_json)),
            ("p17", self.p17.as_ref().map(Typed::to_json)),
            ("p18", self.p18.as_ref().map(Typed::to_json)),
            ("p19", self.p19.as_ref().map(Typed::to_json)),
            ("p20", self.p20.as_ref().map(Typed::to_json)),
            ("p21", self.p21.as_ref().map(Typed::to_json)),
            ("p22", self.p22.as_ref().map(Typed::to_json)),
            ("p23", self.p23.as_ref().map(Typed::to_json)),
            ("p24", self.p24.as_ref().map(Typed::to_json)),
            ("p25", self.p25.as_ref().map(Typed::to_json)),
            ("p26", self.p26.as_ref().map(Typed::to_json)),
            ("p27", self.p27.as_ref().map(Typed::to_json)),
            ("p28", self.p28.as_ref().map(Typed::to_json)),
            ("p29", self.p29.as_ref().map(Typed::to_json)),
            ("p30", self.p30.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            p01: json.optional("p01")?,
            p02: json.optional("p02")?,
            p03: json.optional("p03")?,
            p04: json.optional("p04")?,
            p05: json.optional("p05")?,
            p06: json.optional("p06")?,
            p07: json.optional("p07")?,
            p08: json.optional("p08")?,
            p09: json.optional("p09")?,
            p10: json.optional("p10")?,
            p11: json.optional("p11")?,
            p12: json.optional("p12")?,
            p13: json.optional("p13")?,
            p14: json.optional("p14")?,
            p15: json.optional("p15")?,
            p16: json.optional("p16")?,
            p17: json.optional("p17")?,
            p18: json.optional("p18")?,
            p19: json.optional("p19")?,
            p20: json.optional("p20")?,
            p21: json.optional("p21")?,
            p22: json.optional("p22")?,
            p23: json.optional("p23")?,
            p24: json.optional("p24")?,
            p25: json.optional("p25")?,
            p26: json.optional("p26")?,
            p27: json.optional("p27")?,
            p28: json.optional("p28")?,
            p29: json.optional("p29")?,
            p30: json.optional("p30")?,
        })
    }
}

/// An event that the device posts.
#[derive(Clone, Debug, PartialEq)]
pub enum ThirtyPost {
}

/// An action that the device is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum ThirtyCall {
}

/// What the device answers to an action that it has done.
#[derive(Clone, Debug, PartialEq)]
pub enum ThirtyAnswer {
}

/// The product's data template, as its types and limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThirtyTemplate;

impl Template for ThirtyTemplate {
    type Properties = ThirtyProperties;
    type Post = ThirtyPost;
    type Call = ThirtyCall;
    type Answer = ThirtyAnswer;

    fn descriptor() -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn post(post: &ThirtyPost) -> (&'static str, Json) {
        match *post {}
    }

    fn call(_action: &str, _input: &Json) -> Option<ThirtyCall> {
        None
    }

    fn answer(answer: &ThirtyAnswer) -> (&'static str, Json) {
        match *answer {}
    }
}

/// What values have to fit.
static DESCRIPTOR: Descriptor = Descriptor {
    properties: &[
        model::Member { id: "p01", field: model::Field::Float { min: -100.0, max: 100.0 } },
        model::Member { id: "p02", field: model::Field::Bool },
        model::Member { id: "p03", field: model::Field::String { min: 0, max: 400 } },
        model::Member { id: "p04", field: model::Field::Enum(&[0, 1, 2, 3]) },
        model::Member { id: "p05", field: model::Field::Int { min: 0.0, max: 1000.0 } },
        model::Member { id: "p06", field: model::Field::Float { min: -100.0, max: 100.0 } },
        model::Member { id: "p07", field: model::Field::Bool },
        model::Member { id: "p08", field: model::Field::String { min: 0, max: 400 } },
        model::Member { id: "p09", field: model::Field::Enum(&[0, 1, 2, 3]) },
        model::Member { id: "p10", field: model::Field::Int { min: 0.0, max: 1000.0 } },
        model::Member { id: "p11", field: model::Field::Float { min: -100.0, max: 100.0 } },
        model::Member { id: "p12", field: model::Field::Bool },
        model::Member { id: "p13", field: model::Field::String { min: 0, max: 400 } },
        model::Member { id: "p14", field: model::Field::Enum(&[0, 1, 2, 3]) },
        model::Member { id: "p15", field: model::Field::Int { min: 0.0, max: 1000.0 } },
        model::Member { id: "p16", field: model::Field::Float { min: -100.0, max: 100.0 } },
        model::Member { id: "p17", field: model::Field::Bool },
        model::Member { id: "p18", field: model::Field::String { min: 0, max: 400 } },
        model::Member { id: "p19", field: model::Field::Enum(&[0, 1, 2, 3]) },
        model::Member { id: "p20", field: model::Field::Int { min: 0.0, max: 1000.0 } },
        model::Member { id: "p21", field: model::Field::Float { min: -100.0, max: 100.0 } },
        model::Member { id: "p22", field: model::Field::Bool },
        model::Member { id: "p23", field: model::Field::String { min: 0, max: 400 } },
        model::Member { id: "p24", field: model::Field::Enum(&[0, 1, 2, 3]) },
        model::Member { id: "p25", field: model::Field::Int { min: 0.0, max: 1000.0 } },
        model::Member { id: "p26", field: model::Field::Float { min: -100.0, max: 100.0 } },
        model::Member { id: "p27", field: model::Field::Bool },
        model::Member { id: "p28", field: model::Field::String { min: 0, max: 400 } },
        model::Member { id: "p29", field: model::Field::Enum(&[0, 1, 2, 3]) },
        model::Member { id: "p30", field: model::Field::Int { min: 0.0, max: 1000.0 } },
    ],
    read_only: &["p10", "p20", "p30"],
    events: &[],
    actions: &[],
};
