mod text;

use std::io;

use crate::call::Lines;
use crate::core_error::CoreError;
use crate::event::{Codes, Refused};
use crate::explanation::{Explanation, explain};
use crate::generated::abi::{Reason, Refusal};
use crate::secret::Secrets;
use crate::secret::hide::publishes;
use crate::session::config::SessionRefused;
use crate::text::Text;

/// The one error of the client: which command and why, with the module's code explained. No
/// argument of a command is in it; its data lines and words are blanked by the rule of [`Secrets`], and
/// no message shows them.
#[non_exhaustive]
pub enum Error {
    /// The call was not sent.
    Refused {
        /// Name of the command without `AT+`.
        command: String,
        /// Why, and the number of the argument at fault.
        refused: Refused,
        /// What was wrong and what to do, in place of the usual sentence.
        text: Option<String>,
    },
    /// The command was sent and ended badly, or was given up.
    Failed {
        /// Name of the command without `AT+`.
        command: String,
        /// Why.
        reason: Reason,
        /// What the module gave with it.
        codes: Codes,
        /// What a CME error said in words, where it gave no code.
        words: Option<Text>,
        /// Data lines that came before the failure.
        lines: Lines,
        /// What was wrong and what to do, in place of the usual sentence.
        text: Option<Box<str>>,
        /// Whether the command's line was on the wire.
        sent: bool,
        /// Whether it was sent again because the module was `busy` before.
        resent: bool,
    },
    /// The module's answer is not what the command answers.
    Answer {
        /// Name of the command without `AT+`.
        command: String,
        /// What is wrong with it.
        text: String,
    },
    /// The payload would end the module's data phase.
    Payload {
        /// Name of the command without `AT+`.
        command: String,
        /// What is wrong with it and what to do.
        text: String,
    },
    /// The port ended or failed, now or before.
    Closed {
        /// Name of the command without `AT+`, empty outside of one.
        command: String,
        /// What ended the port.
        source: io::Error,
        /// Whether the command's line was on the wire.
        sent: bool,
    },
    /// The configuration of a session was refused: nothing was begun, and what ran goes on.
    Session(SessionRefused),
    /// The module failed.
    Core(CoreError),
}

/// The code with which a module gives up waiting for the broker's answer.
const MQTT_TIMEOUT: i64 = 202;

/// What stands in place of a command where a session is at fault.
pub(crate) const SESSION: &str = "session";

impl Error {
    pub(crate) fn answer(command: &str, text: impl Into<String>) -> Self {
        Self::Answer {
            command: command.to_owned(),
            text: text.into(),
        }
    }

    /// A failure that this host describes.
    pub(crate) fn failed(command: &str, reason: Reason, codes: Codes, text: &str) -> Self {
        Self::Failed {
            command: command.to_owned(),
            reason,
            codes,
            words: None,
            lines: Lines::new(),
            text: Some(text.into()),
            sent: true,
            resent: false,
        }
    }

    pub(crate) fn refused(command: String, reason: Refusal, text: impl Into<String>) -> Self {
        Self::Refused {
            command,
            refused: Refused {
                reason,
                argument: None,
            },
            text: Some(text.into()),
        }
    }

    /// The same of a command that was sent again.
    pub(crate) fn resent(mut self) -> Self {
        match &mut self {
            Self::Failed { resent, .. } => *resent = true,
            Self::Closed { sent, .. } => *sent = true,
            _ => {}
        }
        self
    }

    /// The same without what it repeats of a secret.
    pub(crate) fn blanked(mut self, secrets: &Secrets) -> Self {
        if let Self::Failed {
            codes,
            words,
            lines,
            ..
        } = &mut self
        {
            *codes = secrets.codes(*codes);
            *words = words.as_ref().map(|words| secrets.of_answer(words));
            *lines = secrets.lines(lines);
        }
        self
    }

    /// Name of the command without `AT+`, empty where there is none; `session` where that is at fault.
    #[must_use]
    pub fn command(&self) -> &str {
        match self {
            Self::Refused { command, .. }
            | Self::Failed { command, .. }
            | Self::Answer { command, .. }
            | Self::Payload { command, .. }
            | Self::Closed { command, .. } => command,
            Self::Session(_) => SESSION,
            Self::Core(_) => "",
        }
    }

    /// Why, by the name that transcripts and the other hosts use.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Refused { refused, .. } => refused.reason.name(),
            Self::Failed { reason, .. } => reason.name(),
            Self::Answer { .. } => "answer",
            Self::Payload { .. } => "payload",
            Self::Closed { .. } => "closed",
            Self::Session(refused) => refused.reason.name(),
            Self::Core(_) => "core",
        }
    }

    /// The module's code.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.codes().code
    }

    /// The second number, where one follows the code.
    #[must_use]
    pub fn subcode(&self) -> Option<i32> {
        self.codes().subcode
    }

    /// What a CME error said in words, where it gave no code. No message shows it: a module may say in it
    /// what it was sent.
    #[must_use]
    pub fn words(&self) -> Option<&Text> {
        match self {
            Self::Failed { words, .. } => words.as_ref(),
            _ => None,
        }
    }

    fn codes(&self) -> Codes {
        match self {
            Self::Failed { codes, .. } => *codes,
            _ => Codes::default(),
        }
    }

    /// The code's row in the table that speaks for this command, with Chinese and English text.
    #[must_use]
    pub fn explanation(&self) -> Option<&'static Explanation> {
        match self {
            Self::Failed {
                command,
                reason: reason @ (Reason::Cme | Reason::Fail),
                codes,
                ..
            } => explain(codes.code?, command, *reason == Reason::Cme),
            _ => None,
        }
    }

    /// Whether this is a publish that may have been delivered all the same. `busy` is no refusal that can
    /// be relied on: modules have said it and published.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        let (command, unanswered, sent) = match self {
            Self::Failed {
                command,
                reason,
                codes,
                sent,
                resent,
                ..
            } => {
                let unanswered = match reason {
                    Reason::Timeout | Reason::Aborted | Reason::Reset | Reason::Busy => true,
                    Reason::Fail => codes.code == Some(MQTT_TIMEOUT),
                    _ => false,
                };
                (command, unanswered || *resent, *sent || *resent)
            }
            Self::Closed { command, sent, .. } => (command, true, *sent),
            _ => return false,
        };
        publishes(command.as_bytes()) && sent && unanswered
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Closed { source, .. } => Some(source),
            Self::Core(error) => Some(error),
            _ => None,
        }
    }
}

impl From<CoreError> for Error {
    fn from(error: CoreError) -> Self {
        Self::Core(error)
    }
}
