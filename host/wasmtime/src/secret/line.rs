//! Lines as they are sent.

use super::hide::escaped;
use super::{ShownArgument, ShownCall};
use crate::call::{Argument, Call, Kind};
use crate::generated::abi::Form;

/// What stands between quotes, as it was sent.
pub fn quoted_texts(line: &[u8]) -> Vec<&[u8]> {
    let mut texts = Vec::new();
    let mut begin = None;
    let mut escapes = false;
    for (i, &byte) in line.iter().enumerate() {
        match (begin, byte) {
            (Some(_), _) if escapes => escapes = false,
            (Some(_), b'\\') => escapes = true,
            (Some(from), b'"') => {
                texts.push(&line[from..i]);
                begin = None;
            }
            (None, b'"') => begin = Some(i + 1),
            _ => {}
        }
    }
    texts
}

/// What stands in a quoted text.
pub fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut bytes = text.iter();
    let mut plain = Vec::new();
    while let Some(&byte) = bytes.next() {
        let next = if byte == b'\\' { bytes.next() } else { None };
        plain.push(*next.unwrap_or(&byte));
    }
    plain
}

/// An argument as it is.
pub fn shown_as_is(argument: &Argument<'_>) -> ShownArgument {
    match *argument {
        Argument::Text(text) => ShownArgument::Text(text.into()),
        Argument::Number(value) => ShownArgument::Number(value),
        Argument::Other => ShownArgument::Other,
    }
}

/// A call as it is, in the shape of a shown one.
pub fn as_is(call: &Call<'_>) -> ShownCall {
    match call.0 {
        Kind::Line(line) => ShownCall::Line(line.into()),
        Kind::Command {
            name,
            form,
            arguments,
            payload,
        } => ShownCall::Command {
            name: name.into(),
            form,
            arguments: arguments.iter().map(shown_as_is).collect(),
            payload: payload.map(Into::into),
        },
    }
}

/// The line of a call as the core sends it.
pub fn encode(call: &ShownCall, specials: &[u8]) -> Vec<u8> {
    let (name, form, arguments, payload) = match call {
        ShownCall::Line(line) => return line.as_bytes().to_vec(),
        ShownCall::Command {
            name,
            form,
            arguments,
            payload,
        } => (name, form, arguments, payload),
    };
    let tail: &[u8] = match form {
        Form::Test => b"=?",
        Form::Read => b"?",
        Form::Set => b"=",
        Form::Exec => b"",
    };
    let mut parts: Vec<Vec<u8>> = arguments
        .iter()
        .map(|argument| match argument {
            ShownArgument::Text(text) => {
                [b"\"", &escaped(text.as_bytes(), specials)[..], b"\""].concat()
            }
            ShownArgument::Number(value) => value.to_string().into_bytes(),
            ShownArgument::Other => Vec::new(),
        })
        .collect();
    if let Some(payload) = payload {
        parts.push(payload.as_bytes().len().to_string().into_bytes());
    }
    [b"AT+", name.as_bytes(), tail, &parts.join(&b","[..])].concat()
}
