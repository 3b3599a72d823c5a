//! What stands on a session, and what it is moved by.

use std::collections::VecDeque;
use std::time::Duration;

use super::device::DeviceName;
use super::output::{Output, Topic};
use crate::event::Event;
use crate::qos::Qos;
use crate::session::event::SessionEvent;

/// A [`DataTemplate`](super::DataTemplate) or a [`DeviceShadow`](super::DeviceShadow), as a session attends to it. It does no
/// input or output: a program with an event loop of its own calls this as a session does.
pub trait Attendee: Send {
    /// Takes an event; whether it was a message of its own. What a session tells of itself is everybody's.
    fn hear(&mut self, event: &Event) -> bool;

    /// Whether the session is up, as far as it has heard.
    fn is_up(&self) -> bool;

    /// The session is up, or is not.
    fn set_up(&mut self, up: bool);

    /// What is to be published now, with QoS 1: a topic and a payload. How that ends goes to [`published`](Self::published).
    fn next_publish(&mut self, now: u64) -> Option<(String, String)>;

    /// What was to be published has gone out, or has not.
    fn published(&mut self, ok: bool, now: u64);

    /// When it wants to be asked again.
    fn deadline(&self) -> Option<u64>;

    /// Whether it has something to tell.
    fn has_news(&self) -> bool;
}

/// How long a session may wait for an event, `left` at most; `None` where one of them has something to tell.
pub fn time_to_wait(attendees: &[&mut dyn Attendee], left: Duration, now: u64) -> Option<Duration> {
    if attendees.iter().any(|attendee| attendee.has_news()) {
        return None;
    }
    let due = attendees.iter().filter_map(|attendee| attendee.deadline());
    let due = due.map(|due| Duration::from_millis(due.saturating_sub(now)));
    Some(due.fold(left, Duration::min))
}

/// Whether an event was a message of one of them.
pub fn hear_all(attendees: &mut [&mut dyn Attendee], event: &Event) -> bool {
    // Each of them hears of the session.
    attendees
        .iter_mut()
        .fold(false, |taken, one| one.hear(event) | taken)
}

/// A [`Model`](super::Model) or a [`Shadow`](super::Shadow), which knows neither a port nor a clock: it is told the time,
/// what came and what became of what it published.
pub trait Machine: Send {
    /// Where its messages come from.
    fn topics(&self) -> &'static [Topic];

    /// What is to be done next.
    fn take(&mut self) -> Option<Output>;

    /// When it wants to be polled again.
    fn deadline(&self) -> Option<u64>;

    /// Whether the session is up, as far as it was told.
    fn is_up(&self) -> bool;

    /// It is as late as this: sends what is next, a refusal, an answer, or a request.
    fn poll(&mut self, now: u64);

    /// The session is up, or is not any more.
    fn set_up(&mut self, up: bool);

    /// What was to be published has gone out, or has not.
    fn published(&mut self, ok: bool, now: u64);

    /// A message has come; without bytes one that was damaged.
    fn message(&mut self, topic: Topic, bytes: Option<&[u8]>);
}

/// Messages that were passed over.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct PassedOver {
    /// No JSON.
    pub malformed: u64,
    /// Of nothing that was awaited.
    pub stray: u64,
    /// Not answered because too many refusals waited.
    pub dropped: u64,
}

/// A device's machine: what it wants published, and what it has told.
pub struct Driver<M> {
    pub machine: M,
    pub device: DeviceName,
    pub passed_over: PassedOver,
    news: VecDeque<Output>,
    publish: Option<(Topic, String)>,
}

impl<M: Machine> Driver<M> {
    pub fn new(machine: M, device: DeviceName) -> Self {
        Self {
            machine,
            device,
            passed_over: PassedOver::default(),
            news: VecDeque::new(),
            publish: None,
        }
    }

    /// What a session has to subscribe to.
    pub fn subscriptions(&self) -> Vec<(String, Qos)> {
        let topics = self.machine.topics().iter();
        topics
            .map(|topic| (self.device.down(*topic), Qos::AtLeastOnce))
            .collect()
    }

    /// What it tells next.
    pub fn take(&mut self) -> Option<Output> {
        self.sort();
        self.news.pop_front()
    }

    fn sort(&mut self) {
        while let Some(output) = self.machine.take() {
            match output {
                Output::Publish(topic, text) => self.publish = Some((topic, text)),
                Output::Malformed(_) => self.passed_over.malformed += 1,
                Output::Stray(_) => self.passed_over.stray += 1,
                Output::Dropped(_) => self.passed_over.dropped += 1,
                told => self.news.push_back(told),
            }
        }
    }
}

impl<M: Machine> Attendee for Driver<M> {
    fn hear(&mut self, event: &Event) -> bool {
        let mut is_own = false;
        match event {
            Event::Message(message) => {
                let topics = self.machine.topics().iter();
                let mut own = topics.filter(|topic| message.topic == *self.device.down(**topic));
                if let Some(topic) = own.next() {
                    self.machine.message(*topic, Some(&message.payload));
                    is_own = true;
                }
            }
            Event::Session(SessionEvent::Up) => self.set_up(true),
            Event::Session(SessionEvent::Down { .. } | SessionEvent::Ended) => self.set_up(false),
            _ => {}
        }
        self.sort();
        is_own
    }

    fn is_up(&self) -> bool {
        self.machine.is_up()
    }

    fn set_up(&mut self, up: bool) {
        if up != self.is_up() {
            self.machine.set_up(up);
        }
        if !up {
            self.sort();
            self.publish = None;
        }
    }

    fn next_publish(&mut self, now: u64) -> Option<(String, String)> {
        self.machine.poll(now);
        self.sort();
        let (topic, text) = self.publish.take()?;
        Some((self.device.up(topic), text))
    }

    fn published(&mut self, ok: bool, now: u64) {
        self.machine.published(ok, now);
        self.sort();
    }

    fn deadline(&self) -> Option<u64> {
        self.machine.deadline()
    }

    fn has_news(&self) -> bool {
        !self.news.is_empty()
    }
}

/// A type with a member `driver` is an attendee by that.
macro_rules! attend_by_driver {
    ($own:ty $(, $parameter:ident: $bound:ident)?) => {
        impl$(<$parameter: $bound>)? Attendee for $own {
            fn hear(&mut self, event: &Event) -> bool {
                self.driver.hear(event)
            }

            fn is_up(&self) -> bool {
                self.driver.is_up()
            }

            fn set_up(&mut self, up: bool) {
                self.driver.set_up(up);
            }

            fn next_publish(&mut self, now: u64) -> Option<(String, String)> {
                self.driver.next_publish(now)
            }

            fn published(&mut self, ok: bool, now: u64) {
                self.driver.published(ok, now);
            }

            fn deadline(&self) -> Option<u64> {
                self.driver.deadline()
            }

            fn has_news(&self) -> bool {
                self.driver.has_news()
            }
        }
    };
}

pub(super) use attend_by_driver;
