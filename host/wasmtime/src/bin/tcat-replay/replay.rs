use tcat::{CoreError, Dialogue, DialogueOptions, Module, Output, transcript};

use crate::record::{Action, Argument, Call, Session};

/// One transcript under way.
pub struct Replay {
    dialogue: Dialogue,
    now: u64,
    payload: Vec<u8>,
    /// A payload that has gone out and waits for its CRLF.
    outgoing: Vec<u8>,
    fuel: u64,
}

impl Replay {
    pub fn new(module: &Module, options: DialogueOptions) -> Result<Self, CoreError> {
        Ok(Self {
            dialogue: Dialogue::new(module, options)?,
            now: 0,
            payload: Vec::new(),
            outgoing: Vec::new(),
            fuel: 0,
        })
    }

    /// The fuel that receiving the transcript's bytes has taken.
    pub fn fuel(&self) -> u64 {
        self.fuel
    }

    /// Takes what happens at a time; what comes of it is added to `lines`.
    pub fn take(
        &mut self,
        time: u64,
        action: &Action,
        lines: &mut String,
    ) -> Result<(), CoreError> {
        self.advance(time, lines)?;
        match action {
            Action::Call { call, timeout } => self.call(call, *timeout, lines),
            Action::Session(session) => self.session(session.as_ref(), lines),
            Action::Received(bytes) => self.receive(bytes, lines),
            Action::Lost(count) => {
                self.dialogue.lose(*count)?;
                self.poll(lines)
            }
            Action::Abort => {
                self.dialogue.abort(self.now)?;
                self.poll(lines)
            }
            Action::Tick => Ok(()),
        }
    }

    /// Moves time; every deadline on the way fires at its own time.
    fn advance(&mut self, time: u64, lines: &mut String) -> Result<(), CoreError> {
        while let Some(left) = self.dialogue.deadline(self.now)? {
            let due = self.now + u64::from(left);
            if due > time {
                break;
            }
            self.now = due;
            self.poll(lines)?;
        }
        self.now = time;
        Ok(())
    }

    fn call(
        &mut self,
        call: &Call,
        timeout: Option<u32>,
        lines: &mut String,
    ) -> Result<(), CoreError> {
        let arguments = arguments_of(call);
        let (call, payload) = match call {
            Call::Line(line) => (tcat::Call::line(line), None),
            Call::Command {
                name,
                form,
                payload,
                ..
            } => {
                let call = tcat::Call::new(name, *form, &arguments);
                match payload {
                    Some(payload) => (call.with_payload(payload), Some(payload)),
                    None => (call, None),
                }
            }
        };
        match self.dialogue.start(&call, timeout, self.now)? {
            Some(refused) => {
                lines.push_str(transcript::refused(self.now, call.name(), refused).as_str());
                Ok(())
            }
            None => {
                self.payload = payload.cloned().unwrap_or_default();
                self.poll(lines)
            }
        }
    }

    fn session(&mut self, session: Option<&Session>, lines: &mut String) -> Result<(), CoreError> {
        match session {
            None => self.dialogue.disengage(self.now)?,
            Some(session) => {
                if let Some(refused) = self.dialogue.engage(&session.config(), self.now)? {
                    lines.push_str(transcript::session_refused(self.now, refused).as_str());
                    return Ok(());
                }
            }
        }
        self.poll(lines)
    }

    /// What the module takes for this is counted.
    fn receive(&mut self, bytes: &[u8], lines: &mut String) -> Result<(), CoreError> {
        let before = self.dialogue.fuel();
        let mut rest = bytes;
        while !rest.is_empty() {
            let taken = self.dialogue.receive(rest, self.now)?;
            rest = &rest[taken..];
            self.poll(lines)?;
        }
        self.fuel += self.dialogue.fuel() - before;
        Ok(())
    }

    fn poll(&mut self, lines: &mut String) -> Result<(), CoreError> {
        while let Some(what) = self.dialogue.poll(self.now)? {
            let line = match what {
                Output::Payload(length) => {
                    self.outgoing = std::mem::take(&mut self.payload);
                    self.dialogue.progress(length, self.now)?;
                    continue;
                }
                Output::Transmit(bytes) => {
                    let mut all = std::mem::take(&mut self.outgoing);
                    all.extend_from_slice(&bytes);
                    transcript::transmitted(self.now, &all)
                }
                Output::Event(event) => {
                    transcript::event(self.now, self.dialogue.command(), &event)
                }
            };
            lines.push_str(line.as_str());
        }
        Ok(())
    }
}

fn arguments_of(call: &Call) -> Vec<tcat::Argument<'_>> {
    match call {
        Call::Command { arguments, .. } => arguments.iter().map(Argument::given).collect(),
        Call::Line(_) => Vec::new(),
    }
}
