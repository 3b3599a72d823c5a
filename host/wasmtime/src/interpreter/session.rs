//! The events of a session.

use std::time::Duration;

use super::{cause, command_name};
use crate::core::Record;
use crate::core_error::CoreError;
use crate::generated::abi::{SESSION_COMMANDS, Step, event};
use crate::generated::texts;
use crate::session::event::{Loss, SessionEvent};

pub fn event(kind: u32, record: &Record) -> Result<SessionEvent, CoreError> {
    Ok(match kind {
        event::SESSION_STEP => SessionEvent::Step(step(record.number)?),
        event::SESSION_UP => SessionEvent::Up,
        event::SESSION_ENDED => SessionEvent::Ended,
        event::SESSION_DOWN => down(record)?,
        event::SESSION_SKIPPED => {
            let (reason, codes) = cause(record)?;
            SessionEvent::Skipped {
                item: record.number as usize,
                command: any_command_name(record.command)?,
                reason,
                codes,
            }
        }
        event::SESSION_FAILED => {
            let (reason, codes) = cause(record)?;
            let again = u64::try_from(record.number as i32).ok();
            SessionEvent::Failed {
                step: step(record.length)?,
                command: any_command_name(record.command)?,
                reason,
                codes,
                again: again.map(Duration::from_millis),
            }
        }
        _ => return Err(CoreError::Event(kind)),
    })
}

fn down(record: &Record) -> Result<SessionEvent, CoreError> {
    let (reason, codes) = cause(record)?;
    let told = [("number", &record.reason as _)];
    let reason =
        Loss::of(reason).ok_or_else(|| CoreError::damaged(texts::DOWN_BY_REASON, &told))?;
    Ok(SessionEvent::Down {
        reason,
        code: codes.code,
    })
}

fn step(number: u32) -> Result<Step, CoreError> {
    Step::from_number(number)
        .ok_or_else(|| CoreError::damaged(texts::TELLS_STEP, &[("number", &number)]))
}

/// A session sends commands beside the set, too.
fn any_command_name(number: u32) -> Result<&'static str, CoreError> {
    SESSION_COMMANDS
        .iter()
        .find(|(known, _)| *known == number)
        .map_or_else(|| command_name(number), |(_, name)| Ok(*name))
}
