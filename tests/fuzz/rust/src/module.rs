//! The module's end of the port, which says what stands in the input.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tcat::{Clock, Port};

/// Ends what the module says to one write.
const END: u8 = 0xfe;
/// Followed by a byte: so much later, in units of 20 ms. A byte 0xff of the wire is not among what is tried.
const PAUSE: u8 = 0xff;
const PAUSE_UNIT: u64 = 20;

/// Time that moves when the port waits.
#[derive(Clone, Default)]
pub struct ManualClock(Arc<AtomicU64>);

impl ManualClock {
    fn pass(&self, time: u64) {
        self.0.fetch_add(time, Ordering::Relaxed);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn sleep(&self, time: Duration) {
        self.pass(u64::try_from(time.as_millis()).expect("no sleep is that long"));
    }
}

struct State {
    input: VecDeque<u8>,
    /// What is on its way, each byte with its time.
    coming: VecDeque<(u64, u8)>,
    whole: bool,
}

/// An input, shared by who calls and the module.
#[derive(Clone)]
pub struct Input {
    state: Rc<RefCell<State>>,
    clock: ManualClock,
}

impl Input {
    pub fn new(bytes: &[u8], clock: ManualClock) -> Self {
        let state = State {
            input: bytes.iter().copied().collect(),
            coming: VecDeque::new(),
            whole: false,
        };
        Self {
            state: Rc::new(RefCell::new(state)),
            clock,
        }
    }

    pub fn take_byte(&self) -> Option<u8> {
        self.state.borrow_mut().input.pop_front()
    }

    /// From now on the module answers as it should; gives how long it takes until all that it has said is there.
    pub fn heal(&self) -> Duration {
        let mut state = self.state.borrow_mut();
        state.whole = true;
        let last = state.coming.iter().map(|&(time, _)| time).max();
        Duration::from_millis(last.map_or(0, |time| time.saturating_sub(self.clock.now())))
    }

    fn say(&self, bytes: &[u8]) {
        let time = self.clock.now();
        let mut state = self.state.borrow_mut();
        state.coming.extend(bytes.iter().map(|&byte| (time, byte)));
    }

    fn say_next(&self) {
        let mut time = self.clock.now();
        let mut state = self.state.borrow_mut();
        while let Some(byte) = state.input.pop_front() {
            match byte {
                END => break,
                PAUSE => time += PAUSE_UNIT * u64::from(state.input.pop_front().unwrap_or(0)),
                _ => state.coming.push_back((time, byte)),
            }
        }
    }
}

/// A port whose other end says what stands in the input: a piece to each write.
pub struct ScriptedModule {
    input: Input,
}

impl ScriptedModule {
    pub fn new(input: Input) -> Self {
        Self { input }
    }

    fn take(&mut self, buffer: &mut [u8]) -> usize {
        let now = self.input.clock.now();
        let mut state = self.input.state.borrow_mut();
        let mut count = 0;
        while count < buffer.len() && state.coming.front().is_some_and(|&(time, _)| time <= now) {
            buffer[count] = state.coming.pop_front().expect("it was there").1;
            count += 1;
        }
        count
    }
}

impl Port for ScriptedModule {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        let count = self.take(buffer);
        if count > 0 {
            return Ok(count);
        }
        let wait = u64::try_from(timeout.as_millis()).expect("no wait is that long");
        let now = self.input.clock.now();
        let next = self
            .input
            .state
            .borrow()
            .coming
            .front()
            .map(|&(time, _)| time.saturating_sub(now));
        self.input
            .clock
            .pass(next.map_or(wait, |next| next.min(wait)));
        Ok(self.take(buffer))
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let whole = self.input.state.borrow().whole;
        match bytes {
            _ if !whole => self.input.say_next(),
            b"AT+TCMQTTSTATE?\r\n" => self.input.say(b"+TCMQTTSTATE:1\r\n\r\nOK\r\n"),
            _ => self.input.say(b"ERROR\r\n"),
        }
        Ok(())
    }
}
