//! The native subjects of `npm run bench`: workloads on standard input, medians on standard output,
//! both as JSON (tests/bench/native.ts).

mod at_commands;
mod atat;
mod measure;
mod tcat;
mod workload;

use std::error::Error;
use std::io;

use measure::{Prepared, Runner};
use serde_json::json;
use workload::Workload;

/// One that is measured: makes, for a workload, what does one item, having seen it do it right; or
/// tells what it does wrong.
type Subject = fn(&Workload) -> Prepared;

const SUBJECTS: [(&str, Subject); 3] = [
    ("tcat-wasmtime", tcat::prepare),
    ("atat", atat::prepare),
    ("at-commands", at_commands::prepare),
];

fn main() -> Result<(), Box<dyn Error>> {
    let workloads = workload::parse(&serde_json::from_reader(io::stdin().lock())?)?;
    let mut results = Vec::new();
    let mut runners = Vec::new();
    for workload in &workloads {
        for (subject, prepare) in SUBJECTS {
            let mut result = json!({ "name": workload.name, "subject": subject });
            match prepare(workload) {
                Ok(item) => runners.push(Runner::new(results.len(), item)),
                Err(wrong) => result["wrong"] = wrong.into(),
            }
            results.push(result);
        }
    }
    for (place, ns) in measure::measure(runners) {
        results[place]["ns"] = ns.into();
    }
    println!("{}", serde_json::Value::from(results));
    Ok(())
}
