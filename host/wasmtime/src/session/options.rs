use std::fmt;
use std::time::Duration;

use super::config::{SessionConfig, SessionPart};
use super::outbox::OnFull;
use crate::call::Argument;
use crate::generated::abi::{DEFAULT_CHECK, Field};
use crate::options::DialogueOptions;
use crate::qos::Qos;

/// The device that a module is to be. `Debug` shows no secret.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Device {
    /// Product ID, up to 10 bytes.
    pub product_id: String,
    /// Device name, up to 48 bytes.
    pub device_name: String,
    /// Device secret, up to 44 bytes.
    pub device_secret: String,
    /// Region, where the module is to use another one than its own.
    pub region: Option<String>,
}

impl Device {
    /// The device of these names, in the module's own region.
    #[must_use]
    pub fn new(
        product_id: impl Into<String>,
        device_name: impl Into<String>,
        device_secret: impl Into<String>,
    ) -> Self {
        Self {
            product_id: product_id.into(),
            device_name: device_name.into(),
            device_secret: device_secret.into(),
            region: None,
        }
    }
}

/// A product of which the module registers a device of this name, where it holds none. `Debug` shows no
/// secret.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Product {
    /// Product ID, up to 10 bytes.
    pub product_id: String,
    /// Product secret, up to 32 bytes.
    pub product_secret: String,
    /// Device name, up to 48 bytes.
    pub device_name: String,
    /// Region, where the module is to use another one than its own.
    pub region: Option<String>,
}

/// How a module comes into a network.
#[derive(Clone, Default, Eq, PartialEq)]
#[non_exhaustive]
pub enum Wifi {
    /// It was provisioned, and joins by itself.
    #[default]
    Provisioned,
    /// It is made to join where it is in no network. `Debug` shows no password.
    Join {
        /// 1 to 32 bytes.
        ssid: String,
        /// Up to 64 bytes; none where the network is open.
        password: Option<String>,
    },
    /// Nobody looks: a cellular module.
    Disabled,
}

/// How a module connects (document, "AT+TCMQTTCONN").
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Mqtt {
    /// Milliseconds that the module waits for the broker.
    pub command_timeout: i32,
    /// Seconds.
    pub keepalive: i32,
    /// Whether the broker forgets the session before.
    pub clean_session: bool,
    /// Whether the module connects again by itself.
    pub reconnect: bool,
}

impl Default for Mqtt {
    fn default() -> Self {
        Self {
            command_timeout: 5_000,
            keepalive: 240,
            clean_session: true,
            reconnect: true,
        }
    }
}

/// What a session is to bring about and to keep up. One of `device` and `product` is needed.
///
/// ```
/// use tcat::{Device, Qos, SessionOptions, Wifi};
///
/// let options = SessionOptions {
///     device: Some(Device {
///         product_id: "CTQS08Y5LG".into(),
///         device_name: "Dev01".into(),
///         device_secret: "ZHNkIGRzZCA=".into(),
///         region: None,
///     }),
///     wifi: Wifi::Join { ssid: "home".into(), password: Some("a password".into()) },
///     topics: vec![("CTQS08Y5LG/Dev01/control".into(), Qos::AtLeastOnce)],
///     ..SessionOptions::default()
/// };
/// assert!(!format!("{options:?}").contains("ZHNk"));
/// assert!(!format!("{options:?}").contains("a password"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SessionOptions {
    /// What the module is to hold.
    pub device: Option<Device>,
    /// What it registers, in place of `device`.
    pub product: Option<Product>,
    /// Its network.
    pub wifi: Wifi,
    /// Its connection.
    pub mqtt: Mqtt,
    /// Up to 10 topics to subscribe to, each with its QoS.
    pub topics: Vec<(String, Qos)>,
    /// Version of the firmware that runs: listens for updates.
    pub version: Option<String>,
    /// Everything again for as long as it takes; else one way up.
    pub keep: bool,
    /// Between looks at a module that says nothing: a second to an hour, zero for none.
    pub check: Duration,
}

impl Default for SessionOptions {
    fn default() -> Self {
        Self {
            device: None,
            product: None,
            wifi: Wifi::default(),
            mqtt: Mqtt::default(),
            topics: Vec::new(),
            version: None,
            keep: true,
            check: Duration::from_millis(DEFAULT_CHECK.into()),
        }
    }
}

/// What a session has beside its [`SessionOptions`].
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct SessionSetup {
    /// What the module does differently.
    pub dialogue: DialogueOptions,
    /// What happens to a message that the outbox has no room for.
    pub on_full: OnFull,
}

impl SessionOptions {
    /// As a core takes it.
    pub(crate) fn config(&self) -> SessionConfig<'_> {
        SessionConfig {
            parts: self.parts(),
            watch_wifi: self.wifi != Wifi::Disabled,
            keep: self.keep,
            // Beyond 32 bits it is out of range all the same.
            check: u32::try_from(self.check.as_millis()).unwrap_or(u32::MAX),
        }
    }

    fn parts(&self) -> Vec<SessionPart<'_>> {
        let mut parts = Vec::new();
        if let Some(device) = &self.device {
            let texts = [
                Some(&device.product_id),
                Some(&device.device_name),
                Some(&device.device_secret),
                device.region.as_ref(),
            ];
            parts.push(texts_of(Field::Device, &texts));
        }
        if let Some(product) = &self.product {
            let texts = [
                Some(&product.product_id),
                Some(&product.product_secret),
                Some(&product.device_name),
                product.region.as_ref(),
            ];
            parts.push(texts_of(Field::Product, &texts));
        }
        if let Wifi::Join { ssid, password } = &self.wifi {
            parts.push(texts_of(Field::Wifi, &[Some(ssid), password.as_ref()]));
        }
        parts.push(SessionPart {
            field: Field::Mqtt,
            arguments: vec![
                self.mqtt.command_timeout.into(),
                self.mqtt.keepalive.into(),
                self.mqtt.clean_session.into(),
                self.mqtt.reconnect.into(),
            ],
        });
        parts.extend(self.topics.iter().map(|(topic, qos)| SessionPart {
            field: Field::Topics,
            arguments: vec![topic.as_str().into(), (*qos).into()],
        }));
        if let Some(version) = &self.version {
            parts.push(texts_of(Field::Version, &[Some(version)]));
        }
        parts
    }
}

fn texts_of<'a>(field: Field, texts: &[Option<&'a String>]) -> SessionPart<'a> {
    SessionPart {
        field,
        arguments: texts
            .iter()
            .flatten()
            .map(|text| Argument::from(text.as_str()))
            .collect(),
    }
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Device")
            .field("product_id", &self.product_id)
            .field("device_name", &self.device_name)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Product {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Product")
            .field("product_id", &self.product_id)
            .field("device_name", &self.device_name)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Wifi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Provisioned => f.write_str("Provisioned"),
            Self::Join { ssid, .. } => f
                .debug_struct("Join")
                .field("ssid", ssid)
                .finish_non_exhaustive(),
            Self::Disabled => f.write_str("Disabled"),
        }
    }
}
