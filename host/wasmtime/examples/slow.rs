//! Asks a module for its state with a limit of 300 ms, and has a handler that works on the message that the module greets
//! with for longer: it writes `working`, reads its standard input to the end, and works on until the limit has passed. Whoever
//! has the module answer before that end comes sees that it is no timeout: the last line is `done`, or the
//! reason of the failure. The port is the connection itself, or a thread that reads it:
//!
//! ```text
//! cargo run --example slow -- connection|thread 127.0.0.1 2323
//! ```

use std::collections::VecDeque;
use std::error::Error;
use std::io::{self, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use tcat::{CallOptions, Client, Commands, Event, Port, ReaderPort};

const LIMIT: Duration = Duration::from_millis(300);
/// A message that takes longer never comes.
const PATIENCE: Duration = Duration::from_secs(600);

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [port, host, number] = &words[..] else {
        return Err("slow connection|thread HOST PORT".into());
    };
    let stream = TcpStream::connect((host.as_str(), number.parse()?))?;
    match port.as_str() {
        "connection" => ask(stream),
        "thread" => ask(ReaderPort::new(stream.try_clone()?, stream)?),
        other => Err(format!("{other} is neither connection nor thread").into()),
    }
}

/// A port that has received the message when the line is out, and hands it on then: the handler's work begins within the
/// limit, whatever the machine does meanwhile.
struct Greeted<P> {
    port: P,
    asked: bool,
    greeting: VecDeque<u8>,
}

impl<P: Port> Port for Greeted<P> {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        if self.asked && self.greeting.is_empty() {
            return self.port.receive(buffer, timeout);
        }
        self.greeting.read(buffer)
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.port.send(bytes)?;
        let mut buffer = [0; 64];
        let count = self.port.receive(&mut buffer, PATIENCE)?;
        self.greeting.extend(&buffer[..count]);
        self.asked = true;
        Ok(())
    }
}

fn ask(port: impl Port) -> Result<(), Box<dyn Error>> {
    let mut client = Client::new(Greeted {
        port,
        asked: false,
        greeting: VecDeque::new(),
    })?;
    client.on_event(|event| {
        if let Event::Message(_) = event {
            work();
        }
    });
    match client.with_options(CallOptions::within(LIMIT)).mqtt_state() {
        Ok(_) => println!("done"),
        Err(error) => println!("{}", error.reason()),
    }
    Ok(())
}

/// The command was written before: its limit has passed when as much has passed here.
fn work() {
    let begun = Instant::now();
    println!("working");
    io::stdin()
        .read_to_end(&mut Vec::new())
        .expect("standard input");
    while begun.elapsed() <= LIMIT {
        std::hint::spin_loop();
    }
}
