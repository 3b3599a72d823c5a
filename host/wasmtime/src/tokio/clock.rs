use tokio::time::Instant;

use crate::clock::Clock;

/// tokio's time since any moment; tests may pause it.
#[derive(Clone, Copy)]
pub struct TokioClock(pub Instant);

impl Clock for TokioClock {
    fn now(&self) -> u64 {
        let passed = Instant::now().duration_since(self.0);
        u64::try_from(passed.as_millis()).unwrap_or(u64::MAX)
    }
}
