use std::time::Duration;

use crate::clock::Clock;

/// The core's time: the clock's, less the time in which nobody looked at the port. What came before a
/// deadline is taken before it fires, however long the program or the machine stood still: until all
/// of it is taken the core's time stands right before the deadline.
pub struct Timeline<C> {
    clock: C,
    /// Milliseconds by which the core's time is behind the clock's.
    held: u64,
    /// What the core was told last.
    now: u64,
}

impl<C: Clock> Timeline<C> {
    pub fn new(clock: C) -> Self {
        Self {
            now: clock.now(),
            held: 0,
            clock,
        }
    }

    /// The clock's own time, in which callers count their waits.
    pub fn clock(&self) -> u64 {
        self.clock.now()
    }

    /// What it reads the time from.
    pub fn source(&self) -> &C {
        &self.clock
    }

    /// The time as the core knows it.
    pub fn now(&self) -> u64 {
        self.now
    }

    fn running(&self) -> u64 {
        self.clock.now().saturating_sub(self.held).max(self.now)
    }

    /// How long a deadline has passed, where it has.
    pub fn lateness(&self, due: Option<u64>) -> Option<u64> {
        self.running().checked_sub(due?)
    }

    /// How long it is to a deadline.
    pub fn left(&self, due: Option<u64>) -> Option<Duration> {
        due.map(|due| Duration::from_millis(due.saturating_sub(self.running())))
    }

    /// Time at which bytes that were read just now count as received: before the deadline.
    pub fn take_input(&mut self, due: Option<u64>) {
        let latest = due.map_or(u64::MAX, |due| due.saturating_sub(1));
        self.now = self.running().min(latest).max(self.now);
    }

    /// Nothing is left to take: time moves on to the clock's.
    pub fn advance(&mut self) -> u64 {
        self.now = self.running();
        self.now
    }

    /// Time goes on from where the core knows it.
    pub fn hold(&mut self) {
        self.held = self.clock.now().saturating_sub(self.now);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;

    #[derive(Clone, Default)]
    struct Hand(Rc<Cell<u64>>);

    impl Clock for Hand {
        fn now(&self) -> u64 {
            self.0.get()
        }
    }

    fn at(time: u64) -> (Timeline<Hand>, Hand) {
        let hand = Hand::default();
        hand.0.set(time);
        (Timeline::new(hand.clone()), hand)
    }

    #[test]
    fn input_before_a_deadline_has_the_clocks_time() {
        let (mut timeline, hand) = at(100);
        hand.0.set(150);
        timeline.take_input(Some(200));
        assert_eq!(timeline.now(), 150);
        assert_eq!(timeline.lateness(Some(200)), None);
        assert_eq!(timeline.left(Some(200)), Some(Duration::from_millis(50)));
    }

    #[test]
    fn input_that_is_looked_at_late_counts_as_right_before_the_deadline() {
        let (mut timeline, hand) = at(100);
        hand.0.set(6_000);
        timeline.take_input(Some(200));
        assert_eq!(timeline.now(), 199);
        assert_eq!(timeline.lateness(Some(200)), Some(5_800));
        // A phase that begins there has its whole limit.
        timeline.hold();
        assert_eq!(timeline.lateness(Some(5_199)), None);
        hand.0.set(6_040);
        assert_eq!(timeline.advance(), 239);
    }

    #[test]
    fn time_never_goes_back() {
        let (mut timeline, hand) = at(100);
        hand.0.set(300);
        timeline.advance();
        timeline.take_input(Some(250));
        assert_eq!(timeline.now(), 300);
        hand.0.set(0);
        assert_eq!(timeline.advance(), 300);
    }
}
