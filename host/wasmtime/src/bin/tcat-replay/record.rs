mod session;

use std::time::Duration;

use serde_json::{Map, Value};
pub use session::Session;
use tcat::{DialogueOptions, Escapes, FirmwareData, Form, Quiet};

/// An argument as JSON gives it.
pub enum Argument {
    Text(Vec<u8>),
    Number(i32),
    /// What no command takes.
    Other,
}

impl Argument {
    /// As the library takes it.
    pub fn given(&self) -> tcat::Argument<'_> {
        match self {
            Self::Text(bytes) => tcat::Argument::Text(bytes),
            Self::Number(number) => tcat::Argument::Number(*number),
            Self::Other => tcat::Argument::Other,
        }
    }
}

/// What a record starts.
pub enum Call {
    Command {
        name: Vec<u8>,
        form: Form,
        arguments: Vec<Argument>,
        payload: Option<Vec<u8>>,
    },
    Line(Vec<u8>),
}

pub enum Action {
    Call {
        call: Call,
        timeout: Option<u32>,
    },
    /// Begins a session, or with none ends the one that runs.
    Session(Option<Session>),
    Abort,
    Received(Vec<u8>),
    Lost(u32),
    Tick,
}

pub enum Record {
    Options(DialogueOptions),
    At { time: u64, action: Action },
    End,
}

type Fields = Map<String, Value>;

/// Reads one line; a blank one is none.
pub fn parse(line: &[u8]) -> Result<Option<Record>, String> {
    if line.trim_ascii().is_empty() {
        return Ok(None);
    }
    let value: Value = serde_json::from_slice(line).map_err(|_| "not JSON".to_owned())?;
    let fields = value.as_object().ok_or("no object")?;
    if fields.contains_key("end") {
        return Ok(Some(Record::End));
    }
    let time = fields
        .get("t")
        .and_then(Value::as_u64)
        .ok_or("t is no whole number of milliseconds")?;
    if let Some(options) = fields.get("options") {
        return options_of(options).map(Record::Options).map(Some);
    }
    let action = action(fields)?;
    Ok(Some(Record::At { time, action }))
}

fn action(fields: &Fields) -> Result<Action, String> {
    if let Some(call) = fields.get("call") {
        let call = call.as_object().ok_or("call is no object")?;
        return Ok(Action::Call {
            timeout: call.get("timeout").map(count).transpose()?,
            call: call_of(call)?,
        });
    }
    if let Some(session) = fields.get("session") {
        return session::parse(session).map(Action::Session);
    }
    if let Some(received) = fields.get("rx") {
        return bytes(received).map(Action::Received);
    }
    if let Some(lost) = fields.get("lost") {
        return count(lost).map(Action::Lost);
    }
    if fields.contains_key("abort") {
        return Ok(Action::Abort);
    }
    if fields.contains_key("tick") {
        return Ok(Action::Tick);
    }
    Err("none of its kinds in it".to_owned())
}

fn options_of(value: &Value) -> Result<DialogueOptions, String> {
    let mut options = DialogueOptions::default();
    if let Some(escape) = value.get("escape") {
        let escape = escape.as_str().ok_or("escape is no string")?;
        options.escape = Escapes {
            backslash: escape.contains('\\'),
            quote: escape.contains('"'),
            comma: escape.contains(','),
        };
    }
    options.firmware = match value.get("firmware").map(Value::as_str) {
        None | Some(Some("auto")) => FirmwareData::Auto,
        Some(Some("raw")) => FirmwareData::Raw,
        Some(Some("hex")) => FirmwareData::Hex,
        Some(_) => return Err("firmware is none of auto, raw and hex".to_owned()),
    };
    if let Some(quiet) = value.get("quiet") {
        let quiet = quiet.as_u64().ok_or("quiet is no whole number")?;
        options.quiet =
            Quiet::new(Duration::from_millis(quiet)).map_err(|fault| fault.to_string())?;
    }
    Ok(options)
}

fn call_of(call: &Fields) -> Result<Call, String> {
    if let Some(line) = call.get("line") {
        return bytes(line).map(Call::Line);
    }
    let arguments = match call.get("args") {
        None => Vec::new(),
        Some(Value::Array(values)) => values.iter().map(argument).collect::<Result<_, _>>()?,
        Some(_) => return Err("args is no array".to_owned()),
    };
    Ok(Call::Command {
        name: bytes(call.get("command").ok_or("command is missing")?)?,
        form: call
            .get("form")
            .and_then(Value::as_str)
            .and_then(form)
            .ok_or("form is none of test, read, set and exec")?,
        arguments,
        payload: call.get("payload").map(bytes).transpose()?,
    })
}

fn form(name: &str) -> Option<Form> {
    [Form::Test, Form::Read, Form::Set, Form::Exec]
        .into_iter()
        .find(|form| form.name() == name)
}

fn argument(value: &Value) -> Result<Argument, String> {
    Ok(match value {
        Value::String(_) => Argument::Text(bytes(value)?),
        Value::Number(number) => number
            .as_f64()
            .filter(|number| number.fract() == 0.0)
            .filter(|number| (f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(number))
            .map_or(Argument::Other, |number| Argument::Number(number as i32)),
        _ => Argument::Other,
    })
}

fn count(value: &Value) -> Result<u32, String> {
    value
        .as_u64()
        .and_then(|count| i32::try_from(count).ok())
        .filter(|&count| count > 0)
        .map(i32::unsigned_abs)
        .ok_or_else(|| "lost and timeout are whole numbers from 1 to 2^31 - 1".to_owned())
}

/// One character is one byte.
fn bytes(value: &Value) -> Result<Vec<u8>, String> {
    let text = value.as_str().ok_or("a string is missing")?;
    text.chars()
        .map(|character| u8::try_from(character).ok())
        .collect::<Option<_>>()
        .ok_or_else(|| "a character above U+00FF".to_owned())
}
