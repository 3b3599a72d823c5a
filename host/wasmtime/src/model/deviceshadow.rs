//! A device's shadow on a session.

use super::attendee::{Attendee, Driver, PassedOver, attend_by_driver};
use super::device::DeviceName;
use super::json::Json;
use super::output::{Document, Output, RequestName, Why};
use super::reply::Reply;
use super::request::RequestOptions;
use super::shadow::{Shadow, ShadowUpdate};
use crate::event::Event;
use crate::qos::Qos;

/// What a shadow tells.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ShadowTold {
    /// The document that a `get` asked for.
    Document(u32, Document),
    /// What is wanted of the device.
    Delta(Document),
    /// The document has moved on since this update knew it: [`DeviceShadow::resolve`] says what becomes of it. Not told where
    /// [`DeviceShadow::on_conflict`] says so.
    Conflict(u32, Document),
    /// The platform has taken it.
    Done(RequestName, u32),
    /// The platform refuses it.
    Refused(RequestName, u32, Reply),
    /// The platform has not replied.
    Failed(RequestName, u32, Why),
}

/// Says what is to be reported after a conflict of the update of this number, `None` for nothing.
type Resolve = Box<dyn FnMut(u32, &Document) -> Option<Json> + Send>;

/// A device's shadow. It stands on a session that attends to it ([`Session::attend`](crate::Session::attend)) and
/// subscribes to its [`topics`](Self::topics); nothing that it is asked goes out before.
pub struct DeviceShadow {
    driver: Driver<Shadow>,
    on_conflict: Option<Resolve>,
}

attend_by_driver!(DeviceShadow);

impl DeviceShadow {
    /// The shadow of this device, with tokens of its own.
    #[must_use]
    pub fn new(device: DeviceName) -> Self {
        Self::with(device, RequestOptions::for_this_run())
    }

    /// The same, as the options say.
    #[must_use]
    pub fn with(device: DeviceName, options: RequestOptions) -> Self {
        Self {
            driver: Driver::new(Shadow::new(options), device),
            on_conflict: None,
        }
    }

    /// What a session has to subscribe to.
    #[must_use]
    pub fn topics(&self) -> Vec<(String, Qos)> {
        self.driver.subscriptions()
    }

    /// What it tells next.
    pub fn take(&mut self) -> Option<ShadowTold> {
        loop {
            return Some(match self.driver.take()? {
                Output::Shadow(id, document) => ShadowTold::Document(id, document),
                Output::Delta(document) => ShadowTold::Delta(document),
                Output::Conflict(id, document) => {
                    if self.resolves(id, &document) {
                        continue;
                    }
                    ShadowTold::Conflict(id, document)
                }
                Output::Done(name, id, reply) if reply.is_success() => ShadowTold::Done(name, id),
                Output::Done(name, id, reply) => ShadowTold::Refused(name, id, reply),
                Output::Failed(name, id, why) => ShadowTold::Failed(name, id, why),
                // Of a data template, or sorted out before.
                _ => continue,
            });
        }
    }

    /// The version that it knows; 0 for none.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.driver.machine.version()
    }

    /// Asks for the document; gives the number of what will be told of it.
    ///
    /// # Errors
    /// 16 wait.
    pub fn get(&mut self) -> Result<u32, Reply> {
        self.driver.machine.get()
    }

    /// Changes the document, at the version that it knows; gives the number of what will be told of it.
    ///
    /// # Errors
    /// What is reported is no object; it is too long; 16 wait.
    pub fn update(&mut self, update: ShadowUpdate) -> Result<u32, Reply> {
        self.driver.machine.update(update)
    }

    /// What is to be reported after a conflict, now or later, `None` for nothing: the update ends as refused then. An
    /// update is sent again 3 times at most.
    ///
    /// # Errors
    /// It is no object or too long, and still to be said.
    pub fn resolve(&mut self, reported: Option<Json>) -> Result<(), Reply> {
        self.driver.machine.resolve(reported)
    }

    /// Resolves conflicts by a callback from here on, in [`take`](Self::take): it is given the update's number and the cloud's
    /// document, and says what [`resolve`](Self::resolve) would. Where that is refused, the conflict is told after all.
    pub fn on_conflict(
        &mut self,
        callback: impl FnMut(u32, &Document) -> Option<Json> + Send + 'static,
    ) {
        self.on_conflict = Some(Box::new(callback));
    }

    /// Whether the callback has said what becomes of it.
    fn resolves(&mut self, id: u32, document: &Document) -> bool {
        let Some(callback) = &mut self.on_conflict else {
            return false;
        };
        let reported = callback(id, document);
        self.resolve(reported).is_ok()
    }

    /// How many messages were passed over.
    #[must_use]
    pub fn passed_over(&self) -> PassedOver {
        self.driver.passed_over
    }
}
