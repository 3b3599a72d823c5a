use std::io;
use std::time::Duration;

use crate::link::Link;

/// Where a port is while there is one: what is unplugged is let go of.
pub struct Slot<L>(pub Option<L>);

impl<L> Slot<L> {
    fn link(&mut self) -> io::Result<&mut L> {
        self.0
            .as_mut()
            .ok_or_else(|| io::ErrorKind::NotConnected.into())
    }
}

impl<L: Link> Link for Slot<L> {
    async fn receive(&mut self, buffer: &mut [u8], wait: Duration) -> io::Result<usize> {
        self.link()?.receive(buffer, wait).await
    }

    async fn send(&mut self, line: &[u8]) -> io::Result<()> {
        self.link()?.send(line).await
    }

    async fn send_piece(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.link()?.send_piece(piece).await
    }

    async fn flush(&mut self) -> io::Result<()> {
        self.link()?.flush().await
    }
}
