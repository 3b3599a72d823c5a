//! Transcripts in, what the core did out, as `tcat replay` reads and writes them (README): checked
//! records of standard input, the bytes of each `rx` received at once, and output records on
//! standard output.
//!
//! `{"end":true}` ends a transcript and begins another in the same process; it is answered, when
//! everything before it has been written, by `{"end":true,"fuel":N}`, N being what the module took
//! to receive the transcript's bytes. A record that cannot be taken ends the run with exit status 2.

mod output;
mod record;
mod replay;

use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;

use record::Record;
use replay::Replay;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("tcat-replay: {fault}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let mut input = BufReader::new(io::stdin().lock());
    let mut output = BufWriter::new(io::stdout().lock());
    let mut replay = Replay::new().map_err(|error| error.to_string())?;
    let mut line = Vec::new();
    let mut number = 0;
    loop {
        line.clear();
        let count = input.read_until(b'\n', &mut line).map_err(read_fault)?;
        if count == 0 {
            break;
        }
        number += 1;
        let taken = take(&line, &mut replay, &mut output);
        // Whoever talks line by line waits for what the line before led to.
        if input.buffer().is_empty() || taken.is_err() {
            output.flush().map_err(write_fault)?;
        }
        taken.map_err(|fault| format!("line {number}: {fault}"))?;
    }
    output.flush().map_err(write_fault)
}

fn take(line: &[u8], replay: &mut Replay, output: &mut impl Write) -> Result<(), String> {
    let written = match record::parse(line)? {
        None => Ok(()),
        Some(Record::End) => {
            let fuel = replay.end().map_err(|error| error.to_string())?;
            writeln!(output, "{{\"end\":true,\"fuel\":{fuel}}}")
        }
        Some(record) => {
            let mut lines = String::new();
            let taken = replay.take(&record, &mut lines);
            let written = output.write_all(lines.as_bytes());
            taken.map_err(|error| error.to_string())?;
            written
        }
    };
    written.map_err(write_fault)
}

fn read_fault(error: io::Error) -> String {
    format!("standard input cannot be read: {error}")
}

fn write_fault(error: io::Error) -> String {
    format!("standard output cannot be written: {error}")
}
