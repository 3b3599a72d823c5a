//! Finding a module in whatever state it is.

use std::time::Duration;

use crate::call::Call;
use crate::client::Client;
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Codes;
use crate::generated::abi::Reason;
use crate::options::{CallOptions, OnBusy};
use crate::port::Port;

/// Limit of each attempt to find the module: longer than its quiet time behind a broken payload.
const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
/// Limit of the answer to `+++`, which many modules leave out.
const LEAVE_TIMEOUT: Duration = Duration::from_millis(300);
/// Until a module that answers and takes no command is asked again.
const BUSY_PAUSE: Duration = Duration::from_millis(500);
/// How long it is asked: joining Wi-Fi takes that long.
const BUSY_PATIENCE: Duration = Duration::from_secs(30);

impl<P: Port, C: Clock> Client<P, C> {
    /// Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT`
    /// tells that it listens, `ATE0` turns its echo off. One that says nothing for `patience` counts as
    /// absent; `+++` is sent again in each round in which it says nothing.
    ///
    /// # Errors
    /// As [`open`](Client::open).
    pub fn synchronise(&mut self, patience: Duration) -> Result<(), Error> {
        let start = self.wire.clock();
        let after = |time: Duration| {
            start.saturating_add(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
        };
        let silent_until = after(patience);
        // Whatever the module says, nothing goes on behind this.
        let until = after(patience.max(BUSY_PATIENCE));
        let mut silent = true;
        loop {
            if silent {
                // Whatever answers it, or nothing: only `AT` counts.
                self.attempt("+++", LEAVE_TIMEOUT, until)?;
            }
            let failure = match self.attempt("AT", ATTEMPT_TIMEOUT, until)? {
                Some(reason) => reason,
                None => match self.attempt("ATE0", ATTEMPT_TIMEOUT, until)? {
                    Some(reason) => reason,
                    None => return Ok(()),
                },
            };
            match failure {
                Reason::Timeout => silent = true,
                // Given up here: what it was before.
                Reason::Aborted => {}
                _ => silent = false,
            }
            let end = if silent { silent_until } else { until };
            if self.wire.clock() >= end {
                return Err(not_found(silent));
            }
            if !silent {
                self.listen(BUSY_PAUSE)?;
            }
        }
    }

    /// How a line failed, where it did.
    fn attempt(
        &mut self,
        line: &str,
        timeout: Duration,
        until: u64,
    ) -> Result<Option<Reason>, Error> {
        let options = CallOptions {
            on_busy: OnBusy::Fail,
            ..CallOptions::within(timeout)
        };
        match self.wire.run(&Call::line(line), &options, Some(until)) {
            Ok(_) => Ok(None),
            Err(Error::Failed { reason, .. }) => Ok(Some(reason)),
            Err(error) => Err(error),
        }
    }
}

fn not_found(silent: bool) -> Error {
    let (reason, text) = if silent {
        (
            Reason::Timeout,
            "no module answers AT: check power, wiring, port and baud rate (115200 8N1)",
        )
    } else {
        (
            Reason::Busy,
            "the module answers, but takes no command: wait for it, or restart it",
        )
    };
    Error::failed("", reason, Codes::default(), text)
}
