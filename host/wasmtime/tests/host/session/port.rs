//! The port that comes back.

use std::io;
use std::net::TcpStream;
use std::time::Duration;

use tcat::{
    Call, CallOptions, Commands, Error, Event, Form, Loss, Session, SessionEvent, SessionOptions,
    SessionStatus,
};

use super::bench::{Bench, BenchSession, PATIENCE, options};

fn session_events(session: &mut BenchSession) -> Vec<SessionEvent> {
    session
        .events(Duration::ZERO)
        .filter_map(|event| match event {
            Ok(Event::Session(event)) => Some(event),
            _ => None,
        })
        .collect()
}

#[test]
fn a_port_that_does_not_open_is_tried_again_in_longer_and_longer_pauses() {
    let bench = Bench::default();
    bench.with(|module| module.unopenable = 9);
    let mut session = bench.session(&options());
    assert_eq!(session.status(), SessionStatus::NoPort);
    session.wait_up(PATIENCE).unwrap();
    let pauses: Vec<_> = session_events(&mut session)
        .iter()
        .filter_map(|event| match event {
            SessionEvent::NoPort { error, again } => {
                assert!(error.contains("no such device"), "{error}");
                Some(again.unwrap().as_secs())
            }
            _ => None,
        })
        .collect();
    assert_eq!(pauses, [0, 1, 2, 4, 8, 16, 32, 60, 60]);
}

#[test]
fn an_unplugged_port_is_told_let_go_of_and_opened_again() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    session_events(&mut session);
    bench.with(|module| {
        module.unplug();
        module.unopenable = 2;
    });
    session.listen(Duration::from_millis(1)).unwrap();
    assert_eq!(session.status(), SessionStatus::NoPort);
    assert_eq!(bench.with(|module| module.ports), 0);
    let events = session_events(&mut session);
    assert_eq!(
        events[0],
        SessionEvent::Down {
            reason: Loss::Closed,
            code: None
        }
    );
    assert!(
        matches!(&events[1], SessionEvent::NoPort { error, again: Some(again) }
            if error == "unplugged" && again.is_zero()),
        "{events:?}"
    );
    session.wait_up(PATIENCE).unwrap();
    assert!(bench.with(|module| module.set_up()));
    assert_eq!(bench.with(|module| module.ports), 1);
}

#[test]
fn a_command_without_a_port_fails_and_says_what_ended_it() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    bench.with(|module| {
        module.unplug();
        module.unopenable = 1_000;
    });
    let error = session.mqtt_state().unwrap_err();
    assert!(
        matches!(&error, Error::Closed { sent: false, .. }),
        "{error}"
    );
    assert!(format!("{error:?}").contains("unplugged"), "{error:?}");
    assert_eq!(session.status(), SessionStatus::NoPort);
    session.listen(Duration::from_secs(5)).unwrap();
    session_events(&mut session);
    let error = session.mqtt_state().unwrap_err();
    assert!(format!("{error:?}").contains("no such device"), "{error:?}");
    // It is no new loss: the pause goes on.
    assert_eq!(session_events(&mut session), []);
}

#[test]
fn the_row_of_pauses_begins_anew_when_it_was_up_for_a_minute() {
    for (up_for, first_pause) in [(Duration::from_secs(61), 0), (Duration::from_secs(50), 2)] {
        let bench = Bench::default();
        bench.with(|module| module.unopenable = 2);
        let mut session = bench.session(&options());
        session.wait_up(PATIENCE).unwrap();
        session.listen(up_for).unwrap();
        session_events(&mut session);
        bench.with(|module| module.unplug());
        session.listen(Duration::ZERO).unwrap();
        let pause = session_events(&mut session)
            .iter()
            .find_map(|event| match event {
                SessionEvent::NoPort { again, .. } => *again,
                _ => None,
            });
        assert_eq!(pause, Some(Duration::from_secs(first_pause)), "{up_for:?}");
    }
}

#[test]
fn without_keep_a_port_that_is_gone_ends_it() {
    let once = SessionOptions {
        keep: false,
        ..options()
    };
    let bench = Bench::default();
    bench.with(|module| module.unopenable = 1);
    let mut session = bench.session(&once);
    let error = session.wait_up(Duration::from_secs(60)).unwrap_err();
    assert_eq!(error.command(), "session");
    assert_eq!(session.status(), SessionStatus::Ended);
    assert!(matches!(
        session_events(&mut session)[..],
        [
            SessionEvent::NoPort { again: None, .. },
            SessionEvent::Ended
        ]
    ));
    // Nothing comes any more, and that is no wait.
    assert!(matches!(
        session.next_event(Duration::from_secs(60)),
        Err(Error::Closed { .. })
    ));
    assert_eq!(bench.now(), 0);
    // A new beginning opens it.
    session.renew(&options()).unwrap();
    session.wait_up(PATIENCE).unwrap();
}

#[test]
fn a_stopped_session_opens_no_port() {
    let bench = Bench::default();
    bench.with(|module| module.unopenable = 1);
    let mut session = bench.session(&options());
    session.listen(Duration::ZERO).unwrap();
    for _ in 0..2 {
        session.stop().unwrap();
        assert_eq!(session.status(), SessionStatus::Ended);
    }
    assert!(session.listen(Duration::from_secs(60)).is_err());
    assert_eq!(bench.with(|module| module.ports), 0);
    let told = session_events(&mut session);
    assert!(
        matches!(told[..], [SessionEvent::NoPort { .. }, SessionEvent::Ended]),
        "{told:?}"
    );
}

#[test]
fn the_time_that_a_slow_port_takes_to_write_is_none_of_the_sessions_limits() {
    let bench = Bench::default();
    // The limit of the greeting is 1500 ms.
    bench.twist(|module, line| {
        let greets = line == "ATE0";
        if greets {
            module.clock.pass(2_000);
            module.say_later(1_000, b"OK\r\n");
        }
        greets
    });
    bench.session(&options()).wait_up(PATIENCE).unwrap();
    let greetings = bench.with(|module| {
        let lines = module.lines.iter();
        lines.filter(|(_, line)| line == "ATE0").count()
    });
    assert_eq!(greetings, 1);
}

#[test]
fn a_session_gives_its_port_back_where_it_has_one() {
    let bench = Bench::default();
    assert!(bench.session_up().into_inner().is_some());
    let mut session = bench.session_up();
    bench.with(|module| {
        module.unplug();
        module.unopenable = 1_000;
    });
    session.listen(Duration::from_secs(1)).unwrap();
    assert!(session.into_inner().is_none());
}

#[test]
fn a_port_that_goes_behind_the_end_is_an_error_and_opened_no_more() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    session.stop().unwrap();
    session_events(&mut session);
    bench.with(|module| module.unplug());
    let error = session.listen(PATIENCE).unwrap_err();
    assert_eq!(error.reason(), "closed");
    assert_eq!(session_events(&mut session), []);
}

#[test]
fn a_session_in_real_time_opens_its_port_itself() {
    let open = || Err::<TcpStream, _>(io::Error::new(io::ErrorKind::NotFound, "no such device"));
    let mut session = Session::start(open, &options()).unwrap();
    let told = session.next_event(Duration::ZERO).unwrap();
    assert!(
        matches!(&told, Some(Event::Session(SessionEvent::NoPort { error, .. })) if error == "no such device"),
        "{told:?}"
    );
    assert!(session.into_inner().is_none());
    let refused = Session::start(open, &SessionOptions::default()).err();
    assert_eq!(refused.unwrap().command(), "session");
}

#[test]
fn the_port_is_given_back_while_it_is_open() {
    let session = Bench::default().session_up();
    assert!(session.into_inner().is_some());
}

#[test]
fn a_command_of_a_session_has_options_of_its_own_and_shows_secrets_where_asked_to() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    bench.twist(|module, line| {
        let is_asked = line.starts_with("AT+CWJAP");
        if is_asked {
            module.say("+CWJAP:\"my secret password\"\r\nERROR\r\n");
        }
        is_asked || line.contains("STATE")
    });
    let short = CallOptions::within(Duration::from_millis(700));
    let error = session.with_options(short).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "timeout");
    for show in [false, true] {
        session.show_secrets(show);
        let arguments = ["home".into(), "my secret password".into()];
        let call = Call::new("CWJAP", Form::Set, &arguments);
        let Error::Failed { lines, .. } = session.command(&call).unwrap_err() else {
            panic!("it fails");
        };
        let shown = lines.concat()[0].to_string();
        assert_eq!(shown.contains("my secret password"), show, "{shown}");
    }
}
