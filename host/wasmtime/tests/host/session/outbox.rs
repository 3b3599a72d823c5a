//! Messages that wait until the session is up.

use std::time::Duration;

use tcat::{
    Fate, HoldOptions, OUTBOX_BYTES, OUTBOX_MESSAGES, OnFull, Qos, SessionSetup, SessionStatus,
    Ticket,
};

use super::bench::{Bench, BenchSession, Module, PATIENCE, options};

const LONG: Duration = Duration::from_secs(300);

fn qos1() -> HoldOptions {
    HoldOptions {
        qos: Qos::AtLeastOnce,
        ..HoldOptions::default()
    }
}

fn hold(session: &mut BenchSession, payload: &str) -> Ticket {
    session.publish("a/b", payload, qos1()).unwrap()
}

/// A session that is kept down.
fn down(bench: &Bench, on_full: OnFull) -> BenchSession {
    bench.with(|module| module.unopenable = u64::MAX);
    let setup = SessionSetup {
        on_full,
        ..SessionSetup::default()
    };
    bench.session_with(&options(), setup)
}

fn back(bench: &Bench, session: &mut BenchSession) {
    bench.with(|module| module.unopenable = 0);
    session.wait_up(PATIENCE).unwrap();
}

/// Answers the first publishes so.
fn first_publishes(bench: &Bench, answers: &'static [&'static str], published: bool) {
    let mut answers = answers.iter();
    bench.twist(move |module: &mut Module, line: &str| {
        if !line.starts_with("AT+TCMQTTPUB") {
            return false;
        }
        let Some(answer) = answers.next() else {
            return false;
        };
        if published {
            module.published.push("taken".to_owned());
        }
        module.say(answer);
        true
    });
}

#[test]
fn messages_are_sent_in_their_order_when_it_is_up() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::Refuse);
    let wanted: Vec<String> = (0..OUTBOX_MESSAGES).map(|i| format!("m{i}")).collect();
    let tickets: Vec<_> = wanted.iter().map(|text| hold(&mut session, text)).collect();
    assert_eq!(session.waiting_messages(), OUTBOX_MESSAGES);
    back(&bench, &mut session);
    let last = session
        .wait_sent(&tickets[OUTBOX_MESSAGES - 1], LONG)
        .unwrap();
    assert!(matches!(last, Some(Fate::Published)));
    assert!(
        tickets
            .iter()
            .all(|ticket| matches!(ticket.fate(), Some(Fate::Published)))
    );
    assert_eq!(bench.with(|module| module.published.clone()), wanted);
    assert_eq!(session.waiting_messages(), 0);
}

#[test]
fn the_oldest_makes_room_and_is_counted() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::DropOldest);
    let tickets: Vec<_> = (0..OUTBOX_MESSAGES + 3)
        .map(|i| hold(&mut session, &i.to_string()))
        .collect();
    assert_eq!(session.dropped_messages(), 3);
    for (i, ticket) in tickets.iter().enumerate() {
        assert_eq!(matches!(ticket.fate(), Some(Fate::Dropped)), i < 3, "{i}");
    }
    back(&bench, &mut session);
    session.wait_sent(tickets.last().unwrap(), LONG).unwrap();
    assert_eq!(bench.with(|module| module.published[0].clone()), "3");
}

#[test]
fn or_the_newest_is_refused_and_none_is_dropped() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::Refuse);
    for i in 0..OUTBOX_MESSAGES {
        hold(&mut session, &i.to_string());
    }
    let error = session.publish("a/b", "x", qos1()).unwrap_err();
    assert_eq!((error.command(), error.reason()), ("publish", "too-many"));
    assert_eq!(
        (session.waiting_messages(), session.dropped_messages()),
        (OUTBOX_MESSAGES, 0)
    );
}

#[test]
fn bytes_are_bounded_too_and_what_never_fits_drops_nothing() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::DropOldest);
    let payload = "x".repeat(2_045);
    // With its topic of 3 bytes each has 2048.
    let fitting = OUTBOX_BYTES / 2_048;
    for _ in 0..fitting {
        hold(&mut session, &payload);
    }
    assert_eq!(
        (session.waiting_messages(), session.dropped_messages()),
        (fitting, 0)
    );
    hold(&mut session, "y");
    assert_eq!(
        (session.waiting_messages(), session.dropped_messages()),
        (fitting, 1)
    );
    let topic = "t".repeat(OUTBOX_BYTES);
    assert!(session.publish(&topic, "z", qos1()).is_err());
    assert_eq!(
        (session.waiting_messages(), session.dropped_messages()),
        (fitting, 1)
    );
    // One that was dropped has made room for no more than itself.
    hold(&mut session, &payload);
    assert_eq!(
        (session.waiting_messages(), session.dropped_messages()),
        (fitting, 2)
    );
}

#[test]
fn a_message_that_waited_for_too_long_is_never_sent() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::DropOldest);
    let short = HoldOptions {
        keep_for: Some(Duration::from_secs(10)),
        ..qos1()
    };
    let expired = session.publish("a/b", "old", short).unwrap();
    let other = hold(&mut session, "new");
    session.listen(Duration::from_millis(9_999)).unwrap();
    assert!(expired.fate().is_none());
    session.listen(Duration::from_millis(1)).unwrap();
    assert!(matches!(expired.fate(), Some(Fate::Expired)), "{expired:?}");
    back(&bench, &mut session);
    session.wait_sent(&other, LONG).unwrap();
    assert_eq!(bench.with(|module| module.published.clone()), ["new"]);
}

#[test]
fn an_unknown_outcome_is_told_and_sent_again_only_with_leave() {
    const ANSWERS: [&[&str]; 3] = [
        &["OK\r\n+TCMQTTPUB:FAIL,202\r\n"],
        &["busy p...\r\n"],
        // None.
        &[""],
    ];
    for (answers, duplicates) in ANSWERS.iter().flat_map(|a| [(*a, false), (*a, true)]) {
        let bench = Bench::default();
        let mut session = bench.session_up();
        first_publishes(&bench, answers, true);
        let options = HoldOptions {
            duplicates,
            ..qos1()
        };
        let ticket = session.publish("a/b", "m", options).unwrap();
        let fate = session.wait_sent(&ticket, LONG).unwrap().unwrap();
        let published = bench.with(|module| module.published.clone());
        if duplicates {
            assert!(matches!(fate, Fate::Published), "{answers:?}: {fate:?}");
            assert_eq!(published, ["taken", "m"], "{answers:?}");
        } else {
            let unknown = matches!(&fate, Fate::Unknown(error) if error.outcome_unknown());
            assert!(unknown, "{answers:?}: {fate:?}");
            session.listen(LONG).unwrap();
            assert_eq!(published, ["taken"], "{answers:?}");
        }
    }
}

#[test]
fn what_the_module_could_not_send_now_is_sent_later_and_what_it_never_takes_is_told() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    first_publishes(
        &bench,
        &[
            "+CME ERROR:208\r\n",
            "+CME ERROR:212\r\n",
            "+CME ERROR:200\r\n",
        ],
        false,
    );
    let ticket = hold(&mut session, "m");
    // It does not overtake the one that waits.
    let behind = hold(&mut session, "behind");
    let fate = session.wait_sent(&behind, LONG).unwrap();
    assert!(matches!(fate, Some(Fate::Published)), "{fate:?}");
    assert!(matches!(ticket.fate(), Some(Fate::Published)), "{ticket:?}");
    first_publishes(&bench, &["+CME ERROR:204\r\n"], false);
    let refused = hold(&mut session, "n");
    let next = hold(&mut session, "o");
    session.wait_sent(&next, LONG).unwrap();
    assert!(matches!(refused.fate(), Some(Fate::Failed(error)) if error.code() == Some(204)));
    let topic = session.publish("a/#", "p", qos1()).unwrap();
    let fate = session.wait_sent(&topic, LONG).unwrap();
    assert!(matches!(fate, Some(Fate::Failed(error)) if error.reason() == "bad-character"));
    let published = bench.with(|module| module.published.clone());
    assert_eq!(published, ["m", "behind", "o"]);
}

#[test]
fn what_failed_for_lack_of_a_connection_is_sent_again_only_where_it_may_come_twice() {
    const ANSWERS: [&[&str]; 3] = [
        &["OK\r\n+TCMQTTPUB:FAIL,-103\r\n"],
        &["OK\r\n+TCMQTTPUB:FAIL,-105\r\n"],
        &["OK\r\n+TCMQTTPUB:FAIL,-111\r\n"],
    ];
    for (answers, duplicates) in ANSWERS.iter().flat_map(|a| [(*a, false), (*a, true)]) {
        let bench = Bench::default();
        let mut session = bench.session_up();
        first_publishes(&bench, answers, false);
        let options = HoldOptions {
            duplicates,
            ..qos1()
        };
        let ticket = session.publish("a/b", "m", options).unwrap();
        let fate = session.wait_sent(&ticket, LONG).unwrap().unwrap();
        let published = matches!(fate, Fate::Published);
        let failed = matches!(&fate, Fate::Failed(error) if !error.outcome_unknown());
        assert_eq!((published, failed), (duplicates, !duplicates), "{fate:?}");
    }
}

#[test]
fn a_message_that_may_have_arrived_does_not_expire_as_never_sent() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    first_publishes(&bench, &["OK\r\n+TCMQTTPUB:FAIL,202\r\n"; 9], true);
    let options = HoldOptions {
        duplicates: true,
        keep_for: Some(Duration::from_secs(10)),
        ..qos1()
    };
    let ticket = session.publish("a/b", "m", options).unwrap();
    let fate = session.wait_sent(&ticket, LONG).unwrap();
    assert!(matches!(fate, Some(Fate::Unknown(_))), "{fate:?}");
}

#[test]
fn what_has_expired_takes_no_room_though_nobody_worked_meanwhile() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::Refuse);
    let short = HoldOptions {
        keep_for: Some(Duration::from_secs(10)),
        ..qos1()
    };
    for _ in 0..OUTBOX_MESSAGES {
        session.publish("a/b", "old", short).unwrap();
    }
    bench.with(|module| module.clock.pass(10_000));
    hold(&mut session, "new");
    assert_eq!(session.waiting_messages(), 1);
}

#[test]
fn the_row_of_pauses_begins_anew_behind_a_message_that_was_sent() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    first_publishes(&bench, &["+CME ERROR:208\r\n"; 3], false);
    let ticket = hold(&mut session, "m");
    session.wait_sent(&ticket, LONG).unwrap();
    first_publishes(&bench, &["+CME ERROR:208\r\n"], false);
    let next = hold(&mut session, "n");
    let fate = session
        .wait_sent(&next, Duration::from_millis(500))
        .unwrap();
    assert!(matches!(fate, Some(Fate::Published)), "{fate:?}");
}

#[test]
fn a_connection_that_is_back_ends_the_pause_before_the_next_try() {
    let bench = Bench::default();
    let mut session = bench.session_up();
    // The fifth pause is 8 s.
    first_publishes(&bench, &["+CME ERROR:208\r\n"; 5], false);
    let ticket = hold(&mut session, "m");
    session.listen(Duration::from_millis(7_500)).unwrap();
    assert!(ticket.fate().is_none());
    bench.with(|module| {
        module.restart();
        module.say("\r\nready\r\n");
    });
    let fate = session.wait_sent(&ticket, Duration::from_secs(5)).unwrap();
    assert!(matches!(fate, Some(Fate::Published)), "{fate:?}");
}

#[test]
fn a_payload_that_no_command_carries_is_refused_at_once() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::DropOldest);
    let error = session.publish("a/b", "a+++\r\nb", qos1()).unwrap_err();
    assert_eq!(error.reason(), "payload");
    let error = session.publish("a/b", [0; 2_049], qos1()).unwrap_err();
    assert_eq!(error.reason(), "too-long");
    assert_eq!(session.waiting_messages(), 0);
}

#[test]
fn what_still_waits_when_the_session_goes_is_told() {
    let bench = Bench::default();
    let mut session = down(&bench, OnFull::DropOldest);
    let ticket = hold(&mut session, "m");
    assert_eq!(session.status(), SessionStatus::NoPort);
    drop(session);
    assert!(matches!(ticket.fate(), Some(Fate::Abandoned)));
}
