//! What a module needs before it connects: its device, Wi-Fi, a restart.

use std::time::Duration;

use crate::call::{Argument, Call, Lines, Value};
use crate::client::Client;
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Codes;
use crate::generated::abi::{Form, Reason};
use crate::generated::commands::{Commands, SetDeviceInfoArguments};
use crate::generated::errors::join_failure;
use crate::options::CallOptions;
use crate::port::Port;

/// Limit for joining an access point: a scan, the password, an address.
const JOIN_TIMEOUT: Duration = Duration::from_secs(30);
/// From `AT+RST` to `ready`.
const RESTART_TIMEOUT: Duration = Duration::from_secs(10);
impl<P: Port, C: Clock> Client<P, C> {
    /// Whether the module holds this device's information; the secret is compared by its BCC.
    ///
    /// # Errors
    /// Timed out; the port ended.
    pub fn has_device_info(&mut self, info: &SetDeviceInfoArguments<'_>) -> Result<bool, Error> {
        let stored = match self.device_info() {
            Ok(stored) => stored,
            // How modules answer when they hold none.
            Err(
                Error::Failed {
                    reason: Reason::Cme | Reason::Error,
                    ..
                }
                | Error::Answer { .. },
            ) => return Ok(false),
            Err(error) => return Err(error),
        };
        let bcc = self.wire.bcc(info.device_secret.as_bytes())?;
        Ok(stored.product_id == info.product_id
            && stored.device_name == info.device_name
            && stored.secret_bcc == i32::from(bcc)
            && info
                .region
                .is_none_or(|region| stored.region.as_deref() == Some(region)))
    }

    /// Joins an access point (ESP-AT `AT+CWMODE=1`, `AT+CWJAP`): ssid of 1 to 32 bytes, an empty
    /// password where it is open.
    ///
    /// # Errors
    /// With CWJAP's own number as code: 1 timeout, 2 password, 3 none, 4 refused.
    pub fn join_wifi(&mut self, ssid: &str, password: &str) -> Result<(), Error> {
        self.command(&Call::new("CWMODE", Form::Set, &[Argument::Number(1)]))?;
        let arguments = [ssid.into(), password.into()];
        let options = CallOptions::within(JOIN_TIMEOUT);
        let joined = self
            .with_options(options)
            .command(&Call::new("CWJAP", Form::Set, &arguments));
        match joined {
            Ok(_) => Ok(()),
            Err(Error::Failed { reason, lines, .. }) if join_code(&lines).is_some() => {
                let code = join_code(&lines);
                let codes = Codes {
                    code: code.map(Into::into),
                    subcode: None,
                };
                let text = code.map_or("", |code| join_failure(code).say());
                Err(Error::failed("CWJAP", reason, codes, text))
            }
            Err(error) => Err(error),
        }
    }

    /// Restarts the module, waits until it is ready and turns its echo off.
    ///
    /// # Errors
    /// `timeout` when it is not ready within 10 seconds.
    pub fn restart(&mut self) -> Result<(), Error> {
        let before = self.wire.starts();
        match self.command(&Call::new("RST", Form::Exec, &[])) {
            // Some modules are ready before they have said OK.
            Ok(_)
            | Err(Error::Failed {
                reason: Reason::Reset,
                ..
            }) => {}
            Err(error) => return Err(error),
        }
        self.wire
            .wait(RESTART_TIMEOUT, |wire| wire.starts() > before)?;
        if self.wire.starts() == before {
            let text = Reason::Timeout.advice();
            return Err(Error::failed(
                "RST",
                Reason::Timeout,
                Codes::default(),
                text,
            ));
        }
        self.synchronise(Duration::ZERO)
    }
}

/// The number that a failed CWJAP answers.
fn join_code(lines: &Lines) -> Option<i32> {
    match lines.first()?.first()? {
        Value::Number(code) => Some(*code),
        _ => None,
    }
}
