//! What a module answers and reports, without what it repeats of a secret.

use super::Secrets;
use super::hide::hide_text;
use crate::call::{Lines, Value};
use crate::event::{Codes, CoreEvent, Event, Message};
use crate::text::{Hidden, Text};

/// So many bytes in a row in common with what was sent make text of an answer a broken echo.
const ECHO_RUN: usize = 3;

impl Secrets {
    /// A value of a data line.
    #[must_use]
    pub fn value(&self, value: &Value) -> Value {
        match value {
            Value::Number(number) => {
                let number = self.number(i64::from(*number));
                Value::Number(i32::try_from(number).unwrap_or_default())
            }
            Value::Text(text) => Value::Text(self.of_answer(text)),
            Value::Bytes(bytes) => Value::Bytes(Hidden(self.text(bytes))),
        }
    }

    /// Data lines, each split into its values.
    #[must_use]
    pub fn lines(&self, lines: &Lines) -> Lines {
        let values = |line: &Vec<Value>| line.iter().map(|value| self.value(value)).collect();
        lines.iter().map(values).collect()
    }

    /// A text of an answer, such as the words of a CME error.
    #[must_use]
    pub fn of_answer(&self, text: &Text) -> Text {
        let bytes = text.as_bytes();
        if self.runs.is_short(bytes) || self.is_broken_echo(bytes) {
            return hide_text(bytes, b"", false).into();
        }
        self.text(bytes).into()
    }

    fn is_broken_echo(&self, text: &[u8]) -> bool {
        self.doubtful
            && text.windows(ECHO_RUN).any(|run| {
                let holds = |hidden: &Vec<u8>| hidden.windows(ECHO_RUN).any(|part| part == run);
                self.hidden.iter().any(holds)
            })
    }

    /// Codes: a module may say anything for one.
    #[must_use]
    pub fn codes(&self, codes: Codes) -> Codes {
        Codes {
            code: codes.code.map(|code| self.number(code)),
            subcode: codes.subcode.map(|code| {
                let shown = self.number(i64::from(code));
                i32::try_from(shown).unwrap_or_default()
            }),
        }
    }

    /// A number of an answer may be a run, too: its digits stay digits.
    fn number(&self, number: i64) -> i64 {
        let digits = number.to_string();
        let shown = self.text(digits.as_bytes());
        let shown = std::str::from_utf8(&shown)
            .ok()
            .and_then(|shown| shown.parse().ok());
        shown.unwrap_or_else(|| {
            let ones = digits.replace(|c: char| c.is_ascii_digit(), "1");
            ones.parse().unwrap_or_default()
        })
    }

    /// An event without what it repeats of a secret.
    #[must_use]
    pub fn event(&self, event: &CoreEvent) -> CoreEvent {
        match event {
            CoreEvent::Data(values) => {
                CoreEvent::Data(values.iter().map(|value| self.value(value)).collect())
            }
            CoreEvent::Failed {
                reason,
                codes,
                words,
            } => CoreEvent::Failed {
                reason: *reason,
                codes: self.codes(*codes),
                words: words.as_ref().map(|words| self.of_answer(words)),
            },
            CoreEvent::Unasked(event) => CoreEvent::Unasked(self.unasked(event)),
            other => other.clone(),
        }
    }

    fn unasked(&self, event: &Event) -> Event {
        let text = |text: &Text| self.text(text.as_bytes()).into();
        match event {
            Event::Message(message) => Event::Message(Message {
                topic: self.of_answer(&message.topic),
                payload: Hidden(self.text(&message.payload)),
            }),
            Event::Line(line) => Event::Line(Hidden(self.line(line))),
            Event::Disconnected(codes) => Event::Disconnected(self.codes(*codes)),
            Event::Ota { status, codes } => Event::Ota {
                status: text(status),
                codes: self.codes(*codes),
            },
            Event::Provisioning {
                command,
                status,
                codes,
            } => Event::Provisioning {
                command,
                status: text(status),
                codes: self.codes(*codes),
            },
            Event::Wifi(status) => Event::Wifi(text(status)),
            other => other.clone(),
        }
    }
}
