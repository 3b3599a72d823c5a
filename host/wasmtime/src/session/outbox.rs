//! Messages that wait until they can be published.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use super::backoff::Backoff;
use crate::error::Error;
use crate::generated::abi::{Reason, Refusal};
use crate::generated::texts;
use crate::options::LongPayload;
use crate::qos::Qos;

/// Messages that an outbox holds.
pub const OUTBOX_MESSAGES: usize = 100;
/// Bytes of their topics and payloads together.
pub const OUTBOX_BYTES: usize = 65_536;

/// CME codes of a module that cannot publish now: it has done nothing.
const NOT_NOW: [i64; 3] = [200, 208, 212];
/// Codes of a publish that failed for lack of a connection: one that may come twice is sent again.
const LINK_FAILED: [i64; 3] = [-103, -105, -111];

/// What happens to a message that the outbox has no room for.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum OnFull {
    /// The oldest ones make room, and are counted.
    #[default]
    DropOldest,
    /// It is refused.
    Refuse,
}

/// How a message is held and published.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct HoldOptions {
    /// MQTT quality of service.
    pub qos: Qos,
    /// What carries a payload that fits no command line.
    pub long: LongPayload,
    /// How long it may wait to be sent; for as long as it takes where nothing is said.
    pub keep_for: Option<Duration>,
    /// Whether it may be sent again where nobody knows whether it has arrived: it may come twice then.
    pub duplicates: bool,
}

/// What became of a message.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Fate {
    /// It was published.
    Published,
    /// It was not, and will not be.
    Failed(Arc<Error>),
    /// It may have been, and is not sent again.
    Unknown(Arc<Error>),
    /// It waited for too long and was never sent.
    Expired,
    /// It made room for another one.
    Dropped,
    /// The session was gone before it could be sent.
    Abandoned,
}

/// Tells what became of a message; every clone tells the same.
#[derive(Clone, Default)]
pub struct Ticket(Arc<Told>);

#[derive(Default)]
struct Told {
    fate: OnceLock<Fate>,
    #[cfg(feature = "tokio")]
    told: tokio::sync::Notify,
}

impl Ticket {
    /// What became of it; `None` while it waits.
    #[must_use]
    pub fn fate(&self) -> Option<&Fate> {
        self.0.fate.get()
    }

    /// The same, waited for.
    #[cfg(feature = "tokio")]
    pub async fn told(&self) -> &Fate {
        loop {
            let mut told = std::pin::pin!(self.0.told.notified());
            // What is told between the look and the waiting counts.
            told.as_mut().enable();
            if let Some(fate) = self.fate() {
                return fate;
            }
            told.await;
        }
    }

    /// Tells it.
    fn tell(&self, fate: Fate) {
        // Nobody else has told anything: a message leaves the outbox once.
        let _ = self.0.fate.set(fate);
        #[cfg(feature = "tokio")]
        self.0.told.notify_waiters();
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Ticket").field(&self.fate()).finish()
    }
}

/// One message that waits.
pub struct Held {
    pub topic: String,
    pub payload: Vec<u8>,
    pub options: HoldOptions,
    pub ticket: Ticket,
    /// The clock's time at which it has waited for too long.
    until: Option<u64>,
    /// Why nobody knows whether it has arrived before.
    doubt: Option<Arc<Error>>,
}

impl Held {
    fn bytes(&self) -> usize {
        self.topic.len() + self.payload.len()
    }

    /// Tells the one end; of a message that may have arrived nothing else can be said.
    fn end(self, fate: Fate) {
        let fate = match (self.doubt, fate) {
            (_, Fate::Published) => Fate::Published,
            (Some(doubt), _) => Fate::Unknown(doubt),
            (None, fate) => fate,
        };
        self.ticket.tell(fate);
    }
}

pub struct Outbox {
    held: VecDeque<Held>,
    bytes: usize,
    on_full: OnFull,
    dropped: u64,
    backoff: Backoff,
    /// Nothing is sent before.
    not_before: u64,
}

impl Outbox {
    pub fn new(on_full: OnFull) -> Self {
        Self {
            held: VecDeque::new(),
            bytes: 0,
            on_full,
            dropped: 0,
            backoff: Backoff::default(),
            not_before: 0,
        }
    }

    pub fn len(&self) -> usize {
        self.held.len()
    }

    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    pub fn hold(
        &mut self,
        topic: &str,
        payload: &[u8],
        options: HoldOptions,
        now: u64,
    ) -> Result<Ticket, Error> {
        let held = Held {
            topic: topic.to_owned(),
            payload: payload.to_vec(),
            options,
            ticket: Ticket::default(),
            until: options.keep_for.map(|time| after(now, time)),
            doubt: None,
        };
        self.expire(now);
        let refuse = self.on_full == OnFull::Refuse || held.bytes() > OUTBOX_BYTES;
        while self.full(held.bytes()) {
            let oldest = if refuse { None } else { self.take() };
            let Some(oldest) = oldest else {
                return Err(full());
            };
            self.dropped += 1;
            oldest.end(Fate::Dropped);
        }
        let ticket = held.ticket.clone();
        self.bytes += held.bytes();
        self.held.push_back(held);
        Ok(ticket)
    }

    fn full(&self, more: usize) -> bool {
        self.held.len() >= OUTBOX_MESSAGES || self.bytes + more > OUTBOX_BYTES
    }

    fn take(&mut self) -> Option<Held> {
        let held = self.held.pop_front()?;
        self.bytes -= held.bytes();
        Some(held)
    }

    fn put_back(&mut self, held: Held) {
        self.bytes += held.bytes();
        self.held.push_front(held);
    }

    /// Ends what has waited for too long.
    pub fn expire(&mut self, now: u64) {
        let over = |held: &Held| held.until.is_some_and(|until| until <= now);
        if !self.held.iter().any(over) {
            return;
        }
        for held in std::mem::take(&mut self.held) {
            if over(&held) {
                self.bytes -= held.bytes();
                held.end(Fate::Expired);
            } else {
                self.held.push_back(held);
            }
        }
    }

    /// The next message to send, where it may be sent now.
    pub fn due(&mut self, now: u64) -> Option<Held> {
        self.expire(now);
        (self.not_before <= now).then(|| self.take()).flatten()
    }

    /// When there is something to do again: one may be sent, or has waited for too long.
    pub fn next_due(&self, up: bool) -> Option<u64> {
        let expiry = self.held.iter().filter_map(|held| held.until).min();
        let sending = (up && !self.held.is_empty()).then_some(self.not_before);
        expiry.into_iter().chain(sending).min()
    }

    /// Takes note of how the sending of a message ended.
    pub fn sent(&mut self, mut held: Held, result: Result<(), Error>, now: u64) {
        let error = match result {
            Ok(()) => {
                self.backoff.reset();
                return held.end(Fate::Published);
            }
            Err(error) => error,
        };
        let again = held.options.duplicates;
        if error.outcome_unknown() || (again && link_failed(&error)) {
            let error = Arc::new(error);
            if !again {
                return held.end(Fate::Unknown(error));
            }
            held.doubt = Some(error);
        } else if !not_now(&error) {
            return held.end(Fate::Failed(Arc::new(error)));
        }
        self.put_back(held);
        self.not_before = after(now, self.backoff.pause());
    }

    /// It is up: what waits is sent at once.
    pub fn up(&mut self) {
        self.backoff.reset();
        self.not_before = 0;
    }
}

impl Drop for Outbox {
    fn drop(&mut self) {
        while let Some(held) = self.take() {
            held.end(Fate::Abandoned);
        }
    }
}

fn after(now: u64, time: Duration) -> u64 {
    now.saturating_add(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

fn full() -> Error {
    Error::refused(
        "publish".to_owned(),
        Refusal::TooMany,
        texts::OUTBOX_FULL.with(&[("count", &OUTBOX_MESSAGES), ("bytes", &OUTBOX_BYTES)]),
    )
}

/// Whether the message has not gone out and may later.
fn not_now(error: &Error) -> bool {
    match error {
        Error::Closed { sent, .. } => !sent,
        Error::Failed {
            reason: Reason::Cme,
            codes,
            ..
        } => codes.code.is_some_and(|code| NOT_NOW.contains(&code)),
        Error::Failed { sent, .. } => !sent,
        _ => false,
    }
}

fn link_failed(error: &Error) -> bool {
    matches!(error, Error::Failed { reason: Reason::Fail, codes, .. }
        if codes.code.is_some_and(|code| LINK_FAILED.contains(&code)))
}
