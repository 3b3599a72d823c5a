//! Records of a transcript as lines, as `tcat replay` reads and writes them.

mod input;
mod output;

use std::fmt::{self, Write};

use serde_json::{Number, Value as Json, json};

use crate::event::Codes;
pub(crate) use input::*;
pub use output::*;

/// One record as its line, an LF at its end; keys stand in the order in which they were added.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TranscriptLine {
    text: String,
    input: bool,
}

impl TranscriptLine {
    fn input(time: u64) -> Self {
        Self {
            input: true,
            ..Self::output(time)
        }
    }

    fn output(time: u64) -> Self {
        Self {
            text: format!("{{\"t\":{time}}}\n"),
            input: false,
        }
    }

    /// The line, an LF at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether `tcat replay` reads it: the others it makes again by itself.
    #[must_use]
    pub fn is_input(&self) -> bool {
        self.input
    }

    fn text(self, key: &str, bytes: &[u8]) -> Self {
        self.json(key, &json!(latin1(bytes)))
    }

    fn number(self, key: &str, number: impl Into<Number>) -> Self {
        self.json(key, &Json::Number(number.into()))
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

    fn json(mut self, key: &str, value: &Json) -> Self {
        self.text.truncate(self.text.len() - END.len());
        // Writing to a string cannot fail.
        let _ = write!(self.text, ",\"{key}\":{value}{END}");
        self
    }
}

/// Without the LF.
impl fmt::Display for TranscriptLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.trim_end())
    }
}

/// What ends each line.
const END: &str = "}\n";

/// Bytes as characters, one each.
fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}
