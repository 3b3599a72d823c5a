//! What an error says.

use std::fmt;

use super::Error;
use crate::event::Codes;
use crate::generated::errors::CLOSED_ADVICE;

impl Error {
    fn what(&self) -> &str {
        match self {
            Self::Refused { refused, text, .. } => {
                text.as_deref().unwrap_or(refused.reason.advice())
            }
            Self::Failed { reason, text, .. } => text.as_deref().unwrap_or(reason.advice()),
            Self::Answer { text, .. } | Self::Payload { text, .. } => text,
            Self::Closed { .. } => CLOSED_ADVICE,
            Self::Session(refused) => refused.reason.advice(),
            Self::Core(_) => "the module failed",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Core(error) = self {
            return error.fmt(f);
        }
        match self.command() {
            "" => f.write_str("AT")?,
            name if name.starts_with(|c: char| c.is_ascii_uppercase()) => write!(f, "AT+{name}")?,
            name => f.write_str(name)?,
        }
        write!(f, ": {}", self.reason())?;
        match self.codes() {
            Codes {
                code: Some(code),
                subcode: Some(subcode),
            } => write!(f, " (code {code}, {subcode})")?,
            Codes {
                code: Some(code), ..
            } => write!(f, " (code {code})")?,
            Codes { code: None, .. } => {}
        }
        if let Self::Refused { refused, .. } = self
            && let Some(argument) = refused.argument
        {
            write!(f, " (argument {argument})")?;
        }
        if let Self::Session(refused) = self {
            write!(f, " (field {})", refused.field.name())?;
        }
        write!(f, ": {}", self.what())?;
        if let Self::Closed { source, .. } = self {
            write!(f, " ({source})")?;
        }
        if let Some(explanation) = self.explanation() {
            write!(f, ": {}", explanation.en)?;
        }
        if self.outcome_unknown() {
            f.write_str("; the message may have been delivered all the same")?;
        }
        Ok(())
    }
}

/// The same sentence: neither arguments nor data lines are shown.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self})")
    }
}
