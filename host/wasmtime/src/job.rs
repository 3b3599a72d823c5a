use crate::call::{Call, Kind, Lines};
use crate::error::Error;
use crate::event::Codes;
use crate::generated::abi::{Form, PAYLOAD_COMMANDS, Reason, Refusal};

/// A payload is written in pieces, so that the core sees that it moves.
const PAYLOAD_PIECE: usize = 256;

/// The command on the wire.
#[derive(Default)]
pub struct Job<'a> {
    pub payload: &'a [u8],
    /// Bytes of the payload that were written, once it is due.
    pub written: Option<usize>,
    pub lines: Lines,
    pub outcome: Option<Result<(), (Reason, Codes)>>,
}

impl<'a> Job<'a> {
    /// The next piece of a payload that is due.
    pub fn piece(&self) -> Option<&'a [u8]> {
        let rest = self.payload.get(self.written?..)?;
        let piece = &rest[..rest.len().min(PAYLOAD_PIECE)];
        (!piece.is_empty()).then_some(piece)
    }
}

pub fn check_payload(call: &Call<'_>, name: &str) -> Result<(), Error> {
    let Kind::Command {
        form,
        payload: Some(_),
        ..
    } = call.0
    else {
        return Ok(());
    };
    if form == Form::Set && PAYLOAD_COMMANDS.contains(&name) {
        return Ok(());
    }
    Err(Error::refused(
        name.to_owned(),
        Refusal::TooMany,
        "this command takes no payload",
    ))
}

pub fn failure(command: String, reason: Reason, codes: Codes, job: Job<'_>, sent: bool) -> Error {
    Error::Failed {
        command,
        reason,
        codes,
        lines: job.lines,
        text: None,
        sent,
    }
}
