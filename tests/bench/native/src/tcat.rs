//! The client under wasmtime, its fuel counted, as a program uses it: over a port, every event, every value, the
//! payload copied out.

use std::cell::Cell;
use std::hint::black_box;
use std::io;
use std::rc::Rc;
use std::time::Duration;

use tcat::{Client, Commands, Event, Port};

use crate::measure::Prepared;
use crate::workload::Workload;

/// A module that says the same again and again: when it is sent something, or when it is told to.
pub struct Script {
    pieces: Vec<Vec<u8>>,
    /// The piece that comes next.
    next: Rc<Cell<usize>>,
    /// How much of it has been read.
    read: usize,
}

impl Script {
    fn of(pieces: &[Vec<u8>]) -> (Self, Rc<Cell<usize>>) {
        let next = Rc::new(Cell::new(pieces.len()));
        let script = Self {
            pieces: pieces.to_vec(),
            next: next.clone(),
            read: 0,
        };
        (script, next)
    }

    /// One that is ready.
    pub fn answering() -> Self {
        Self::of(&[b"\r\nOK\r\n".to_vec()]).0
    }
}

impl Port for Script {
    fn receive(&mut self, buffer: &mut [u8], _: Duration) -> io::Result<usize> {
        let Some(piece) = self.pieces.get(self.next.get()) else {
            return Ok(0);
        };
        let rest = &piece[self.read..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.read += count;
        if self.read == piece.len() {
            self.read = 0;
            self.next.set(self.next.get() + 1);
        }
        Ok(count)
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        black_box(bytes);
        self.next.set(0);
        Ok(())
    }
}

/// What came of one item.
enum Got {
    State(i32),
    Event(Event),
}

fn wanted(workload: &Workload, got: &Got) -> bool {
    match (got, &workload.payload) {
        (Got::State(state), None) => *state == 1,
        (Got::Event(Event::Message(message)), Some(payload)) => message.payload[..] == payload[..],
        (Got::Event(Event::Disconnected(codes)), None) => codes.code == Some(-1),
        _ => false,
    }
}

pub fn prepare(workload: &Workload) -> Prepared {
    let (script, next) = Script::of(&workload.pieces);
    let mut client = Client::new(script).map_err(|error| error.to_string())?;
    let is_read = workload.read.is_some();
    let pieces = workload.pieces.len();
    let mut item = move || -> Result<Got, String> {
        if is_read {
            let answer = client.mqtt_state().map_err(|error| error.to_string())?;
            return Ok(Got::State(answer.state));
        }
        next.set(0);
        // One look for each piece, as where they come one by one.
        for _ in 0..=pieces {
            let event = client.next_event(Duration::ZERO);
            if let Some(event) = event.map_err(|error| error.to_string())? {
                return Ok(Got::Event(event));
            }
        }
        Err("loses it".to_owned())
    };
    if !wanted(workload, &item()?) {
        return Err("takes it for something else".to_owned());
    }
    Ok(Box::new(move || {
        black_box(item()).expect("it did this before");
    }))
}
