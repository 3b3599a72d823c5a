//! The client on tokio: a scripted module at the other end of a stream, time that tokio stops.

mod client;
mod dropped;
mod events;
mod firmware;
mod hostile;
#[cfg(feature = "model")]
mod model;
mod session;
mod standstill;
mod strain;
mod stream;
mod support;
