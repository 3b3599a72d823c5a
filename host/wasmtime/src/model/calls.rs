//! What becomes of a message of the platform's.

use super::check::{Asked, check, ordered};
use super::descriptor::Descriptor;
use super::json::Json;
use super::owed::{Call, Owed};
use super::properties::Properties;
use super::reply::Reply;

/// Bytes of a token of the platform at most.
pub const TOKEN_BYTES: usize = 64;

const MEMBERS: [&str; 4] = ["method", "clientToken", "params", "actionId"];

/// A message that is understood, or answered without the application.
pub enum Heard {
    Malformed,
    Answered(String, Reply),
    Called(Call),
}

fn token_of(message: &Json) -> Option<String> {
    let token = message.get("clientToken")?.as_text()?;
    (1..=TOKEN_BYTES)
        .contains(&token.len())
        .then(|| token.to_owned())
}

/// What a call of this token comes to.
fn heard(message: &Json, judge: impl FnOnce(&str) -> Result<Option<Call>, Reply>) -> Heard {
    let Some(token) = token_of(message) else {
        return Heard::Malformed;
    };
    match judge(&token) {
        Ok(Some(call)) => Heard::Called(call),
        Ok(None) => Heard::Answered(token, Reply::success()),
        Err(reply) => Heard::Answered(token, reply),
    }
}

pub fn hear_control(message: &Json, owed: &Owed, properties: &Properties) -> Heard {
    heard(message, |token| {
        let values = message.inner("params").ok_or_else(Reply::malformed)?;
        let wanted = message.inner("data").and_then(|data| data.get("control"));
        if wanted.is_some() || message.doubles(&MEMBERS[..3]) {
            return Err(Reply::malformed());
        }
        owed.check_free()?;
        properties.check_wanted(values)?;
        Ok((!values.members().is_empty()).then(|| Call {
            token: Some(token.to_owned()),
            values: properties.ordered(values),
            action: None,
        }))
    })
}

pub fn hear_action(message: &Json, owed: &Owed, descriptor: &Descriptor) -> Heard {
    heard(message, |token| {
        let values = message.inner("params").ok_or_else(Reply::malformed)?;
        let action = message.get("actionId").and_then(Json::as_text);
        let action = action.ok_or_else(Reply::malformed)?;
        let is_before = message.position("actionId") < message.position("params");
        if !is_before || message.doubles(&MEMBERS) {
            return Err(Reply::malformed());
        }
        owed.check_free()?;
        let known = descriptor.action(action).ok_or_else(Reply::not_defined)?;
        let asked = Asked {
            all: true,
            ..Asked::default()
        };
        check(known.input, values, asked)?;
        Ok(Some(Call {
            token: Some(token.to_owned()),
            values: ordered(known.input, values),
            action: Some(known),
        }))
    })
}

/// What a `get_status_reply` says was wanted meanwhile: a call, or nothing.
pub fn hear_wanted(
    message: &Json,
    owed: &Owed,
    properties: &Properties,
) -> Result<Option<Call>, Reply> {
    let Some(data) = message.get("data") else {
        return Ok(None);
    };
    if message.doubles(&["data"]) || !data.is_object() {
        return Err(Reply::malformed());
    }
    let Some(values) = data.get("control") else {
        return Ok(None);
    };
    if data.doubles(&["control"]) || !values.is_object() {
        return Err(Reply::malformed());
    }
    if values.members().is_empty() {
        return Ok(None);
    }
    owed.check_free()?;
    properties.check_wanted(values)?;
    Ok(Some(Call {
        token: None,
        values: properties.ordered(values),
        action: None,
    }))
}
