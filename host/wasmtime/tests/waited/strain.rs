//! The session under strain: floods, panics, tasks that share it, futures that are dropped.

use std::sync::Arc;
use std::time::Duration;

use tcat::tokio::{Commands, Session};
use tcat::{CallOptions, Event, Fate, HoldOptions, SessionEvent, SessionStatus};
use tokio::io::DuplexStream;
use tokio::time::timeout;

use crate::session::{Bench, PATIENCE, options};
use crate::support::waited_for;

#[tokio::test(start_paused = true)]
async fn a_flood_of_messages_hides_no_loss() {
    let bench = Bench::default();
    let session = bench.session_up().await;
    let flood = || {
        bench
            .last()
            .say("+TCMQTTRCVPUB:\"t\",1,\"x\"\r\n".repeat(1_500));
    };
    while session.next_event(Duration::ZERO).await.unwrap().is_some() {}
    flood();
    tokio::time::sleep(Duration::from_secs(1)).await;
    bench.last().unplug();
    tokio::time::sleep(Duration::from_secs(1)).await;
    session.wait_up(PATIENCE).await.unwrap();
    flood();
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert!(session.dropped_events() > 2_000);
    let mut told = Vec::new();
    while let Some(event) = session.next_event(Duration::ZERO).await.unwrap() {
        told.push(event);
    }
    let place = |wanted: fn(&SessionEvent) -> bool| {
        let mut events = told.iter();
        events.position(|event| matches!(event, Event::Session(event) if wanted(event)))
    };
    let down = place(|event| matches!(event, SessionEvent::Down { .. }));
    let up = place(|event| matches!(event, SessionEvent::Up));
    assert!(down.is_some() && down < up, "{down:?}, {up:?}");
}

#[tokio::test(start_paused = true)]
async fn a_stream_whose_opening_panics_leaves_nobody_waiting() {
    let open = || async { std::panic::resume_unwind(Box::new("gone")) };
    let session = Session::<DuplexStream>::start(open, &options())
        .await
        .unwrap();
    let waited = tokio::spawn(async move {
        session.next_event(Duration::ZERO).await.unwrap();
        session.next_event(Duration::MAX).await
    });
    assert!(waited.await.unwrap_err().is_panic());
}

#[tokio::test(start_paused = true)]
async fn tasks_that_share_a_session_have_their_own_answers() {
    let bench = Bench::default();
    let session = Arc::new(bench.session_up().await);
    let tasks: Vec<_> = (0..20_u64)
        .map(|number| {
            let session = session.clone();
            tokio::spawn(async move {
                let limited = CallOptions::within(Duration::from_secs(20));
                if number % 3 == 0 {
                    // Given up wherever it is by then.
                    let limit = Duration::from_millis(number);
                    let mut caller = session.with_options(limited);
                    let _ = timeout(limit, caller.mqtt_state()).await;
                    return true;
                }
                let mut caller = session.with_options(limited);
                caller
                    .mqtt_state()
                    .await
                    .is_ok_and(|answer| answer.state == 1)
            })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(session.status(), SessionStatus::Up);
}

#[tokio::test(start_paused = true)]
async fn whatever_of_a_session_is_dropped_it_goes_on() {
    for what in 0..4 {
        for times in 0..30 {
            let bench = Bench::default();
            let session = bench.session_up().await;
            let options = options();
            let act = async {
                match what {
                    0 => session.renew(&options).await,
                    1 => session.stop().await,
                    2 => session.wait_up(PATIENCE).await,
                    _ => {
                        let hold = HoldOptions::default();
                        session.publish("t", "1", hold).await.map(drop)
                    }
                }
            };
            waited_for(times, act).await;
            session.renew(&options).await.unwrap();
            session.when_up().await.unwrap();
            let hold = HoldOptions::default();
            let ticket = session.publish("t", "2", hold).await.unwrap();
            let fate = session.wait_sent(&ticket, PATIENCE).await;
            assert!(
                matches!(fate, Some(Fate::Published)),
                "{what}, {times}: {fate:?}"
            );
        }
    }
}
