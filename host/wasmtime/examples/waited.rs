//! The whole way on tokio with a module on a TCP port or a serial one: connection, messages there and
//! back, a command that is dropped, firmware. The emulator is such a module (`npx tcat emulate`):
//!
//! ```text
//! cargo run --features tokio --example waited -- 127.0.0.1:2323
//! cargo run --features tokio --example waited -- /dev/ttyUSB0
//! ```
//!
//! It ends at the first thing that does not hold.

use std::error::Error;
use std::time::Duration;

use tcat::tokio::{Client, Commands};
use tcat::{MqttConnectArguments, PublishOptions, Qos, SetDeviceInfoArguments};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_serial::SerialPortBuilderExt;

type Outcome = Result<(), Box<dyn Error>>;

const BAUD_RATE: u32 = 115_200;
const TOPIC: &str = "CTQS08Y5LG/Dev01/data";
const CHUNK: usize = 2_048;
/// The lines and the data phase of this many publishes are dropped at other places.
const DROPPED: u64 = 12;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let address = std::env::args().nth(1).ok_or("waited HOST:PORT|PATH")?;
    if address.starts_with('/') {
        let port = tokio_serial::new(&address, BAUD_RATE).open_native_async()?;
        talk(port).await
    } else {
        talk(TcpStream::connect(&address).await?).await
    }
}

/// Says what holds, and ends where it does not.
fn check(what: &str, held: bool) -> Outcome {
    if !held {
        return Err(format!("{what}: that does not hold").into());
    }
    println!("ok: {what}");
    Ok(())
}

async fn talk(stream: impl AsyncRead + AsyncWrite + Unpin + Send) -> Outcome {
    let mut client = Client::open(stream).await?;
    let device = SetDeviceInfoArguments {
        // The document's own example device, its secret too.
        product_id: "CTQS08Y5LG",
        device_name: "Dev01",
        device_secret: "ZHNkIGRzZCA=",
        tls_mode: 1,
        region: None,
    };
    client.set_device_info(&device).await?;
    let holds = client.has_device_info(&device).await?;
    check("it holds the device", holds)?;
    let connection = MqttConnectArguments {
        tls_mode: 1,
        command_timeout: 5_000,
        keepalive: 240,
        clean_session: true,
        reconnect: true,
    };
    client.mqtt_connect(&connection).await?;
    client.subscribe(TOPIC, Qos::AtLeastOnce).await?;
    exchange(&mut client).await?;
    give_up(&mut client).await?;
    read_firmware(&mut client).await?;
    client.mqtt_disconnect().await?;
    let state = client.mqtt_state().await?.state;
    check("disconnected", state == 0)
}

async fn exchange<S: AsyncRead + AsyncWrite + Unpin + Send>(client: &mut Client<S>) -> Outcome {
    let options = PublishOptions {
        qos: Qos::AtLeastOnce,
        ..PublishOptions::default()
    };
    let binary: Vec<u8> = (0..2_048).map(|i| i as u8).collect();
    for payload in [&br#"{"say":"a \"quoted\" text"}"#[..], &binary] {
        client.publish(TOPIC, payload, &options).await?;
        let message = client.next_message().await?;
        let held = message.payload[..] == *payload;
        check("a message there and back", held)?;
    }
    Ok(())
}

async fn give_up<S: AsyncRead + AsyncWrite + Unpin + Send>(client: &mut Client<S>) -> Outcome {
    let payload = [b'\n'; 2_048];
    let options = PublishOptions::default();
    for step in 0..DROPPED {
        let publish = client.publish(TOPIC, payload, &options);
        // Published or given up: what follows is the same.
        let _ = timeout(Duration::from_millis(step), publish).await;
        if client.mqtt_state().await?.state != 1 {
            return check("connected behind a publish that was dropped", false);
        }
    }
    check("publishes that were dropped anywhere", true)
}

async fn read_firmware<S: AsyncRead + AsyncWrite + Unpin + Send>(
    client: &mut Client<S>,
) -> Outcome {
    let mut firmware = client.read_firmware(CHUNK).await?;
    let size = firmware.info().size;
    let mut bytes = 0;
    while let Some(chunk) = firmware.next_chunk().await {
        bytes += chunk?.data.len();
    }
    check("the firmware whole", usize::try_from(size)? == bytes)
}
