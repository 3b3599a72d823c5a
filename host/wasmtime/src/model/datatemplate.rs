//! A device's data template, with the types of its product.

use std::marker::PhantomData;

use super::attendee::{Attendee, Driver, PassedOver, attend_by_driver};
use super::device::DeviceName;
use super::json::Json;
use super::machine::{Model, ModelOptions};
use super::output::{CallName, Output, RequestName, Why};
use super::reply::Reply;
use super::typed::{Template, Typed};
use crate::event::Event;
use crate::qos::Qos;

/// What a data template tells.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Told<T: Template> {
    /// The cloud sets these properties; [`DataTemplate::answer_control`] says whether they are taken.
    Control(T::Properties),
    /// This is to be done; [`DataTemplate::answer_action`] or [`DataTemplate::refuse_action`] says whether it is.
    Action(T::Call),
    /// The platform has taken something; its number is 0 where the application asked for none.
    Done(RequestName, u32),
    /// The platform refuses it.
    Refused(RequestName, u32, Reply),
    /// The platform has not replied. A report is made again.
    Failed(RequestName, u32, Why),
    /// Was wanted while the device was away, and does not fit: it stays with the cloud.
    Unwanted(Reply),
    /// An answer could not be published.
    Unanswered(CallName),
}

/// A device's data template: properties that are reported and set, events, actions, with the types that generated code
/// gives to `T`. It stands on a session that attends to it ([`Session::attend`](crate::Session::attend)) and subscribes
/// to its [`topics`](Self::topics); nothing that it is asked goes out before. A gateway has one for itself and one for
/// each of its sub-devices.
pub struct DataTemplate<T> {
    driver: Driver<Model>,
    template: PhantomData<fn() -> T>,
}

attend_by_driver!(DataTemplate<T>, T: Template);

impl<T: Template> DataTemplate<T> {
    /// The template of this device, with tokens of its own and the system's time.
    #[must_use]
    pub fn new(device: DeviceName) -> Self {
        Self::with(device, ModelOptions::for_this_run())
    }

    /// The same, as the options say.
    #[must_use]
    pub fn with(device: DeviceName, options: ModelOptions) -> Self {
        Self {
            driver: Driver::new(Model::new(T::descriptor(), options), device),
            template: PhantomData,
        }
    }

    /// What a session has to subscribe to.
    #[must_use]
    pub fn topics(&self) -> Vec<(String, Qos)> {
        self.driver.subscriptions()
    }

    /// What it tells next.
    pub fn take(&mut self) -> Option<Told<T>> {
        loop {
            return Some(match self.driver.take()? {
                Output::Control(json) => match T::Properties::from_json(&json) {
                    Some(values) => Told::Control(values),
                    None => {
                        self.answer_control(&Reply::not_understood());
                        continue;
                    }
                },
                Output::Action(id, json) => match T::call(id, &json) {
                    Some(call) => Told::Action(call),
                    None => {
                        self.refuse_action(&Reply::not_understood());
                        continue;
                    }
                },
                Output::Done(name, id, reply) if reply.is_success() => Told::Done(name, id),
                Output::Done(name, id, reply) => Told::Refused(name, id, reply),
                Output::Failed(name, id, why) => Told::Failed(name, id, why),
                Output::Unwanted(reply) => Told::Unwanted(reply),
                Output::Unanswered(call) => Told::Unanswered(call),
                // Of a shadow, or sorted out before.
                _ => continue,
            });
        }
    }

    /// Values of the properties that have been set, by the device or by the cloud.
    ///
    /// # Panics
    /// `T` takes other values than its own descriptor does: no generated code.
    #[must_use]
    pub fn values(&self) -> T::Properties {
        let values = T::Properties::from_json(&self.driver.machine.values());
        values.expect("a template takes what its descriptor does")
    }

    /// Sets those properties that are there, and reports them, together with others that are changed; while the session
    /// is down they wait.
    ///
    /// # Errors
    /// One does not fit, and none is set.
    pub fn report(&mut self, values: &T::Properties) -> Result<(), Reply> {
        self.driver.machine.set(&values.to_json())
    }

    /// Whether the platform has replied to all that was set.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        self.driver.machine.is_reported()
    }

    /// Posts an event; gives the number of what will be told of it.
    ///
    /// # Errors
    /// It does not fit; 16 wait.
    pub fn post(&mut self, post: &T::Post) -> Result<u32, Reply> {
        self.driver.machine.post(&[T::post(post)])
    }

    /// Posts several events in one message; gives the number of what will be told of it.
    ///
    /// # Errors
    /// As [`post`](Self::post); there is none.
    pub fn post_all(&mut self, posts: &[T::Post]) -> Result<u32, Reply> {
        let posts: Vec<(&str, Json)> = posts.iter().map(|post| T::post(post)).collect();
        self.driver.machine.post(&posts)
    }

    /// Tells the platform about the device: texts by names. Gives the number of what will be told of it.
    ///
    /// # Errors
    /// They are too long; 16 wait.
    pub fn info(&mut self, texts: &[(&str, &str)]) -> Result<u32, Reply> {
        self.driver.machine.info(texts)
    }

    /// Asks what the cloud wants of the device, as is done whenever the session comes up.
    pub fn get_status(&mut self) {
        self.driver.machine.get_status();
    }

    /// Answers a control, now or later: with [`Reply::success`] its values are the device's own and are reported.
    pub fn answer_control(&mut self, reply: &Reply) {
        self.driver.machine.answer_control(reply);
    }

    /// Answers an action that is done, now or later.
    ///
    /// # Errors
    /// An output does not fit, or the answer is another action's: it is still owed.
    pub fn answer_action(&mut self, answer: &T::Answer) -> Result<(), Reply> {
        let (id, outputs) = T::answer(answer);
        let owed = self.driver.machine.owed_action();
        if owed.is_some_and(|action| action.id != id) {
            return Err(Reply::not_defined());
        }
        self.driver.machine.answer_action(&outputs)
    }

    /// Answers an action that is not done, now or later.
    pub fn refuse_action(&mut self, reply: &Reply) {
        self.driver.machine.refuse_action(reply);
    }

    /// How many messages were passed over.
    #[must_use]
    pub fn passed_over(&self) -> PassedOver {
        self.driver.passed_over
    }
}
