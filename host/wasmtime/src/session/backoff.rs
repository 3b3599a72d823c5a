use std::time::Duration;

/// The first pause that is one.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(60);

/// The row of pauses that the core has, too: none, 1 s, 2 s, 4 s … 60 s.
#[derive(Debug, Default)]
pub struct Backoff {
    next: Duration,
}

impl Backoff {
    pub fn pause(&mut self) -> Duration {
        let pause = self.next;
        self.next = if pause.is_zero() {
            FIRST
        } else {
            (2 * pause).min(LONGEST)
        };
        pause
    }

    /// The row begins anew.
    pub fn reset(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_from_none_to_a_minute_and_begin_anew() {
        let mut backoff = Backoff::default();
        let seconds: Vec<_> = (0..9).map(|_| backoff.pause().as_secs()).collect();
        assert_eq!(seconds, [0, 1, 2, 4, 8, 16, 32, 60, 60]);
        backoff.reset();
        assert_eq!(backoff.pause(), Duration::ZERO);
    }
}
