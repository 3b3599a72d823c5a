//! What keeps a module connected, whether that blocks or is waited for.

use std::time::Duration;

use super::backoff::Backoff;
use super::event::SessionEvent;
use super::life::SessionStatus;
use super::opener::Opener;
use super::options::{SessionOptions, SessionSetup};
use super::outbox::{HoldOptions, Outbox, Ticket};
use super::slot::Slot;
use crate::clock::Clock;
use crate::dialogue::Dialogue;
use crate::error::{Error, SESSION};
use crate::event::Codes;
use crate::generated::abi::Reason;
use crate::generated::texts;
use crate::link::Link;
use crate::module::Module;
use crate::publish::check_payload;
use crate::secret::Secrets;
use crate::trace::Trace;
use crate::wire::Wire;

/// A session: its wire, its outbox, and the port that comes back. It works in [`work`](Self::work) and
/// [`run`](Self::run).
pub struct Keeper<O, L, C> {
    pub wire: Wire<Slot<L>, C>,
    pub(super) module: Module,
    pub(super) setup: SessionSetup,
    pub(super) options: SessionOptions,
    pub(super) opener: O,
    pub(super) backoff: Backoff,
    /// The clock's time at which the port is opened; `None` while it is open, and where it stays closed.
    pub(super) opens_at: Option<u64>,
    pub outbox: Outbox,
}

impl<O: Opener<Link = L>, L: Link, C: Clock> Keeper<O, L, C> {
    /// Refused options are an error.
    pub async fn new(
        opener: O,
        clock: C,
        options: &SessionOptions,
        setup: SessionSetup,
    ) -> Result<Self, Error> {
        let module = Module::with_session()?;
        let dialogue = Dialogue::new(&module, setup.dialogue)?;
        let secrets = Secrets::new(setup.dialogue.escape);
        let mut wire = Wire::new(Slot(None), clock, dialogue, secrets);
        wire.unplug(Slot(None), &std::io::ErrorKind::NotConnected.into());
        wire.life_mut().set(SessionStatus::NoPort);
        let mut keeper = Self {
            opens_at: Some(wire.clock()),
            wire,
            module,
            setup,
            options: options.clone(),
            opener,
            backoff: Backoff::default(),
            outbox: Outbox::new(setup.on_full),
        };
        keeper.renew(options).await?;
        Ok(keeper)
    }

    /// Begins again with other options, in place of what runs.
    pub async fn renew(&mut self, options: &SessionOptions) -> Result<(), Error> {
        if let Some(refused) = self.wire.engage(&options.config()).await? {
            return Err(Error::Session(refused));
        }
        self.options = options.clone();
        if self.wire.closed() && self.opens_at.is_none() {
            self.wire.life_mut().set(SessionStatus::NoPort);
            self.opens_at = Some(self.wire.clock());
        }
        Ok(())
    }

    /// Ends it; the port stays as it is.
    pub async fn stop(&mut self) -> Result<(), Error> {
        self.opens_at = None;
        if !self.wire.closed() {
            return self.wire.disengage().await;
        }
        if self.status() != SessionStatus::Ended {
            self.wire.tell_session(SessionEvent::Ended);
        }
        Ok(())
    }

    pub fn status(&self) -> SessionStatus {
        self.wire.life().status()
    }

    pub fn trace(&mut self, trace: Trace) {
        self.wire.trace(trace, self.setup.dialogue);
    }

    /// Holds a message until it is up.
    pub fn publish(
        &mut self,
        topic: &str,
        payload: &[u8],
        options: HoldOptions,
    ) -> Result<Ticket, Error> {
        check_payload(payload, options.long)?;
        let now = self.wire.clock();
        self.outbox.hold(topic, payload, options, now)
    }

    /// Works until it is up.
    pub async fn wait_up(&mut self, limit: Duration) -> Result<(), Error> {
        self.work(limit, Self::up_or_ended).await?;
        self.check_up()
    }

    pub fn up_or_ended(&self) -> bool {
        matches!(self.status(), SessionStatus::Up | SessionStatus::Ended)
    }

    /// How it failed, where it is not up.
    pub fn check_up(&self) -> Result<(), Error> {
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
}
