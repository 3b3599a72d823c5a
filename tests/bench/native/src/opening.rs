//! What clients cost before their first byte: the first of a process, which loads the module, and the next; and
//! compiling the module, which neither does.

use std::error::Error;
use std::fs;
use std::time::Instant;

use serde_json::{Value, json};
use tcat::{Client, Module};

use crate::tcat::Script;

/// Milliseconds of some work, and what it made.
fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = work();
    (start.elapsed().as_secs_f64() * 1e3, made)
}

pub fn measure() -> Result<Value, Box<dyn Error>> {
    let (first, client) = timed(|| Client::open(Script::answering()));
    client?;
    let (next, client) = timed(|| Client::open(Script::answering()));
    client?;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../build/release.wasm");
    let bytes = fs::read(path)?;
    let (compiling, module) = timed(|| Module::from_bytes(&bytes));
    module?;
    Ok(json!({ "first": first, "next": next, "compiling": compiling }))
}
