//! What a core does.

use serde_json::{Value as Json, json};

use super::{TranscriptLine, latin1};
use crate::call::Value;
use crate::event::{Codes, CoreEvent, Event, Refused};
use crate::generated::abi::Step;
use crate::session::config::SessionRefused;
use crate::session::event::SessionEvent;

/// Bytes go out.
#[must_use]
pub fn transmitted(time: u64, bytes: &[u8]) -> TranscriptLine {
    TranscriptLine::output(time).text("tx", bytes)
}

/// A call was not taken.
#[must_use]
pub fn refused(time: u64, command: &[u8], refused: Refused) -> TranscriptLine {
    let line = TranscriptLine::output(time)
        .text("event", b"refused")
        .text("command", command)
        .text("reason", refused.reason.name().as_bytes());
    match refused.argument {
        // A record counts from 0.
        Some(argument) => line.number("arg", argument as u64 - 1),
        None => line,
    }
}

/// A session's configuration was not taken.
#[must_use]
pub fn session_refused(time: u64, refused: SessionRefused) -> TranscriptLine {
    TranscriptLine::output(time)
        .text("event", b"session")
        .text("state", b"refused")
        .text("reason", refused.reason.name().as_bytes())
        .text("field", refused.field.name().as_bytes())
}

/// Something was reported; of a command the one that runs is named.
#[must_use]
pub fn event(time: u64, command: &[u8], event: &CoreEvent) -> TranscriptLine {
    let named = |name: &str| TranscriptLine::output(time).text("event", name.as_bytes());
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

fn unasked(named: impl Fn(&str) -> TranscriptLine, event: &Event) -> TranscriptLine {
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
    }
}

fn session(state: impl Fn(&str) -> TranscriptLine, event: &SessionEvent) -> TranscriptLine {
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
        // No core tells it: it stands in no transcript.
        SessionEvent::NoPort { error, .. } => state("no-port").text("text", error.as_bytes()),
    }
}

fn values_of(values: &[Value]) -> Json {
    let values = values.iter().map(|value| match value {
        Value::Number(number) => json!(number),
        Value::Text(text) => json!(latin1(text.as_bytes())),
        Value::Bytes(bytes) => json!(latin1(bytes)),
    });
    values.collect()
}
