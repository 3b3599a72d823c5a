//! What a session does while something waits for it.

use std::io;
use std::time::Duration;

use super::event::{Loss, SessionEvent};
use super::keeper::Keeper;
use super::life::SessionStatus;
use super::opener::Opener;
use super::outbox::Held;
use super::slot::Slot;
use crate::call::{Call, Lines};
use crate::clock::Clock;
use crate::dialogue::Dialogue;
use crate::error::Error;
use crate::link::Link;
use crate::options::{CallOptions, OnBusy, PublishOptions};
#[cfg(feature = "model")]
use crate::qos::Qos;

impl<O: Opener<Link = L>, L: Link, C: Clock> Keeper<O, L, C> {
    /// Works for as long as `limit`, or until `enough`.
    pub async fn work(
        &mut self,
        limit: Duration,
        enough: impl Fn(&Self) -> bool,
    ) -> Result<(), Error> {
        let start = self.wire.clock();
        loop {
            self.open_when_due().await?;
            self.send_next().await?;
            let worked = Duration::from_millis(self.wire.clock().saturating_sub(start));
            let left = limit.saturating_sub(worked);
            if enough(self) {
                return Ok(());
            }
            self.wait(left).await?;
            if enough(self) || left.is_zero() {
                return Ok(());
            }
        }
    }

    /// Waits for the port, or without one for its time.
    async fn wait(&mut self, longest: Duration) -> Result<(), Error> {
        let now = self.wire.clock();
        let until = |time: u64| Duration::from_millis(time.saturating_sub(now));
        let due = self.outbox.next_due(self.wire.life().up());
        let wait = due.map_or(longest, |due| longest.min(until(due)));
        if !self.wire.closed() {
            let received = self.wire.receive_once(wait).await;
            return self.without_port(received);
        }
        match self.opens_at {
            Some(time) => {
                let wait = wait.min(until(time));
                self.opener.sleep(self.wire.clock_source(), wait).await;
            }
            // Nothing comes any more: what ended the port says why.
            None => return self.wire.receive_once(Duration::ZERO).await,
        }
        Ok(())
    }

    async fn open_when_due(&mut self) -> Result<(), Error> {
        if self.opens_at.is_none_or(|time| time > self.wire.clock()) {
            return Ok(());
        }
        let Some(opened) = self.opener.open().await else {
            return Ok(());
        };
        self.opens_at = None;
        match opened {
            Ok(port) => {
                let dialogue = Dialogue::new(&self.module, self.setup.dialogue)?;
                self.wire
                    .plug(Slot(Some(port)), dialogue, self.setup.dialogue);
                // They were taken before.
                let engaged = self.wire.engage(&self.options.config()).await.map(drop);
                self.without_port(engaged)
            }
            Err(error) => {
                self.lose_port(&error);
                Ok(())
            }
        }
    }

    /// A port that is gone is no error of a session that goes on.
    fn without_port(&mut self, result: Result<(), Error>) -> Result<(), Error> {
        match result {
            Err(Error::Closed { source, .. }) if self.status() != SessionStatus::Ended => {
                self.lose_port(&source);
                Ok(())
            }
            result => result,
        }
    }

    fn lose_port(&mut self, error: &io::Error) {
        if self.wire.life().up() {
            self.wire.tell_session(SessionEvent::Down {
                reason: Loss::Closed,
                code: None,
            });
        }
        if self.wire.life_mut().take_settled() {
            self.backoff.reset();
        }
        self.wire.unplug(Slot(None), error);
        let again = self.options.keep.then(|| self.backoff.pause());
        self.opens_at = again.map(|pause| self.wire.clock() + pause.as_millis() as u64);
        self.wire.tell_session(SessionEvent::NoPort {
            error: error.to_string(),
            again,
        });
        if again.is_none() {
            self.wire.tell_session(SessionEvent::Ended);
        }
    }

    /// Sends the next message of the outbox where it is up.
    async fn send_next(&mut self) -> Result<(), Error> {
        let now = self.wire.clock();
        if !self.wire.life().up() {
            self.outbox.expire(now);
            return Ok(());
        }
        if self.wire.life_mut().take_risen() {
            self.outbox.up();
        }
        let Some(held) = self.outbox.due(now) else {
            return Ok(());
        };
        let result = self.send(&held).await;
        let failed = match &result {
            Err(Error::Core(error)) => Err(Error::Core(error.clone())),
            _ => Ok(()),
        };
        self.outbox.sent(held, result, self.wire.clock());
        failed
    }

    async fn send(&mut self, held: &Held) -> Result<(), Error> {
        let call = CallOptions {
            // One that was refused as busy may have been published all the same.
            on_busy: if held.options.duplicates {
                OnBusy::SendAgainAlways
            } else {
                OnBusy::Fail
            },
            ..CallOptions::default()
        };
        let options = PublishOptions {
            qos: held.options.qos,
            long: held.options.long,
            call,
        };
        let (topic, payload) = (&held.topic, &held.payload);
        let result = self.wire.publish(topic, payload, &options).await;
        self.note(&result);
        result
    }

    /// Publishes with QoS 1, now or not at all.
    #[cfg(feature = "model")]
    pub async fn publish_now(&mut self, topic: &str, payload: &[u8]) -> Result<(), Error> {
        let options = PublishOptions {
            qos: Qos::AtLeastOnce,
            ..PublishOptions::default()
        };
        let result = self.wire.publish(topic, payload, &options).await;
        self.note(&result);
        result
    }

    /// Sends a command of the user's.
    pub async fn run(&mut self, call: &Call<'_>, options: &CallOptions) -> Result<Lines, Error> {
        self.open_when_due().await?;
        let result = self.wire.run(call, options, None).await;
        self.note(&result);
        result
    }

    /// Takes note of a command that ended with the port.
    fn note<T>(&mut self, result: &Result<T, Error>) {
        if let Err(Error::Closed { source, .. }) = result
            && self.opens_at.is_none()
            && self.status() != SessionStatus::Ended
        {
            self.lose_port(source);
        }
    }
}
