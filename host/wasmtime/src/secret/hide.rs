//! Calls without what may be a secret.

use super::byte::{EX, STAR};
use super::known::{beginning_length, name_length};
use super::runs::RUN;
use crate::generated::abi::{LEAVE, size};

/// Digits of a number that is shown before any text of a line: modes and links, no longer than a port.
const SHOWN_DIGITS: usize = 5;

type Letter = fn(&u8) -> bool;

/// In one case, so that a text stuck to a name is none of it.
const CASES: [(&[u8], Letter); 2] = [
    (b"AT", u8::is_ascii_uppercase),
    (b"at", u8::is_ascii_lowercase),
];

fn is_leave(text: &[u8]) -> bool {
    text == LEAVE.trim_ascii_end()
}

fn whole_name(text: &[u8]) -> Option<usize> {
    CASES
        .iter()
        .map(|&(_, letter)| name_length(text, letter, b""))
        .find(|&length| length > 0)
        .filter(|&length| {
            text.get(length)
                .is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_')
        })
}

/// A name that is fit to be shown: what follows it, or stands in its place, may be a secret.
pub fn shown_name(name: &[u8]) -> &[u8] {
    if is_leave(name) {
        return name;
    }
    let prefixed = name
        .strip_prefix(b"AT+")
        .or_else(|| name.strip_prefix(b"at+"))
        .and_then(whole_name)
        .map(|length| length + b"AT+".len());
    let length = prefixed.or_else(|| whole_name(name));
    &name[..length.unwrap_or(0)]
}

/// How long the name of a line is, with what ends it; none where the line does not begin with `AT`.
fn line_name(line: &[u8]) -> Option<usize> {
    let (at, letter) = CASES.iter().find(|(at, _)| line.starts_with(at))?;
    let rest = &line[at.len()..];
    let rest = rest.strip_prefix(b"+").unwrap_or(rest);
    let rest = &rest[name_length(rest, *letter, b"")..];
    let ends = |byte: &u8| matches!(byte, b'=' | b'?' | b':' | b' ');
    let behind = rest
        .iter()
        .position(|byte| !ends(byte))
        .unwrap_or(rest.len());
    (rest.is_empty() || behind > 0).then(|| line.len() - rest.len() + behind)
}

/// Whether a line has a name that is fit to be shown.
pub fn has_name(line: &[u8]) -> bool {
    is_leave(line) || line_name(line).is_some()
}

/// A part of the name of all that publishes a message, ESP-AT's own commands too.
pub const PUBLISHING: &[u8] = b"MQTTPUB";

/// Whether a command of this name, or a line, publishes a message, in whatever letters.
pub fn publishes(text: &[u8]) -> bool {
    text.windows(PUBLISHING.len())
        .any(|part| part.eq_ignore_ascii_case(PUBLISHING))
}

/// Numbers before any text, each with its comma.
fn leading_numbers(text: &[u8]) -> usize {
    let mut length = 0;
    loop {
        let rest = &text[length..];
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest[sign..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let end = sign + digits;
        if !(1..=SHOWN_DIGITS).contains(&digits) {
            return length;
        }
        match rest.get(end) {
            None => return text.len(),
            Some(b',') => length += end + 1,
            Some(_) => return length,
        }
    }
}

/// Which part of a line is its name, and numbers before any text.
fn shown_part(line: &[u8]) -> usize {
    if is_leave(line) {
        return line.len();
    }
    line_name(line).map_or(0, |name| name + leading_numbers(&line[name..]))
}

/// What of a line may be a secret: everything behind its name and the numbers that follow it.
pub fn hidden_part(line: &[u8]) -> &[u8] {
    &line[shown_part(line)..]
}

/// A line without what may be a secret, as long as before and refused for the same reason.
pub fn hide_line(line: &[u8]) -> Vec<u8> {
    let kept = match shown_part(line) {
        // What the module answers must not be taken for the echo.
        0 => beginning_length(line),
        kept => kept,
    };
    [&line[..kept], &hide_text(&line[kept..], b"", false)[..]].concat()
}

/// A text as it stands between quotes in a command line.
pub fn escaped(text: &[u8], specials: &[u8]) -> Vec<u8> {
    text.iter()
        .flat_map(|byte| {
            let escape = specials.contains(byte).then_some(b'\\');
            escape.into_iter().chain([*byte])
        })
        .collect()
}

/// Whether a run of one stands in the other.
fn share(one: &[u8], other: &[u8]) -> bool {
    one.windows(RUN)
        .any(|run| other.windows(RUN).any(|window| window == run))
}

/// A text argument, blanked: as long as before, with as many of the `specials` to escape, and refused for
/// the same reason; in a `topic` wildcards are refused, too.
pub fn hide_text(text: &[u8], specials: &[u8], topic: bool) -> Vec<u8> {
    let refused =
        |byte: &u8| matches!(byte, b'\0' | b'\r' | b'\n') || topic && matches!(byte, b'+' | b'#');
    let kept = text.iter().position(refused);
    let blanked = |blank: u8, special: u8| -> Vec<u8> {
        text.iter()
            .enumerate()
            .map(|(i, byte)| match byte {
                _ if kept == Some(i) => *byte,
                _ if specials.contains(byte) => special,
                _ => blank,
            })
            .collect()
    };
    // What is refused for its length costs no more for its characters.
    if text.len() > size::COMMAND_LINE {
        return blanked(STAR, STAR);
    }
    let secrets = [text.to_vec(), escaped(text, specials)];
    let apart = |shown: &Vec<u8>| {
        let sent = escaped(shown, specials);
        secrets
            .iter()
            .all(|secret| !share(shown, secret) && !share(&sent, secret))
    };
    let stand_ins = if specials.is_empty() { b"*" } else { specials };
    [STAR, EX]
        .iter()
        .flat_map(|&blank| stand_ins.iter().map(move |&special| (blank, special)))
        .map(|(blank, special)| blanked(blank, special))
        .find(apart)
        .unwrap_or_else(|| blanked(STAR, stand_ins[0]))
}
