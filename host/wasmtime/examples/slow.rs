//! Asks a module for its state with a limit of 300 ms, and has a handler that works on a message for longer:
//! it writes `working`, reads its standard input to the end, and works on until the limit has passed. Whoever
//! has the module answer before that end comes sees that it is no timeout: the last line is `done`, or the
//! reason of the failure. The port is the connection itself, or a thread that reads it:
//!
//! ```text
//! cargo run --example slow -- connection|thread 127.0.0.1 2323
//! ```

use std::error::Error;
use std::io::{self, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use tcat::{CallOptions, Client, Commands, Event, Port, ReaderPort};

const LIMIT: Duration = Duration::from_millis(300);

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

fn ask(port: impl Port) -> Result<(), Box<dyn Error>> {
    let mut client = Client::new(port)?;
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
