//! A product's data template and a device's shadow, with the feature `model`: typed properties, events and actions on a
//! session.

mod calls;
mod check;
mod descriptor;
mod json;
mod machine;
mod output;
mod owed;
mod posts;
mod properties;
mod read;
mod reply;
mod requests;
mod shadow;
mod typed;
mod write;

pub use descriptor::{ActionDescriptor, Descriptor, EventDescriptor, Field, Member};
pub use json::Json;
pub use machine::{Model, ModelOptions, TimeOf};
pub use output::{CallName, Document, Output, RequestName, Topic, Why};
pub use read::NESTING;
pub use reply::Reply;
pub use requests::{PAYLOAD_BYTES, RequestOptions};
pub use shadow::{Shadow, ShadowUpdate};
pub use typed::{Template, Typed};
