//! What crosses a client's wire, its secrets blanked.

use std::collections::VecDeque;

use crate::call::Call;
use crate::event::{CoreEvent, Refused};
use crate::generated::abi::Reason;
use crate::options::DialogueOptions;
use crate::secret::{Secrets, as_is};
use crate::session::config::{SessionConfig, SessionRefused};
use crate::transcript::{self, TranscriptLine};

type Sink = Box<dyn FnMut(&TranscriptLine) + Send>;

/// Takes what crosses a client's wire as records of a transcript, secrets blanked by the rule of
/// [`Secrets`], times counted from its first record. The last bytes of a line that has not ended are
/// handed on with the next record: what follows them may blank them.
///
/// A transcript begins with its options, each time that a session opens its port; of its lines `tcat
/// replay` reads those that are [input](TranscriptLine::is_input).
///
/// ```
/// # use std::sync::{Arc, Mutex};
/// # use std::{io, time::Duration};
/// # use tcat::{Client, Commands, Port, Trace};
/// # struct Deaf;
/// # impl Port for Deaf {
/// #     fn receive(&mut self, _: &mut [u8], wait: Duration) -> io::Result<usize> {
/// #         Err(io::ErrorKind::BrokenPipe.into())
/// #     }
/// #     fn send(&mut self, _: &[u8]) -> io::Result<()> { Ok(()) }
/// # }
/// # fn main() -> Result<(), tcat::Error> {
/// let lines = Arc::new(Mutex::new(String::new()));
/// let sink = lines.clone();
/// let mut client = Client::new(Deaf)?;
/// client.trace(Trace::new(move |line| sink.lock().unwrap().push_str(line.as_str())));
/// # let _ = client.join_wifi("home", "a password");
/// assert!(!lines.lock().unwrap().contains("a password"));
/// # Ok(())
/// # }
/// ```
pub struct Trace {
    sink: Sink,
    show_secrets: bool,
    start: Option<u64>,
    secrets: Secrets,
    /// When the bytes came that the blanker keeps, and how many.
    arrived: VecDeque<(u64, usize)>,
    payload: Outgoing,
}

/// A payload on its way out.
#[derive(Default)]
struct Outgoing {
    text: Vec<u8>,
    shown: Vec<u8>,
    sent: usize,
}

impl Trace {
    /// Hands each record on as it happens.
    pub fn new(sink: impl FnMut(&TranscriptLine) + Send + 'static) -> Self {
        Self {
            sink: Box::new(sink),
            show_secrets: false,
            start: None,
            secrets: Secrets::new(DialogueOptions::default().escape),
            arrived: VecDeque::new(),
            payload: Outgoing::default(),
        }
    }

    /// Blanks nothing: what it hands on is fit neither to be kept nor to be passed on.
    #[must_use]
    pub fn with_secrets(mut self) -> Self {
        self.show_secrets = true;
        self
    }

    fn time(&mut self, now: u64) -> u64 {
        now - *self.start.get_or_insert(now)
    }

    fn emit(&mut self, now: u64, line: impl FnOnce(u64) -> TranscriptLine) {
        self.release();
        let time = self.time(now);
        (self.sink)(&line(time));
    }

    /// A transcript begins.
    pub(crate) fn begin(&mut self, now: u64, options: DialogueOptions) {
        self.release();
        // What was hidden before stays hidden.
        self.secrets.escape(options.escape);
        self.emit(now, |time| transcript::options(time, options));
    }

    pub(crate) fn called(&mut self, now: u64, call: &Call<'_>, timeout: Option<u32>) {
        // What was received before it is none of its answer.
        self.release();
        let shown = if self.show_secrets {
            as_is(call)
        } else {
            self.secrets.call(call)
        };
        if let Some(payload) = call.payload() {
            self.payload = Outgoing {
                text: payload.to_vec(),
                shown: self.blanked(payload),
                sent: 0,
            };
        }
        self.emit(now, |time| transcript::call(time, &shown, timeout));
    }

    fn blanked(&self, bytes: &[u8]) -> Vec<u8> {
        if self.show_secrets {
            bytes.to_vec()
        } else {
            self.secrets.text(bytes)
        }
    }

    pub(crate) fn refused(&mut self, now: u64, call: &Call<'_>, refused: Refused) {
        let name = call.shown_name();
        self.emit(now, |time| {
            transcript::refused(time, name.as_bytes(), refused)
        });
        self.secrets.ended(false);
    }

    /// A session begins, or is refused.
    pub(crate) fn session(
        &mut self,
        now: u64,
        config: &SessionConfig<'_>,
        refused: Option<SessionRefused>,
    ) {
        self.release();
        let parts = if self.show_secrets {
            Secrets::session_as_is(config)
        } else {
            self.secrets.session(config, refused.is_none())
        };
        self.emit(now, |time| transcript::session_begins(time, config, &parts));
        if let Some(refused) = refused {
            self.emit(now, |time| transcript::session_refused(time, refused));
        }
    }

    pub(crate) fn session_ends(&mut self, now: u64) {
        self.emit(now, transcript::session_ends);
    }

    pub(crate) fn aborted(&mut self, now: u64) {
        self.emit(now, transcript::aborted);
    }

    pub(crate) fn received(&mut self, now: u64, bytes: &[u8]) {
        if self.show_secrets {
            self.emit(now, |time| transcript::received(time, bytes));
            return;
        }
        let time = self.time(now);
        self.arrived.push_back((time, bytes.len()));
        let settled = self.secrets.received(bytes);
        self.hand_on(&settled);
    }

    /// Hands on all that is kept: the port is gone, or something else happens.
    pub(crate) fn release(&mut self) {
        if !self.arrived.is_empty() {
            let rest = self.secrets.rest();
            self.hand_on(&rest);
        }
    }

    fn hand_on(&mut self, mut bytes: &[u8]) {
        while let Some((time, length)) = self.arrived.front_mut()
            && !bytes.is_empty()
        {
            let (part, rest) = bytes.split_at(bytes.len().min(*length));
            bytes = rest;
            *length -= part.len();
            let time = *time;
            if *length == 0 {
                self.arrived.pop_front();
            }
            (self.sink)(&transcript::received(time, part));
        }
    }

    pub(crate) fn sent(&mut self, now: u64, bytes: &[u8]) {
        self.release();
        let shown = if self.show_secrets {
            bytes.to_vec()
        } else {
            self.shown(bytes)
        };
        self.emit(now, |time| transcript::transmitted(time, &shown));
    }

    /// A piece of the payload that is due, or a line.
    fn shown(&mut self, bytes: &[u8]) -> Vec<u8> {
        let Outgoing { text, shown, sent } = &mut self.payload;
        let end = *sent + bytes.len();
        if text.get(*sent..end) != Some(bytes) {
            return self.secrets.transmitted(bytes);
        }
        let shown = shown[*sent..end].to_vec();
        *sent = end;
        shown
    }

    /// `command` is the one that runs.
    pub(crate) fn event(&mut self, now: u64, command: &[u8], event: &CoreEvent) {
        self.release();
        let shown = if self.show_secrets {
            event.clone()
        } else {
            self.secrets.event(event)
        };
        self.emit(now, |time| transcript::event(time, command, &shown));
        match event {
            CoreEvent::Done => self.secrets.ended(false),
            CoreEvent::Failed { reason, .. } => {
                let given_up = matches!(reason, Reason::Aborted | Reason::Timeout);
                self.secrets.ended(given_up);
            }
            _ => {}
        }
    }
}
