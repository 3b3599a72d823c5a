//! Data lines as the types of the typed functions.

use std::slice::Iter;

use crate::call::{Lines, Value};
use crate::error::Error;
use crate::generated::texts;

/// The values of one data line, taken one by one.
pub struct Fields<'a> {
    command: &'static str,
    values: Iter<'a, Value>,
    /// Optional fields are those that fewer values leave out, from the first on.
    spare: usize,
}

impl<'a> Fields<'a> {
    fn new(command: &'static str, values: &'a [Value], wanted: usize) -> Self {
        Self {
            command,
            values: values.iter(),
            spare: wanted.saturating_sub(values.len()),
        }
    }

    fn fault(&self, name: &str, kind: &str) -> Error {
        Error::answer(
            self.command,
            texts::VALUE_MISSING.with(&[("name", &name), ("type", &kind)]),
        )
    }

    pub fn number(&mut self, name: &str) -> Result<i32, Error> {
        match self.values.next() {
            Some(Value::Number(number)) => Ok(*number),
            _ => Err(self.fault(name, "number")),
        }
    }

    pub fn text(&mut self, name: &str) -> Result<String, Error> {
        match self.values.next() {
            Some(value) => Ok(value.to_string()),
            None => Err(self.fault(name, "string")),
        }
    }

    fn left_out(&mut self) -> bool {
        let left_out = self.spare > 0;
        self.spare = self.spare.saturating_sub(1);
        left_out
    }

    pub fn optional_number(&mut self, name: &str) -> Result<Option<i32>, Error> {
        if self.left_out() {
            return Ok(None);
        }
        self.number(name).map(Some)
    }

    pub fn optional_text(&mut self, name: &str) -> Result<Option<String>, Error> {
        if self.left_out() {
            return Ok(None);
        }
        self.text(name).map(Some)
    }
}

/// The one data line of an answer.
pub fn one_line<T>(
    command: &'static str,
    lines: &Lines,
    wanted: usize,
    read: impl Fn(Fields<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    match lines.first() {
        Some(line) => read(Fields::new(command, line, wanted)),
        None => Err(Error::answer(command, texts::NO_DATA_LINE.say())),
    }
}

/// Every data line of a list.
pub fn all_lines<T>(
    command: &'static str,
    lines: &Lines,
    wanted: usize,
    read: impl Fn(Fields<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    lines
        .iter()
        .map(|line| read(Fields::new(command, line, wanted)))
        .collect()
}

/// Lines without a prefix, whole.
pub fn whole_lines(lines: &Lines) -> Vec<String> {
    lines
        .iter()
        .map(|line| {
            let values: Vec<_> = line.iter().map(ToString::to_string).collect();
            values.join(",")
        })
        .collect()
}

/// The bytes of a firmware read.
pub fn firmware_bytes(lines: Lines) -> Result<Vec<u8>, Error> {
    match lines.into_iter().next().map(|mut line| line.pop()) {
        Some(Some(Value::Bytes(bytes))) => Ok(bytes.0),
        _ => Err(Error::answer("TCREADFWDATA", texts::NO_FIRMWARE_DATA.say())),
    }
}
