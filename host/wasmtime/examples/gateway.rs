//! A gateway with two lamps behind it, with a module at a TCP port: each lamp has a data template of its own, and all of
//! them stand on the gateway's session. The emulator is such a module, with a cloud (`npx tcat cloud`):
//!
//! ```text
//! DEVICE_SECRET=… LAMP_SECRET=… cargo run --features model --example gateway -- 127.0.0.1:2323 gateway1 lamp1 lamp2
//! ```

#[path = "generated/light.rs"]
#[rustfmt::skip]
mod light;

use std::error::Error;
use std::net::TcpStream;
use std::time::Duration;

use light::{LightProperties, LightTemplate};
use tcat::model::{Attendee, DataTemplate, DeviceName, Reply, Told};
use tcat::{
    BindSubDeviceArguments, Commands, Device, Event, MqttSubscribeArguments, Session, SessionEvent,
    SessionOptions, SetSubDeviceOnlineArguments,
};

const GATEWAY: &str = "GATEWAY777";
const PRODUCT: &str = "SUBLIGHT01";
const WAIT: Duration = Duration::from_secs(60);

/// A lamp that speaks through the gateway.
struct Lamp {
    name: String,
    template: DataTemplate<LightTemplate>,
}

impl Lamp {
    fn new(name: String) -> Result<Self, Reply> {
        let mut template = DataTemplate::new(DeviceName::new(PRODUCT, &name));
        template.report(&LightProperties {
            brightness: Some(50),
            ..LightProperties::default()
        })?;
        Ok(Self { name, template })
    }

    /// The gateway speaks for it from here on, until its own connection is lost.
    fn bring_online(
        &self,
        session: &mut Session<TcpStream>,
        secret: &str,
    ) -> Result<(), tcat::Error> {
        // What is bound already stays so.
        session.bind_sub_device(&BindSubDeviceArguments {
            mode: 0,
            product_id: PRODUCT,
            device_name: &self.name,
            device_secret: Some(secret),
        })?;
        session.set_sub_device_online(&SetSubDeviceOnlineArguments {
            mode: 0,
            product_id: PRODUCT,
            device_name: &self.name,
        })?;
        for (topic, qos) in self.template.topics() {
            session.mqtt_subscribe(&MqttSubscribeArguments { topic: &topic, qos })?;
        }
        Ok(())
    }

    fn hear(&mut self, told: &Told<LightTemplate>) {
        println!("{}: {told:?}", self.name);
        match told {
            // Here the lamp is set.
            Told::Control(_) => self.template.answer_control(&Reply::success()),
            Told::Action(_) => self.template.refuse_action(&Reply::refused(1, "not here")),
            _ => {}
        }
    }
}

/// Brings all of them online; what fails with the connection is done again when it is back.
fn bring_all_online(session: &mut Session<TcpStream>, lamps: &[Lamp], secret: &str) {
    for lamp in lamps {
        if let Err(error) = lamp.bring_online(session, secret) {
            println!("{}: {error}", lamp.name);
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or("127.0.0.1:2323".into());
    let name = arguments.next().unwrap_or("gateway1".into());
    let mut lamps: Vec<Lamp> = arguments.map(Lamp::new).collect::<Result<_, _>>()?;
    let secret = std::env::var("LAMP_SECRET")?;
    let options = SessionOptions {
        device: Some(Device::new(GATEWAY, name, std::env::var("DEVICE_SECRET")?)),
        ..SessionOptions::default()
    };
    let mut session = Session::start(move || TcpStream::connect(&address), &options)?;
    loop {
        let mut attendees: Vec<&mut dyn Attendee> = Vec::new();
        for lamp in &mut lamps {
            attendees.push(&mut lamp.template);
        }
        let event = session.attend(&mut attendees, WAIT)?;
        if let Some(event) = event {
            println!("{event:?}");
            // Nothing is said for the lamps before they are attended to again.
            if event == Event::Session(SessionEvent::Up) {
                bring_all_online(&mut session, &lamps, &secret);
            }
        }
        for lamp in &mut lamps {
            while let Some(told) = lamp.template.take() {
                lamp.hear(&told);
            }
        }
    }
}
