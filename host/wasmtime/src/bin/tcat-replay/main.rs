//! Transcripts in, what the core did out, as `tcat replay` reads and writes them (README): checked
//! records of standard input, the bytes of each `rx` received at once, and output records on
//! standard output.
//!
//! `{"end":true}` ends a transcript and begins another in the same process; it is answered, when
//! everything before it has been written, by `{"end":true,"fuel":N}`, N being what the module took
//! to receive the transcript's bytes. A record that cannot be taken ends the run with exit status 2.
//!
//! The module is the one with the session, or with `--image release` the one of commands alone.

mod record;
mod replay;

use std::env;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;

use record::Record;
use replay::Replay;
use tcat::{CoreError, DialogueOptions, Module};

/// Gives the module, which is loaded when it is asked for first.
type Image = fn() -> Result<Module, CoreError>;

const USAGE: &str = "usage: tcat-replay [--image session|release] < TRANSCRIPT";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("tcat-replay: {fault}");
            ExitCode::from(2)
        }
    }
}

/// The module that `--image` names.
fn image(mut arguments: impl Iterator<Item = String>) -> Result<Image, String> {
    let image = match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => None,
        (Some("--image"), Some(image)) if arguments.next().is_none() => Some(image),
        _ => return Err(USAGE.to_owned()),
    };
    match image.as_deref() {
        None | Some("session") => Ok(Module::with_session),
        Some("release") => Ok(Module::embedded),
        Some(_) => Err(USAGE.to_owned()),
    }
}

/// The transcript that is replayed, and the module that it is replayed with.
struct Program {
    image: Image,
    replay: Option<Replay>,
}

impl Program {
    fn take(&mut self, line: &[u8], output: &mut impl Write) -> Result<(), String> {
        let written = match record::parse(line)? {
            None => Ok(()),
            Some(Record::End) => {
                let fuel = self.replay.take().map_or(0, |replay| replay.fuel());
                writeln!(output, "{{\"end\":true,\"fuel\":{fuel}}}")
            }
            Some(Record::Options(options)) => {
                self.begin(options).map_err(|error| error.to_string())?;
                Ok(())
            }
            Some(Record::At { time, action }) => {
                let mut lines = String::new();
                let taken = self
                    .running()
                    .and_then(|replay| replay.take(time, &action, &mut lines));
                let written = output.write_all(lines.as_bytes());
                taken.map_err(|error| error.to_string())?;
                written
            }
        };
        written.map_err(write_fault)
    }

    /// A transcript begins.
    fn begin(&mut self, options: DialogueOptions) -> Result<&mut Replay, CoreError> {
        let replay = Replay::new(&(self.image)()?, options)?;
        Ok(self.replay.insert(replay))
    }

    fn running(&mut self) -> Result<&mut Replay, CoreError> {
        match self.replay {
            Some(ref mut replay) => Ok(replay),
            None => self.begin(DialogueOptions::default()),
        }
    }
}

fn run() -> Result<(), String> {
    let mut program = Program {
        image: image(env::args().skip(1))?,
        replay: None,
    };
    let mut input = BufReader::new(io::stdin().lock());
    let mut output = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    let mut number = 0;
    loop {
        line.clear();
        let count = input.read_until(b'\n', &mut line).map_err(read_fault)?;
        if count == 0 {
            break;
        }
        number += 1;
        let taken = program.take(&line, &mut output);
        // Whoever talks line by line waits for what the line before led to.
        if input.buffer().is_empty() || taken.is_err() {
            output.flush().map_err(write_fault)?;
        }
        taken.map_err(|fault| format!("line {number}: {fault}"))?;
    }
    output.flush().map_err(write_fault)
}

fn read_fault(error: io::Error) -> String {
    format!("standard input cannot be read: {error}")
}

fn write_fault(error: io::Error) -> String {
    format!("standard output cannot be written: {error}")
}
