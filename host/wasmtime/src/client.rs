use std::time::Duration;

use crate::call::{Argument, Call, Lines, Value};
use crate::clock::{Clock, SystemClock};
use crate::core::Module;
use crate::dialogue::{Dialogue, DialogueOptions};
use crate::error::Error;
use crate::event::{Codes, Event};
use crate::firmware::Firmware;
use crate::generated::abi::{Form, Reason};
use crate::generated::commands::{
    Commands, MqttSubscribeArguments, MqttUnsubscribeArguments, SetDeviceInfoArguments,
};
use crate::generated::errors::join_failure;
use crate::options::{CallOptions, PublishOptions};
use crate::port::Port;
use crate::publish::publish;
use crate::wire::Wire;

/// Limit for joining an access point: a scan, the password, an address.
const JOIN_TIMEOUT: Duration = Duration::from_secs(30);
/// From `AT+RST` to `ready`.
const RESTART_TIMEOUT: Duration = Duration::from_secs(10);
/// Limit of each attempt to find the module: longer than its quiet time behind a broken payload.
const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
/// Attempts until a module that says nothing counts as absent.
const ATTEMPTS: u32 = 6;
/// Until a module that is busy is asked again, and how often: joining Wi-Fi takes that long.
const BUSY_PAUSE: Duration = Duration::from_millis(500);
const BUSY_ATTEMPTS: u32 = 60;

/// A module behind a [`Port`]. Every function waits until its command has ended, fails or is given
/// up; the typed ones come from [`Commands`].
///
/// ```no_run
/// use std::net::TcpStream;
/// use std::time::Duration;
/// use tcat::{Client, Commands, Event, PublishOptions};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut client = Client::open(TcpStream::connect("127.0.0.1:7000")?)?;
/// if client.mqtt_state()?.state == 1 {
///     client.subscribe("CTQS08Y5LG/Dev01/control", 1)?;
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
    wire: Wire<P, C>,
}

impl<P: Port> Client<P> {
    /// Brings a module to a known state, whatever it was left in (a data phase, echo on, half a
    /// line), and turns its echo off.
    ///
    /// # Errors
    /// `timeout` when nothing answers, `busy` when it never stops being busy, `closed` when the
    /// port ends.
    pub fn open(port: P) -> Result<Self, Error> {
        let mut client = Self::new(port)?;
        client.synchronise()?;
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
            wire: Wire::new(port, clock, dialogue),
        })
    }

    /// Finds the module in whatever state it is: `+++` CRLF ends a data phase or half a line, `AT`
    /// tells that it listens, `ATE0` turns its echo off.
    ///
    /// # Errors
    /// As [`open`](Client::open).
    pub fn synchronise(&mut self) -> Result<(), Error> {
        // Whatever answers it, or nothing: only `AT` counts.
        self.attempt("+++")?;
        let (mut silent, mut answered) = (0, 0);
        while silent < ATTEMPTS && answered < BUSY_ATTEMPTS {
            let failure = match self.attempt("AT")? {
                Some(reason) => Some(reason),
                None => self.attempt("ATE0")?,
            };
            match failure {
                None => return Ok(()),
                Some(Reason::Timeout) => silent += 1,
                Some(_) => {
                    answered += 1;
                    self.listen(BUSY_PAUSE)?;
                }
            }
        }
        let (reason, text) = if silent < ATTEMPTS {
            (
                Reason::Busy,
                "the module answers, but takes no command: wait for it, or restart it",
            )
        } else {
            (
                Reason::Timeout,
                "no module answers AT: check power, wiring, port and baud rate (115200 8N1)",
            )
        };
        Err(failed("", reason, Codes::default(), text))
    }

    /// How a line failed, where it did.
    fn attempt(&mut self, line: &str) -> Result<Option<Reason>, Error> {
        let options = CallOptions::within(ATTEMPT_TIMEOUT);
        match self.with_options(options).command(&Call::line(line)) {
            Ok(_) => Ok(None),
            Err(Error::Failed { reason, .. }) => Ok(Some(reason)),
            Err(error) => Err(error),
        }
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
    /// same. A payload that would end the module's data phase is not sent.
    pub fn publish(
        &mut self,
        topic: &str,
        payload: impl AsRef<[u8]>,
        options: &PublishOptions,
    ) -> Result<(), Error> {
        let PublishOptions { qos, long, call } = options;
        let mut caller = self.with_options(call.clone());
        publish(&mut caller, topic, payload.as_ref(), *qos, *long)
    }

    /// Subscribes to a topic (document, "AT+TCMQTTSUB"); a module holds 10 subscriptions.
    ///
    /// # Errors
    /// Refused, failed, timed out.
    pub fn subscribe(&mut self, topic: &str, qos: i32) -> Result<(), Error> {
        self.mqtt_subscribe(&MqttSubscribeArguments { topic, qos })
    }

    /// Ends a subscription (document, "AT+TCMQTTUNSUB").
    ///
    /// # Errors
    /// Refused, failed, timed out.
    pub fn unsubscribe(&mut self, topic: &str) -> Result<(), Error> {
        self.mqtt_unsubscribe(&MqttUnsubscribeArguments { topic })
    }

    /// The next event, as soon as there is one and within `wait`.
    ///
    /// # Errors
    /// The port ended; the module failed.
    pub fn next_event(&mut self, wait: Duration) -> Result<Option<Event>, Error> {
        self.wire.wait(wait, Wire::has_event)?;
        Ok(self.wire.next_event())
    }

    /// Events as they come; they end when none has come for `wait`, and behind an error. Those that
    /// came during commands have been kept, the last 1000 of them.
    pub fn events(&mut self, wait: Duration) -> Events<'_, P, C> {
        Events {
            client: Some(self),
            wait,
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
    /// The port ended; the module failed.
    pub fn listen(&mut self, time: Duration) -> Result<(), Error> {
        self.wire.wait(time, |_| false)
    }

    /// How many events were dropped because nobody took them.
    #[must_use]
    pub fn dropped_events(&self) -> u64 {
        self.wire.dropped()
    }

    /// Whether the module holds this device's information; the secret is compared by its BCC.
    ///
    /// # Errors
    /// Timed out; the port ended.
    pub fn has_device_info(&mut self, info: &SetDeviceInfoArguments<'_>) -> Result<bool, Error> {
        let stored = match self.device_info() {
            Ok(stored) => stored,
            // How modules answer when they hold none.
            Err(
                Error::Failed {
                    reason: Reason::Cme | Reason::Error,
                    ..
                }
                | Error::Answer { .. },
            ) => return Ok(false),
            Err(error) => return Err(error),
        };
        let bcc = self.wire.bcc(info.device_secret.as_bytes())?;
        Ok(stored.product_id == info.product_id
            && stored.device_name == info.device_name
            && stored.secret_bcc == i32::from(bcc)
            && info
                .region
                .is_none_or(|region| stored.region.as_deref() == Some(region)))
    }

    /// Joins an access point (ESP-AT `AT+CWMODE=1`, `AT+CWJAP`): ssid of 1 to 32 bytes, an empty
    /// password where it is open.
    ///
    /// # Errors
    /// With CWJAP's own number as code: 1 timeout, 2 password, 3 none, 4 refused.
    pub fn join_wifi(&mut self, ssid: &str, password: &str) -> Result<(), Error> {
        self.command(&Call::new("CWMODE", Form::Set, &[Argument::Number(1)]))?;
        let arguments = [ssid.into(), password.into()];
        let options = CallOptions::within(JOIN_TIMEOUT);
        let joined = self
            .with_options(options)
            .command(&Call::new("CWJAP", Form::Set, &arguments));
        match joined {
            Ok(_) => Ok(()),
            Err(Error::Failed { reason, lines, .. }) if join_code(&lines).is_some() => {
                let code = join_code(&lines);
                let codes = Codes {
                    code: code.map(Into::into),
                    subcode: None,
                };
                let text = code.map_or("", join_failure);
                Err(failed("CWJAP", reason, codes, text))
            }
            Err(error) => Err(error),
        }
    }

    /// Restarts the module, waits until it is ready and turns its echo off.
    ///
    /// # Errors
    /// `timeout` when it is not ready within 10 seconds.
    pub fn restart(&mut self) -> Result<(), Error> {
        let before = self.wire.starts();
        match self.command(&Call::new("RST", Form::Exec, &[])) {
            // Some modules are ready before they have said OK.
            Ok(_)
            | Err(Error::Failed {
                reason: Reason::Reset,
                ..
            }) => {}
            Err(error) => return Err(error),
        }
        self.wire
            .wait(RESTART_TIMEOUT, |wire| wire.starts() > before)?;
        if self.wire.starts() == before {
            let text = Reason::Timeout.advice();
            return Err(failed("RST", Reason::Timeout, Codes::default(), text));
        }
        self.synchronise()
    }

    /// Reads the firmware in the module's cache and checks its MD5 (document, "AT+TCREADFWDATA").
    /// `chunk` is the bytes of one read: 4 to 4096, a multiple of 4; 2048 is what vendors use.
    ///
    /// # Errors
    /// Refused, failed, or not what TCFWINFO described.
    pub fn read_firmware(&mut self, chunk: usize) -> Result<Firmware<'_, Self>, Error> {
        Firmware::new(self, chunk)
    }
}

impl<P: Port, C: Clock> Commands for Client<P, C> {
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        self.wire.run(call, &CallOptions::default())
    }
}

/// A client whose commands are sent with options of their own.
pub struct Caller<'a, P, C> {
    client: &'a mut Client<P, C>,
    options: CallOptions,
}

impl<P: Port, C: Clock> Commands for Caller<'_, P, C> {
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        self.client.wire.run(call, &self.options)
    }
}

/// Events as they come.
pub struct Events<'a, P, C> {
    /// None behind an error.
    client: Option<&'a mut Client<P, C>>,
    wait: Duration,
}

impl<P: Port, C: Clock> Iterator for Events<'_, P, C> {
    type Item = Result<Event, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let item = self.client.as_mut()?.next_event(self.wait).transpose();
        if matches!(item, Some(Err(_))) {
            self.client = None;
        }
        item
    }
}

fn failed(command: &str, reason: Reason, codes: Codes, text: &str) -> Error {
    Error::Failed {
        command: command.to_owned(),
        reason,
        codes,
        lines: Lines::new(),
        text: Some(text.to_owned()),
        sent: true,
    }
}

/// The number that a failed CWJAP answers.
fn join_code(lines: &Lines) -> Option<i32> {
    match lines.first()?.first()? {
        Value::Number(code) => Some(*code),
        _ => None,
    }
}
