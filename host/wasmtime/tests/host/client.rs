//! Commands: what they send, what they answer, how they fail.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use tcat::{
    Argument, Call, CallOptions, Cancel, Clock, Commands, Error, Form, Reason, Refusal,
    SetDeviceInfoArguments, StartSoftApArguments, Value,
};

use crate::support::rig;

const DEVICE: SetDeviceInfoArguments<'_> = SetDeviceInfoArguments {
    tls_mode: 1,
    product_id: "CTQS08Y5LG",
    device_name: "Dev01",
    device_secret: "ZHNkIGRzZCA=",
    region: None,
};
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
        Error::Refused { refused, .. } if refused.argument == Some(1)
    ));
}

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
fn the_number_of_an_err_code_line_is_unsigned() {
    let mut rig = rig(|_| "ERR CODE:0xffffffff\r\n\r\nERROR\r\n");
    let error = rig.client.mqtt_state().unwrap_err();
    assert_eq!((error.reason(), error.code()), ("error", Some(0xffff_ffff)));
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
        (Refusal::TooLong, Some(1))
    );
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
        timeout: None,
        cancel: Some(cancel),
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
        timeout: None,
        cancel: Some(cancel.clone()),
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
fn what_came_before_a_command_is_not_its_answer() {
    let mut rig = rig(|text| if text.contains("STATE") { "" } else { OK });
    let short = CallOptions::within(Duration::from_millis(10));
    let late = rig.client.with_options(short).mqtt_state().unwrap_err();
    assert_eq!(late.reason(), "timeout");
    rig.wire.say("+TCMQTTSTATE:1\r\n\r\nERROR\r\n");
    rig.client.mqtt_disconnect().unwrap();
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

#[test]
fn open_turns_the_echo_off_whatever_state_the_module_is_in() {
    let mut echo = true;
    let mut rig = rig(move |text| {
        let echoed = if echo { text } else { "" };
        match text {
            "+++\r\n" => format!("{echoed}ERROR\r\n"),
            "AT\r\n" => format!("{echoed}{OK}"),
            "ATE0\r\n" => {
                let answer = format!("{echoed}{OK}");
                echo = false;
                answer
            }
            other => panic!("{other}"),
        }
    });
    rig.client.synchronise().unwrap();
    assert_eq!(rig.wire.sent(), b"+++\r\nAT\r\nATE0\r\n");
    assert_eq!(rig.client.next_event(Duration::ZERO).unwrap(), None);
}

#[test]
fn open_gives_a_busy_module_time() {
    let mut left = 5;
    let mut rig = rig(move |_| {
        left -= 1;
        if left >= 0 { "busy p...\r\n" } else { OK }
    });
    rig.client.synchronise().unwrap();
    assert_eq!(rig.clock.now(), 4 * 500);
}

#[test]
fn open_tells_silence_from_a_module_that_stays_busy() {
    let mut silent = rig(|_| "");
    let error = silent.client.synchronise().unwrap_err();
    assert_eq!(error.reason(), "timeout");
    assert!(error.to_string().contains("baud rate"));
    let mut busy = rig(|_| "busy p...\r\n");
    assert_eq!(busy.client.synchronise().unwrap_err().reason(), "busy");
}

#[test]
fn the_stored_device_is_compared_by_the_bcc_of_its_secret() {
    let mut same = rig(|_| "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116\r\nOK\r\n");
    assert!(same.client.has_device_info(&DEVICE).unwrap());
    let other = SetDeviceInfoArguments {
        device_secret: "another secret",
        ..DEVICE
    };
    assert!(!same.client.has_device_info(&other).unwrap());
    for answer in ["+CME ERROR:207\r\n", "ERROR\r\n", OK] {
        let mut none = rig(move |_| answer);
        assert!(!none.client.has_device_info(&DEVICE).unwrap());
    }
    let mut silent = rig(|_| "");
    assert_eq!(
        silent.client.has_device_info(&DEVICE).unwrap_err().reason(),
        "timeout"
    );
}

#[test]
fn joining_wifi_tells_why_it_failed_and_nothing_of_the_password() {
    let mut rig = rig(|text| {
        if text.starts_with("AT+CWJAP") {
            "+CWJAP:2\r\n\r\nERROR\r\n"
        } else {
            OK
        }
    });
    let error = rig.client.join_wifi("home", "wrong horse").unwrap_err();
    assert_eq!((error.command(), error.code()), ("CWJAP", Some(2)));
    assert!(error.to_string().contains("password is wrong"), "{error}");
    assert!(!error.to_string().contains("wrong horse"));
    assert_eq!(
        rig.wire.sent(),
        b"AT+CWMODE=1\r\nAT+CWJAP=\"home\",\"wrong horse\"\r\n"
    );
}

#[test]
fn restart_waits_until_the_module_is_ready() {
    for answer in ["\r\nOK\r\n\r\nready\r\n", "\r\nready\r\n"] {
        let mut rig = rig(move |text| if text == "AT+RST\r\n" { answer } else { OK });
        rig.client.restart().unwrap();
        assert!(rig.wire.sent().ends_with(b"AT\r\nATE0\r\n"));
    }
    let mut stuck = rig(|_| OK);
    let error = stuck.client.restart().unwrap_err();
    assert_eq!((error.reason(), error.command()), ("timeout", "RST"));
    assert_eq!(stuck.clock.now(), 10_000);
}

#[test]
fn a_port_that_vanishes_ends_the_command_and_the_client() {
    let wire = Rc::new(RefCell::new(None::<Rc<crate::support::Wire>>));
    let there = wire.clone();
    let mut rig = rig(move |_| {
        there.borrow().as_ref().unwrap().vanish();
        ""
    });
    *wire.borrow_mut() = Some(rig.wire.clone());
    let error = rig.client.mqtt_state().unwrap_err();
    assert!(
        matches!(
            &error,
            Error::Closed {
                source: Some(_),
                sent: true,
                ..
            }
        ),
        "{error}"
    );
    assert_eq!((error.reason(), error.command()), ("closed", "TCMQTTSTATE"));
    assert!(rig.client.closed());
    let later = rig.client.mqtt_state().unwrap_err();
    assert!(
        matches!(
            later,
            Error::Closed {
                source: None,
                sent: false,
                ..
            }
        ),
        "{later}"
    );
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
