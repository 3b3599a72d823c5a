//! Finding a module in whatever state it is.

use std::time::Duration;

use crate::call::Call;
use crate::client::Client;
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Codes;
use crate::generated::abi::Reason;
use crate::generated::commands::Commands;
use crate::options::CallOptions;
use crate::port::Port;

/// Limit of each attempt to find the module: longer than its quiet time behind a broken payload.
const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
/// Attempts until a module that says nothing counts as absent.
const ATTEMPTS: u32 = 6;
/// Until a module that is busy is asked again, and how often: joining Wi-Fi takes that long.
const BUSY_PAUSE: Duration = Duration::from_millis(500);
const BUSY_ATTEMPTS: u32 = 60;

impl<P: Port, C: Clock> Client<P, C> {
    /// Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT`
    /// tells that it listens, `ATE0` turns its echo off.
    ///
    /// # Errors
    /// As [`open`](Client::open).
    pub fn synchronise(&mut self) -> Result<(), Error> {
        // Whatever answers it, or nothing: only `AT` counts.
        self.attempt("+++")?;
        let (mut silent, mut answered) = (0, 0);
        while silent < ATTEMPTS && answered < BUSY_ATTEMPTS {
            let failure = match self.attempt("AT")? {
                Some(reason) => Some(reason),
                None => self.attempt("ATE0")?,
            };
            match failure {
                None => return Ok(()),
                Some(Reason::Timeout) => silent += 1,
                Some(_) => {
                    answered += 1;
                    self.listen(BUSY_PAUSE)?;
                }
            }
        }
        let (reason, text) = if silent < ATTEMPTS {
            (
                Reason::Busy,
                "the module answers, but takes no command: wait for it, or restart it",
            )
        } else {
            (
                Reason::Timeout,
                "no module answers AT: check power, wiring, port and baud rate (115200 8N1)",
            )
        };
        Err(Error::failed("", reason, Codes::default(), text))
    }

    /// How a line failed, where it did.
    fn attempt(&mut self, line: &str) -> Result<Option<Reason>, Error> {
        let options = CallOptions::within(ATTEMPT_TIMEOUT);
        match self.with_options(options).command(&Call::line(line)) {
            Ok(_) => Ok(None),
            Err(Error::Failed { reason, .. }) => Ok(Some(reason)),
            Err(error) => Err(error),
        }
    }
}
