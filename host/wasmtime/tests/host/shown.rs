//! What programs print: options without their secrets, faults with their numbers, codes with their rows.

use tcat::{
    Codes, CoreError, CoreEvent, Device, Error, Event, Loss, Product, Reason, SessionEvent,
    SessionOptions, Step, Wifi,
};

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
