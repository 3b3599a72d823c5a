//! at-commands' parser on what someone else has framed: pieces are joined until the last has come.

use std::hint::black_box;

use at_commands::builder::CommandBuilder;
use at_commands::parser::CommandParser;

use crate::measure::Prepared;
use crate::workload::Workload;

/// Bytes for a command's line.
const LINE: usize = 64;

/// What came of one item.
enum Got<'a> {
    State(i32),
    Disconnected(i32),
    Message(&'a str, i32, &'a str),
}

fn parse<'a>(workload: &Workload, frame: &'a [u8]) -> Option<Got<'a>> {
    let line = CommandParser::parse(frame).expect_identifier(b"\r\n");
    if workload.read.is_some() {
        let answer = line
            .expect_identifier(b"+TCMQTTSTATE:")
            .expect_int_parameter()
            .expect_identifier(b"\r\n\r\nOK\r\n")
            .finish();
        return answer.ok().map(|(state,)| Got::State(state));
    }
    if workload.payload.is_none() {
        let urc = line
            .expect_identifier(b"+TCMQTTDISCON,")
            .expect_int_parameter()
            .expect_identifier(b"\r\n")
            .finish();
        return urc.ok().map(|(code,)| Got::Disconnected(code));
    }
    let message = line
        .expect_identifier(b"+TCMQTTRCVPUB:")
        .expect_string_parameter()
        .expect_int_parameter()
        .expect_string_parameter()
        .expect_identifier(b"\r\n")
        .finish();
    message
        .ok()
        .map(|(topic, length, payload)| Got::Message(topic, length, payload))
}

fn right(workload: &Workload, got: &Option<Got<'_>>) -> bool {
    match (got, &workload.payload) {
        (Some(Got::State(1) | Got::Disconnected(-1)), None) => true,
        (Some(Got::Message(topic, length, payload)), Some(wanted)) => {
            !topic.is_empty()
                && usize::try_from(*length) == Ok(wanted.len())
                && payload.as_bytes() == wanted
        }
        _ => false,
    }
}

pub fn prepare(workload: &Workload) -> Prepared {
    let frame = workload.pieces.concat();
    if !right(workload, &parse(workload, &frame)) {
        return Err("takes text without quotes in it only".to_owned());
    }
    let workload = workload.clone();
    let mut frame = Vec::with_capacity(frame.len());
    let mut line = [0; LINE];
    Ok(Box::new(move || {
        if workload.read.is_some() {
            let query = CommandBuilder::create_query(&mut line, true);
            black_box(query.named("+TCMQTTSTATE").finish()).expect("it fits");
        }
        frame.clear();
        for piece in &workload.pieces {
            frame.extend_from_slice(piece);
        }
        black_box(parse(&workload, &frame));
    }))
}
