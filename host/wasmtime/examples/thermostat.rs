//! A thermostat on the platform, on tokio, with a module at a TCP port; its sensor is standard input, a temperature a
//! line. Its types are made of `thermostat.json` by `tcat model`.
//!
//! ```text
//! DEVICE_SECRET=… cargo run --features model,tokio --example thermostat -- 127.0.0.1:2323 wall
//! ```

#[path = "generated/thermostat.rs"]
#[rustfmt::skip]
mod thermostat;

use std::error::Error;
use std::io::stdin;
use std::time::{Duration, SystemTime};

use tcat::model::{Attendee, DataTemplate, DeviceName, ModelOptions, Reply, Told};
use tcat::tokio::Session;
use tcat::{Device, SessionOptions};
use thermostat::{
    ThermostatActionHoldOutput, ThermostatAnswer, ThermostatCall, ThermostatEventOverheated,
    ThermostatMode, ThermostatPost, ThermostatProperties, ThermostatTemplate,
};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

const PRODUCT: &str = "THERMOSTAT";
/// Degrees by which it may be colder than wanted before it heats.
const HYSTERESIS: f64 = 0.5;
/// Degrees at which something is on fire.
const OVERHEATED: f64 = 60.0;
/// Where nobody has said or measured anything.
const USUAL: f64 = 20.0;
/// Reports go together, and not more often.
const REPORT_INTERVAL: u64 = 2_000;
const MINUTE: Duration = Duration::from_secs(60);

/// A thermostat on a wall.
struct Wall {
    template: DataTemplate<ThermostatTemplate>,
}

impl Wall {
    fn new(name: &str) -> Result<Self, Reply> {
        let options = ModelOptions {
            report_interval: REPORT_INTERVAL,
            ..ModelOptions::for_this_run()
        };
        let mut template = DataTemplate::with(DeviceName::new(PRODUCT, name), options);
        template.report(&ThermostatProperties {
            target: Some(USUAL),
            mode: Some(ThermostatMode::Auto),
            ..ThermostatProperties::default()
        })?;
        Ok(Self { template })
    }

    /// The sensor has measured.
    fn measured(&mut self, temperature: f64) -> Result<(), Reply> {
        self.template.report(&ThermostatProperties {
            temperature: Some(temperature),
            ..ThermostatProperties::default()
        })?;
        if temperature >= OVERHEATED {
            let overheated = ThermostatEventOverheated {
                temperature: Some(temperature),
            };
            self.template
                .post(&ThermostatPost::Overheated(overheated))?;
        }
        self.regulate(self.template.values().target)
    }

    /// Heats or not, to reach this.
    fn regulate(&mut self, target: Option<f64>) -> Result<(), Reply> {
        let values = self.template.values();
        let heats = matches!(
            values.mode,
            Some(ThermostatMode::Heat | ThermostatMode::Auto)
        );
        let temperature = values.temperature.unwrap_or(USUAL);
        let heating = heats && temperature < target.unwrap_or(USUAL) - HYSTERESIS;
        if values.heating == Some(heating) {
            return Ok(());
        }
        // Here the valve is moved.
        self.template.report(&ThermostatProperties {
            heating: Some(heating),
            ..ThermostatProperties::default()
        })
    }

    fn hear(&mut self, told: Told<ThermostatTemplate>) -> Result<(), Reply> {
        println!("{told:?}");
        match told {
            Told::Control(wanted) => {
                self.template.answer_control(&Reply::success());
                let target = wanted.target.or(self.template.values().target);
                self.regulate(target)?;
            }
            Told::Action(ThermostatCall::Hold(hold)) => {
                self.regulate(Some(hold.target))?;
                let until = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
                let until = until + MINUTE * u32::try_from(hold.minutes).unwrap_or_default();
                let output = ThermostatActionHoldOutput {
                    until: i64::try_from(until.as_millis()).ok(),
                };
                self.template
                    .answer_action(&ThermostatAnswer::Hold(output))?;
            }
            _ => {}
        }
        Ok(())
    }
}

/// Temperatures as they are measured.
fn sensor() -> UnboundedReceiver<f64> {
    let (measures, measured) = unbounded_channel();
    std::thread::spawn(move || {
        for line in stdin().lines().map_while(Result::ok) {
            if let Ok(temperature) = line.trim().parse() {
                // It ends with the program.
                let _ = measures.send(temperature);
            }
        }
    });
    measured
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or("127.0.0.1:2323".into());
    let name = arguments.next().unwrap_or("wall".into());
    let mut wall = Wall::new(&name)?;
    let options = SessionOptions {
        device: Some(Device {
            product_id: PRODUCT.into(),
            device_name: name,
            device_secret: std::env::var("DEVICE_SECRET")?,
            region: None,
        }),
        topics: wall.template.topics(),
        ..SessionOptions::default()
    };
    let session = Session::start(move || TcpStream::connect(address.clone()), &options).await?;
    let mut measured = sensor();
    loop {
        let mut attendees: [&mut dyn Attendee; 1] = [&mut wall.template];
        tokio::select! {
            event = session.attend(&mut attendees, MINUTE) => {
                if let Some(event) = event? {
                    println!("{event:?}");
                }
            }
            Some(temperature) = measured.recv() => wall.measured(temperature)?,
        }
        while let Some(told) = wall.template.take() {
            wall.hear(told)?;
        }
    }
}
