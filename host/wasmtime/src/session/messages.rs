//! Messages that a session holds.

use std::time::Duration;

use super::Session;
use super::outbox::{Fate, HoldOptions, Ticket};
use crate::clock::Clock;
use crate::error::Error;
use crate::link::now;
use crate::port::Port;

impl<P: Port, C: Clock> Session<P, C> {
    /// Holds a message until the session is up, then publishes it; messages are sent in their order.
    /// [`OUTBOX_MESSAGES`](crate::OUTBOX_MESSAGES) and [`OUTBOX_BYTES`](crate::OUTBOX_BYTES) are held at
    /// most. What became of it is in the ticket.
    ///
    /// # Errors
    /// The payload cannot be sent; the outbox is full and
    /// [`OnFull::Refuse`](crate::OnFull::Refuse) was chosen.
    pub fn publish(
        &mut self,
        topic: &str,
        payload: impl AsRef<[u8]>,
        options: HoldOptions,
    ) -> Result<Ticket, Error> {
        self.keeper.publish(topic, payload.as_ref(), options)
    }

    /// Works until it is told what became of a message; `None` where that is not known within the limit.
    ///
    /// # Errors
    /// The module failed.
    pub fn wait_sent(&mut self, ticket: &Ticket, limit: Duration) -> Result<Option<Fate>, Error> {
        now(self.keeper.work(limit, |_| ticket.fate().is_some()))?;
        Ok(ticket.fate().cloned())
    }

    /// How many messages wait.
    #[must_use]
    pub fn waiting_messages(&self) -> usize {
        self.keeper.outbox.len()
    }

    /// How many messages made room for later ones.
    #[must_use]
    pub fn dropped_messages(&self) -> u64 {
        self.keeper.outbox.dropped()
    }
}
