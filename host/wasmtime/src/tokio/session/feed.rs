//! What a session has told, for whoever waits for it.

use std::collections::VecDeque;
use std::pin::pin;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::event::Event;
use crate::session::life::{Life, SessionStatus};
use crate::wire::keep_event;

#[derive(Default)]
struct Told {
    life: Life,
    events: VecDeque<Event>,
    dropped: u64,
    /// Whether nothing comes any more.
    over: bool,
}

#[derive(Default)]
pub struct Feed {
    told: Mutex<Told>,
    news: Notify,
}

impl Feed {
    fn told(&self) -> MutexGuard<'_, Told> {
        // It is whole between any two of its lines.
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes an event; what is dropped for it is counted.
    pub fn take(&self, event: Event) {
        let mut told = self.told();
        told.life.note(&event, 0);
        let dropped = keep_event(&mut told.events, event);
        told.dropped += u64::from(dropped);
        drop(told);
        self.news.notify_waiters();
    }

    pub fn set(&self, status: SessionStatus) {
        self.told().life.set(status);
    }

    pub fn set_over(&self, over: bool) {
        self.told().over = over;
        self.news.notify_waiters();
    }

    pub fn status(&self) -> SessionStatus {
        self.told().life.status()
    }

    pub fn over(&self) -> bool {
        self.told().over
    }

    pub fn dropped(&self) -> u64 {
        self.told().dropped
    }

    #[cfg(feature = "model")]
    pub fn has_event(&self) -> bool {
        !self.told().events.is_empty()
    }

    pub fn next_event(&self) -> Option<Event> {
        self.told().events.pop_front()
    }

    /// Waits until `look` finds something.
    pub async fn wait<T>(&self, mut look: impl FnMut(&Self) -> Option<T>) -> T {
        loop {
            let mut news = pin!(self.news.notified());
            // What is told between the look and the waiting counts.
            news.as_mut().enable();
            if let Some(found) = look(self) {
                return found;
            }
            news.await;
        }
    }
}
