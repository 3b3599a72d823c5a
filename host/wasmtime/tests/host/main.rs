//! The library as its users see it: a scripted module at the other end of the port, a clock that
//! moves when the port waits, and modules of WebAssembly that are none of ours.

mod client;
mod events;
mod failure;
mod firmware;
mod module;
mod port;
mod publish;
mod secrets;
mod setup;
mod support;
mod wat;
