//! What a module needs before it connects: its device, Wi-Fi, a restart.

use std::time::Duration;

use crate::call::{Argument, Call, Lines, Value};
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Codes;
use crate::generated::abi::{Form, Reason};
use crate::generated::commands::{DeviceInfoAnswer, SetDeviceInfoArguments};
use crate::generated::errors::join_failure;
use crate::link::Link;
use crate::options::CallOptions;
use crate::wire::Wire;

/// Limit for joining an access point: a scan, the password, an address.
const JOIN_TIMEOUT: Duration = Duration::from_secs(30);
/// A CME error's code while a download runs.
const DOWNLOADING: i64 = 200;
/// From `AT+RST` to `ready`.
const RESTART_TIMEOUT: Duration = Duration::from_secs(10);

impl<L: Link, C: Clock> Wire<L, C> {
    /// Whether what a module answered is this device's information; the secret is compared by its BCC, a region where
    /// one is asked for and answered.
    pub fn holds(
        &mut self,
        answered: Result<DeviceInfoAnswer, Error>,
        info: &SetDeviceInfoArguments<'_>,
    ) -> Result<bool, Error> {
        let stored = match answered {
            Ok(stored) => stored,
            // It says nothing of what is stored.
            Err(error) if error.code() == Some(DOWNLOADING) => return Err(error),
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
        let bcc = self.bcc(info.device_secret.as_bytes())?;
        Ok(stored.product_id == info.product_id
            && stored.device_name == info.device_name
            && stored.secret_bcc == i32::from(bcc)
            && info
                .region
                .is_none_or(|region| stored.region.as_deref().is_none_or(|its| its == region)))
    }

    /// Joins an access point.
    pub async fn join_wifi(&mut self, ssid: &str, password: &str) -> Result<(), Error> {
        let station = [Argument::Number(1)];
        let mode = Call::new("CWMODE", Form::Set, &station);
        self.run(&mode, &CallOptions::default(), None).await?;
        let arguments = [ssid.into(), password.into()];
        let join = Call::new("CWJAP", Form::Set, &arguments);
        let options = CallOptions::within(JOIN_TIMEOUT);
        match self.run(&join, &options, None).await {
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
    pub async fn restart(&mut self) -> Result<(), Error> {
        let before = self.starts();
        let restart = Call::new("RST", Form::Exec, &[]);
        match self.run(&restart, &CallOptions::default(), None).await {
            // Some modules are ready before they have said OK.
            Ok(_)
            | Err(Error::Failed {
                reason: Reason::Reset,
                ..
            }) => {}
            Err(error) => return Err(error),
        }
        self.wait(RESTART_TIMEOUT, |wire| wire.starts() > before)
            .await?;
        if self.starts() == before {
            let text = Reason::Timeout.advice();
            return Err(Error::failed(
                "RST",
                Reason::Timeout,
                Codes::default(),
                text,
            ));
        }
        self.synchronise(Duration::ZERO).await
    }
}

/// The number that a failed CWJAP answers.
fn join_code(lines: &Lines) -> Option<i32> {
    match lines.first()?.first()? {
        Value::Number(code) => Some(*code),
        _ => None,
    }
}
