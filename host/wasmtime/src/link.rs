//! What a wire needs of its port, whether that blocks or is waited for.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use crate::port::Port;

/// A port as the wire uses it. Every future may be dropped where it waits, and nothing is lost by that.
pub trait Link {
    /// As [`Port::receive`]; it may come back early with nothing.
    async fn receive(&mut self, buffer: &mut [u8], wait: Duration) -> io::Result<usize>;

    /// Writes a line whole; where the future is dropped, [`flush`](Self::flush) writes the rest.
    async fn send(&mut self, line: &[u8]) -> io::Result<()>;

    /// Writes the beginning of a payload's piece; how many bytes. Nothing of it is kept.
    async fn send_piece(&mut self, piece: &[u8]) -> io::Result<usize>;

    /// Writes what is left of lines.
    async fn flush(&mut self) -> io::Result<()>;
}

/// A port that blocks: its futures are ready whenever they are asked, so [`now`] has their outcome.
pub struct Blocking<P>(pub P);

impl<P: Port> Link for Blocking<P> {
    async fn receive(&mut self, buffer: &mut [u8], wait: Duration) -> io::Result<usize> {
        self.0.receive(buffer, wait)
    }

    async fn send(&mut self, line: &[u8]) -> io::Result<()> {
        self.0.send(line)
    }

    async fn send_piece(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0.send(piece).map(|()| piece.len())
    }

    async fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Asks a future once; what comes of it, where that is known.
pub fn ask<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// The outcome of what runs over a port that blocks.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    ask(future).expect("a port that blocks leaves nothing to wait for")
}
