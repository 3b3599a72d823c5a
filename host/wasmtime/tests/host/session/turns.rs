//! The user's commands between those of the session.

use std::time::Duration;

use tcat::{Call, CallOptions, Cancel, Commands, SessionStatus};

use super::bench::{Bench, options};

#[test]
fn a_command_waits_while_a_line_of_the_session_is_out() {
    let bench = Bench::default();
    // Slow to greet: a look, or a step, is out for a second.
    bench.twist(|module, line| {
        let slow = line == "ATE0";
        if slow {
            module.say_later(1_000, b"OK\r\n");
        }
        slow
    });
    let mut session = bench.session(&options());
    session.listen(Duration::from_millis(600)).unwrap();
    assert_eq!(
        bench.with(|module| module.lines.last().unwrap().1.clone()),
        "ATE0"
    );
    assert_eq!(session.mqtt_state().unwrap().state, 1);
    let lines = bench.with(|module| module.lines.clone());
    let asked = lines.iter().filter(|(_, line)| line == "AT+TCMQTTSTATE?");
    // The session's own, and the user's behind it.
    assert_eq!(asked.count(), 2, "{lines:?}");
    assert_eq!(session.status(), SessionStatus::Up);
}

#[test]
fn a_command_that_waits_its_turn_can_be_given_up_unsent() {
    let bench = Bench::default();
    bench.twist(|_, _| true);
    let mut session = bench.session(&options());
    session.listen(Duration::from_millis(600)).unwrap();
    let cancel = Cancel::default();
    cancel.cancel();
    let options = CallOptions {
        cancel: Some(cancel),
        ..CallOptions::default()
    };
    let error = session.with_options(options).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "aborted");
    let lines = bench.with(|module| module.lines.clone());
    assert!(
        lines.iter().all(|(_, line)| !line.contains("STATE")),
        "{lines:?}"
    );
}

#[test]
fn a_command_at_a_silent_module_comes_in_a_pause() {
    let bench = Bench::default();
    bench.twist(|_, _| true);
    let mut session = bench.session(&options());
    session.listen(Duration::from_millis(600)).unwrap();
    let error = session.command(&Call::line("AT+GMR")).unwrap_err();
    assert_eq!(error.reason(), "timeout");
    assert!(bench.now() < 60_000, "{}", bench.now());
}

#[test]
fn commands_go_on_when_the_session_has_been_stopped_and_nothing_else_is_sent() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    session.stop().unwrap();
    assert_eq!(session.status(), SessionStatus::Ended);
    bench.with(|module| module.lines.clear());
    session.listen(Duration::from_secs(3_600)).unwrap();
    assert_eq!(session.mqtt_state().unwrap().state, 1);
    assert_eq!(bench.with(|module| module.lines.len()), 1);
}

#[test]
fn the_users_disconnection_ends_it() {
    let bench = Bench::default();
    // An attempt that failed before is over.
    let mut refuses = true;
    bench.twist(move |module, line| {
        let refused = line.starts_with("AT+TCMQTTCONN") && refuses;
        if refused {
            refuses = false;
            module.say("OK\r\n+TCMQTTCONN:FAIL,-116\r\n");
        }
        refused
    });
    let mut session = bench.session_up();
    session.mqtt_disconnect().unwrap();
    assert_eq!(session.status(), SessionStatus::Ended);
    let error = session.wait_up(Duration::from_secs(1)).unwrap_err();
    assert_eq!((error.command(), error.reason()), ("session", "aborted"));
}
