//! Data templates and shadows on a session, in virtual time.

use std::collections::BTreeMap;
use std::time::Duration;

use tcat::model::{
    Attendee, DataTemplate, DeviceName, DeviceShadow, Document, Json, ModelOptions, Reply,
    RequestName, RequestOptions, ShadowTold, ShadowUpdate, Told, Why,
};
use tcat::{Event, SessionEvent, SessionStatus};

use super::bench::{Bench, BenchSession, PATIENCE};
use light::{
    LightActionBlinkInput, LightActionBlinkOutput, LightAnswer, LightCall, LightColor,
    LightEventLowVoltage, LightPost, LightProperties, LightTemplate,
};

#[path = "../../../examples/generated/light.rs"]
#[rustfmt::skip]
pub mod light;

pub type Light = DataTemplate<LightTemplate>;

/// Longer than a reply may take.
const LONG: Duration = Duration::from_secs(30);

fn light(name: &str) -> Light {
    DataTemplate::with(DeviceName::new("P", name), ModelOptions::default())
}

fn bright(value: i32) -> LightProperties {
    LightProperties {
        brightness: Some(value),
        ..LightProperties::default()
    }
}

/// A message of a topic comes.
pub fn say(bench: &Bench, topic: &str, payload: &str) {
    let length = payload.len();
    bench.with(|module| {
        module.say(&format!(
            "+TCMQTTRCVPUB:\"{topic}\",{length},\"{payload}\"\r\n"
        ));
    });
}

/// What the platform says to a device's property topic.
pub fn tell(bench: &Bench, name: &str, payload: &str) {
    say(bench, &format!("$thing/down/property/P/{name}"), payload);
}

/// Messages that were published since this was asked last, without the escapes of a command line.
pub fn published(bench: &Bench) -> Vec<String> {
    let lines = bench.with(|module| std::mem::take(&mut module.lines));
    let lines = lines
        .iter()
        .filter_map(|(_, line)| line.strip_prefix("AT+TCMQTTPUB="));
    lines.map(|line| line.replace('\\', "")).collect()
}

/// Attends to one until it has news; `false` where none come.
fn has_news(session: &mut BenchSession, one: &mut dyn Attendee) -> bool {
    while !one.has_news() {
        if session.attend(&mut [one], LONG).unwrap().is_none() {
            return one.has_news();
        }
    }
    true
}

/// What a light tells next, where it does.
pub fn told(session: &mut BenchSession, light: &mut Light) -> Option<Told<LightTemplate>> {
    has_news(session, light).then(|| light.take()).flatten()
}

/// What a shadow tells next, where it does.
pub fn shadow_told(session: &mut BenchSession, shadow: &mut DeviceShadow) -> Option<ShadowTold> {
    has_news(session, shadow).then(|| shadow.take()).flatten()
}

/// A light whose state is known to be nothing.
pub fn settled(bench: &Bench) -> (BenchSession, Light) {
    let mut session = bench.session_up();
    let mut light = light("d");
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    tell(
        bench,
        "d",
        r#"{"method":"get_status_reply","clientToken":"00000000-1","code":0}"#,
    );
    let done = told(&mut session, &mut light);
    assert_eq!(done, Some(Told::Done(RequestName::GetStatus, 0)));
    published(bench);
    (session, light)
}

#[test]
fn a_property_changes_in_both_directions() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    light.report(&bright(5)).unwrap();
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    assert_eq!(
        published(&bench),
        [
            r#""$thing/up/property/P/d",1,"{"method":"report","clientToken":"00000000-2","params":{"brightness":5}}""#
        ]
    );
    assert!(!light.is_reported());
    tell(
        &bench,
        "d",
        r#"{"method":"report_reply","clientToken":"00000000-2","code":0}"#,
    );
    let done = told(&mut session, &mut light);
    assert_eq!(done, Some(Told::Done(RequestName::Report, 0)));
    assert!(light.is_reported());
    tell(
        &bench,
        "d",
        r#"{"method":"control","clientToken":"c","params":{"color":2,"power_switch":1}}"#,
    );
    let wanted = LightProperties {
        power_switch: Some(true),
        color: Some(LightColor::Blue),
        ..LightProperties::default()
    };
    let control = told(&mut session, &mut light);
    assert_eq!(control, Some(Told::Control(wanted)));
    assert_eq!(light.values(), bright(5));
    light.answer_control(&Reply::success());
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    let said = published(&bench);
    assert!(said[0].contains(r#""control_reply","clientToken":"c","code":0"#));
    assert!(said[1].contains(r#""params":{"power_switch":1,"color":2}"#));
    assert_eq!(light.values().brightness, Some(5));
    assert_eq!(light.values().color, Some(LightColor::Blue));
}

#[test]
fn values_that_do_not_fit_are_refused_where_they_are_set_and_where_they_are_wanted() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    let refused = light.report(&bright(101)).unwrap_err();
    assert_eq!(refused.to_string(), "406 brightness: range");
    tell(
        &bench,
        "d",
        r#"{"method":"control","clientToken":"c","params":{"brightness":101}}"#,
    );
    assert_eq!(told(&mut session, &mut light), None);
    let said = published(&bench);
    assert!(said[0].contains(r#""code":406,"status":"brightness: range""#));
    assert_eq!(said.len(), 1);
}

#[test]
fn an_action_is_answered_with_its_own_outputs_alone_and_events_are_told_of() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    say(
        &bench,
        "$thing/down/action/P/d",
        r#"{"method":"action","clientToken":"a","actionId":"blink","timestamp":1,"params":{"period":3}}"#,
    );
    let call = LightCall::Blink(LightActionBlinkInput { period: 3 });
    assert_eq!(told(&mut session, &mut light), Some(Told::Action(call)));
    let answer = LightAnswer::Blink(LightActionBlinkOutput {});
    light.answer_action(&answer).unwrap();
    let low = LightPost::LowVoltage(LightEventLowVoltage {
        voltage: Some(3.25),
    });
    let id = light.post(&low).unwrap();
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    let said = published(&bench);
    assert!(said[0].contains(r#""action_reply","clientToken":"a","code":0,"status":"success""#));
    assert!(
        said[1].contains(r#""eventId":"low_voltage","type":"alert","params":{"voltage":3.25}"#)
    );
    // Nobody replies.
    let failed = Told::Failed(RequestName::EventPost, id, Why::Timeout);
    assert_eq!(told(&mut session, &mut light), Some(failed));
    let high = LightPost::LowVoltage(LightEventLowVoltage {
        voltage: Some(99.0),
    });
    assert!(light.post_all(&[low, high]).is_err());
    assert_eq!(light.post_all(&[]).unwrap_err().to_string(), "406 range");
}

#[test]
fn what_was_set_while_the_session_is_down_is_reported_when_it_is_up_again() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    bench.with(|module| module.unplug());
    let event = session.attend(&mut [&mut light], LONG).unwrap();
    assert!(matches!(
        event,
        Some(Event::Session(SessionEvent::Down { .. }))
    ));
    assert!(!light.is_up());
    light.report(&bright(7)).unwrap();
    while !light.is_up() {
        session.attend(&mut [&mut light], PATIENCE).unwrap();
    }
    tell(
        &bench,
        "d",
        r#"{"method":"get_status_reply","clientToken":"00000000-2","code":0,"data":{"control":{"color":1}}}"#,
    );
    let done = told(&mut session, &mut light);
    assert_eq!(done, Some(Told::Done(RequestName::GetStatus, 0)));
    let wanted = LightProperties {
        color: Some(LightColor::Green),
        ..LightProperties::default()
    };
    let control = told(&mut session, &mut light);
    assert_eq!(control, Some(Told::Control(wanted)));
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    let said = published(&bench);
    let reports = said.iter().filter(|line| line.contains("\"brightness\":7"));
    assert_eq!(reports.count(), 1, "{said:?}");
}

#[test]
fn a_publish_that_fails_with_the_port_is_told_as_down_and_one_that_fails_alone_as_publish() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    bench.twist(|module, line| {
        let is_report = line.contains("report");
        if is_report {
            module.say("OK\r\n+TCMQTTPUB:FAIL,201\r\n");
        }
        is_report
    });
    light.report(&bright(1)).unwrap();
    let failed = Told::Failed(RequestName::Report, 0, Why::Publish);
    assert_eq!(told(&mut session, &mut light), Some(failed));
    assert_eq!(session.status(), SessionStatus::Up);
    bench.twist(|module, line| {
        if line.contains("report") {
            module.unplug();
        }
        false
    });
    light.report(&bright(2)).unwrap();
    let failed = Told::Failed(RequestName::Report, 0, Why::Down);
    assert_eq!(told(&mut session, &mut light), Some(failed));
}

#[test]
fn a_gateway_and_its_sub_devices_have_messages_of_their_own() {
    let bench = Bench::default();
    let (mut session, mut gateway) = settled(&bench);
    let mut sub = light("sub");
    sub.report(&bright(3)).unwrap();
    session
        .attend(&mut [&mut gateway, &mut sub], Duration::ZERO)
        .unwrap();
    let said = published(&bench);
    assert!(
        said.iter().all(|line| line.contains("/P/sub\"")),
        "{said:?}"
    );
    tell(
        &bench,
        "sub",
        r#"{"method":"control","clientToken":"c","params":{"brightness":9}}"#,
    );
    say(&bench, "a/b", "else's");
    let attended = |session: &mut BenchSession, gateway: &mut Light, sub: &mut Light| {
        session.attend(&mut [gateway, sub], LONG).unwrap()
    };
    assert_eq!(attended(&mut session, &mut gateway, &mut sub), None);
    assert_eq!(sub.take(), Some(Told::Control(bright(9))));
    assert_eq!(gateway.take(), None);
    let event = attended(&mut session, &mut gateway, &mut sub);
    assert!(matches!(event, Some(Event::Message(message)) if message.topic == "a/b"));
    tell(&bench, "sub", "{");
    tell(&bench, "d", r#"{"method":"nothing"}"#);
    attended(&mut session, &mut gateway, &mut sub);
    assert_eq!(sub.passed_over().malformed, 1);
    assert_eq!(gateway.passed_over().stray, 1);
}

#[test]
fn what_came_reaches_the_program_though_every_publish_fails() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    bench.twist(|module, line| {
        let publishes = line.starts_with("AT+TCMQTTPUB=");
        if publishes {
            module.say("+TCMQTTRCVPUB:\"a/b\",6,\"else's\"\r\nOK\r\n+TCMQTTPUB:FAIL,201\r\n");
        }
        publishes
    });
    light.report(&bright(1)).unwrap();
    let event = session.attend(&mut [&mut light], LONG).unwrap();
    assert!(matches!(event, Some(Event::Message(message)) if message.topic == "a/b"));
    let failed = Told::Failed(RequestName::Report, 0, Why::Publish);
    assert_eq!(light.take(), Some(failed));
}

#[test]
fn a_shadow_resolves_a_conflict_and_hears_what_is_wanted() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    let mut shadow = DeviceShadow::with(DeviceName::new("P", "d"), RequestOptions::default());
    let topic = "$shadow/operation/result/P/d";
    assert_eq!(shadow.topics()[0].0, topic);
    let state = |text: &str| Json::read(text.as_bytes()).unwrap();
    let id = shadow
        .update(ShadowUpdate {
            reported: Some(Json::of(&BTreeMap::from([("fan", 1)])).unwrap()),
            ..ShadowUpdate::default()
        })
        .unwrap();
    session.attend(&mut [&mut shadow], Duration::ZERO).unwrap();
    say(
        &bench,
        topic,
        r#"{"type":"update","result":5005,"clientToken":"00000000-1","payload":{"state":{"reported":{"fan":9}},"version":7}}"#,
    );
    let document = Document {
        state: state(r#"{"reported":{"fan":9}}"#),
        version: 7,
    };
    let conflict = shadow_told(&mut session, &mut shadow);
    assert_eq!(conflict, Some(ShadowTold::Conflict(id, document)));
    // Nothing limits the time for it.
    assert_eq!(shadow_told(&mut session, &mut shadow), None);
    shadow.resolve(Some(state(r#"{"fan":4}"#))).unwrap();
    session.attend(&mut [&mut shadow], Duration::ZERO).unwrap();
    let said = published(&bench);
    assert!(
        said[0].contains(r#""reported":{"fan":1}},"version":0,"#),
        "{said:?}"
    );
    assert!(
        said[1].contains(r#""reported":{"fan":4}},"version":7,"#),
        "{said:?}"
    );
    say(
        &bench,
        topic,
        r#"{"type":"update","result":0,"clientToken":"00000000-2","payload":{"version":8}}"#,
    );
    say(
        &bench,
        topic,
        r#"{"type":"delta","payload":{"state":{"fan":2},"version":9}}"#,
    );
    let done = shadow_told(&mut session, &mut shadow);
    assert_eq!(done, Some(ShadowTold::Done(RequestName::Update, id)));
    let delta = Document {
        state: state(r#"{"fan":2}"#),
        version: 9,
    };
    let heard = shadow_told(&mut session, &mut shadow);
    assert_eq!(heard, Some(ShadowTold::Delta(delta)));
    assert_eq!(shadow.version(), 9);
}
