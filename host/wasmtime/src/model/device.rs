//! A device and its topics.

use super::output::Topic;

/// A device as its topics name it; of a gateway's sub-device these are the sub-device's names.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct DeviceName {
    /// Of the product.
    pub product_id: String,
    /// Of the device.
    pub device_name: String,
}

impl DeviceName {
    /// The device of these names.
    #[must_use]
    pub fn new(product_id: impl Into<String>, device_name: impl Into<String>) -> Self {
        Self {
            product_id: product_id.into(),
            device_name: device_name.into(),
        }
    }

    fn path(&self) -> String {
        format!("{}/{}", self.product_id, self.device_name)
    }

    /// Where a message of the device goes.
    pub(super) fn up(&self, topic: Topic) -> String {
        match topic.kind() {
            Some(kind) => format!("$thing/up/{kind}/{}", self.path()),
            None => format!("$shadow/operation/{}", self.path()),
        }
    }

    /// Where messages for the device come from.
    pub(super) fn down(&self, topic: Topic) -> String {
        match topic.kind() {
            Some(kind) => format!("$thing/down/{kind}/{}", self.path()),
            None => format!("$shadow/operation/result/{}", self.path()),
        }
    }
}
