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
