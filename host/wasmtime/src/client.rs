use std::time::Duration;

use crate::call::{Call, Lines};
use crate::clock::{Clock, SystemClock};
use crate::dialogue::Dialogue;
use crate::error::Error;
use crate::event::Event;
use crate::firmware::Firmware;
use crate::generated::commands::{
    Commands, MqttSubscribeArguments, MqttUnsubscribeArguments, SetDeviceInfoArguments,
};
use crate::link::{Blocking, now};
use crate::module::Module;
use crate::options::{CallOptions, DialogueOptions, OpenOptions, PublishOptions};
use crate::port::Port;
use crate::qos::Qos;
use crate::secret::Secrets;
use crate::trace::Trace;
use crate::wire::Wire;

/// A module behind a [`Port`]. Every function waits until its command has ended, fails or is given
/// up; the typed ones come from [`Commands`].
///
/// ```no_run
/// use std::net::TcpStream;
/// use std::time::Duration;
/// use tcat::{Client, Commands, Event, PublishOptions, Qos};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut client = Client::open(TcpStream::connect("127.0.0.1:7000")?)?;
/// if client.mqtt_state()?.state == 1 {
///     client.subscribe("CTQS08Y5LG/Dev01/control", Qos::AtLeastOnce)?;
///     client.publish("CTQS08Y5LG/Dev01/data", "21.5", &PublishOptions::default())?;
/// }
/// for event in client.events(Duration::from_secs(60)) {
///     if let Event::Message(message) = event? {
///         println!("{}: {} bytes", message.topic, message.payload.len());
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub struct Client<P, C = SystemClock> {
    wire: Wire<Blocking<P>, C>,
    options: DialogueOptions,
}

impl<P: Port> Client<P> {
    /// Brings a module to a known state, whatever it was left in (a data phase, echo on, half a
    /// line), and turns its echo off.
    ///
    /// # Errors
    /// `timeout` when nothing answers, `busy` when a module answers and takes no command for half a
    /// minute, `closed` when the port ends. It takes a minute at most.
    pub fn open(port: P) -> Result<Self, Error> {
        Self::open_with(port, &OpenOptions::default())
    }

    /// The same for a module that does something differently, or needs more time.
    ///
    /// ```no_run
    /// # use std::{net::TcpStream, time::Duration};
    /// # use tcat::{Client, OpenOptions};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let options = OpenOptions {
    ///     patience: Duration::from_secs(25),
    ///     ..OpenOptions::default()
    /// };
    /// let client = Client::open_with(TcpStream::connect("127.0.0.1:7000")?, &options)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_with(port: P, options: &OpenOptions) -> Result<Self, Error> {
        let module = Module::embedded()?;
        let mut client = Self::with(port, SystemClock::default(), &module, options.dialogue)?;
        client.synchronise(options.patience)?;
        Ok(client)
    }

    /// Takes the port as it is.
    ///
    /// # Errors
    /// This machine cannot run the module.
    pub fn new(port: P) -> Result<Self, Error> {
        let options = DialogueOptions::default();
        Self::with(port, SystemClock::default(), &Module::embedded()?, options)
    }
}

impl<P: Port, C: Clock> Client<P, C> {
    /// Takes the port as it is, and everything else from the caller.
    ///
    /// # Errors
    /// The module is none of this version.
    pub fn with(
        port: P,
        clock: C,
        module: &Module,
        options: DialogueOptions,
    ) -> Result<Self, Error> {
        let dialogue = Dialogue::new(module, options)?;
        Ok(Self {
            wire: Wire::new(
                Blocking(port),
                clock,
                dialogue,
                Secrets::new(options.escape),
            ),
            options,
        })
    }

    /// Shows a trace all that happens from here on.
    pub fn trace(&mut self, trace: Trace) {
        self.wire.trace(trace, self.options);
    }

    /// Whether errors keep data lines and words as the module sent them, secrets and all: neither is fit
    /// to be kept or passed on then.
    pub fn show_secrets(&mut self, show: bool) {
        self.wire.show_secrets(show);
    }

    /// Sends the next call with these options.
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # use tcat::{CallOptions, Client, Commands, Port};
    /// # fn ask(client: &mut Client<impl Port>) -> Result<(), tcat::Error> {
    /// let short = CallOptions::within(Duration::from_secs(1));
    /// let version = client.with_options(short).versions()?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_options(&mut self, options: CallOptions) -> Caller<'_, P, C> {
        Caller {
            client: self,
            options,
        }
    }

    /// Gives the port back. What a command that runs on is answered comes there then.
    #[must_use]
    pub fn into_inner(self) -> P {
        self.wire.into_link().0
    }

    /// Whether the port is gone or the module has failed; such a client stays so.
    #[must_use]
    pub fn closed(&self) -> bool {
        self.wire.closed()
    }

    /// Publishes a message of up to 2048 bytes with the command that fits it (document,
    /// "AT+TCMQTTPUB", "AT+TCMQTTPUBRAW").
    ///
    /// # Errors
    /// [`outcome_unknown`](Error::outcome_unknown) tells where it may have been delivered all the
    /// same, such as when the module was `busy` ([`OnBusy`](crate::OnBusy)). A payload that would end
    /// the module's data phase is not sent.
    pub fn publish(
        &mut self,
        topic: &str,
        payload: impl AsRef<[u8]>,
        options: &PublishOptions,
    ) -> Result<(), Error> {
        now(self.wire.publish(topic, payload.as_ref(), options))
    }

    /// Subscribes to a topic (document, "AT+TCMQTTSUB"); a module holds 10 subscriptions.
    ///
    /// # Errors
    /// Refused, failed, timed out.
    pub fn subscribe(&mut self, topic: &str, qos: Qos) -> Result<(), Error> {
        self.mqtt_subscribe(&MqttSubscribeArguments { topic, qos })
    }

    /// Ends a subscription (document, "AT+TCMQTTUNSUB").
    ///
    /// # Errors
    /// Refused, failed, timed out.
    pub fn unsubscribe(&mut self, topic: &str) -> Result<(), Error> {
        self.mqtt_unsubscribe(&MqttUnsubscribeArguments { topic })
    }

    /// Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT`
    /// tells that it listens, `ATE0` turns its echo off. A module that does not answer is left in peace
    /// for `patience` once ([`OpenOptions`](crate::OpenOptions)).
    ///
    /// # Errors
    /// As [`open`](Client::open).
    pub fn synchronise(&mut self, patience: Duration) -> Result<(), Error> {
        now(self.wire.synchronise(patience))
    }

    /// Whether the module holds this device's information; the secret is compared by its BCC.
    ///
    /// # Errors
    /// Timed out; the port ended.
    pub fn has_device_info(&mut self, info: &SetDeviceInfoArguments<'_>) -> Result<bool, Error> {
        let answered = self.device_info();
        self.wire.holds(answered, info)
    }

    /// Joins an access point (ESP-AT `AT+CWMODE=1`, `AT+CWJAP`): ssid of 1 to 32 bytes, an empty
    /// password where it is open.
    ///
    /// # Errors
    /// With CWJAP's own number as code: 1 timeout, 2 password, 3 none, 4 refused.
    pub fn join_wifi(&mut self, ssid: &str, password: &str) -> Result<(), Error> {
        now(self.wire.join_wifi(ssid, password))
    }

    /// Restarts the module, waits until it is ready and turns its echo off.
    ///
    /// # Errors
    /// `timeout` when it is not ready within 10 seconds.
    pub fn restart(&mut self) -> Result<(), Error> {
        now(self.wire.restart())
    }

    /// The next event, as soon as there is one and within `wait`.
    ///
    /// # Errors
    /// The port ended; the module failed.
    pub fn next_event(&mut self, wait: Duration) -> Result<Option<Event>, Error> {
        now(self.wire.wait(wait, Wire::has_event))?;
        Ok(self.wire.next_event())
    }

    /// Events as they come; they end when none has come for `wait`, and behind an error. Those that
    /// came during commands have been kept, the last 1000 of them.
    pub fn events(&mut self, wait: Duration) -> Events<'_> {
        Events::new(move || self.next_event(wait))
    }

    /// Hands events to `callback` from here on, as they come: during commands, and in
    /// [`listen`](Self::listen). None are kept then.
    pub fn on_event(&mut self, callback: impl FnMut(Event) + Send + 'static) {
        self.wire.set_callback(Box::new(callback));
    }

    /// Receives for so long.
    ///
    /// # Errors
    /// The port ended; the module failed.
    pub fn listen(&mut self, time: Duration) -> Result<(), Error> {
        now(self.wire.wait(time, |_| false))
    }

    /// How many events were dropped because nobody took them.
    #[must_use]
    pub fn dropped_events(&self) -> u64 {
        self.wire.dropped()
    }

    /// Reads the firmware in the module's cache and checks its MD5 (document, "AT+TCREADFWDATA").
    /// `chunk` is the bytes of one read: 4 to 4096, a multiple of 4; 2048 is what vendors use.
    ///
    /// The client is borrowed until the reading ends, so that nothing rewinds the module meanwhile:
    ///
    /// ```compile_fail
    /// # use tcat::{Client, Commands, Port};
    /// # fn read(client: &mut Client<impl Port>) -> Result<(), tcat::Error> {
    /// for chunk in client.read_firmware(2_048)? {
    ///     client.firmware_info()?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Refused, failed, or not what TCFWINFO described.
    pub fn read_firmware(&mut self, chunk: usize) -> Result<Firmware<'_, Self>, Error> {
        Firmware::new(self, chunk)
    }
}

impl<P: Port, C: Clock> Commands for Client<P, C> {
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        now(self.wire.run(call, &CallOptions::default(), None))
    }
}

/// A client whose commands are sent with options of their own.
pub struct Caller<'a, P, C> {
    client: &'a mut Client<P, C>,
    options: CallOptions,
}

impl<P: Port, C: Clock> Commands for Caller<'_, P, C> {
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        now(self.client.wire.run(call, &self.options, None))
    }
}

type Source<'a> = Box<dyn FnMut() -> Result<Option<Event>, Error> + 'a>;

/// Events as they come, of a client or of a session.
pub struct Events<'a> {
    /// None behind an error.
    next: Option<Source<'a>>,
}

impl<'a> Events<'a> {
    pub(crate) fn new(next: impl FnMut() -> Result<Option<Event>, Error> + 'a) -> Self {
        Self {
            next: Some(Box::new(next)),
        }
    }
}

impl Iterator for Events<'_> {
    type Item = Result<Event, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let item = self.next.as_mut()?().transpose();
        if matches!(item, Some(Err(_))) {
            self.next = None;
        }
        item
    }
}
