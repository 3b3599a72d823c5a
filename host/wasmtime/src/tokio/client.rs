use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::Instant;

use super::Commands;
use super::clock::TokioClock;
use super::firmware::read_firmware;
use super::link::StreamLink;
use crate::call::{Call, Lines};
use crate::dialogue::Dialogue;
use crate::error::Error;
use crate::event::{Event, Message};
use crate::firmware::Firmware;
use crate::generated::commands::{
    MqttSubscribeArguments, MqttUnsubscribeArguments, SetDeviceInfoArguments,
};
use crate::module::Module;
use crate::options::{CallOptions, DialogueOptions, OpenOptions, PublishOptions};
use crate::qos::Qos;
use crate::secret::Secrets;
use crate::trace::Trace;
use crate::wire::Wire;

/// A module behind a stream: [`tcat::Client`](crate::Client), waited for. One command runs at a time; the
/// typed ones come from [`Commands`].
///
/// ```no_run
/// use tcat::tokio::{Client, Commands};
/// use tcat::{PublishOptions, Qos};
///
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let stream = tokio::net::TcpStream::connect("127.0.0.1:7000").await?;
/// let mut client = Client::open(stream).await?;
/// if client.mqtt_state().await?.state == 1 {
///     client.subscribe("CTQS08Y5LG/Dev01/control", Qos::AtLeastOnce).await?;
///     client.publish("CTQS08Y5LG/Dev01/data", "21.5", &PublishOptions::default()).await?;
/// }
/// loop {
///     let message = client.next_message().await?;
///     println!("{}: {} bytes", message.topic, message.payload.len());
/// }
/// # }
/// ```
pub struct Client<S> {
    wire: Wire<StreamLink<S>, TokioClock>,
    options: DialogueOptions,
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Client<S> {
    /// Brings a module to a known state, as [`tcat::Client::open`](crate::Client::open).
    ///
    /// # Errors
    /// `timeout` when nothing answers, `busy` when a module answers and takes no command for half a
    /// minute, `closed` when the stream ends. It takes a minute at most.
    pub async fn open(stream: S) -> Result<Self, Error> {
        Self::open_with(stream, &OpenOptions::default()).await
    }

    /// The same for a module that does something differently, or needs more time.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub async fn open_with(stream: S, options: &OpenOptions) -> Result<Self, Error> {
        let mut client = Self::with(stream, &Module::embedded()?, options.dialogue)?;
        client.synchronise(options.patience).await?;
        Ok(client)
    }

    /// Takes the stream as it is.
    ///
    /// # Errors
    /// This machine cannot run the module.
    pub fn new(stream: S) -> Result<Self, Error> {
        Self::with(stream, &Module::embedded()?, DialogueOptions::default())
    }

    /// Takes the stream as it is, and everything else from the caller.
    ///
    /// # Errors
    /// The module is none of this version.
    pub fn with(stream: S, module: &Module, options: DialogueOptions) -> Result<Self, Error> {
        let dialogue = Dialogue::new(module, options)?;
        let secrets = Secrets::new(options.escape);
        let link = StreamLink::new(stream);
        let clock = TokioClock(Instant::now());
        Ok(Self {
            wire: Wire::new(link, clock, dialogue, secrets),
            options,
        })
    }

    /// Shows a trace all that happens from here on.
    pub fn trace(&mut self, trace: Trace) {
        self.wire.trace(trace, self.options);
    }

    /// Whether errors keep data lines and words as the module sent them, as
    /// [`tcat::Client::show_secrets`](crate::Client::show_secrets).
    pub fn show_secrets(&mut self, show: bool) {
        self.wire.show_secrets(show);
    }

    /// Sends the next call with these options.
    pub fn with_options(&mut self, options: CallOptions) -> Caller<'_, S> {
        Caller {
            client: self,
            options,
        }
    }

    /// Gives the stream back. What a command that runs on is answered comes there then.
    #[must_use]
    pub fn into_inner(self) -> S {
        self.wire.into_link().stream
    }

    /// Whether the stream is gone or the module has failed; such a client stays so.
    #[must_use]
    pub fn closed(&self) -> bool {
        self.wire.closed()
    }

    /// Publishes a message of up to 2048 bytes with the command that fits it, as
    /// [`tcat::Client::publish`](crate::Client::publish). Where this is dropped it may have been
    /// delivered all the same.
    ///
    /// # Errors
    /// [`outcome_unknown`](Error::outcome_unknown) tells where it may have been delivered all the same.
    /// A payload that would end the module's data phase is not sent.
    pub async fn publish(
        &mut self,
        topic: &str,
        payload: impl AsRef<[u8]> + Send + Sync,
        options: &PublishOptions,
    ) -> Result<(), Error> {
        self.wire.publish(topic, payload.as_ref(), options).await
    }

    /// Subscribes to a topic (document, "AT+TCMQTTSUB"); a module holds 10 subscriptions.
    ///
    /// # Errors
    /// Refused, failed, timed out.
    pub async fn subscribe(&mut self, topic: &str, qos: Qos) -> Result<(), Error> {
        self.mqtt_subscribe(&MqttSubscribeArguments { topic, qos })
            .await
    }

    /// Ends a subscription (document, "AT+TCMQTTUNSUB").
    ///
    /// # Errors
    /// Refused, failed, timed out.
    pub async fn unsubscribe(&mut self, topic: &str) -> Result<(), Error> {
        self.mqtt_unsubscribe(&MqttUnsubscribeArguments { topic })
            .await
    }

    /// Finds the module in whatever state it is, as
    /// [`tcat::Client::synchronise`](crate::Client::synchronise).
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub async fn synchronise(&mut self, patience: Duration) -> Result<(), Error> {
        self.wire.synchronise(patience).await
    }

    /// Whether the module holds this device's information; the secret is compared by its BCC.
    ///
    /// # Errors
    /// Timed out; the stream ended.
    pub async fn has_device_info(
        &mut self,
        info: &SetDeviceInfoArguments<'_>,
    ) -> Result<bool, Error> {
        let answered = self.device_info().await;
        self.wire.holds(answered, info)
    }

    /// Joins an access point, as [`tcat::Client::join_wifi`](crate::Client::join_wifi).
    ///
    /// # Errors
    /// With CWJAP's own number as code: 1 timeout, 2 password, 3 none, 4 refused.
    pub async fn join_wifi(&mut self, ssid: &str, password: &str) -> Result<(), Error> {
        self.wire.join_wifi(ssid, password).await
    }

    /// Restarts the module, waits until it is ready and turns its echo off.
    ///
    /// # Errors
    /// `timeout` when it is not ready within 10 seconds.
    pub async fn restart(&mut self) -> Result<(), Error> {
        self.wire.restart().await
    }

    /// The next event, as soon as there is one and within `wait`. None is lost where this is dropped.
    ///
    /// # Errors
    /// The stream ended; the module failed.
    pub async fn next_event(&mut self, wait: Duration) -> Result<Option<Event>, Error> {
        self.wire.wait(wait, Wire::has_event).await?;
        Ok(self.wire.next_event())
    }

    /// The next message, for as long as it takes; other events stay where
    /// [`next_event`](Self::next_event) has them. None is lost where this is dropped.
    ///
    /// # Errors
    /// The stream ended; the module failed.
    pub async fn next_message(&mut self) -> Result<Message, Error> {
        loop {
            if let Some(message) = self.wire.next_message() {
                return Ok(message);
            }
            self.wire.wait(Duration::MAX, Wire::has_message).await?;
        }
    }

    /// Hands events to `callback` from here on, as they come: during commands, and in
    /// [`listen`](Self::listen). None are kept then.
    pub fn on_event(&mut self, callback: impl FnMut(Event) + Send + 'static) {
        self.wire.set_callback(Box::new(callback));
    }

    /// Receives for so long.
    ///
    /// # Errors
    /// The stream ended; the module failed.
    pub async fn listen(&mut self, time: Duration) -> Result<(), Error> {
        self.wire.wait(time, |_| false).await
    }

    /// How many events were dropped because nobody took them.
    #[must_use]
    pub fn dropped_events(&self) -> u64 {
        self.wire.dropped()
    }

    /// Reads the firmware in the module's cache and checks its MD5, as
    /// [`tcat::Client::read_firmware`](crate::Client::read_firmware);
    /// [`next_chunk`](Firmware::next_chunk) has the pieces.
    ///
    /// # Errors
    /// Refused, failed, or not what TCFWINFO described.
    pub async fn read_firmware(&mut self, chunk: usize) -> Result<Firmware<'_, Self>, Error> {
        read_firmware(self, chunk).await
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Commands for Client<S> {
    async fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        self.wire.run(call, &CallOptions::default(), None).await
    }
}

/// A client whose commands are sent with options of their own.
pub struct Caller<'a, S> {
    client: &'a mut Client<S>,
    options: CallOptions,
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send> Commands for Caller<'_, S> {
    async fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        self.client.wire.run(call, &self.options, None).await
    }
}
