//! An input as calls of a client and what its module says to each write: whatever it is, every call ends in its time,
//! nothing panics, and the client goes on.

mod module;

use std::time::Duration;

use tcat::{
    Call, CallOptions, Client, Clock, Commands, DialogueOptions, Error, Form, Module, OnBusy,
    PublishOptions, Qos,
};

use module::{Input, ManualClock, ScriptedModule};

/// No call takes longer, in milliseconds of the clock: provisioning waits 310 s for a person, and each data line may
/// start its phase anew.
const LONGEST_CALL: u64 = 400_000;
/// Calls of one input; what is left of it then is not looked at.
const CALLS_MOST: usize = 24;
/// Longer than a client waits for the rest of what has begun.
const SILENCE: Duration = Duration::from_secs(200);

type FuzzedClient = Client<ScriptedModule, ManualClock>;

fn call(client: &mut FuzzedClient, which: usize) -> Result<(), Error> {
    let options = CallOptions {
        timeout: which.is_multiple_of(2).then_some(Duration::from_secs(2)),
        on_busy: [OnBusy::SendAgain, OnBusy::SendAgainAlways, OnBusy::Fail][which % 3],
        ..CallOptions::default()
    };
    let publish = PublishOptions {
        qos: [Qos::AtMostOnce, Qos::AtLeastOnce][which % 2],
        call: options.clone(),
        ..PublishOptions::default()
    };
    let mut typed = client.with_options(options);
    match which / 6 % 14 {
        0 => typed.mqtt_state().map(drop),
        1 => typed.device_info().map(drop),
        2 => typed.subscriptions().map(drop),
        3 => typed.module_info().map(drop),
        4 => typed.bound_sub_devices().map(drop),
        5 => typed.ota_state().map(drop),
        6 => typed.versions().map(drop),
        7 => typed
            .command(&Call::new("CWLAP", Form::Exec, &[]))
            .map(drop),
        8 => typed.start_smart_config(),
        9 => typed.firmware_info().map(drop),
        10 => client.publish("a/b", "{\"a\":1}", &publish),
        11 => client.publish("a/b", [0; 600], &publish),
        12 => client.read_firmware(8).and_then(|mut firmware| {
            firmware
                .find(Result::is_err)
                .map_or(Ok(()), |piece| piece.map(drop))
        }),
        _ => client.listen(Duration::from_secs(3)),
    }
}

/// Tries one input.
///
/// # Panics
///
/// Where something does not hold.
pub fn run(bytes: &[u8]) {
    let clock = ManualClock::default();
    let input = Input::new(bytes, clock.clone());
    let module = Module::embedded().expect("the crate's own module");
    let port = ScriptedModule::new(input.clone());
    let mut client = Client::with(port, clock.clone(), &module, DialogueOptions::default())
        .expect("a fresh client");
    for _ in 0..CALLS_MOST {
        let Some(which) = input.take_byte() else {
            break;
        };
        let begin = clock.now();
        let result = call(&mut client, which.into());
        let took = clock.now() - begin;
        assert!(took < LONGEST_CALL, "call {which} took {took} ms");
        if let Err(error) = result {
            assert!(
                !matches!(error.reason(), "core" | "closed"),
                "call {which}: {error}"
            );
        }
    }
    // A module that is whole again is understood.
    let rest = input.heal();
    client
        .listen(rest + SILENCE)
        .expect("silence is no failure");
    let state = client.mqtt_state().expect("a whole module's answer");
    assert_eq!(state.state, 1);
}
