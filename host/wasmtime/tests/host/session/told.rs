//! What data templates and shadows tell of what was asked and refused.

use std::time::Duration;

use tcat::Qos;
use tcat::model::{
    DataTemplate, DeviceName, DeviceShadow, Document, Json, Reply, RequestName, RequestOptions,
    ShadowTold, ShadowUpdate, Told, Why,
};

use super::bench::Bench;
use super::model::light::{
    LightActionBlinkOutput, LightAnswer, LightEventLowVoltage, LightPost, LightProperties,
    LightTemplate,
};
use super::model::{published, say, settled, shadow_told, tell, told};

const SHADOW: &str = "$shadow/operation/result/P/d";

#[test]
fn a_refusal_of_the_platform_is_told_with_its_number() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    let id = light.info(&[("module", "ESP32")]).unwrap();
    light.get_status();
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    let reply = r#"{"method":"get_status_reply","clientToken":"00000000-2","code":0,"data":{"control":{"brightness":101}}}"#;
    tell(&bench, "d", reply);
    let done = told(&mut session, &mut light);
    assert_eq!(done, Some(Told::Done(RequestName::GetStatus, 0)));
    let unwanted = Reply::refused(Reply::UNFIT, "brightness: range");
    let heard = told(&mut session, &mut light);
    assert_eq!(heard, Some(Told::Unwanted(unwanted)));
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    let said = published(&bench);
    assert!(
        said[1].contains(r#""report_info","clientToken":"00000000-3","params":{"module":"ESP32"}"#)
    );
    let reply =
        r#"{"method":"report_info_reply","clientToken":"00000000-3","code":403,"status":"no"}"#;
    tell(&bench, "d", reply);
    let refused = Told::Refused(RequestName::ReportInfo, id, Reply::refused(403, "no"));
    assert_eq!(told(&mut session, &mut light), Some(refused));
}

#[test]
fn an_action_can_be_refused_and_an_answer_that_nobody_waits_for_goes_nowhere() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    let answer = LightAnswer::Blink(LightActionBlinkOutput {});
    light.answer_action(&answer).unwrap();
    light.answer_control(&Reply::success());
    let call = r#"{"method":"action","clientToken":"a","actionId":"blink","params":{"period":3}}"#;
    say(&bench, "$thing/down/action/P/d", call);
    let called = told(&mut session, &mut light);
    assert!(matches!(called, Some(Told::Action(_))));
    light.refuse_action(&Reply::refused(7, "not now"));
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    let said = published(&bench);
    assert_eq!(said.len(), 1);
    assert!(said[0].contains(r#""code":7,"status":"not now","response":{}"#));
}

#[test]
fn an_answer_that_cannot_be_published_is_told() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    bench.twist(|module, line| {
        let is_reply = line.contains("control_reply");
        if is_reply {
            module.say("OK\r\n+TCMQTTPUB:FAIL,201\r\n");
        }
        is_reply
    });
    let control = r#"{"method":"control","clientToken":"c","params":{"brightness":101}}"#;
    tell(&bench, "d", control);
    let unanswered = told(&mut session, &mut light);
    assert!(matches!(unanswered, Some(Told::Unanswered(_))));
}

#[test]
fn several_events_go_in_one_message() {
    let bench = Bench::default();
    let (mut session, mut light) = settled(&bench);
    let low = LightPost::LowVoltage(LightEventLowVoltage { voltage: Some(3.0) });
    // It is too long for a line: the module asks for it.
    bench.twist(|module, line| {
        let is_raw = line.starts_with("AT+TCMQTTPUBRAW");
        let is_payload = line.ends_with("]}");
        if is_raw {
            module.say("OK\r\n>\r\n");
        } else if is_payload {
            module.say("+TCMQTTPUBRAW:OK\r\n");
        }
        is_raw || is_payload
    });
    light.post_all(&[low.clone(), low]).unwrap();
    session.attend(&mut [&mut light], Duration::ZERO).unwrap();
    let lines = bench.with(|module| std::mem::take(&mut module.lines));
    let said: String = lines.into_iter().map(|(_, line)| line).collect();
    assert!(said.contains("events_post"), "{said}");
    assert_eq!(said.matches("low_voltage").count(), 2);
}

#[test]
fn each_run_has_tokens_of_its_own_and_messages_have_the_time() {
    let sent = || {
        let bench = Bench::default();
        let mut session = bench.session_up();
        let device = DeviceName::new("P", "d");
        let mut light = DataTemplate::<LightTemplate>::new(device.clone());
        let mut shadow = DeviceShadow::new(device);
        assert_eq!(light.topics().len(), 3);
        let topic = ("$thing/down/event/P/d".to_owned(), Qos::AtLeastOnce);
        assert_eq!(light.topics()[1], topic);
        shadow.get().unwrap();
        light
            .report(&LightProperties {
                brightness: Some(1),
                ..LightProperties::default()
            })
            .unwrap();
        // Nobody replies to the first question.
        told(&mut session, &mut light);
        session
            .attend(&mut [&mut light, &mut shadow], Duration::ZERO)
            .unwrap();
        published(&bench)
    };
    let (first, second) = (sent(), sent());
    assert!(first[1].contains("\"timestamp\":1") && first[1].contains("\"brightness\":1"));
    assert_eq!(first.len(), second.len());
    assert_ne!(first[0], second[0]);
    assert_ne!(first[2], second[2]);
}

#[test]
fn a_shadow_tells_its_document_and_ends_an_update_that_is_wanted_no_more() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    let mut shadow = DeviceShadow::with(DeviceName::new("P", "d"), RequestOptions::default());
    let get = shadow.get().unwrap();
    session.attend(&mut [&mut shadow], Duration::ZERO).unwrap();
    say(
        &bench,
        SHADOW,
        r#"{"type":"get","result":0,"clientToken":"00000000-1","payload":{"state":{},"version":3}}"#,
    );
    let done = shadow_told(&mut session, &mut shadow);
    assert_eq!(done, Some(ShadowTold::Done(RequestName::Get, get)));
    let document = Document {
        state: Json::object([]),
        version: 3,
    };
    let told = shadow_told(&mut session, &mut shadow);
    assert_eq!(told, Some(ShadowTold::Document(get, document)));
    let update = shadow.update(ShadowUpdate::default()).unwrap();
    session.attend(&mut [&mut shadow], Duration::ZERO).unwrap();
    say(
        &bench,
        SHADOW,
        r#"{"type":"update","result":5005,"clientToken":"00000000-2","payload":{"state":{},"version":4}}"#,
    );
    let told = shadow_told(&mut session, &mut shadow);
    assert!(matches!(told, Some(ShadowTold::Conflict(..))));
    let long = Json::object([("a", Some(Json::text("x".repeat(2048))))]);
    assert_eq!(shadow.resolve(Some(long)).unwrap_err().code, Reply::UNFIT);
    shadow.resolve(None).unwrap();
    let refused = Reply::refused(Reply::CONFLICT, "");
    let told = shadow_told(&mut session, &mut shadow);
    let ended = ShadowTold::Refused(RequestName::Update, update, refused);
    assert_eq!(told, Some(ended));
    // Nobody replies.
    let get = shadow.get().unwrap();
    let told = shadow_told(&mut session, &mut shadow);
    let failed = ShadowTold::Failed(RequestName::Get, get, Why::Timeout);
    assert_eq!(told, Some(failed));
    say(&bench, SHADOW, "{");
    assert_eq!(shadow_told(&mut session, &mut shadow), None);
    assert_eq!(shadow.passed_over().malformed, 1);
}
