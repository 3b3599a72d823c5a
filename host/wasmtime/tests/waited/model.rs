//! A data template on the session on tokio.

use std::time::Duration;

use tcat::Event;
use tcat::model::{
    Attendee, CallName, DataTemplate, DeviceName, DeviceShadow, Json, ModelOptions, PAYLOAD_BYTES,
    Reply, RequestName, RequestOptions, ShadowTold, ShadowUpdate, Told, Why,
};
use tcat::tokio::Session;
use tokio::io::DuplexStream;

use crate::session::{Bench, PATIENCE};
use crate::support::waited_for;
use thermostat::{ThermostatProperties, ThermostatTemplate};

#[path = "../../examples/generated/thermostat.rs"]
#[rustfmt::skip]
mod thermostat;

type Wall = DataTemplate<ThermostatTemplate>;

fn wall() -> Wall {
    DataTemplate::with(DeviceName::new("P", "d"), ModelOptions::default())
}

fn target(value: f64) -> ThermostatProperties {
    ThermostatProperties {
        target: Some(value),
        ..ThermostatProperties::default()
    }
}

fn say(bench: &Bench, payload: &str) {
    let length = payload.len();
    bench.last().say(format!(
        "+TCMQTTRCVPUB:\"$thing/down/property/P/d\",{length},\"{payload}\"\r\n"
    ));
}

/// What it tells next.
async fn told(session: &Session<DuplexStream>, wall: &mut Wall) -> Told<ThermostatTemplate> {
    while !wall.has_news() {
        let event = session.attend(&mut [wall], PATIENCE).await.unwrap();
        assert!(event.is_some() || wall.has_news(), "it tells nothing");
    }
    wall.take().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_property_changes_in_both_directions() {
    let bench = Bench::default();
    let session = bench.session_up().await;
    let mut wall = wall();
    wall.report(&target(20.5)).unwrap();
    // Nobody replies to the first.
    let failed = Told::Failed(RequestName::GetStatus, 0, Why::Timeout);
    assert_eq!(told(&session, &mut wall).await, failed);
    session
        .attend(&mut [&mut wall], Duration::ZERO)
        .await
        .unwrap();
    say(
        &bench,
        r#"{"method":"report_reply","clientToken":"00000000-2","code":0}"#,
    );
    let done = Told::Done(RequestName::Report, 0);
    assert_eq!(told(&session, &mut wall).await, done);
    say(
        &bench,
        r#"{"method":"control","clientToken":"c","params":{"target":18}}"#,
    );
    let control = Told::Control(target(18.0));
    assert_eq!(told(&session, &mut wall).await, control);
    wall.answer_control(&Reply::success());
    session
        .attend(&mut [&mut wall], Duration::ZERO)
        .await
        .unwrap();
    let sent = bench.last().sent().replace('\\', "");
    assert!(sent.contains(r#""params":{"target":20.5}}"#), "{sent}");
    assert!(sent.contains(r#""control_reply","clientToken":"c","code":0"#));
    assert!(sent.contains(r#""params":{"target":18}}"#), "{sent}");
}

#[tokio::test(start_paused = true)]
async fn what_came_reaches_the_program_though_every_publish_fails() {
    let bench = Bench::default();
    let session = bench.session_up().await;
    while session.next_event(Duration::ZERO).await.unwrap().is_some() {}
    let mut wall = Wall::with(DeviceName::new("P", "nobody"), ModelOptions::default());
    bench.last().say("+TCMQTTRCVPUB:\"a/b\",6,\"else's\"\r\n");
    let event = session.attend(&mut [&mut wall], PATIENCE).await.unwrap();
    assert!(matches!(event, Some(Event::Message(message)) if message.topic == "a/b"));
    let failed = Told::Failed(RequestName::GetStatus, 0, Why::Publish);
    assert_eq!(wall.take(), Some(failed));
}

#[tokio::test(start_paused = true)]
async fn wherever_attending_is_dropped_what_was_set_is_reported() {
    /// More than it is waited for until status and report are out.
    const LONGEST: usize = 80;
    let mut given_up = Vec::new();
    for times in 1..LONGEST {
        let bench = Bench::default();
        let session = bench.session_up().await;
        while session.next_event(Duration::ZERO).await.unwrap().is_some() {}
        let mut wall = wall();
        wall.report(&target(20.5)).unwrap();
        waited_for(times, session.attend(&mut [&mut wall], PATIENCE)).await;
        while !wall.is_reported() {
            let sent = bench.last().sent().replace('\\', "");
            for piece in sent.split(r#""method":"report","clientToken":""#).skip(1) {
                let token = piece.split('"').next().unwrap();
                let reply = r#"{"method":"report_reply","code":0,"clientToken":"#;
                say(&bench, &format!(r#"{reply}"{token}"}}"#));
            }
            if let Told::Failed(name, _, Why::Publish) = told(&session, &mut wall).await {
                given_up.push(name);
            }
        }
    }
    assert!(given_up.contains(&RequestName::GetStatus));
    assert!(given_up.contains(&RequestName::Report));
}

#[tokio::test(start_paused = true)]
async fn wherever_attending_is_dropped_an_answer_goes_out_or_is_told_to_have_not() {
    /// More than it is waited for until answer and report are out.
    const LONGEST: usize = 60;
    let (mut sent_ones, mut told_ones) = (0, 0);
    for times in 0..LONGEST {
        let bench = Bench::default();
        let session = bench.session_up().await;
        let mut wall = wall();
        let failed = Told::Failed(RequestName::GetStatus, 0, Why::Timeout);
        assert_eq!(told(&session, &mut wall).await, failed);
        say(
            &bench,
            r#"{"method":"control","clientToken":"c","params":{"target":18}}"#,
        );
        assert_eq!(told(&session, &mut wall).await, Told::Control(target(18.0)));
        wall.answer_control(&Reply::success());
        waited_for(times, session.attend(&mut [&mut wall], PATIENCE)).await;
        let mut is_told = false;
        // A report that was given up is made again when its reply would have been late.
        for _ in 0..3 {
            let wait = Duration::from_secs(4);
            session.attend(&mut [&mut wall], wait).await.unwrap();
            while let Some(told) = wall.take() {
                is_told |= told == Told::Unanswered(CallName::Control);
            }
        }
        let said = bench.last().sent().replace('\\', "");
        let sent = said.matches(r#""control_reply","clientToken":"c""#).count();
        assert!(sent == 1 || is_told, "dropped at {times}: {sent}");
        assert!(sent < 2, "dropped at {times}");
        // Taken it is all the same.
        assert_eq!(wall.values(), target(18.0));
        assert!(
            said.contains(r#""params":{"target":18}}"#),
            "{times}: {said}"
        );
        sent_ones += sent;
        told_ones += usize::from(is_told);
    }
    assert!(sent_ones > 0 && told_ones > 0, "{sent_ones}, {told_ones}");
}

/// What a shadow tells of an update that has a conflict where its callback says this, and the messages that it has sent.
async fn conflict_resolved_by(says: Option<Json>) -> (Option<ShadowTold>, usize) {
    let bench = Bench::default();
    let session = bench.session_up().await;
    let mut shadow = DeviceShadow::with(DeviceName::new("P", "d"), RequestOptions::default());
    shadow.on_conflict(move |update, document| {
        assert_eq!((update, document.version), (1, 7));
        says.clone()
    });
    shadow.update(ShadowUpdate::default()).unwrap();
    session
        .attend(&mut [&mut shadow], Duration::ZERO)
        .await
        .unwrap();
    let payload = r#"{"type":"update","result":5005,"clientToken":"00000000-1","payload":{"state":{},"version":7}}"#;
    let length = payload.len();
    bench.last().say(format!(
        "+TCMQTTRCVPUB:\"$shadow/operation/result/P/d\",{length},\"{payload}\"\r\n"
    ));
    while !shadow.has_news() {
        session.attend(&mut [&mut shadow], PATIENCE).await.unwrap();
    }
    let told = shadow.take();
    session
        .attend(&mut [&mut shadow], Duration::ZERO)
        .await
        .unwrap();
    let sent = bench.last().sent();
    (told, sent.matches(r#""type\":\"update"#).count())
}

#[tokio::test(start_paused = true)]
async fn a_callback_says_what_becomes_of_a_conflict() {
    let reported = |fan: &str| Some(Json::object([("fan", Some(Json::text(fan)))]));
    assert_eq!(conflict_resolved_by(reported("2")).await, (None, 2));
    let (told, sent) = conflict_resolved_by(None).await;
    let Some(ShadowTold::Refused(RequestName::Update, 1, reply)) = told else {
        panic!("{told:?}");
    };
    assert_eq!((reply.code, sent), (Reply::CONFLICT, 1));
    let too_long = "x".repeat(PAYLOAD_BYTES);
    let (told, sent) = conflict_resolved_by(reported(&too_long)).await;
    assert!(matches!(told, Some(ShadowTold::Conflict(1, _))), "{told:?}");
    assert_eq!(sent, 1);
}
