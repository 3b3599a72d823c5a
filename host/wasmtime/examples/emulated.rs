//! The whole way with a module on a TCP port: device information, connection, subscription,
//! messages there and back, firmware. The emulator is such a module (`npx tcat emulate`):
//!
//! ```text
//! cargo run --example emulated -- 127.0.0.1:2323
//! ```
//!
//! It ends at the first thing that does not hold.

use std::error::Error;
use std::net::TcpStream;
use std::time::Duration;

use tcat::{
    Client, Commands, Event, Message, MqttConnectArguments, PublishOptions, Qos, Reason,
    SetDeviceInfoArguments,
};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const DEFAULT_ADDRESS: &str = "127.0.0.1:2323";
/// The document's own example device, its secret too.
const DEVICE: SetDeviceInfoArguments<'_> = SetDeviceInfoArguments {
    tls_mode: 1,
    product_id: "CTQS08Y5LG",
    device_name: "Dev01",
    device_secret: "ZHNkIGRzZCA=",
    region: None,
};
const TOPIC: &str = "CTQS08Y5LG/Dev01/data";
/// A message that takes longer to come back never will.
const PATIENCE: Duration = Duration::from_secs(600);
/// What `+CME ERROR` says where no firmware is stored.
const NOTHING_STORED: i64 = 207;
/// Bytes of one read of firmware.
const CHUNK: usize = 2_048;

fn main() -> Outcome {
    let address = std::env::args().nth(1);
    let address = address.as_deref().unwrap_or(DEFAULT_ADDRESS);
    let mut client = Client::open(TcpStream::connect(address)?)?;
    set_up(&mut client)?;
    exchange(&mut client)?;
    read_firmware(&mut client)?;
    client.unsubscribe(TOPIC)?;
    client.mqtt_disconnect()?;
    check("disconnected", client.mqtt_state()?.state == 0)
}

/// Says what holds, and ends where it does not.
fn check(what: &str, held: bool) -> Outcome {
    if !held {
        return Err(format!("{what}: that does not hold").into());
    }
    println!("ok: {what}");
    Ok(())
}

fn set_up(client: &mut Client<TcpStream>) -> Outcome {
    let versions = client.versions()?;
    check("the module tells its version", !versions.is_empty())?;
    client.set_device_info(&DEVICE)?;
    check("it holds the device", client.has_device_info(&DEVICE)?)?;
    client.mqtt_connect(&MqttConnectArguments {
        tls_mode: 1,
        command_timeout: 5_000,
        keepalive: 240,
        clean_session: true,
        reconnect: true,
    })?;
    check("connected", client.mqtt_state()?.state == 1)?;
    client.subscribe(TOPIC, Qos::AtLeastOnce)?;
    let topics = client.subscriptions()?;
    check("subscribed", topics.iter().any(|item| item.topic == TOPIC))
}

fn exchange(client: &mut Client<TcpStream>) -> Outcome {
    let at_least_once = PublishOptions {
        qos: Qos::AtLeastOnce,
        ..PublishOptions::default()
    };
    let json = r#"{"say":"a \"quoted\", \\escaped\\ text","n":1}"#;
    client.publish(TOPIC, json, &at_least_once)?;
    let message = next_message(client)?;
    check(
        "JSON there and back",
        message.payload[..] == *json.as_bytes(),
    )?;

    let binary: Vec<u8> = (0..2_048).map(|i| i as u8).collect();
    client.publish(TOPIC, &binary, &at_least_once)?;
    let message = next_message(client)?;
    check(
        "2048 bytes of every value there and back",
        message.payload[..] == binary,
    )?;

    let refused = client.publish(TOPIC, "looks like +++\r\nthe end", &at_least_once);
    check(
        "a payload that would end the data phase is not sent",
        refused.is_err_and(|error| error.reason() == "payload"),
    )
}

fn next_message(client: &mut Client<TcpStream>) -> Outcome<Message> {
    for event in client.events(PATIENCE) {
        if let Event::Message(message) = event? {
            return Ok(message);
        }
    }
    Err("no message came".into())
}

fn read_firmware(client: &mut Client<TcpStream>) -> Outcome {
    let firmware = match client.read_firmware(CHUNK) {
        Ok(firmware) => firmware,
        Err(tcat::Error::Failed {
            reason: Reason::Cme,
            codes,
            ..
        }) if codes.code == Some(NOTHING_STORED) => {
            println!("the module holds no firmware");
            return Ok(());
        }
        Err(error) => return Err(error.into()),
    };
    let size = firmware.info().size;
    let mut bytes = 0;
    for chunk in firmware {
        bytes += chunk?.data.len();
    }
    check(
        &format!("firmware read, its MD5 checked ({bytes} bytes)"),
        usize::try_from(size)? == bytes,
    )
}
