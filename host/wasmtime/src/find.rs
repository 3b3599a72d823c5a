//! Finding a module in whatever state it is.

use std::time::Duration;

use crate::call::Call;
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Codes;
use crate::generated::abi::Reason;
use crate::generated::texts;
use crate::link::Link;
use crate::options::{CallOptions, OnBusy};
use crate::wire::Wire;

/// Limit of each `AT`: longer than a module's quiet time behind a broken payload.
const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
/// Limit of the answer to `+++`, which many modules leave out.
const LEAVE_TIMEOUT: Duration = Duration::from_millis(500);
/// Rounds of `+++` and `AT` until a module that says nothing counts as absent.
const SILENT_ROUNDS: u32 = 4;
/// Until a module that answers and takes no command is asked again, and how often: joining Wi-Fi takes
/// that long.
const BUSY_PAUSE: Duration = Duration::from_millis(500);
const BUSY_ATTEMPTS: u32 = 60;
/// Limit of all of it, patience apart: what talks without answering is not waited for any longer.
const LIMIT: Duration = Duration::from_secs(60);

impl<L: Link, C: Clock> Wire<L, C> {
    /// Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT`
    /// tells that it listens, `ATE0` turns its echo off. A module that does not answer is left in peace
    /// for `patience` once.
    pub async fn synchronise(&mut self, patience: Duration) -> Result<(), Error> {
        let limit = u64::try_from(LIMIT.saturating_add(patience).as_millis());
        let until = self.clock().saturating_add(limit.unwrap_or(u64::MAX));
        let (mut silent, mut answered) = (0, 0);
        let mut silence = true;
        while silent < SILENT_ROUNDS && answered < BUSY_ATTEMPTS {
            if silence {
                // Whatever answers it, or nothing: only `AT` counts.
                self.attempt("+++", LEAVE_TIMEOUT, until).await?;
            }
            let failure = match self.attempt("AT", ATTEMPT_TIMEOUT, until).await? {
                Some(reason) => Some(reason),
                None => self.attempt("ATE0", ATTEMPT_TIMEOUT, until).await?,
            };
            match failure {
                None => return Ok(()),
                Some(Reason::Aborted) => break,
                Some(reason) => silence = reason == Reason::Timeout,
            }
            if !silence {
                answered += 1;
                self.wait(BUSY_PAUSE, |_| false).await?;
                continue;
            }
            silent += 1;
            if silent == 1 {
                self.wait(patience, |_| false).await?;
            }
        }
        let (reason, text) = if answered == BUSY_ATTEMPTS {
            (Reason::Busy, texts::TAKES_NO_COMMAND)
        } else if silent == SILENT_ROUNDS {
            (Reason::Timeout, texts::NO_MODULE)
        } else {
            (Reason::Timeout, texts::CHATTER)
        };
        Err(Error::failed("", reason, Codes::default(), text.say()))
    }

    /// How a line failed, where it did: `aborted` at the end of all.
    async fn attempt(
        &mut self,
        line: &str,
        timeout: Duration,
        until: u64,
    ) -> Result<Option<Reason>, Error> {
        let options = CallOptions {
            on_busy: OnBusy::Fail,
            ..CallOptions::within(timeout)
        };
        match self.run(&Call::line(line), &options, Some(until)).await {
            Ok(_) => Ok(None),
            Err(Error::Failed { reason, .. }) => Ok(Some(reason)),
            // More lines came than an answer has.
            Err(Error::Answer { .. }) => Ok(Some(Reason::Timeout)),
            Err(error) => Err(error),
        }
    }
}
