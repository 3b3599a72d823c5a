//! A module's life from power-up to power-down, as the core keeps it.

pub mod backoff;
mod commands;
pub mod config;
mod drive;
pub mod event;
pub mod life;
mod messages;
pub mod options;
pub mod outbox;
mod slot;

use std::io;
use std::time::Duration;

pub use commands::SessionCaller;

use crate::client::Events;
use crate::clock::{Clock, SystemClock};
use crate::dialogue::Dialogue;
use crate::error::{Error, SESSION};
use crate::event::{Codes, Event};
use crate::generated::abi::Reason;
use crate::generated::texts;
use crate::module::Module;
use crate::port::Port;
use crate::secret::Secrets;
use crate::trace::Trace;
use crate::wire::Wire;
use backoff::Backoff;
use event::SessionEvent;
use life::SessionStatus;
use options::{SessionOptions, SessionSetup};
use outbox::Outbox;
use slot::Slot;

type Opener<P> = Box<dyn FnMut() -> io::Result<P> + Send>;

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
    wire: Wire<Slot<P>, C>,
    module: Module,
    setup: SessionSetup,
    options: SessionOptions,
    open_port: Opener<P>,
    backoff: Backoff,
    /// The clock's time at which the port is opened; `None` while it is open, and where it stays closed.
    opens_at: Option<u64>,
    outbox: Outbox,
}

impl<P: Port> Session<P> {
    /// A session over the port that `open_port` opens: now, and again after it was unplugged.
    ///
    /// # Errors
    /// The options are refused ([`Error::Session`]). A port that does not open is none: it is opened
    /// again, and [`SessionEvent::NoPort`] tells of it.
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
        let module = Module::with_session()?;
        let dialogue = Dialogue::new(&module, setup.dialogue)?;
        let mut wire = Wire::new(
            Slot(None),
            clock,
            dialogue,
            Secrets::new(setup.dialogue.escape),
        );
        wire.unplug(Slot(None), &io::ErrorKind::NotConnected.into());
        wire.life_mut().set(SessionStatus::NoPort);
        let mut session = Self {
            opens_at: Some(wire.clock()),
            wire,
            module,
            setup,
            options: options.clone(),
            open_port: Box::new(open_port),
            backoff: Backoff::default(),
            outbox: Outbox::new(setup.on_full),
        };
        session.renew(options)?;
        Ok(session)
    }

    /// Begins again with other options, in place of what runs.
    ///
    /// # Errors
    /// They are refused ([`Error::Session`]): what ran goes on.
    pub fn renew(&mut self, options: &SessionOptions) -> Result<(), Error> {
        if let Some(refused) = self.wire.engage(&options.config())? {
            return Err(Error::Session(refused));
        }
        self.options = options.clone();
        if self.wire.closed() && self.opens_at.is_none() {
            self.wire.life_mut().set(SessionStatus::NoPort);
            self.opens_at = Some(self.wire.clock());
        }
        Ok(())
    }

    /// Ends it; the connection stays as it is, commands go on, and the port is not opened again.
    ///
    /// # Errors
    /// The module failed.
    pub fn stop(&mut self) -> Result<(), Error> {
        self.opens_at = None;
        if !self.wire.closed() {
            return self.wire.disengage();
        }
        if self.status() != SessionStatus::Ended {
            self.wire.tell_session(SessionEvent::Ended);
        }
        Ok(())
    }

    /// Where it is.
    #[must_use]
    pub fn status(&self) -> SessionStatus {
        self.wire.life().status()
    }

    /// Gives the port back, where it is open. The connection stays as it is; messages of the outbox are
    /// [`Abandoned`](crate::Fate::Abandoned).
    #[must_use]
    pub fn into_inner(self) -> Option<P> {
        self.wire.into_port().0
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
        let over =
            |session: &Self| matches!(session.status(), SessionStatus::Up | SessionStatus::Ended);
        self.work(limit, over)?;
        match self.status() {
            SessionStatus::Up => Ok(()),
            status => Err(self.not_up(status)),
        }
    }

    fn not_up(&self, status: SessionStatus) -> Error {
        let ended = status == SessionStatus::Ended;
        let state = if ended {
            texts::HAS_ENDED.say()
        } else {
            texts::NOT_UP.say()
        };
        match self.wire.life().failure() {
            Some(SessionEvent::Failed {
                step,
                command,
                reason,
                codes,
                ..
            }) => Error::failed(
                command,
                *reason,
                *codes,
                &texts::SESSION_FAILED.with(&[
                    ("step", &step.name()),
                    ("state", &state),
                    ("what", &reason.advice()),
                ]),
            ),
            _ => {
                let reason = if ended {
                    Reason::Aborted
                } else {
                    Reason::Timeout
                };
                let text = match status {
                    SessionStatus::NoPort => texts::PORT_NOT_OPEN.with(&[("state", &state)]),
                    SessionStatus::Step(step) => {
                        texts::AT_STEP.with(&[("state", &state), ("step", &step.name())])
                    }
                    _ => state.to_owned(),
                };
                Error::failed(SESSION, reason, Codes::default(), &text)
            }
        }
    }

    /// The next event, as soon as there is one and within `wait`. A message of the outbox that is under
    /// way is waited for beyond it.
    ///
    /// # Errors
    /// The module failed; the session has ended and the port with it.
    pub fn next_event(&mut self, wait: Duration) -> Result<Option<Event>, Error> {
        self.work(wait, |session| session.wire.has_event())?;
        Ok(self.wire.next_event())
    }

    /// Events as they come, the session's own ([`Event::Session`]) among them; they end when none has
    /// come for `wait`, and behind an error.
    pub fn events(&mut self, wait: Duration) -> Events<'_> {
        Events::new(move || self.next_event(wait))
    }

    /// Hands events to `callback` from here on, as they come. None are kept then.
    pub fn on_event(&mut self, callback: impl FnMut(Event) + Send + 'static) {
        self.wire.set_callback(Box::new(callback));
    }

    /// Works for so long.
    ///
    /// # Errors
    /// As [`next_event`](Self::next_event).
    pub fn listen(&mut self, time: Duration) -> Result<(), Error> {
        self.work(time, |_| false)
    }

    /// How many events were dropped because nobody took them.
    #[must_use]
    pub fn dropped_events(&self) -> u64 {
        self.wire.dropped()
    }

    /// Shows a trace all that happens from here on: best before anything else has been done.
    pub fn trace(&mut self, trace: Trace) {
        self.wire.trace(trace, self.setup.dialogue);
    }

    /// Whether errors keep data lines and words as the module sent them, as
    /// [`Client::show_secrets`](crate::Client::show_secrets).
    pub fn show_secrets(&mut self, show: bool) {
        self.wire.show_secrets(show);
    }
}
