//! Finding a module, its device, Wi-Fi, restarts.

use std::time::Duration;

use tcat::{Clock, SetDeviceInfoArguments};

use crate::support::{DEVICE, rig, rig_timed};

const OK: &str = "\r\nOK\r\n";

#[test]
fn open_turns_the_echo_off_whatever_state_the_module_is_in() {
    let mut echo = true;
    let mut rig = rig(move |text| {
        let echoed = if echo { text } else { "" };
        match text {
            "+++\r\n" => format!("{echoed}ERROR\r\n"),
            "AT\r\n" => format!("{echoed}{OK}"),
            "ATE0\r\n" => {
                let answer = format!("{echoed}{OK}");
                echo = false;
                answer
            }
            other => panic!("{other}"),
        }
    });
    rig.client.synchronise(Duration::ZERO).unwrap();
    assert_eq!(rig.wire.sent(), b"+++\r\nAT\r\nATE0\r\n");
    assert_eq!(rig.client.next_event(Duration::ZERO).unwrap(), None);
}

#[test]
fn open_gives_a_busy_module_time() {
    let mut left = 5;
    let mut rig = rig(move |_| {
        left -= 1;
        if left >= 0 { "busy p...\r\n" } else { OK }
    });
    rig.client.synchronise(Duration::ZERO).unwrap();
    assert_eq!(rig.clock.now(), 4 * 500);
}

#[test]
fn open_tells_silence_from_a_module_that_stays_busy() {
    let mut silent = rig(|_| "");
    let error = silent.client.synchronise(Duration::ZERO).unwrap_err();
    assert_eq!(error.reason(), "timeout");
    assert!(error.to_string().contains("baud rate"));
    assert!((10_000..20_000).contains(&silent.clock.now()));
    let mut busy = rig(|_| "busy p...\r\n");
    assert_eq!(
        busy.client
            .synchronise(Duration::ZERO)
            .unwrap_err()
            .reason(),
        "busy"
    );
    assert!((30_000..35_000).contains(&busy.clock.now()));
}

#[test]
fn open_leaves_the_data_phase_again_in_each_silent_round() {
    // A module whose data phase takes no more than the third of them.
    let mut left = 3;
    let mut rig = rig(move |text| match text {
        "+++\r\n" => {
            left -= 1;
            if left == 0 { "ERROR\r\n" } else { "" }
        }
        _ if left > 0 => "",
        _ => OK,
    });
    rig.client.synchronise(Duration::ZERO).unwrap();
    let round = b"+++\r\nAT\r\n";
    assert_eq!(
        rig.wire.sent(),
        [&round[..], round, round, b"ATE0\r\n"].concat()
    );
}

/// It knows no `+++`, and leaves its data phase after 20 s without a byte.
#[test]
fn open_leaves_a_module_in_peace_once_when_asked_to() {
    for (patience, found) in [(0, false), (15, false), (20, true)] {
        let mut left = false;
        let mut last = 0;
        let mut rig = rig_timed(move |_, wire| {
            left |= wire.now() - last >= 20_000;
            last = wire.now();
            if left {
                wire.say(OK);
            }
        });
        let opened = rig.client.synchronise(Duration::from_secs(patience));
        assert_eq!(opened.is_ok(), found, "{opened:?}");
    }
}

#[test]
fn the_stored_device_is_compared_by_the_bcc_of_its_secret() {
    let mut same = rig(|_| "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116\r\nOK\r\n");
    assert!(same.client.has_device_info(&DEVICE).unwrap());
    for other in [
        SetDeviceInfoArguments {
            device_secret: "another secret",
            ..DEVICE
        },
        SetDeviceInfoArguments {
            device_name: "Dev02",
            ..DEVICE
        },
        SetDeviceInfoArguments {
            product_id: "ANOTHER000",
            ..DEVICE
        },
    ] {
        assert!(!same.client.has_device_info(&other).unwrap());
    }
    for answer in ["+CME ERROR:207\r\n", "ERROR\r\n", OK] {
        let mut none = rig(move |_| answer);
        assert!(!none.client.has_device_info(&DEVICE).unwrap());
    }
    let mut loading = rig(|_| "+CME ERROR:200\r\n");
    let error = loading.client.has_device_info(&DEVICE).unwrap_err();
    assert_eq!((error.reason(), error.code()), ("cme", Some(200)));
    let mut silent = rig(|_| "");
    assert_eq!(
        silent.client.has_device_info(&DEVICE).unwrap_err().reason(),
        "timeout"
    );
}

#[test]
fn a_stored_region_is_compared_where_one_is_asked_for_and_answered() {
    let asked = SetDeviceInfoArguments {
        region: Some("ap-guangzhou"),
        ..DEVICE
    };
    for (answer, same) in [
        (
            "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116\r\nOK\r\n",
            true,
        ),
        (
            "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116,\"ap-guangzhou\"\r\nOK\r\n",
            true,
        ),
        (
            "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116,\"us-east\"\r\nOK\r\n",
            false,
        ),
    ] {
        let mut module = rig(move |_| answer);
        assert_eq!(module.client.has_device_info(&asked).unwrap(), same);
    }
}

#[test]
fn joining_wifi_tells_why_it_failed_and_nothing_of_the_password() {
    let mut rig = rig(|text| {
        if text.starts_with("AT+CWJAP") {
            "+CWJAP:2\r\n\r\nERROR\r\n"
        } else {
            OK
        }
    });
    let error = rig.client.join_wifi("home", "wrong horse").unwrap_err();
    assert_eq!((error.command(), error.code()), ("CWJAP", Some(2)));
    assert!(error.to_string().contains("password is wrong"), "{error}");
    assert!(!error.to_string().contains("wrong horse"));
    assert_eq!(
        rig.wire.sent(),
        b"AT+CWMODE=1\r\nAT+CWJAP=\"home\",\"wrong horse\"\r\n"
    );
}

#[test]
fn restart_waits_until_the_module_is_ready() {
    for answer in ["\r\nOK\r\n\r\nready\r\n", "\r\nready\r\n"] {
        let mut rig = rig(move |text| if text == "AT+RST\r\n" { answer } else { OK });
        rig.client.restart().unwrap();
        assert!(rig.wire.sent().ends_with(b"AT\r\nATE0\r\n"));
    }
    let mut stuck = rig(|_| OK);
    let error = stuck.client.restart().unwrap_err();
    assert_eq!((error.reason(), error.command()), ("timeout", "RST"));
    assert_eq!(stuck.clock.now(), 10_000);
}
