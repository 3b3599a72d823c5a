//! The client and the session for programs that run on tokio, with the feature `tokio`: the same names,
//! each function waited for.
//!
//! A [`Client`] and a [`Session`] take anything that is [`AsyncRead`](tokio::io::AsyncRead) and
//! [`AsyncWrite`](tokio::io::AsyncWrite): tokio's `TcpStream`, the `SerialStream` of `tokio-serial`. Its
//! time is tokio's, so `tokio::time::pause` stops it in tests.
//!
//! Every future may be dropped, in a `select!` or a `timeout`: its command is given up then, as an abort
//! does; of a line that was half written the rest goes out before anything else, and of a payload
//! nothing more. Nothing that was received is lost by it.

mod client;
mod clock;
mod firmware;
mod link;
mod session;

pub use crate::generated::waited::Commands;
pub use client::{Caller, Client};
pub use session::{Session, SessionCaller};
