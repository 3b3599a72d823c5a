//! Futures that are dropped, wherever they wait.

use std::time::Duration;

use tcat::tokio::{Client, Commands};
use tcat::{CallOptions, PublishOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex, split};
use tokio::sync::mpsc::unbounded_channel;
use tokio::time::timeout;

use crate::support::{drop_publish, rig, silent, waited_for};

const STATE: &str = "AT+TCMQTTSTATE?\r\n";
const PUBLISH: &str = "AT+TCMQTTPUBRAW=\"a\",0,600\r\n";

/// What is on the wire, without what an abandoned state may leave there, and every `+++` line.
fn without_plus_signs(sent: &str) -> String {
    sent.replace("+++\r\n", "")
}

/// A question that is given up before its answer.
async fn drop_state(client: &mut Client<DuplexStream>) {
    timeout(Duration::from_millis(10), client.mqtt_state())
        .await
        .unwrap_err();
}

#[tokio::test(start_paused = true)]
async fn a_command_that_is_dropped_anywhere_leaves_whole_lines_and_no_answer_to_the_next() {
    for width in [1, 5, 64] {
        for times in 0.. {
            let (mut client, module) = rig(width);
            let ended = waited_for(times, client.mqtt_state()).await;
            if let Some(answer) = ended {
                assert_eq!(answer.unwrap().state, 1);
                assert!(times > 2, "it was dropped where it waits");
                break;
            }
            // Its own answer, not the one that is still under way.
            let state = client.mqtt_state().await.unwrap().state;
            let sent = module.sent();
            assert_eq!(sent, STATE.repeat(state as usize), "dropped at {times}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_publish_that_is_dropped_anywhere_leaves_its_data_phase_and_the_next_command_works() {
    let payload = vec![b'\n'; 600];
    let options = PublishOptions::default();
    for width in [3, 64, 4_096] {
        for times in 0.. {
            let (mut client, module) = rig(width);
            let ended = waited_for(times, client.publish("a", &payload, &options)).await;
            if ended.is_some() {
                assert!(times > 4, "it was dropped where it waits");
                break;
            }
            assert_eq!(client.mqtt_state().await.unwrap().state, 1);
            let sent = without_plus_signs(&module.sent());
            let rest = sent.strip_suffix(STATE).unwrap();
            if !rest.is_empty() {
                let payload = rest.strip_prefix(PUBLISH).unwrap();
                assert!(payload.trim_matches(['\r', '\n']).is_empty(), "{sent:?}");
                assert!(payload.len() <= 602);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_publish_is_given_up_at_once_where_the_stream_takes_it() {
    let (mut client, module) = silent();
    drop_publish(&mut client).await;
    tokio::task::yield_now().await;
    assert_eq!(module.sent(), "AT+TCMQTTPUBRAW=\"a\",0,1\r\n+++\r\n");
}

#[tokio::test(start_paused = true)]
async fn the_answer_of_a_command_that_was_dropped_is_not_the_next_ones() {
    let (mut client, module) = silent();
    drop_state(&mut client).await;
    module.say("+TCMQTTSTATE:7\r\n\r\nOK\r\n");
    let short = CallOptions::within(Duration::from_millis(200));
    let error = client.with_options(short).mqtt_state().await.unwrap_err();
    assert_eq!(error.reason(), "timeout");
}

#[tokio::test(start_paused = true)]
async fn what_was_dropped_is_traced_as_given_up() {
    let (mut client, _module) = silent();
    let lines = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    let sink = lines.clone();
    client.trace(tcat::Trace::new(move |line| {
        sink.lock().unwrap().push_str(line.as_str());
    }));
    drop_state(&mut client).await;
    assert!(lines.lock().unwrap().contains("\"abort\":true"));
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_ends_where_a_command_was_dropped_is_told_to_the_next() {
    let (near, far) = duplex(4);
    let mut client = Client::new(near).unwrap();
    drop_state(&mut client).await;
    drop(far);
    assert_eq!(client.mqtt_state().await.unwrap_err().reason(), "closed");
    assert!(client.closed());
}

#[tokio::test(start_paused = true)]
async fn a_line_that_is_ended_late_has_its_own_answer_however_late() {
    let (near, far) = duplex(4);
    let mut client = Client::new(near).unwrap();
    drop_state(&mut client).await;
    // Longer than an answer that is nobody's is waited for.
    tokio::time::sleep(Duration::from_secs(10)).await;
    let (mut hears, mut speaks) = split(far);
    let (heard, mut asks) = unbounded_channel();
    tokio::spawn(async move {
        let mut line = [0; STATE.len()];
        while hears.read_exact(&mut line).await.is_ok() {
            assert_eq!(line, STATE.as_bytes());
            heard.send(()).unwrap();
        }
    });
    tokio::spawn(async move {
        for asked in 1.. {
            asks.recv().await.unwrap();
            tokio::time::sleep(Duration::from_millis(500)).await;
            let answer = format!("+TCMQTTSTATE:{asked}\r\n\r\nOK\r\n");
            speaks.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    assert_eq!(client.mqtt_state().await.unwrap().state, 2);
}
