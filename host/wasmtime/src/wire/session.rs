//! The session that runs in the core, and the port that comes back.

use std::io;
use std::time::Duration;

use super::{Course, Fault, State, Wire};
use crate::clock::Clock;
use crate::dialogue::Dialogue;
use crate::error::Error;
use crate::event::Event;
use crate::job::Job;
use crate::link::Link;
use crate::options::DialogueOptions;
use crate::session::config::{SessionConfig, SessionRefused};
use crate::session::event::SessionEvent;
use crate::session::life::Life;

impl<L: Link, C: Clock> Wire<L, C> {
    pub fn life(&self) -> &Life {
        &self.life
    }

    pub fn life_mut(&mut self) -> &mut Life {
        &mut self.life
    }

    /// There is no port yet, or no more.
    pub fn unplug(&mut self, link: L, error: &io::Error) {
        self.link = link;
        self.forget();
        self.state = State::Closed(error.kind(), error.to_string());
    }

    /// Goes on at a new port, with a core that knows nothing of the one before.
    pub fn plug(&mut self, link: L, dialogue: Dialogue, options: DialogueOptions) {
        self.link = link;
        self.forget();
        self.dialogue = dialogue;
        self.state = State::Open;
        self.timeline.advance();
        self.traced(|trace, now| trace.begin(now, options));
    }

    /// What was under way at the port before.
    fn forget(&mut self) {
        self.unread = 0..0;
        self.course = Course::Idle;
        self.line_written = false;
    }

    /// Begins a session in place of one that runs.
    pub async fn engage(
        &mut self,
        config: &SessionConfig<'_>,
    ) -> Result<Option<SessionRefused>, Error> {
        let engaged = self.begin(config).await;
        self.ended("", false, engaged)
    }

    async fn begin(&mut self, config: &SessionConfig<'_>) -> Result<Option<SessionRefused>, Fault> {
        let now = self.timeline.advance();
        let refused = self.dialogue.engage(config, now)?;
        self.traced(|trace, now| trace.session(now, config, refused));
        if refused.is_some() {
            return Ok(refused);
        }
        self.secrets.session(config, true);
        if !self.closed() {
            self.take_outputs(&mut Job::default()).await?;
        }
        Ok(None)
    }

    /// Ends the session.
    pub async fn disengage(&mut self) -> Result<(), Error> {
        let ended = self.end_session().await;
        self.ended("", false, ended)
    }

    async fn end_session(&mut self) -> Result<(), Fault> {
        let now = self.timeline.advance();
        self.traced(|trace, now| trace.session_ends(now));
        self.dialogue.disengage(now)?;
        self.take_outputs(&mut Job::default()).await
    }

    /// Receives once, for so long at most.
    pub async fn receive_once(&mut self, longest: Duration) -> Result<(), Error> {
        self.enter("").await?;
        let received = self.receive_idle(longest).await.map(drop);
        self.ended("", false, received)
    }

    /// What it reads the time from.
    pub fn clock_source(&self) -> &C {
        self.timeline.source()
    }

    /// An event of the session that the core knows nothing of.
    pub fn tell_session(&mut self, event: SessionEvent) {
        self.tell(Event::Session(event));
    }
}
