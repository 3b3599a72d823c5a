//! Commands that the module refuses because it works on another one.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use tcat::{
    Argument, Call, CallOptions, Cancel, Clock, Commands, Error, Form, LongPayload, OnBusy,
    PublishOptions, Qos,
    Qos::{AtLeastOnce, AtMostOnce},
};

use crate::support::{Rig, rig, rig_timed};

const BUSY: &str = "busy p...\r\n";

fn publishing(qos: Qos, on_busy: OnBusy) -> PublishOptions {
    PublishOptions {
        qos,
        long: LongPayload::Raw,
        call: CallOptions {
            on_busy,
            ..CallOptions::default()
        },
    }
}

/// Busy for as long; when each line came, in milliseconds.
fn busy_until(end: u64) -> (Rig, Rc<RefCell<Vec<u64>>>) {
    let times = Rc::new(RefCell::new(Vec::new()));
    let seen = times.clone();
    let rig = rig_timed(move |_, wire| {
        seen.borrow_mut().push(wire.now());
        wire.say(if wire.now() < end {
            BUSY
        } else {
            "+TCMQTTSTATE:1\r\n\r\nOK\r\n+TCMQTTPUB:OK\r\n"
        });
    });
    (rig, times)
}

#[test]
fn a_command_is_sent_again_soon_and_then_less_often() {
    let (mut rig, times) = busy_until(6_000);
    let options = CallOptions::within(Duration::from_secs(20));
    rig.client.with_options(options).mqtt_state().unwrap();
    assert_eq!(
        *times.borrow(),
        [0, 100, 300, 700, 1_500, 3_100, 5_100, 7_100]
    );
}

#[test]
fn a_module_that_stays_busy_fails_the_command_within_its_limit() {
    let topic = ["a/b".into()];
    let calls = [
        Call::new("TCMQTTSTATE", Form::Read, &[]),
        Call::new("TCMQTTUNSUB", Form::Set, &topic),
        Call::new("TCSTARTSMART", Form::Exec, &[]),
        Call::new("CWQAP", Form::Exec, &[]),
        Call::line("ATE0"),
    ];
    for (call, limit) in calls.iter().zip([5_000, 25_000, 310_000, 25_000, 25_000]) {
        let (mut rig, _) = busy_until(u64::MAX);
        assert_eq!(rig.client.command(call).unwrap_err().reason(), "busy");
        let end = rig.clock.now();
        assert!((limit - 2_000..limit).contains(&end), "{call:?}: {end}");
    }
    let (mut rig, times) = busy_until(u64::MAX);
    let options = CallOptions::within(Duration::from_millis(800));
    let error = rig.client.with_options(options).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "busy");
    assert_eq!(*times.borrow(), [0, 100, 300, 700]);
}

#[test]
fn an_option_turns_it_off() {
    let (mut rig, times) = busy_until(100);
    let options = CallOptions {
        on_busy: OnBusy::Fail,
        ..CallOptions::default()
    };
    let error = rig.client.with_options(options).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "busy");
    assert_eq!(*times.borrow(), [0]);
}

#[test]
fn a_publish_of_qos_1_is_sent_again_and_one_of_qos_0_only_where_the_caller_allows_it() {
    for (qos, on_busy, sent) in [
        (AtLeastOnce, OnBusy::SendAgain, 2),
        (AtMostOnce, OnBusy::SendAgain, 1),
        (AtMostOnce, OnBusy::SendAgainAlways, 2),
        (AtLeastOnce, OnBusy::Fail, 1),
    ] {
        let (mut rig, times) = busy_until(100);
        let published = rig.client.publish("a/b", "x", &publishing(qos, on_busy));
        assert_eq!(published.is_ok(), sent == 2, "{qos:?} {on_busy:?}");
        assert_eq!(times.borrow().len(), sent, "{qos:?} {on_busy:?}");
    }
}

/// The rows that Node's client is tested by, too.
#[test]
fn nothing_is_sent_again_that_may_publish_a_message_of_qos_0_however_it_is_spelt() {
    let rows: serde_json::Value =
        serde_json::from_str(include_str!("../../../../tests/resend.json")).unwrap();
    for row in rows.as_array().unwrap() {
        let (what, call) = (&row["what"], &row["call"]);
        let arguments: Vec<Argument> = call["args"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|argument| match argument.as_str() {
                Some(text) => text.into(),
                None => Argument::Number(argument.as_i64().unwrap().try_into().unwrap()),
            })
            .collect();
        let form = match call["form"].as_str() {
            Some("read") => Form::Read,
            _ => Form::Set,
        };
        let mut sent = match (call["line"].as_str(), call["command"].as_str()) {
            (Some(line), _) => Call::line(line),
            (_, name) => Call::new(name.unwrap(), form, &arguments),
        };
        if let Some(payload) = call["payload"].as_str() {
            sent = sent.with_payload(payload.as_bytes());
        }
        let (mut rig, times) = busy_until(1);
        let ended = rig.client.command(&sent);
        let again = row["again"].as_bool().unwrap();
        assert_eq!(times.borrow().len() > 1, again, "{what}");
        if let Err(error) = ended {
            assert!(error.outcome_unknown(), "{what}");
        }
    }
}

#[test]
fn busy_leaves_open_whether_a_publish_was_delivered() {
    let (mut busy, _) = busy_until(u64::MAX);
    let options = publishing(AtMostOnce, OnBusy::Fail);
    let error = busy.client.publish("a/b", "x", &options).unwrap_err();
    assert_eq!(error.reason(), "busy");
    assert!(error.outcome_unknown());
    assert!(error.to_string().contains("may have been delivered"));
    // Nor does what comes behind it tell.
    let mut first = true;
    let mut rig = rig(move |_| {
        if std::mem::take(&mut first) {
            BUSY
        } else {
            "+CME ERROR:208\r\n"
        }
    });
    let options = publishing(AtLeastOnce, OnBusy::SendAgain);
    let error = rig.client.publish("a/b", "x", &options).unwrap_err();
    assert_eq!(error.reason(), "cme");
    assert!(error.outcome_unknown());
    assert!(matches!(error, Error::Failed { resent: true, .. }));
}

#[test]
fn a_pause_is_cancelled() {
    let cancel = Cancel::default();
    let (mut rig, times) = busy_until(u64::MAX);
    rig.wire.say_later(1_000, "+TCMQTTRECONNECTED\r\n");
    let options = CallOptions {
        cancel: Some(cancel.clone()),
        ..CallOptions::default()
    };
    rig.client.on_event(move |_| cancel.cancel());
    let error = rig.client.with_options(options).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "aborted");
    assert_eq!(*times.borrow(), [0, 100, 300, 700]);
    assert_eq!(rig.clock.now(), 1_000);
}

/// One abort and one timeout in the middle of 20.
#[test]
fn twenty_messages_are_published_once_each_whatever_befalls_two_of_them() {
    let published = Rc::new(RefCell::new(Vec::new()));
    let seen = published.clone();
    let cancel = Cancel::default();
    let from_outside = cancel.clone();
    let mut works_until = 0;
    let mut rig = rig_timed(move |line, wire| {
        if wire.now() < works_until {
            wire.say(BUSY);
            return;
        }
        let message = line.rsplit('"').nth(1).unwrap().to_owned();
        let time = match message.as_str() {
            "message 5" => {
                from_outside.cancel();
                3_000
            }
            "message 12" => 4_000,
            _ => 20,
        };
        works_until = wire.now() + time;
        seen.borrow_mut().push(message);
        wire.say("OK\r\n");
        wire.say_later(time, "+TCMQTTPUB:OK\r\n");
    });
    let mut failed = Vec::new();
    for place in 1..=20 {
        let options = PublishOptions {
            call: CallOptions {
                timeout: (place == 12).then_some(Duration::from_millis(500)),
                cancel: (place == 5).then_some(cancel.clone()),
                on_busy: OnBusy::SendAgain,
            },
            ..publishing(AtLeastOnce, OnBusy::SendAgain)
        };
        let message = format!("message {place}");
        if let Err(error) = rig.client.publish("a/b", &message, &options) {
            assert!(error.outcome_unknown(), "{error}");
            failed.push((place, error.reason()));
        }
    }
    assert_eq!(failed, [(5, "aborted"), (12, "timeout")]);
    let wanted: Vec<_> = (1..=20).map(|place| format!("message {place}")).collect();
    assert_eq!(*published.borrow(), wanted);
}
