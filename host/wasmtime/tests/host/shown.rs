//! What programs print: options without their secrets, faults with their numbers, codes with their rows.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tcat::{
    Argument, Call, Cancel, Codes, Commands, CoreError, CoreEvent, Device, Error, Event, Form,
    Loss, Product, Reason, SessionEvent, SessionOptions, Step, Wifi, all_explanations,
};

use crate::session::bench::{Bench, PATIENCE, options};
use crate::support::rig;

const SECRET: &str = "ZHNkIGRzZCA=";

#[test]
fn options_show_what_they_are_and_no_secret() {
    let mut shown = String::new();
    let join = Wifi::Join {
        ssid: "home".into(),
        password: Some(SECRET.into()),
    };
    for wifi in [Wifi::Provisioned, join, Wifi::Disabled] {
        let options = SessionOptions {
            device: Some(Device::new("CTQS08Y5LG", "Dev01", SECRET)),
            product: Some(Product {
                product_id: "OTHERPROD1".into(),
                product_secret: SECRET.into(),
                device_name: "Dev02".into(),
                region: Some("ap-guangzhou".into()),
            }),
            wifi,
            ..SessionOptions::default()
        };
        shown += &format!("{options:?}");
    }
    for name in [
        "CTQS08Y5LG",
        "Dev01",
        "OTHERPROD1",
        "Dev02",
        "ap-guangzhou",
        "home",
        "Provisioned",
        "Disabled",
    ] {
        assert!(shown.contains(name), "{name}: {shown}");
    }
    assert!(!shown.contains(SECRET), "{shown}");
}

#[test]
fn a_fault_of_the_module_says_what_it_was() {
    let version = CoreError::Version {
        module: (9, 1),
        host: (2, 7),
    };
    for (fault, words) in [
        (CoreError::Module("no export".into()), "no export"),
        (version, "9.1"),
        (CoreError::Memory("at 77".into()), "at 77"),
        (CoreError::Event(123), "123"),
        (CoreError::NoSession, "with_session"),
        (CoreError::Trap("unreachable".into()), "unreachable"),
        (CoreError::OutOfFuel { limit: 2_000 }, "2000"),
        (CoreError::Endless, "without end"),
        (CoreError::Poisoned, "failed before"),
    ] {
        assert!(fault.to_string().contains(words), "{fault}");
        let error = Error::from(fault.clone());
        assert_eq!((error.reason(), error.command()), ("core", ""));
        assert!(error.words().is_none());
        let source = std::error::Error::source(&error).unwrap();
        assert_eq!(source.to_string(), fault.to_string());
    }
}

#[test]
fn the_codes_of_events_have_their_rows() {
    let codes = |code| Codes {
        code: Some(code),
        subcode: None,
    };
    let step = |reason, code| {
        Event::Session(SessionEvent::Failed {
            step: Step::Connect,
            command: "TCMQTTCONN",
            reason,
            codes: codes(code),
            again: None,
        })
    };
    let skipped = Event::Session(SessionEvent::Skipped {
        item: 1,
        command: "TCMQTTSUB",
        reason: Reason::Cme,
        codes: codes(208),
    });
    let name = |event: &Event| event.explanation().map(|row| row.table);
    assert_eq!(name(&step(Reason::Cme, 202)), Some("cme"));
    assert_eq!(name(&skipped), Some("cme"));
    assert_eq!(name(&step(Reason::Timeout, 202)), None);
    assert_eq!(name(&Event::Session(SessionEvent::Up)), None);
    assert_eq!(name(&Event::Ready), None);
    let ota = Event::Ota {
        status: b"UPDATEFAIL"[..].into(),
        codes: Codes::default(),
    };
    assert_eq!(name(&ota), None);
    assert_eq!(name(&Event::Disconnected(codes(-103))), Some("execution"));
}

#[test]
fn losses_have_the_names_of_transcripts() {
    let all = [
        Loss::Reset,
        Loss::Lost,
        Loss::Silent,
        Loss::State,
        Loss::Closed,
    ];
    assert_eq!(
        all.map(Loss::name),
        ["reset", "lost", "silent", "state", "closed"]
    );
}

#[test]
fn events_of_a_command_show_no_words() {
    let failed = CoreEvent::Failed {
        reason: Reason::Cme,
        codes: Codes::default(),
        words: Some(b"SECRET WORDS"[..].into()),
    };
    let shown = format!("{failed:?}");
    assert!(shown.contains("Cme") && !shown.contains("WORDS"), "{shown}");
    for (event, name) in [
        (CoreEvent::Accepted, "Accepted"),
        (CoreEvent::Done, "Done"),
        (CoreEvent::Data(Vec::new()), "Data([])"),
        (CoreEvent::Unasked(Event::Ready), "Unasked(Ready)"),
    ] {
        assert_eq!(format!("{event:?}"), name);
    }
}

#[test]
fn a_call_shows_how_long_its_texts_are() {
    let arguments = ["abc".into(), 5.into(), Argument::Other];
    let shown = format!("{arguments:?}");
    assert_eq!(shown, "[Text(3 bytes), Number(5), Other]");
    let call = Call::new("CWJAP", Form::Set, &arguments);
    assert!(!format!("{call:?}").contains("abc"));
}

#[test]
fn a_code_may_stand_in_several_tables() {
    let tables: Vec<_> = all_explanations(202).map(|row| row.table).collect();
    assert_eq!(tables, ["cme"]);
    assert_eq!(all_explanations(i64::MAX).count(), 0);
}

#[test]
fn a_record_is_printed_without_its_line_end() {
    let mut rig = rig(|_| "+TCMQTTSTATE:1\r\n\r\nOK\r\n");
    let lines = Arc::new(Mutex::new(Vec::new()));
    let kept = lines.clone();
    rig.client.trace(tcat::Trace::new(move |line| {
        let printed = line.to_string();
        assert_eq!(line.as_str(), format!("{printed}\n"));
        kept.lock().unwrap().push(printed);
    }));
    rig.client.mqtt_state().unwrap();
    let printed = lines.lock().unwrap().concat();
    assert!(printed.contains("AT+TCMQTTSTATE?"), "{printed}");
}

#[test]
fn a_session_hands_its_events_to_a_callback_and_gives_up_what_is_cancelled() {
    let bench = Bench::default();
    let mut session = bench.session(&options());
    let told = Arc::new(Mutex::new(Vec::new()));
    let kept = told.clone();
    session.on_event(move |event| kept.lock().unwrap().push(event));
    let ticket = session
        .publish("t", "1", tcat::HoldOptions::default())
        .unwrap();
    assert_eq!(format!("{ticket:?}"), "Ticket(None)");
    session.wait_up(PATIENCE).unwrap();
    assert!(
        told.lock()
            .unwrap()
            .contains(&Event::Session(SessionEvent::Up)),
        "{told:?}"
    );
    assert_eq!(session.next_event(Duration::ZERO).unwrap(), None);
    let cancel = Cancel::new();
    cancel.cancel();
    let options = tcat::CallOptions {
        cancel: Some(cancel),
        ..tcat::CallOptions::default()
    };
    let error = session.with_options(options).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "aborted");
}
