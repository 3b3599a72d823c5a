use std::io;
use std::time::Duration;

use crate::port::Port;

/// Where a port is while there is one: what is unplugged is let go of.
pub struct Slot<P>(pub Option<P>);

impl<P> Slot<P> {
    fn port(&mut self) -> io::Result<&mut P> {
        self.0
            .as_mut()
            .ok_or_else(|| io::ErrorKind::NotConnected.into())
    }
}

impl<P: Port> Port for Slot<P> {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        self.port()?.receive(buffer, timeout)
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.port()?.send(bytes)
    }
}
