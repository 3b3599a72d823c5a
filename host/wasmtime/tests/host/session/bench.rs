//! A module at the end of a port that can be unplugged.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tcat::{Clock, Device, Port, Qos, Session, SessionOptions, SessionSetup, SessionStatus};

use crate::support::ManualClock;

/// Milliseconds until a module answers.
const LATENCY: u64 = 5;
/// Longer than any loss may last: what is waited for a module that reconnects by itself, and more.
pub const PATIENCE: Duration = Duration::from_secs(600);

pub const TOPICS: [&str; 2] = ["a/b", "c"];

/// What stands in place of the usual answer, where it tells that it has answered.
type Twist = Box<dyn FnMut(&mut Module, &str) -> bool + Send>;

#[derive(Default)]
pub struct Module {
    pub clock: ManualClock,
    received: VecDeque<(u64, Vec<u8>)>,
    twist: Option<Twist>,
    pub device: bool,
    pub connected: bool,
    pub topics: Vec<String>,
    /// It answers nothing before.
    pub deaf_until: u64,
    /// Lines that it was sent, and when.
    pub lines: Vec<(u64, String)>,
    /// Payloads that it has published.
    pub published: Vec<String>,
    /// Only the port that was opened last works.
    plugged: Option<u64>,
    opened: u64,
    /// How many ports exist, and how many openings fail from here on.
    pub ports: usize,
    pub unopenable: u64,
}

impl Module {
    pub fn say(&mut self, text: &str) {
        self.say_later(LATENCY, text.as_bytes());
    }

    pub fn say_later(&mut self, delay: u64, bytes: &[u8]) {
        let time = self.clock.now() + delay;
        let place = self.received.partition_point(|(other, _)| *other <= time);
        self.received.insert(place, (time, bytes.to_vec()));
    }

    /// It is switched off and on.
    pub fn restart(&mut self) {
        self.connected = false;
        self.topics.clear();
    }

    pub fn unplug(&mut self) {
        self.plugged = None;
        self.received.clear();
        self.restart();
    }

    pub fn set_up(&self) -> bool {
        self.connected && self.topics == TOPICS
    }

    fn take(&mut self, line: &str) {
        self.lines.push((self.clock.now(), line.to_owned()));
        if self.clock.now() < self.deaf_until {
            return;
        }
        if let Some(mut twist) = self.twist.take() {
            let done = twist(self, line);
            self.twist = Some(twist);
            if done {
                return;
            }
        }
        self.answer(line);
    }

    /// What a module of good will answers.
    pub fn answer(&mut self, line: &str) {
        let arguments: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        match line.split(['=', '?']).next().unwrap() {
            "+++" => {}
            "AT+TCDEVINFOSET" if line.ends_with('?') => match self.device {
                true => self.say("+TCDEVINFOSET:1,\"P\",\"d\",115\r\n\r\nOK\r\n"),
                false => self.say("+CME ERROR:207\r\n"),
            },
            "AT+TCDEVINFOSET" => {
                self.device = true;
                self.say("OK\r\n+TCDEVINFOSET:OK\r\n");
            }
            "AT+TCMQTTSTATE" => {
                let state = i32::from(self.connected);
                self.say(&format!("+TCMQTTSTATE:{state}\r\n\r\nOK\r\n"));
            }
            "AT+TCMQTTCONN" => {
                self.connected = true;
                self.topics.clear();
                self.say("OK\r\n+TCMQTTCONN:OK\r\n");
            }
            "AT+TCMQTTSUB" => {
                if !self.topics.iter().any(|topic| topic == arguments[0]) {
                    self.topics.push(arguments[0].to_owned());
                }
                self.say("OK\r\n+TCMQTTSUB:OK\r\n");
            }
            "AT+TCMQTTPUB" if self.connected => {
                self.published.push(arguments[1].to_owned());
                self.say("OK\r\n+TCMQTTPUB:OK\r\n");
            }
            "AT+TCMQTTPUB" => self.say("+CME ERROR:208\r\n"),
            _ => self.say("OK\r\n"),
        }
    }
}

/// Both ends of the port share it.
#[derive(Clone, Default)]
pub struct Bench(Arc<Mutex<Module>>);

impl Bench {
    pub fn with<T>(&self, change: impl FnOnce(&mut Module) -> T) -> T {
        // A test that fails lets go of its ports all the same.
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// From here on the module answers so.
    pub fn twist(&self, twist: impl FnMut(&mut Module, &str) -> bool + Send + 'static) {
        self.with(|module| module.twist = Some(Box::new(twist)));
    }

    pub fn open(&self) -> io::Result<BenchPort> {
        self.with(|module| {
            if module.unopenable > 0 {
                module.unopenable -= 1;
                return Err(io::Error::new(io::ErrorKind::NotFound, "no such device"));
            }
            module.opened += 1;
            module.ports += 1;
            module.plugged = Some(module.opened);
            Ok(module.opened)
        })
        .map(|number| BenchPort {
            bench: self.clone(),
            number,
        })
    }

    pub fn session(&self, options: &SessionOptions) -> BenchSession {
        self.session_with(options, SessionSetup::default())
    }

    pub fn session_with(&self, options: &SessionOptions, setup: SessionSetup) -> BenchSession {
        let bench = self.clone();
        let clock = self.with(|module| module.clock.clone());
        Session::with(move || bench.open(), clock, options, setup).unwrap()
    }

    /// A session that is up.
    pub fn session_up(&self) -> BenchSession {
        let mut session = self.session(&options());
        session.wait_up(PATIENCE).unwrap();
        session
    }

    /// Works until the session is up at a module that is set up; how many milliseconds that took.
    pub fn recover(&self, session: &mut BenchSession) -> u64 {
        let start = self.now();
        let end = start + PATIENCE.as_millis() as u64;
        while session.status() != SessionStatus::Up || !self.with(|module| module.set_up()) {
            assert!(
                self.now() < end,
                "{:?}, {:?}",
                session.status(),
                self.with(|module| module.lines.split_off(module.lines.len() - 20))
            );
            session.next_event(Duration::from_secs(1)).unwrap();
        }
        self.now() - start
    }

    pub fn now(&self) -> u64 {
        self.with(|module| module.clock.now())
    }
}

pub type BenchSession = Session<BenchPort, ManualClock>;

pub struct BenchPort {
    bench: Bench,
    number: u64,
}

impl BenchPort {
    fn module<T>(&self, take: impl FnOnce(&mut Module) -> T) -> io::Result<T> {
        self.bench.with(|module| {
            if module.plugged == Some(self.number) {
                return Ok(take(module));
            }
            Err(io::Error::new(io::ErrorKind::BrokenPipe, "unplugged"))
        })
    }
}

impl Port for BenchPort {
    fn receive(&mut self, buffer: &mut [u8], timeout: Duration) -> io::Result<usize> {
        let wait = u64::try_from(timeout.as_millis()).unwrap();
        self.module(|module| {
            let now = module.clock.now();
            let next = module.received.front().map_or(u64::MAX, |(time, _)| *time);
            if next > now + wait {
                module.clock.pass(wait);
                return 0;
            }
            module.clock.pass(next.saturating_sub(now));
            let (_, bytes) = module.received.pop_front().unwrap();
            buffer[..bytes.len()].copy_from_slice(&bytes);
            bytes.len()
        })
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        let line = String::from_utf8_lossy(bytes);
        self.module(|module| module.take(line.trim_end()))
    }
}

impl Drop for BenchPort {
    fn drop(&mut self) {
        self.bench.with(|module| module.ports -= 1);
    }
}

pub fn options() -> SessionOptions {
    SessionOptions {
        device: Some(Device {
            product_id: "P".into(),
            device_name: "d".into(),
            device_secret: "s".into(),
            region: None,
        }),
        wifi: tcat::Wifi::Disabled,
        topics: TOPICS.map(|topic| (topic.into(), Qos::AtLeastOnce)).into(),
        ..SessionOptions::default()
    }
}
