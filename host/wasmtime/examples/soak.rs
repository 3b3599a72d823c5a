//! `soak pty PATH | tcp HOST PORT`: the session in Rust, for `npm run soak`. What it does, prints and takes from its
//! environment is told in `tests/soak/device.ts`, which does the same in Node.

use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use md5::{Digest, Md5};
use tcat::{
    Device, Event, Fate, HoldOptions, Loss, Port, Qos, Session, SessionEvent, SessionOptions,
    Ticket, Wifi, open_serial,
};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const BAUD_RATE: u32 = 460_800;
/// Letters that may wait; while so many do none is written.
const MOST_WAITING: usize = 8;
const FILLER: &[u8] = b"\r\nOK\r\n+TCMQTTDISCON,-103\r\n\"\\,>";
/// Characters of the sum that a letter begins with.
const SUM: usize = 32;

fn main() -> Outcome {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["pty", path] => {
            let path = path.to_owned();
            live(move || open_serial(&path, BAUD_RATE))
        }
        ["tcp", host, port] => {
            let address = (host.to_owned(), port.parse::<u16>()?);
            live(move || {
                let stream = TcpStream::connect((address.0.as_str(), address.1))?;
                stream.set_nodelay(true)?;
                Ok(stream)
            })
        }
        _ => Err("soak pty PATH | tcp HOST PORT".into()),
    }
}

fn live<P: Port>(open: impl FnMut() -> std::io::Result<P> + Send + 'static) -> Outcome {
    let device = Device {
        product_id: env::var("TCAT_PRODUCT_ID")?,
        device_name: env::var("TCAT_DEVICE_NAME")?,
        device_secret: env::var("TCAT_DEVICE_SECRET")?,
        region: None,
    };
    let home = format!("{}/{}", device.product_id, device.device_name);
    let options = SessionOptions {
        device: Some(device),
        wifi: Wifi::Join {
            ssid: "home".into(),
            password: Some("12345678".into()),
        },
        topics: vec![(format!("{home}/control"), Qos::AtLeastOnce)],
        check: milliseconds("TCAT_CHECK_MS")?,
        ..SessionOptions::default()
    };
    let session = Session::start(open, &options)?;
    let mut letters = Letters {
        session,
        topic: format!("{home}/data"),
        written: 0,
        waiting: BTreeMap::new(),
        stopping: false,
    };
    letters.exchange(milliseconds("TCAT_INTERVAL_MS")?)
}

fn milliseconds(name: &str) -> Outcome<Duration> {
    Ok(Duration::from_millis(env::var(name)?.parse()?))
}

/// What goes out and comes in.
struct Letters<P> {
    session: Session<P>,
    topic: String,
    written: usize,
    waiting: BTreeMap<usize, Ticket>,
    stopping: bool,
}

impl<P: Port> Letters<P> {
    fn exchange(&mut self, interval: Duration) -> Outcome {
        let mut due = Instant::now() + interval;
        while !(self.stopping && self.waiting.is_empty()) {
            let left = due.saturating_duration_since(Instant::now());
            if let Some(event) = self.session.next_event(left)? {
                self.tell(event);
            }
            self.look()?;
            if Instant::now() >= due {
                due += interval;
                self.write()?;
            }
        }
        Ok(())
    }

    fn write(&mut self) -> Outcome {
        if self.stopping || self.waiting.len() >= MOST_WAITING {
            return Ok(());
        }
        self.written += 1;
        println!("out {}", self.written);
        self.publish(self.written)
    }

    fn publish(&mut self, n: usize) -> Outcome {
        let options = HoldOptions {
            qos: Qos::AtLeastOnce,
            duplicates: true,
            ..HoldOptions::default()
        };
        let ticket = self.session.publish(&self.topic, letter(n), options)?;
        self.waiting.insert(n, ticket);
        Ok(())
    }

    /// What became of those that waited.
    fn look(&mut self) -> Outcome {
        let ended: Vec<(usize, Fate)> = self
            .waiting
            .iter()
            .filter_map(|(n, ticket)| Some((*n, ticket.fate()?.clone())))
            .collect();
        for (n, fate) in ended {
            self.waiting.remove(&n);
            match fate {
                Fate::Published => println!("sent {n}"),
                Fate::Failed(error) | Fate::Unknown(error) => {
                    println!("again {n} {}", error.reason());
                    self.publish(n)?;
                }
                other => return Err(format!("letter {n}: {other:?}").into()),
            }
        }
        Ok(())
    }

    fn tell(&mut self, event: Event) {
        let what = match event {
            Event::Message(message) => return self.receive(&message.payload),
            Event::Session(SessionEvent::Up) => return println!("up"),
            Event::Session(SessionEvent::Down { reason, .. }) => match reason {
                Loss::Closed => "unplugged",
                other => other.name(),
            },
            Event::Disconnected(_) => "disconnected",
            Event::Reconnected => "reconnected",
            Event::Ready => "ready",
            Event::Line(_) => "line",
            Event::Damaged(_) => "damaged",
            Event::Wifi(_) => "wifi",
            Event::Session(SessionEvent::NoPort { .. }) => "unplugged",
            _ => return,
        };
        println!("told {what}");
    }

    fn receive(&mut self, payload: &[u8]) {
        match head(payload).as_deref() {
            None => println!("spoilt"),
            Some("stop") => self.stopping = true,
            Some(n) => println!("in {n}"),
        }
    }
}

fn sum(text: &[u8]) -> String {
    Md5::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn letter(n: usize) -> Vec<u8> {
    let mut text = format!("{n} ").into_bytes();
    text.extend(FILLER.iter().cycle().take(n * 97 % 900));
    [sum(&text).into_bytes(), text].concat()
}

/// Number or order of a letter; none of one that is not as it was written.
fn head(payload: &[u8]) -> Option<String> {
    let (claimed, text) = payload.split_at_checked(SUM)?;
    if claimed != sum(text).as_bytes() {
        return None;
    }
    let head = text.split(|&byte| byte == b' ').next()?;
    Some(String::from_utf8_lossy(head).into_owned())
}
