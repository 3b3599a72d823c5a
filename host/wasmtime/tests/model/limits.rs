//! What waits at most, and answers that are another's.

use std::fmt::Write;

use tcat::Qos;
use tcat::model::{
    Attendee, DataTemplate, DeviceName, DeviceShadow, Json, Machine, Model, ModelOptions, Output,
    Reply, Template, Topic, Typed,
};

use crate::templates::everything::{
    EverythingActionResetOutput, EverythingAnswer, EverythingTemplate,
};

/// Requests that wait at most, and refusals.
const WAITING: u32 = 16;
const REFUSALS: usize = 4;

fn model() -> Model {
    Model::new(EverythingTemplate::descriptor(), ModelOptions::default())
}

#[test]
fn the_seventeenth_request_that_waits_is_refused_and_nothing_else_is_lost() {
    let mut model = model();
    for number in 1..=WAITING {
        assert_eq!(model.info(&[("a", "b")]), Ok(number));
    }
    assert_eq!(model.info(&[]), Err(Reply::refused(Reply::BUSY, "busy")));
    model.set_up(true);
    let mut said = String::new();
    for now in 0..u64::from(WAITING) + 2 {
        // Each is over when its publish fails.
        model.poll(now);
        while let Some(output) = model.take() {
            write!(said, "{output:?}").unwrap();
        }
        model.published(false, now);
    }
    assert_eq!(said.matches("report_info").count(), WAITING as usize);
    assert!(model.info(&[("a", "b")]).is_ok());
}

#[test]
fn what_was_set_is_reported_once_the_platform_has_answered() {
    let mut model = model();
    assert!(model.is_reported());
    let set = Json::object([("int", Some(Json::whole(3)))]);
    model.set(&set).unwrap();
    assert!(!model.is_reported());
    model.set_up(true);
    for now in 0..2 {
        // The device asks for what is wanted of it, and reports.
        assert!(!model.is_reported());
        model.poll(now);
        let mut asked = None;
        while let Some(output) = model.take() {
            if let Output::Publish(_, text) = output {
                asked = Json::read(text.as_bytes());
            }
        }
        model.published(true, now);
        let asked = asked.unwrap();
        let text = |name| asked.get(name).and_then(Json::as_text).unwrap();
        let (method, token) = (text("method"), text("clientToken"));
        let answer = format!(r#"{{"method":"{method}_reply","clientToken":"{token}","code":0}}"#);
        model.message(Topic::Property, Some(answer.as_bytes()));
    }
    assert!(model.is_reported());
}

#[test]
fn refusals_that_nobody_fetches_are_dropped_and_counted() {
    let mut model = model();
    model.set_up(true);
    let mut dropped = 0;
    for _ in 0..REFUSALS + 3 {
        let wrong = br#"{"method":"control","clientToken":"c","params":{"nope":1}}"#;
        model.message(Topic::Property, Some(wrong));
        while let Some(output) = model.take() {
            assert_eq!(output, Output::Dropped(Topic::Property));
            dropped += 1;
        }
    }
    assert_eq!(dropped, 3);
}

#[test]
fn a_session_subscribes_to_what_the_platform_says_of_the_device() {
    let device = || DeviceName::new("P", "d");
    let options = ModelOptions::default();
    let template = DataTemplate::<EverythingTemplate>::with(device(), options);
    let shadow = DeviceShadow::new(device());
    let down = |topic| (format!("$thing/down/{topic}/P/d"), Qos::AtLeastOnce);
    let wanted = ["property", "event", "action"].map(down);
    assert_eq!(template.topics(), wanted);
    let wanted = ("$shadow/operation/result/P/d".to_owned(), Qos::AtLeastOnce);
    assert_eq!(shadow.topics(), [wanted]);
}

#[test]
fn an_answer_to_no_action_goes_nowhere() {
    let device = DeviceName::new("P", "d");
    let mut template = DataTemplate::<EverythingTemplate>::with(device, ModelOptions::default());
    template.set_up(true);
    let answer = EverythingAnswer::Reset(EverythingActionResetOutput::default());
    template.answer_action(&answer).unwrap();
    template.answer_control(&Reply::success());
    let (topic, text) = template.next_publish(0).unwrap();
    assert_eq!(topic, "$thing/up/property/P/d");
    assert!(text.contains("get_status"), "{text}");
    template.published(true, 0);
    assert_eq!(template.next_publish(0), None);
    assert_eq!(bool::from_json(&Json::whole(0)), Some(false));
}
