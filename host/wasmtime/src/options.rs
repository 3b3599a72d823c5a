use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::error::Error;
use crate::generated::abi::{Refusal, option};

/// Which characters of arguments are escaped with `\`; all where nothing is said. Some vendors'
/// modules escape the quote alone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Escapes {
    /// `\`
    pub backslash: bool,
    /// `"`
    pub quote: bool,
    /// `,`
    pub comma: bool,
}

impl Default for Escapes {
    fn default() -> Self {
        Self {
            backslash: true,
            quote: true,
            comma: true,
        }
    }
}

/// How firmware data comes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum FirmwareData {
    /// Decided by its first bytes.
    #[default]
    Auto,
    /// As bytes.
    Raw,
    /// As hexadecimal digits.
    Hex,
}

/// What a module does differently.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct DialogueOptions {
    /// Which characters are escaped.
    pub escape: Escapes,
    /// How firmware data comes.
    pub firmware: FirmwareData,
}

impl DialogueOptions {
    /// What the core is configured with.
    pub(crate) fn bits(&self) -> u32 {
        let keep = |escaped: bool, bit: u32| if escaped { 0 } else { bit };
        keep(self.escape.backslash, option::KEEP_BACKSLASH)
            | keep(self.escape.quote, option::KEEP_QUOTE)
            | keep(self.escape.comma, option::KEEP_COMMA)
            | match self.firmware {
                FirmwareData::Auto => 0,
                FirmwareData::Raw => option::FIRMWARE_RAW,
                FirmwareData::Hex => option::FIRMWARE_HEX,
            }
    }
}

/// How one call is sent.
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    /// Limit of each phase, 1 ms to 2^31 - 1 ms, in place of the command's own.
    pub timeout: Option<Duration>,
    /// Gives the command up when it is cancelled.
    pub cancel: Option<Cancel>,
}

impl CallOptions {
    /// Only a limit of each phase.
    #[must_use]
    pub fn within(timeout: Duration) -> Self {
        Self {
            timeout: Some(timeout),
            cancel: None,
        }
    }

    pub(crate) fn cancelled(&self) -> bool {
        self.cancel.as_ref().is_some_and(Cancel::is_cancelled)
    }

    /// The limit in milliseconds, of a command of this name.
    pub(crate) fn limit(&self, command: &str) -> Result<Option<u32>, Error> {
        let Some(timeout) = self.timeout else {
            return Ok(None);
        };
        i32::try_from(timeout.as_millis())
            .ok()
            .and_then(|ms| u32::try_from(ms).ok())
            .filter(|&ms| ms > 0)
            .map(Some)
            .ok_or_else(|| {
                Error::refused(
                    command.to_owned(),
                    Refusal::OutOfRange,
                    "the timeout is not from 1 to 2^31 - 1 milliseconds",
                )
            })
    }
}

/// Gives up a command from another thread; every clone is the same one.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Gives up the command that runs with it, and every one that is sent with it later.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has been cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How a payload goes that no command line can carry.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum LongPayload {
    /// By TCMQTTPUBRAW, byte for byte.
    #[default]
    Raw,
    /// By TCMQTTPUBL, for modules without PUBRAW. An Espressif module turns `\"` and `\,` in the
    /// payload into a quote or comma and a space, which ruins JSON that has them.
    Long,
}

/// How a message is published.
#[derive(Clone, Debug, Default)]
pub struct PublishOptions {
    /// MQTT quality of service, 0 or 1.
    pub qos: i32,
    /// What carries a payload that fits no command line.
    pub long: LongPayload,
    /// How the call is sent.
    pub call: CallOptions,
}
