//! A template that was written by hand, and takes none of what its own descriptor does.

use std::time::Duration;

use tcat::model::{
    Attendee, DataTemplate, Descriptor, DeviceName, Json, ModelOptions, Template, Typed,
};

use super::bench::Bench;
use super::model::light::LightTemplate;
use super::model::{published, say};

struct Strange;
struct Nothing;

impl Typed for Nothing {
    fn to_json(&self) -> Json {
        Json::object([])
    }

    fn from_json(_: &Json) -> Option<Self> {
        None
    }
}

impl Template for Strange {
    type Properties = Nothing;
    type Post = Nothing;
    type Call = Nothing;
    type Answer = Nothing;

    fn descriptor() -> &'static Descriptor {
        LightTemplate::descriptor()
    }

    fn post(_: &Nothing) -> (&'static str, Json) {
        ("nothing", Json::object([]))
    }

    fn call(_: &str, _: &Json) -> Option<Nothing> {
        None
    }

    fn answer(_: &Nothing) -> (&'static str, Json) {
        ("nothing", Json::object([]))
    }
}

#[test]
fn it_is_told_nothing_and_answers_that_it_has_failed() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    let device = DeviceName::new("P", "d");
    let mut strange = DataTemplate::<Strange>::with(device, ModelOptions::default());
    strange.report(&Nothing).unwrap();
    assert!(strange.post(&Nothing).is_err());
    for (kind, call) in [
        (
            "property",
            r#""method":"control","clientToken":"c","params":{"brightness":3}"#,
        ),
        (
            "action",
            r#""method":"action","clientToken":"a","actionId":"blink","params":{"period":3}"#,
        ),
    ] {
        say(
            &bench,
            &format!("$thing/down/{kind}/P/d"),
            &format!("{{{call}}}"),
        );
        while !strange.has_news() {
            session
                .attend(&mut [&mut strange], Duration::from_secs(30))
                .unwrap();
        }
        while strange.take().is_some() {}
        session.attend(&mut [&mut strange], Duration::ZERO).unwrap();
        let said = published(&bench).concat();
        assert!(said.contains(r#""code":500,"status":"failed""#), "{said}");
    }
}
