//! What the contract adds at the boundary, as a client shows it.

use std::time::Duration;

use tcat::{
    Call, CallOptions, Cancel, Clock, Codes, Commands, DialogueOptions, Error, Event, Module,
    PublishOptions, Quiet,
};

use crate::support::{rig, rig_of};

const SHORT: Duration = Duration::from_millis(70);

#[test]
fn the_words_of_a_cme_error_are_kept() {
    let mut worded = rig(|_| "+CME ERROR: not connected\r\n");
    let error = worded.client.mqtt_state().unwrap_err();
    assert_eq!((error.reason(), error.code()), ("cme", None));
    assert_eq!(*error.words().unwrap(), "not connected");
    assert!(!format!("{error} {error:?}").contains("not connected"));
    let mut coded = rig(|_| "+CME ERROR:208\r\n");
    let error = coded.client.mqtt_state().unwrap_err();
    assert!(error.words().is_none());
}

#[test]
fn disconnections_and_updates_have_both_numbers() {
    let mut rig = rig(|_| "");
    rig.wire
        .say("+TCMQTTDISCON,-103,7\r\n+TCOTASTATUS:UPDATEFAIL,-2,-9\r\n");
    let events: Vec<_> = rig.client.events(SHORT).map(Result::unwrap).collect();
    let codes = |code, subcode| Codes {
        code: Some(code),
        subcode: Some(subcode),
    };
    assert_eq!(events[0], Event::Disconnected(codes(-103, 7)));
    assert!(matches!(&events[1], Event::Ota { codes: found, .. } if *found == codes(-2, -9)));
}

#[test]
fn the_quiet_time_is_an_option() {
    for ms in [10, 60_000] {
        let options = DialogueOptions {
            quiet: Quiet::new(Duration::from_millis(ms)).unwrap(),
            ..DialogueOptions::default()
        };
        let mut rig = rig_of(&Module::embedded().unwrap(), options, |_, _| {});
        rig.wire.say("half a line");
        let event = rig.client.next_event(Duration::from_secs(100)).unwrap();
        assert_eq!(event, Some(Event::Damaged(11)));
        assert_eq!(rig.clock.now(), ms);
    }
    for ms in [0, 9, 60_001, u64::MAX] {
        let error = Quiet::new(Duration::from_millis(ms)).unwrap_err();
        assert_eq!(error.reason(), "out-of-range");
        assert!(error.to_string().contains("10 to 60000"), "{error}");
    }
}

#[test]
fn a_line_goes_out_when_the_wire_has_been_watched() {
    let mut answers = ["", "+TCMQTTSTATE:1\r\nOK\r\n"].into_iter();
    let mut rig = rig(move |_| answers.next().unwrap());
    let short = CallOptions::within(SHORT);
    let late = rig.client.with_options(short.clone()).mqtt_state();
    assert_eq!(late.unwrap_err().reason(), "timeout");
    // Its limit begins when it goes out.
    let state = rig.client.with_options(short).mqtt_state().unwrap();
    assert_eq!((state.state, rig.clock.now()), (1, 1_070));
}

#[test]
fn what_leaves_a_data_phase_is_a_line_too() {
    let mut rig = rig(|_| "");
    let error = rig.client.command(&Call::line("+++")).unwrap_err();
    assert!(matches!(error, Error::Failed { sent: true, .. }));
}

#[test]
fn a_publish_whose_line_has_not_gone_out_was_not_delivered() {
    let cancel = Cancel::default();
    let mut rig = rig(|_| "");
    let short = CallOptions::within(SHORT);
    rig.client.with_options(short).mqtt_state().unwrap_err();
    rig.wire.sent();
    let from_outside = cancel.clone();
    rig.wire.say_later(500, "+TCMQTTRECONNECTED\r\n");
    rig.client.on_event(move |_| from_outside.cancel());
    let options = PublishOptions {
        call: CallOptions {
            cancel: Some(cancel),
            ..CallOptions::default()
        },
        ..PublishOptions::default()
    };
    let error = rig.client.publish("a/b", "x", &options).unwrap_err();
    assert_eq!(error.reason(), "aborted");
    assert!(!error.outcome_unknown(), "{error}");
    assert!(rig.wire.sent().is_empty());
}

#[test]
fn an_owed_prompt_is_left_before_the_next_line_goes_out() {
    let mut rig = rig(|text| match text {
        "+++\r\n" => "ERROR\r\n",
        "AT+TCMQTTSTATE?\r\n" => "+TCMQTTSTATE:1\r\nOK\r\n",
        _ => "busy p...\r\n",
    });
    let error = rig
        .client
        .publish("a/b", "two\r\nlines", &PublishOptions::default())
        .unwrap_err();
    assert_eq!(error.reason(), "busy");
    assert_eq!(rig.client.mqtt_state().unwrap().state, 1);
    let sent = rig.wire.sent();
    assert!(sent.ends_with(b"+++\r\nAT+TCMQTTSTATE?\r\n"));
}

#[test]
fn no_topic_with_a_wildcard_is_published_to() {
    let mut rig = rig(|_| "OK\r\n+TCMQTTPUB:OK\r\n");
    for topic in ["a/+", "a/#", "+"] {
        let options = PublishOptions::default();
        let error = rig.client.publish(topic, "x", &options).unwrap_err();
        assert_eq!(error.reason(), "bad-character");
    }
    assert!(rig.wire.sent().is_empty());
}
