//! What a session is made with, and how it is refused.

use std::time::Duration;

use tcat::{
    Codes, Device, Error, Event, Mqtt, Product, Qos, Refusal, SessionEvent, SessionField,
    SessionOptions, SessionRefused, SessionStatus, Step, Wifi,
};

use super::bench::{Bench, options};
use crate::support::ManualClock;

fn refused(options: &SessionOptions) -> SessionRefused {
    let clock = ManualClock::default();
    let never = || -> std::io::Result<super::bench::BenchPort> { panic!("opened") };
    match tcat::Session::with(never, clock, options, tcat::SessionSetup::default()) {
        Err(Error::Session(refused)) => refused,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("{options:?}"),
    }
}

#[test]
fn every_field_is_refused_by_its_name_before_the_port_is_opened() {
    let long = "x".repeat(300);
    let product = Product {
        product_id: "P".into(),
        product_secret: "s".into(),
        device_name: "d".into(),
        region: None,
    };
    let cases: [(SessionOptions, Refusal, SessionField); 9] = [
        (
            SessionOptions::default(),
            Refusal::Missing,
            SessionField::Device,
        ),
        (
            SessionOptions {
                product: Some(product.clone()),
                ..options()
            },
            Refusal::TooMany,
            SessionField::Product,
        ),
        (
            SessionOptions {
                device: Some(Device {
                    device_secret: "a\r\nb".into(),
                    ..options().device.unwrap()
                }),
                ..options()
            },
            Refusal::BadCharacter,
            SessionField::Device,
        ),
        (
            SessionOptions {
                device: None,
                product: Some(Product {
                    product_id: long.clone(),
                    ..product
                }),
                ..options()
            },
            Refusal::TooLong,
            SessionField::Product,
        ),
        (
            SessionOptions {
                wifi: Wifi::Join {
                    ssid: "x".repeat(33),
                    password: None,
                },
                ..options()
            },
            Refusal::TooLong,
            SessionField::Wifi,
        ),
        (
            SessionOptions {
                mqtt: Mqtt {
                    keepalive: 1,
                    ..Mqtt::default()
                },
                ..options()
            },
            Refusal::OutOfRange,
            SessionField::Mqtt,
        ),
        (
            SessionOptions {
                topics: vec![("a".into(), Qos::AtMostOnce); 11],
                ..options()
            },
            Refusal::TooMany,
            SessionField::Topics,
        ),
        (
            SessionOptions {
                version: Some(long),
                ..options()
            },
            Refusal::TooLong,
            SessionField::Version,
        ),
        (
            SessionOptions {
                check: Duration::MAX,
                ..options()
            },
            Refusal::OutOfRange,
            SessionField::Check,
        ),
    ];
    for (options, reason, field) in cases {
        assert_eq!(refused(&options), SessionRefused { reason, field });
    }
    let error = Error::Session(refused(&SessionOptions::default()));
    assert_eq!((error.command(), error.reason()), ("session", "missing"));
    assert!(error.to_string().contains("field device"), "{error}");
}

#[test]
fn what_ran_before_goes_on_when_others_are_refused_and_ends_when_they_are_taken() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    let error = session.renew(&SessionOptions::default()).unwrap_err();
    assert_eq!(error.reason(), "missing");
    assert_eq!(session.status(), SessionStatus::Up);
    let others = SessionOptions {
        topics: vec![("other".into(), Qos::AtMostOnce)],
        ..options()
    };
    bench.with(|module| module.restart());
    session.renew(&others).unwrap();
    assert_eq!(session.status(), SessionStatus::Step(Step::Greet));
    session.when_up().unwrap();
    assert_eq!(bench.with(|module| module.topics.clone()), ["other"]);
    // At a new port, too.
    bench.with(|module| module.unplug());
    session.listen(Duration::from_secs(1)).unwrap();
    session.when_up().unwrap();
    assert_eq!(bench.with(|module| module.topics.clone()), ["other"]);
}

#[test]
fn each_option_makes_its_line() {
    let bench = Bench::default();
    bench.twist(|module, line| {
        let answer = match line {
            "AT+CWSTATE?" => "+CWSTATE:0,\"\"\r\n\r\nOK\r\n",
            "AT+TCOTASET=1,\"1.0\"" => "OK\r\n+TCOTASET:OK\r\n",
            _ => return false,
        };
        module.say(answer);
        true
    });
    let all = SessionOptions {
        wifi: Wifi::Join {
            ssid: "home".into(),
            password: Some("a,b".into()),
        },
        mqtt: Mqtt {
            command_timeout: 6_000,
            keepalive: 60,
            clean_session: false,
            reconnect: false,
        },
        version: Some("1.0".into()),
        ..options()
    };
    bench.session(&all).when_up().unwrap();
    let lines = bench.with(|module| {
        let lines = module.lines.iter().map(|(_, line)| line.clone());
        lines.collect::<Vec<_>>()
    });
    for line in [
        "AT+TCDEVINFOSET=1,\"P\",\"d\",\"s\"",
        "AT+CWJAP=\"home\",\"a\\,b\"",
        "AT+TCMQTTCONN=1,6000,60,0,0",
        "AT+TCMQTTSUB=\"a/b\",1",
        "AT+TCOTASET=1,\"1.0\"",
    ] {
        assert!(lines.iter().any(|sent| sent == line), "{line}: {lines:?}");
    }
}

#[test]
fn one_way_up_that_fails_says_how_and_ends() {
    let bench = Bench::default();
    bench.twist(|module, line| {
        let refuses = line.starts_with("AT+TCMQTTCONN");
        if refuses {
            module.say("OK\r\n+TCMQTTCONN:FAIL,-116\r\n");
        }
        refuses
    });
    let once = SessionOptions {
        keep: false,
        ..options()
    };
    let mut session = bench.session(&once);
    let error = session.wait_up(Duration::from_secs(60)).unwrap_err();
    assert_eq!(
        (error.command(), error.reason(), error.code()),
        ("TCMQTTCONN", "fail", Some(-116))
    );
    assert!(error.to_string().contains("at connect"), "{error}");
    assert!(error.explanation().is_some());
    assert_eq!(session.status(), SessionStatus::Ended);
    let events: Vec<_> = session
        .events(Duration::ZERO)
        .filter_map(|event| match event.unwrap() {
            Event::Session(event) => Some(event),
            _ => None,
        })
        .collect();
    assert_eq!(events.last(), Some(&SessionEvent::Ended));
    assert!(events.contains(&SessionEvent::Step(Step::Connect)));
    let failed = &events[events.len() - 2];
    assert!(
        matches!(
            failed,
            SessionEvent::Failed {
                step: Step::Connect,
                again: None,
                ..
            }
        ),
        "{failed:?}"
    );
}

#[test]
fn a_session_that_is_not_up_in_time_says_where_it_is() {
    let bench = Bench::default();
    bench.twist(|_, _| true);
    let mut session = bench.session(&options());
    let error = session.wait_up(Duration::from_secs(2)).unwrap_err();
    assert_eq!((error.command(), error.reason()), ("session", "timeout"));
    assert!(error.to_string().contains("at greet"), "{error}");
    assert_eq!(bench.now(), 2_000);
}

#[test]
fn a_topic_that_is_refused_for_good_is_told_and_the_others_follow() {
    let bench = Bench::default();
    bench.twist(|module, line| {
        let refuses = line.starts_with("AT+TCMQTTSUB=\"a/b\"");
        if refuses {
            module.say("OK\r\n+TCMQTTSUB:FAIL,-108\r\n");
        }
        refuses
    });
    let mut session = bench.session(&options());
    session.when_up().unwrap();
    assert_eq!(bench.with(|module| module.topics.clone()), ["c"]);
    let skipped = session
        .events(Duration::ZERO)
        .find_map(|event| match event {
            Ok(Event::Session(event @ SessionEvent::Skipped { .. })) => Some(event),
            _ => None,
        })
        .unwrap();
    assert!(
        matches!(
            &skipped,
            SessionEvent::Skipped {
                item: 0,
                command: "TCMQTTSUB",
                codes: Codes {
                    code: Some(-108),
                    ..
                },
                ..
            }
        ),
        "{skipped:?}"
    );
    assert!(skipped.explanation().is_some());
}
