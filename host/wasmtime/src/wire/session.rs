//! The session that runs in the core, and the port that comes back.

use std::io;
use std::time::Duration;

use super::{Fault, State, Wire};
use crate::clock::Clock;
use crate::dialogue::Dialogue;
use crate::error::Error;
use crate::event::Event;
use crate::job::Job;
use crate::options::DialogueOptions;
use crate::port::Port;
use crate::session::config::{SessionConfig, SessionRefused};
use crate::session::event::SessionEvent;
use crate::session::life::Life;

impl<P: Port, C: Clock> Wire<P, C> {
    pub fn life(&self) -> &Life {
        &self.life
    }

    pub fn life_mut(&mut self) -> &mut Life {
        &mut self.life
    }

    /// There is no port yet, or no more.
    pub fn unplug(&mut self, port: P, error: &io::Error) {
        self.port = port;
        self.state = State::Closed(error.kind(), error.to_string());
    }

    /// Goes on at a new port, with a core that knows nothing of the one before.
    pub fn plug(&mut self, port: P, dialogue: Dialogue, options: DialogueOptions) {
        self.port = port;
        self.dialogue = dialogue;
        self.state = State::Open;
        self.timeline.advance();
        self.traced(|trace, now| trace.begin(now, options));
    }

    /// Begins a session in place of one that runs.
    pub fn engage(&mut self, config: &SessionConfig<'_>) -> Result<Option<SessionRefused>, Error> {
        let engaged = self.begin(config);
        self.ended("", false, engaged)
    }

    fn begin(&mut self, config: &SessionConfig<'_>) -> Result<Option<SessionRefused>, Fault> {
        let now = self.timeline.advance();
        let refused = self.dialogue.engage(config, now)?;
        self.traced(|trace, now| trace.session(now, config, refused));
        if refused.is_some() {
            return Ok(refused);
        }
        self.secrets.session(config, true);
        if !self.closed() {
            self.take_outputs(&mut Job::default())?;
        }
        Ok(None)
    }

    /// Ends the session.
    pub fn disengage(&mut self) -> Result<(), Error> {
        let ended = self.end_session();
        self.ended("", false, ended)
    }

    fn end_session(&mut self) -> Result<(), Fault> {
        let now = self.timeline.advance();
        self.traced(|trace, now| trace.session_ends(now));
        self.dialogue.disengage(now)?;
        self.take_outputs(&mut Job::default())
    }

    /// Receives once, for so long at most.
    pub fn receive_once(&mut self, longest: Duration) -> Result<(), Error> {
        self.check_open("")?;
        let received = self.receive_idle(longest).map(drop);
        self.ended("", false, received)
    }

    pub fn sleep(&self, time: Duration) {
        self.timeline.sleep(time);
    }

    /// An event of the session that the core knows nothing of.
    pub fn tell_session(&mut self, event: SessionEvent) {
        self.tell(Event::Session(event));
    }
}
