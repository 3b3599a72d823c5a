//! atat's Ingress and digester with typed URCs and answers. URCs are found as its derive macro has
//! them found: up to their CRLF, by its helper. (A parser of one's own that tells a URC that has begun
//! from none spares it the searches for answers in what has come so far: byte by byte an eighth of the time.)

use std::hint::black_box;

use atat::atat_derive::{AtatCmd, AtatResp};
use atat::digest::ParseError;
use atat::digest::parser::{take_until_including, try_urc, urc_helper};
use atat::{
    AtDigester, AtatCmd, AtatIngress, AtatUrc, Ingress, Parser, Response, ResponseSlot, UrcChannel,
};

use nom::IResult;
use nom::bytes::streaming::tag;
use nom::character::complete::line_ending;
use nom::combinator::recognize;
use nom::sequence::pair;

use crate::measure::Prepared;
use crate::workload::Workload;

#[derive(Clone, AtatResp)]
struct State {
    #[at_arg(position = 0)]
    state: i32,
}

#[derive(Clone, AtatCmd)]
#[at_cmd("+TCMQTTSTATE?", State)]
struct GetState;

#[derive(Clone)]
enum Urc {
    Disconnected(i32),
    Message { topic: String, payload: Vec<u8> },
}

const DISCONNECTED: &[u8] = b"+TCMQTTDISCON,";
const MESSAGE: &[u8] = b"+TCMQTTRCVPUB:\"";

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

impl AtatUrc for Urc {
    fn parse(line: &[u8]) -> Option<Self> {
        if let Some(code) = line.strip_prefix(DISCONNECTED) {
            let code = std::str::from_utf8(code).ok()?.parse().ok()?;
            return Some(Self::Disconnected(code));
        }
        let rest = line.strip_prefix(MESSAGE)?;
        let end = find(rest, b"\",")?;
        let topic = String::from_utf8(rest[..end].to_vec()).ok()?;
        let rest = &rest[end + 2..];
        let comma = find(rest, b",\"")?;
        let length: usize = std::str::from_utf8(&rest[..comma]).ok()?.parse().ok()?;
        let payload = rest[comma + 2..].strip_suffix(b"\"")?;
        (payload.len() == length).then(|| Self::Message {
            topic,
            payload: payload.to_vec(),
        })
    }
}

/// The helper wants a colon behind a name; here it is a comma.
fn disconnected(buffer: &[u8]) -> IResult<&[u8], (&[u8], usize)> {
    let (rest, (begin, line)) = pair(
        line_ending,
        recognize(pair(tag(DISCONNECTED), take_until_including("\r\n"))),
    )(buffer)?;
    Ok((rest, (line.trim_ascii(), begin.len() + line.len())))
}

impl Parser for Urc {
    fn parse(buffer: &[u8]) -> Result<(&[u8], usize), ParseError> {
        try_urc(disconnected, buffer)
            .or_else(|| try_urc(urc_helper("+TCMQTTRCVPUB"), buffer))
            .unwrap_or(Err(ParseError::NoMatch))
    }
}

const BUFFER: usize = 4_096;
const ANSWER: usize = 256;
const LINE: usize = 64;
const CAPACITY: usize = 4;

type Channel = UrcChannel<Urc, CAPACITY, 1>;

/// What came of one item.
enum Got {
    State(i32),
    Urc(Urc),
}

struct Atat {
    ingress: Ingress<'static, AtDigester<Urc>, Urc, ANSWER, CAPACITY, 1>,
    slot: &'static ResponseSlot<ANSWER>,
    urcs: atat::UrcSubscription<'static, Urc, CAPACITY, 1>,
}

impl Atat {
    fn new() -> Result<Self, String> {
        // They live as long as the program: the ingress borrows them.
        let slot: &'static _ = Box::leak(Box::new(ResponseSlot::new()));
        let channel: &'static Channel = Box::leak(Box::new(Channel::new()));
        let buffer = Box::leak(vec![0; BUFFER].into_boxed_slice());
        let urcs = channel.subscribe().map_err(|error| format!("{error:?}"))?;
        Ok(Self {
            ingress: Ingress::new(AtDigester::new(), buffer, slot, channel),
            slot,
            urcs,
        })
    }

    fn receive(&mut self, pieces: &[Vec<u8>], mut take: impl FnMut(Got)) -> Result<(), String> {
        for piece in pieces {
            let written = self.ingress.try_write(piece);
            if written != Ok(piece.len()) {
                return Err("its buffer is full".to_owned());
            }
            while let Some(urc) = self.urcs.try_next_message_pure() {
                take(Got::Urc(urc));
            }
            if let Some(answer) = self.slot.try_get() {
                if let Response::Ok(bytes) = &*answer
                    && let Ok(state) = GetState.parse(Ok(bytes))
                {
                    take(Got::State(state.state));
                }
                drop(answer);
                self.slot.reset();
            }
        }
        Ok(())
    }
}

fn wrong(workload: &Workload, got: &[Got]) -> Option<String> {
    match (got, &workload.payload) {
        ([Got::State(1)], None) if workload.read.is_some() => None,
        ([Got::Urc(Urc::Disconnected(-1))], None) if workload.read.is_none() => None,
        ([Got::Urc(Urc::Message { topic, payload })], Some(wanted))
            if payload == wanted && !topic.is_empty() =>
        {
            None
        }
        ([], _) => Some("loses it".to_owned()),
        _ => Some("takes it for something else".to_owned()),
    }
}

pub fn prepare(workload: &Workload) -> Prepared {
    let mut atat = Atat::new()?;
    let mut got = Vec::new();
    // Twice: what is left of the first may spoil the second.
    for _ in 0..2 {
        got.clear();
        atat.receive(&workload.pieces, |what| got.push(what))?;
        if let Some(wrong) = wrong(workload, &got) {
            return Err(wrong);
        }
    }
    let workload = workload.clone();
    let mut line = [0; LINE];
    Ok(Box::new(move || {
        if workload.read.is_some() {
            let length = GetState.write(&mut line);
            black_box(&line[..length]);
        }
        let received = atat.receive(&workload.pieces, |what| {
            black_box(what);
        });
        received.expect("it did this before");
    }))
}
