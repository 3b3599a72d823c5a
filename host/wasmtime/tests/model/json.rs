use serde_json::Value;
use tcat::model::Json;

use crate::transcript::{CASES, from_hex, lines};

/// Cases that there are at least.
const LEAST: usize = 300;

fn cases() -> Vec<(bool, Vec<u8>)> {
    let cases = lines(CASES);
    assert!(cases.len() > LEAST);
    let bytes = |case: &Value| match case["hex"].as_str() {
        Some(hex) => from_hex(hex),
        None => case["text"].as_str().unwrap().into(),
    };
    let accept = |case: &Value| case["accept"].as_bool().unwrap();
    cases
        .iter()
        .map(|case| (accept(case), bytes(case)))
        .collect()
}

#[test]
fn json_is_taken_or_not_as_the_cases_say() {
    for (accept, bytes) in cases() {
        let shown = String::from_utf8_lossy(&bytes);
        assert_eq!(Json::read(&bytes).is_some(), accept, "{shown}");
    }
}

/// As [`Json::to_value`] has numbers; serde_json is an ulp off in the 17th digit of some.
fn is_like(read: &Value, value: &Value) -> bool {
    match (read, value) {
        (Value::Number(read), Value::Number(value)) => {
            let (read, value) = (read.as_f64().unwrap(), value.as_f64().unwrap());
            (read - value).abs() <= value.abs() * f64::EPSILON
        }
        (Value::Array(read), Value::Array(value)) => {
            let mut both = read.iter().zip(value);
            read.len() == value.len() && both.all(|(read, value)| is_like(read, value))
        }
        (Value::Object(read), Value::Object(value)) => {
            let is_member = |(name, own): (&String, &Value)| {
                value.get(name).is_some_and(|value| is_like(own, value))
            };
            read.len() == value.len() && read.iter().all(is_member)
        }
        _ => read == value,
    }
}

#[test]
fn what_is_taken_has_the_value_that_serde_json_gives_it() {
    for (_, bytes) in cases() {
        // It takes no number that no f64 holds.
        if let (Some(read), Ok(value)) = (Json::read(&bytes), serde_json::from_slice(&bytes)) {
            let shown = String::from_utf8_lossy(&bytes);
            assert!(is_like(&read.to_value(), &value), "{shown}");
        }
    }
}

#[test]
fn numbers_are_written_in_decimal_with_six_digits_a_half_away_from_zero() {
    for (value, text) in [
        (0.0, "0"),
        (-0.0, "0"),
        (1e21, "1000000000000000000000"),
        (-1e-9, "0"),
        (21.5, "21.5"),
        (0.100_000_04, "0.1"),
        // These two lie on a half exactly, and these two do not.
        (0.007_812_5, "0.007813"),
        (-0.023_437_5, "-0.023438"),
        (0.123_456_5, "0.123456"),
        (1.000_000_5, "1.000001"),
        (9_007_199_254_740_991.0, "9007199254740991"),
    ] {
        assert_eq!(Json::Number(value).to_string(), text, "{value:?}");
    }
}

#[test]
fn what_is_read_is_written_the_same_without_spaces() {
    let text = r#"{"a":[null,true,false,{}],"\\\"\b\f\n\r\t\u0001":"灯/","a":-0.5}"#;
    let read = Json::read(format!(" {text}\n").as_bytes()).unwrap();
    assert_eq!(read.to_string(), text);
}

#[test]
fn what_no_number_of_json_is_is_written_as_null() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Json::List(vec![Json::Number(value)]).to_string(), "[null]");
    }
}
