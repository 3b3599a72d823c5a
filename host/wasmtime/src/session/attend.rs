//! What stands on a session.

use std::time::Duration;

use super::Session;
use super::life::SessionStatus;
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Event;
use crate::link::now;
use crate::model::Attendee;
use crate::model::attendee::{hear_all, time_to_wait};
use crate::port::Port;

impl<P: Port, C: Clock> Session<P, C> {
    /// Works for so long, and does what these want done: hands them their messages, publishes what they have to say. It
    /// comes back early when one of them has something to tell, and with an event that is not one's own message. Events
    /// have to be taken here, where something stands on the session, or be handed to [`Attendee::hear`].
    ///
    /// # Errors
    /// As [`next_event`](Self::next_event).
    pub fn attend(
        &mut self,
        attendees: &mut [&mut dyn Attendee],
        wait: Duration,
    ) -> Result<Option<Event>, Error> {
        let start = self.keeper.wire.clock();
        let mut heard = false;
        loop {
            for attendee in &mut *attendees {
                self.say(*attendee)?;
            }
            let time = self.keeper.wire.clock();
            let worked = Duration::from_millis(time.saturating_sub(start));
            let left = wait.saturating_sub(worked);
            let Some(until) = time_to_wait(attendees, left, time) else {
                if heard {
                    return Ok(None);
                }
                // What they tell again and again does not hold back what came.
                let event = self.next_event(Duration::ZERO)?;
                return Ok(event.filter(|event| !hear_all(attendees, event)));
            };
            let Some(event) = self.next_event(until)? else {
                if left.is_zero() {
                    return Ok(None);
                }
                continue;
            };
            if !hear_all(attendees, &event) {
                return Ok(Some(event));
            }
            heard = true;
        }
    }

    /// Publishes what it has to say.
    fn say(&mut self, attendee: &mut dyn Attendee) -> Result<(), Error> {
        loop {
            // Events that wait know better how it came to be so.
            if !self.keeper.wire.has_event() {
                attendee.set_up(self.status() == SessionStatus::Up);
            }
            let Some((topic, text)) = attendee.next_publish(self.keeper.wire.clock()) else {
                return Ok(());
            };
            let result = now(self.keeper.publish_now(&topic, text.as_bytes()));
            if let Err(Error::Core(_)) = result {
                return result;
            }
            // What fails with the session is over when it is heard to be down.
            if result.is_ok() || self.status() == SessionStatus::Up {
                attendee.published(result.is_ok(), self.keeper.wire.clock());
            }
            // What came meanwhile may be why nothing goes out: it is not to wait until something does.
            if self.keeper.wire.has_event() {
                return Ok(());
            }
        }
    }
}
