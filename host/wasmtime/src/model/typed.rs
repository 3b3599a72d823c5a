//! Values of a program as messages have them.

use super::descriptor::Descriptor;
use super::json::Json;

/// A value that stands in messages.
pub trait Typed: Sized {
    /// As a message has it.
    fn to_json(&self) -> Json;

    /// What a message has; `None` where it is of another type.
    fn from_json(json: &Json) -> Option<Self>;
}

impl Typed for bool {
    fn to_json(&self) -> Json {
        Json::whole(i64::from(*self))
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json.as_whole()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Typed for i32 {
    fn to_json(&self) -> Json {
        Json::whole(i64::from(*self))
    }

    fn from_json(json: &Json) -> Option<Self> {
        Self::try_from(json.as_whole()?).ok()
    }
}

impl Typed for i64 {
    fn to_json(&self) -> Json {
        Json::whole(*self)
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_whole()
    }
}

impl Typed for f64 {
    fn to_json(&self) -> Json {
        Json::Number(*self)
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_number()
    }
}

impl Typed for String {
    fn to_json(&self) -> Json {
        Json::text(self)
    }

    fn from_json(json: &Json) -> Option<Self> {
        json.as_text().map(ToOwned::to_owned)
    }
}

impl<T: Typed> Typed for Vec<T> {
    fn to_json(&self) -> Json {
        Json::List(self.iter().map(Typed::to_json).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::List(items) => items.iter().map(T::from_json).collect(),
            _ => None,
        }
    }
}

impl Json {
    /// The value of a member, `Some(None)` where there is none; `None` where it is of another type.
    #[must_use]
    #[allow(clippy::option_option)]
    pub fn optional<T: Typed>(&self, name: &str) -> Option<Option<T>> {
        match self.get(name) {
            None => self.is_object().then_some(None),
            Some(json) => T::from_json(json).map(Some),
        }
    }

    /// The value of a member that is there.
    #[must_use]
    pub fn required<T: Typed>(&self, name: &str) -> Option<T> {
        self.get(name).and_then(T::from_json)
    }
}

/// A product's data template, as generated code has it.
pub trait Template {
    /// All properties, each of them there or not.
    type Properties: Typed;
    /// An event with what it tells.
    type Post;
    /// An action with what it is given.
    type Call;
    /// An action with what it answers.
    type Answer;

    /// What values have to fit.
    fn descriptor() -> &'static Descriptor;

    /// An event's id, and what it tells.
    fn post(post: &Self::Post) -> (&'static str, Json);

    /// The action of this id with what it is given; `None` where there is none such.
    fn call(action: &str, input: &Json) -> Option<Self::Call>;

    /// An action's id, and what it answers.
    fn answer(answer: &Self::Answer) -> (&'static str, Json);
}
