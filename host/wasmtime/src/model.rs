//! A product's data template and a device's shadow, with the feature `model`: typed properties, events and actions on a
//! session.

pub(crate) mod attendee;
mod calls;
mod check;
mod datatemplate;
mod descriptor;
mod device;
mod deviceshadow;
mod json;
mod machine;
mod output;
mod owed;
mod posts;
mod properties;
mod read;
mod reply;
mod request;
mod requests;
mod shadow;
mod typed;
mod write;

pub use attendee::{Attendee, Machine, PassedOver};
pub use datatemplate::{DataTemplate, Told};
pub use descriptor::{ActionDescriptor, Descriptor, EventDescriptor, Field, Member};
pub use device::DeviceName;
pub use deviceshadow::{DeviceShadow, ShadowTold};
pub use json::Json;
pub use machine::{Model, ModelOptions, TimeOf};
pub use output::{CallName, Document, Output, RequestName, Topic, Why};
pub use read::NESTING;
pub use reply::Reply;
pub use request::{PAYLOAD_BYTES, RequestOptions};
pub use shadow::{Shadow, ShadowUpdate};
pub use typed::{Template, Typed};
