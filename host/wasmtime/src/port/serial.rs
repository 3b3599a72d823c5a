use std::io;
use std::time::Duration;

use serialport::SerialPort;

use super::{Port, ended, only_waited};
use crate::generated::texts;

/// A UART that takes no byte for so long is gone.
const WRITE_LIMIT: Duration = Duration::from_secs(5);

/// Opens a serial port, 8N1 without flow control as modules have it.
///
/// # Errors
/// There is none at this path, another program holds it, or it may not be opened; the message has the
/// path and says what to do.
///
/// ```
/// let error = tcat::open_serial("/dev/ttyNONE", 115_200).unwrap_err();
/// assert!(error.to_string().starts_with("/dev/ttyNONE cannot be opened"));
/// ```
pub fn open_serial(path: &str, baud_rate: u32) -> io::Result<Box<dyn SerialPort>> {
    serialport::new(path, baud_rate).open().map_err(|error| {
        let error = io::Error::from(error);
        let what = match error.kind() {
            io::ErrorKind::PermissionDenied => texts::CHECK_RIGHTS,
            _ => texts::CHECK_PATH,
        };
        let text =
            texts::NOT_OPENED.with(&[("path", &path), ("error", &error), ("what", &what.say())]);
        io::Error::new(error.kind(), text)
    })
}

/// What ends a port, with the port's name.
fn gone(port: &dyn SerialPort, error: &io::Error) -> io::Error {
    let name = port.name();
    let name = name.as_deref().unwrap_or(texts::SERIAL_PORT.say());
    let text = texts::GONE.with(&[("name", &name), ("error", error)]);
    io::Error::new(error.kind(), text)
}

/// Reads once; the time is over without a byte is 0.
fn read(port: &mut dyn SerialPort, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
    if timeout.is_zero() && port.bytes_to_read()? == 0 {
        return Ok(0);
    }
    port.set_timeout(timeout)?;
    match port.read(buffer) {
        Ok(0) if !buffer.is_empty() => Err(ended()),
        Err(error) if only_waited(&error) => Ok(0),
        result => result,
    }
}

fn write(port: &mut dyn SerialPort, bytes: &[u8]) -> io::Result<()> {
    // A write waits as long as a read did at last.
    port.set_timeout(WRITE_LIMIT)?;
    port.write_all(bytes)
}

impl Port for Box<dyn SerialPort> {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        read(&mut **self, buffer, timeout).map_err(|error| gone(&**self, &error))
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        write(&mut **self, bytes).map_err(|error| gone(&**self, &error))
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::{Read, Write};

    use serialport::TTYPort;

    use super::super::HANG;
    use super::*;

    fn pair() -> (Box<dyn SerialPort>, TTYPort) {
        // The second of them has a path, and hangs up with the first as a device does.
        let (far, near) = TTYPort::pair().expect("a pair of pseudo terminals");
        (Box::new(near), far)
    }

    #[test]
    fn carries_every_byte_both_ways() {
        let (mut near, mut far) = pair();
        let all: Vec<u8> = (0..=255).collect();
        far.set_timeout(HANG).unwrap();
        Port::send(&mut near, &all).unwrap();
        let mut there = [0; 256];
        far.read_exact(&mut there).unwrap();
        assert_eq!(there[..], all);
        Write::write_all(&mut far, &all).unwrap();
        let mut back = Vec::new();
        let mut buffer = [0; 100];
        while back.len() < all.len() {
            let count = Port::receive(&mut near, &mut buffer, HANG).unwrap();
            assert_ne!(count, 0);
            back.extend_from_slice(&buffer[..count]);
        }
        assert_eq!(back, all);
    }

    #[test]
    fn a_device_that_is_unplugged_says_so_and_its_name() {
        for timeout in [Duration::ZERO, HANG] {
            let (mut near, far) = pair();
            let name = near.name().unwrap();
            drop(far);
            let mut buffer = [0; 16];
            let error = Port::receive(&mut near, &mut buffer, timeout).unwrap_err();
            assert!(error.to_string().contains(&name), "{error}");
            assert!(error.to_string().contains("unplugged"), "{error}");
        }
    }

    #[test]
    fn a_port_that_another_program_holds_says_so_and_its_name() {
        let (near, _far) = pair();
        let name = near.name().unwrap();
        let _holder = open_serial(&name, 115_200).unwrap();
        let error = open_serial(&name, 115_200).unwrap_err();
        assert!(error.to_string().contains(&name), "{error}");
        assert!(error.to_string().contains("no other program"), "{error}");
    }

    #[test]
    fn has_nothing_when_the_time_is_over() {
        let (mut near, _far) = pair();
        let mut buffer = [0; 16];
        for timeout in [Duration::ZERO, Duration::from_millis(1)] {
            assert_eq!(Port::receive(&mut near, &mut buffer, timeout).unwrap(), 0);
        }
    }
}
