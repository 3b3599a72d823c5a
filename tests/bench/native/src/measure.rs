use std::hint::black_box;
use std::time::{Duration, Instant};

/// What one item is made of.
pub struct Item {
    /// What must happen before it and does not count.
    pub before: Option<Box<dyn FnMut()>>,
    pub run: Box<dyn FnMut()>,
}

/// An item, or what the subject does wrong. Both share one state.
pub type Prepared = Result<Item, String>;

/// The same as in tests/bench/measure.ts: samples in turn, so that what drifts meets all alike.
const SAMPLE: Duration = Duration::from_millis(1);
const WARM_UP: Duration = Duration::from_millis(150);
const ROUNDS: usize = 301;
const READINGS: u32 = 1_000;

pub struct Runner {
    /// Where its result stands.
    place: usize,
    item: Item,
    batch: u32,
    samples: Vec<f64>,
}

impl Runner {
    pub fn new(place: usize, item: Item) -> Self {
        Self {
            place,
            item,
            batch: 1,
            samples: Vec::new(),
        }
    }

    /// Runs a batch of items; nanoseconds for one.
    fn sample(&mut self) -> f64 {
        let total = match &mut self.item.before {
            Some(before) => sample_each(before, &mut self.item.run, self.batch),
            None => {
                let start = Instant::now();
                for _ in 0..self.batch {
                    (self.item.run)();
                }
                start.elapsed()
            }
        };
        total.as_nanos() as f64 / f64::from(self.batch)
    }

    fn warm_up(&mut self) {
        let end = Instant::now() + WARM_UP;
        while Instant::now() < end {
            let ns = self.sample().max(1.0);
            self.batch = ((SAMPLE.as_nanos() as f64 / ns) as u32).max(1);
        }
    }
}

/// The same where something stands between the items; the clock is read for each.
fn sample_each(before: &mut dyn FnMut(), run: &mut dyn FnMut(), count: u32) -> Duration {
    let mut total = Duration::ZERO;
    for _ in 0..count {
        before();
        let start = Instant::now();
        run();
        total += start.elapsed();
    }
    total
}

/// What two readings of the clock cost: it is taken off where each item is timed alone.
fn reading_cost() -> f64 {
    let costs = (0..ROUNDS).map(|_| {
        let total = sample_each(&mut || {}, &mut || black_box(()), READINGS);
        total.as_nanos() as f64 / f64::from(READINGS)
    });
    median(costs.collect())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The place of each result and nanoseconds for one item.
pub fn measure(mut runners: Vec<Runner>) -> Vec<(usize, f64)> {
    for runner in &mut runners {
        runner.warm_up();
    }
    for _ in 0..ROUNDS {
        for runner in &mut runners {
            let ns = runner.sample();
            runner.samples.push(ns);
        }
    }
    let cost = reading_cost();
    runners
        .into_iter()
        .map(|runner| {
            let off = if runner.item.before.is_some() {
                cost
            } else {
                0.0
            };
            (runner.place, median(runner.samples) - off)
        })
        .collect()
}
