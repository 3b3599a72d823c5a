//! A trace of a session: no secret in it, and it replays to the same.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tcat::{Call, Commands, Device, HoldOptions, Product, SessionOptions, Trace, Wifi};

use super::bench::{Bench, BenchSession, PATIENCE, options};

const SECRET: &str = "ZHNkIGRzZCA=";
const PASSWORD: &str = "a,\"pass\\word";

/// Its records in one transcript for each opening of the port: what is read, and what is written.
#[derive(Clone, Default)]
struct Records(Arc<Mutex<Vec<(String, String)>>>);

impl Records {
    fn of(session: &mut BenchSession) -> Self {
        let records = Self::default();
        let sink = records.clone();
        session.trace(Trace::new(move |line| {
            let mut all = sink.0.lock().unwrap();
            let text = line.as_str();
            if text.contains("\"options\":") {
                all.push(Default::default());
            }
            let (read, written) = all.last_mut().expect("its options first");
            if line.is_input() { read } else { written }.push_str(text);
        }));
        records
    }

    fn all(&self) -> Vec<(String, String)> {
        self.0.lock().unwrap().clone()
    }
}

/// What `tcat replay` writes of a transcript.
fn replay(input: &str) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tcat-replay"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = program.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success(), "{input}");
    String::from_utf8(output.stdout).unwrap()
}

/// The lines of a transcript whose times are counted from its first record.
fn from_its_start(text: &str, start: u64) -> String {
    let line = |line: &str| {
        let (time, rest) = line["{\"t\":".len()..].split_once(',').unwrap();
        let time = time.parse::<u64>().unwrap() - start;
        format!("{{\"t\":{time},{rest}\n")
    };
    text.lines().map(line).collect()
}

fn start_of(text: &str) -> u64 {
    let (time, _) = text["{\"t\":".len()..].split_once(',').unwrap();
    time.parse().unwrap()
}

fn replays_without_secrets(options: &SessionOptions, bench: &Bench) {
    let mut session = bench.session(options);
    let records = Records::of(&mut session);
    session.wait_up(Duration::from_secs(600)).unwrap();
    let hold = HoldOptions::default();
    session.publish("a/b", "m", hold).unwrap();
    session.listen(Duration::from_secs(1)).unwrap();
    // What is refused leaves the lines of what runs as they are shown.
    assert!(session.renew(&SessionOptions::default()).is_err());
    // It echoes again, and tells what it was sent.
    bench.with(|module| {
        module.restart();
        module.say("\r\nready\r\n");
    });
    session.listen(Duration::from_secs(1)).unwrap();
    bench.with(|module| {
        module.say(&format!("AT+TCDEVINFOSET=1,\"P\",\"d\",\"{SECRET}\"\r\n"));
        module.say("+TCMQTTDISCON,-106\r\n");
    });
    session.listen(Duration::from_secs(100)).unwrap();
    // A line that breaks off where the port does.
    bench.with(|module| module.say("half"));
    session.listen(Duration::from_millis(100)).unwrap();
    bench.with(|module| module.unplug());
    session.listen(Duration::from_secs(20)).unwrap();
    assert!(records.all()[0].0.ends_with("\"rx\":\"half\"}\n"));
    session.mqtt_state().unwrap();
    session.stop().unwrap();
    let all = records.all();
    assert_eq!(all.len(), 2);
    for (read, written) in all {
        for secret in [SECRET, &PASSWORD[5..], "pass"] {
            assert!(
                !read.contains(secret) && !written.contains(secret),
                "{read}"
            );
        }
        assert!(written.contains("\"state\":\"up\""), "{written}");
        let start = start_of(&read);
        let found = replay(&from_its_start(&read, start));
        assert_eq!(found, from_its_start(&written, start), "{read}");
    }
}

#[test]
fn an_error_does_not_repeat_what_the_session_was_given() {
    let bench = Bench::default();
    bench.twist(|module, line| {
        let asks = line == "AT+GMR";
        if asks {
            module.say(&format!("+CME ERROR: no {SECRET}\r\n"));
        }
        asks
    });
    let device = Device {
        device_secret: SECRET.into(),
        ..options().device.unwrap()
    };
    let options = SessionOptions {
        device: Some(device),
        topics: Vec::new(),
        ..options()
    };
    let mut session = bench.session(&options);
    session.listen(Duration::from_secs(1)).unwrap();
    let error = session.command(&Call::line("AT+GMR")).unwrap_err();
    let words = error.words().unwrap().to_string();
    assert_eq!(words, format!("no {}", "*".repeat(SECRET.len())));
}

fn bcc(text: &str) -> u8 {
    text.bytes().fold(0, |sum, byte| sum ^ byte)
}

/// A session with this secret whose module echoes what it is sent.
fn echoed(secret: &str) -> (Bench, BenchSession) {
    let bench = Bench::default();
    let bcc = bcc(secret);
    bench.twist(move |module, line| {
        module.say(&format!("{line}\r\n"));
        match line {
            "AT+TCDEVINFOSET?" if module.device => {
                module.say(&format!("+TCDEVINFOSET:1,\"P\",\"d\",{bcc}\r\n\r\nOK\r\n"))
            }
            _ => module.answer(line),
        }
        true
    });
    let device = Device {
        device_secret: secret.into(),
        ..options().device.unwrap()
    };
    let options = SessionOptions {
        device: Some(device),
        ..options()
    };
    let session = bench.session(&options);
    (bench, session)
}

/// What of a transcript stands in such records and begins so.
fn bytes_of(records: &str, kind: &str, begin: &str) -> Vec<String> {
    let text = |line: &str| {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        record[kind].as_str().map(str::to_owned)
    };
    let texts = records.lines().filter_map(text);
    texts.filter(|text| text.starts_with(begin)).collect()
}

const DEVICE_LINE: &str = "AT+TCDEVINFOSET=1,\"P\",\"d\",\"";

#[test]
fn each_echo_of_a_line_with_a_secret_is_shown_as_the_line() {
    let (bench, mut session) = echoed(SECRET);
    let records = Records::of(&mut session);
    for _ in 0..3 {
        session.wait_up(PATIENCE).unwrap();
        bench.with(|module| {
            module.device = false;
            module.restart();
            module.say("\r\nready\r\n");
        });
        session.listen(Duration::from_secs(1)).unwrap();
    }
    let (read, written) = &records.all()[0];
    let sent = bytes_of(written, "tx", DEVICE_LINE);
    assert!(sent.len() > 1, "{written}");
    assert_eq!(bytes_of(read, "rx", DEVICE_LINE), sent);
}

#[test]
fn a_secret_is_shown_by_as_many_plain_bytes_with_its_bcc() {
    for secret in ["aaaaaaaa", "aaaaaaab", "aaaaaaap", "aaaaaaaA", "aaaaaaa1"] {
        let (_bench, mut session) = echoed(secret);
        let records = Records::of(&mut session);
        session.wait_up(PATIENCE).unwrap();
        let (_, written) = &records.all()[0];
        let [line] = &bytes_of(written, "tx", DEVICE_LINE)[..] else {
            panic!("{written}")
        };
        let shown = line[DEVICE_LINE.len()..].strip_suffix("\"\r\n").unwrap();
        assert_ne!(shown, secret);
        assert_eq!((shown.len(), bcc(shown)), (secret.len(), bcc(secret)));
        assert!(!shown.contains(['"', ',', '\\']), "{shown}");
    }
}

#[test]
fn of_a_device_replays_without_its_secret() {
    let bench = Bench::default();
    bench.twist(|module, line| {
        let told = line == "AT+TCDEVINFOSET?" && module.device;
        if told {
            module.say("+TCDEVINFOSET:1,\"P\",\"d\",116\r\n\r\nOK\r\n");
        }
        told
    });
    let device = Device {
        device_secret: SECRET.into(),
        ..options().device.unwrap()
    };
    let options = SessionOptions {
        device: Some(device),
        ..options()
    };
    replays_without_secrets(&options, &bench);
}

#[test]
fn of_a_product_and_a_network_replays_without_their_secrets() {
    let bench = Bench::default();
    bench.twist(|module, line| {
        let answer = match line {
            "AT+CWSTATE?" => "+CWSTATE:0,\"\"\r\n\r\nOK\r\n",
            "AT+TCPRDINFOSET?" => "+TCPRDINFOSET:1,\"P\",116,\"d\"\r\n\r\nOK\r\n",
            "AT+TCOTASET=1,\"1.0\"" => "OK\r\n+TCOTASET:OK\r\n",
            "AT+TCDEVREG" => {
                module.device = true;
                "OK\r\n+TCDEVREG:OK\r\n"
            }
            _ => return false,
        };
        module.say(answer);
        true
    });
    let options = SessionOptions {
        device: None,
        product: Some(Product {
            product_id: "P".into(),
            product_secret: SECRET.into(),
            device_name: "d".into(),
            region: None,
        }),
        wifi: Wifi::Join {
            ssid: "home".into(),
            password: Some(PASSWORD.into()),
        },
        version: Some("1.0".into()),
        ..options()
    };
    replays_without_secrets(&options, &bench);
}
