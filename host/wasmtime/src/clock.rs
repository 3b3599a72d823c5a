use std::thread;
use std::time::{Duration, Instant};

/// Time as a client sees it; tests bring their own.
pub trait Clock {
    /// Milliseconds since any moment; never goes back.
    fn now(&self) -> u64;

    /// Waits where there is no port to wait for.
    fn sleep(&self, time: Duration) {
        thread::sleep(time);
    }
}

/// The machine's own time.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    start: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            start: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}
