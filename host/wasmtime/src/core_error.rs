use std::fmt;

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

impl fmt::Display for CoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Module(what) => write!(
                f,
                "this is no module of tcat ({what}): run `npm run build` and build the crate again"
            ),
            Self::Version { module, host } => write!(
                f,
                "the module speaks ABI {}.{}, this crate {}.{}: build both from one version",
                module.0, module.1, host.0, host.1
            ),
            Self::Memory(what) => write!(f, "the module is damaged: {what}; build it again"),
            Self::Event(number) => write!(
                f,
                "the module reports event {number}, which this crate does not know: build both from one version"
            ),
            Self::NoSession => f.write_str(
                "the module has no session: take Module::with_session in place of Module::embedded",
            ),
            Self::Trap(how) => write!(
                f,
                "the module trapped ({how}): it is damaged; make a new client with a module that is whole"
            ),
            Self::OutOfFuel { limit } => write!(
                f,
                "one call into the module took more than {limit} units of fuel: it is damaged; make a new client with a module that is whole"
            ),
            Self::Endless => f.write_str(
                "the module reports without end: it is damaged; make a new client with a module that is whole",
            ),
            Self::Poisoned => f.write_str(
                "the module failed before and is not called again: make a new client",
            ),
        }
    }
}

impl std::error::Error for CoreError {}
