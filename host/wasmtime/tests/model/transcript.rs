use std::fs;
use std::path::PathBuf;

use serde_json::Value;

/// Accept and reject cases of the reader of JSON: no transcript.
pub const CASES: &str = "json.ndjson";

pub struct Transcript {
    /// What is played, and how the application behaves.
    pub header: Value,
    pub lines: Vec<Value>,
}

pub fn folder() -> PathBuf {
    PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/model-protocol"
    ))
}

pub fn names() -> Vec<String> {
    let files = fs::read_dir(folder()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names
        .filter(|name| name.ends_with(".ndjson") && name != CASES)
        .collect();
    names.sort();
    names
}

pub fn lines(name: &str) -> Vec<Value> {
    let text = fs::read_to_string(folder().join(name)).unwrap();
    let lines = text.trim().split('\n');
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

pub fn read(name: &str) -> Transcript {
    let mut lines = lines(name);
    let header = lines.remove(0);
    Transcript { header, lines }
}

/// The bytes of a message: a text, bytes, a text many times, or a list of these.
pub fn bytes_of(piece: &Value) -> Vec<u8> {
    match piece {
        Value::String(text) => text.clone().into_bytes(),
        Value::Array(pieces) => pieces.iter().flat_map(bytes_of).collect(),
        _ => match piece["hex"].as_str() {
            Some(hex) => from_hex(hex),
            None => {
                let times = usize::try_from(piece["times"].as_u64().unwrap()).unwrap();
                piece["text"].as_str().unwrap().repeat(times).into_bytes()
            }
        },
    }
}

pub fn from_hex(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    digits
        .map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap())
        .collect()
}
