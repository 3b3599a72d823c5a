use super::event::{Loss, SessionEvent};
use crate::event::Event;
use crate::generated::abi::Step;

/// Up for so many milliseconds without a break, and pauses begin anew.
const SETTLED: u64 = 60_000;

/// Where a session is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum SessionStatus {
    /// The port is not open; it is opened when its pause is over and somebody waits.
    NoPort,
    /// This step is under way.
    Step(Step),
    /// Everything is set up.
    Up,
    /// It is down: the next attempt is awaited, or the module connects again by itself.
    Down,
    /// It does no more.
    Ended,
}

/// What a session's events tell of it.
#[derive(Default)]
pub struct Life {
    status: Option<SessionStatus>,
    up_since: u64,
    /// Whether it was up long enough since this was asked last.
    settled: bool,
    /// Whether it came up since this was asked last.
    risen: bool,
    failure: Option<SessionEvent>,
}

impl Life {
    /// Whether a session runs in the core.
    pub fn engaged(&self) -> bool {
        !matches!(
            self.status,
            None | Some(SessionStatus::NoPort | SessionStatus::Ended)
        )
    }

    /// `Ended` where none was begun.
    pub fn status(&self) -> SessionStatus {
        self.status.unwrap_or(SessionStatus::Ended)
    }

    pub fn set(&mut self, status: SessionStatus) {
        self.status = Some(status);
    }

    pub fn up(&self) -> bool {
        self.status == Some(SessionStatus::Up)
    }

    /// The attempt that failed last, while it is not up.
    pub fn failure(&self) -> Option<&SessionEvent> {
        self.failure.as_ref()
    }

    pub fn take_settled(&mut self) -> bool {
        std::mem::take(&mut self.settled)
    }

    pub fn take_risen(&mut self) -> bool {
        std::mem::take(&mut self.risen)
    }

    /// Takes note of an event at a time of the clock.
    pub fn note(&mut self, event: &Event, now: u64) {
        let Event::Session(event) = event else { return };
        let status = match event {
            SessionEvent::Step(step) => SessionStatus::Step(*step),
            SessionEvent::Up => {
                self.up_since = now;
                self.risen = true;
                self.failure = None;
                SessionStatus::Up
            }
            SessionEvent::Down { reason, .. } => {
                self.settled |= now.saturating_sub(self.up_since) >= SETTLED;
                match reason {
                    Loss::Closed => SessionStatus::NoPort,
                    _ => SessionStatus::Down,
                }
            }
            SessionEvent::Failed { .. } => {
                self.failure = Some(event.clone());
                SessionStatus::Down
            }
            SessionEvent::NoPort { .. } => SessionStatus::NoPort,
            SessionEvent::Ended => SessionStatus::Ended,
            SessionEvent::Skipped { .. } => return,
        };
        self.status = Some(status);
    }
}
