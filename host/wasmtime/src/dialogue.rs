mod session;

use crate::call::{Argument, Call, Kind};
use crate::core::Core;
use crate::core_error::CoreError;
use crate::event::{Output, Refused};
use crate::generated::abi::{COMMANDS, Form, Refusal, event, size};
use crate::generated::texts;
use crate::interpreter::Interpreter;
use crate::module::Module;
use crate::options::DialogueOptions;
use crate::secret::hide::shown_name;

/// Bytes that go to the ring at once: enough for lines, little of a payload that may pass by it.
const RING_PIECE: usize = 64;
const NO_PAYLOAD: i32 = -1;
/// Events that one input can lead to, more than any: a byte of a full ring makes one at most.
const MOST_EVENTS: usize = 4_096;

/// One core and the meaning of its events. It knows no port and no clock: bytes and times go in,
/// [`Output`]s come out of [`poll`](Self::poll), which is called until it has none after each other
/// call. Times are milliseconds, taken modulo 2^32. A deadline fires in the `poll` whose time has reached
/// it: what was received until then is given before, at an earlier time.
///
/// ```
/// use tcat::{Call, CoreEvent, Dialogue, DialogueOptions, Form, Module, Output, Value};
///
/// # fn main() -> Result<(), tcat::CoreError> {
/// let mut dialogue = Dialogue::new(&Module::embedded()?, DialogueOptions::default())?;
/// let refused = dialogue.start(&Call::new("TCMQTTSTATE", Form::Read, &[]), None, 0)?;
/// assert_eq!(refused, None);
/// let Some(Output::Transmit(line)) = dialogue.poll(0)? else { panic!("a line to send") };
/// assert_eq!(&line[..], b"AT+TCMQTTSTATE?\r\n");
///
/// let mut reported = Vec::new();
/// let mut received: &[u8] = b"+TCMQTTSTATE:1\r\n\r\nOK\r\n";
/// while !received.is_empty() {
///     received = &received[dialogue.receive(received, 20)?..];
///     while let Some(output) = dialogue.poll(20)? {
///         reported.push(output);
///     }
/// }
/// assert_eq!(reported, [
///     Output::Event(CoreEvent::Data(vec![Value::Number(1)])),
///     Output::Event(CoreEvent::Done),
/// ]);
/// # Ok(())
/// # }
/// ```
pub struct Dialogue {
    core: Core,
    interpreter: Interpreter,
    command: Vec<u8>,
    /// Events since the module last had none.
    reported: usize,
    /// When it last had none, as long as nothing has come since.
    quiet_at: Option<u32>,
    /// When bytes last passed by the ring: they lead to nothing by themselves.
    passed_at: Option<u32>,
}

impl Dialogue {
    /// # Errors
    /// The module is none of this version.
    pub fn new(module: &Module, options: DialogueOptions) -> Result<Self, CoreError> {
        let mut core = Core::new(module)?;
        core.configure(options.bits())?;
        Ok(Self {
            core,
            interpreter: Interpreter::default(),
            command: Vec::new(),
            reported: 0,
            quiet_at: None,
            passed_at: None,
        })
    }

    /// Name of the command that runs, or that ran last; of a line its text up to `=` or `?`, less
    /// `AT+` or `AT`.
    #[must_use]
    pub fn command(&self) -> &[u8] {
        &self.command
    }

    /// The same as far as it may be shown: what stands in its place may be a secret.
    pub(crate) fn shown_command(&self) -> &[u8] {
        shown_name(&self.command)
    }

    /// Fuel that the module has taken so far, about one unit for an instruction; it depends on
    /// nothing but what went in.
    #[must_use]
    pub fn fuel(&self) -> u64 {
        self.core.fuel()
    }

    /// Starts a command, or tells why not. Where the answer to an earlier one may still come its line goes
    /// out in a later `poll` ([`deadline`](Self::deadline) tells when), behind `+++` as the case may be.
    ///
    /// `timeout` is the limit of each phase in milliseconds, 1 to 2^31 - 1, in place of the
    /// command's own.
    ///
    /// # Errors
    /// The module failed.
    pub fn start(
        &mut self,
        call: &Call<'_>,
        timeout: Option<u32>,
        now: u64,
    ) -> Result<Option<Refused>, CoreError> {
        match call.0 {
            Kind::Line(line) => self.core.line(line)?,
            Kind::Command {
                name,
                form,
                arguments,
                ..
            } => self.encode(name, form, arguments)?,
        }
        let payload = call.payload().map_or(NO_PAYLOAD, |bytes| {
            i32::try_from(bytes.len()).unwrap_or(i32::MAX)
        });
        let refusal = self
            .core
            .start(payload, timeout.unwrap_or(0), wrapped(now))?;
        if refusal == 0 {
            self.command.clear();
            self.command.extend_from_slice(call.name());
            self.quiet_at = None;
            return Ok(None);
        }
        let reason = Refusal::from_number(refusal & 0xff)
            .ok_or_else(|| CoreError::damaged(texts::GIVES_REFUSAL, &[("number", &refusal)]))?;
        Ok(Some(Refused {
            reason,
            argument: Some((refusal >> 8) as usize).filter(|number| *number > 0),
        }))
    }

    fn encode(
        &mut self,
        name: &[u8],
        form: Form,
        arguments: &[Argument<'_>],
    ) -> Result<(), CoreError> {
        let known = COMMANDS.iter().position(|known| known.as_bytes() == name);
        match known {
            Some(place) => self.core.command(place as u32 + 1, form as u32)?,
            None => self.core.plain(name, form as u32)?,
        }
        self.hand_over(arguments)
    }

    fn hand_over(&mut self, arguments: &[Argument<'_>]) -> Result<(), CoreError> {
        for argument in arguments {
            match *argument {
                Argument::Text(text) => self.core.text(text)?,
                Argument::Number(number) => self.core.number(number)?,
                Argument::Other => self.core.other()?,
            }
        }
        Ok(())
    }

    /// Takes the beginning of what was received; how many bytes that were, 0 when `poll` has not been
    /// called to its end. The rest is given again when `poll` has no more output.
    ///
    /// # Errors
    /// The module failed.
    pub fn receive(&mut self, bytes: &[u8], now: u64) -> Result<usize, CoreError> {
        // Bytes of a payload that has begun need not go through the ring.
        if self.interpreter.joining() {
            let count = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            let passed = self.core.pass(count, wrapped(now))? as usize;
            if passed > 0 {
                let taken = bytes.get(..passed).ok_or_else(|| {
                    let told = [("passed", &passed as _), ("count", &count as _)];
                    CoreError::damaged(texts::LETS_PASS, &told)
                })?;
                self.interpreter.join(taken)?;
                self.passed_at = Some(wrapped(now));
                return Ok(passed);
            }
        }
        let written = self.core.write(&bytes[..bytes.len().min(RING_PIECE)])?;
        if written == 0 && !bytes.is_empty() && self.quiet_at.is_some() {
            return Err(CoreError::damaged(texts::RING_FULL, &[]));
        }
        self.quiet_at = None;
        Ok(written)
    }

    /// Takes note that the UART lost `count` bytes here, up to 2^31 - 1.
    ///
    /// # Errors
    /// The module failed.
    pub fn lose(&mut self, count: u32) -> Result<(), CoreError> {
        self.interpreter.lose(count);
        self.quiet_at = None;
        self.core.lose(count)
    }

    /// Takes note that `count` more bytes of the payload were written, or, with 0, that the command's line
    /// was: the limit of its first phase begins then.
    ///
    /// # Errors
    /// The module failed.
    pub fn progress(&mut self, count: usize, now: u64) -> Result<(), CoreError> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.quiet_at = None;
        self.core.progress(count, wrapped(now))
    }

    /// Gives the running command up; nothing happens when none runs.
    ///
    /// # Errors
    /// The module failed.
    pub fn abort(&mut self, now: u64) -> Result<(), CoreError> {
        self.quiet_at = None;
        self.core.abort(wrapped(now))
    }

    /// Milliseconds until `poll` must be called again; `None` when nothing waits.
    ///
    /// # Errors
    /// The module failed.
    pub fn deadline(&mut self, now: u64) -> Result<Option<u32>, CoreError> {
        let left = self.core.deadline(wrapped(now))?;
        if left == 0 && self.quiet_at == Some(wrapped(now)) {
            return Err(CoreError::Endless);
        }
        Ok(u32::try_from(left).ok())
    }

    /// BCC of a secret: the XOR of its bytes (document, "校验和 (BCC)").
    ///
    /// # Errors
    /// The module failed.
    pub fn bcc(&mut self, secret: &[u8]) -> Result<u8, CoreError> {
        let mut sum = 0;
        for piece in secret.chunks(size::COMMAND_LINE) {
            sum ^= self.core.bcc(piece)? as u8;
        }
        Ok(sum)
    }

    /// What there is to do or to report at `now`, deadlines included; `None` when that was all.
    ///
    /// # Errors
    /// The module failed.
    pub fn poll(&mut self, now: u64) -> Result<Option<Output>, CoreError> {
        if self.passed_at.take() == Some(wrapped(now)) {
            return Ok(None);
        }
        loop {
            let kind = self.core.poll(wrapped(now))?;
            if kind == event::NONE {
                self.reported = 0;
                self.quiet_at = Some(wrapped(now));
                return Ok(None);
            }
            self.reported += 1;
            if self.reported > MOST_EVENTS {
                return Err(CoreError::Endless);
            }
            if let Some(output) = self.interpreter.take(&mut self.core, kind)? {
                return Ok(Some(output));
            }
        }
    }
}

/// The core's time.
fn wrapped(now: u64) -> u32 {
    now as u32
}
