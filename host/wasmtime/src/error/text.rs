//! What an error says.

use std::error::Error as _;
use std::fmt;

use super::Error;
use crate::event::Codes;
use crate::generated::errors::CLOSED_ADVICE;
use crate::generated::texts;

impl Error {
    fn what(&self) -> String {
        let said = match self {
            Self::Refused { refused, text, .. } => {
                text.as_deref().unwrap_or(refused.reason.advice())
            }
            Self::Failed { reason, text, .. } => text.as_deref().unwrap_or(reason.advice()),
            Self::Answer { text, .. } | Self::Payload { text, .. } => text,
            Self::Closed { .. } => CLOSED_ADVICE.say(),
            Self::Session(refused) => refused.reason.advice(),
            Self::Core(_) => texts::MODULE_FAILED.say(),
        };
        said.to_owned()
    }

    fn title(&self) -> String {
        match self.command() {
            "" => "AT".to_owned(),
            name if name.starts_with(|c: char| c.is_ascii_uppercase()) => format!("AT+{name}"),
            name => name.to_owned(),
        }
    }

    fn codes_text(&self) -> String {
        match self.codes() {
            Codes {
                code: Some(code),
                subcode: Some(subcode),
            } => texts::CODES.with(&[("code", &code), ("subcode", &subcode)]),
            Codes {
                code: Some(code), ..
            } => texts::CODE.with(&[("code", &code)]),
            Codes { code: None, .. } => String::new(),
        }
    }

    fn place(&self) -> String {
        match self {
            Self::Refused { refused, .. } => refused
                .argument
                .map(|arg| texts::ARGUMENT.with(&[("arg", &arg)]))
                .unwrap_or_default(),
            Self::Session(refused) => texts::IN_FIELD.with(&[("field", &refused.field.name())]),
            _ => String::new(),
        }
    }
}

/// In the language that is chosen; what was wrong in the one that was chosen when it happened. Without what
/// [`source`](std::error::Error::source) says.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let meaning = self
            .explanation()
            .map(|row| texts::MEANING.with(&[("meaning", &row.text())]))
            .unwrap_or_default();
        let unknown = if self.outcome_unknown() {
            texts::OUTCOME_UNKNOWN.say()
        } else {
            ""
        };
        f.write_str(&texts::SENTENCE.with(&[
            ("title", &self.title()),
            ("reason", &self.reason()),
            ("codes", &self.codes_text()),
            ("where", &self.place()),
            ("what", &self.what()),
            ("meaning", &meaning),
            ("unknown", &unknown),
        ]))
    }
}

/// The same sentence and what the source says: neither arguments nor data lines are shown.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = self
            .source()
            .map(|source| texts::WHY.with(&[("why", &source)]))
            .unwrap_or_default();
        write!(f, "Error({self}{why})")
    }
}
