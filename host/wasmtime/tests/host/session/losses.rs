//! A thousand losses of each kind: it ends up connected with the right subscriptions, and nothing is
//! published twice without leave.

use std::sync::Arc;
use std::time::Duration;

use tcat::{Clock, Fate, HoldOptions, Mqtt, Qos, SessionOptions, Ticket};

use super::bench::{Bench, BenchSession, Module, options};

const LOSSES: usize = 1_000;
/// So many of them until all has the room that it needs.
const FILLED: usize = 200;
/// Bytes by which what is there may have got longer meanwhile.
const MOST_BYTES: i64 = 8_192;

/// When a loss comes.
#[derive(Clone, Copy)]
enum Moment {
    /// While nothing is out, or one of the session's lines.
    Between,
    /// In place of the answer to a publish that was not done.
    BeforePublish,
    /// In place of the answer to a publish that was done.
    BehindPublish,
    /// Twice, the second time on the way up.
    Twice,
}

const MOMENTS: [Moment; 4] = [
    Moment::Between,
    Moment::BeforePublish,
    Moment::BehindPublish,
    Moment::Twice,
];

/// Forces losses of one kind; each has its number.
fn lose(options: &SessionOptions, force: impl Fn(&mut Module, usize) + Send + Sync + 'static) {
    let force = Arc::new(force);
    let bench = Bench::default();
    let mut session = bench.session(options);
    bench.recover(&mut session);
    for number in 0..FILLED {
        lose_once(&bench, &mut session, &force, number);
    }
    let grown = allocation_counter::measure(|| {
        for number in FILLED..LOSSES {
            lose_once(&bench, &mut session, &force, number);
        }
    });
    assert_eq!(grown.count_current, 0, "{grown:?}");
    assert!(grown.bytes_current < MOST_BYTES, "{grown:?}");
    assert_eq!(session.dropped_events(), 0);
    assert_eq!(session.dropped_messages(), 0);
    drop(session);
    assert_eq!(bench.with(|module| module.ports), 0);
}

/// Forces one loss, and waits until all is well again.
fn lose_once(
    bench: &Bench,
    session: &mut BenchSession,
    force: &Arc<impl Fn(&mut Module, usize) + Send + Sync + 'static>,
    number: usize,
) {
    let mut tickets: Vec<Ticket> = Vec::new();
    let moment = MOMENTS[number % MOMENTS.len()];
    let published = matches!(moment, Moment::BehindPublish);
    if published || matches!(moment, Moment::BeforePublish) {
        at_publish(bench, published, number, force.clone());
    }
    hold(session, &mut tickets, format!("before {number}"));
    listen(session, number % 12);
    if let Moment::Between | Moment::Twice = moment {
        bench.with(|module| force(module, number));
    }
    hold(session, &mut tickets, format!("behind {number}"));
    if let Moment::Twice = moment {
        listen(session, number % 97);
        bench.with(|module| force(module, number));
    }
    bench.recover(session);
    // Pauses begin anew.
    listen(session, 61_000);
    bench.recover(session);
    while session.next_event(Duration::ZERO).unwrap().is_some() {}
    assert_eq!(session.waiting_messages(), 0, "{number}");
    bench.with(|module| {
        assert_eq!(module.ports, 1, "{number}");
        once_each(&tickets, &mut module.published);
        module.lines.clear();
    });
}

fn listen(session: &mut BenchSession, time: usize) {
    session.listen(Duration::from_millis(time as u64)).unwrap();
}

/// The next publish is lost with the module, or its answer alone is.
fn at_publish(
    bench: &Bench,
    published: bool,
    number: usize,
    force: Arc<impl Fn(&mut Module, usize) + Send + Sync + 'static>,
) {
    let mut armed = true;
    bench.twist(move |module, line| {
        if !armed || !line.starts_with("AT+TCMQTTPUB") {
            return false;
        }
        armed = false;
        if published {
            let payload = line.rsplit('"').nth(1).unwrap();
            module.published.push(payload.to_owned());
        }
        force(module, number);
        true
    });
}

fn hold(session: &mut BenchSession, tickets: &mut Vec<Ticket>, payload: String) {
    let options = HoldOptions {
        qos: Qos::AtLeastOnce,
        ..HoldOptions::default()
    };
    tickets.push(session.publish("a/b", payload, options).unwrap());
}

/// Every message has one end, and the module has published it once at most: certainly so where the
/// ticket says so.
fn once_each(tickets: &[Ticket], published: &mut Vec<String>) {
    let told = tickets
        .iter()
        .filter(|ticket| match ticket.fate().expect("its fate") {
            Fate::Published => true,
            Fate::Unknown(_) => false,
            other => panic!("{other:?}"),
        })
        .count();
    let all = published.len();
    published.sort();
    published.dedup();
    assert_eq!(published.len(), all, "twice: {published:?}");
    assert!((told..=tickets.len()).contains(&all), "{published:?}");
    published.clear();
}

fn reconnecting(reconnect: bool) -> SessionOptions {
    SessionOptions {
        mqtt: Mqtt {
            reconnect,
            ..Mqtt::default()
        },
        ..options()
    }
}

#[test]
fn a_module_that_restarts() {
    lose(&options(), |module, _| {
        module.restart();
        module.say("\r\nready\r\n");
    });
}

#[test]
fn a_module_that_restarts_and_whose_ready_is_lost() {
    lose(&options(), |module, number| {
        module.restart();
        // Or what is left of it.
        if number % 2 == 0 {
            module.say_later(3, b"\xff\x00rea\x80y\r\n");
        }
    });
}

#[test]
fn a_disconnection_that_the_module_does_not_mend() {
    lose(&reconnecting(false), |module, _| {
        module.restart();
        module.say("+TCMQTTDISCON,-103\r\n");
    });
}

#[test]
fn a_disconnection_that_the_module_mends_or_not() {
    lose(&reconnecting(true), |module, number| {
        module.connected = false;
        module.say("+TCMQTTDISCON,-103\r\n+TCMQTTRECONNECTING\r\n");
        match number % 3 {
            // It says so.
            0 => {
                module.connected = true;
                module.say_later(3_000, b"+TCMQTTRECONNECTED\r\n");
            }
            // That is lost, and looked for.
            1 => module.connected = true,
            // It does not, within its time.
            _ => module.restart(),
        }
    });
}

#[test]
fn a_disconnection_that_the_module_gives_up() {
    lose(&reconnecting(true), |module, _| {
        module.restart();
        module.say("+TCMQTTDISCON,-106\r\n");
    });
}

#[test]
fn a_module_that_says_nothing_for_a_while() {
    lose(&options(), |module, number| {
        module.restart();
        module.deaf_until = module.clock.now() + 20_000 + 100 * number as u64;
    });
}

#[test]
fn a_disconnection_that_is_damaged() {
    lose(&options(), |module, _| {
        module.restart();
        module.say_later(3, b"+TCMQTTDIS\xff\x01\x80N,-10\r\n");
    });
}

#[test]
fn a_port_that_is_unplugged() {
    lose(&options(), |module, number| {
        module.unplug();
        module.unopenable = number as u64 % 8;
    });
}

#[test]
fn a_network_that_is_lost_without_a_disconnection() {
    lose(&options(), |module, _| {
        module.restart();
        module.say("WIFI DISCONNECT\r\n");
    });
}
