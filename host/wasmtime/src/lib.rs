//! The AT client for the Tencent Cloud IoT command set: the WebAssembly core that runs in firmware
//! and in Node, here under wasmtime. This crate moves bytes between a [`Port`] and the core, tells
//! it the time and reads its events; all knowledge of the protocol is in the module that it embeds.
//!
//! - [`Session`] keeps a module connected, over a port that comes back, and holds messages meanwhile.
//! - [`Client`] waits for each command's end: typed functions ([`Commands`]), publishing, firmware,
//!   events as an iterator or a callback.
//! - [`Dialogue`] does no input or output: bytes and times go in, what to send and what happened
//!   comes out. A program with its own event loop uses this.
//!
//! Features, none of them on by default:
//!
//! - `serialport`: serial ports, with `open_serial`.
//! - `tokio`: client and session of the module `tokio`, over streams of tokio's.
//! - `model`: a product's data template and a device's shadow, of the module `model`.
//! - `replay`: the program `tcat-replay`, which runs transcripts.
//!
//! Every failure is an [`Error`]. A fault of the module, such as a trap or a call that takes more
//! than [`FUEL_PER_CALL`], is a [`CoreError`], and the client cannot be used after it.
//!
//! ```
//! use std::collections::VecDeque;
//! use std::{io, time::Duration};
//! use tcat::{Client, Commands, Port};
//!
//! /// A module that answers whatever it is asked.
//! struct Answering(VecDeque<u8>);
//!
//! impl Port for Answering {
//!     fn receive(&mut self, buffer: &mut [u8], _: Duration) -> io::Result<usize> {
//!         io::Read::read(&mut self.0, buffer)
//!     }
//!
//!     fn send(&mut self, line: &[u8]) -> io::Result<()> {
//!         assert_eq!(line, b"AT+TCMQTTSTATE?\r\n");
//!         self.0.extend(b"+TCMQTTSTATE:1\r\n\r\nOK\r\n");
//!         Ok(())
//!     }
//! }
//!
//! # fn main() -> Result<(), tcat::Error> {
//! let mut client = Client::new(Answering(VecDeque::new()))?;
//! assert_eq!(client.mqtt_state()?.state, 1);
//! # Ok(())
//! # }
//! ```

// Allowed where machine code is loaded that this crate's build script made (module.rs).
#![deny(unsafe_code)]
#![warn(missing_docs)]

mod answer;
mod call;
mod client;
mod clock;
mod core;
mod core_error;
mod dialogue;
mod engine;
mod error;
mod event;
mod explanation;
mod find;
mod firmware;
mod generated;
mod image;
mod interpreter;
mod job;
mod language;
mod link;
#[cfg(feature = "model")]
pub mod model;
mod module;
mod options;
mod port;
mod publish;
mod qos;
mod resend;
mod secret;
mod session;
mod setup;
mod text;
mod timeline;
#[cfg(feature = "tokio")]
pub mod tokio;
mod trace;
pub mod transcript;
mod wire;

pub use call::{Argument, Call, Lines, Value};
pub use client::{Caller, Client, Events};
pub use clock::{Clock, SystemClock};
pub use core::FUEL_PER_CALL;
pub use core_error::CoreError;
pub use dialogue::Dialogue;
pub use error::Error;
pub use event::{Codes, CoreEvent, Event, Message, Output, Refused};
pub use explanation::{Explanation, all_explanations, explain};
pub use firmware::Firmware;
pub use generated::abi::{Field as SessionField, Form, Reason, Refusal, Step};
pub use generated::commands::*;
pub use image::FirmwareChunk;
pub use job::{MOST_LINE_BYTES, MOST_LINES};
pub use language::{Language, choose_language, chosen_language};
pub use module::Module;
pub use options::{
    CallOptions, Cancel, DialogueOptions, Escapes, FirmwareData, LongPayload, OnBusy, OpenOptions,
    PublishOptions, Quiet,
};
#[cfg(feature = "serialport")]
pub use port::open_serial;
pub use port::{Port, ReaderPort};
pub use qos::Qos;
pub use secret::{Secrets, ShownArgument, ShownCall};
pub use session::config::{SessionConfig, SessionPart, SessionRefused};
pub use session::event::{Loss, SessionEvent};
pub use session::life::SessionStatus;
pub use session::options::{Device, Mqtt, Product, SessionOptions, SessionSetup, Wifi};
pub use session::outbox::{Fate, HoldOptions, OUTBOX_BYTES, OUTBOX_MESSAGES, OnFull, Ticket};
pub use session::{Session, SessionCaller};
pub use text::{Hidden, Text};
pub use trace::Trace;
pub use wire::EVENT_QUEUE;

/// The README's examples.
#[cfg(all(doctest, feature = "model", feature = "serialport", feature = "tokio"))]
#[doc = include_str!("../README.md")]
struct Readme;
