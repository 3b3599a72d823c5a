//! What a model or a shadow wants done, or tells.

use super::json::Json;
use super::reply::Reply;

/// Where a message goes or comes from: the KIND of a `$thing` topic, or the shadow's.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Topic {
    /// `$thing/…/property/…`
    Property,
    /// `$thing/…/event/…`
    Event,
    /// `$thing/…/action/…`
    Action,
    /// `$shadow/operation/…`
    Shadow,
}

impl Topic {
    /// KIND of a `$thing` topic; the shadow's has none.
    pub(super) const fn kind(self) -> Option<&'static str> {
        match self {
            Self::Property => Some("property"),
            Self::Event => Some("event"),
            Self::Action => Some("action"),
            Self::Shadow => None,
        }
    }
}

/// What awaits a reply of the platform.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum RequestName {
    /// What is wanted of the device.
    GetStatus,
    /// What was wanted is done.
    ClearControl,
    /// About the device.
    ReportInfo,
    /// An event.
    EventPost,
    /// Several events.
    EventsPost,
    /// Changed properties.
    Report,
    /// The shadow's document.
    Get,
    /// A change of the shadow's document.
    Update,
}

impl RequestName {
    /// Its method, of a shadow its type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::GetStatus => "get_status",
            Self::ClearControl => "clear_control",
            Self::ReportInfo => "report_info",
            Self::EventPost => "event_post",
            Self::EventsPost => "events_post",
            Self::Report => "report",
            Self::Get => "get",
            Self::Update => "update",
        }
    }
}

/// A call of the platform that the application answers.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum CallName {
    /// Properties are to be set.
    Control,
    /// Something is to be done.
    Action,
}

/// Why there is no reply.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Why {
    /// It could not be published.
    Publish,
    /// The session went down.
    Down,
    /// None came in time.
    Timeout,
}

impl Why {
    /// Its name in transcripts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Down => "down",
            Self::Timeout => "timeout",
        }
    }
}

/// A document of the shadow, or what of it differs from what was reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// `reported`, `desired`, `delta`; of a delta the values that are wanted.
    pub state: Json,
    /// It grows with each change.
    pub version: u64,
}

/// What a model or a shadow wants done, or tells.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Output {
    /// Is to be published with QoS 1; how that ends is told to `published`.
    Publish(Topic, String),
    /// The application is to take these values, and to answer.
    Control(Json),
    /// The application is to do this with these inputs, and to answer.
    Action(&'static str, Json),
    /// Was wanted while the device was away, and does not fit.
    Unwanted(Reply),
    /// The platform has replied: with 0, or with why it refuses.
    Done(RequestName, u32, Reply),
    /// There is no reply.
    Failed(RequestName, u32, Why),
    /// An answer of the application's, or a refusal of the model's own, could not be published.
    Unanswered(CallName),
    /// No JSON, or damaged: passed over.
    Malformed(Topic),
    /// Of nothing that is awaited: passed over.
    Stray(Topic),
    /// Not answered because too many refusals wait.
    Dropped(Topic),
    /// The shadow's document, to this request.
    Shadow(u32, Document),
    /// What is wanted of the device.
    Delta(Document),
    /// A document that this update did not know of: what is to be sent now, `resolve` takes.
    Conflict(u32, Document),
}
