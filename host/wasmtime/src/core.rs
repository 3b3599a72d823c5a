//! One instance of the module for one UART: bytes and numbers in linear memory, nothing of the
//! protocol (README, "The ABI").

mod layout;
mod machine;
mod session;

use wasmtime::{Instance, Memory, TypedFunc};

use crate::core_error::CoreError;
use crate::generated::abi::{ABI_MAJOR, ABI_MINOR, record, size};
use crate::generated::texts;
use crate::module::Module;
use layout::{Layout, WORD, outside, word};
pub use machine::FUEL_PER_CALL;
use machine::{Machine, export};
use session::SessionExports;

struct Exports {
    configure: TypedFunc<u32, ()>,
    command: TypedFunc<(u32, u32), ()>,
    plain: TypedFunc<(u32, u32), ()>,
    line: TypedFunc<u32, ()>,
    text: TypedFunc<u32, ()>,
    number: TypedFunc<i32, ()>,
    other: TypedFunc<(), ()>,
    start: TypedFunc<(i32, u32, u32), u32>,
    progress: TypedFunc<(u32, u32), ()>,
    abort: TypedFunc<u32, ()>,
    pass: TypedFunc<(u32, u32), u32>,
    poll: TypedFunc<u32, u32>,
    field: TypedFunc<(), u32>,
    deadline: TypedFunc<u32, i32>,
    bcc: TypedFunc<u32, u32>,
}

/// The event record as the module wrote it last; which of it counts depends on the event.
#[derive(Clone, Copy)]
pub struct Record {
    text: u32,
    pub length: u32,
    pub number: u32,
    pub reason: u32,
    pub flags: u32,
    pub code: u32,
    pub subcode: u32,
    pub command: u32,
}

/// One instance of the module.
pub struct Core {
    machine: Machine,
    memory: Memory,
    exports: Exports,
    /// None in a module without it.
    session: Option<SessionExports>,
    layout: Layout,
}

impl Core {
    /// # Errors
    /// The module has imports, lacks an export, is of another version, or tells addresses outside
    /// its memory.
    pub fn new(module: &Module) -> Result<Self, CoreError> {
        let (mut machine, instance) = Machine::of(module)?;
        check_version(&mut machine, &instance)?;
        let memory = instance
            .get_memory(&mut machine.store, "memory")
            .ok_or_else(|| CoreError::Module(texts::EXPORTS_NO_MEMORY.say().to_owned()))?;
        let layout = Layout::read(&mut machine, &instance, &memory)?;
        let exports = Exports {
            configure: export(&mut machine, &instance, "configure")?,
            command: export(&mut machine, &instance, "command")?,
            plain: export(&mut machine, &instance, "plain")?,
            line: export(&mut machine, &instance, "line")?,
            text: export(&mut machine, &instance, "text")?,
            number: export(&mut machine, &instance, "number")?,
            other: export(&mut machine, &instance, "other")?,
            start: export(&mut machine, &instance, "start")?,
            progress: export(&mut machine, &instance, "progress")?,
            abort: export(&mut machine, &instance, "abort")?,
            pass: export(&mut machine, &instance, "pass")?,
            poll: export(&mut machine, &instance, "poll")?,
            field: export(&mut machine, &instance, "field")?,
            deadline: export(&mut machine, &instance, "deadline")?,
            bcc: export(&mut machine, &instance, "bcc")?,
        };
        let session = SessionExports::read(&mut machine, &instance)?;
        Ok(Self {
            machine,
            memory,
            exports,
            session,
            layout,
        })
    }

    /// Fuel that all calls so far have taken; the same for the same bytes, on every machine.
    pub fn fuel(&self) -> u64 {
        self.machine.spent
    }

    /// Writes received bytes to the ring; how many found room.
    pub fn write(&mut self, bytes: &[u8]) -> Result<usize, CoreError> {
        let head = self.word(self.layout.head)?;
        let used = head.wrapping_sub(self.word(self.layout.tail)?);
        let Layout {
            ring, ring_size, ..
        } = self.layout;
        let count = bytes.len().min(ring_size.saturating_sub(used) as usize);
        let at = (head & (ring_size - 1)) as usize;
        let first = count.min(ring_size as usize - at);
        self.copy_in(ring + at, &bytes[..first])?;
        self.copy_in(ring, &bytes[first..count])?;
        self.set_word(self.layout.head, head.wrapping_add(count as u32))?;
        Ok(count)
    }

    /// Tells that the UART lost `count` bytes behind what the ring holds.
    pub fn lose(&mut self, count: u32) -> Result<(), CoreError> {
        let lost = self.word(self.layout.lost)?;
        self.set_word(self.layout.lost, lost.wrapping_add(count))?;
        self.set_word(self.layout.gap, 1)
    }

    /// Puts bytes into the input, of longer ones the beginning; their whole length. A byte of
    /// `behind` that the input does not reach is shown as its last one.
    fn input(&mut self, bytes: &[u8], behind: impl Fn(u8) -> bool) -> Result<u32, CoreError> {
        let (seen, rest) = bytes.split_at(bytes.len().min(size::COMMAND_LINE));
        self.copy_in(self.layout.input, seen)?;
        if let Some(&offender) = rest.iter().find(|&&byte| behind(byte)) {
            self.copy_in(self.layout.input + size::COMMAND_LINE - 1, &[offender])?;
        }
        Ok(u32::try_from(bytes.len()).unwrap_or(u32::MAX))
    }

    pub fn configure(&mut self, bits: u32) -> Result<(), CoreError> {
        self.machine.call(&self.exports.configure, bits)
    }

    /// Begins a command of the set by its number.
    pub fn command(&mut self, number: u32, form: u32) -> Result<(), CoreError> {
        self.machine.call(&self.exports.command, (number, form))
    }

    /// Begins any other command by its name.
    pub fn plain(&mut self, name: &[u8], form: u32) -> Result<(), CoreError> {
        let foreign =
            |byte: u8| !(byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
        let length = self.input(name, foreign)?;
        self.machine.call(&self.exports.plain, (length, form))
    }

    /// Begins a line that is sent as it is.
    pub fn line(&mut self, line: &[u8]) -> Result<(), CoreError> {
        let length = self.input(line, |byte| matches!(byte, 0 | b'\r' | b'\n'))?;
        self.machine.call(&self.exports.line, length)
    }

    pub fn text(&mut self, text: &[u8]) -> Result<(), CoreError> {
        // The core refuses a text of more bytes whatever stands in it.
        let length = self.input(text, |_| false)?;
        self.machine.call(&self.exports.text, length)
    }

    pub fn number(&mut self, value: i32) -> Result<(), CoreError> {
        self.machine.call(&self.exports.number, value)
    }

    pub fn other(&mut self) -> Result<(), CoreError> {
        self.machine.call(&self.exports.other, ())
    }

    pub fn start(&mut self, payload: i32, timeout: u32, now: u32) -> Result<u32, CoreError> {
        let arguments = (payload, timeout, now);
        self.machine.call(&self.exports.start, arguments)
    }

    pub fn progress(&mut self, count: u32, now: u32) -> Result<(), CoreError> {
        self.machine.call(&self.exports.progress, (count, now))
    }

    pub fn abort(&mut self, now: u32) -> Result<(), CoreError> {
        self.machine.call(&self.exports.abort, now)
    }

    pub fn pass(&mut self, count: u32, now: u32) -> Result<u32, CoreError> {
        self.machine.call(&self.exports.pass, (count, now))
    }

    pub fn poll(&mut self, now: u32) -> Result<u32, CoreError> {
        self.machine.call(&self.exports.poll, now)
    }

    pub fn field(&mut self) -> Result<u32, CoreError> {
        self.machine.call(&self.exports.field, ())
    }

    pub fn deadline(&mut self, now: u32) -> Result<i32, CoreError> {
        self.machine.call(&self.exports.deadline, now)
    }

    /// XOR of bytes, as many as the input holds.
    pub fn bcc(&mut self, bytes: &[u8]) -> Result<u32, CoreError> {
        let length = self.input(bytes, |_| false)?;
        self.machine.call(&self.exports.bcc, length)
    }

    pub fn record(&self) -> Result<Record, CoreError> {
        let mut words = [0; record::WORDS];
        let bytes = self.slice(self.layout.event, record::WORDS * WORD)?;
        for (word, bytes) in words.iter_mut().zip(bytes.as_chunks::<WORD>().0) {
            *word = u32::from_le_bytes(*bytes);
        }
        Ok(Record {
            text: words[record::TEXT],
            length: words[record::LENGTH],
            number: words[record::NUMBER],
            reason: words[record::REASON],
            flags: words[record::FLAGS],
            code: words[record::CODE],
            subcode: words[record::SUBCODE],
            command: words[record::COMMAND],
        })
    }

    /// The text of a record, as long as the module has not been called again.
    pub fn text_of(&self, record: &Record) -> Result<&[u8], CoreError> {
        self.slice(record.text as usize, record.length as usize)
    }

    fn slice(&self, at: usize, length: usize) -> Result<&[u8], CoreError> {
        let end = at.saturating_add(length);
        let bytes = self.memory.data(&self.machine.store);
        bytes.get(at..end).ok_or_else(|| outside(at, end))
    }

    fn copy_in(&mut self, at: usize, bytes: &[u8]) -> Result<(), CoreError> {
        let end = at + bytes.len();
        self.memory
            .data_mut(&mut self.machine.store)
            .get_mut(at..end)
            .ok_or_else(|| outside(at, end))?
            .copy_from_slice(bytes);
        Ok(())
    }

    fn word(&self, at: usize) -> Result<u32, CoreError> {
        word(self.slice(at, WORD)?)
    }

    fn set_word(&mut self, at: usize, value: u32) -> Result<(), CoreError> {
        self.copy_in(at, &value.to_le_bytes())
    }
}

fn check_version(machine: &mut Machine, instance: &Instance) -> Result<(), CoreError> {
    let abi = export::<(), u32>(machine, instance, "abi")?;
    let found = machine.call(&abi, ())?;
    let (major, minor) = (found >> 16, found & 0xffff);
    if major == ABI_MAJOR {
        return Ok(());
    }
    Err(CoreError::Version {
        module: (major, minor),
        host: (ABI_MAJOR, ABI_MINOR),
    })
}
