//! Everything that a core may report, as a record of a transcript and as far as it may be shown.

use std::time::Duration;

use tcat::transcript::{event as record, session_refused, transmitted};
use tcat::{
    Argument, Call, Codes, CoreEvent, Dialogue, DialogueOptions, Event, Form, Loss, Module, Output,
    Reason, Refusal, Secrets, SessionEvent, SessionField, SessionRefused, Step, Text, Value,
};

const CODES: Codes = Codes {
    code: Some(-103),
    subcode: Some(7),
};

/// A password of digits: numbers may repeat it, too.
const DIGITS: i32 = 765_432;

fn text(text: &str) -> Text {
    text.as_bytes().into()
}

fn written(event: &CoreEvent) -> String {
    record(5, b"TCMQTTCONN", event).as_str().to_owned()
}

fn unasked(event: Event) -> String {
    written(&CoreEvent::Unasked(event))
}

#[test]
fn what_ends_a_command_is_written_with_its_name() {
    let failed = |words: Option<&[u8]>| CoreEvent::Failed {
        reason: Reason::Cme,
        codes: CODES,
        words: words.map(Into::into),
    };
    let values = vec![
        Value::Number(1),
        Value::Text((&b"a\xff"[..]).into()),
        Value::Bytes(tcat::Hidden(vec![0, 0x80])),
    ];
    for (event, rest) in [
        (CoreEvent::Accepted, r#""accepted","command":"TCMQTTCONN""#),
        (CoreEvent::Done, r#""done","command":"TCMQTTCONN""#),
        (
            CoreEvent::Data(values),
            "\"data\",\"command\":\"TCMQTTCONN\",\"values\":[1,\"a\u{ff}\",\"\\u0000\u{80}\"]",
        ),
        (
            failed(None),
            r#""failed","command":"TCMQTTCONN","reason":"cme","code":-103,"subcode":7"#,
        ),
        (
            failed(Some(b"no")),
            r#""failed","command":"TCMQTTCONN","reason":"cme","code":-103,"subcode":7,"text":"no""#,
        ),
    ] {
        assert_eq!(written(&event), format!("{{\"t\":5,\"event\":{rest}}}\n"));
    }
}

#[test]
fn what_a_module_reports_is_written_with_what_came_in_it() {
    let provisioning = Event::Provisioning {
        command: "TCSAP",
        status: text("CONNECT_FAIL"),
        codes: CODES,
    };
    let ota = Event::Ota {
        status: text("UPDATESUCCESS"),
        codes: Codes::default(),
    };
    for (event, rest) in [
        (
            Event::Disconnected(CODES),
            r#""disconnected","code":-103,"subcode":7"#,
        ),
        (Event::Reconnecting, r#""reconnecting""#),
        (Event::Reconnected, r#""reconnected""#),
        (ota, r#""ota","status":"UPDATESUCCESS""#),
        (
            provisioning,
            r#""provisioning","command":"TCSAP","status":"CONNECT_FAIL","code":-103,"subcode":7"#,
        ),
        (Event::Wifi(text("GOT IP")), r#""wifi","status":"GOT IP""#),
        (Event::Ready, r#""ready""#),
        (
            Event::Line(tcat::Hidden(b"x\"".to_vec())),
            r#""line","text":"x\"""#,
        ),
        (Event::Damaged(9), r#""damaged","dropped":9"#),
    ] {
        assert_eq!(unasked(event), format!("{{\"t\":5,\"event\":{rest}}}\n"));
    }
}

#[test]
fn what_a_session_tells_is_written_with_its_state() {
    let failed = |again| SessionEvent::Failed {
        step: Step::Connect,
        command: "TCMQTTCONN",
        reason: Reason::Fail,
        codes: CODES,
        again,
    };
    let skipped = SessionEvent::Skipped {
        item: 2,
        command: "TCMQTTSUB",
        reason: Reason::Fail,
        codes: CODES,
    };
    let down = |code| SessionEvent::Down {
        reason: Loss::Lost,
        code,
    };
    let gone = SessionEvent::NoPort {
        error: "unplugged".into(),
        again: None,
    };
    for (event, rest) in [
        (SessionEvent::Step(Step::Greet), r#""step","step":"greet""#),
        (
            skipped,
            r#""skipped","step":"subscribe","command":"TCMQTTSUB","reason":"fail","code":-103,"subcode":7,"item":2"#,
        ),
        (SessionEvent::Up, r#""up""#),
        (down(None), r#""down","reason":"lost""#),
        (down(Some(-103)), r#""down","reason":"lost","code":-103"#),
        (
            failed(None),
            r#""failed","step":"connect","command":"TCMQTTCONN","reason":"fail","code":-103,"subcode":7"#,
        ),
        (
            failed(Some(Duration::from_secs(2))),
            r#""failed","step":"connect","command":"TCMQTTCONN","reason":"fail","code":-103,"subcode":7,"again":2000"#,
        ),
        (SessionEvent::Ended, r#""ended""#),
        (gone, r#""no-port","text":"unplugged""#),
    ] {
        assert_eq!(
            unasked(Event::Session(event)),
            format!("{{\"t\":5,\"event\":\"session\",\"state\":{rest}}}\n")
        );
    }
}

#[test]
fn what_was_not_taken_is_written_with_where_it_was_wrong() {
    assert_eq!(
        transmitted(1, b"AT\r\n").as_str(),
        "{\"t\":1,\"tx\":\"AT\\r\\n\"}\n"
    );
    let refused = SessionRefused {
        reason: Refusal::OutOfRange,
        field: SessionField::Mqtt,
    };
    assert_eq!(
        session_refused(2, refused).as_str(),
        "{\"t\":2,\"event\":\"session\",\"state\":\"refused\",\"reason\":\"out-of-range\",\"field\":\"mqtt\"}\n"
    );
    let mut dialogue =
        Dialogue::new(&Module::embedded().unwrap(), DialogueOptions::default()).unwrap();
    for (arguments, rest) in [
        (
            &[Argument::from("t"), 2.into()][..],
            r#""reason":"out-of-range","arg":1"#,
        ),
        (&[Argument::from("t")], r#""reason":"missing","arg":1"#),
    ] {
        let call = Call::new("TCMQTTSUB", Form::Set, arguments);
        let refused = dialogue.start(&call, None, 0).unwrap().expect("a refusal");
        assert_eq!(
            tcat::transcript::refused(3, b"TCMQTTSUB", refused).as_str(),
            format!("{{\"t\":3,\"event\":\"refused\",\"command\":\"TCMQTTSUB\",{rest}}}\n")
        );
    }
}

/// What knows the digits as a password.
fn secrets() -> Secrets {
    let join = [Argument::from("home"), "765432".into()];
    let mut secrets = Secrets::new(DialogueOptions::default().escape);
    secrets.call(&Call::new("CWJAP", Form::Set, &join));
    secrets.ended(false);
    secrets
}

#[test]
fn whatever_of_an_event_repeats_a_secret_is_blanked_and_nothing_else() {
    let codes = Codes {
        code: Some(DIGITS.into()),
        subcode: Some(DIGITS),
    };
    let digits = || text("765432");
    let events = [
        CoreEvent::Data(vec![
            Value::Number(DIGITS),
            Value::Text(digits()),
            Value::Bytes(tcat::Hidden(b"a765432b".to_vec())),
        ]),
        CoreEvent::Failed {
            reason: Reason::Cme,
            codes,
            words: Some(digits()),
        },
        CoreEvent::Unasked(Event::Disconnected(codes)),
        CoreEvent::Unasked(Event::Ota {
            status: digits(),
            codes,
        }),
        CoreEvent::Unasked(Event::Provisioning {
            command: "TCSAP",
            status: digits(),
            codes,
        }),
        CoreEvent::Unasked(Event::Wifi(digits())),
        CoreEvent::Unasked(Event::Line(tcat::Hidden(b"say 765432".to_vec()))),
    ];
    let secrets = secrets();
    for event in events {
        let (before, shown) = (written(&event), written(&secrets.event(&event)));
        assert!(before.contains("765432"), "{before}");
        // As long as before, and digits.
        assert_eq!(shown, before.replace("765432", "111111"));
    }
    for event in [
        CoreEvent::Accepted,
        CoreEvent::Done,
        CoreEvent::Unasked(Event::Ready),
        CoreEvent::Unasked(Event::Damaged(DIGITS as u64)),
    ] {
        assert_eq!(secrets.event(&event), event);
    }
}

#[test]
fn a_message_that_repeats_a_secret_is_blanked_in_topic_and_payload() {
    let mut dialogue =
        Dialogue::new(&Module::embedded().unwrap(), DialogueOptions::default()).unwrap();
    let said = b"+TCMQTTRCVPUB:\"a/765432\",8,\"x765432y\"\r\n";
    let mut rest = &said[..];
    let mut shown = String::new();
    while !rest.is_empty() {
        rest = &rest[dialogue.receive(rest, 0).unwrap()..];
        while let Some(output) = dialogue.poll(0).unwrap() {
            let Output::Event(event) = output else {
                panic!("{output:?}")
            };
            shown += &written(&secrets().event(&event));
        }
    }
    assert_eq!(
        shown,
        "{\"t\":5,\"event\":\"message\",\"topic\":\"a/111111\",\"length\":8,\"payload\":\"x111111y\"}\n"
    );
}
