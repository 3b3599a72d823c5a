// Made by "tcat model" of paths.json: what is changed here is lost when it is made again.

//! The product's data template: [`PathsTemplate`] is what [`DataTemplate`](tcat::model::DataTemplate) takes.

// What the platform's ids are called is theirs, and a program need not use all of them.
#![allow(dead_code, non_camel_case_types, non_snake_case, clippy::enum_variant_names)]

use tcat::model::{self, Descriptor, Json, Template, Typed};

/// 长
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathsAPropertyWhoseNameHasAsManyBytesAsOneMay {
    /// 长 (0 to 9)
    pub a_member_of_it_with_just_as_many_bytes_in_its_name: Option<i32>,
}

impl Typed for PathsAPropertyWhoseNameHasAsManyBytesAsOneMay {
    fn to_json(&self) -> Json {
        Json::object([
            ("a_member_of_it_with_just_as_many_bytes_in_its_name", self.a_member_of_it_with_just_as_many_bytes_in_its_name.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            a_member_of_it_with_just_as_many_bytes_in_its_name: json.optional("a_member_of_it_with_just_as_many_bytes_in_its_name")?,
        })
    }
}

/// 长
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathsActionGoInputAPropertyWhoseNameHasAsManyBytesAsOneMay {
    /// 长 (0 to 9)
    pub a_member_of_it_with_just_as_many_bytes_in_its_name: Option<i32>,
}

impl Typed for PathsActionGoInputAPropertyWhoseNameHasAsManyBytesAsOneMay {
    fn to_json(&self) -> Json {
        Json::object([
            ("a_member_of_it_with_just_as_many_bytes_in_its_name", self.a_member_of_it_with_just_as_many_bytes_in_its_name.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            a_member_of_it_with_just_as_many_bytes_in_its_name: json.optional("a_member_of_it_with_just_as_many_bytes_in_its_name")?,
        })
    }
}

/// The properties; those that are `None` are not meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathsProperties {
    /// 长
    pub a_property_whose_name_has_as_many_bytes_as_one_may: Option<PathsAPropertyWhoseNameHasAsManyBytesAsOneMay>,
}

impl Typed for PathsProperties {
    fn to_json(&self) -> Json {
        Json::object([
            ("a_property_whose_name_has_as_many_bytes_as_one_may", self.a_property_whose_name_has_as_many_bytes_as_one_may.as_ref().map(Typed::to_json)),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            a_property_whose_name_has_as_many_bytes_as_one_may: json.optional("a_property_whose_name_has_as_many_bytes_as_one_may")?,
        })
    }
}

/// What the action `go` is given. 走
#[derive(Clone, Debug, PartialEq)]
pub struct PathsActionGoInput {
    /// 长 (0 to 2 items)
    pub a_property_whose_name_has_as_many_bytes_as_one_may: Vec<PathsActionGoInputAPropertyWhoseNameHasAsManyBytesAsOneMay>,
}

impl Typed for PathsActionGoInput {
    fn to_json(&self) -> Json {
        Json::object([
            ("a_property_whose_name_has_as_many_bytes_as_one_may", Some(self.a_property_whose_name_has_as_many_bytes_as_one_may.to_json())),
        ])
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Self {
            a_property_whose_name_has_as_many_bytes_as_one_may: json.required("a_property_whose_name_has_as_many_bytes_as_one_may")?,
        })
    }
}

/// What the action `go` answers. 走
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathsActionGoOutput {}

impl Typed for PathsActionGoOutput {
    fn to_json(&self) -> Json {
        Json::object([])
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.is_object().then_some(Self {})
    }
}

/// An event that the device posts.
#[derive(Clone, Debug, PartialEq)]
pub enum PathsPost {
}

/// An action that the device is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum PathsCall {
    /// 走
    Go(PathsActionGoInput),
}

/// What the device answers to an action that it has done.
#[derive(Clone, Debug, PartialEq)]
pub enum PathsAnswer {
    /// 走
    Go(PathsActionGoOutput),
}

/// The product's data template, as its types and limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PathsTemplate;

impl Template for PathsTemplate {
    type Properties = PathsProperties;
    type Post = PathsPost;
    type Call = PathsCall;
    type Answer = PathsAnswer;

    fn descriptor() -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn post(post: &PathsPost) -> (&'static str, Json) {
        match *post {}
    }

    fn call(action: &str, input: &Json) -> Option<PathsCall> {
        match action {
            "go" => PathsActionGoInput::from_json(input).map(PathsCall::Go),
            _ => None,
        }
    }

    fn answer(answer: &PathsAnswer) -> (&'static str, Json) {
        match answer {
            PathsAnswer::Go(own) => ("go", own.to_json()),
        }
    }
}

/// What values have to fit.
static DESCRIPTOR: Descriptor = Descriptor {
    properties: &[
        model::Member { id: "a_property_whose_name_has_as_many_bytes_as_one_may", field: model::Field::Struct(&[
            model::Member { id: "a_member_of_it_with_just_as_many_bytes_in_its_name", field: model::Field::Int { min: 0.0, max: 9.0 } },
        ]) },
    ],
    read_only: &[],
    events: &[],
    actions: &[
        model::ActionDescriptor { id: "go", input: &[
            model::Member { id: "a_property_whose_name_has_as_many_bytes_as_one_may", field: model::Field::Array { min: 0, max: 2, items: &model::Field::Struct(&[
            model::Member { id: "a_member_of_it_with_just_as_many_bytes_in_its_name", field: model::Field::Int { min: 0.0, max: 9.0 } },
        ]) } },
        ], output: &[] },
    ],
};
