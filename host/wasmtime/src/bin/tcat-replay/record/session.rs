//! What a session's fields are; what is in them is the core's to check.

use serde_json::Value;
use tcat::{SessionConfig, SessionField, SessionPart};

use super::{Argument, Fields, argument};

/// A record's configuration.
pub struct Session {
    parts: Vec<(SessionField, Vec<Argument>)>,
    watch_wifi: bool,
    keep: bool,
    check: Option<u32>,
}

impl Session {
    /// As the library takes it.
    pub fn config(&self) -> SessionConfig<'_> {
        let parts = self.parts.iter().map(|(field, arguments)| SessionPart {
            field: *field,
            arguments: arguments.iter().map(Argument::given).collect(),
        });
        let default = SessionConfig::default();
        SessionConfig {
            parts: parts.collect(),
            watch_wifi: self.watch_wifi,
            keep: self.keep,
            check: self.check.unwrap_or(default.check),
        }
    }
}

const FIELDS: [&str; 8] = [
    "device", "product", "wifi", "mqtt", "topics", "version", "keep", "check",
];

/// Fields that hold one list of arguments, in the order in which they are checked.
const LISTS: [SessionField; 4] = [
    SessionField::Device,
    SessionField::Product,
    SessionField::Wifi,
    SessionField::Mqtt,
];

/// `None` ends a session.
pub fn parse(value: &Value) -> Result<Option<Session>, String> {
    if value.is_null() {
        return Ok(None);
    }
    let fields = value
        .as_object()
        .ok_or("session is neither an object nor null")?;
    if let Some(unknown) = fields.keys().find(|key| !FIELDS.contains(&key.as_str())) {
        return Err(format!("unknown field {unknown:?} in session"));
    }
    let watch_wifi = fields.get("wifi") != Some(&Value::Bool(false));
    let mut parts = Vec::new();
    for field in LISTS {
        let name = field.name();
        match fields.get(name) {
            None => {}
            Some(_) if field == SessionField::Wifi && !watch_wifi => {}
            Some(value) => parts.push((field, arguments(value, || format!("{name} is no list"))?)),
        }
    }
    parts.extend(topics(fields)?);
    if let Some(version) = fields.get("version") {
        if version.is_array() {
            return Err("version is a list".to_owned());
        }
        parts.push((SessionField::Version, vec![argument(version)?]));
    }
    Ok(Some(Session {
        parts,
        watch_wifi,
        keep: keep(fields)?,
        check: fields.get("check").map(check).transpose()?,
    }))
}

fn arguments(value: &Value, fault: impl Fn() -> String) -> Result<Vec<Argument>, String> {
    let values = value.as_array().ok_or_else(fault)?;
    values.iter().map(argument).collect()
}

fn topics(fields: &Fields) -> Result<Vec<(SessionField, Vec<Argument>)>, String> {
    let Some(value) = fields.get("topics") else {
        return Ok(Vec::new());
    };
    let topics = value.as_array().ok_or("topics is no list")?;
    let topic = |value| {
        let fault = || "a topic is no list of a topic and its QoS".to_owned();
        arguments(value, fault).map(|arguments| (SessionField::Topics, arguments))
    };
    topics.iter().map(topic).collect()
}

fn keep(fields: &Fields) -> Result<bool, String> {
    match fields.get("keep") {
        None => Ok(true),
        Some(keep) => keep
            .as_bool()
            .ok_or_else(|| "keep is neither true nor false".to_owned()),
    }
}

/// A number that is none of 32 bits is more than a session may wait.
fn check(value: &Value) -> Result<u32, String> {
    value
        .as_f64()
        .filter(|check| check.fract() == 0.0)
        .map(|check| {
            if (0.0..f64::from(u32::MAX)).contains(&check) {
                check as u32
            } else {
                u32::MAX
            }
        })
        .ok_or_else(|| "check is no whole number of milliseconds".to_owned())
}
