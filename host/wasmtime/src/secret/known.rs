//! How lines of the protocol begin.

use crate::generated::abi::COMMANDS;
use crate::generated::arguments::URCS;

/// Lines that are whole words.
const WORDS: [&str; 4] = ["OK", "ERROR", "busy p...", "busy s..."];
/// Names of lines beside those of commands and URCs, which may stand without their `+`, too.
const NAMES: [&str; 3] = ["CME ERROR", "CME ERR", "ERR CODE"];
/// Bytes of a name at most.
const LONGEST_NAME: usize = 24;

fn names() -> impl Iterator<Item = &'static str> {
    let urcs = URCS.iter().filter_map(|name| name.strip_prefix('+'));
    NAMES.into_iter().chain(COMMANDS).chain(urcs)
}

fn words() -> impl Iterator<Item = &'static str> {
    let urcs = URCS.iter().copied().filter(|name| !name.starts_with('+'));
    WORDS.into_iter().chain(urcs)
}

/// How many bytes from the first letter on may belong to a name: capitals, `_`, what `others` are, and no
/// three digits in a row.
pub fn name_length(text: &[u8], letter: fn(&u8) -> bool, others: &[u8]) -> usize {
    if !text.first().is_some_and(letter) {
        return 0;
    }
    let mut length = 0;
    while length < LONGEST_NAME.min(text.len()) {
        let byte = &text[length];
        let rest = &text[length + 1..];
        let digits = rest.iter().take(2).filter(|byte| byte.is_ascii_digit());
        let fits = letter(byte)
            || *byte == b'_'
            || others.contains(byte)
            || byte.is_ascii_digit() && digits.count() < 2;
        if !fits {
            break;
        }
        length += 1;
    }
    length
}

/// Whether this may be the beginning of an answer, of whatever name.
fn is_answer(text: &[u8]) -> bool {
    let Some(rest) = text.strip_prefix(b"+") else {
        return false;
    };
    let rest = rest.trim_ascii_start();
    let length = name_length(rest, u8::is_ascii_uppercase, b" ");
    match &rest[length..] {
        [] => true,
        [b':' | b','] => length > 0,
        _ => false,
    }
}

/// Whether a received line that begins so may be one of the protocol's, or an answer of another name.
/// What stands behind the colon or comma of a name is the caller's to judge.
pub fn is_beginning(text: &[u8]) -> bool {
    let begins = |known: &str| known.as_bytes().starts_with(text);
    is_answer(text)
        || words().any(begins)
        || match text.split_last() {
            Some((b':' | b',', name)) => names().any(|known| known.as_bytes() == name),
            _ => names().any(begins),
        }
}

/// How much of a text begins like a line of the protocol.
pub fn beginning_length(text: &[u8]) -> usize {
    (1..=text.len())
        .take_while(|&length| is_beginning(&text[..length]))
        .count()
}
