//! The whole way on tokio with a module on a TCP port or a serial one: connection, messages there and
//! back, commands that are dropped, firmware; then a session. The emulator is such a module (`npx tcat emulate`):
//!
//! ```text
//! cargo run --features tokio --example waited -- 127.0.0.1:2323
//! cargo run --features tokio --example waited -- /dev/ttyUSB0
//! ```
//!
//! It ends at the first thing that does not hold.

use std::error::Error;
use std::future::{Future, ready};
use std::io;
use std::time::Duration;

use tcat::tokio::{Client, Commands, Session};
use tcat::{
    Device, Event, Fate, HoldOptions, MqttConnectArguments, PublishOptions, Qos, SessionOptions,
    SetDeviceInfoArguments, Wifi,
};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::yield_now;
use tokio_serial::SerialPortBuilderExt;

type Outcome = Result<(), Box<dyn Error>>;

const BAUD_RATE: u32 = 115_200;
/// The document's own example device, its secret too.
const PRODUCT: &str = "CTQS08Y5LG";
const NAME: &str = "Dev01";
const SECRET: &str = "ZHNkIGRzZCA=";
const TOPIC: &str = "CTQS08Y5LG/Dev01/data";
/// What takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(600);
const CHUNK: usize = 2_048;
/// Publishes that are dropped, each at another place. The payload has more pieces: it is never out whole,
/// for a module that has all of it answers the `+++` behind it when the next command's line is out.
const DROPPED: usize = 8;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let address = std::env::args().nth(1).ok_or("waited HOST:PORT|PATH")?;
    if address.starts_with('/') {
        let open = move || {
            let port = tokio_serial::new(&address, BAUD_RATE).open_native_async();
            ready(port.map_err(Into::into))
        };
        try_all(open).await
    } else {
        try_all(move || TcpStream::connect(address.clone())).await
    }
}

async fn try_all<S, F>(mut open: impl FnMut() -> F + Send + 'static) -> Outcome
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    F: Future<Output = io::Result<S>> + Send + 'static,
{
    talk(open().await?).await?;
    keep_up(open).await
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
        product_id: PRODUCT,
        device_name: NAME,
        device_secret: SECRET,
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
        tokio::select! {
            biased;
            _ = publish => return check("a publish that is dropped", false),
            () = turns(step) => {}
        }
        if client.mqtt_state().await?.state != 1 {
            return check("connected behind a publish that was dropped", false);
        }
    }
    check("publishes that were dropped anywhere", true)
}

/// So many turns of the runtime.
async fn turns(count: usize) {
    for _ in 0..count {
        yield_now().await;
    }
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

async fn keep_up<S, F>(open: impl FnMut() -> F + Send + 'static) -> Outcome
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    F: Future<Output = io::Result<S>> + Send + 'static,
{
    let options = SessionOptions {
        device: Some(Device {
            product_id: PRODUCT.into(),
            device_name: NAME.into(),
            device_secret: SECRET.into(),
            region: None,
        }),
        wifi: Wifi::Disabled,
        topics: vec![(TOPIC.into(), Qos::AtLeastOnce)],
        ..SessionOptions::default()
    };
    let session = Session::start(open, &options).await?;
    let held = session.publish(TOPIC, "held", HoldOptions::default());
    let ticket = held.await?;
    session.wait_up(PATIENCE).await?;
    let fate = session.wait_sent(&ticket, PATIENCE).await;
    check(
        "a session publishes what it held",
        matches!(fate, Some(Fate::Published)),
    )?;
    while let Some(event) = session.next_event(PATIENCE).await? {
        if let Event::Message(message) = event {
            return check("it has the message", message.payload[..] == *b"held");
        }
    }
    check("it has the message", false)
}
