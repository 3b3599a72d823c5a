//! JSON as messages have it.

use std::fmt;

use super::json::Json;

/// Digits behind a number's point at most.
const DIGITS: usize = 6;

/// By the rules of messages: no spaces, numbers in decimal with six digits behind the point at most.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        write(&mut text, self);
        f.write_str(&text)
    }
}

fn write(out: &mut String, json: &Json) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Json::Number(value) => out.push_str(&number(*value)),
        Json::Text(text) => write_text(out, text),
        Json::List(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                out.push_str(comma(i));
                write(out, item);
            }
            out.push(']');
        }
        Json::Object(members) => {
            out.push('{');
            for (i, (name, value)) in members.iter().enumerate() {
                out.push_str(comma(i));
                write_text(out, name);
                out.push(':');
                write(out, value);
            }
            out.push('}');
        }
    }
}

const fn comma(i: usize) -> &'static str {
    if i == 0 { "" } else { "," }
}

/// What no number of JSON is becomes `null`.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return "null".to_owned();
    }
    if value.fract() == 0.0 {
        // To the last digit, also where fewer would tell it from its neighbours.
        return format!("{:.0}", value + 0.0);
    }
    let text = format!("{:.DIGITS$}", half_away(value));
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0" } else { short }.to_owned()
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

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for one in text.chars() {
        match one {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..'\u{20}' => out.push_str(&format!("\\u{:04x}", one as u32)),
            _ => out.push(one),
        }
    }
    out.push('"');
}

/// At most `limit` bytes of a text, cut between characters.
pub fn cut(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}
