//! What of JSON a message may hold.

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

use super::json::Json;

/// Lists and objects in each other at most, the outermost counted.
pub const NESTING: usize = 16;

impl Json {
    /// Reads one document; `None` for what is not JSON, is not UTF-8 or is nested deeper than [`NESTING`].
    ///
    /// ```
    /// use tcat::model::Json;
    ///
    /// let read = Json::read(br#"{"a":1e400,"a":2}"#).unwrap();
    /// assert_eq!(read.get("a"), Some(&Json::Number(f64::INFINITY)));
    /// assert_eq!(Json::read(b"{} {}"), None);
    /// ```
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let raw: &RawValue = serde_json::from_slice(bytes).ok()?;
        value(raw, NESTING).ok()
    }
}

/// The value of a text that is JSON as far as its brackets go, with so many levels left.
fn value(raw: &RawValue, levels: usize) -> Result<Json, serde_json::Error> {
    let text = raw.get();
    let mut reader = serde_json::Deserializer::from_str(text);
    match text.as_bytes().first() {
        Some(b'{') => reader.deserialize_map(Members(inside(levels)?)),
        Some(b'[') => reader.deserialize_seq(Items(inside(levels)?)),
        Some(b'"') => String::deserialize(&mut reader).map(Json::Text),
        Some(b't' | b'f') => bool::deserialize(&mut reader).map(Json::Bool),
        Some(b'n') => Ok(Json::Null),
        // What no `f64` holds is infinite, and -0 is 0 for everyone who compares.
        _ => text
            .parse::<f64>()
            .map(|number| Json::Number(number + 0.0))
            .map_err(Error::custom),
    }
}

fn inside(levels: usize) -> Result<usize, serde_json::Error> {
    levels
        .checked_sub(1)
        .ok_or_else(|| Error::custom("nested too deep"))
}

/// Takes an object's members in their order.
struct Members(usize);

impl<'de> Visitor<'de> for Members {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some((name, raw)) = map.next_entry::<String, &RawValue>()? {
            members.push((name, value(raw, self.0).map_err(Error::custom)?));
        }
        Ok(Json::Object(members))
    }
}

/// Takes a list's items.
struct Items(usize);

impl<'de> Visitor<'de> for Items {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(raw) = list.next_element::<&RawValue>()? {
            items.push(value(raw, self.0).map_err(Error::custom)?);
        }
        Ok(Json::List(items))
    }
}
