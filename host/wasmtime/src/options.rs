use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

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
