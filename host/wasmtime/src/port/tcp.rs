use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::{Port, ended, only_waited};

impl Port for TcpStream {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        let wait = !timeout.is_zero();
        if wait {
            self.set_read_timeout(Some(timeout))?;
        }
        self.set_nonblocking(!wait)?;
        let result = Read::read(self, buffer);
        self.set_nonblocking(false)?;
        match result {
            Ok(0) if !buffer.is_empty() => Err(ended()),
            Ok(count) => Ok(count),
            Err(error) if only_waited(&error) => Ok(0),
            Err(error) => Err(error),
        }
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        Write::write_all(self, bytes)
    }
}
