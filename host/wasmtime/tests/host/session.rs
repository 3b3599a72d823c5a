//! The session: a module's life in virtual time, its port and its outbox.

pub mod bench;
mod liar;
mod losses;
#[cfg(feature = "model")]
mod model;
mod options;
mod outbox;
mod port;
#[cfg(feature = "model")]
mod strange;
#[cfg(feature = "model")]
mod told;
#[cfg(feature = "replay")]
mod trace;
mod turns;
