//! Events and messages, in whatever pieces they come.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tcat::Event;
use tcat::tokio::Commands;
use tokio::time::Instant;

use crate::support::{drop_publish, rig, silent, waited_for};

fn message(number: usize) -> String {
    format!(
        "+TCMQTTRCVPUB:\"t\",{},\"{number}\"\r\n",
        number.to_string().len()
    )
}

#[tokio::test(start_paused = true)]
async fn a_message_is_waited_for_and_other_events_stay() {
    let (mut client, module) = rig(4_096);
    module.say(format!("+TCMQTTRECONNECTED\r\n{}", message(1)));
    assert_eq!(&client.next_message().await.unwrap().payload[..], b"1");
    let other = client.next_event(Duration::ZERO).await.unwrap();
    assert_eq!(other, Some(Event::Reconnected));
    assert_eq!(client.next_event(Duration::ZERO).await.unwrap(), None);
}

#[tokio::test(start_paused = true)]
async fn an_event_is_waited_for_as_long_as_was_said() {
    let (mut client, module) = silent();
    let begun = Instant::now();
    let none = client.next_event(Duration::from_secs(90)).await.unwrap();
    assert_eq!((none, begun.elapsed()), (None, Duration::from_secs(90)));
    let later = module.clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(5)).await;
        later.say("+TCMQTTRECONNECTED\r\n");
    });
    let event = client.next_event(Duration::from_secs(90)).await.unwrap();
    assert_eq!(event, Some(Event::Reconnected));
    assert_eq!(begun.elapsed(), Duration::from_secs(95));
}

#[tokio::test(start_paused = true)]
async fn no_message_is_lost_where_its_waiting_was_dropped() {
    let (mut client, module) = rig(5);
    let mut got = Vec::new();
    for number in 0..50 {
        module.say(message(number));
        // Dropped at another place each time, with half of it received.
        if let Some(message) = waited_for(number % 7, client.next_message()).await {
            got.push(message.unwrap());
        }
        if number % 10 == 0 {
            client.mqtt_state().await.unwrap();
        }
    }
    while got.len() < 50 {
        got.push(client.next_message().await.unwrap());
    }
    for (number, message) in got.iter().enumerate() {
        assert_eq!(message.payload[..], *number.to_string().as_bytes());
    }
}

#[tokio::test(start_paused = true)]
async fn a_handler_has_events_as_they_come_and_none_are_kept() {
    let (mut client, module) = rig(4_096);
    let count = Arc::new(Mutex::new(0));
    let counted = count.clone();
    client.on_event(move |_| *counted.lock().unwrap() += 1);
    module.say(message(1).repeat(3));
    client.listen(Duration::from_millis(10)).await.unwrap();
    assert_eq!(*count.lock().unwrap(), 3);
    assert_eq!(client.next_event(Duration::ZERO).await.unwrap(), None);
    assert_eq!(client.dropped_events(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_message_that_comes_while_a_dropped_publish_is_given_up_is_there_at_once() {
    let (mut client, module) = silent();
    drop_publish(&mut client).await;
    module.say(message(7));
    let begun = Instant::now();
    let event = client.next_event(Duration::from_secs(60)).await.unwrap();
    assert!(matches!(event, Some(Event::Message(_))));
    assert!(begun.elapsed() <= Duration::from_millis(300));
}
