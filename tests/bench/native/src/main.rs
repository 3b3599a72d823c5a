//! The native subjects of `npm run bench` (tests/bench/native.ts), one JSON value a line: workloads come in and what
//! has been prepared goes out; then a place in that list and a number of items, and the nanoseconds that they took.
//! With `--opening` it tells what the first clients of a process cost.

mod at_commands;
mod atat;
mod measure;
mod opening;
mod tcat;
mod workload;

use std::error::Error;
use std::io::{self, BufRead, Write};

use measure::{Item, Prepared, sample};
use serde_json::{Value, json};
use workload::Workload;

/// One that is measured: makes, for a workload, what does one item, having seen it do it right; or
/// tells what it does wrong.
type Subject = fn(&Workload) -> Prepared;

const SUBJECTS: [(&str, Subject); 3] = [
    ("tcat-wasmtime", tcat::prepare),
    ("atat", atat::prepare),
    ("at-commands", at_commands::prepare),
];

fn prepare(workloads: &[Workload]) -> (Vec<Option<Item>>, Value) {
    let mut items = Vec::new();
    let mut told = Vec::new();
    for workload in workloads {
        for (subject, prepare) in SUBJECTS {
            let mut one = json!({ "name": workload.name, "subject": subject });
            items.push(match prepare(workload) {
                Ok(item) => Some(item),
                Err(wrong) => {
                    one["wrong"] = wrong.into();
                    None
                }
            });
            told.push(one);
        }
    }
    (items, told.into())
}

/// Does what a line asks for.
fn measured(items: &mut [Option<Item>], line: &str) -> Result<Value, Box<dyn Error>> {
    let (place, count): (usize, u32) = serde_json::from_str(line)?;
    let item = items.get_mut(place).and_then(Option::as_mut);
    let took = sample(item.ok_or("no such item")?, count);
    Ok(u64::try_from(took.as_nanos())?.into())
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    if std::env::args().any(|argument| argument == "--opening") {
        writeln!(out, "{}", opening::measure()?)?;
        return Ok(());
    }
    let mut lines = io::stdin().lock().lines();
    let workloads = lines.next().ok_or("no workloads came")??;
    let (mut items, told) = prepare(&workload::parse(&serde_json::from_str(&workloads)?)?);
    writeln!(out, "{told}")?;
    out.flush()?;
    for line in lines {
        writeln!(out, "{}", measured(&mut items, &line?)?)?;
        out.flush()?;
    }
    Ok(())
}
