//! A product's data template, as generated code describes it.

/// What a value has to fit.
#[derive(Debug)]
#[allow(missing_docs)]
pub enum Field {
    /// 0 and 1.
    Bool,
    /// A whole number from 0 to 2^53 - 1.
    Timestamp,
    /// A whole number.
    Int { min: f64, max: f64 },
    /// A number.
    Float { min: f64, max: f64 },
    /// A text of so many bytes.
    String { min: usize, max: usize },
    /// One of these numbers.
    Enum(&'static [i64]),
    /// One of these texts.
    StringEnum(&'static [&'static str]),
    /// An object with some of these members.
    Struct(&'static [Member]),
    /// A list of so many items.
    Array {
        min: usize,
        max: usize,
        items: &'static Field,
    },
}

/// A name and what its value has to fit.
#[derive(Debug)]
pub struct Member {
    /// As it stands in messages.
    pub id: &'static str,
    /// What it has to fit.
    pub field: Field,
}

/// An event.
#[derive(Debug)]
pub struct EventDescriptor {
    /// As it stands in messages.
    pub id: &'static str,
    /// `info`, `alert` or `fault`.
    pub kind: &'static str,
    /// What it tells.
    pub params: &'static [Member],
}

/// An action.
#[derive(Debug)]
pub struct ActionDescriptor {
    /// As it stands in messages.
    pub id: &'static str,
    /// What it is given: all of it.
    pub input: &'static [Member],
    /// What it answers.
    pub output: &'static [Member],
}

/// A product's data template; lists are in the order in which messages have them.
#[derive(Debug)]
pub struct Descriptor {
    /// The properties.
    pub properties: &'static [Member],
    /// Properties of mode `r`: the device's alone to set.
    pub read_only: &'static [&'static str],
    /// The events.
    pub events: &'static [EventDescriptor],
    /// The actions.
    pub actions: &'static [ActionDescriptor],
}

impl Descriptor {
    pub(super) fn action(&self, id: &str) -> Option<&'static ActionDescriptor> {
        self.actions.iter().find(|action| action.id == id)
    }

    pub(super) fn event(&self, id: &str) -> Option<&'static EventDescriptor> {
        self.events.iter().find(|event| event.id == id)
    }
}
