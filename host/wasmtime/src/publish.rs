//! Publishing with the command that fits.

use crate::call::{Argument, Call};
use crate::clock::Clock;
use crate::error::Error;
use crate::event::Refused;
use crate::generated::abi::{Form, Refusal, size};
use crate::generated::texts;
use crate::link::Link;
use crate::options::{LongPayload, PublishOptions};
use crate::wire::Wire;

/// In a data phase this ends it, at once before CRLF and at the payload's end.
const LEAVE: &[u8] = b"+++";
const LEAVE_AT_ONCE: &[u8] = b"+++\r\n";
/// Place of the payload among the arguments.
const PAYLOAD: usize = 2;

/// Whether a command line can carry the payload: UTF-8 text without CR, LF or NUL.
fn is_line_text(payload: &[u8]) -> bool {
    std::str::from_utf8(payload).is_ok_and(|text| !text.contains(['\0', '\r', '\n']))
}

impl<L: Link, C: Clock> Wire<L, C> {
    /// TCMQTTPUB when the line holds the payload, else the long command.
    pub async fn publish(
        &mut self,
        topic: &str,
        payload: &[u8],
        options: &PublishOptions,
    ) -> Result<(), Error> {
        let PublishOptions { qos, long, call } = options;
        let arguments = [topic.into(), (*qos).into(), Argument::Text(payload)];
        if payload.len() <= size::COMMAND_LINE && is_line_text(payload) {
            let short = Call::new("TCMQTTPUB", Form::Set, &arguments);
            match self.run(&short, call, None).await {
                // The core knows best what a line holds; it has sent nothing then.
                Err(Error::Refused { refused, .. }) if refused.reason == Refusal::LineTooLong => {}
                result => return result.map(drop),
            }
        }
        let name = long_command(*long);
        check_long(name, payload)?;
        let behind = Call::new(name, Form::Set, &arguments[..PAYLOAD]).with_payload(payload);
        self.run(&behind, call, None).await.map(drop)
    }
}

fn long_command(long: LongPayload) -> &'static str {
    match long {
        LongPayload::Raw => "TCMQTTPUBRAW",
        LongPayload::Long => "TCMQTTPUBL",
    }
}

/// Refuses a payload that no command can carry, before it is sent.
pub fn check_payload(payload: &[u8], long: LongPayload) -> Result<(), Error> {
    if payload.len() <= size::COMMAND_LINE && is_line_text(payload) {
        return Ok(());
    }
    check_long(long_command(long), payload)
}

fn check_long(command: &str, payload: &[u8]) -> Result<(), Error> {
    if payload.len() > size::PAYLOAD {
        return Err(Error::Refused {
            command: command.to_owned(),
            refused: Refused {
                reason: Refusal::TooLong,
                argument: Some(PAYLOAD + 1),
            },
            text: Some(
                texts::PAYLOAD_TOO_LONG
                    .with(&[("length", &payload.len()), ("most", &size::PAYLOAD)]),
            ),
        });
    }
    let leaves = payload
        .windows(LEAVE_AT_ONCE.len())
        .any(|window| window == LEAVE_AT_ONCE);
    if leaves || payload.ends_with(LEAVE) {
        return Err(Error::Payload {
            command: command.to_owned(),
            text: texts::PAYLOAD_ENDS_PHASE.with(&[("leave", &"+++")]),
        });
    }
    Ok(())
}
