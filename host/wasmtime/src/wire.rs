//! A port, a dialogue and a clock: one command at a time, and the events that come meanwhile.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use crate::call::{Call, Lines};
use crate::clock::Clock;
use crate::core_error::CoreError;
use crate::dialogue::Dialogue;
use crate::error::Error;
use crate::event::{Codes, CoreEvent, Event, Output};
use crate::generated::abi::{LEAVE, Reason};
use crate::job::{Job, check_payload, failure};
use crate::options::CallOptions;
use crate::port::Port;

/// Events that wait for a slow reader; beyond it the oldest is dropped and counted.
pub const EVENT_QUEUE: usize = 1_000;

/// Bytes of one read.
const READ_PIECE: usize = 4_096;
/// Reads before a command is sent: what has come until then is none of its answer. A module that
/// talks without a pause is not waited for.
const READS_BEFORE_COMMAND: usize = 16;
/// How soon a cancelled command is given up.
const CANCEL_CHECK: Duration = Duration::from_millis(20);
/// Longest wait where nothing has a deadline.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

enum State {
    Open,
    /// The port is gone.
    Closed,
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

pub struct Wire<P, C> {
    port: P,
    clock: C,
    dialogue: Dialogue,
    state: State,
    buffer: Box<[u8]>,
    events: VecDeque<Event>,
    callback: Option<Box<dyn FnMut(Event) + Send>>,
    dropped: u64,
    starts: u64,
}

impl<P: Port, C: Clock> Wire<P, C> {
    pub fn new(port: P, clock: C, dialogue: Dialogue) -> Self {
        Self {
            port,
            clock,
            dialogue,
            state: State::Open,
            buffer: vec![0; READ_PIECE].into_boxed_slice(),
            events: VecDeque::new(),
            callback: None,
            dropped: 0,
            starts: 0,
        }
    }

    pub fn closed(&self) -> bool {
        !matches!(self.state, State::Open)
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

    pub fn bcc(&mut self, secret: &[u8]) -> Result<u8, Error> {
        let result = self.dialogue.bcc(secret).map_err(Fault::Core);
        self.ended("", false, result)
    }

    /// Sends a call and waits for its end; its data lines.
    pub fn run(&mut self, call: &Call<'_>, options: &CallOptions) -> Result<Lines, Error> {
        let name = call.shown_name();
        self.check_open(&name)?;
        check_payload(call, &name)?;
        let timeout = options.limit(&name)?;
        let caught_up = self.catch_up();
        self.ended(&name, false, caught_up)?;
        if options.cancelled() {
            return Err(failure(
                name,
                Reason::Aborted,
                Codes::default(),
                Job::default(),
                false,
            ));
        }
        let now = self.clock.now();
        let started = self.dialogue.start(call, timeout, now);
        let refused = self.ended(&name, false, started.map_err(Fault::Core))?;
        if let Some(refused) = refused {
            return Err(Error::Refused {
                command: name,
                refused,
                text: None,
            });
        }
        let mut job = Job {
            payload: call.payload().unwrap_or_default(),
            ..Job::default()
        };
        let driven = self.drive(&mut job, options);
        let outcome = self.ended(&name, true, driven)?;
        match outcome {
            Ok(()) => Ok(job.lines),
            Err((reason, codes)) => Err(failure(name, reason, codes, job, true)),
        }
    }

    /// Receives for as long as `wait`, or until `enough`.
    pub fn wait(&mut self, wait: Duration, enough: impl Fn(&Self) -> bool) -> Result<(), Error> {
        if enough(self) {
            return Ok(());
        }
        self.check_open("")?;
        let waited = self.wait_for(wait, enough);
        self.ended("", false, waited)
    }

    fn wait_for(&mut self, wait: Duration, enough: impl Fn(&Self) -> bool) -> Result<(), Fault> {
        let mut idle = Job::default();
        let start = self.clock.now();
        loop {
            let waited = Duration::from_millis(self.clock.now().saturating_sub(start));
            let left = wait.saturating_sub(waited);
            let limit = self.time_left()?.min(left);
            self.receive(limit, &mut idle)?;
            if enough(self) || left.is_zero() {
                return Ok(());
            }
        }
    }

    fn check_open(&self, command: &str) -> Result<(), Error> {
        match self.state {
            State::Open => Ok(()),
            State::Closed => Err(Error::Closed {
                command: command.to_owned(),
                source: None,
                sent: false,
            }),
            State::Failed => Err(Error::Core(CoreError::Poisoned)),
        }
    }

    /// A fault ends the wire for good.
    fn ended<T>(&mut self, name: &str, sent: bool, result: Result<T, Fault>) -> Result<T, Error> {
        result.map_err(|fault| match fault {
            Fault::Port(source) => {
                self.state = State::Closed;
                Error::Closed {
                    command: name.to_owned(),
                    source: Some(source),
                    sent,
                }
            }
            Fault::Core(error) => {
                self.state = State::Failed;
                Error::Core(error)
            }
        })
    }

    /// Takes what came before a command is sent.
    fn catch_up(&mut self) -> Result<(), Fault> {
        let mut idle = Job::default();
        for _ in 0..READS_BEFORE_COMMAND {
            if self.receive(Duration::ZERO, &mut idle)? < READ_PIECE {
                break;
            }
        }
        Ok(())
    }

    fn drive(
        &mut self,
        job: &mut Job<'_>,
        options: &CallOptions,
    ) -> Result<Result<(), (Reason, Codes)>, Fault> {
        let mut given_up = false;
        self.take_outputs(job)?;
        loop {
            if let Some(outcome) = job.outcome {
                return Ok(outcome);
            }
            if options.cancelled() && !given_up {
                given_up = true;
                self.dialogue.abort(self.clock.now())?;
                self.take_outputs(job)?;
                continue;
            }
            let wait = match job.piece() {
                Some(piece) => {
                    self.write_payload(piece, job)?;
                    Duration::ZERO
                }
                None if options.cancel.is_some() => self.time_left()?.min(CANCEL_CHECK),
                None => self.time_left()?,
            };
            self.receive(wait, job)?;
        }
    }

    fn write_payload(&mut self, piece: &[u8], job: &mut Job<'_>) -> Result<(), Fault> {
        self.port.send(piece)?;
        job.written = job.written.map(|written| written + piece.len());
        self.dialogue.progress(piece.len(), self.clock.now())?;
        self.take_outputs(job)
    }

    fn time_left(&mut self) -> Result<Duration, Fault> {
        let left = self.dialogue.deadline(self.clock.now())?;
        Ok(left.map_or(LONGEST_WAIT, |ms| Duration::from_millis(ms.into())))
    }

    /// Reads once and takes what came; how many bytes.
    fn receive(&mut self, wait: Duration, job: &mut Job<'_>) -> Result<usize, Fault> {
        let count = self.port.receive(&mut self.buffer, wait)?;
        if count > self.buffer.len() {
            return Err(Fault::Port(io::Error::new(
                io::ErrorKind::InvalidData,
                "the port tells more bytes than it was asked for",
            )));
        }
        let now = self.clock.now();
        let mut taken = 0;
        while taken < count {
            taken += self.dialogue.receive(&self.buffer[taken..count], now)?;
            self.take_outputs_at(now, job)?;
        }
        self.take_outputs(job)?;
        Ok(count)
    }

    fn take_outputs(&mut self, job: &mut Job<'_>) -> Result<(), Fault> {
        self.take_outputs_at(self.clock.now(), job)
    }

    fn take_outputs_at(&mut self, now: u64, job: &mut Job<'_>) -> Result<(), Fault> {
        while let Some(output) = self.dialogue.poll(now)? {
            match output {
                Output::Transmit(bytes) => {
                    if bytes[..] == *LEAVE {
                        // The module reads commands again: not a byte of the payload may follow.
                        job.written = None;
                    }
                    self.port.send(&bytes)?;
                }
                Output::Payload(_) => job.written = Some(0),
                Output::Event(CoreEvent::Accepted) => {}
                Output::Event(CoreEvent::Data(values)) => job.lines.push(values),
                Output::Event(CoreEvent::Done) => job.outcome = Some(Ok(())),
                Output::Event(CoreEvent::Failed { reason, codes }) => {
                    job.outcome = Some(Err((reason, codes)));
                }
                Output::Event(CoreEvent::Unasked(event)) => self.tell(event),
            }
        }
        Ok(())
    }

    fn tell(&mut self, event: Event) {
        if event == Event::Ready {
            self.starts += 1;
        }
        if let Some(callback) = &mut self.callback {
            callback(event);
            return;
        }
        self.events.push_back(event);
        if self.events.len() > EVENT_QUEUE {
            self.events.pop_front();
            self.dropped += 1;
        }
    }
}
