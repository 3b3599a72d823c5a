//! JSON as messages have it.

use std::fmt::{self, Display, Write};

use super::json::Json;

/// Digits behind a number's point at most.
const DIGITS: usize = 6;

/// By the rules of messages: no spaces, numbers in decimal with six digits behind the point at most.
impl Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(value) => write_number(f, *value),
            Self::Text(text) => write_text(f, text),
            Self::List(items) => {
                f.write_char('[')?;
                for (i, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", comma(i))?;
                }
                f.write_char(']')
            }
            Self::Object(members) => {
                f.write_char('{')?;
                for (i, (name, value)) in members.iter().enumerate() {
                    f.write_str(comma(i))?;
                    write_text(f, name)?;
                    write!(f, ":{value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

const fn comma(i: usize) -> &'static str {
    if i == 0 { "" } else { "," }
}

fn write_number(f: &mut fmt::Formatter<'_>, value: f64) -> fmt::Result {
    if value.fract() == 0.0 {
        return write!(f, "{}", value + 0.0);
    }
    let text = format!("{:.DIGITS$}", half_away(value));
    let short = text.trim_end_matches('0').trim_end_matches('.');
    f.write_str(if short == "-0" { "0" } else { short })
}

/// Rust rounds a half to the even digit: one that lies on a half goes a bit further from zero. The only such numbers are
/// odd multiples of 1/128.
fn half_away(value: f64) -> f64 {
    const HALVES: f64 = 128.0;
    let lies_on_half = (value * HALVES).fract() == 0.0 && (value * HALVES / 2.0).fract() != 0.0;
    match lies_on_half {
        true if value > 0.0 => value.next_up(),
        true => value.next_down(),
        false => value,
    }
}

fn write_text(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for one in text.chars() {
        match one {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\u{8}' => f.write_str("\\b")?,
            '\u{c}' => f.write_str("\\f")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            '\0'..'\u{20}' => write!(f, "\\u{:04x}", one as u32)?,
            _ => f.write_char(one)?,
        }
    }
    f.write_char('"')
}

/// At most `limit` bytes of a text, cut between characters.
pub fn cut(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}
