//! What was received before a deadline is taken before it fires, however long the program or the
//! machine stood still.

use std::time::Duration;

use tcat::{CallOptions, Cancel, Clock, Commands, Event, PublishOptions};

use crate::support::{Rig, rig, rig_timed};

const SHORT: CallOptions = CallOptions {
    timeout: Some(Duration::from_millis(70)),
    cancel: None,
    on_busy: tcat::OnBusy::Fail,
};

/// A handler works for so long at each reconnection.
fn with_slow_handler(mut rig: Rig, time: u64) -> Rig {
    let clock = rig.clock.clone();
    rig.client.on_event(move |event| {
        if event == Event::Reconnected {
            clock.pass(time);
        }
    });
    rig
}

#[test]
fn an_answer_that_came_while_a_handler_worked_is_no_timeout() {
    let mut rig = with_slow_handler(rig(|_| ""), 5_600);
    rig.wire.say_later(10, "+TCMQTTRECONNECTED\r\n");
    rig.wire.say_later(20, "+TCMQTTSTATE:1\r\n");
    rig.wire.say_later(30, "\r\nOK\r\n");
    assert_eq!(rig.client.mqtt_state().unwrap().state, 1);
}

#[test]
fn a_handler_that_found_nothing_waiting_ends_in_a_timeout_at_once() {
    let mut rig = with_slow_handler(rig(|_| ""), 60_000);
    rig.wire.say_later(10, "+TCMQTTRECONNECTED\r\n");
    assert_eq!(rig.client.mqtt_state().unwrap_err().reason(), "timeout");
    // And the look behind it.
    assert_eq!(rig.clock.now(), 60_010 + 200);
}

#[test]
fn an_answer_that_came_while_the_process_was_stopped_is_no_timeout() {
    for stopped in [5_000, 6_000, 86_400_000] {
        let mut rig = rig(|_| "");
        rig.wire.say_later(100, "+TCMQTTSUB:\"a/b\",0\r\n");
        rig.wire.say_later(200, "+TCMQTTSUB:\"c\",1\r\n");
        rig.wire.say_later(4_900, "\r\nOK\r\n");
        rig.wire.stand_still(stopped);
        assert_eq!(rig.client.subscriptions().unwrap().len(), 2);
    }
}

#[test]
fn whoever_reads_the_port_for_the_client_stood_still_too() {
    let mut rig = rig(|_| "");
    rig.wire.stand_still(6_000);
    // It hands on what it finds a moment later.
    rig.wire.say_later(6_100, "+TCMQTTSTATE:1\r\n\r\nOK\r\n");
    assert_eq!(rig.client.mqtt_state().unwrap().state, 1);
}

#[test]
fn an_answer_of_many_reads_is_taken_whole_before_the_deadline() {
    let mut rig = rig(|_| "");
    rig.wire.say_later(1, "+TCMQTTRECONNECTED\r\n".repeat(400));
    for byte in b"+TCMQTTSTATE:1\r\n\r\nOK\r\n" {
        rig.wire.say_later(2, [*byte]);
    }
    rig.wire.stand_still(6_000);
    assert_eq!(rig.client.mqtt_state().unwrap().state, 1);
}

#[test]
fn an_answer_that_has_come_counts_before_the_command_is_given_up() {
    let cancel = Cancel::default();
    let mut rig = rig(|_| "");
    rig.wire.say_later(10, "+TCMQTTRECONNECTED\r\n");
    rig.wire.say_later(10, "+TCMQTTSTATE:1\r\n\r\nOK\r\n");
    let options = CallOptions {
        cancel: Some(cancel.clone()),
        ..CallOptions::default()
    };
    rig.client.on_event(move |_| cancel.cancel());
    let state = rig.client.with_options(options).mqtt_state().unwrap();
    assert_eq!(state.state, 1);
}

#[test]
fn a_port_that_ends_behind_an_answer_fails_the_next_command_only() {
    let mut rig = rig_timed(|_, wire| {
        wire.say("+TCMQTTSTATE:1\r\n\r\nOK\r\n");
        wire.vanish();
    });
    assert_eq!(rig.client.mqtt_state().unwrap().state, 1);
    assert_eq!(rig.client.mqtt_state().unwrap_err().reason(), "closed");
}

#[test]
fn a_phase_that_began_behind_a_standstill_has_its_whole_limit() {
    let mut rig = rig(|_| "");
    rig.wire.say_later(100, "OK\r\n");
    rig.wire.say_later(60_000 + 24_900, "+TCMQTTPUB:OK\r\n");
    rig.wire.stand_still(60_000);
    let options = PublishOptions::default();
    rig.client.publish("a/b", "x", &options).unwrap();
}

#[test]
fn half_a_line_goes_on_behind_a_standstill() {
    let mut rig = rig(|_| "");
    rig.wire.say("+TCMQTTRECON");
    rig.client.listen(Duration::from_millis(10)).unwrap();
    rig.wire.say("NECTED\r\n");
    rig.wire.stand_still(10_000);
    let event = rig.client.next_event(Duration::from_secs(1)).unwrap();
    assert_eq!(event, Some(Event::Reconnected));
}

#[test]
fn the_first_limit_begins_when_the_line_was_written() {
    let mut rig = rig_timed(|_, wire| {
        // A port that takes its time.
        wire.wait(6_000);
        wire.say_later(69, "+TCMQTTSTATE:1\r\n\r\nOK\r\n");
    });
    let state = rig.client.with_options(SHORT).mqtt_state().unwrap();
    assert_eq!(state.state, 1);
    let mut silent = rig_timed(|_, wire| wire.wait(6_000));
    let error = silent.client.with_options(SHORT).mqtt_state().unwrap_err();
    assert_eq!(error.reason(), "timeout");
    assert_eq!(silent.clock.now(), 6_070);
}

#[test]
fn a_payload_that_is_written_slowly_is_no_timeout() {
    let mut rig = rig_timed(|text, wire| match text {
        "\r\n" => wire.say("+TCMQTTPUBRAW:OK\r\n"),
        _ if text.starts_with("AT") => wire.say("OK\r\n>\r\n"),
        _ => wire.wait(6_000),
    });
    let options = PublishOptions::default();
    rig.client.publish("a/b", [0; 2_048], &options).unwrap();
}
