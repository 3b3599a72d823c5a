//! A port, a dialogue and a clock: one command at a time, and the events that come meanwhile.

mod dropped;
mod input;
mod run;
mod session;

use std::collections::VecDeque;
use std::io;
use std::ops::Range;
use std::time::Duration;

use crate::clock::Clock;
use crate::core_error::CoreError;
use crate::dialogue::Dialogue;
use crate::error::Error;
use crate::event::Event;
#[cfg(feature = "tokio")]
use crate::event::Message;
use crate::job::Job;
use crate::link::Link;
use crate::options::DialogueOptions;
use crate::secret::Secrets;
use crate::session::life::Life;
use crate::timeline::Timeline;
use crate::trace::Trace;
use input::READ_PIECE;

/// Events that wait for a slow reader; beyond it the oldest that is none of a session's own is dropped and counted.
pub const EVENT_QUEUE: usize = 1_000;

/// Takes an event, and drops one where too many wait; whether it did. That a session went down no flood of messages hides.
pub fn keep_event(events: &mut VecDeque<Event>, event: Event) -> bool {
    events.push_back(event);
    let is_full = events.len() > EVENT_QUEUE;
    if is_full {
        let others = |event: &Event| !matches!(event, Event::Session(_));
        events.remove(events.iter().position(others).unwrap_or(0));
    }
    is_full
}

enum State {
    Open,
    /// The port is gone; what ended it.
    Closed(io::ErrorKind, String),
    /// The module has failed.
    Failed,
}

/// What ends the work on the wire, whatever command runs.
enum Fault {
    Port(io::Error),
    Core(CoreError),
}

impl From<CoreError> for Fault {
    fn from(error: CoreError) -> Self {
        Self::Core(error)
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Port(error)
    }
}

/// The user's command in the core.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Course {
    Idle,
    Running,
    GivenUp,
}

pub struct Wire<L, C> {
    link: L,
    timeline: Timeline<C>,
    dialogue: Dialogue,
    state: State,
    buffer: Box<[u8]>,
    /// What of the buffer the core has not taken yet.
    unread: Range<usize>,
    course: Course,
    /// Whether the core has not been told yet that a line was written.
    line_written: bool,
    events: VecDeque<Event>,
    callback: Option<Box<dyn FnMut(Event) + Send>>,
    dropped: u64,
    starts: u64,
    /// What errors do not show.
    secrets: Secrets,
    show_secrets: bool,
    life: Life,
    trace: Option<Trace>,
}

impl<L: Link, C: Clock> Wire<L, C> {
    pub fn new(link: L, clock: C, dialogue: Dialogue, secrets: Secrets) -> Self {
        Self {
            link,
            timeline: Timeline::new(clock),
            dialogue,
            state: State::Open,
            buffer: vec![0; READ_PIECE].into_boxed_slice(),
            unread: 0..0,
            course: Course::Idle,
            line_written: false,
            events: VecDeque::new(),
            callback: None,
            dropped: 0,
            starts: 0,
            secrets,
            show_secrets: false,
            life: Life::default(),
            trace: None,
        }
    }

    pub fn into_link(self) -> L {
        self.link
    }

    pub fn show_secrets(&mut self, show: bool) {
        self.show_secrets = show;
    }

    /// Hands everything to a trace from here on; a module that escapes so.
    pub fn trace(&mut self, mut trace: Trace, options: DialogueOptions) {
        // Of a port that is not open yet, its opening begins it.
        if !self.closed() {
            trace.begin(self.timeline.now(), options);
        }
        self.trace = Some(trace);
    }

    /// Tells the trace, where there is one, at the core's time.
    fn traced(&mut self, tell: impl FnOnce(&mut Trace, u64)) {
        if let Some(trace) = &mut self.trace {
            tell(trace, self.timeline.now());
        }
    }

    pub fn closed(&self) -> bool {
        !matches!(self.state, State::Open)
    }

    /// Milliseconds of the clock.
    pub fn clock(&self) -> u64 {
        self.timeline.clock()
    }

    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// How often the module has said that it is ready.
    pub fn starts(&self) -> u64 {
        self.starts
    }

    pub fn set_callback(&mut self, callback: Box<dyn FnMut(Event) + Send>) {
        self.callback = Some(callback);
    }

    pub fn next_event(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    pub fn has_event(&self) -> bool {
        !self.events.is_empty()
    }

    /// The oldest message that nobody has taken; other events stay.
    #[cfg(feature = "tokio")]
    pub fn next_message(&mut self) -> Option<Message> {
        let place = self.events.iter().position(is_message)?;
        match self.events.remove(place)? {
            Event::Message(message) => Some(message),
            _ => None,
        }
    }

    #[cfg(feature = "tokio")]
    pub fn has_message(&self) -> bool {
        self.events.iter().any(is_message)
    }

    pub fn bcc(&mut self, secret: &[u8]) -> Result<u8, Error> {
        let result = self.dialogue.bcc(secret).map_err(Fault::Core);
        self.ended("", false, result)
    }

    /// Receives for as long as `wait`, or until `enough`.
    pub async fn wait(
        &mut self,
        wait: Duration,
        enough: impl Fn(&Self) -> bool,
    ) -> Result<(), Error> {
        if enough(self) {
            return Ok(());
        }
        let start = self.clock();
        self.enter("").await?;
        let waited = self.wait_since(start, wait, enough).await;
        self.ended("", false, waited)
    }

    async fn wait_since(
        &mut self,
        start: u64,
        wait: Duration,
        enough: impl Fn(&Self) -> bool,
    ) -> Result<(), Fault> {
        // What was given up before may have brought it.
        while !enough(self) {
            let waited = Duration::from_millis(self.clock().saturating_sub(start));
            let left = wait.saturating_sub(waited);
            self.receive_idle(left).await?;
            if left.is_zero() {
                break;
            }
        }
        Ok(())
    }

    /// Receives once while no command runs; how many bytes came.
    async fn receive_idle(&mut self, longest: Duration) -> Result<usize, Fault> {
        self.tell_line_written().await?;
        // Whoever does not wait need not know for how long at most.
        let wait = if longest.is_zero() {
            longest
        } else {
            self.time_left()?.min(longest)
        };
        let count = self.receive(wait, &mut Job::default()).await?;
        self.tell_line_written().await?;
        Ok(count)
    }

    /// Of a line of the session's own: the time that its writing took is none of its limit.
    async fn tell_line_written(&mut self) -> Result<(), Fault> {
        if self.take_line_written() {
            self.progress(0, &mut Job::default()).await?;
        }
        Ok(())
    }

    /// Whether a line was written since this was asked last.
    fn take_line_written(&mut self) -> bool {
        std::mem::take(&mut self.line_written)
    }

    fn check_open(&self, command: &str) -> Result<(), Error> {
        match &self.state {
            State::Open => Ok(()),
            State::Closed(kind, text) => Err(Error::Closed {
                command: command.to_owned(),
                source: io::Error::new(*kind, text.clone()),
                sent: false,
            }),
            State::Failed => Err(Error::Core(CoreError::Poisoned)),
        }
    }

    /// A fault ends the wire for good.
    fn ended<T>(&mut self, name: &str, sent: bool, result: Result<T, Fault>) -> Result<T, Error> {
        result.map_err(|fault| match fault {
            Fault::Port(source) => {
                self.traced(|trace, _| trace.release());
                self.state = State::Closed(source.kind(), source.to_string());
                Error::Closed {
                    command: name.to_owned(),
                    source,
                    sent,
                }
            }
            Fault::Core(error) => {
                self.state = State::Failed;
                Error::Core(error)
            }
        })
    }

    fn tell(&mut self, event: Event) {
        if event == Event::Ready {
            self.starts += 1;
        }
        self.life.note(&event, self.timeline.clock());
        if let Some(callback) = &mut self.callback {
            callback(event);
            return;
        }
        self.dropped += u64::from(keep_event(&mut self.events, event));
    }
}

#[cfg(feature = "tokio")]
fn is_message(event: &Event) -> bool {
    matches!(event, Event::Message(_))
}
