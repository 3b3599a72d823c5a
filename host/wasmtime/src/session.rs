//! A module's life from power-up to power-down, as the core keeps it.

#[cfg(feature = "model")]
mod attend;
pub mod backoff;
mod commands;
pub mod config;
mod drive;
pub mod event;
pub mod keeper;
pub mod life;
mod messages;
pub mod opener;
pub mod options;
pub mod outbox;
mod slot;

use std::io;
use std::time::Duration;

pub use commands::SessionCaller;

use crate::client::Events;
use crate::clock::{Clock, SystemClock};
use crate::error::Error;
use crate::event::Event;
use crate::link::{Blocking, now};
use crate::port::Port;
use crate::trace::Trace;
use keeper::Keeper;
use life::SessionStatus;
use opener::Opening;
use options::{SessionOptions, SessionSetup};

/// A module that is kept connected: it greets the module, sets its device, waits for its network,
/// connects, subscribes, listens for firmware, and does it again whenever the module restarts, the
/// connection is lost, or the port was unplugged.
///
/// Like a [`Client`](crate::Client) it has no thread: it works while something waits for it, in
/// [`events`](Self::events), [`wait_up`](Self::wait_up), [`listen`](Self::listen) and during commands.
/// Commands ([`Commands`](crate::Commands)) may be sent at any time; one that comes while a line of the session's own is
/// out waits its turn.
///
/// ```no_run
/// use std::net::TcpStream;
/// use std::time::Duration;
/// use tcat::{Device, Event, HoldOptions, Qos, Session, SessionOptions};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let options = SessionOptions {
///     device: Some(Device {
///         product_id: "CTQS08Y5LG".into(),
///         device_name: "Dev01".into(),
///         device_secret: "ZHNkIGRzZCA=".into(),
///         region: None,
///     }),
///     topics: vec![("CTQS08Y5LG/Dev01/control".into(), Qos::AtLeastOnce)],
///     ..SessionOptions::default()
/// };
/// let mut session = Session::start(|| TcpStream::connect("127.0.0.1:2323"), &options)?;
/// // It waits until the session is up.
/// session.publish("CTQS08Y5LG/Dev01/data", "21.5", HoldOptions::default())?;
/// loop {
///     match session.next_event(Duration::from_secs(60))? {
///         Some(Event::Message(message)) => println!("{}: {} bytes", message.topic, message.payload.len()),
///         Some(Event::Session(event)) => println!("{event:?}"),
///         _ => {}
///     }
/// }
/// # }
/// ```
pub struct Session<P, C = SystemClock> {
    keeper: Keeper<Opening<P>, Blocking<P>, C>,
}

impl<P: Port> Session<P> {
    /// A session over the port that `open_port` opens: now, and again after it was unplugged.
    ///
    /// # Errors
    /// The options are refused ([`Error::Session`]). A port that does not open is none: it is opened
    /// again, and [`SessionEvent::NoPort`](crate::SessionEvent::NoPort) tells of it.
    pub fn start(
        open_port: impl FnMut() -> io::Result<P> + Send + 'static,
        options: &SessionOptions,
    ) -> Result<Self, Error> {
        let setup = SessionSetup::default();
        Self::with(open_port, SystemClock::default(), options, setup)
    }
}

impl<P: Port, C: Clock> Session<P, C> {
    /// The same, with everything else from the caller.
    ///
    /// # Errors
    /// As [`start`](Session::start).
    pub fn with(
        open_port: impl FnMut() -> io::Result<P> + Send + 'static,
        clock: C,
        options: &SessionOptions,
        setup: SessionSetup,
    ) -> Result<Self, Error> {
        let opening = Opening(Box::new(open_port));
        Ok(Self {
            keeper: now(Keeper::new(opening, clock, options, setup))?,
        })
    }

    /// Begins again with other options, in place of what runs.
    ///
    /// # Errors
    /// They are refused ([`Error::Session`]): what ran goes on.
    pub fn renew(&mut self, options: &SessionOptions) -> Result<(), Error> {
        now(self.keeper.renew(options))
    }

    /// Ends it; the connection stays as it is, commands go on, and the port is not opened again.
    ///
    /// # Errors
    /// The module failed.
    pub fn stop(&mut self) -> Result<(), Error> {
        now(self.keeper.stop())
    }

    /// Where it is.
    #[must_use]
    pub fn status(&self) -> SessionStatus {
        self.keeper.status()
    }

    /// Gives the port back, where it is open. The connection stays as it is; messages of the outbox are
    /// [`Abandoned`](crate::Fate::Abandoned).
    #[must_use]
    pub fn into_inner(self) -> Option<P> {
        self.keeper.wire.into_link().0.map(|link| link.0)
    }

    /// Waits until it is up, for as long as that takes.
    ///
    /// # Errors
    /// It has ended: how its last attempt failed.
    pub fn when_up(&mut self) -> Result<(), Error> {
        self.wait_up(Duration::MAX)
    }

    /// Waits until it is up.
    ///
    /// # Errors
    /// It has ended; it is not up within the limit (`timeout`).
    pub fn wait_up(&mut self, limit: Duration) -> Result<(), Error> {
        now(self.keeper.wait_up(limit))
    }

    /// The next event, as soon as there is one and within `wait`. A message of the outbox that is under
    /// way is waited for beyond it.
    ///
    /// # Errors
    /// The module failed; the session has ended and the port with it.
    pub fn next_event(&mut self, wait: Duration) -> Result<Option<Event>, Error> {
        now(self.keeper.work(wait, |keeper| keeper.wire.has_event()))?;
        Ok(self.keeper.wire.next_event())
    }

    /// Events as they come, the session's own ([`Event::Session`]) among them; they end when none has
    /// come for `wait`, and behind an error.
    pub fn events(&mut self, wait: Duration) -> Events<'_> {
        Events::new(move || self.next_event(wait))
    }

    /// Hands events to `callback` from here on, as they come. None are kept then.
    pub fn on_event(&mut self, callback: impl FnMut(Event) + Send + 'static) {
        self.keeper.wire.set_callback(Box::new(callback));
    }

    /// Works for so long.
    ///
    /// # Errors
    /// As [`next_event`](Self::next_event).
    pub fn listen(&mut self, time: Duration) -> Result<(), Error> {
        now(self.keeper.work(time, |_| false))
    }

    /// How many events were dropped because nobody took them.
    #[must_use]
    pub fn dropped_events(&self) -> u64 {
        self.keeper.wire.dropped()
    }

    /// Shows a trace all that happens from here on: best before anything else has been done.
    pub fn trace(&mut self, trace: Trace) {
        self.keeper.trace(trace);
    }

    /// Whether errors keep data lines and words as the module sent them, as
    /// [`Client::show_secrets`](crate::Client::show_secrets).
    pub fn show_secrets(&mut self, show: bool) {
        self.keeper.wire.show_secrets(show);
    }
}
