use std::io::{self, Read, Write};
use std::time::Duration;

use serialport::SerialPort;

use super::{Port, ended, only_waited};

impl Port for Box<dyn SerialPort> {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        if timeout.is_zero() && self.bytes_to_read()? == 0 {
            return Ok(0);
        }
        self.set_timeout(timeout)?;
        match Read::read(self, buffer) {
            Ok(0) if !buffer.is_empty() => Err(ended()),
            Ok(count) => Ok(count),
            Err(error) if only_waited(&error) => Ok(0),
            Err(error) => Err(error),
        }
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        // A write waits as long as a read did at last.
        self.set_timeout(WRITE_LIMIT)?;
        Write::write_all(self, bytes)
    }
}

/// A UART that takes no byte for so long is gone.
const WRITE_LIMIT: Duration = Duration::from_secs(5);

#[cfg(all(test, unix))]
mod tests {
    use serialport::TTYPort;

    use super::*;

    fn pair() -> (Box<dyn SerialPort>, TTYPort) {
        let (near, far) = TTYPort::pair().expect("a pair of pseudo terminals");
        (Box::new(near), far)
    }

    #[test]
    fn carries_every_byte_both_ways() {
        let (mut near, mut far) = pair();
        let all: Vec<u8> = (0..=255).collect();
        far.set_timeout(WRITE_LIMIT).unwrap();
        Port::send(&mut near, &all).unwrap();
        let mut there = [0; 256];
        far.read_exact(&mut there).unwrap();
        assert_eq!(there[..], all);
        Write::write_all(&mut far, &all).unwrap();
        let mut back = Vec::new();
        let mut buffer = [0; 100];
        while back.len() < all.len() {
            let count = Port::receive(&mut near, &mut buffer, WRITE_LIMIT).unwrap();
            assert_ne!(count, 0);
            back.extend_from_slice(&buffer[..count]);
        }
        assert_eq!(back, all);
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
