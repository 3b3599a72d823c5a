use std::time::{Duration, Instant};

/// Does one item.
pub type Item = Box<dyn FnMut()>;

/// An item, or what the subject does wrong.
pub type Prepared = Result<Item, String>;

/// Does so many items; how long they took.
pub fn sample(item: &mut Item, count: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..count {
        item();
    }
    start.elapsed()
}
