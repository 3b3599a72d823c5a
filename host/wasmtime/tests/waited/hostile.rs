//! Streams that stop in the midst of anything, and modules that talk nonsense or without end.

use std::time::Duration;

use tcat::tokio::{Client, Commands};
use tcat::{Event, PublishOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::time::{Instant, sleep};

use crate::support::{OK, rig, rig_of, silent, waited_for};

const LINE: &str = "AT+TCMQTTSTATE?\r\n";
const PUBLISH: &str = "AT+TCMQTTPUBRAW=\"a\",0,300\r\n";
const PAYLOAD: [u8; 300] = [b'\n'; 300];
/// A stream that takes no byte for so long is gone.
const WRITE_LIMIT: Duration = Duration::from_secs(5);
/// More commands than nonsense that came before them spoils.
const TRIES: usize = 5;

/// Publishes to a module that has read so many bytes when it does this.
async fn publish_until(
    count: usize,
    then: impl FnOnce(DuplexStream) + Send + 'static,
) -> tcat::Error {
    let (near, mut far) = duplex(16);
    let mut client = Client::new(near).unwrap();
    let module = tokio::spawn(async move {
        let mut heard = vec![0; count];
        far.read_exact(&mut heard[..count.min(PUBLISH.len())])
            .await
            .unwrap();
        if count > PUBLISH.len() {
            far.write_all(b"OK\r\n>\r\n").await.unwrap();
            far.read_exact(&mut heard[PUBLISH.len()..]).await.unwrap();
        }
        then(far);
    });
    let options = PublishOptions::default();
    let error = client.publish("a", PAYLOAD, &options).await.unwrap_err();
    module.await.unwrap();
    assert!(client.closed());
    error
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_ends_anywhere_in_a_publish_closes_the_client() {
    let whole = PUBLISH.len() + PAYLOAD.len();
    for count in 0..=whole {
        let error = publish_until(count, drop).await;
        assert_eq!(error.reason(), "closed", "behind {count} bytes");
        if count == whole {
            assert!(error.outcome_unknown());
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_takes_no_byte_any_more_is_gone_after_five_seconds() {
    for count in [0, 5, PUBLISH.len() + 1, PUBLISH.len() + 200] {
        let begun = Instant::now();
        // It stays open, and nobody reads.
        let error = publish_until(count, std::mem::forget).await;
        assert_eq!(error.reason(), "closed", "behind {count} bytes");
        assert_eq!(begun.elapsed(), WRITE_LIMIT);
        assert!(format!("{error:?}").contains("flow control"), "{error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_takes_a_byte_now_and_then_is_not() {
    let (near, mut far) = duplex(1);
    let mut client = Client::new(near).unwrap();
    tokio::spawn(async move {
        for _ in 0..LINE.len() {
            sleep(WRITE_LIMIT - Duration::from_millis(1)).await;
            far.read_u8().await.unwrap();
        }
        far.write_all(b"+TCMQTTSTATE:1\r\n\r\nOK\r\n")
            .await
            .unwrap();
        far
    });
    assert_eq!(client.mqtt_state().await.unwrap().state, 1);
}

#[tokio::test(start_paused = true)]
async fn whatever_is_dropped_the_next_command_has_its_own_answer() {
    async fn act(client: &mut Client<DuplexStream>, what: usize) {
        // What comes of it is not asked here.
        let _ = match what {
            0 => client.synchronise(Duration::from_secs(30)).await,
            1 => client.subscribe("t", tcat::Qos::AtLeastOnce).await,
            2 => client.join_wifi("a", "b").await,
            3 => client.restart().await,
            4 => client.publish("t", "1", &PublishOptions::default()).await,
            _ => client.listen(Duration::from_millis(50)).await,
        };
    }
    for what in 0..6 {
        for times in 0.. {
            let (mut client, module) = rig(7);
            let ended = waited_for(times, act(&mut client, what)).await;
            module.say("+TCMQTTRECONNECTED\r\n");
            let state = client.mqtt_state().await.unwrap();
            assert_eq!(state.state, 1, "{what}, dropped at {times}");
            if ended.is_some() {
                break;
            }
        }
    }
}

/// A number of its own for each: the next of a simple series.
fn noise(bytes: usize) -> Vec<u8> {
    let mut seed = 1_u32;
    let next = |_| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    (0..bytes).map(next).collect()
}

#[tokio::test(start_paused = true)]
async fn a_megabyte_of_nonsense_does_no_harm_to_the_commands_behind_it() {
    const MEGABYTE: usize = 1 << 20;
    let lines = "+TCMQTTRCVPUB:\"t\",16384,\"\r\n".repeat(MEGABYTE / 27);
    let kinds: [Vec<u8>; 6] = [
        noise(MEGABYTE),
        vec![0xff; MEGABYTE],
        vec![b'x'; MEGABYTE],
        vec![b'>'; MEGABYTE],
        b"\r\nOK\r\n".repeat(MEGABYTE / 6),
        lines.into_bytes(),
    ];
    for nonsense in kinds {
        let head = nonsense[..8].to_vec();
        let (mut client, module) = rig(4_096);
        module.say(nonsense);
        module.say("\r\n");
        client.listen(Duration::from_secs(60)).await.unwrap();
        let mut answered = false;
        for _ in 0..TRIES {
            answered |= client.mqtt_state().await.is_ok();
        }
        assert!(answered, "behind {head:?}");
        assert!(client.mqtt_state().await.is_ok(), "behind {head:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_comes_without_end_during_a_command_is_counted_and_the_newest_is_kept() {
    const MESSAGES: usize = 5_000;
    let mut line = Vec::new();
    let (mut client, _module) = rig_of(4_096, move |byte| {
        line.push(byte);
        let is_asked = line.ends_with(LINE.as_bytes());
        is_asked.then(|| {
            let messages = (0..MESSAGES).map(|number| {
                let number = number.to_string();
                format!("+TCMQTTRCVPUB:\"t\",{},\"{number}\"\r\n", number.len())
            });
            format!("{}+TCMQTTSTATE:1\r\n{OK}", messages.collect::<String>())
        })
    });
    assert_eq!(client.mqtt_state().await.unwrap().state, 1);
    let dropped = MESSAGES - tcat::EVENT_QUEUE;
    assert_eq!(client.dropped_events(), dropped as u64);
    let first = client.next_message().await.unwrap();
    assert_eq!(&first.payload[..], dropped.to_string().as_bytes());
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_ends_while_an_event_is_waited_for_is_told_at_once() {
    let (mut client, module) = silent();
    module.say("+TCMQTTRECONNECTED\r\n+TCMQTTRCVPUB:\"t\",5,\"ab");
    tokio::task::yield_now().await;
    module.unplug();
    let event = client.next_event(Duration::MAX).await.unwrap();
    assert_eq!(event, Some(Event::Reconnected));
    let error = client.next_event(Duration::MAX).await.unwrap_err();
    assert_eq!(error.reason(), "closed");
}
