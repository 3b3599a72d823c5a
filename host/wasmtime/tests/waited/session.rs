//! The session on tokio: it works by itself, over streams that come back.

use std::future::pending;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tcat::tokio::{Commands, Session};
use tcat::{
    Call, CallOptions, Device, Error, Event, Fate, Form, HoldOptions, Qos, SessionEvent,
    SessionOptions, SessionSetup, SessionStatus, Wifi,
};
use tokio::io::DuplexStream;
use tokio::time::{Instant, timeout};

use crate::support::{Module, module_of};

/// Longer than any wait of a session's own.
pub const PATIENCE: Duration = Duration::from_secs(600);

const PASSWORD: &str = "my secret password";

pub fn options() -> SessionOptions {
    SessionOptions {
        device: Some(Device {
            region: None,
            device_secret: "s".into(),
            device_name: "d".into(),
            product_id: "P".into(),
        }),
        topics: vec![("t".into(), Qos::AtLeastOnce)],
        wifi: Wifi::Disabled,
        ..SessionOptions::default()
    }
}

/// What a module of good will answers.
fn answer(line: &str, connected: &mut bool) -> String {
    let name = line[3..].split(['=', '?']).next().unwrap();
    *connected |= name == "TCMQTTCONN";
    match name {
        "TCDEVINFOSET" if line.ends_with('?') => {
            "+TCDEVINFOSET:1,\"P\",\"d\",115\r\n\r\nOK\r\n".into()
        }
        "TCMQTTSTATE" => format!("+TCMQTTSTATE:{}\r\n\r\nOK\r\n", i32::from(*connected)),
        // A device that may not publish.
        "TCMQTTPUB" if line.contains("/nobody\"") => "OK\r\n+TCMQTTPUB:FAIL,201\r\n".into(),
        "TCMQTTCONN" | "TCMQTTSUB" | "TCMQTTPUB" | "TCDEVINFOSET" => {
            format!("OK\r\n+{name}:OK\r\n")
        }
        "SLOW" => String::new(),
        "CWJAP" => format!("+CWJAP:\"{PASSWORD}\"\r\nERROR\r\n"),
        _ => "OK\r\n".into(),
    }
}

/// Where modules are opened: each time another one.
#[derive(Clone, Default)]
pub struct Bench {
    opened: Arc<Mutex<Vec<Module>>>,
    /// How many openings fail from here on.
    unopenable: Arc<Mutex<usize>>,
}

impl Bench {
    fn open(&self) -> io::Result<DuplexStream> {
        let mut unopenable = self.unopenable.lock().unwrap();
        if *unopenable > 0 {
            *unopenable -= 1;
            return Err(io::Error::new(io::ErrorKind::NotFound, "no such device"));
        }
        let mut line = String::new();
        let mut connected = false;
        let (near, module) = module_of(64, move |byte| {
            line.push(char::from(byte));
            let text = line.strip_suffix("\r\n")?;
            let said = (text.len() > 3 && text != "+++").then(|| answer(text, &mut connected));
            line.clear();
            said
        });
        self.opened.lock().unwrap().push(module);
        Ok(near)
    }

    pub fn last(&self) -> Module {
        self.opened.lock().unwrap().last().unwrap().clone()
    }

    async fn session(&self, options: &SessionOptions) -> Session<DuplexStream> {
        let bench = self.clone();
        let open = move || std::future::ready(bench.open());
        Session::start(open, options).await.unwrap()
    }

    pub async fn session_up(&self) -> Session<DuplexStream> {
        let session = self.session(&options()).await;
        session.wait_up(PATIENCE).await.unwrap();
        session
    }
}

#[tokio::test(start_paused = true)]
async fn it_comes_up_and_publishes_what_was_held_before() {
    let bench = Bench::default();
    let session = bench.session(&options()).await;
    assert_eq!(session.status(), SessionStatus::NoPort);
    let ticket = session
        .publish("t", "1", HoldOptions::default())
        .await
        .unwrap();
    assert_eq!(session.waiting_messages().await, 1);
    session.when_up().await.unwrap();
    assert_eq!(session.status(), SessionStatus::Up);
    let fate = session.wait_sent(&ticket, PATIENCE).await;
    assert!(matches!(fate, Some(Fate::Published)), "{fate:?}");
    assert!(
        bench
            .last()
            .sent()
            .contains("AT+TCMQTTPUB=\"t\",0,\"1\"\r\n")
    );
    assert_eq!(session.dropped_messages().await, 0);
}

#[tokio::test(start_paused = true)]
async fn it_works_while_nothing_waits_for_it() {
    let bench = Bench::default();
    let session = bench.session_up().await;
    bench.last().unplug();
    let ticket = session
        .publish("t", "2", HoldOptions::default())
        .await
        .unwrap();
    tokio::time::sleep(PATIENCE).await;
    assert_eq!(session.status(), SessionStatus::Up);
    assert!(matches!(ticket.fate(), Some(Fate::Published)), "{ticket:?}");
    assert_eq!(bench.opened.lock().unwrap().len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_message_that_is_under_way_is_not_given_up_with_what_waits_for_events() {
    let bench = Bench::default();
    let session = bench.session_up().await;
    let mut tickets = Vec::new();
    for number in 0..20 {
        let held = session.publish("t", number.to_string(), HoldOptions::default());
        tickets.push(held.await.unwrap());
        let wait = Duration::from_micros(50 * number);
        let _ = timeout(wait, session.next_event(PATIENCE)).await;
    }
    for ticket in &tickets {
        let fate = session.wait_sent(ticket, PATIENCE).await;
        assert!(matches!(fate, Some(Fate::Published)), "{fate:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn events_come_in_their_order_and_none_is_lost_where_its_waiting_was_dropped() {
    let bench = Bench::default();
    let session = bench.session_up().await;
    while session.next_event(Duration::ZERO).await.unwrap().is_some() {}
    for number in 0..10 {
        bench
            .last()
            .say(format!("+TCMQTTRCVPUB:\"t\",1,\"{number}\"\r\n"));
    }
    let mut got = Vec::new();
    while got.len() < 10 {
        let wait = timeout(Duration::from_micros(1), session.next_event(PATIENCE));
        if let Ok(Ok(Some(Event::Message(message)))) = wait.await {
            got.push(message.payload[0] - b'0');
        }
    }
    assert_eq!(got, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(session.dropped_events(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_does_not_open_is_opened_again_after_the_pauses_of_the_core() {
    let bench = Bench::default();
    *bench.unopenable.lock().unwrap() = 3;
    let begun = Instant::now();
    let session = bench.session(&options()).await;
    let mut pauses = Vec::new();
    while pauses.len() < 3 {
        if let Some(Event::Session(SessionEvent::NoPort { again, .. })) =
            session.next_event(PATIENCE).await.unwrap()
        {
            pauses.push(again.unwrap().as_secs());
        }
    }
    assert_eq!(pauses, [0, 1, 2]);
    session.when_up().await.unwrap();
    assert!(begun.elapsed() >= Duration::from_secs(3));
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_opens_without_end_keeps_nobody_waiting() {
    let open = pending::<io::Result<DuplexStream>>;
    let session = Session::start(open, &options()).await.unwrap();
    let begun = Instant::now();
    let error = session.wait_up(Duration::from_secs(5)).await.unwrap_err();
    assert_eq!(error.reason(), "timeout");
    let ticket = session
        .publish("t", "1", HoldOptions::default())
        .await
        .unwrap();
    assert_eq!(begun.elapsed(), Duration::from_secs(5));
    drop(session);
    tokio::task::yield_now().await;
    assert!(matches!(ticket.fate(), Some(Fate::Abandoned)), "{ticket:?}");
}

#[tokio::test(start_paused = true)]
async fn commands_run_between_and_one_that_is_dropped_is_given_up() {
    let bench = Bench::default();
    let mut session = bench.session_up().await;
    assert_eq!(session.mqtt_state().await.unwrap().state, 1);
    let slow = tcat::Call::line("AT+SLOW?");
    timeout(Duration::from_millis(10), session.command(&slow))
        .await
        .unwrap_err();
    let short = CallOptions::within(Duration::from_secs(3));
    assert_eq!(
        session
            .with_options(short)
            .mqtt_state()
            .await
            .unwrap()
            .state,
        1
    );
    assert_eq!(session.status(), SessionStatus::Up);
}

#[tokio::test(start_paused = true)]
async fn refused_options_are_an_error_and_what_ran_goes_on() {
    let bench = Bench::default();
    let none = SessionOptions::default();
    let start = Session::start(|| std::future::ready(Bench::default().open()), &none);
    assert!(matches!(start.await, Err(tcat::Error::Session(_))));
    let session = bench.session_up().await;
    assert!(session.renew(&none).await.is_err());
    assert_eq!(session.status(), SessionStatus::Up);
    session.renew(&options()).await.unwrap();
    session.when_up().await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn one_that_was_stopped_says_so_and_may_begin_again() {
    let bench = Bench::default();
    let session = bench.session_up().await;
    session.stop().await.unwrap();
    assert_eq!(session.status(), SessionStatus::Ended);
    assert_eq!(session.when_up().await.unwrap_err().reason(), "aborted");
    bench.last().unplug();
    let gone = async {
        while session.next_event(PATIENCE).await?.is_some() {}
        Ok::<_, tcat::Error>(())
    };
    assert_eq!(gone.await.unwrap_err().reason(), "closed");
    session.renew(&options()).await.unwrap();
    session.wait_up(PATIENCE).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_trace_has_it_from_the_opening_on() {
    let bench = Bench::default();
    let opening = bench.clone();
    let open = move || std::future::ready(opening.open());
    let setup = SessionSetup::default();
    let session = Session::with(open, &options(), setup).await.unwrap();
    let lines = Arc::new(Mutex::new(String::new()));
    let sink = lines.clone();
    let trace = tcat::Trace::new(move |line| sink.lock().unwrap().push_str(line.as_str()));
    session.trace(trace).await;
    session.when_up().await.unwrap();
    assert!(lines.lock().unwrap().contains("TCMQTTCONN"));
}

#[tokio::test(start_paused = true)]
async fn errors_keep_secrets_only_where_they_are_asked_to() {
    let mut session = Bench::default().session_up().await;
    for show in [false, true] {
        session.show_secrets(show).await;
        let arguments = ["home".into(), PASSWORD.into()];
        let call = Call::new("CWJAP", Form::Set, &arguments);
        let Error::Failed { lines, .. } = session.command(&call).await.unwrap_err() else {
            panic!("it fails");
        };
        let shown = lines.concat()[0].to_string();
        assert_eq!(shown.contains(PASSWORD), show, "{shown}");
    }
}
