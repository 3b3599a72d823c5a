//! The library as its users see it: a scripted module at the other end of the port, a clock that
//! moves when the port waits, and modules of WebAssembly that are none of ours.

mod attack;
mod blanker;
mod busy;
mod client;
mod contract;
mod events;
mod failure;
mod firmware;
mod flood;
mod module;
mod port;
mod publish;
mod records;
mod secrets;
mod session;
mod setup;
mod shown;
mod standstill;
mod support;
mod trace;
mod wat;
