//! A module that lies at every step leads to pauses, never to a busy loop.

use std::time::Duration;

use tcat::HoldOptions;

use super::bench::{Bench, Module, options};

const MINUTE: u64 = 60_000;
/// Until the row of pauses has grown.
const GROWN: u64 = 10 * MINUTE;
const MOST_LINES_A_MINUTE: usize = 200;

/// How many lines the worst of ten minutes has, once the pauses have grown.
fn lines_a_minute(lie: impl FnMut(&mut Module, &str) -> bool + Send + 'static) -> usize {
    let bench = Bench::default();
    bench.twist(lie);
    let mut session = bench.session(&options());
    let mut worst = 0;
    while bench.now() < GROWN {
        session
            .listen(Duration::from_millis(GROWN - bench.now()))
            .unwrap();
    }
    for _ in 0..10 {
        bench.with(|module| module.lines.clear());
        // Whoever publishes all the time makes it no worse.
        session.publish("a/b", "x", HoldOptions::default()).unwrap();
        session.listen(Duration::from_millis(MINUTE)).unwrap();
        worst = worst.max(bench.with(|module| module.lines.len()));
    }
    assert!(worst > 0);
    worst
}

fn says(text: &'static str) -> impl FnMut(&mut Module, &str) -> bool + Send {
    move |module, _| {
        module.say(text);
        true
    }
}

/// Lies to lines that begin so, and is of good will else.
fn lies_to(
    start: &'static str,
    text: &'static str,
) -> impl FnMut(&mut Module, &str) -> bool + Send {
    move |module, line| {
        let lies = line.starts_with(start);
        if lies {
            module.say(text);
        }
        lies
    }
}

#[test]
fn whatever_it_says_to_everything() {
    for text in [
        "OK\r\n",
        "ERROR\r\n",
        "busy p...\r\n",
        "+CME ERROR:200\r\n",
        "+CME ERROR:208\r\n",
        "OK\r\n+TCMQTTDISCON,-106\r\n",
        "\u{1}\u{2}\u{3}\r\n",
        "",
    ] {
        let lines = lines_a_minute(says(text));
        assert!(lines <= MOST_LINES_A_MINUTE, "{text:?}: {lines}");
    }
}

#[test]
fn whatever_one_step_says() {
    for (start, text) in [
        (
            "AT+TCDEVINFOSET?",
            "+TCDEVINFOSET:1,\"P\",\"d\",7\r\n\r\nOK\r\n",
        ),
        ("AT+TCDEVINFOSET=", "OK\r\n+TCDEVINFOSET:FAIL,-1\r\n"),
        ("AT+TCMQTTCONN", "OK\r\n+TCMQTTCONN:FAIL,202\r\n"),
        ("AT+TCMQTTCONN", "+CME ERROR:208\r\n"),
        (
            "AT+TCMQTTCONN",
            "OK\r\n+TCMQTTCONN:OK\r\n+TCMQTTDISCON,-106\r\n",
        ),
        ("AT+TCMQTTSTATE", "+TCMQTTSTATE:0\r\n\r\nOK\r\n"),
        (
            "AT+TCMQTTSTATE",
            "+TCMQTTSTATE:1\r\n\r\nOK\r\n+TCMQTTDISCON,-106\r\n",
        ),
        ("AT+TCMQTTSUB", "OK\r\n+TCMQTTSUB:FAIL,202\r\n"),
        (
            "AT+TCMQTTSUB",
            "OK\r\n+TCMQTTSUB:OK\r\n+TCMQTTDISCON,-103\r\n+TCMQTTRECONNECTED\r\n",
        ),
        ("AT+TCMQTTPUB", "+CME ERROR:208\r\n"),
        (
            "AT+TCMQTTPUB",
            "OK\r\n+TCMQTTPUB:OK\r\n+TCMQTTDISCON,-106\r\n",
        ),
    ] {
        let lines = lines_a_minute(lies_to(start, text));
        assert!(lines <= MOST_LINES_A_MINUTE, "{start} {text:?}: {lines}");
    }
}

#[test]
fn a_port_that_opens_and_is_gone_at_the_first_line() {
    let lines = lines_a_minute(|module, _| {
        module.unplug();
        true
    });
    assert!(lines <= MOST_LINES_A_MINUTE, "{lines}");
}
