//! Random secrets in random calls: whatever comes back, no six bytes of one in a row are shown.

use std::collections::HashSet;

use tcat::{
    Argument, Call, Codes, Commands, CoreEvent, Dialogue, DialogueOptions, Event, Form, Module,
    Output, Secrets, ShownArgument, ShownCall, Value,
};

use crate::support::rig;

const RUN: usize = 6;
const CASES: u64 = 600;

/// A generator that is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn secret(&mut self) -> Vec<u8> {
        const ALPHABETS: [&[u8]; 5] = [
            b"abcdefghijkNOPQRS0123456789 _-",
            b"abcdefgh23456789\",\\",
            b"ab9\",\\ >+:=",
            b"0123456789",
            b"0123456789abcdefABCDEF",
        ];
        let length = RUN + self.below(59);
        let kind = self.below(ALPHABETS.len() + 1);
        (0..length)
            .map(|_| match ALPHABETS.get(kind) {
                Some(alphabet) => alphabet[self.below(alphabet.len())],
                None => u8::try_from(1 + self.below(255)).unwrap(),
            })
            .collect()
    }
}

fn escaped(text: &[u8]) -> Vec<u8> {
    text.iter()
        .flat_map(|&byte| {
            let escape = b"\\\",".contains(&byte).then_some(b'\\');
            escape.into_iter().chain([byte])
        })
        .collect()
}

/// Runs of a secret that nothing else holds by chance.
fn runs_of(secret: &[u8]) -> HashSet<&[u8]> {
    secret
        .windows(RUN)
        .filter(|run| !run.iter().any(|byte| b"\r\n".contains(byte)))
        .filter(|run| run.iter().collect::<HashSet<_>>().len() > 2)
        .collect()
}

fn hides(shown: &[u8], runs: &HashSet<&[u8]>) {
    for run in shown.windows(RUN) {
        assert!(!runs.contains(run), "{}", shown.escape_ascii());
    }
}

const NAMES: [(&str, usize); 9] = [
    ("TCDEVINFOSET", 3),
    ("TCPRDINFOSET", 2),
    ("TCSAP", 1),
    ("CWJAP", 1),
    ("MQTTUSERCFG", 4),
    ("AT+CWJAP", 1),
    ("cwjap", 1),
    ("TCDEVINFOSET", 0),
    ("TCMQTTSTATE", 0),
];

/// Lets `take` have a call of some kind that holds the secret.
fn with_call(dice: &mut Dice, secret: &[u8], take: impl FnOnce(&Call<'_>)) {
    let quoted = escaped(secret);
    let line = |before: &[u8], text: &[u8], after: &[u8]| [before, text, after].concat();
    let kind = dice.below(NAMES.len() + 5);
    let whole = match kind.checked_sub(NAMES.len()) {
        None => {
            let (name, place) = NAMES[kind];
            let mut arguments: Vec<Argument<'_>> = vec![1.into(), "P".into(), "D".into(), 5.into()];
            if !name.starts_with("TCD") && !name.starts_with("TCP") {
                arguments[0] = "home".into();
            }
            arguments.truncate(place);
            arguments.push(secret.into());
            if name == "TCPRDINFOSET" {
                arguments.push("D".into());
            }
            let form = [Form::Set, Form::Read][usize::from(name == "TCMQTTSTATE")];
            return take(&Call::new(name, form, &arguments));
        }
        Some(0) => line(b"AT+CWJAP=\"home\",\"", &quoted, b"\""),
        Some(1) => line(b"AT+CWJAP=\"home\",\"", secret, b"\""),
        Some(2) => line(b"at+cwjap=home,", secret, b""),
        Some(3) => line(b"AT+CWJAPx", secret, b""),
        Some(_) => secret.to_vec(),
    };
    take(&Call::line(&whole));
}

/// Something that a module makes of the line that it was sent, and of the secret.
fn answer(dice: &mut Dice, line: &[u8], secret: &[u8]) -> Vec<u8> {
    let said: Vec<u8> = secret
        .iter()
        .copied()
        .filter(|byte| !b"\0\r\n".contains(byte))
        .collect();
    let mut all = Vec::new();
    for _ in 0..dice.below(5) {
        let mut echo = [line, b"\r\n"].concat();
        for _ in 0..dice.below(3) {
            let at = dice.below(echo.len());
            match dice.below(3) {
                0 => drop(echo.remove(at)),
                1 => echo[at] = b'~',
                _ => echo.insert(at, echo[at]),
            }
        }
        echo.truncate(dice.below(2 * echo.len() + 1));
        all.extend(match dice.below(7) {
            0 => b"OK\r\n".to_vec(),
            1 => [b"+CWJAP:\"", &escaped(&said)[..], b"\",5\r\n"].concat(),
            2 => [b"+CWSAP:\"home\",\"", &said[..], b"\",5\r\n"].concat(),
            3 => [b"I (12) wifi: joined ", &said[..], b" at once\r\n"].concat(),
            4 => [b"+CME ERROR:", &said[..], b"\r\n"].concat(),
            5 => [&said[said.len().min(2)..], b"\r\n"].concat(),
            _ => echo,
        });
    }
    all
}

fn shown_bytes(call: &ShownCall) -> Vec<u8> {
    match call {
        ShownCall::Line(line) => line.as_bytes().to_vec(),
        ShownCall::Command {
            name, arguments, ..
        } => {
            let mut all = name.as_bytes().to_vec();
            for argument in arguments {
                all.push(b'\n');
                if let tcat::ShownArgument::Text(text) = argument {
                    all.extend(text.as_bytes());
                }
            }
            all
        }
    }
}

#[test]
fn no_run_of_a_secret_is_in_what_is_shown_of_the_traffic() {
    for seed in 1..=CASES {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let secret = dice.secret();
        let runs = runs_of(&secret);
        let mut secrets = Secrets::new(DialogueOptions::default().escape);
        let mut line = Vec::new();
        with_call(&mut dice, &secret, |call| {
            let shown = secrets.call(call);
            hides(&shown_bytes(&shown), &runs);
            hides(format!("{call:?}{shown:?}").as_bytes(), &runs);
            line = match &shown {
                ShownCall::Line(_) => secret.clone(),
                ShownCall::Command { .. } => [b"AT+X=\"", &escaped(&secret)[..], b"\""].concat(),
            };
        });
        let sent = secrets.transmitted(&[&line[..], b"\r\n"].concat());
        assert_eq!(sent.len(), line.len() + 2);
        hides(&sent, &runs);
        if dice.below(2) == 0 {
            secrets.ended(false);
        }
        let said = answer(&mut dice, &line, &secret);
        let piece = 1 + dice.below(9);
        let mut shown = Vec::new();
        for part in said.chunks(piece) {
            shown.extend(secrets.received(part));
            if dice.below(4) == 0 {
                shown.extend(secrets.rest());
            }
        }
        shown.extend(secrets.rest());
        assert_eq!(shown.len(), said.len());
        hides(&shown, &runs);
        for text in said.split(|&byte| byte == b'\n') {
            hides(&secrets.line(text), &runs);
            let event = CoreEvent::Data(vec![Value::Text(text.into())]);
            let CoreEvent::Data(values) = secrets.event(&event) else {
                panic!("another event")
            };
            hides(values[0].to_string().as_bytes(), &runs);
        }
    }
}

#[test]
fn no_run_of_a_secret_is_in_an_error_or_its_lines() {
    for seed in 1..=CASES / 4 {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let secret = dice.secret();
        let runs = runs_of(&secret);
        let said = answer(&mut dice, b"T+CWJAP=\"home\"", &secret);
        let mut rig = rig(move |_| [&said[..], b"\r\nERROR\r\n"].concat());
        with_call(&mut dice, &secret, |call| {
            let Err(error) = rig.client.command(call) else {
                return;
            };
            hides(format!("{error} {error:?}").as_bytes(), &runs);
            let tcat::Error::Failed { lines, words, .. } = &error else {
                return;
            };
            hides(format!("{words:?}").as_bytes(), &runs);
            for value in lines.iter().flatten() {
                hides(format!("{value} {value:?}").as_bytes(), &runs);
            }
        });
    }
}

#[test]
fn a_line_and_its_echo_are_shown_alike() {
    let module = Module::embedded().unwrap();
    let mut dialogue = Dialogue::new(&module, DialogueOptions::default()).unwrap();
    let arguments = ["a\"b".into(), 5.into(), "hunter22".into()];
    let call = Call::new("CWSAP", Form::Set, &arguments);
    let mut secrets = Secrets::new(DialogueOptions::default().escape);
    secrets.call(&call);
    assert_eq!(dialogue.start(&call, None, 0), Ok(None));
    let Ok(Some(Output::Transmit(line))) = dialogue.poll(0) else {
        panic!("no line")
    };
    let shown = b"AT+CWSAP=\"*\\\\*\",5,\"********\"\r\n";
    assert_eq!(
        secrets.transmitted(&line).escape_ascii().to_string(),
        shown.escape_ascii().to_string()
    );
    assert_eq!(secrets.received(&line), shown);
}

#[test]
fn a_client_that_is_told_to_shows_all() {
    let mut rig = rig(|_| "+CWJAP:\"hunter22\"\r\nERROR\r\n");
    rig.client.show_secrets(true);
    let arguments = ["home".into(), "hunter22".into()];
    let call = Call::new("CWJAP", Form::Set, &arguments);
    let Err(tcat::Error::Failed { lines, .. }) = rig.client.command(&call) else {
        panic!("no failure")
    };
    assert_eq!(lines[0][0].to_string(), "hunter22");
}

fn secrets_of(call: &Call<'_>) -> Secrets {
    let mut secrets = Secrets::new(DialogueOptions::default().escape);
    secrets.call(call);
    secrets.ended(false);
    secrets
}

fn received(call: &Call<'_>, said: &str) -> String {
    let mut secrets = secrets_of(call);
    let mut shown = secrets.received(said.as_bytes());
    shown.extend(secrets.rest());
    String::from_utf8(shown).unwrap()
}

#[test]
fn what_parts_a_line_and_what_is_counted_stays() {
    let join = [Argument::from("home"), "hunter22".into()];
    let join = Call::new("CWJAP", Form::Set, &join);
    let odd = Call::line("AT+FOO=\"x\",2048,\"yyy\",12345,\"z\"");
    let digits = [Argument::from("home"), "765432".into()];
    let digits = Call::new("CWJAP", Form::Set, &digits);
    let nothing = Call::line("AT");
    for (call, said, shown) in [
        (&join, "say hunter22!\r\n", "say ********!\r\n"),
        (&join, "+A:\"home\",1\r\n", "+A:\"****\",1\r\n"),
        (&join, "go home\r\n", "go home\r\n"),
        (
            &odd,
            "+TCMQTTRCVPUB:\"t\",2048,\"yyy",
            "+TCMQTTRCVPUB:\"t\",2048,\"***",
        ),
        (&digits, "+A:765432\r\n", "+A:111111\r\n"),
        (
            &nothing,
            "password:a, b\"c\\\r\nOK\r\n",
            "password:*******\r\nOK\r\n",
        ),
        (&nothing, "+PSK:0,\"abc\"\r\n", "+PSK:*,\"***\"\r\n"),
        (
            &nothing,
            "{\"key\" : \"a\\\"b\", \"n\":1}",
            "{\"key\" : \"****\", \"n\":1}",
        ),
        (
            &nothing,
            "+A:\"{\\\"secret\\\":\\\"ab\\\"}\",1\r\n",
            "+A:\"{\\\"secret\\\":\\\"**\\\"}\",1\r\n",
        ),
        (
            &nothing,
            "+TCMQTTRCVPUB:\"a/key=b\",5,\"hello\"",
            "+TCMQTTRCVPUB:\"a/key=*\",5,\"hello\"",
        ),
        (&nothing, "monkeys: two\r\n", "monkeys: two\r\n"),
    ] {
        assert_eq!(received(call, said), shown);
    }
}

#[test]
fn a_blank_is_no_run_by_chance_and_digits_stay_digits() {
    for (secret, said, shown) in [
        ("BCDEBCAAAAAA", "BCDEBC", "AAAAAB"),
        ("BCDEBCAAAAAF", "BCDEBCF", "AAAAAAA"),
        ("bcdebcaaaaaf", "bcdebcf", "aaaaaaa"),
        ("765432111111", "765432", "111112"),
        ("765432111119", "7654329", "1111110"),
        ("hunter******", "hunter", "*****x"),
    ] {
        let join = [Argument::from("home"), secret.into()];
        let join = Call::new("CWJAP", Form::Set, &join);
        let found = received(&join, &format!("+A:{said}\r\n"));
        assert_eq!(found, format!("+A:{shown}\r\n"));
    }
}

#[test]
fn a_blanked_number_begins_with_0_where_it_did_and_not_elsewhere() {
    for (secret, shown) in [("054321", "+A:011111\r\n"), ("705432", "+A:111111\r\n")] {
        let join = [Argument::from("home"), secret.into()];
        let join = Call::new("CWJAP", Form::Set, &join);
        assert_eq!(received(&join, &format!("+A:{secret}\r\n")), shown);
    }
}

#[test]
fn a_line_that_may_be_a_broken_echo_is_blanked_while_the_answer_is_awaited() {
    let join = [Argument::from("home"), "hunter22".into()];
    let mut secrets = Secrets::new(DialogueOptions::default().escape);
    secrets.call(&Call::new("CWJAP", Form::Set, &join));
    let said = "xT+CWJ\r\nOK\r\nter22\"\r\n+CWJAP:1\r\nWIFI CONNECTED\r\n+NEW:1\r\n+:1\r\n";
    let shown = "******\r\nOK\r\n******\r\n+CWJAP:1\r\nWIFI CONNECTED\r\n+NEW:1\r\n+**\r\n";
    assert_eq!(secrets.received(said.as_bytes()), shown.as_bytes());
}

#[test]
fn memory_is_bounded_and_a_described_secret_outlives_other_texts() {
    let device = [1.into(), "P".into(), "D".into(), "hunter22".into()];
    let mut secrets = secrets_of(&Call::new("TCDEVINFOSET", Form::Set, &device));
    for i in 0..4_000 {
        let text = format!("text {i} abc");
        secrets.call(&Call::new("FOO", Form::Set, &[text.as_bytes().into()]));
    }
    assert_eq!(secrets.text(b"hunter22"), b"********");
    assert_eq!(secrets.text(b"text 7 abc"), b"text 7 abc");
    assert_eq!(secrets.text(b"text 3999 abc"), b"*************");
}

#[test]
fn a_line_that_never_ends_is_handed_on_as_it_comes() {
    let join = [Argument::from("home"), "hunter22".into()];
    let mut secrets = secrets_of(&Call::new("CWJAP", Form::Set, &join));
    let mut kept = 0;
    for _ in 0..50_000 {
        kept = kept + 8 - secrets.received(b"hunter22").len();
        assert!(kept < RUN, "{kept} bytes kept");
    }
}

#[test]
fn codes_and_events_that_repeat_a_secret_are_blanked() {
    let digits = [Argument::from("home"), "765432".into()];
    let secrets = secrets_of(&Call::new("CWJAP", Form::Set, &digits));
    let codes = Codes {
        code: Some(765_432),
        subcode: Some(-103),
    };
    let CoreEvent::Unasked(Event::Disconnected(shown)) =
        secrets.event(&CoreEvent::Unasked(Event::Disconnected(codes)))
    else {
        panic!("another event")
    };
    assert_eq!((shown.code, shown.subcode), (Some(111_111), Some(-103)));
}

#[test]
fn an_answer_that_may_still_come_is_blanked_behind_a_command_that_was_given_up() {
    let join = [Argument::from("home"), "hunter22".into()];
    for (given_up, shown) in [(true, "**********\r\n"), (false, "xT+CWJAP=\"\r\n")] {
        let mut secrets = Secrets::new(DialogueOptions::default().escape);
        secrets.call(&Call::new("CWJAP", Form::Set, &join));
        secrets.ended(given_up);
        assert_eq!(secrets.received(b"xT+CWJAP=\"\r\n"), shown.as_bytes());
    }
}

#[test]
fn a_value_that_is_a_short_secret_or_a_piece_of_a_broken_echo_is_blanked() {
    let join = [Argument::from("abc"), "hunter22".into()];
    let mut secrets = Secrets::new(DialogueOptions::default().escape);
    secrets.call(&Call::new("CWJAP", Form::Set, &join));
    let shown = |secrets: &Secrets, text: &str| {
        secrets
            .value(&Value::Text(text.as_bytes().into()))
            .to_string()
    };
    assert_eq!(shown(&secrets, "xxter22"), "*******");
    secrets.ended(false);
    assert_eq!(shown(&secrets, "xxter22"), "xxter22");
    assert_eq!(shown(&secrets, "abc"), "***");
    assert_eq!(shown(&secrets, "abcd"), "abcd");
}

#[test]
fn a_number_in_a_secrets_place_is_not_shown() {
    let device = [1.into(), "P".into(), "D".into(), 765_432.into()];
    let mut secrets = Secrets::new(DialogueOptions::default().escape);
    let shown = secrets.call(&Call::new("TCDEVINFOSET", Form::Set, &device));
    assert!(!format!("{shown:?}").contains("765432"), "{shown:?}");
}

#[test]
fn what_is_escaped_in_a_text_that_may_be_shown_stays() {
    let name = Argument::from("a,b\\c\"d");
    let device = [1.into(), "P".into(), name, "hunter22".into()];
    let mut secrets = Secrets::new(DialogueOptions::default().escape);
    let call = secrets.call(&Call::new("TCDEVINFOSET", Form::Set, &device));
    let ShownCall::Command { arguments, .. } = call else {
        panic!("a line")
    };
    let text = ShownArgument::Text(b"a,b\\c\"d"[..].into());
    assert_eq!(arguments[2], text);
}
