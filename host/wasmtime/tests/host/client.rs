//! Commands: what they send, what they answer, how they fail.

use std::time::Duration;

use tcat::{
    Argument, Call, CallOptions, Commands, DialogueOptions, Error, Escapes, Form, Module, Qos,
    Reason, Refusal, SetDeviceInfoArguments, StartSoftApArguments,
};

use crate::support::{DEVICE, rig, rig_of};

const OK: &str = "\r\nOK\r\n";

#[test]
fn a_typed_function_sends_its_line_and_reads_its_answer() {
    let mut rig =
        rig(|_| "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116,\"ap-guangzhou\"\r\nOK\r\n");
    let info = rig.client.device_info().unwrap();
    assert_eq!(rig.wire.sent(), b"AT+TCDEVINFOSET?\r\n");
    assert_eq!(info.device_name, "Dev01");
    assert_eq!(info.secret_bcc, 116);
    assert_eq!(info.region.as_deref(), Some("ap-guangzhou"));
}

#[test]
fn a_topic_is_subscribed_to_and_left() {
    let mut rig = rig(|text| {
        let (name, _) = text.split_once('=').unwrap();
        format!("OK\r\n{}:OK\r\n", name.trim_start_matches("AT"))
    });
    rig.client.subscribe("a/b", Qos::AtLeastOnce).unwrap();
    rig.client.unsubscribe("a/b").unwrap();
    let lines = b"AT+TCMQTTSUB=\"a/b\",1\r\nAT+TCMQTTUNSUB=\"a/b\"\r\n";
    assert_eq!(rig.wire.sent(), lines);
}

#[test]
fn only_what_the_module_wants_escaped_is() {
    let module = Module::embedded().unwrap();
    for (backslash, quote, comma, sent) in [
        (true, true, true, r#"a\\b\"c\,d"#),
        (false, true, true, r#"a\b\"c\,d"#),
        (true, false, true, r#"a\\b"c\,d"#),
        (true, true, false, r#"a\\b\"c,d"#),
    ] {
        let options = DialogueOptions {
            escape: Escapes {
                backslash,
                quote,
                comma,
            },
            ..DialogueOptions::default()
        };
        let mut rig = rig_of(&module, options, |_, wire| wire.say(OK));
        let arguments = [r#"a\b"c,d"#.into()];
        let call = Call::new("FOO", Form::Set, &arguments);
        rig.client.command(&call).unwrap();
        let line = format!("AT+FOO=\"{sent}\"\r\n");
        assert_eq!(rig.wire.sent(), line.as_bytes());
    }
}

#[test]
fn a_field_that_older_firmware_leaves_out_is_none() {
    let mut rig = rig(|_| "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116\r\nOK\r\n");
    assert_eq!(rig.client.device_info().unwrap().region, None);
}

#[test]
fn a_list_has_every_line_and_may_be_empty() {
    let mut lists = rig(|_| "+TCMQTTSUB:\"a/b\",0\r\n+TCMQTTSUB:\"c\",1\r\nOK\r\n");
    let topics = lists.client.subscriptions().unwrap();
    assert_eq!(topics.len(), 2);
    assert_eq!((topics[1].topic.as_str(), topics[1].qos), ("c", 1));
    let mut empty = rig(|_| OK);
    assert!(empty.client.subscriptions().unwrap().is_empty());
}

#[test]
fn lines_without_a_prefix_are_text() {
    let mut rig = rig(|_| "Module HW name: ESP32,a\r\n\r\nsecond\r\nOK\r\n");
    assert_eq!(
        rig.client.module_info().unwrap(),
        ["Module HW name: ESP32,a", "second"]
    );
}

#[test]
fn an_answer_that_is_not_the_commands_says_what_is_wrong() {
    let mut missing = rig(|_| OK);
    let error = missing.client.mqtt_state().unwrap_err();
    assert_eq!((error.reason(), error.command()), ("answer", "TCMQTTSTATE"));
    let mut other = rig(|_| "+TCMQTTSTATE:\"on\"\r\nOK\r\n");
    let error = other.client.mqtt_state().unwrap_err();
    assert!(
        error.to_string().contains("state is missing or no number"),
        "{error}"
    );
}

#[test]
fn optional_arguments_are_left_out_at_the_end_only() {
    let mut rig = rig(|text| match text {
        "AT+TCSAP=\"ap\"\r\n" => "OK\r\n+TCSAP:OK\r\n\r\nOK\r\n",
        _ => "ERROR\r\n",
    });
    let mut arguments = StartSoftApArguments {
        ssid: "ap",
        password: None,
        channel: None,
    };
    rig.client.start_soft_ap(&arguments).unwrap();
    arguments.channel = Some(6);
    let error = rig.client.start_soft_ap(&arguments).unwrap_err();
    assert!(matches!(
        error,
        Error::Refused { refused, .. } if refused.argument == Some(2)
    ));
}

#[test]
fn a_refusal_names_the_argument_and_sends_nothing() {
    let mut rig = rig(|_| OK);
    let long = "x".repeat(11);
    let error = rig
        .client
        .set_device_info(&SetDeviceInfoArguments {
            product_id: &long,
            ..DEVICE
        })
        .unwrap_err();
    let Error::Refused { refused, .. } = &error else {
        panic!("{error}")
    };
    assert_eq!(
        (refused.reason, refused.argument),
        (Refusal::TooLong, Some(2))
    );
    assert!(error.to_string().contains("(argument 2)"), "{error}");
    assert!(rig.wire.sent().is_empty());
}

#[test]
fn no_second_command_slips_in() {
    let mut rig = rig(|_| OK);
    for text in ["a\r\nAT+RST", "a\nAT+RST", "a\0"] {
        let arguments = [Argument::from(text)];
        let call = Call::new("TCMQTTUNSUB", Form::Set, &arguments);
        assert_eq!(
            rig.client.command(&call).unwrap_err().reason(),
            "bad-character"
        );
        let error = rig.client.command(&Call::line(text)).unwrap_err();
        assert_eq!(error.reason(), "bad-character");
        // Behind the bytes that the module sees at once, too.
        let far = format!("{}{text}", "x".repeat(300));
        let error = rig.client.command(&Call::line(&far)).unwrap_err();
        assert_eq!(error.reason(), "bad-character");
    }
    assert!(rig.wire.sent().is_empty());
}

#[test]
fn a_line_takes_no_payload() {
    let mut rig = rig(|_| OK);
    let call = Call::line("AT+X=1").with_payload(b"of nobody");
    rig.client.command(&call).unwrap();
    assert_eq!(rig.wire.sent(), b"AT+X=1\r\n");
}

#[test]
fn what_came_before_a_command_is_not_its_answer() {
    let mut rig = rig(|text| if text.contains("STATE") { "" } else { OK });
    let short = CallOptions::within(Duration::from_millis(10));
    let late = rig.client.with_options(short).mqtt_state().unwrap_err();
    assert_eq!(late.reason(), "timeout");
    rig.wire.say("+TCMQTTSTATE:1\r\n\r\nERROR\r\n");
    rig.client.mqtt_disconnect().unwrap();
}

#[test]
fn noise_is_counted_and_the_next_command_is_understood() {
    let mut rig = rig(|_| "+TCMQTTSTATE:1\r\n\r\nOK\r\n");
    let noise: Vec<u8> = (0..20_000_u32).map(|i| (i * i % 251) as u8).collect();
    rig.wire.say(&noise);
    rig.wire.say("\r\n");
    assert_eq!(rig.client.mqtt_state().unwrap().state, 1);
}

#[test]
fn reasons_have_the_names_of_the_transcripts() {
    assert_eq!(Reason::Cme.name(), "cme");
    assert_eq!(Refusal::LineTooLong.name(), "line-too-long");
    assert_eq!(Form::Exec.name(), "exec");
}

#[test]
fn a_line_is_called_by_what_stands_before_its_arguments() {
    for (line, name) in [
        ("AT+TCSAP=\"ap?\",1", "TCSAP"),
        ("AT+GMR?", "GMR"),
        ("AT+CWJAP=?", "CWJAP"),
        ("AT+RST", "RST"),
        ("ATE0", "E0"),
        ("+++", "+++"),
    ] {
        let found = Call::line(line).name();
        assert_eq!(found.escape_ascii().to_string(), name, "{line}");
    }
}
