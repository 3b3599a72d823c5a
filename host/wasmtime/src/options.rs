use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::error::Error;
use crate::generated::abi::{Refusal, option, quiet};
use crate::generated::texts;
use crate::qos::Qos;

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

impl Escapes {
    /// The characters that are escaped.
    pub(crate) fn specials(self) -> Vec<u8> {
        let all = [
            (self.backslash, b'\\'),
            (self.quote, b'"'),
            (self.comma, b','),
        ];
        let escaped = all.iter().filter(|(escaped, _)| *escaped);
        escaped.map(|(_, byte)| *byte).collect()
    }
}

/// How firmware data comes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum FirmwareData {
    /// Decided by its first bytes.
    #[default]
    Auto,
    /// As bytes.
    Raw,
    /// As hexadecimal digits.
    Hex,
}

/// Quiet after which a line or message that has begun is damaged; 500 ms where nothing is said. A
/// module behind a slow bridge, whose bytes come in batches, needs longer.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Quiet(u32);

impl Quiet {
    /// From 10 to 60,000 whole milliseconds.
    ///
    /// # Errors
    /// It is not in that range.
    ///
    /// ```
    /// # use std::time::Duration;
    /// use tcat::{DialogueOptions, Quiet};
    ///
    /// let options = DialogueOptions {
    ///     quiet: Quiet::new(Duration::from_secs(2))?,
    ///     ..DialogueOptions::default()
    /// };
    /// assert!(Quiet::new(Duration::from_millis(9)).is_err());
    /// # Ok::<(), tcat::Error>(())
    /// ```
    pub fn new(time: Duration) -> Result<Self, Error> {
        u32::try_from(time.as_millis())
            .ok()
            .filter(|ms| (quiet::LEAST..=quiet::MOST).contains(ms))
            .map(Self)
            .ok_or_else(|| {
                Error::refused(
                    "quiet".to_owned(),
                    Refusal::OutOfRange,
                    texts::NO_QUIET.with(&[("least", &quiet::LEAST), ("most", &quiet::MOST)]),
                )
            })
    }

    /// Its milliseconds, where something was said.
    pub(crate) fn millis(self) -> Option<u32> {
        (self.0 > 0).then_some(self.0)
    }
}

/// What a module does differently.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct DialogueOptions {
    /// Which characters are escaped.
    pub escape: Escapes,
    /// How firmware data comes.
    pub firmware: FirmwareData,
    /// How long a line may pause.
    pub quiet: Quiet,
}

/// Place of the quiet time in what the core is configured with.
const QUIET_SHIFT: u32 = 16;

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
            | self.quiet.0 << QUIET_SHIFT
    }
}

/// How a client is opened.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct OpenOptions {
    /// What the module does differently.
    pub dialogue: DialogueOptions,
    /// How long a module that does not answer is left in peace once: one that does not know `+++` leaves
    /// its data phase by itself after 20 s without a byte. Not at all where nothing is said.
    pub patience: Duration,
}

/// How one call is sent.
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    /// Limit of each phase, 1 ms to 2^31 - 1 ms, in place of the command's own.
    pub timeout: Option<Duration>,
    /// Gives the command up when it is cancelled.
    pub cancel: Option<Cancel>,
    /// What is done when the module refuses it as `busy`.
    pub on_busy: OnBusy,
}

/// What is done with a command that the module refuses as `busy`: it works on another one still, such
/// as one that was given up.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum OnBusy {
    /// It is sent again after 100 ms, then less often, within its limit. A publish of QoS 0 is not: modules have said `busy` and published all the same, and at
    /// most once is what QoS 0 means.
    #[default]
    SendAgain,
    /// The same with a publish of QoS 0, whose message may come twice then.
    SendAgainAlways,
    /// It fails.
    Fail,
}

impl CallOptions {
    /// Only a limit of each phase.
    #[must_use]
    pub fn within(timeout: Duration) -> Self {
        Self {
            timeout: Some(timeout),
            ..Self::default()
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
                    texts::NO_TIMEOUT.say(),
                )
            })
    }
}

/// Gives up a command from another thread; every clone is the same one.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// One that is not cancelled.
    ///
    /// ```
    /// use tcat::{CallOptions, Cancel};
    ///
    /// let cancel = Cancel::new();
    /// let options = CallOptions {
    ///     cancel: Some(cancel.clone()), // to `with_options`
    ///     ..CallOptions::default()
    /// };
    /// cancel.cancel(); // from another thread
    /// assert!(options.cancel.is_some_and(|own| own.is_cancelled()));
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

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
#[non_exhaustive]
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
    /// MQTT quality of service.
    pub qos: Qos,
    /// What carries a payload that fits no command line.
    pub long: LongPayload,
    /// How the call is sent.
    pub call: CallOptions,
}
