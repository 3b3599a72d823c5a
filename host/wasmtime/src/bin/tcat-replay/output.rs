use std::fmt::Write;

use tcat::{Codes, CoreEvent, Event, Refused, SessionEvent, SessionRefused, Step, Value};

/// One output record, its keys in the order in which they are added.
pub struct Line(String);

impl Line {
    fn new(time: u64) -> Self {
        Self(format!("{{\"t\":{time}"))
    }

    fn text(self, key: &str, bytes: &[u8]) -> Self {
        let value = quoted(bytes);
        self.json(key, &value)
    }

    fn number(self, key: &str, number: impl Into<i128>) -> Self {
        let number = number.into().to_string();
        self.json(key, &number)
    }

    fn codes(mut self, codes: Codes) -> Self {
        if let Some(code) = codes.code {
            self = self.number("code", code);
        }
        if let Some(subcode) = codes.subcode {
            self = self.number("subcode", subcode);
        }
        self
    }

    fn json(mut self, key: &str, value: &str) -> Self {
        // Writing to a string cannot fail.
        let _ = write!(self.0, ",\"{key}\":{value}");
        self
    }

    pub fn end(mut self) -> String {
        self.0.push_str("}\n");
        self.0
    }
}

/// Bytes as a JSON string, one character a byte.
fn quoted(bytes: &[u8]) -> String {
    let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
    serde_json::Value::String(text).to_string()
}

pub fn transmitted(time: u64, bytes: &[u8]) -> Line {
    Line::new(time).text("tx", bytes)
}

pub fn refused(time: u64, command: &[u8], refused: Refused) -> Line {
    let line = Line::new(time)
        .text("event", b"refused")
        .text("command", command)
        .text("reason", refused.reason.name().as_bytes());
    match refused.argument {
        Some(argument) => line.number("arg", argument as u64),
        None => line,
    }
}

pub fn session_refused(time: u64, refused: SessionRefused) -> Line {
    Line::new(time)
        .text("event", b"session")
        .text("state", b"refused")
        .text("reason", refused.reason.name().as_bytes())
        .text("field", refused.field.name().as_bytes())
}

pub fn event(time: u64, command: &[u8], event: &CoreEvent) -> Line {
    let named = |name: &str| Line::new(time).text("event", name.as_bytes());
    match event {
        CoreEvent::Accepted => named("accepted").text("command", command),
        CoreEvent::Done => named("done").text("command", command),
        CoreEvent::Data(values) => named("data")
            .text("command", command)
            .json("values", &values_of(values)),
        CoreEvent::Failed {
            reason,
            codes,
            words,
        } => {
            let line = named("failed")
                .text("command", command)
                .text("reason", reason.name().as_bytes())
                .codes(*codes);
            match words {
                Some(words) => line.text("text", words.as_bytes()),
                None => line,
            }
        }
        CoreEvent::Unasked(event) => unasked(named, event),
    }
}

fn unasked(named: impl Fn(&str) -> Line, event: &Event) -> Line {
    match event {
        Event::Message(message) => named("message")
            .text("topic", message.topic.as_bytes())
            .number("length", message.payload.len() as u64)
            .text("payload", &message.payload),
        Event::Disconnected(codes) => named("disconnected").codes(*codes),
        Event::Reconnecting => named("reconnecting"),
        Event::Reconnected => named("reconnected"),
        Event::Ota { status, codes } => {
            named("ota").text("status", status.as_bytes()).codes(*codes)
        }
        Event::Provisioning {
            command,
            status,
            codes,
        } => named("provisioning")
            .text("command", command.as_bytes())
            .text("status", status.as_bytes())
            .codes(*codes),
        Event::Wifi(status) => named("wifi").text("status", status.as_bytes()),
        Event::Ready => named("ready"),
        Event::Line(text) => named("line").text("text", text),
        Event::Damaged(dropped) => named("damaged").number("dropped", *dropped),
        Event::Session(event) => session(
            |state| named("session").text("state", state.as_bytes()),
            event,
        ),
        _ => named("unknown"),
    }
}

fn session(state: impl Fn(&str) -> Line, event: &SessionEvent) -> Line {
    match event {
        SessionEvent::Step(step) => state("step").text("step", step.name().as_bytes()),
        SessionEvent::Skipped {
            item,
            command,
            reason,
            codes,
        } => state("skipped")
            .text("step", Step::Subscribe.name().as_bytes())
            .text("command", command.as_bytes())
            .text("reason", reason.name().as_bytes())
            .codes(*codes)
            .number("item", *item as u64),
        SessionEvent::Up => state("up"),
        SessionEvent::Down { reason, code } => state("down")
            .text("reason", reason.name().as_bytes())
            .codes(Codes {
                code: *code,
                subcode: None,
            }),
        SessionEvent::Failed {
            step,
            command,
            reason,
            codes,
            again,
        } => {
            let line = state("failed")
                .text("step", step.name().as_bytes())
                .text("command", command.as_bytes())
                .text("reason", reason.name().as_bytes())
                .codes(*codes);
            match again {
                Some(again) => line.number("again", again.as_millis() as u64),
                None => line,
            }
        }
        SessionEvent::Ended => state("ended"),
        _ => state("unknown"),
    }
}

fn values_of(values: &[Value]) -> String {
    let texts: Vec<String> = values
        .iter()
        .map(|value| match value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => quoted(text.as_bytes()),
            Value::Bytes(bytes) => quoted(bytes),
        })
        .collect();
    format!("[{}]", texts.join(","))
}
