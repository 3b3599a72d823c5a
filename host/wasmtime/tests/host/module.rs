//! Modules that are none of this version, or damaged, end in a typed error and nothing else.

use tcat::{
    Call, Commands, CoreError, Dialogue, DialogueOptions, Error, FUEL_PER_CALL, Form, Module,
};

use crate::support::rig_with;
use crate::wat::{LAYOUT, compile, module, refusal, text, word};

const LOOP: &str = "(loop $again (br $again)) unreachable";

fn dialogue(bodies: &[(&str, &str)]) -> Dialogue {
    Dialogue::new(&module(bodies), DialogueOptions::default()).unwrap()
}

/// What `poll` ends in with this body.
fn polled(body: &str) -> CoreError {
    let mut dialogue = dialogue(&[("poll", body)]);
    loop {
        match dialogue.poll(0) {
            Ok(None) => panic!("poll found nothing wrong"),
            Ok(Some(_)) => {}
            Err(error) => return error,
        }
    }
}

fn is_memory(error: &CoreError, what: &str) {
    match error {
        CoreError::Memory(text) => assert!(text.contains(what), "{text}"),
        other => panic!("{other:?}"),
    }
}

fn is_module(error: &CoreError, what: &str) {
    match error {
        CoreError::Module(text) => assert!(text.contains(what), "{text}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_module_that_does_nothing_is_taken() {
    assert_eq!(dialogue(&[]).poll(0), Ok(None));
}

#[test]
fn bytes_that_are_no_module_are_refused() {
    for bytes in [&b""[..], b"not wasm", b"\0asm\x01\0\0\0\xff"] {
        assert!(matches!(
            Module::from_bytes(bytes),
            Err(CoreError::Module(_))
        ));
    }
}

#[test]
fn a_module_of_another_version_is_refused_by_its_number() {
    let other = module(&[("abi", "i32.const 0x20003")]);
    let error = refusal(&other);
    assert!(
        matches!(error, CoreError::Version { module: (2, 3), .. }),
        "{error:?}"
    );
    assert!(error.to_string().contains("ABI 2.3"));
}

#[test]
fn a_later_minor_version_is_taken() {
    let later = module(&[("abi", "i32.const 0x10007")]);
    assert!(Dialogue::new(&later, DialogueOptions::default()).is_ok());
}

#[test]
fn a_module_with_imports_is_refused() {
    let import = r#"(import "env" "abort" (func))"#;
    is_module(&refusal(&compile(&text(LAYOUT, &[], import))), "import");
}

#[test]
fn a_module_without_an_export_or_with_another_signature_is_refused() {
    let whole = text(LAYOUT, &[], "");
    let lacking = whole.replace("(export \"poll\")", "(export \"pull\")");
    is_module(&refusal(&compile(&lacking)), "poll");
    let other = whole.replace(
        "(export \"configure\") (param i32)",
        "(export \"configure\") (param i64)",
    );
    is_module(&refusal(&compile(&other)), "configure");
    let forgetful = whole.replace("(export \"memory\")", "");
    is_module(&refusal(&compile(&forgetful)), "memory");
}

#[test]
fn a_module_with_more_than_a_page_is_refused() {
    let large = text(LAYOUT, &[], "").replace("1 1)", "2 2)");
    is_module(&refusal(&compile(&large)), "memory");
}

#[test]
fn a_layout_outside_of_the_memory_is_refused() {
    let nowhere = module(&[("layout", "i32.const 65532")]);
    is_memory(&refusal(&nowhere), "outside");
    for place in [0, 2, 3, 4, 5, 6, 7] {
        let mut layout = LAYOUT;
        layout[place] = 65_533;
        is_memory(&refusal(&compile(&text(layout, &[], ""))), "outside");
    }
}

#[test]
fn sizes_that_this_host_cannot_use_are_refused() {
    let sized = |place: usize, size: u32| {
        let mut layout = LAYOUT;
        layout[place] = size;
        refusal(&compile(&text(layout, &[], "")))
    };
    is_memory(&sized(1, 1000), "power of two");
    is_memory(&sized(1, 0), "power of two");
    is_memory(&sized(8, 128), "input");
}

#[test]
fn a_trap_is_an_error_and_poisons_the_module() {
    let mut dialogue = dialogue(&[("poll", "unreachable")]);
    assert!(matches!(dialogue.poll(0), Err(CoreError::Trap(_))));
    assert_eq!(dialogue.poll(0), Err(CoreError::Poisoned));
    assert_eq!(dialogue.deadline(0), Err(CoreError::Poisoned));
    for body in [
        "(i32.load (i32.const 65536))",
        "(i32.div_u (i32.const 1) (i32.const 0))",
        "(call $poll (i32.const 0))",
    ] {
        assert!(matches!(polled(body), CoreError::Trap(_)), "{body}");
    }
}

#[test]
fn a_call_that_does_not_end_runs_out_of_fuel() {
    let out = CoreError::OutOfFuel {
        limit: FUEL_PER_CALL,
    };
    let mut dialogue = dialogue(&[("poll", LOOP)]);
    assert_eq!(dialogue.poll(0), Err(out.clone()));
    assert_eq!(dialogue.poll(0), Err(CoreError::Poisoned));
    assert_eq!(refusal(&module(&[("configure", LOOP)])), out);
    let starting = text(LAYOUT, &[], "(start $first)")
        .replace("(data", &format!("(func $first {LOOP}) (data"));
    assert_eq!(refusal(&compile(&starting)), out);
}

#[test]
fn each_call_has_its_own_fuel() {
    // A tenth of what a call may take: together they take more than one may.
    let body = format!(
        "(local $i i32) (local.set $i (i32.const {}))
         (loop $again (br_if $again (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))
         i32.const 0",
        FUEL_PER_CALL / 100
    );
    let mut dialogue = dialogue(&[("poll", &body)]);
    for _ in 0..100 {
        assert_eq!(dialogue.poll(0), Ok(None));
    }
    assert!(dialogue.fuel() > FUEL_PER_CALL);
}

#[test]
fn an_event_that_is_not_known_is_an_error() {
    assert_eq!(polled("i32.const 99"), CoreError::Event(99));
}

#[test]
fn numbers_that_name_nothing_are_errors() {
    is_memory(
        &polled(&format!("{} i32.const 4", word(3, 99))),
        "reason 99",
    );
    for number in [0, 99] {
        let body = format!("{} i32.const 12", word(7, number));
        is_memory(&polled(&body), "names command");
    }
    let mut dialogue = dialogue(&[("start", "i32.const 99")]);
    is_memory(
        &dialogue.start(&Call::line("AT"), None, 0).unwrap_err(),
        "refusal",
    );
}

#[test]
fn a_text_outside_of_the_memory_is_an_error() {
    for (at, length) in [(65_530, 7), (-1, 1), (0, -1), (-1, -1)] {
        for kind in [6, 13, 15, 19] {
            let body = format!("{}{} i32.const {kind}", word(0, at), word(1, length));
            // A slice counts where a message has begun.
            let begun = format!(
                "(if (i32.eqz (global.get $count)) (then
                   (global.set $count (i32.const 1)) {} (return (i32.const 5)))) {body}",
                word(2, 10)
            );
            is_memory(&polled(&begun), "outside");
        }
    }
}

#[test]
fn payloads_of_other_lengths_than_told_are_errors() {
    is_memory(&polled(&format!("{} i32.const 5", word(2, -1))), "16384");
    is_memory(&polled(&format!("{} i32.const 17", word(2, 5000))), "8192");
    let body = format!(
        "(if (i32.eqz (global.get $count)) (then
           (global.set $count (i32.const 1)) {} (return (i32.const 5))))
         {} i32.const 6",
        word(2, 3),
        word(1, 4)
    );
    is_memory(&polled(&body), "more than the 3 bytes");
    let body = format!(
        "(if (i32.eqz (global.get $count)) (then
           (global.set $count (i32.const 1)) {} (return (i32.const 5))))
         i32.const 0",
        word(2, 10)
    );
    let mut dialogue = dialogue(&[("poll", &body), ("pass", "i32.const 9")]);
    assert_eq!(dialogue.poll(0), Ok(None));
    is_memory(&dialogue.receive(b"four", 0).unwrap_err(), "9 of 4");
}

#[test]
fn digits_that_are_none_are_an_error() {
    let body = format!(
        "(if (i32.eqz (global.get $count)) (then
           (global.set $count (i32.const 1)) {} (return (i32.const 17))))
         (if (i32.eq (global.get $count) (i32.const 1)) (then
           (global.set $count (i32.const 2)) {}{} (return (i32.const 6))))
         {} i32.const 18",
        word(2, 1),
        word(0, 1024),
        word(1, 2),
        word(2, 1)
    );
    is_memory(&polled(&body), "hexadecimal");
}

#[test]
fn reporting_without_end_is_an_error() {
    assert_eq!(polled("i32.const 9"), CoreError::Endless);
    // These never leave `poll`.
    assert_eq!(
        polled(&format!("{} i32.const 5", word(2, 1))),
        CoreError::Endless
    );
    let mut endless = dialogue(&[("poll", "i32.const 2"), ("field", "i32.const 2")]);
    is_memory(&endless.poll(0).unwrap_err(), "fields");
    let mut due = dialogue(&[("deadline", "i32.const 0")]);
    assert_eq!(due.deadline(0), Ok(Some(0)));
    assert_eq!(due.poll(0), Ok(None));
    assert_eq!(due.deadline(0), Err(CoreError::Endless));
}

#[test]
fn a_ring_that_stays_full_is_an_error() {
    let mut dialogue = dialogue(&[]);
    let bytes = [b'x'; 2048];
    let mut rest = &bytes[..];
    let error = loop {
        match dialogue.receive(rest, 0) {
            Ok(taken) => rest = &rest[taken..],
            Err(error) => break error,
        }
        assert_eq!(dialogue.poll(0), Ok(None));
    };
    is_memory(&error, "full");
    assert_eq!(rest.len(), bytes.len() - 1024);
}

#[test]
fn a_client_ends_with_its_module() {
    let trapping = module(&[("poll", "unreachable")]);
    let mut rig = rig_with(&trapping, |_| "");
    assert!(!rig.client.closed());
    let first = rig.client.mqtt_state().unwrap_err();
    assert!(matches!(first, Error::Core(CoreError::Trap(_))), "{first}");
    assert!(rig.client.closed());
    let later = rig
        .client
        .command(&Call::new("TCVER", Form::Exec, &[]))
        .unwrap_err();
    assert!(matches!(later, Error::Core(CoreError::Poisoned)), "{later}");
    let event = rig
        .client
        .next_event(std::time::Duration::ZERO)
        .unwrap_err();
    assert!(matches!(event, Error::Core(CoreError::Poisoned)), "{event}");
}

#[test]
fn a_client_of_a_module_that_misreports_is_not_used_again() {
    // No trap: the module could be called, and would go on misreporting.
    let mut rig = rig_with(&module(&[("poll", "i32.const 99")]), |_| "");
    let first = rig.client.mqtt_state().unwrap_err();
    assert!(
        matches!(first, Error::Core(CoreError::Event(99))),
        "{first}"
    );
    let later = rig.client.mqtt_state().unwrap_err();
    assert!(matches!(later, Error::Core(CoreError::Poisoned)), "{later}");
}
