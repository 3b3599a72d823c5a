//! The user's commands between those of the session.

use super::Session;
use crate::call::{Call, Lines};
use crate::clock::Clock;
use crate::error::Error;
use crate::firmware::Firmware;
use crate::generated::commands::Commands;
use crate::link::now;
use crate::options::CallOptions;
use crate::port::Port;

impl<P: Port, C: Clock> Session<P, C> {
    /// Sends the next call with these options.
    pub fn with_options(&mut self, options: CallOptions) -> SessionCaller<'_, P, C> {
        SessionCaller {
            session: self,
            options,
        }
    }

    /// Reads the firmware in the module's cache, as [`Client::read_firmware`](crate::Client::read_firmware).
    ///
    /// # Errors
    /// Refused, failed, or not what TCFWINFO described.
    pub fn read_firmware(&mut self, chunk: usize) -> Result<Firmware<'_, Self>, Error> {
        Firmware::new(self, chunk)
    }
}

impl<P: Port, C: Clock> Commands for Session<P, C> {
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        now(self.keeper.run(call, &CallOptions::default()))
    }
}

/// A session whose commands are sent with options of their own.
pub struct SessionCaller<'a, P, C> {
    session: &'a mut Session<P, C>,
    options: CallOptions,
}

impl<P: Port, C: Clock> Commands for SessionCaller<'_, P, C> {
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        now(self.session.keeper.run(call, &self.options))
    }
}
