use std::io;
use std::time::Duration;

use crate::generated::texts;

mod reader;
#[cfg(feature = "serialport")]
mod serial;
mod tcp;

pub use reader::ReaderPort;
#[cfg(feature = "serialport")]
pub use serial::open_serial;

/// A test that waits for longer hangs, on however busy a machine.
#[cfg(test)]
const HANG: Duration = Duration::from_secs(600);

/// The UART to a module.
///
/// [`TcpStream`](std::net::TcpStream) is one, [`ReaderPort`] makes one of anything that reads and
/// writes, and with the feature `serialport` a `Box<dyn serialport::SerialPort>` is one.
///
/// ```
/// use std::{io, time::Duration};
/// use tcat::Port;
///
/// /// Remembers what is sent and never receives anything.
/// struct Deaf(Vec<u8>);
///
/// impl Port for Deaf {
///     fn receive(&mut self, _: &mut [u8], timeout: Duration) -> io::Result<usize> {
///         std::thread::sleep(timeout);
///         Ok(0)
///     }
///
///     fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
///         self.0.extend_from_slice(bytes);
///         Ok(())
///     }
/// }
/// ```
pub trait Port {
    /// Reads what is there, or the first bytes to come within `timeout`; 0 when none came. With a
    /// timeout of zero it does not wait.
    ///
    /// # Errors
    /// The port is gone: its end is an error too ([`io::ErrorKind::UnexpectedEof`]).
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize>;

    /// Writes all bytes. No deadline of the core ends this: where the other end may stop reading, the
    /// port needs a limit of its own, such as
    /// [`set_write_timeout`](std::net::TcpStream::set_write_timeout).
    ///
    /// # Errors
    /// The port is gone.
    fn send(&mut self, bytes: &[u8]) -> io::Result<()>;
}

pub(crate) fn ended() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, texts::OTHER_END_CLOSED.say())
}

/// What ends a wait and is no fault.
fn only_waited(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut | io::ErrorKind::Interrupted
    )
}
