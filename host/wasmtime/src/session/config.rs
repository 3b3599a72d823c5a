use crate::call::Argument;
use crate::generated::abi::{DEFAULT_CHECK, Field, Refusal, session_flag};

/// One field of a configuration with its arguments; each topic is one of its own.
#[derive(Clone, Debug)]
pub struct SessionPart<'a> {
    /// Which field.
    pub field: Field,
    /// What stands in it, of any kind: the core checks it.
    pub arguments: Vec<Argument<'a>>,
}

/// What a session is to bring about, as a [`Dialogue`](crate::Dialogue) takes it.
#[derive(Clone, Debug)]
pub struct SessionConfig<'a> {
    /// The fields that are given, in the order of [`SessionField`](crate::SessionField).
    pub parts: Vec<SessionPart<'a>>,
    /// Whether the module's network is looked at; a cellular module has none to look at.
    pub watch_wifi: bool,
    /// Whether everything is done again for as long as it takes.
    pub keep: bool,
    /// Milliseconds between looks at a module that says nothing; 0 for none.
    pub check: u32,
}

impl Default for SessionConfig<'_> {
    fn default() -> Self {
        Self {
            parts: Vec::new(),
            watch_wifi: true,
            keep: true,
            check: DEFAULT_CHECK,
        }
    }
}

impl SessionConfig<'_> {
    /// What `engage` takes.
    pub(crate) fn flags(&self) -> u32 {
        let bit = |set: bool, bit: u32| if set { bit } else { 0 };
        bit(self.keep, session_flag::KEEP) | bit(!self.watch_wifi, session_flag::NO_WIFI)
    }
}

/// Why a configuration was refused, and where.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SessionRefused {
    /// The reason.
    pub reason: Refusal,
    /// The field at fault.
    pub field: Field,
}
