//! Commands that `busy` refused, sent again.

use std::time::Duration;

use crate::call::{Argument, Call, Kind};
use crate::error::Error;
use crate::generated::abi::{LIMITS, PLAIN_LIMIT, Reason};
use crate::options::OnBusy;
use crate::secret::hide::publishes;

/// Until it is sent again the first time; each time after that twice as long.
const FIRST_PAUSE: u64 = 100;
/// The longest time between two.
const LONGEST_PAUSE: u64 = 2_000;
/// The commands whose arguments tell the quality of service, and its place among them.
const PUBLISHES: [&[u8]; 3] = [b"TCMQTTPUB", b"TCMQTTPUBL", b"TCMQTTPUBRAW"];
const QOS: usize = 1;
const AT_LEAST_ONCE: i32 = 1;

/// When one call is sent again.
pub struct Resend {
    pause: u64,
    /// Behind it the module's `busy` is how the command ended.
    until: u64,
}

impl Resend {
    /// `None` where a call may not be sent again.
    pub fn of(call: &Call<'_>, on_busy: OnBusy, limit: Option<u32>, now: u64) -> Option<Self> {
        let again = match on_busy {
            OnBusy::Fail => false,
            OnBusy::SendAgain => !at_most_once(call),
            OnBusy::SendAgainAlways => true,
        };
        again.then(|| Self {
            pause: FIRST_PAUSE,
            until: now + u64::from(limit.unwrap_or_else(|| own_limit(call))),
        })
    }

    /// How long to wait before it is sent again, where it ended so that it may be.
    pub fn pause_behind<T>(&mut self, ended: &Result<T, Error>, now: u64) -> Option<Duration> {
        let Err(Error::Failed {
            reason: Reason::Busy,
            ..
        }) = ended
        else {
            return None;
        };
        let pause = self.pause;
        self.pause = (2 * pause).min(LONGEST_PAUSE);
        (now + pause < self.until).then_some(Duration::from_millis(pause))
    }
}

fn own_limit(call: &Call<'_>) -> u32 {
    let Kind::Command { name, form, .. } = call.0 else {
        return PLAIN_LIMIT;
    };
    LIMITS
        .iter()
        .find(|(known, of, _)| known.as_bytes() == name && *of == form)
        .map_or(PLAIN_LIMIT, |(.., limit)| *limit)
}

/// Whether a call publishes a message that must not come twice. Of a publish in its own words, a line or
/// another command, nobody knows.
fn at_most_once(call: &Call<'_>) -> bool {
    match call.0 {
        Kind::Command {
            name, arguments, ..
        } if PUBLISHES.contains(&name) => {
            !matches!(arguments.get(QOS), Some(Argument::Number(AT_LEAST_ONCE)))
        }
        Kind::Command { name, .. } => publishes(name),
        Kind::Line(line) => publishes(line),
    }
}
