//! Made from `assembly/protocol`: what every language takes from the one description.

// It describes more than this host needs.
#[allow(dead_code, missing_docs)]
#[rustfmt::skip]
pub mod abi;
#[rustfmt::skip]
pub mod arguments;
#[rustfmt::skip]
pub mod commands;
#[rustfmt::skip]
pub mod errors;
// Some are of ports that a feature has.
#[cfg_attr(not(all(feature = "serialport", feature = "tokio")), allow(dead_code))]
#[rustfmt::skip]
pub mod texts;
#[cfg(feature = "tokio")]
#[rustfmt::skip]
pub mod waited;
