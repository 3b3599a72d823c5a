//! What the events of one core mean: joins slices to messages and fields to values.

mod session;

use crate::call::Value;
use crate::core::{Core, Record};
use crate::core_error::CoreError;
use crate::event::{Codes, CoreEvent, Event, Message, Output};
use crate::generated::abi::{COMMANDS, Reason, event, field, flag, size};
use crate::generated::texts;
use crate::text::{Hidden, Text};

/// A payload or firmware data that has begun.
struct Joined {
    bytes: Vec<u8>,
    length: usize,
}

impl Joined {
    fn append(&mut self, bytes: &[u8]) -> Result<(), CoreError> {
        if self.bytes.len() + bytes.len() > self.length {
            let told = [("count", &self.length as _)];
            return Err(CoreError::damaged(texts::HANDS_ON_MORE, &told));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }
}

#[derive(Default)]
pub struct Interpreter {
    joined: Option<Joined>,
    topic: Text,
    lost: u64,
}

impl Interpreter {
    /// Whether a payload has begun.
    pub fn joining(&self) -> bool {
        self.joined.is_some()
    }

    /// Takes bytes of the payload that has begun.
    pub fn join(&mut self, bytes: &[u8]) -> Result<(), CoreError> {
        match &mut self.joined {
            Some(joined) => joined.append(bytes),
            None => Ok(()),
        }
    }

    /// Takes note of bytes that the UART lost: `Damaged` counts them beyond 32 bits.
    pub fn lose(&mut self, count: u32) {
        self.lost += u64::from(count);
    }

    /// Takes the event of this kind that the core's record holds.
    pub fn take(&mut self, core: &mut Core, kind: u32) -> Result<Option<Output>, CoreError> {
        let record = core.record()?;
        let output = match kind {
            event::SLICE => {
                self.join(core.text_of(&record)?)?;
                return Ok(None);
            }
            event::MESSAGE_BEGIN => {
                self.topic = core.text_of(&record)?.into();
                self.begin(record.number, size::MESSAGE)?;
                return Ok(None);
            }
            event::FIRMWARE_BEGIN => {
                // Hexadecimal data has two digits a byte, which only its end tells.
                self.begin(record.number.saturating_mul(2), 2 * size::FIRMWARE)?;
                return Ok(None);
            }
            event::TRANSMIT => Output::Transmit(Hidden(core.text_of(&record)?.to_vec())),
            event::PAYLOAD => Output::Payload(record.number as usize),
            _ => Output::Event(self.event(core, kind, &record)?),
        };
        Ok(Some(output))
    }

    fn begin(&mut self, length: u32, most: usize) -> Result<(), CoreError> {
        let length = length as usize;
        if length > most {
            let told = [("count", &length as _), ("most", &most as _)];
            return Err(CoreError::damaged(texts::TELLS_TOO_MANY, &told));
        }
        self.joined = Some(Joined {
            bytes: Vec::with_capacity(length),
            length,
        });
        Ok(())
    }

    fn event(
        &mut self,
        core: &mut Core,
        kind: u32,
        record: &Record,
    ) -> Result<CoreEvent, CoreError> {
        let text = |core: &Core| core.text_of(record).map(Text::from);
        let unasked = match kind {
            event::DATA => return values(core).map(CoreEvent::Data),
            event::DONE => return Ok(CoreEvent::Done),
            event::ACCEPTED => return Ok(CoreEvent::Accepted),
            event::FAILED => return failed(core, record),
            event::FIRMWARE_END => return self.firmware(record.number == 1),
            event::MESSAGE_END => self.message(),
            event::LINE => Event::Line(Hidden(core.text_of(record)?.to_vec())),
            event::DISCONNECTED => Event::Disconnected(codes(record)),
            event::RECONNECTING => Event::Reconnecting,
            event::RECONNECTED => Event::Reconnected,
            event::OTA => Event::Ota {
                status: text(core)?,
                codes: codes(record),
            },
            event::PROVISIONING => Event::Provisioning {
                command: command_name(record.command)?,
                status: text(core)?,
                codes: codes(record),
            },
            event::WIFI => Event::Wifi(text(core)?),
            event::READY => Event::Ready,
            event::DAMAGED => {
                self.joined = None;
                Event::Damaged(self.dropped(record.number))
            }
            _ => Event::Session(session::event(kind, record)?),
        };
        Ok(CoreEvent::Unasked(unasked))
    }

    /// The core counts modulo 2^32, and what was lost alone may be more than that.
    fn dropped(&mut self, counted: u32) -> u64 {
        const WRAP: u64 = 1 << 32;
        let counted = u64::from(counted);
        let missing = self.lost.saturating_sub(counted);
        self.lost = 0;
        counted + missing.div_ceil(WRAP) * WRAP
    }

    fn joined(&mut self) -> Vec<u8> {
        self.joined
            .take()
            .map(|joined| joined.bytes)
            .unwrap_or_default()
    }

    fn message(&mut self) -> Event {
        Event::Message(Message {
            topic: self.topic.clone(),
            payload: Hidden(self.joined()),
        })
    }

    fn firmware(&mut self, hexadecimal: bool) -> Result<CoreEvent, CoreError> {
        let written = self.joined();
        let bytes = if hexadecimal {
            from_digits(&written)?
        } else {
            written
        };
        Ok(CoreEvent::Data(vec![
            Value::Number(bytes.len() as i32),
            Value::Bytes(Hidden(bytes)),
        ]))
    }
}

fn codes(record: &Record) -> Codes {
    if record.flags & flag::CODE == 0 {
        return Codes::default();
    }
    Codes {
        code: Some(i64::from(record.code as i32)),
        subcode: (record.flags & flag::SUBCODE != 0).then_some(record.subcode as i32),
    }
}

/// Why something failed, and the codes that came with it.
fn cause(record: &Record) -> Result<(Reason, Codes), CoreError> {
    let told = [("number", &record.reason as _)];
    let reason = Reason::from_number(record.reason)
        .ok_or_else(|| CoreError::damaged(texts::GIVES_REASON, &told))?;
    let mut codes = codes(record);
    // The number of an `ERR CODE` line is unsigned.
    if matches!(reason, Reason::Error | Reason::Busy) {
        codes.code = codes.code.map(|_| i64::from(record.code));
        codes.subcode = None;
    }
    Ok((reason, codes))
}

fn failed(core: &Core, record: &Record) -> Result<CoreEvent, CoreError> {
    let (reason, codes) = cause(record)?;
    let words = (record.flags & flag::TEXT != 0)
        .then(|| core.text_of(record).map(Text::from))
        .transpose()?;
    Ok(CoreEvent::Failed {
        reason,
        codes,
        words,
    })
}

fn command_name(number: u32) -> Result<&'static str, CoreError> {
    (number as usize)
        .checked_sub(1)
        .and_then(|place| COMMANDS.get(place).copied())
        .ok_or_else(|| CoreError::damaged(texts::NAMES_COMMAND, &[("number", &number)]))
}

/// Fields of one data line, at most: each takes a byte of the line.
const MOST_FIELDS: usize = size::RECEIVED_LINE + 1;

fn values(core: &mut Core) -> Result<Vec<Value>, CoreError> {
    let mut values = Vec::new();
    loop {
        let kind = core.field()?;
        if kind == field::NONE {
            return Ok(values);
        }
        if values.len() == MOST_FIELDS {
            return Err(CoreError::damaged(texts::ENDLESS_FIELDS, &[]));
        }
        let record = core.record()?;
        values.push(if kind == field::NUMBER {
            Value::Number(record.number as i32)
        } else {
            Value::Text(core.text_of(&record)?.into())
        });
    }
}

fn from_digits(digits: &[u8]) -> Result<Vec<u8>, CoreError> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    digits
        .as_chunks::<2>()
        .0
        .iter()
        .map(|&[high, low]| Some((digit(high)? << 4 | digit(low)?) as u8))
        .collect::<Option<_>>()
        .ok_or_else(|| CoreError::damaged(texts::NO_DIGITS, &[]))
}
