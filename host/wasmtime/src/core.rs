//! One instance of the module for one UART: bytes and numbers in linear memory, nothing of the
//! protocol (README, "The ABI").

use std::sync::OnceLock;

use wasmtime::{
    Config, Engine, Instance, Memory, Store, StoreLimits, StoreLimitsBuilder, Trap, TypedFunc,
    WasmParams, WasmResults,
};

use crate::core_error::CoreError;
use crate::generated::abi::{ABI_MAJOR, ABI_MINOR, layout, record, size};

/// Fuel of one call into the module, about one unit for an instruction; a call that wants more ends
/// in [`CoreError::OutOfFuel`]. The dearest call of a whole module takes about a hundredth of it.
pub const FUEL_PER_CALL: u64 = 2_000_000;

/// Linear memory that a module may have, in bytes; one that declares more is none of ours.
const MEMORY_LIMIT: usize = 65_536;

const EMBEDDED: &[u8] = include_bytes!(env!("TCAT_MODULE"));

fn engine() -> Result<&'static Engine, CoreError> {
    static ENGINE: OnceLock<Result<Engine, CoreError>> = OnceLock::new();
    let made = ENGINE.get_or_init(|| {
        let mut config = Config::new();
        config.consume_fuel(true);
        Engine::new(&config).map_err(|error| CoreError::Module(error.to_string()))
    });
    made.as_ref().map_err(Clone::clone)
}

/// A compiled module, of which any number of cores can be made.
#[derive(Clone)]
pub struct Module(wasmtime::Module);

impl Module {
    /// The module that was embedded when this crate was built; it is compiled once in a process.
    ///
    /// # Errors
    /// [`CoreError::Module`] where this machine cannot run it.
    pub fn embedded() -> Result<Self, CoreError> {
        static COMPILED: OnceLock<Result<Module, CoreError>> = OnceLock::new();
        COMPILED.get_or_init(|| Self::from_bytes(EMBEDDED)).clone()
    }

    /// Compiles another module; its version is checked when a core is made of it.
    ///
    /// # Errors
    /// [`CoreError::Module`] when it is no WebAssembly module.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CoreError> {
        wasmtime::Module::new(engine()?, bytes)
            .map(Self)
            .map_err(|error| CoreError::Module(format!("{error:#}")))
    }
}

/// Addresses in linear memory; each was inside it when it was read.
struct Layout {
    ring: usize,
    ring_size: u32,
    head: usize,
    tail: usize,
    lost: usize,
    gap: usize,
    event: usize,
    input: usize,
}

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
    length: u32,
    pub number: u32,
    pub reason: u32,
    pub flags: u32,
    pub code: u32,
    pub subcode: u32,
    pub command: u32,
}

/// Memory and fuel of one instance, and whether it still can be called.
struct Machine {
    store: Store<StoreLimits>,
    poisoned: bool,
    spent: u64,
}

impl Machine {
    fn call<A: WasmParams, R: WasmResults>(
        &mut self,
        function: &TypedFunc<A, R>,
        arguments: A,
    ) -> Result<R, CoreError> {
        if self.poisoned {
            return Err(CoreError::Poisoned);
        }
        self.refuel()?;
        let result = function.call(&mut self.store, arguments);
        self.spent += FUEL_PER_CALL - self.store.get_fuel().unwrap_or(0);
        result.map_err(|error| {
            // What a call left half done cannot be told.
            self.poisoned = true;
            trapped(&error)
        })
    }

    fn refuel(&mut self) -> Result<(), CoreError> {
        self.store
            .set_fuel(FUEL_PER_CALL)
            .map_err(|error| CoreError::Module(error.to_string()))
    }
}

fn trapped(error: &wasmtime::Error) -> CoreError {
    match error.downcast_ref::<Trap>() {
        Some(Trap::OutOfFuel) => CoreError::OutOfFuel {
            limit: FUEL_PER_CALL,
        },
        _ => CoreError::Trap(format!("{error:#}")),
    }
}

/// One instance of the module.
pub struct Core {
    machine: Machine,
    memory: Memory,
    exports: Exports,
    layout: Layout,
}

impl Core {
    /// # Errors
    /// The module has imports, lacks an export, is of another version, or tells addresses outside
    /// its memory.
    pub fn new(module: &Module) -> Result<Self, CoreError> {
        let limits = StoreLimitsBuilder::new().memory_size(MEMORY_LIMIT).build();
        let mut machine = Machine {
            store: Store::new(module.0.engine(), limits),
            poisoned: false,
            spent: 0,
        };
        machine.store.limiter(|limits| limits);
        machine.refuel()?;
        let instance = Instance::new(&mut machine.store, &module.0, &[]).map_err(|error| {
            if error.is::<Trap>() {
                trapped(&error)
            } else {
                CoreError::Module(format!("{error:#}"))
            }
        })?;
        check_version(&mut machine, &instance)?;
        let memory = instance
            .get_memory(&mut machine.store, "memory")
            .ok_or_else(|| CoreError::Module("it exports no memory".to_owned()))?;
        let layout = read_layout(&mut machine, &instance, &memory)?;
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
        Ok(Self {
            machine,
            memory,
            exports,
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

/// Bytes of a word.
const WORD: usize = 4;

fn word(bytes: &[u8]) -> Result<u32, CoreError> {
    let bytes = bytes.try_into().map_err(|_| outside(0, bytes.len()))?;
    Ok(u32::from_le_bytes(bytes))
}

fn outside(at: usize, end: usize) -> CoreError {
    CoreError::Memory(format!("{at} to {end} lies outside its memory"))
}

fn export<A: WasmParams, R: WasmResults>(
    machine: &mut Machine,
    instance: &Instance,
    name: &str,
) -> Result<TypedFunc<A, R>, CoreError> {
    instance
        .get_typed_func(&mut machine.store, name)
        .map_err(|error| CoreError::Module(format!("{error:#}")))
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

fn read_layout(
    machine: &mut Machine,
    instance: &Instance,
    memory: &Memory,
) -> Result<Layout, CoreError> {
    let layout = export::<(), u32>(machine, instance, "layout")?;
    let base = machine.call(&layout, ())? as usize;
    let bytes = memory.data(&machine.store);
    let place = |index: usize, bytes_there: usize| {
        let at = base.saturating_add(index * WORD);
        let end = at.saturating_add(WORD);
        let found = bytes.get(at..end).ok_or_else(|| outside(at, end))?;
        let address = word(found)? as usize;
        let end = address.saturating_add(bytes_there);
        if end > bytes.len() {
            return Err(outside(address, end));
        }
        Ok(address)
    };
    let ring_size = place(layout::RING_SIZE, 0)?;
    if !ring_size.is_power_of_two() {
        return Err(CoreError::Memory(format!(
            "its ring has {ring_size} bytes, no power of two"
        )));
    }
    let input_size = place(layout::INPUT_SIZE, 0)?;
    if input_size != size::COMMAND_LINE {
        return Err(CoreError::Memory(format!(
            "it takes {input_size} bytes of input, this host {}",
            size::COMMAND_LINE
        )));
    }
    Ok(Layout {
        ring: place(layout::RING, ring_size)?,
        ring_size: ring_size as u32,
        head: place(layout::HEAD, WORD)?,
        tail: place(layout::TAIL, WORD)?,
        lost: place(layout::LOST, WORD)?,
        gap: place(layout::GAP, WORD)?,
        event: place(layout::EVENT, record::WORDS * WORD)?,
        input: place(layout::INPUT, input_size)?,
    })
}
