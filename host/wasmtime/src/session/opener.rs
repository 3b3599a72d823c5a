use std::io;
use std::time::Duration;

use crate::clock::Clock;
use crate::link::{Blocking, Link};
use crate::port::Port;

/// What opens a session's port, and waits while there is none.
pub trait Opener {
    type Link: Link;

    /// `None` where it came back early: it goes on when it is asked again.
    async fn open(&mut self) -> Option<io::Result<Self::Link>>;

    /// Waits for so long; it may come back early.
    async fn sleep(&mut self, clock: &impl Clock, time: Duration);
}

/// A closure that opens a port, where waiting blocks.
pub struct Opening<P>(pub Box<dyn FnMut() -> io::Result<P> + Send>);

impl<P: Port> Opener for Opening<P> {
    type Link = Blocking<P>;

    async fn open(&mut self) -> Option<io::Result<Self::Link>> {
        Some((self.0)().map(Blocking))
    }

    async fn sleep(&mut self, clock: &impl Clock, time: Duration) {
        clock.sleep(time);
    }
}
