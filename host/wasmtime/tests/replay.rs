//! The program that `tcat replay --runtime wasmtime` runs, by itself.
#![cfg(feature = "replay")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn replay(input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_tcat-replay"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that has ended reads no more.
    let _ = program.stdin.take().unwrap().write_all(input.as_bytes());
    program.wait_with_output().unwrap()
}

fn written(input: &str) -> String {
    let output = replay(input);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_frame_is_damaged_after_the_quiet_time_of_the_options() {
    for (options, time) in [
        ("{}", 500),
        (r#"{"quiet":10}"#, 10),
        (r#"{"quiet":60000}"#, 60_000),
    ] {
        let input = format!(
            "{{\"t\":0,\"options\":{options}}}\n{{\"t\":0,\"rx\":\"half\"}}\n{{\"t\":60000,\"tick\":true}}\n"
        );
        let wanted = format!("{{\"t\":{time},\"event\":\"damaged\",\"dropped\":4}}\n");
        assert_eq!(written(&input), wanted);
    }
}

#[test]
fn a_quiet_time_that_is_none_ends_the_run_and_names_the_line() {
    for quiet in [
        "9", "60001", "-10", "10.5", "\"500\"", "null", "true", "1e99",
    ] {
        let output = replay(&format!(
            "\n{{\"t\":0,\"options\":{{\"quiet\":{quiet}}}}}\n"
        ));
        assert_eq!(output.status.code(), Some(2), "{quiet}");
        assert!(output.stdout.is_empty());
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(
            complaint.contains("line 2") && complaint.contains("quiet"),
            "{complaint}"
        );
    }
}

#[test]
fn a_refused_call_leaves_the_payload_of_the_running_one_alone() {
    let call = |payload: &str| {
        format!(
            r#"{{"t":0,"call":{{"command":"TCMQTTPUBRAW","form":"set","args":["a/b",1],"payload":"{payload}"}}}}"#
        )
    };
    let mut input = call("first") + "\n";
    for refused in [call("OTHER"), call(""), call("+++")] {
        input += &refused;
        input += "\n";
    }
    input += "{\"t\":1,\"call\":{\"line\":\"AT\"}}\n{\"t\":20,\"rx\":\"OK\\r\\n>\"}\n";
    let output = written(&input);
    assert_eq!(output.matches(r#""reason":"busy""#).count(), 4, "{output}");
    assert!(
        output.ends_with("{\"t\":20,\"tx\":\"first\\r\\n\"}\n"),
        "{output}"
    );
}

const DEVICE: &str = r#""device":["P","D","S"]"#;

fn session(fields: &str) -> String {
    format!("{{\"t\":0,\"session\":{fields}}}\n")
}

#[test]
fn a_session_that_is_none_ends_the_run_and_says_why() {
    for (fields, fault) in [
        ("7", "neither an object nor null"),
        ("[]", "neither an object nor null"),
        (r#"{"topic":[]}"#, "unknown field \"topic\""),
        (r#"{"device":"P"}"#, "device is no list"),
        (r#"{"product":null}"#, "product is no list"),
        (r#"{"wifi":true}"#, "wifi is no list"),
        (r#"{"mqtt":{}}"#, "mqtt is no list"),
        (r#"{"topics":["a"]}"#, "a topic is no list"),
        (r#"{"version":["1"]}"#, "version is a list"),
        (r#"{"keep":1}"#, "keep is neither"),
        (r#"{"check":1.5}"#, "check is no whole number"),
        (r#"{"check":null}"#, "check is no whole number"),
        (r#"{"device":["\u0100"]}"#, "above U+00FF"),
    ] {
        let output = replay(&session(fields));
        assert_eq!(output.status.code(), Some(2), "{fields}");
        assert!(output.stdout.is_empty(), "{fields}");
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.contains(fault), "{fields}: {complaint}");
    }
}

#[test]
fn what_is_in_a_session_is_refused_with_its_field() {
    let (mut input, mut wanted) = (String::new(), String::new());
    for (fields, reason, field) in [
        ("{}".to_owned(), "missing", "device"),
        (
            format!("{{{DEVICE},\"check\":1e300}}"),
            "out-of-range",
            "check",
        ),
        (
            format!("{{{DEVICE},\"check\":-1}}"),
            "out-of-range",
            "check",
        ),
        (
            format!("{{{DEVICE},\"version\":null}}"),
            "bad-type",
            "version",
        ),
        (format!("{{{DEVICE},\"wifi\":[[]]}}"), "bad-type", "wifi"),
        (
            r#"{"device":["P","D",{}]}"#.to_owned(),
            "bad-type",
            "device",
        ),
    ] {
        input += &session(&fields);
        wanted += &format!(
            "{{\"t\":0,\"event\":\"session\",\"state\":\"refused\",\"reason\":\"{reason}\",\"field\":\"{field}\"}}\n"
        );
    }
    assert_eq!(written(&input), wanted);
}

#[test]
fn the_image_is_the_one_with_the_session_unless_told_otherwise() {
    let begun = written(&session(&format!("{{{DEVICE}}}")));
    assert!(begun.contains(r#""step":"greet""#), "{begun}");
    let program = env!("CARGO_BIN_EXE_tcat-replay");
    let path = std::env::temp_dir().join(format!("tcat-image-{}", std::process::id()));
    std::fs::write(&path, session("null")).unwrap();
    let run = |arguments: &[&str]| {
        let input = std::fs::File::open(&path).unwrap();
        let output = Command::new(program).args(arguments).stdin(input).output();
        let output = output.unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    assert_eq!(run(&["--image", "session"]).0, Some(0));
    let (status, complaint) = run(&["--image", "release"]);
    assert_eq!(status, Some(2));
    assert!(complaint.contains("has no session"), "{complaint}");
    for arguments in [
        &["--image"][..],
        &["--image", "debug"],
        &["x"],
        &["--image", "release", "x"],
    ] {
        let (status, complaint) = run(arguments);
        assert_eq!(status, Some(2), "{arguments:?}");
        assert!(complaint.contains("usage"), "{complaint}");
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_record_that_is_none_ends_the_run_and_says_what_is_wrong_with_its_line() {
    let call = |fields: &str| format!(r#"{{"t":0,"call":{fields}}}"#);
    for (record, fault) in [
        ("{".to_owned(), "not JSON"),
        ("\u{0}".to_owned(), "not JSON"),
        ("7".to_owned(), "no object"),
        ("[]".to_owned(), "no object"),
        ("{}".to_owned(), "t is no whole number"),
        (r#"{"t":-1,"tick":true}"#.to_owned(), "t is no whole number"),
        (
            r#"{"t":0.5,"tick":true}"#.to_owned(),
            "t is no whole number",
        ),
        (r#"{"t":0}"#.to_owned(), "none of its kinds"),
        (
            r#"{"t":0,"options":{"escape":1}}"#.to_owned(),
            "escape is no string",
        ),
        (
            r#"{"t":0,"options":{"firmware":"x"}}"#.to_owned(),
            "none of auto, raw and hex",
        ),
        (
            r#"{"t":0,"options":{"firmware":1}}"#.to_owned(),
            "none of auto, raw and hex",
        ),
        (r#"{"t":0,"rx":7}"#.to_owned(), "a string is missing"),
        (r#"{"t":0,"rx":"Ā"}"#.to_owned(), "above U+00FF"),
        (r#"{"t":0,"lost":0}"#.to_owned(), "from 1 to 2^31 - 1"),
        (
            r#"{"t":0,"lost":2147483648}"#.to_owned(),
            "from 1 to 2^31 - 1",
        ),
        (call("7"), "call is no object"),
        (call(r#"{"line":7}"#), "a string is missing"),
        (call(r#"{"line":"AT","timeout":0}"#), "from 1 to 2^31 - 1"),
        (call("{}"), "command is missing"),
        (call(r#"{"command":7}"#), "a string is missing"),
        (
            call(r#"{"command":"X"}"#),
            "none of test, read, set and exec",
        ),
        (
            call(r#"{"command":"X","form":"x"}"#),
            "none of test, read, set and exec",
        ),
        (
            call(r#"{"command":"X","form":"set","args":7}"#),
            "args is no array",
        ),
        (
            call(r#"{"command":"X","form":"set","args":["Ā"]}"#),
            "above U+00FF",
        ),
        (
            call(r#"{"command":"X","form":"set","payload":7}"#),
            "a string is missing",
        ),
    ] {
        let output = replay(&format!("\n{record}\n"));
        assert_eq!(output.status.code(), Some(2), "{record}");
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(
            complaint.contains("line 2") && complaint.contains(fault),
            "{record}: {complaint}"
        );
    }
}

#[test]
fn arguments_that_no_command_has_are_refused_by_the_core() {
    let refused = ["2147483648", "1.5", "null", "true", "[]"].map(|argument| {
        format!(
            "{{\"t\":0,\"call\":{{\"command\":\"X\",\"form\":\"set\",\"args\":[{argument}]}}}}\n"
        )
    });
    let output = written(&refused.concat());
    assert_eq!(
        output.matches(r#""event":"refused""#).count(),
        5,
        "{output}"
    );
}

#[test]
fn each_transcript_of_a_run_begins_anew_and_tells_its_fuel() {
    let transcript = "{\"t\":0,\"options\":{\"firmware\":\"raw\",\"escape\":\"\\\\\\\",\"}}\n\
        {\"t\":0,\"call\":{\"line\":\"AT\"}}\n{\"t\":1,\"lost\":3}\n{\"t\":2,\"abort\":true}\n\
        {\"t\":3,\"rx\":\"\\r\\nOK\\r\\n\"}\n{\"t\":9000,\"tick\":true}\n{\"end\":true}\n";
    let once = written(transcript);
    assert!(once.contains("\"fuel\":"), "{once}");
    assert_eq!(written(&transcript.repeat(3)), once.repeat(3));
    assert_eq!(written("{\"end\":true}\n"), "{\"end\":true,\"fuel\":0}\n");
}

#[test]
fn its_fuel_is_what_the_received_bytes_took_and_nothing_else() {
    let fuel = |times: usize| {
        let lines = "{\"t\":1,\"rx\":\"\\r\\nWIFI GOT IP\\r\\n\"}\n".repeat(times);
        let end = written(&format!("{lines}{{\"end\":true}}\n"));
        let (_, fuel) = end.rsplit_once("\"fuel\":").unwrap();
        fuel.trim_end_matches("}\n").parse::<u64>().unwrap()
    };
    let [once, twice, thrice] = [1, 2, 3].map(fuel);
    assert!(once > 100, "{once}");
    assert_eq!(thrice - twice, twice - once);
}
