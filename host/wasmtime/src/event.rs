use std::fmt;

use crate::call::Value;
use crate::explanation::{Explanation, explain};
use crate::generated::abi::{Reason, Refusal};
use crate::session::event::SessionEvent;
use crate::text::{Hidden, Text};

/// Codes of a failure or a URC, where the module gave them.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Codes {
    /// The module's code, signed; only the number of an `ERR CODE` line is unsigned.
    pub code: Option<i64>,
    /// The second number that follows the code: of provisioning, of a disconnection, of an update.
    pub subcode: Option<i32>,
}

/// A message of a subscribed topic.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// Its topic.
    pub topic: Text,
    /// Its payload, byte for byte, up to 16,384 bytes.
    pub payload: Hidden,
}

/// What a module reports unasked (document, "URC 模组主动上报 MCU 消息").
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `+TCMQTTRCVPUB`, whole.
    Message(Message),
    /// `+TCMQTTDISCON`
    Disconnected(Codes),
    /// `+TCMQTTRECONNECTING`
    Reconnecting,
    /// `+TCMQTTRECONNECTED`
    Reconnected,
    /// `+TCOTASTATUS`
    Ota {
        /// Whatever it names.
        status: Text,
        /// A code where one follows.
        codes: Codes,
    },
    /// How SmartConfig or access-point provisioning went.
    Provisioning {
        /// `TCSTARTSMART` or `TCSAP`.
        command: &'static str,
        /// What the module says of it.
        status: Text,
        /// Type and cause of a failure.
        codes: Codes,
    },
    /// `WIFI CONNECTED`, `WIFI GOT IP`, `WIFI DISCONNECT`: what stands after `WIFI `.
    Wifi(Text),
    /// The module has started.
    Ready,
    /// A line that belongs to nothing. It may be an echo that lost bytes, and hold a secret.
    Line(Hidden),
    /// So many bytes were lost or could not be understood.
    Damaged(u64),
    /// What the session tells of itself, where one runs.
    Session(SessionEvent),
}

impl Event {
    /// The row of the document's tables that speaks for the event's code.
    ///
    /// ```
    /// let lost = tcat::Event::Disconnected(tcat::Codes { code: Some(-103), subcode: None });
    /// assert_eq!(lost.explanation().unwrap().name, "QCLOUD_ERR_MQTT_NO_CONN");
    /// ```
    #[must_use]
    pub fn explanation(&self) -> Option<&'static Explanation> {
        let (codes, command) = match self {
            Self::Disconnected(codes) => (codes, "TCMQTTDISCON"),
            Self::Ota { codes, .. } => (codes, "TCOTASTATUS"),
            Self::Provisioning { codes, command, .. } => (codes, *command),
            Self::Session(event) => return event.explanation(),
            _ => return None,
        };
        explain(codes.code?, command, false)
    }
}

/// What the core reports. Events of a command are those of the one that runs
/// ([`Dialogue::command`](crate::Dialogue::command)). `Debug` counts the bytes of what may repeat a secret;
/// [`Secrets::event`](crate::Secrets::event) tells what of it may be shown.
#[derive(Clone, Eq, PartialEq)]
#[non_exhaustive]
pub enum CoreEvent {
    /// `OK` to a command with a later result.
    Accepted,
    /// A data line, split into its values.
    Data(Vec<Value>),
    /// The command ended well.
    Done,
    /// The command ended badly.
    Failed {
        /// Why.
        reason: Reason,
        /// What the module gave with it.
        codes: Codes,
        /// What a CME error said in words, where it gave no code.
        words: Option<Text>,
    },
    /// What no command asked for.
    Unasked(Event),
}

impl fmt::Debug for CoreEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accepted => f.write_str("Accepted"),
            Self::Data(values) => f.debug_tuple("Data").field(values).finish(),
            Self::Done => f.write_str("Done"),
            Self::Failed {
                reason,
                codes,
                words,
            } => f
                .debug_struct("Failed")
                .field("reason", reason)
                .field("codes", codes)
                .field("words", &words.as_ref().map(|words| words.as_bytes().len()))
                .finish(),
            Self::Unasked(event) => f.debug_tuple("Unasked").field(event).finish(),
        }
    }
}

/// What the core asks of its host, and what it reports.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Output {
    /// Bytes to write to the UART; they may hold a secret. `+++` CRLF may come with no command running.
    Transmit(Hidden),
    /// The payload of the running call is due: so many bytes, to be written and reported by
    /// [`Dialogue::progress`](crate::Dialogue::progress).
    Payload(usize),
    /// An event.
    Event(CoreEvent),
}

/// Why a call was not sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Refused {
    /// The reason.
    pub reason: Refusal,
    /// Number of the argument at fault in the line, from 1.
    pub argument: Option<usize>,
}
