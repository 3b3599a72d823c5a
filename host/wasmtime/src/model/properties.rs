//! A model's properties: their values, and which of them the platform does not know yet.

use super::check::{Asked, check, ordered, size};
use super::descriptor::Descriptor;
use super::json::Json;
use super::reply::Reply;
use super::request::PAYLOAD_BYTES;

/// Bytes of one property in a report at most, so that each fits one.
pub const VALUE_BYTES: usize = 1920;

/// What a property is at the moment; in the order of the template.
#[derive(Clone, Default)]
struct Slot {
    value: Option<Json>,
    changed: bool,
}

pub struct Properties {
    descriptor: &'static Descriptor,
    slots: Vec<Slot>,
}

impl Properties {
    pub fn new(descriptor: &'static Descriptor) -> Self {
        Self {
            descriptor,
            slots: vec![Slot::default(); descriptor.properties.len()],
        }
    }

    pub fn are_changed(&self) -> bool {
        self.slots.iter().any(|slot| slot.changed)
    }

    /// All that have a value, in the order of the template.
    pub fn all(&self) -> Json {
        let names = self.descriptor.properties.iter().map(|member| member.id);
        Json::object(names.zip(self.slots.iter().map(|slot| slot.value.clone())))
    }

    /// Values that fit, in the order of the template.
    pub fn ordered(&self, json: &Json) -> Json {
        ordered(self.descriptor.properties, json)
    }

    /// Whether the device may set the values.
    pub fn check(&self, json: &Json) -> Result<(), Reply> {
        self.check_with(json, &[])
    }

    /// Whether the cloud may: what is read-only it does not set.
    pub fn check_wanted(&self, json: &Json) -> Result<(), Reply> {
        self.check_with(json, self.descriptor.read_only)
    }

    fn check_with(&self, json: &Json, read_only: &[&str]) -> Result<(), Reply> {
        let asked = Asked {
            read_only,
            all: false,
            most: Some(VALUE_BYTES),
        };
        check(self.descriptor.properties, json, asked)
    }

    /// Takes values that fit.
    pub fn set(&mut self, json: &Json) {
        let json = self.ordered(json);
        let members = self.descriptor.properties;
        for (slot, member) in self.slots.iter_mut().zip(members) {
            if let Some(value) = json.get(member.id) {
                slot.value = Some(value.clone());
                slot.changed = true;
            }
        }
    }

    /// They are to be reported again.
    pub fn change(&mut self, places: &[usize]) {
        for place in places {
            self.slots[*place].changed = true;
        }
    }

    /// Writes as many as fit a message behind `head`, in the order of the template, and gives their places; they are not
    /// changed any more.
    pub fn write(&mut self, head: &str) -> (String, Vec<usize>) {
        let mut bytes = head.len() + "{}}".len();
        let mut members = Vec::new();
        let mut places = Vec::new();
        for (place, slot) in self.slots.iter_mut().enumerate() {
            let id = self.descriptor.properties[place].id;
            let Some(value) = slot.value.as_ref().filter(|_| slot.changed) else {
                continue;
            };
            let comma = usize::from(!members.is_empty());
            bytes += size(id, value) + comma;
            if bytes > PAYLOAD_BYTES {
                break;
            }
            members.push((id, Some(value.clone())));
            places.push(place);
            slot.changed = false;
        }
        (format!("{head}{}}}", Json::object(members)), places)
    }
}
