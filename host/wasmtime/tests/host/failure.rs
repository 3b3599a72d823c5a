//! How commands fail.

use std::error::Error as _;
use std::time::Duration;

use tcat::{Call, CallOptions, Cancel, Clock, Commands, Error, Form, Value};

use crate::support::{Rig, rig, rig_timed};

const OK: &str = "\r\nOK\r\n";

#[test]
fn a_failure_has_its_code_and_both_texts_of_the_document() {
    let mut rig = rig(|_| "+CME ERROR:208\r\n");
    let error = rig.client.mqtt_disconnect().unwrap_err();
    assert_eq!((error.reason(), error.code()), ("cme", Some(208)));
    let row = error.explanation().unwrap();
    assert_eq!(row.table, "cme");
    assert!(row.zh.contains("MQTT 未连接"));
    assert_eq!(
        error.to_string(),
        format!(
            "AT+TCMQTTDISCONN: cme (code 208): the module refused it: {}",
            row.en
        )
    );
}

#[test]
fn the_table_of_a_code_is_that_of_its_command() {
    let answer = "OK\r\n+TCDEVREG:FAIL,1021\r\n";
    let mut rig = rig(move |_| answer);
    let error = rig.client.register_device().unwrap_err();
    assert_eq!(error.explanation().unwrap().table, "registration");
}

#[test]
fn the_second_number_of_a_failure_is_the_subcode() {
    let mut rig = rig(|_| "OK\r\n+TCSAP:FAIL,3,101\r\n");
    let arguments = ["s".into()];
    let call = Call::new("TCSAP", Form::Set, &arguments);
    let error = rig.client.command(&call).unwrap_err();
    assert_eq!((error.code(), error.subcode()), (Some(3), Some(101)));
}

#[test]
fn the_number_of_an_err_code_line_is_unsigned() {
    let mut rig = rig(|_| "ERR CODE:0xffffffff\r\n\r\nERROR\r\n");
    let error = rig.client.mqtt_state().unwrap_err();
    assert_eq!((error.reason(), error.code()), ("error", Some(0xffff_ffff)));
}

#[test]
fn silence_is_a_timeout_after_the_commands_own_limit() {
    let mut rig = rig(|_| "");
    assert_eq!(rig.client.mqtt_state().unwrap_err().reason(), "timeout");
    assert_eq!(rig.clock.now(), 5_000);
}

#[test]
fn the_callers_limit_takes_its_place() {
    let mut rig = rig(|_| "");
    let short = CallOptions::within(Duration::from_millis(70));
    let error = rig.client.with_options(short).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "timeout");
    assert_eq!(rig.clock.now(), 70);
}

#[test]
fn a_limit_that_is_none_is_refused() {
    let mut rig = rig(|_| OK);
    for timeout in [
        Duration::ZERO,
        Duration::from_micros(999),
        Duration::from_millis(1 << 31),
        Duration::MAX,
    ] {
        let error = rig
            .client
            .with_options(CallOptions::within(timeout))
            .mqtt_disconnect()
            .unwrap_err();
        assert_eq!(error.reason(), "out-of-range");
    }
    let most = CallOptions::within(Duration::from_millis((1 << 31) - 1));
    rig.client.with_options(most).mqtt_disconnect().unwrap();
}

#[test]
fn a_cancelled_command_is_aborted() {
    let cancel = Cancel::default();
    let from_outside = cancel.clone();
    let mut rig = rig(move |_| {
        from_outside.cancel();
        ""
    });
    let options = CallOptions {
        cancel: Some(cancel),
        ..CallOptions::default()
    };
    let error = rig
        .client
        .with_options(options.clone())
        .mqtt_state()
        .unwrap_err();
    assert_eq!(error.reason(), "aborted");
    assert_eq!(rig.wire.sent(), b"AT+TCMQTTSTATE?\r\n");
    // One that is cancelled already is not sent.
    let error = rig.client.with_options(options).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "aborted");
    assert!(rig.wire.sent().is_empty());
}

#[test]
fn a_cancelled_wait_is_noticed_without_any_byte() {
    let cancel = Cancel::default();
    let options = CallOptions {
        cancel: Some(cancel.clone()),
        ..CallOptions::default()
    };
    // The other thread cancels once the line is out.
    let (sent, was_sent) = std::sync::mpsc::channel();
    let canceller = std::thread::spawn(move || {
        was_sent.recv().unwrap();
        cancel.cancel();
    });
    let mut rig = rig(move |_| {
        sent.send(()).unwrap();
        ""
    });
    let long = CallOptions {
        timeout: Some(Duration::from_millis((1 << 31) - 1)),
        ..options
    };
    let error = rig.client.with_options(long).mqtt_state().unwrap_err();
    canceller.join().unwrap();
    assert_eq!(error.reason(), "aborted");
}

#[test]
fn a_module_that_restarts_ends_the_command() {
    let mut rig = rig(|_| "\r\nready\r\n");
    assert_eq!(rig.client.mqtt_state().unwrap_err().reason(), "reset");
}

#[test]
fn a_failure_keeps_the_data_lines_before_it() {
    let mut rig = rig(|_| "+CWJAP:2\r\nERROR\r\n");
    let call = Call::new("CWJAP", Form::Read, &[]);
    let error = rig.client.command(&call).unwrap_err();
    let Error::Failed { lines, .. } = error else {
        panic!("{error}")
    };
    assert_eq!(lines, [[Value::Number(2)]]);
}

/// A module whose port vanishes behind what it is sent first.
fn vanishing() -> Rig {
    rig_timed(|_, wire| wire.vanish())
}

#[test]
fn a_port_that_vanishes_ends_the_command_and_the_client() {
    let mut rig = vanishing();
    let error = rig.client.mqtt_state().unwrap_err();
    assert!(
        matches!(&error, Error::Closed { sent: true, .. }),
        "{error}"
    );
    assert_eq!((error.reason(), error.command()), ("closed", "TCMQTTSTATE"));
    assert!(rig.client.closed());
    // What ended it is told again.
    let later = rig.client.mqtt_state().unwrap_err();
    assert!(
        matches!(later, Error::Closed { sent: false, .. }),
        "{later}"
    );
    let why = |error: &Error| error.source().expect("its source").to_string();
    assert_eq!(why(&later), why(&error));
    assert_eq!(why(&later), "broken pipe");
    // Whoever prints both reads it once; who prints neither, in what `main` returns.
    assert!(!later.to_string().contains("broken pipe"), "{later}");
    assert!(format!("{later:?}").contains("(broken pipe)"), "{later:?}");
}

#[test]
fn a_port_that_vanishes_before_the_command_is_no_sent_command() {
    let mut rig = rig(|_| "");
    rig.wire.vanish();
    let error = rig.client.mqtt_state().unwrap_err();
    assert!(
        matches!(error, Error::Closed { sent: false, .. }),
        "{error}"
    );
}

#[test]
fn a_publish_that_may_have_been_delivered_says_so() {
    let outcome = |answer: &'static str| {
        let mut rig = rig(move |_| answer);
        let options = tcat::PublishOptions::default();
        rig.client.publish("a/b", "x", &options).unwrap_err()
    };
    assert!(outcome("OK\r\n+TCMQTTPUB:FAIL,202\r\n").outcome_unknown());
    assert!(outcome("OK\r\n").outcome_unknown());
    assert!(outcome("OK\r\n\r\nready\r\n").outcome_unknown());
    assert!(!outcome("+CME ERROR:208\r\n").outcome_unknown());
    assert!(!outcome("OK\r\n+TCMQTTPUB:FAIL,-103\r\n").outcome_unknown());
    let mut state = rig(|_| "");
    assert!(!state.client.mqtt_state().unwrap_err().outcome_unknown());
    let options = tcat::PublishOptions::default();
    let mut gone = vanishing();
    let error = gone.client.publish("a/b", "x", &options).unwrap_err();
    assert!(error.outcome_unknown());
    let error = gone.client.publish("a/b", "x", &options).unwrap_err();
    assert!(!error.outcome_unknown());
}
