//! Publishing: which command carries a payload, and which payload none can carry.

use tcat::{Argument, Call, CallOptions, Cancel, Commands, Form, LongPayload, PublishOptions, Qos};

use crate::support::{Rig, rig};

/// A module with PUB, PUBRAW and PUBL.
fn publishing() -> Rig {
    let mut left = 0;
    let mut name = String::new();
    rig(move |text| {
        if left > 0 {
            left -= text.chars().count().min(left);
            return String::new();
        }
        if text == "\r\n" {
            return format!("+{name}:OK\r\n");
        }
        name = text["AT+".len()..].split('=').next().unwrap().to_owned();
        if name == "TCMQTTPUB" {
            return format!("OK\r\n+{name}:OK\r\n");
        }
        let length = text.trim_end().rsplit(',').next().unwrap();
        left = length.parse().unwrap();
        "OK\r\n>\r\n".to_owned()
    })
}

fn sent(payload: &[u8], options: &PublishOptions) -> Vec<u8> {
    let mut rig = publishing();
    rig.client.publish("a/b", payload, options).unwrap();
    rig.wire.sent()
}

#[test]
fn text_that_fits_the_line_goes_by_pub() {
    let options = PublishOptions {
        qos: Qos::AtLeastOnce,
        ..PublishOptions::default()
    };
    let line = sent(b"{\"a\":1}", &options);
    assert_eq!(line, b"AT+TCMQTTPUB=\"a/b\",1,\"{\\\"a\\\":1}\"\r\n");
}

#[test]
fn everything_else_goes_by_pubraw_byte_for_byte() {
    let long = vec![b'x'; 256];
    let quotes = vec![b'"'; 200];
    let all: Vec<u8> = (0..2_048).map(|i| i as u8).collect();
    for payload in [
        &b"two\r\nlines"[..],
        b"a\0b",
        b"\xff\xfe",
        &long,
        &quotes,
        &all,
    ] {
        let mut wanted = format!("AT+TCMQTTPUBRAW=\"a/b\",0,{}\r\n", payload.len()).into_bytes();
        wanted.extend_from_slice(payload);
        wanted.extend_from_slice(b"\r\n");
        assert_eq!(sent(payload, &PublishOptions::default()), wanted);
    }
}

#[test]
fn publ_is_used_where_it_is_asked_for() {
    let options = PublishOptions {
        long: LongPayload::Long,
        ..PublishOptions::default()
    };
    let line = sent(b"a\nb", &options);
    assert_eq!(line, b"AT+TCMQTTPUBL=\"a/b\",0,3\r\na\nb\r\n");
}

#[test]
fn a_payload_that_would_end_the_data_phase_is_not_sent() {
    for payload in [&b"a+++\r\nb"[..], b"+++\r\n", b"\xff+++", b"\n++++"] {
        let mut rig = publishing();
        let error = rig
            .client
            .publish("a/b", payload, &PublishOptions::default())
            .unwrap_err();
        assert_eq!(
            (error.reason(), error.command()),
            ("payload", "TCMQTTPUBRAW")
        );
        assert!(rig.wire.sent().is_empty());
    }
    sent(b"+++\n", &PublishOptions::default());
    sent(b"\n+++\ra", &PublishOptions::default());
}

#[test]
fn a_payload_that_is_too_long_says_how_long_it_may_be() {
    let mut rig = publishing();
    let error = rig
        .client
        .publish("a/b", vec![0; 2_049], &PublishOptions::default())
        .unwrap_err();
    assert_eq!(error.reason(), "too-long");
    assert!(
        error
            .to_string()
            .contains("2049 bytes, a module takes 2048"),
        "{error}"
    );
    assert!(rig.wire.sent().is_empty());
}

#[test]
fn an_empty_payload_goes_by_pub() {
    assert_eq!(
        sent(b"", &PublishOptions::default()),
        b"AT+TCMQTTPUB=\"a/b\",0,\"\"\r\n"
    );
}

#[test]
fn other_faults_of_the_line_are_not_tried_again() {
    let mut rig = publishing();
    let long = "t".repeat(129);
    let error = rig
        .client
        .publish(&long, "x", &PublishOptions::default())
        .unwrap_err();
    assert_eq!((error.reason(), error.command()), ("too-long", "TCMQTTPUB"));
}

#[test]
fn a_payload_where_none_belongs_is_refused() {
    let mut rig = publishing();
    for call in [
        Call::new("TCMQTTPUB", Form::Set, &[]),
        Call::new("TCMQTTPUBRAW", Form::Test, &[]),
        Call::new("CIPSEND", Form::Set, &[]),
    ] {
        let error = rig.client.command(&call.with_payload(b"x")).unwrap_err();
        assert_eq!(error.reason(), "too-many");
    }
    assert!(rig.wire.sent().is_empty());
}

#[test]
fn after_the_data_phase_was_left_not_a_byte_of_the_payload_follows() {
    let cancel = Cancel::default();
    let from_outside = cancel.clone();
    let mut pieces = 0;
    let mut rig = rig(move |text| match text {
        "+++\r\n" => "ERROR\r\n",
        _ if text.starts_with("AT") => "OK\r\n>\r\n",
        _ => {
            pieces += 1;
            if pieces == 2 {
                from_outside.cancel();
            }
            ""
        }
    });
    let options = PublishOptions {
        call: CallOptions {
            cancel: Some(cancel),
            ..CallOptions::default()
        },
        ..PublishOptions::default()
    };
    let error = rig.client.publish("a/b", [0; 2_048], &options).unwrap_err();
    assert_eq!(error.reason(), "aborted");
    assert!(error.outcome_unknown());
    let sent = rig.wire.sent();
    let line = "AT+TCMQTTPUBRAW=\"a/b\",0,2048\r\n".len();
    assert_eq!(sent.len(), line + 2 * 256 + "+++\r\n".len());
    assert!(sent.ends_with(b"+++\r\n"));
}

#[test]
fn a_module_that_breaks_off_in_the_data_phase_ends_it() {
    let mut rig = rig(|text| {
        if text.starts_with("AT") {
            "OK\r\n>\r\n"
        } else {
            "+CME ERROR:204\r\n"
        }
    });
    let error = rig
        .client
        .publish("a/b", [0; 2_048], &PublishOptions::default())
        .unwrap_err();
    assert_eq!((error.reason(), error.code()), ("cme", Some(204)));
    let arguments = [Argument::from("a/b"), Argument::from(0)];
    let sent = rig.wire.sent();
    assert!(sent.len() < 2_048, "{}", sent.len());
    let call = Call::new("TCMQTTPUBRAW", Form::Set, &arguments).with_payload(b"x");
    assert!(rig.client.command(&call).is_err());
}
