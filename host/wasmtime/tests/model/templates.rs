//! Generated code of the templates that transcripts name.

use tcat::model::{Descriptor, Template};

#[path = "generated/everything.rs"]
#[rustfmt::skip]
pub mod everything;
#[path = "../../examples/generated/light.rs"]
#[rustfmt::skip]
pub mod light;
#[path = "generated/paths.rs"]
#[rustfmt::skip]
pub mod paths;
#[path = "../../examples/generated/thermostat.rs"]
#[rustfmt::skip]
pub mod thermostat;
#[path = "generated/thirty.rs"]
#[rustfmt::skip]
pub mod thirty;

pub fn descriptor(name: &str) -> &'static Descriptor {
    match name {
        "everything.json" => everything::EverythingTemplate::descriptor(),
        "light.json" => light::LightTemplate::descriptor(),
        "paths.json" => paths::PathsTemplate::descriptor(),
        "thermostat.json" => thermostat::ThermostatTemplate::descriptor(),
        "thirty.json" => thirty::ThirtyTemplate::descriptor(),
        _ => panic!("no code of {name}: generate it"),
    }
}
