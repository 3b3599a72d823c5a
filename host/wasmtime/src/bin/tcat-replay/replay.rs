use tcat::{CoreError, Dialogue, DialogueOptions, Module, Output};

use crate::output;
use crate::record::{Action, Argument, Call, Record};

/// One transcript under way.
pub struct Replay {
    module: Module,
    dialogue: Dialogue,
    now: u64,
    payload: Vec<u8>,
    /// A payload that has gone out and waits for its CRLF.
    outgoing: Vec<u8>,
    fuel: u64,
}

impl Replay {
    pub fn new() -> Result<Self, CoreError> {
        let module = Module::embedded()?;
        Ok(Self {
            dialogue: Dialogue::new(&module, DialogueOptions::default())?,
            module,
            now: 0,
            payload: Vec::new(),
            outgoing: Vec::new(),
            fuel: 0,
        })
    }

    /// Ends the transcript; the fuel that receiving its bytes took.
    pub fn end(&mut self) -> Result<u64, CoreError> {
        let fuel = self.fuel;
        *self = Self::new()?;
        Ok(fuel)
    }

    /// Takes a record; what comes of it is added to `lines`.
    pub fn take(&mut self, record: &Record, lines: &mut String) -> Result<(), CoreError> {
        let Record::At { time, action } = record else {
            return Ok(());
        };
        if let Action::Options(options) = action {
            self.dialogue = Dialogue::new(&self.module, *options)?;
            self.now = *time;
            return Ok(());
        }
        self.advance(*time, lines)?;
        match action {
            Action::Call { call, timeout } => self.call(call, *timeout, lines),
            Action::Received(bytes) => self.receive(bytes, lines),
            Action::Lost(count) => {
                self.dialogue.lose(*count)?;
                self.poll(lines)
            }
            Action::Abort => {
                self.dialogue.abort(self.now)?;
                self.poll(lines)
            }
            Action::Options(_) | Action::Tick => Ok(()),
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
                lines.push_str(&output::refused(self.now, call.name(), refused).end());
                Ok(())
            }
            None => {
                self.payload = payload.cloned().unwrap_or_default();
                self.poll(lines)
            }
        }
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
                    output::transmitted(self.now, &all)
                }
                Output::Event(event) => output::event(self.now, self.dialogue.command(), &event),
            };
            lines.push_str(&line.end());
        }
        Ok(())
    }
}

fn arguments_of(call: &Call) -> Vec<tcat::Argument<'_>> {
    let Call::Command { arguments, .. } = call else {
        return Vec::new();
    };
    arguments
        .iter()
        .map(|argument| match argument {
            Argument::Text(bytes) => tcat::Argument::Text(bytes),
            Argument::Number(number) => tcat::Argument::Number(*number),
            Argument::Other => tcat::Argument::Other,
        })
        .collect()
}
