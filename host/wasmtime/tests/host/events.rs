//! What a module reports unasked: as an iterator, as a callback, during commands.

use std::sync::mpsc::channel;
use std::time::Duration;

use tcat::{Clock, Codes, Commands, EVENT_QUEUE, Event};

use crate::support::rig;

const SOON: Duration = Duration::from_millis(100);

#[test]
fn every_urc_is_an_event_in_its_order() {
    let mut rig = rig(|_| "");
    rig.wire.say(
        "+TCMQTTDISCON,-103\r\n+TCMQTTRECONNECTING\r\n+TCMQTTRECONNECTED\r\n\
         +TCOTASTATUS:UPDATEFAIL,205\r\n+TCSAP:WIFI_CONNECT_FAILED,3,103\r\nWIFI GOT IP\r\n\
         \r\nready\r\n+TCMQTTRCVPUB:\"a/b\",8,\"x\r\nOK\r\ny\"\r\n",
    );
    let events: Vec<Event> = rig.client.events(SOON).map(Result::unwrap).collect();
    let code = |code| Codes {
        code: Some(code),
        subcode: None,
    };
    assert_eq!(
        events[..3],
        [
            Event::Disconnected(code(-103)),
            Event::Reconnecting,
            Event::Reconnected
        ]
    );
    assert!(matches!(&events[3], Event::Ota { status, .. } if *status == "UPDATEFAIL"));
    assert!(matches!(
        &events[4],
        Event::Provisioning {
            command: "TCSAP",
            codes: Codes {
                code: Some(3),
                subcode: Some(103)
            },
            ..
        }
    ));
    assert!(matches!(&events[5], Event::Wifi(status) if *status == "GOT IP"));
    assert_eq!(events[6], Event::Ready);
    assert!(matches!(&events[7], Event::Message(m) if m.payload[..] == *b"x\r\nOK\r\ny"));
    assert_eq!(events.len(), 8);
    let tables: Vec<_> = [0, 3, 4]
        .map(|place: usize| events[place].explanation().unwrap().table)
        .to_vec();
    assert_eq!(tables, ["execution", "cme", "provisioning"]);
}

#[test]
fn the_iterator_ends_when_nothing_comes_in_time() {
    let mut rig = rig(|_| "");
    assert!(rig.client.events(SOON).next().is_none());
    assert_eq!(rig.clock.now(), 100);
    rig.wire.say("\r\nready\r\n");
    assert_eq!(rig.client.next_event(SOON).unwrap(), Some(Event::Ready));
    assert_eq!(rig.clock.now(), 100);
}

#[test]
fn half_a_line_becomes_damaged_at_its_deadline() {
    let mut rig = rig(|_| "");
    rig.wire.say("half a line");
    let event = rig.client.next_event(Duration::from_secs(60)).unwrap();
    assert_eq!(event, Some(Event::Damaged(11)));
    assert_eq!(rig.clock.now(), 500);
}

#[test]
fn events_during_a_command_are_kept() {
    let mut rig = rig(|_| "+TCMQTTRECONNECTED\r\n+TCMQTTSTATE:1\r\nWIFI GOT IP\r\nOK\r\n");
    rig.wire.say("+TCMQTTRECONNECTING\r\n");
    assert_eq!(rig.client.mqtt_state().unwrap().state, 1);
    let events: Vec<Event> = rig
        .client
        .events(Duration::ZERO)
        .map(Result::unwrap)
        .collect();
    assert_eq!(events[..2], [Event::Reconnecting, Event::Reconnected]);
    assert!(matches!(events[2], Event::Wifi(_)));
}

#[test]
fn beyond_the_queue_the_oldest_is_dropped_and_counted() {
    let mut rig = rig(|_| "");
    rig.wire.say("\r\nready\r\n");
    for _ in 0..EVENT_QUEUE {
        rig.wire.say("+TCMQTTRECONNECTED\r\n");
    }
    rig.client.listen(SOON).unwrap();
    assert_eq!(rig.client.dropped_events(), 1);
    assert_eq!(
        rig.client.next_event(SOON).unwrap(),
        Some(Event::Reconnected)
    );
    assert_eq!(rig.client.events(SOON).count(), EVENT_QUEUE - 1);
}

#[test]
fn a_callback_takes_events_as_they_come() {
    let mut rig = rig(|_| "\r\nOK\r\n");
    let (sender, events) = channel();
    rig.client
        .on_event(move |event| sender.send(event).unwrap());
    rig.wire.say("+TCMQTTRECONNECTING\r\n");
    rig.client.mqtt_disconnect().unwrap();
    assert_eq!(events.try_recv(), Ok(Event::Reconnecting));
    rig.wire.say("\r\nready\r\n");
    rig.client.listen(SOON).unwrap();
    assert_eq!(events.try_recv(), Ok(Event::Ready));
    assert_eq!(rig.client.next_event(SOON).unwrap(), None);
}

#[test]
fn the_iterator_ends_behind_the_error_of_a_port_that_vanished() {
    let mut rig = rig(|_| "");
    rig.wire.say("\r\nready\r\n");
    rig.wire.vanish();
    let mut events = rig.client.events(SOON);
    assert_eq!(events.next().unwrap().unwrap(), Event::Ready);
    assert_eq!(events.next().unwrap().unwrap_err().reason(), "closed");
    assert!(events.next().is_none());
}

#[test]
fn events_that_are_kept_outlive_the_port() {
    let mut rig = rig(|_| "");
    rig.wire.say("\r\nready\r\n+TCMQTTRECONNECTED\r\n");
    rig.client.listen(SOON).unwrap();
    rig.wire.vanish();
    assert!(rig.client.listen(SOON).is_err());
    assert_eq!(rig.client.next_event(SOON).unwrap(), Some(Event::Ready));
    assert_eq!(
        rig.client.next_event(SOON).unwrap(),
        Some(Event::Reconnected)
    );
    assert!(rig.client.next_event(SOON).is_err());
}
