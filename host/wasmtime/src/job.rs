use crate::call::{Call, Kind, Lines, Value};
use crate::error::Error;
use crate::event::Codes;
use crate::generated::abi::{Form, LEAVE, PAYLOAD_COMMANDS, Reason, Refusal};
use crate::generated::texts;
use crate::text::Text;

/// Data lines that are kept for one command, and their bytes; a command that is sent more fails.
pub const MOST_LINES: usize = 2_000;
/// Bytes of all data lines of one command.
pub const MOST_LINE_BYTES: usize = 262_144;

/// A payload is written in pieces, so that the core sees that it moves.
const PAYLOAD_PIECE: usize = 256;

/// How the core says that a command failed.
pub struct Failure {
    pub reason: Reason,
    pub codes: Codes,
    pub words: Option<Text>,
}

/// The command on the wire.
#[derive(Default)]
pub struct Job<'a> {
    payload: &'a [u8],
    /// Whether its own line is what leaves a data phase.
    leaves: bool,
    /// Bytes of the payload that were written, once it is due.
    written: Option<usize>,
    /// Whether its line was on the wire.
    sent: bool,
    lines: Lines,
    line_bytes: usize,
    too_many: bool,
    outcome: Option<Result<(), Failure>>,
}

impl<'a> Job<'a> {
    pub fn of(call: &Call<'a>) -> Self {
        let leave = LEAVE.trim_ascii_end();
        Self {
            payload: call.payload().unwrap_or_default(),
            leaves: matches!(call.0, Kind::Line(line) if line == leave),
            ..Self::default()
        }
    }

    pub fn sent(&self) -> bool {
        self.sent
    }

    /// Whether the module sent more lines than are kept.
    pub fn too_many(&self) -> bool {
        self.too_many
    }

    pub fn ended(&self) -> bool {
        self.outcome.is_some()
    }

    /// Takes note of bytes that go out now; whether they are its line.
    pub fn transmit(&mut self, bytes: &[u8]) -> bool {
        if *bytes == *LEAVE {
            // The module reads commands again: not a byte of the payload may follow.
            self.written = None;
            if !self.leaves {
                return false;
            }
        }
        !std::mem::replace(&mut self.sent, true)
    }

    pub fn payload_due(&mut self) {
        self.written = Some(0);
    }

    /// The next piece of a payload that is due.
    pub fn piece(&self) -> Option<&'a [u8]> {
        let rest = self.payload.get(self.written?..)?;
        let piece = &rest[..rest.len().min(PAYLOAD_PIECE)];
        (!piece.is_empty()).then_some(piece)
    }

    /// Takes note of a piece that was written; whether the payload still is due.
    pub fn wrote(&mut self, count: usize) -> bool {
        self.written = self.written.map(|written| written + count);
        self.written.is_some()
    }

    pub fn keep(&mut self, values: Vec<Value>) {
        let bytes = values.iter().map(wire_bytes).sum::<usize>();
        self.too_many |=
            self.lines.len() == MOST_LINES || self.line_bytes + bytes > MOST_LINE_BYTES;
        if self.too_many {
            return;
        }
        self.line_bytes += bytes;
        self.lines.push(values);
    }

    pub fn end(&mut self, outcome: Result<(), Failure>) {
        self.outcome = Some(outcome);
    }

    /// The lines of a command that ended, or how it failed; one that has not ended was given up before it
    /// was sent.
    pub fn result(self, command: &str) -> Result<Lines, Error> {
        if self.too_many {
            return Err(Error::answer(
                command,
                texts::TOO_MANY_LINES.with(&[("lines", &MOST_LINES), ("bytes", &MOST_LINE_BYTES)]),
            ));
        }
        let failure = match self.outcome {
            Some(Ok(())) => return Ok(self.lines),
            Some(Err(failure)) => failure,
            None => Failure {
                reason: Reason::Aborted,
                codes: Codes::default(),
                words: None,
            },
        };
        Err(Error::Failed {
            command: command.to_owned(),
            reason: failure.reason,
            codes: failure.codes,
            words: failure.words,
            lines: self.lines,
            text: None,
            sent: self.sent,
            resent: false,
        })
    }
}

/// What a value took on the wire, about: its text and a comma.
fn wire_bytes(value: &Value) -> usize {
    1 + match value {
        Value::Number(_) => 0,
        Value::Text(text) => text.as_bytes().len(),
        Value::Bytes(bytes) => bytes.len(),
    }
}

pub fn check_payload(call: &Call<'_>, name: &str) -> Result<(), Error> {
    let Kind::Command {
        form,
        payload: Some(_),
        ..
    } = call.0
    else {
        return Ok(());
    };
    if form == Form::Set && PAYLOAD_COMMANDS.contains(&name) {
        return Ok(());
    }
    Err(Error::refused(
        name.to_owned(),
        Refusal::TooMany,
        texts::NO_PAYLOAD_TAKEN.say(),
    ))
}
