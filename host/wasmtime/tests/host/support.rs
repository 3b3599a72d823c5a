use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io::{self, Read};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tcat::{Client, Clock, DialogueOptions, Module, Port, SetDeviceInfoArguments};

/// A test that waits for longer hangs, on however busy a machine.
pub const HANG: Duration = Duration::from_secs(600);

/// The document's own example device, its secret too.
pub const DEVICE: SetDeviceInfoArguments<'_> = SetDeviceInfoArguments {
    tls_mode: 1,
    product_id: "CTQS08Y5LG",
    device_name: "Dev01",
    device_secret: "ZHNkIGRzZCA=",
    region: None,
};

/// Time that moves when the port waits, and when a test says so.
#[derive(Clone, Default)]
pub struct ManualClock(Arc<AtomicU64>);

impl ManualClock {
    /// So many milliseconds pass.
    pub fn pass(&self, time: u64) {
        self.0.fetch_add(time, Ordering::Relaxed);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn sleep(&self, time: Duration) {
        self.pass(u64::try_from(time.as_millis()).unwrap());
    }
}

/// What both ends of a scripted port share.
#[derive(Default)]
pub struct Wire {
    clock: ManualClock,
    /// What comes, in order, each piece with the time from which on the port has it; a read takes bytes
    /// of one piece.
    received: RefCell<VecDeque<(u64, VecDeque<u8>)>>,
    sent: RefCell<Vec<u8>>,
    gone: Cell<bool>,
    standstill: Cell<u64>,
}

impl Wire {
    /// The module sends something.
    pub fn say(&self, bytes: impl AsRef<[u8]>) {
        self.say_later(0, bytes);
    }

    /// The module sends something in so many milliseconds.
    pub fn say_later(&self, delay: u64, bytes: impl AsRef<[u8]>) {
        let time = self.clock.now() + delay;
        let mut received = self.received.borrow_mut();
        let place = received.partition_point(|(other, _)| *other <= time);
        received.insert(place, (time, bytes.as_ref().to_vec().into()));
    }

    /// Milliseconds of the clock.
    pub fn now(&self) -> u64 {
        self.clock.now()
    }

    /// The port takes so long to write.
    pub fn wait(&self, time: u64) {
        self.clock.pass(time);
    }

    /// All that was sent to the module since this was asked last.
    pub fn sent(&self) -> Vec<u8> {
        self.sent.take()
    }

    /// The port vanishes, behind what it still holds.
    pub fn vanish(&self) {
        self.gone.set(true);
    }

    /// The program stands still for so long in its next wait, and is told of nothing then.
    pub fn stand_still(&self, time: u64) {
        self.standstill.set(time);
    }

    fn take(&self, buffer: &mut [u8]) -> usize {
        let mut received = self.received.borrow_mut();
        while let Some((time, piece)) = received.front_mut() {
            if *time > self.clock.now() {
                return 0;
            }
            let count = piece.read(buffer).unwrap();
            if piece.is_empty() {
                received.pop_front();
            }
            if count > 0 {
                return count;
            }
        }
        0
    }

    /// Milliseconds until something comes, at most so many.
    fn until_next(&self, most: u64) -> u64 {
        let received = self.received.borrow();
        let next = received.front().map(|(time, _)| time - self.clock.now());
        next.map_or(most, |next| next.min(most))
    }
}

type Answer = Box<dyn FnMut(&str, &Wire)>;

/// A module that answers each write as it is told to.
pub struct ScriptedPort {
    wire: Rc<Wire>,
    answer: Answer,
}

impl Port for ScriptedPort {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        let wait = u64::try_from(timeout.as_millis()).unwrap();
        if wait > 0 && self.wire.standstill.get() > 0 {
            self.wire.clock.pass(self.wire.standstill.take());
            return Ok(0);
        }
        let count = self.wire.take(buffer);
        if count > 0 {
            return Ok(count);
        }
        if self.wire.gone.get() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.wire.clock.pass(self.wire.until_next(wait));
        Ok(self.wire.take(buffer))
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.wire.gone.get() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.wire.sent.borrow_mut().extend_from_slice(bytes);
        let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
        (self.answer)(&text, &self.wire);
        Ok(())
    }
}

pub type ScriptedClient = Client<ScriptedPort, ManualClock>;

/// A client and what is behind its port.
pub struct Rig {
    pub client: ScriptedClient,
    pub wire: Rc<Wire>,
    pub clock: ManualClock,
}

/// A rig of another module, or with options, whose end does whatever it likes with the wire.
pub fn rig_of(
    module: &Module,
    options: DialogueOptions,
    answer: impl FnMut(&str, &Wire) + 'static,
) -> Rig {
    let wire = Rc::new(Wire::default());
    let clock = wire.clock.clone();
    let port = ScriptedPort {
        wire: wire.clone(),
        answer: Box::new(answer),
    };
    let client = Client::with(port, clock.clone(), module, options).unwrap();
    Rig {
        client,
        wire,
        clock,
    }
}

pub fn rig_with<A: AsRef<[u8]>>(
    module: &Module,
    mut answer: impl FnMut(&str) -> A + 'static,
) -> Rig {
    rig_of(module, DialogueOptions::default(), move |text, wire| {
        wire.say(answer(text));
    })
}

/// The embedded module with an end that answers so.
pub fn rig<A: AsRef<[u8]>>(answer: impl FnMut(&str) -> A + 'static) -> Rig {
    rig_with(&Module::embedded().unwrap(), answer)
}

/// The embedded module with an end that answers when it likes.
pub fn rig_timed(answer: impl FnMut(&str, &Wire) + 'static) -> Rig {
    let module = Module::embedded().unwrap();
    rig_of(&module, DialogueOptions::default(), answer)
}

/// Says the same without end: each time after so many milliseconds, or whenever it is read.
pub struct Chatter {
    pub text: &'static [u8],
    pub pause: u64,
    pub clock: ManualClock,
}

impl Port for Chatter {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        let wait = u64::try_from(timeout.as_millis()).unwrap();
        self.clock.pass(self.pause.min(wait));
        if wait < self.pause {
            return Ok(0);
        }
        buffer[..self.text.len()].copy_from_slice(self.text);
        Ok(self.text.len())
    }

    fn send(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }
}

/// A client at a port that talks without end.
pub fn chattering(text: &'static [u8], pause: u64) -> (Client<Chatter, ManualClock>, ManualClock) {
    let clock = ManualClock::default();
    let port = Chatter {
        text,
        pause,
        clock: clock.clone(),
    };
    let module = Module::embedded().unwrap();
    let options = DialogueOptions::default();
    let client = Client::with(port, clock.clone(), &module, options).unwrap();
    (client, clock)
}
