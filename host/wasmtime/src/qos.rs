/// MQTT quality of service, as far as modules have it.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Qos {
    /// QoS 0: nobody says whether the message has arrived.
    #[default]
    AtMostOnce,
    /// QoS 1: the broker says that it has it; it may come twice.
    AtLeastOnce,
}
