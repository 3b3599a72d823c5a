//! A value of JSON as it was read.

use serde::Serialize;
use serde::ser::Error;
use serde_json::{Map, Number, Value};

/// A value of JSON. Objects keep the order of their members, and those that stand twice.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` and `false`, which no field of a template takes.
    Bool(bool),
    /// Infinite where no `f64` holds it.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// An object of the members that are there.
    #[must_use]
    pub fn object<'a>(members: impl IntoIterator<Item = (&'a str, Option<Self>)>) -> Self {
        let members = members
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value?)));
        Self::Object(members.collect())
    }

    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A whole number of at most 53 bits.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn whole(value: i64) -> Self {
        Self::Number(value as f64)
    }

    /// What a value is to serde, members in its order, numbers as an `f64` has them.
    ///
    /// # Errors
    /// It is nothing that JSON has, or is nested deeper than [`NESTING`](super::NESTING).
    pub fn of(value: &impl Serialize) -> Result<Self, serde_json::Error> {
        let text = serde_json::to_string(value)?;
        Self::read(text.as_bytes()).ok_or_else(|| Error::custom("nested too deep"))
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// The text that it is.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number that it is.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The whole number that it is, where an `i64` holds it.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn as_whole(&self) -> Option<i64> {
        self.as_number()
            .filter(|value| value.fract() == 0.0 && (-BEYOND..BEYOND).contains(value))
            .map(|value| value as i64)
    }

    /// The members of the object that it is; none of anything else.
    #[must_use]
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The first member of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let own = self.members().iter().find(|(own, _)| own == name);
        own.map(|(_, value)| value)
    }

    /// The same, where it is an object.
    pub(super) fn inner(&self, name: &str) -> Option<&Self> {
        self.get(name).filter(|value| value.is_object())
    }

    /// Whether one of these names stands here more than once.
    pub(super) fn doubles(&self, names: &[&str]) -> bool {
        names.iter().any(|name| {
            let own = self.members().iter().filter(|(own, _)| own == name);
            own.count() > 1
        })
    }

    /// Where the first member of a name stands.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        self.members().iter().position(|(own, _)| own == name)
    }

    /// As `serde_json` has it: of members that stand twice the last one counts, and what no `f64` holds is `null`.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub fn to_value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(value) if value.fract() == 0.0 && value.abs() < SAFE => {
                Value::from(*value as i64)
            }
            Self::Number(value) => Number::from_f64(*value).map_or(Value::Null, Value::Number),
            Self::Text(text) => Value::String(text.clone()),
            Self::List(items) => items.iter().map(Self::to_value).collect(),
            Self::Object(members) => {
                let members = members
                    .iter()
                    .map(|(name, value)| (name.clone(), value.to_value()));
                Value::Object(members.collect::<Map<_, _>>())
            }
        }
    }
}

/// 2^63: an `i64` ends before it.
const BEYOND: f64 = 9_223_372_036_854_775_808.0;
/// Whole numbers below it are all there in an `f64`.
pub(super) const SAFE: f64 = 9_007_199_254_740_992.0;
