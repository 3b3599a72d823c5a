//! One command: sent, waited for, given up, sent again.

use std::time::Duration;

use super::dropped::Driven;
use super::{Course, Fault, Wire};
use crate::call::{Call, Lines};
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Refused;
use crate::generated::abi::Refusal;
use crate::job::{Job, check_payload};
use crate::link::Link;
use crate::options::CallOptions;
use crate::resend::Resend;

/// How soon a cancelled command is given up.
const CANCEL_CHECK: Duration = Duration::from_millis(20);

/// What ends a call from outside.
pub(super) struct Limits<'a> {
    options: &'a CallOptions,
    /// The clock's time at which it is given up.
    until: Option<u64>,
}

impl Limits<'_> {
    fn over(&self, now: u64) -> bool {
        self.options.cancelled() || self.until.is_some_and(|until| now >= until)
    }

    /// The longest time for which nobody looks whether it is over.
    fn longest_wait(&self, now: u64) -> Duration {
        let left = self.until.map_or(Duration::MAX, |until| {
            Duration::from_millis(until.saturating_sub(now))
        });
        match self.options.cancel {
            Some(_) => left.min(CANCEL_CHECK),
            None => left,
        }
    }
}

impl<L: Link, C: Clock> Wire<L, C> {
    /// Sends a call and waits for its end; its data lines. It is given up at `until`, a time of the
    /// clock.
    pub async fn run(
        &mut self,
        call: &Call<'_>,
        options: &CallOptions,
        until: Option<u64>,
    ) -> Result<Lines, Error> {
        let name = call.shown_name();
        self.enter(&name).await?;
        check_payload(call, &name)?;
        let timeout = options.limit(&name)?;
        let limits = Limits { options, until };
        let mut resend = Resend::of(call, options.on_busy, timeout, self.timeline.clock());
        let mut resent = false;
        loop {
            let ended = self.send_once(call, &name, timeout, &limits).await;
            let now = self.timeline.clock();
            let Some(pause) = resend
                .as_mut()
                .and_then(|resend| resend.pause_behind(&ended, now))
            else {
                return ended.map_err(|error| if resent { error.resent() } else { error });
            };
            let paused = self.pause(pause, &limits).await;
            self.ended(&name, true, paused)?;
            resent = true;
        }
    }

    async fn pause(&mut self, pause: Duration, limits: &Limits<'_>) -> Result<(), Fault> {
        let end = self.timeline.clock() + pause.as_millis() as u64;
        loop {
            let now = self.timeline.clock();
            if now >= end || limits.over(now) {
                return Ok(());
            }
            let longest = limits.longest_wait(now);
            self.receive_idle(longest.min(Duration::from_millis(end - now)))
                .await?;
        }
    }

    async fn send_once(
        &mut self,
        call: &Call<'_>,
        name: &str,
        timeout: Option<u32>,
        limits: &Limits<'_>,
    ) -> Result<Lines, Error> {
        let caught_up = self.catch_up().await;
        self.ended(name, false, caught_up)?;
        let mut job = Job::of(call);
        if limits.over(self.timeline.clock()) {
            return job.result(name);
        }
        self.secrets.learn(call);
        let started = self.start(call, timeout, limits).await;
        let Some(refused) = self.ended(name, false, started)? else {
            return job.result(name);
        };
        if let Some(refused) = refused {
            return Err(Error::Refused {
                command: name.to_owned(),
                refused,
                text: None,
            });
        }
        let driven = Driven::of(self).drive(&mut job, limits).await;
        self.ended(name, job.sent(), driven)?;
        job.result(name).map_err(|error| {
            if self.show_secrets {
                error
            } else {
                error.blanked(&self.secrets)
            }
        })
    }

    /// Starts a call when no line of the session is out; `None` where it is given up before.
    async fn start(
        &mut self,
        call: &Call<'_>,
        timeout: Option<u32>,
        limits: &Limits<'_>,
    ) -> Result<Option<Option<Refused>>, Fault> {
        loop {
            let refused = self.dialogue.start(call, timeout, self.timeline.now())?;
            let waits = self.life.engaged()
                && refused.is_some_and(|refused| refused.reason == Refusal::Busy);
            if !waits {
                self.traced(|trace, now| {
                    trace.called(now, call, timeout);
                    if let Some(refused) = refused {
                        trace.refused(now, call, refused);
                    }
                });
                if refused.is_none() {
                    self.course = Course::Running;
                }
                return Ok(Some(refused));
            }
            let now = self.timeline.clock();
            if limits.over(now) {
                return Ok(None);
            }
            self.receive_idle(limits.longest_wait(now)).await?;
        }
    }

    pub(super) async fn drive(
        &mut self,
        job: &mut Job<'_>,
        limits: &Limits<'_>,
    ) -> Result<(), Fault> {
        self.take_outputs(job).await?;
        while !job.ended() {
            let now = self.timeline.clock();
            let wait = self.time_left()?;
            let given_up = self.course == Course::GivenUp;
            if (job.too_many() || limits.over(now)) && !given_up {
                // What has come until now counts first.
                self.drain(job).await?;
                if !job.ended() {
                    self.give_up(job).await?;
                }
            } else if self.take_line_written() {
                // The time that its writing took is none of its limit.
                self.progress(0, job).await?;
            } else if let Some(piece) = job.piece() {
                let count = self.link.send_piece(piece).await?;
                self.traced(|trace, now| trace.sent(now, &piece[..count]));
                self.progress(count, job).await?;
            } else if given_up {
                self.receive(wait, job).await?;
            } else {
                self.receive(wait.min(limits.longest_wait(now)), job)
                    .await?;
            }
        }
        Ok(())
    }

    pub(super) async fn give_up(&mut self, job: &mut Job<'_>) -> Result<(), Fault> {
        self.course = Course::GivenUp;
        let now = self.timeline.advance();
        self.traced(|trace, now| trace.aborted(now));
        self.dialogue.abort(now)?;
        self.take_outputs(job).await
    }

    /// `count` bytes of the payload were written, or with none the line; what came meanwhile counts
    /// first, and may have ended it.
    pub(super) async fn progress(&mut self, count: usize, job: &mut Job<'_>) -> Result<(), Fault> {
        self.drain(job).await?;
        if !job.ended() && (count == 0 || job.wrote(count)) {
            self.dialogue.progress(count, self.timeline.advance())?;
            self.take_outputs(job).await?;
        }
        Ok(())
    }
}
