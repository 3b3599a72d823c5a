//! Nothing that is printed by `Debug` or an error shows a secret.

use std::time::Duration;

use tcat::{
    Argument, Call, Codes, Commands, CoreEvent, Dialogue, DialogueOptions, Form, Module, Reason,
    StartSoftApArguments, Value,
};

use crate::support::{DEVICE, rig};

const SECRET: &str = DEVICE.device_secret;

fn hides(shown: &str) {
    assert!(!shown.contains(SECRET), "{shown}");
    // Nor as the bytes that it is.
    assert!(
        !shown.contains(&format!("{:?}", SECRET.as_bytes())),
        "{shown}"
    );
}

#[test]
fn arguments_and_calls_do_not_show_them() {
    let shown = format!("{DEVICE:?}");
    hides(&shown);
    assert!(shown.contains("Dev01") && shown.contains("***"));
    hides(&format!(
        "{:?}",
        StartSoftApArguments {
            ssid: "ap",
            password: Some(SECRET),
            channel: None
        }
    ));
    let arguments = [Argument::from(SECRET)];
    hides(&format!("{:?}", Call::new("CWJAP", Form::Set, &arguments)));
    hides(&format!(
        "{:?}",
        Call::new("TCMQTTPUBRAW", Form::Set, &arguments).with_payload(SECRET.as_bytes())
    ));
    let line = format!("AT+CWJAP=\"home\",\"{SECRET}\"");
    hides(&format!("{:?}", Call::line(&line)));
    hides(&format!("{:?}", Call::line(SECRET)).replace("ZHNkIGRzZCA\"", ""));
}

#[test]
fn what_is_sent_does_not_show_them() {
    let module = Module::embedded().unwrap();
    let mut dialogue = Dialogue::new(&module, DialogueOptions::default()).unwrap();
    let arguments = [1.into(), "CTQS08Y5LG".into(), "Dev01".into(), SECRET.into()];
    let call = Call::new("TCDEVINFOSET", Form::Set, &arguments);
    assert_eq!(dialogue.start(&call, None, 0), Ok(None));
    hides(&format!("{:?}", dialogue.poll(0).unwrap()));
}

#[test]
fn errors_do_not_show_them() {
    for answer in ["ERROR\r\n", "+CME ERROR:204\r\n", ""] {
        let mut rig = rig(move |_| answer);
        let error = rig.client.set_device_info(&DEVICE).unwrap_err();
        hides(&format!("{error} {error:?}"));
        let line = format!("AT+CWJAP=\"home\",\"{SECRET}\"");
        let error = rig.client.command(&Call::line(&line)).unwrap_err();
        hides(&format!("{error} {error:?}"));
        assert_eq!(error.command(), "CWJAP");
    }
}

#[test]
fn an_echo_that_lost_bytes_does_not_show_them() {
    let echo = format!("T+CWJAP=\"home\",\"{SECRET}\"\r\n");
    let mut plain = rig(move |_| format!("{echo}ERROR\r\n"));
    let arguments = ["home".into(), SECRET.into()];
    let call = Call::new("CWJAP", Form::Set, &arguments);
    let error = plain.client.command(&call).unwrap_err();
    hides(&format!("{error} {error:?}"));

    let echo = format!("T+TCDEVINFOSET=1,\"CTQS08Y5LG\",\"Dev01\",\"{SECRET}\"\r\n");
    let mut typed = rig(move |_| format!("{echo}OK\r\n+TCDEVINFOSET:OK\r\n"));
    typed.client.set_device_info(&DEVICE).unwrap();
    let event = typed.client.next_event(Duration::ZERO).unwrap();
    hides(&format!("{event:?}"));
    assert!(event.is_some());
}

#[test]
fn answers_do_not_show_them() {
    let text = || SECRET.as_bytes().into();
    hides(&format!("{:?}", CoreEvent::Data(vec![Value::Text(text())])));
    let failed = CoreEvent::Failed {
        reason: Reason::Cme,
        codes: Codes::default(),
        words: Some(text()),
    };
    hides(&format!("{failed:?}"));
}
