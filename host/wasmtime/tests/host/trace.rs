//! A trace of a client: what it hands on, and what it hides.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tcat::{
    Call, CallOptions, Cancel, Commands, DialogueOptions, Escapes, FirmwareData, Form, Module,
    PublishOptions, Quiet, Trace,
};

use crate::support::{Rig, rig_of};

/// Answers everything, and says what it was sent in front.
fn echoing(options: DialogueOptions) -> Rig {
    rig_of(&Module::embedded().unwrap(), options, |text, wire| {
        if text.contains("SILENT") {
            return;
        }
        for piece in text.as_bytes().chunks(3) {
            wire.say(piece);
        }
        wire.say("OK\r\n+TCMQTTPUB:OK\r\n");
    })
}

fn traced(trace: impl Fn(Trace) -> Trace, work: impl Fn(&mut Rig)) -> Vec<String> {
    traced_with(DialogueOptions::default(), trace, work)
}

fn traced_with(
    options: DialogueOptions,
    trace: impl Fn(Trace) -> Trace,
    work: impl Fn(&mut Rig),
) -> Vec<String> {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let sink = lines.clone();
    let mut rig = echoing(options);
    rig.client.trace(trace(Trace::new(move |line| {
        sink.lock().unwrap().push(line.as_str().to_owned());
    })));
    work(&mut rig);
    drop(rig);
    Arc::into_inner(lines).unwrap().into_inner().unwrap()
}

#[test]
fn hands_on_calls_lines_bytes_and_events_in_their_order() {
    let lines = traced(
        |trace| trace,
        |rig| {
            let options = PublishOptions::default();
            rig.client.publish("a/b", "x", &options).unwrap();
            rig.wire.say("\r\nready\r\n");
            rig.client.listen(Duration::from_millis(5)).unwrap();
        },
    );
    let wanted = r#"{"t":0,"options":{"escape":"\\\",","firmware":"auto"}}
{"t":0,"call":{"args":["a/b",0,"x"],"command":"TCMQTTPUB","form":"set"}}
{"t":0,"tx":"AT+TCMQTTPUB=\"a/b\",0,\"x\"\r\n"}
"#;
    assert_eq!(lines[..3].concat(), wanted);
    let rest = lines[3..].concat();
    for record in [
        r#""event":"accepted","command":"TCMQTTPUB""#,
        r#""event":"done","command":"TCMQTTPUB""#,
        r#""event":"ready""#,
    ] {
        assert!(rest.contains(record), "{rest}");
    }
}

#[test]
fn hides_secrets_in_calls_lines_bytes_and_events_unless_told_otherwise() {
    let work = |rig: &mut Rig| {
        // How it ends is no matter here.
        let _ = rig.client.join_wifi("my network", "hunter2geheim");
        let _ = rig
            .client
            .command(&Call::line("AT+X=\"hunter2\\\\geheim\""));
        rig.wire.say("joined with hunter2geheim\r\n");
        rig.client.listen(Duration::from_millis(600)).unwrap();
    };
    let hidden = traced(|trace| trace, work).concat();
    assert!(
        !hidden.contains("hunter2") && !hidden.contains("geheim"),
        "{hidden}"
    );
    assert!(
        hidden.contains("\"rx\":") && hidden.contains("joined with"),
        "{hidden}"
    );
    let shown = traced(Trace::with_secrets, work).concat();
    assert!(shown.contains("joined with hunter2geheim"), "{shown}");
}

#[test]
fn tells_of_a_refusal_a_limit_and_what_was_given_up() {
    let lines = traced(
        |trace| trace,
        |rig| {
            let refused = rig.client.command(&Call::line("a\nb"));
            assert!(refused.is_err());
            let cancel = Cancel::default();
            let options = CallOptions {
                cancel: Some(cancel.clone()),
                ..CallOptions::within(Duration::from_secs(60))
            };
            // An event comes first, and is why it is given up.
            rig.client.on_event(move |_| cancel.cancel());
            rig.wire.say_later(1_000, "+TCMQTTRECONNECTED\r\n");
            let mut caller = rig.client.with_options(options);
            assert!(caller.command(&Call::line("AT+SILENT")).is_err());
        },
    )
    .concat();
    for record in [
        r#""event":"refused","command":"","reason":"bad-character""#,
        r#""timeout":60000"#,
        r#"{"t":1000,"abort":true}"#,
    ] {
        assert!(lines.contains(record), "{lines}");
    }
}

#[test]
fn hands_on_what_is_left_of_a_line_when_the_port_is_gone() {
    let lines = traced(
        |trace| trace,
        |rig| {
            rig.wire.say("half");
            rig.wire.vanish();
            assert!(rig.client.listen(Duration::from_millis(5)).is_err());
        },
    );
    let received: String = lines[1..].concat();
    assert!(received.ends_with("\"rx\":\"half\"}\n"), "{received}");
}

#[test]
fn tells_the_options_and_blanks_lines_that_are_escaped_by_them() {
    let options = DialogueOptions {
        escape: Escapes {
            backslash: false,
            quote: false,
            comma: true,
        },
        firmware: FirmwareData::Hex,
        quiet: Quiet::new(Duration::from_millis(700)).unwrap(),
    };
    let lines = traced_with(
        options,
        |trace| trace,
        |rig| {
            let arguments = ["home".into(), "a\\b,\"c".into()];
            let _ = rig
                .client
                .command(&Call::new("CWJAP", Form::Set, &arguments));
        },
    );
    assert_eq!(
        lines[0],
        "{\"t\":0,\"options\":{\"escape\":\",\",\"firmware\":\"hex\",\"quiet\":700}}\n"
    );
    let sent = r#""tx":"AT+CWJAP=\"****\",\"***\\,**\"\r\n""#;
    assert!(lines[2].contains(sent), "{}", lines[2]);
}

#[test]
fn tells_a_payload_without_what_it_repeats_of_a_secret() {
    let lines = traced(
        |trace| trace,
        |rig| {
            let _ = rig.client.join_wifi("home", "hunter2geheim");
            let arguments = ["a/b".into(), 0.into()];
            let call = Call::new("TCMQTTPUBRAW", Form::Set, &arguments);
            let _ = rig.client.command(&call.with_payload(b"say hunter2geheim"));
        },
    )
    .concat();
    assert!(
        lines.contains(r#""payload":"say *************""#),
        "{lines}"
    );
}

#[test]
fn a_refused_call_makes_no_line_doubtful() {
    let lines = traced(
        |trace| trace,
        |rig| {
            let arguments = ["home".into(), "hunter2geheim\n".into()];
            let refused = rig
                .client
                .command(&Call::new("CWJAP", Form::Set, &arguments));
            assert!(refused.is_err());
            rig.wire.say("strange words\r\n");
            rig.client.listen(Duration::from_millis(5)).unwrap();
        },
    )
    .concat();
    assert!(lines.contains(r#""rx":"strange words"#), "{lines}");
}
