//! A light on the platform, with a module at a TCP port: what the cloud sets it does, and says so. Its types are made of
//! `light.json` by `tcat model`. The emulator is such a module, with a cloud (`npx tcat cloud`):
//!
//! ```text
//! DEVICE_SECRET=… cargo run --features model --example light -- 127.0.0.1:2323 light1
//! ```

#[path = "generated/light.rs"]
#[rustfmt::skip]
mod light;

use std::error::Error;
use std::net::TcpStream;
use std::time::Duration;

use light::{
    LightActionBlinkOutput, LightAnswer, LightCall, LightEventStatusReport, LightPost,
    LightProperties, LightTemplate,
};
use tcat::model::{DataTemplate, DeviceName, Reply, Told};
use tcat::{Device, Session, SessionOptions};

const PRODUCT: &str = "LIGHT00001";
/// Code of the light's own: it does not shine.
const IS_OFF: i32 = 1;
const WAIT: Duration = Duration::from_secs(60);

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or("127.0.0.1:2323".into());
    let name = arguments.next().unwrap_or("light1".into());
    let mut light = DataTemplate::<LightTemplate>::new(DeviceName::new(PRODUCT, &name));
    let options = SessionOptions {
        device: Some(Device {
            product_id: PRODUCT.into(),
            device_name: name,
            device_secret: std::env::var("DEVICE_SECRET")?,
            region: None,
        }),
        topics: light.topics(),
        ..SessionOptions::default()
    };
    let mut session = Session::start(move || TcpStream::connect(&address), &options)?;
    light.report(&LightProperties {
        power_switch: Some(true),
        brightness: Some(50),
        ..LightProperties::default()
    })?;
    light.post(&LightPost::StatusReport(LightEventStatusReport {
        status: Some(false),
        message: Some("started".into()),
    }))?;
    loop {
        if let Some(event) = session.attend(&mut [&mut light], WAIT)? {
            println!("{event:?}");
        }
        while let Some(told) = light.take() {
            hear(&mut light, told)?;
        }
    }
}

fn hear(light: &mut DataTemplate<LightTemplate>, told: Told<LightTemplate>) -> Result<(), Reply> {
    println!("{told:?}");
    match told {
        Told::Control(wanted) => {
            let is_off = light.values().power_switch == Some(false);
            let reply = if is_off && wanted.brightness.is_some() {
                Reply::refused(IS_OFF, "switch it on first")
            } else {
                // Here the lamp is set.
                Reply::success()
            };
            light.answer_control(&reply);
        }
        Told::Action(LightCall::Blink(_)) => {
            light.answer_action(&LightAnswer::Blink(LightActionBlinkOutput {}))?;
        }
        _ => {}
    }
    Ok(())
}
