use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TryRecvError, sync_channel};
use std::thread;
use std::time::Duration;

use super::{Port, ended};

/// Bytes of one read.
const PIECE: usize = 4_096;
/// Pieces that wait for the client; beyond them the thread waits and reads no more.
const WAITING: usize = 16;

/// A port of anything that reads and anything that writes: the reading is done by a thread, so it
/// may wait as long as it likes. The thread ends with the reader, or at the first bytes that come
/// after the port is dropped.
///
/// ```
/// use std::io;
/// use std::time::Duration;
/// use tcat::{Port, ReaderPort};
///
/// # fn main() -> io::Result<()> {
/// let mut port = ReaderPort::new(io::Cursor::new(b"\r\nready\r\n"), io::sink())?;
/// let mut buffer = [0; 64];
/// let count = port.receive(&mut buffer, Duration::from_secs(1))?;
/// assert_eq!(&buffer[..count], b"\r\nready\r\n");
/// let end = port.receive(&mut buffer, Duration::from_secs(1)).unwrap_err();
/// assert_eq!(end.kind(), io::ErrorKind::UnexpectedEof);
/// # Ok(())
/// # }
/// ```
pub struct ReaderPort<W> {
    pieces: Receiver<io::Result<Vec<u8>>>,
    left: VecDeque<u8>,
    writer: W,
}

impl<W: Write> ReaderPort<W> {
    /// Starts the thread that reads.
    ///
    /// # Errors
    /// The system has no thread to give.
    pub fn new(reader: impl Read + Send + 'static, writer: W) -> io::Result<Self> {
        let (sender, pieces) = sync_channel(WAITING);
        thread::Builder::new().spawn(move || read_all(reader, &sender))?;
        Ok(Self {
            pieces,
            left: VecDeque::new(),
            writer,
        })
    }

    fn next(&self, timeout: Duration) -> io::Result<Option<Vec<u8>>> {
        let piece = if timeout.is_zero() {
            self.pieces.try_recv().map_err(|error| match error {
                TryRecvError::Empty => RecvTimeoutError::Timeout,
                TryRecvError::Disconnected => RecvTimeoutError::Disconnected,
            })
        } else {
            self.pieces.recv_timeout(timeout)
        };
        match piece {
            Ok(piece) => piece.map(Some),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            // Its reader has ended, or has panicked.
            Err(RecvTimeoutError::Disconnected) => Err(ended()),
        }
    }
}

fn read_all(mut reader: impl Read, pieces: &SyncSender<io::Result<Vec<u8>>>) {
    let mut buffer = vec![0; PIECE];
    loop {
        let piece = match reader.read(&mut buffer) {
            Ok(0) => return,
            Ok(count) => Ok(buffer[..count].to_vec()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let last = piece.is_err();
        if pieces.send(piece).is_err() || last {
            return;
        }
    }
}

impl<W: Write> Port for ReaderPort<W> {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        if self.left.is_empty()
            && let Some(piece) = self.next(timeout)?
        {
            self.left = piece.into();
        }
        self.left.read(buffer)
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(bytes)?;
        self.writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::super::HANG;
    use super::*;

    fn end_of(reader: impl Read + Send + 'static) -> io::ErrorKind {
        let mut port = ReaderPort::new(reader, io::sink()).unwrap();
        let mut buffer = [0; 8];
        loop {
            match port.receive(&mut buffer, HANG) {
                Ok(count) => assert_ne!(count, 0),
                Err(error) => return error.kind(),
            }
        }
    }

    struct Failing;

    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::ConnectionReset.into())
        }
    }

    struct Panicking;

    impl Read for Panicking {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            // No message on standard error: a hook would be for the whole process.
            std::panic::resume_unwind(Box::new("gone"));
        }
    }

    #[test]
    fn a_piece_that_is_longer_than_the_buffer_comes_in_parts() {
        let mut port = ReaderPort::new(io::Cursor::new(b"0123456789"), io::sink()).unwrap();
        let mut buffer = [0; 4];
        let mut all = Vec::new();
        while all.len() < 10 {
            let count = port.receive(&mut buffer, HANG).unwrap();
            all.extend_from_slice(&buffer[..count]);
        }
        assert_eq!(all, b"0123456789");
    }

    #[test]
    fn an_end_a_failure_and_a_panic_of_the_reader_are_errors() {
        assert_eq!(end_of(io::empty()), io::ErrorKind::UnexpectedEof);
        assert_eq!(end_of(Failing), io::ErrorKind::ConnectionReset);
        assert_eq!(end_of(Panicking), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn a_timeout_of_zero_does_not_wait() {
        let (_sender, receiver) = sync_channel(1);
        let mut port = ReaderPort {
            pieces: receiver,
            left: VecDeque::new(),
            writer: io::sink(),
        };
        assert_eq!(port.receive(&mut [0; 4], Duration::ZERO).unwrap(), 0);
    }
}
