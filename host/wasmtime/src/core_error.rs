use std::fmt::{self, Display};

use crate::generated::texts;
use crate::language::Saying;

/// What a module may not be or do: it is of another version or damaged. None of these comes from
/// the module that this crate embeds.
#[non_exhaustive]
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CoreError {
    /// It is no module, has imports, or lacks an export; what is wrong with it.
    Module(String),
    /// It speaks another major version of the ABI; major and minor of both.
    Version {
        /// Of the module.
        module: (u32, u32),
        /// Of this crate.
        host: (u32, u32),
    },
    /// An address or a length that it tells is not what it may be.
    Memory(String),
    /// It reports an event of this number, which no version of this crate knows.
    Event(u32),
    /// It has no session.
    NoSession,
    /// It trapped; how.
    Trap(String),
    /// One call took more fuel than any call may.
    OutOfFuel {
        /// Fuel of one call.
        limit: u64,
    },
    /// It reports events, or a deadline that is due, without end.
    Endless,
    /// It trapped or ran out of fuel before and cannot be called any more.
    Poisoned,
}

impl CoreError {
    /// What is wrong is said in the language that is chosen now.
    pub(crate) fn damaged(what: Saying, values: &[(&str, &dyn Display)]) -> Self {
        Self::Memory(what.with(values))
    }
}

impl Display for CoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = match self {
            Self::Module(what) => texts::CORE_NO_MODULE.with(&[("what", what)]),
            Self::Version { module, host } => texts::CORE_OTHER_ABI.with(&[
                ("module", &format!("{}.{}", module.0, module.1)),
                ("host", &format!("{}.{}", host.0, host.1)),
            ]),
            Self::Memory(what) => texts::CORE_DAMAGED.with(&[("what", what)]),
            Self::Event(number) => texts::CORE_UNKNOWN_EVENT.with(&[("number", number)]),
            Self::NoSession => texts::CORE_NO_SESSION.say().to_owned(),
            Self::Trap(how) => texts::CORE_TRAPPED.with(&[("how", how)]),
            Self::OutOfFuel { limit } => texts::CORE_OUT_OF_FUEL.with(&[("limit", limit)]),
            Self::Endless => texts::CORE_ENDLESS.say().to_owned(),
            Self::Poisoned => texts::CORE_POISONED.say().to_owned(),
        };
        f.write_str(&said)
    }
}

impl std::error::Error for CoreError {}
