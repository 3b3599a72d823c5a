//! Commands: the same names, waited for, by tokio's time.

use std::time::Duration;

use tcat::tokio::{Client, Commands};
use tcat::{Call, CallOptions, Cancel, Form, PublishOptions, Qos, SetDeviceInfoArguments};
use tokio::io::DuplexStream;
use tokio::time::Instant;

use crate::support::{OK, rig, rig_of, silent};

/// The document's own example device, its secret too.
const DEVICE: SetDeviceInfoArguments<'_> = SetDeviceInfoArguments {
    tls_mode: 1,
    product_id: "CTQS08Y5LG",
    device_name: "Dev01",
    device_secret: "ZHNkIGRzZCA=",
    region: None,
};

/// A module that answers each line with the first text whose beginning fits.
fn answering(texts: &'static [(&str, &str)]) -> (Client<DuplexStream>, crate::support::Module) {
    let mut line = String::new();
    rig_of(4_096, move |byte| {
        line.push(char::from(byte));
        let whole = line.strip_suffix("\r\n")?;
        let answer = texts.iter().find(|(head, _)| whole.starts_with(head));
        let answer = answer.map_or(OK, |(_, text)| text).to_owned();
        line.clear();
        Some(answer)
    })
}

#[tokio::test(start_paused = true)]
async fn a_module_is_opened_and_asked() {
    let (near, far) = tokio::io::duplex(64);
    let (mut hears, mut speaks) = tokio::io::split(far);
    tokio::spawn(async move { tokio::io::copy(&mut hears, &mut speaks).await });
    // What only echoes is no module.
    let error = Client::open(near).await.err().unwrap();
    assert_eq!(error.reason(), "timeout");
    let (mut client, module) = rig(4_096);
    client.synchronise(Duration::ZERO).await.unwrap();
    assert_eq!(module.sent(), "+++\r\nAT\r\nATE0\r\n");
    assert_eq!(client.mqtt_state().await.unwrap().state, 1);
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_a_command_is_in_tokios_time() {
    let (mut client, module) = silent();
    let begun = Instant::now();
    let short = CallOptions::within(Duration::from_millis(1_500));
    let error = client.with_options(short).mqtt_state().await.unwrap_err();
    assert_eq!(error.reason(), "timeout");
    assert_eq!(begun.elapsed(), Duration::from_millis(1_500));
    assert_eq!(module.sent(), "AT+TCMQTTSTATE?\r\n");
}

#[tokio::test(start_paused = true)]
async fn a_cancel_of_another_task_gives_the_command_up() {
    let (mut client, _module) = silent();
    let cancel = Cancel::default();
    let options = CallOptions {
        cancel: Some(cancel.clone()),
        ..CallOptions::default()
    };
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(1)).await;
        cancel.cancel();
    });
    let begun = Instant::now();
    let error = client.with_options(options).mqtt_state().await.unwrap_err();
    assert_eq!(error.reason(), "aborted");
    assert!(begun.elapsed() < Duration::from_millis(1_050));
}

#[tokio::test(start_paused = true)]
async fn payloads_of_every_size_go_out_whole_through_a_stream_of_any_width() {
    for width in [1, 7, 300, 4_096] {
        for length in [1, 255, 256, 257, 2_048] {
            let (mut client, module) = rig(width);
            let payload = vec![b'\n'; length];
            let options = PublishOptions::default();
            let published = client.publish("a", &payload, &options);
            published.await.unwrap();
            let wanted = format!(
                "AT+TCMQTTPUBRAW=\"a\",0,{length}\r\n{}\r\n",
                "\n".repeat(length)
            );
            assert_eq!(module.sent(), wanted);
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_command_runs_in_any_task() {
    let (mut client, module) = rig(4_096);
    let task = tokio::spawn(async move {
        client.subscribe("a", Qos::AtLeastOnce).await?;
        client.unsubscribe("a").await?;
        client
            .command(&Call::new("CWMODE", Form::Read, &[]))
            .await?;
        client.mqtt_state().await
    });
    assert_eq!(task.await.unwrap().unwrap().state, 1);
    let lines = "AT+TCMQTTSUB=\"a\",1\r\nAT+TCMQTTUNSUB=\"a\"\r\nAT+CWMODE?\r\nAT+TCMQTTSTATE?\r\n";
    assert_eq!(module.sent(), lines);
}

#[tokio::test(start_paused = true)]
async fn a_device_is_compared_by_the_bcc_of_its_secret() {
    const HELD: &str = "+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116\r\nOK\r\n";
    let (mut client, _module) = answering(&[("AT+TCDEVINFOSET", HELD)]);
    assert!(client.has_device_info(&DEVICE).await.unwrap());
    let other = SetDeviceInfoArguments {
        device_secret: "another",
        ..DEVICE
    };
    assert!(!client.has_device_info(&other).await.unwrap());
    let (mut client, _module) = answering(&[("AT+TCDEVINFOSET", "+CME ERROR:207\r\n")]);
    assert!(!client.has_device_info(&DEVICE).await.unwrap());
    // A download runs: it says nothing of what is stored.
    let (mut client, _module) = answering(&[("AT+TCDEVINFOSET", "+CME ERROR:200\r\n")]);
    let error = client.has_device_info(&DEVICE).await.unwrap_err();
    assert_eq!(error.code(), Some(200));
}

#[tokio::test(start_paused = true)]
async fn an_access_point_is_joined_and_a_refusal_has_its_number() {
    let (mut client, module) = answering(&[]);
    client.join_wifi("home", "password").await.unwrap();
    assert_eq!(
        module.sent(),
        "AT+CWMODE=1\r\nAT+CWJAP=\"home\",\"password\"\r\n"
    );
    let (mut client, _module) = answering(&[("AT+CWJAP", "+CWJAP:2\r\nERROR\r\n")]);
    let error = client.join_wifi("home", "wrong").await.unwrap_err();
    assert_eq!(error.code(), Some(2));
}

#[tokio::test(start_paused = true)]
async fn a_restart_waits_until_the_module_is_ready() {
    let (mut client, _module) = answering(&[("AT+RST", "OK\r\nready\r\n")]);
    client.restart().await.unwrap();
    let (mut client, _module) = answering(&[]);
    let begun = Instant::now();
    assert_eq!(client.restart().await.unwrap_err().reason(), "timeout");
    assert_eq!(begun.elapsed(), Duration::from_secs(10));
}

#[tokio::test(start_paused = true)]
async fn errors_keep_secrets_only_where_they_are_asked_to() {
    let (mut client, _module) =
        answering(&[("AT+CWJAP", "+CWJAP:\"my secret password\"\r\nERROR\r\n")]);
    for show in [false, true] {
        client.show_secrets(show);
        let arguments = ["home".into(), "my secret password".into()];
        let call = Call::new("CWJAP", Form::Set, &arguments);
        let tcat::Error::Failed { lines, .. } = client.command(&call).await.unwrap_err() else {
            panic!("it fails");
        };
        let shown = lines.concat()[0].to_string();
        assert_eq!(shown.contains("my secret password"), show, "{shown}");
    }
}
