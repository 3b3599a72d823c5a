//! Asks a module on a TCP port for its version, with a limit of a second: first at the connection
//! itself, then through a thread that reads it. Behind each question it stops itself: whoever has the module answer
//! and lets it go on after that second sees that it is no timeout:
//!
//! ```text
//! cargo run --example stopped -- 127.0.0.1:2323
//! ```

use std::error::Error;
use std::io;
use std::net::TcpStream;
use std::process::{Command, id};
use std::time::Duration;

use tcat::{CallOptions, Client, Commands, Port, ReaderPort};

const LIMIT: Duration = Duration::from_secs(1);

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1);
    let address = address.as_deref().unwrap_or("127.0.0.1:2323");
    ask(TcpStream::connect(address)?)?;
    println!("ok: answered at the connection");
    let stream = TcpStream::connect(address)?;
    ask(ReaderPort::new(stream.try_clone()?, stream)?)?;
    println!("ok: answered through a thread");
    Ok(())
}

/// A port at which the process stops as soon as it has sent something.
struct Stopping<P>(P);

impl<P: Port> Port for Stopping<P> {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        self.0.receive(buffer, timeout)
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.send(bytes)?;
        let stop = Command::new("kill")
            .args(["-STOP", &id().to_string()])
            .status()?;
        assert!(stop.success(), "it does not stop: {stop}");
        Ok(())
    }
}

fn ask(port: impl Port) -> Result<(), Box<dyn Error>> {
    let mut client = Client::new(Stopping(port))?;
    let limit = CallOptions::within(LIMIT);
    let versions = client.with_options(limit).versions()?;
    if versions.is_empty() {
        return Err("the module tells no version".into());
    }
    Ok(())
}
