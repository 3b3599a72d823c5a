use std::time::Duration;

use crate::event::Codes;
use crate::explanation::{Explanation, explain};
use crate::generated::abi::{Reason, Step};

/// What a session tells of itself.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum SessionEvent {
    /// A step has begun.
    Step(Step),
    /// A topic was refused for good; the next one follows.
    Skipped {
        /// Its place among the topics.
        item: usize,
        /// The command that was refused.
        command: &'static str,
        /// Why.
        reason: Reason,
        /// What the module gave with it.
        codes: Codes,
    },
    /// Everything is set up, or a lost connection is back.
    Up,
    /// It was up and is no more.
    Down {
        /// Why.
        reason: Loss,
        /// The code of a disconnection.
        code: Option<i64>,
    },
    /// An attempt failed.
    Failed {
        /// In this step.
        step: Step,
        /// By the answer to this command.
        command: &'static str,
        /// Why.
        reason: Reason,
        /// What the module gave with it.
        codes: Codes,
        /// Until the next attempt, where one follows.
        again: Option<Duration>,
    },
    /// The port is gone or could not be opened.
    NoPort {
        /// What the port said.
        error: String,
        /// Until it is opened again, where it is.
        again: Option<Duration>,
    },
    /// It does no more.
    Ended,
}

impl SessionEvent {
    /// The row of the document's tables that speaks for the event's code.
    ///
    /// ```
    /// let down = tcat::SessionEvent::Down { reason: tcat::Loss::Lost, code: Some(-103) };
    /// assert_eq!(down.explanation().unwrap().name, "QCLOUD_ERR_MQTT_NO_CONN");
    /// ```
    #[must_use]
    pub fn explanation(&self) -> Option<&'static Explanation> {
        match self {
            Self::Down { code, .. } => explain((*code)?, "TCMQTTDISCON", false),
            Self::Skipped {
                command,
                reason: reason @ (Reason::Cme | Reason::Fail),
                codes,
                ..
            }
            | Self::Failed {
                command,
                reason: reason @ (Reason::Cme | Reason::Fail),
                codes,
                ..
            } => explain(codes.code?, command, *reason == Reason::Cme),
            _ => None,
        }
    }
}

/// Why a session is up no more.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Loss {
    /// The module has restarted.
    Reset,
    /// MQTT was disconnected.
    Lost,
    /// The module does not answer.
    Silent,
    /// The module says that it is not connected.
    State,
    /// The port is gone.
    Closed,
}

impl Loss {
    /// Its name in transcripts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Lost => "lost",
            Self::Silent => "silent",
            Self::State => "state",
            Self::Closed => "closed",
        }
    }

    pub(crate) const fn of(reason: Reason) -> Option<Self> {
        Some(match reason {
            Reason::Reset => Self::Reset,
            Reason::Lost => Self::Lost,
            Reason::Silent => Self::Silent,
            Reason::State => Self::State,
            _ => return None,
        })
    }
}
