//! What stands on a session.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::Instant;

use super::Session;
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Event;
use crate::model::Attendee;
use crate::model::attendee::{hear_all, time_to_wait};
use crate::session::life::SessionStatus;

/// A publish that is under way: one that is given up has failed.
struct Underway<'a> {
    attendee: &'a mut dyn Attendee,
    now: u64,
    ok: Option<bool>,
}

impl Drop for Underway<'_> {
    fn drop(&mut self) {
        if let Some(ok) = self.ok {
            self.attendee.published(ok, self.now);
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> Session<S> {
    /// Does what these want done, as [`tcat::Session::attend`](crate::Session::attend). It may be dropped: a message that
    /// was being published has failed then, and is sent again where the rules say so; an answer is not, and
    /// [`Told::Unanswered`](crate::model::Told::Unanswered) tells of it.
    ///
    /// In a `select!` the list needs a name of its own:
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # use tcat::model::{Attendee, DataTemplate, Template};
    /// # use tcat::tokio::Session;
    /// # use tokio::net::TcpStream;
    /// # async fn run<T: Template>(session: Session<TcpStream>, mut light: DataTemplate<T>) -> Result<(), tcat::Error> {
    /// let mut seconds = tokio::time::interval(Duration::from_secs(1));
    /// loop {
    ///     let mut all: [&mut dyn Attendee; 1] = [&mut light];
    ///     tokio::select! {
    ///         event = session.attend(&mut all, Duration::MAX) => println!("{:?}", event?),
    ///         _ = seconds.tick() => println!("{}", light.is_reported()),
    ///     }
    /// }
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`next_event`](Self::next_event).
    pub async fn attend(
        &self,
        attendees: &mut [&mut dyn Attendee],
        wait: Duration,
    ) -> Result<Option<Event>, Error> {
        let start = Instant::now();
        let mut heard = false;
        loop {
            for attendee in &mut *attendees {
                self.say(*attendee).await?;
            }
            let left = wait.saturating_sub(start.elapsed());
            let Some(until) = time_to_wait(attendees, left, self.clock.now()) else {
                if heard {
                    return Ok(None);
                }
                // What they tell again and again does not hold back what came.
                let event = self.next_event(Duration::ZERO).await?;
                return Ok(event.filter(|event| !hear_all(attendees, event)));
            };
            let Some(event) = self.next_event(until).await? else {
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
    async fn say(&self, attendee: &mut dyn Attendee) -> Result<(), Error> {
        loop {
            // Events that wait know better how it came to be so.
            if !self.shared.feed.has_event() {
                attendee.set_up(self.status() == SessionStatus::Up);
            }
            let Some((topic, text)) = attendee.next_publish(self.clock.now()) else {
                return Ok(());
            };
            let mut underway = Underway {
                attendee: &mut *attendee,
                now: self.clock.now(),
                ok: Some(false),
            };
            let mut keeper = self.shared.keeper().await;
            let result = keeper.publish_now(&topic, text.as_bytes()).await;
            drop(keeper);
            if let Err(Error::Core(_)) = result {
                return result;
            }
            underway.now = self.clock.now();
            // What fails with the session is over when it is heard to be down.
            underway.ok =
                Some(result.is_ok()).filter(|ok| *ok || self.status() == SessionStatus::Up);
            // What came meanwhile may be why nothing goes out: it is not to wait until something does.
            if self.shared.feed.has_event() {
                return Ok(());
            }
        }
    }
}
