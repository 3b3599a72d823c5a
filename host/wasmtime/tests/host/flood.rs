//! However much a module says, every call ends and nothing grows without a bound.

use std::io;
use std::time::Duration;

use tcat::{
    Call, CallOptions, Client, Clock, Commands, CoreEvent, Dialogue, DialogueOptions, EVENT_QUEUE,
    Event, MOST_LINES, Module, Output, Port,
};

use crate::support::{ManualClock, chattering, rig};

const SENTENCE: &[u8] = b"$GPRMC,123519,A,4807.038,N\r\n";

#[test]
fn more_lines_than_are_kept_fail_the_command_and_say_so() {
    let listing = |lines: usize, length: usize| {
        let line = format!("+CWLAP:{}\r\n", "x".repeat(length));
        let mut rig = rig(move |_| line.repeat(lines) + "OK\r\n");
        let result = rig
            .client
            .command(&Call::new("CWLAP", tcat::Form::Exec, &[]));
        (rig, result)
    };
    let (_, most) = listing(MOST_LINES, 10);
    assert_eq!(most.unwrap().len(), MOST_LINES);
    for (lines, length) in [(MOST_LINES + 1, 10), (800, 400)] {
        let (mut rig, result) = listing(lines, length);
        let error = result.unwrap_err();
        assert!(error.to_string().contains("too many lines"), "{error}");
        assert_eq!((error.reason(), error.command()), ("answer", "CWLAP"));
        // What is left of it harms no other command.
        rig.client.listen(Duration::from_secs(10)).unwrap();
        rig.client.command(&Call::line("ATE0")).unwrap();
    }
}

#[test]
fn a_listing_without_end_is_given_up() {
    let (mut client, clock) = chattering(b"+CWLAP:1\r\n", 100);
    let call = Call::new("CWLAP", tcat::Form::Exec, &[]);
    let error = client.command(&call).unwrap_err();
    assert!(error.to_string().contains("too many lines"), "{error}");
    assert!(clock.now() <= 201_000, "{}", clock.now());
}

#[test]
fn chatter_keeps_no_command_from_its_end() {
    for pause in [0, 1, 100, 499] {
        let (mut client, clock) = chattering(SENTENCE, pause);
        // Where time does not move by itself only the bounds on input end a command.
        let limit = CallOptions::within(Duration::from_secs(5));
        let result = client.with_options(limit).command(&Call::line("AT"));
        assert!(result.is_err(), "{pause}");
        assert!(clock.now() <= 6_000, "{pause}: {}", clock.now());
        if pause > 0 {
            let error = client.mqtt_state().unwrap_err();
            assert_eq!(error.reason(), "timeout");
            assert!(clock.now() <= 13_000, "{pause}: {}", clock.now());
        }
    }
}

/// Every read brings bytes, however soon it comes, and takes a millisecond.
struct Pouring(ManualClock);

impl Port for Pouring {
    fn receive(&mut self, buffer: &mut [u8], _: Duration) -> io::Result<usize> {
        self.0.pass(1);
        for (byte, text) in buffer.iter_mut().zip(SENTENCE.iter().cycle()) {
            *byte = *text;
        }
        Ok(buffer.len())
    }

    fn send(&mut self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_port_that_is_never_empty_keeps_no_deadline_from_firing() {
    let clock = ManualClock::default();
    let options = DialogueOptions::default();
    let module = Module::embedded().unwrap();
    let mut client = Client::with(Pouring(clock.clone()), clock.clone(), &module, options).unwrap();
    assert_eq!(client.mqtt_state().unwrap_err().reason(), "timeout");
    // Its limit, and a megabyte before the line, behind it and before the deadline.
    assert!(clock.now() < 6_000, "{}", clock.now());
}

#[test]
fn open_ends_in_time_whatever_is_said() {
    for text in [
        SENTENCE,
        b"+++:\r\n",
        b"busy p...\r\n",
        b"ERROR\r\n",
        b">",
        b"\r\nready\r\n",
        b"+TCMQTTRCVPUB:\"a\",1,\"x\"\r\n",
        b"x",
    ] {
        let (mut client, clock) = chattering(text, 100);
        let error = client.synchronise(Duration::ZERO).unwrap_err();
        assert!(matches!(error.reason(), "timeout" | "busy"), "{error}");
        assert!(clock.now() <= 62_000, "{}", clock.now());
    }
}

#[test]
fn messages_that_nobody_reads_are_bounded() {
    let (mut client, _) = chattering(b"+TCMQTTRCVPUB:\"a\",1,\"x\"\r\n", 1);
    client.listen(Duration::from_secs(5)).unwrap();
    assert_eq!(client.dropped_events(), 5_000 - EVENT_QUEUE as u64);
    assert!(matches!(
        client.next_event(Duration::ZERO).unwrap(),
        Some(Event::Message(_))
    ));
}

#[test]
fn lost_bytes_are_counted_beyond_32_bits() {
    const MOST: u32 = i32::MAX as u32;
    let module = Module::embedded().unwrap();
    let mut dialogue = Dialogue::new(&module, DialogueOptions::default()).unwrap();
    for _ in 0..3 {
        dialogue.lose(MOST).unwrap();
        assert_eq!(dialogue.poll(0), Ok(None));
    }
    // The end of the damaged line is one more.
    assert_eq!(dialogue.receive(b"\nOK\r\n", 0), Ok(5));
    let damaged = Event::Damaged(3 * u64::from(MOST) + 1);
    let told = dialogue.poll(0).unwrap();
    assert_eq!(told, Some(Output::Event(CoreEvent::Unasked(damaged))));
}
