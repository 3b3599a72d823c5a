//! What one side answers to the other.

use std::error::Error;
use std::fmt;

/// A code and a status: what the platform answers, what a device answers to it, and why a model takes a value not.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reply {
    /// 0 for success; 400, 404, 406, 503, 5005 and others, as the platform has them.
    pub code: i32,
    /// What is wrong, such as `brightness: range`; 64 bytes of it are sent and kept.
    pub status: String,
}

impl Reply {
    /// Malformed, doubled, or something is missing.
    pub const MALFORMED: i32 = 400;
    /// The template has no such thing.
    pub const NOT_DEFINED: i32 = 404;
    /// A value does not fit.
    pub const UNFIT: i32 = 406;
    /// Another one is not answered yet, or too many wait.
    pub const BUSY: i32 = 503;
    /// Of the shadow: the version is another.
    pub const CONFLICT: i32 = 5005;

    /// Done.
    #[must_use]
    pub const fn success() -> Self {
        Self {
            code: 0,
            status: String::new(),
        }
    }

    /// Not done, and why. Codes of the program's own are no code of the platform's: from 1 on.
    #[must_use]
    pub fn refused(code: i32, status: impl Into<String>) -> Self {
        Self {
            code,
            status: status.into(),
        }
    }

    /// Whether it is done.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        self.code == 0
    }

    pub(super) fn malformed() -> Self {
        Self::refused(Self::MALFORMED, "malformed")
    }

    pub(super) fn not_defined() -> Self {
        Self::refused(Self::NOT_DEFINED, "not defined")
    }

    pub(super) fn busy() -> Self {
        Self::refused(Self::BUSY, "busy")
    }

    /// Code that was not generated takes other values than its descriptor does.
    pub(super) fn not_understood() -> Self {
        Self::refused(500, "failed")
    }

    /// A value does not fit; `path` is where it stands.
    pub(super) fn unfit(path: &str, reason: &str) -> Self {
        Self::refused(Self::UNFIT, format!("{path}: {reason}"))
    }

    /// A message would be too long, or hold nothing.
    pub(super) fn out_of_range() -> Self {
        Self::refused(Self::UNFIT, "range")
    }
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.status)
    }
}

impl Error for Reply {}
