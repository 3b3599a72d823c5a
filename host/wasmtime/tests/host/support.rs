use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io::{self, Read};
use std::rc::Rc;
use std::time::Duration;

use tcat::{Client, Clock, DialogueOptions, Module, Port, SetDeviceInfoArguments};

/// The document's own example device, its secret too.
pub const DEVICE: SetDeviceInfoArguments<'_> = SetDeviceInfoArguments {
    tls_mode: 1,
    product_id: "CTQS08Y5LG",
    device_name: "Dev01",
    device_secret: "ZHNkIGRzZCA=",
    region: None,
};

/// Time that moves when the port waits.
#[derive(Clone, Default)]
pub struct ManualClock(Rc<Cell<u64>>);

impl Clock for ManualClock {
    fn now(&self) -> u64 {
        self.0.get()
    }
}

/// What both ends of a scripted port share.
#[derive(Default)]
pub struct Wire {
    received: RefCell<VecDeque<u8>>,
    sent: RefCell<Vec<u8>>,
    gone: Cell<bool>,
}

impl Wire {
    /// The module sends something.
    pub fn say(&self, bytes: impl AsRef<[u8]>) {
        self.received.borrow_mut().extend(bytes.as_ref());
    }

    /// All that was sent to the module since this was asked last.
    pub fn sent(&self) -> Vec<u8> {
        self.sent.take()
    }

    /// The port vanishes, behind what it still holds.
    pub fn vanish(&self) {
        self.gone.set(true);
    }
}

type Answer = Box<dyn FnMut(&str) -> Vec<u8>>;

/// A module that answers each write as it is told to.
pub struct ScriptedPort {
    wire: Rc<Wire>,
    clock: ManualClock,
    answer: Answer,
}

impl Port for ScriptedPort {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        let count = self.wire.received.borrow_mut().read(buffer)?;
        if count == 0 && self.wire.gone.get() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        if count == 0 {
            let waited = u64::try_from(timeout.as_millis()).unwrap();
            self.clock.0.set(self.clock.now() + waited);
        }
        Ok(count)
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.wire.gone.get() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.wire.sent.borrow_mut().extend_from_slice(bytes);
        let text: String = bytes.iter().map(|&byte| char::from(byte)).collect();
        let answer = (self.answer)(&text);
        self.wire.say(answer);
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

pub fn rig_with<A: AsRef<[u8]>>(
    module: &Module,
    mut answer: impl FnMut(&str) -> A + 'static,
) -> Rig {
    let wire = Rc::new(Wire::default());
    let clock = ManualClock::default();
    let port = ScriptedPort {
        wire: wire.clone(),
        clock: clock.clone(),
        answer: Box::new(move |text| answer(text).as_ref().to_vec()),
    };
    let client = Client::with(port, clock.clone(), module, DialogueOptions::default()).unwrap();
    Rig {
        client,
        wire,
        clock,
    }
}

/// The embedded module with an end that answers so.
pub fn rig<A: AsRef<[u8]>>(answer: impl FnMut(&str) -> A + 'static) -> Rig {
    rig_with(&Module::embedded().unwrap(), answer)
}
