//! Whether values fit a template.

use super::descriptor::{Field, Member};
use super::json::{Json, SAFE};
use super::reply::Reply;

/// What else is asked of members.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    /// Names that may not be set.
    pub read_only: &'a [&'a str],
    /// Whether every name has to be there.
    pub all: bool,
    /// Bytes that a member has at most where it is written.
    pub most: Option<usize>,
}

/// Whether each member is defined and fits; the first thing that is wrong, in the order of the message.
pub fn check(members: &[Member], json: &Json, asked: Asked<'_>) -> Result<(), Reply> {
    check_inside("", members, json, asked)
}

fn check_inside(
    prefix: &str,
    members: &[Member],
    json: &Json,
    asked: Asked<'_>,
) -> Result<(), Reply> {
    let mut seen = Vec::new();
    for (id, value) in json.members() {
        let Some(member) = members.iter().find(|member| member.id == id) else {
            return Err(Reply::not_defined());
        };
        let path = format!("{prefix}{id}");
        if seen.contains(&member.id) {
            return Err(Reply::refused(Reply::MALFORMED, format!("{path}: doubled")));
        }
        seen.push(member.id);
        if asked.read_only.contains(&member.id) {
            return Err(Reply::unfit(&path, "read only"));
        }
        check_value(&path, &member.field, value)?;
        if asked.most.is_some_and(|most| size(id, value) > most) {
            return Err(Reply::unfit(&path, "range"));
        }
    }
    let missing = members.iter().find(|member| !seen.contains(&member.id));
    match missing.filter(|_| asked.all) {
        Some(Member { id, .. }) => Err(Reply::refused(
            Reply::MALFORMED,
            format!("{prefix}{id}: missing"),
        )),
        None => Ok(()),
    }
}

/// Bytes of a member where it is written.
pub fn size(id: &str, value: &Json) -> usize {
    format!("{}:{value}", Json::text(id)).len()
}

fn check_value(path: &str, field: &Field, json: &Json) -> Result<(), Reply> {
    let wrong = || Reply::unfit(path, "type");
    let when = |fits: bool, reason: &str| {
        if fits {
            Ok(())
        } else {
            Err(Reply::unfit(path, reason))
        }
    };
    match field {
        Field::Bool => {
            let value = whole(json).ok_or_else(wrong)?;
            when(value == 0.0 || value == 1.0, "value")
        }
        Field::Enum(values) => {
            let value = whole(json).ok_or_else(wrong)?;
            #[allow(clippy::cast_precision_loss)]
            when(values.iter().any(|own| *own as f64 == value), "value")
        }
        Field::Timestamp => {
            let value = whole(json).ok_or_else(wrong)?;
            when((0.0..SAFE).contains(&value), "range")
        }
        Field::Int { min, max } => {
            let value = whole(json).ok_or_else(wrong)?;
            when((*min..=*max).contains(&value), "range")
        }
        Field::Float { min, max } => {
            let number = json.as_number().filter(|value| !value.is_nan());
            let value = number.ok_or_else(wrong)?;
            when((*min..=*max).contains(&value), "range")
        }
        Field::StringEnum(values) => {
            let text = json.as_text().ok_or_else(wrong)?;
            when(values.contains(&text), "value")
        }
        Field::String { min, max } => {
            let text = json.as_text().ok_or_else(wrong)?;
            when(!text.contains('\0'), "value")?;
            when((*min..=*max).contains(&text.len()), "range")
        }
        Field::Struct(members) => {
            when(json.is_object(), "type")?;
            check_inside(&format!("{path}."), members, json, Asked::default())
        }
        Field::Array { min, max, items } => {
            let Json::List(list) = json else {
                return Err(wrong());
            };
            for (i, item) in list.iter().take(*max).enumerate() {
                check_value(&format!("{path}[{i}]"), items, item)?;
            }
            when((*min..=*max).contains(&list.len()), "range")
        }
    }
}

/// A whole number, also one that no `f64` holds.
fn whole(json: &Json) -> Option<f64> {
    json.as_number()
        .filter(|value| value.is_infinite() || value.fract() == 0.0)
}

/// What fits the members in the order of the template, down into structs.
pub fn ordered(members: &[Member], json: &Json) -> Json {
    Json::object(members.iter().map(|Member { id, field }| {
        let value = json.get(id).map(|value| ordered_value(field, value));
        (*id, value)
    }))
}

fn ordered_value(field: &Field, json: &Json) -> Json {
    match (field, json) {
        (Field::Struct(members), _) => ordered(members, json),
        (Field::Array { items, .. }, Json::List(list)) => {
            Json::List(list.iter().map(|item| ordered_value(items, item)).collect())
        }
        _ => json.clone(),
    }
}
