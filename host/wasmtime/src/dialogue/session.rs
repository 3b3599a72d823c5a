//! How a dialogue begins and ends a session.

use super::{Dialogue, wrapped};
use crate::core_error::CoreError;
use crate::generated::abi::{Field, Refusal};
use crate::generated::texts;
use crate::session::config::{SessionConfig, SessionRefused};

impl Dialogue {
    /// Begins a session in place of one that runs, or tells why not: what ran goes on then. The module
    /// must be [`Module::with_session`](crate::Module::with_session).
    ///
    /// # Errors
    /// The module has no session, or failed.
    pub fn engage(
        &mut self,
        config: &SessionConfig<'_>,
        now: u64,
    ) -> Result<Option<SessionRefused>, CoreError> {
        self.quiet_at = None;
        // Handed over once to be checked, and once to be kept.
        for keep in [false, true] {
            self.core.prepare(keep)?;
            for part in &config.parts {
                self.core.part(part.field as u32)?;
                self.hand_over(&part.arguments)?;
            }
            let refused = self
                .core
                .engage(config.flags(), config.check, wrapped(now))?;
            if refused != 0 {
                return refusal(refused).map(Some);
            }
        }
        Ok(None)
    }

    /// Ends the session; nothing happens where none runs. The connection stays as it is.
    ///
    /// # Errors
    /// The module has no session, or failed.
    pub fn disengage(&mut self, now: u64) -> Result<(), CoreError> {
        self.quiet_at = None;
        self.core.disengage(wrapped(now))
    }
}

fn refusal(number: u32) -> Result<SessionRefused, CoreError> {
    let reason = Refusal::from_number(number & 0xff);
    let field = Field::from_number(number >> 8);
    match (reason, field) {
        (Some(reason), Some(field)) => Ok(SessionRefused { reason, field }),
        _ => Err(CoreError::damaged(
            texts::GIVES_REFUSAL,
            &[("number", &number)],
        )),
    }
}
