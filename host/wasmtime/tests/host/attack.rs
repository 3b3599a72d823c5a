//! 20,000 streams that are none a module sends: every call ends, in its time, and none of them wedges
//! the client or its core.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use tcat::{
    Call, CallOptions, Clock, Commands, Error, Form, OnBusy, PublishOptions, Qos,
    StartSoftApArguments,
};

use crate::support::{DEVICE, Rig, rig_timed};

const STREAMS: usize = 20_000;
/// Streams for one client; then its module is whole again.
const STREAMS_OF_ONE: usize = 100;
/// No call takes longer, in milliseconds of the clock: provisioning waits 310 s for a person, and each
/// data line may start its phase anew.
const LONGEST_CALL: u64 = 400_000;
/// Times between two pieces of a stream: none, less than the quiet time, more, more than any watch.
const PAUSES: [u64; 5] = [0, 0, 30, 600, 1_500];

/// What modules send, as beginnings for what they do not.
const STREAMS_OF_MODULES: [&[u8]; 24] = [
    b"\r\nOK\r\n",
    b"\r\nERROR\r\n",
    b"busy p...\r\n",
    b"OK\r\n>\r\n",
    b"> ",
    b"+CME ERROR:208\r\n",
    b"+CME ERROR: in words\r\n",
    b"ERR CODE:0x01090000\r\n\r\nERROR\r\n",
    b"+TCMQTTSTATE:1\r\n\r\nOK\r\n",
    b"+TCDEVINFOSET:1,\"CTQS08Y5LG\",\"Dev01\",116,\"ap-guangzhou\"\r\nOK\r\n",
    b"+TCMQTTSUB:\"a/b\",0\r\n+TCMQTTSUB:\"c\",1\r\nOK\r\n",
    b"+TCGWBIND:\"P\",\"D\"\r\nOK\r\n",
    b"OK\r\n+TCFWINFO:\"2.0\",1001,\"81cc460d2400d62512bce3a04bd52437\",716800\r\n",
    b"OK\r\n+TCREADFWDATA:8,01234567\r\n",
    b"+TCREADFWDATA:4,6d6f7265\r\nOK\r\n",
    b"OK\r\n+TCMQTTPUB:OK\r\n",
    b"OK\r\n+TCMQTTPUB:FAIL,202\r\n",
    b"+TCMQTTPUBRAW:OK\r\n",
    b"+TCMQTTRCVPUB:\"a/b\",8,\"x\r\nOK\r\ny\"\r\n",
    b"+TCMQTTRCVPUB:\"a/\",1,\"b\",16384,\"",
    b"+TCMQTTDISCON,-103,7\r\n+TCMQTTRECONNECTING\r\n+TCMQTTRECONNECTED\r\n",
    b"OK\r\n+TCSAP:OK\r\n\r\nOK\r\n+TCSAP:WIFI_CONNECT_FAILED,3,103\r\n",
    b"+TCOTASTATUS:UPDATEFAIL,205\r\nWIFI GOT IP\r\nWIFI DISCONNECT\r\n",
    b"\x00\xffets Jan  8 2013,rst:0x1\r\n\r\nready\r\n",
];

/// xorshift64*: the same streams each time.
struct Random(u64);

impl Random {
    /// Neighbouring seeds begin far from each other.
    fn of(seed: u64) -> Self {
        Self((seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        number as usize % bound
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// One to three streams of modules, damaged in up to four places.
    fn stream(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for _ in 0..=self.below(3) {
            bytes.extend_from_slice(self.pick(&STREAMS_OF_MODULES));
        }
        for _ in 0..self.below(5) {
            self.damage(&mut bytes);
        }
        bytes
    }

    fn damage(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let end = (at + self.below(40)).min(bytes.len());
        match self.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let again = bytes[at..end].to_vec();
                bytes.extend_from_slice(&again);
            }
            3 => bytes.insert(at, self.below(256) as u8),
            4 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            _ => {
                let other = self.pick(&STREAMS_OF_MODULES);
                bytes.splice(at..at, other.iter().copied());
            }
        }
    }
}

/// A module that answers each write with a stream, in pieces; `None` when it is whole.
fn attacker(random: Rc<RefCell<Option<Random>>>) -> Rig {
    rig_timed(move |text, wire| {
        let mut random = random.borrow_mut();
        let Some(random) = random.as_mut() else {
            wire.say(match text {
                "AT+TCMQTTSTATE?\r\n" => "+TCMQTTSTATE:1\r\n\r\nOK\r\n",
                _ => "ERROR\r\n",
            });
            return;
        };
        let stream = random.stream();
        let mut time = 0;
        for piece in stream.chunks(1 + random.below(60)) {
            wire.say_later(time, piece);
            time += random.pick(&PAUSES);
        }
    })
}

fn call(rig: &mut Rig, which: usize) -> Result<(), Error> {
    let options = CallOptions {
        timeout: (which.is_multiple_of(2)).then_some(Duration::from_secs(2)),
        on_busy: [OnBusy::SendAgain, OnBusy::SendAgainAlways, OnBusy::Fail][which % 3],
        ..CallOptions::default()
    };
    let publish = PublishOptions {
        qos: [Qos::AtMostOnce, Qos::AtLeastOnce][which % 2],
        call: options.clone(),
        ..PublishOptions::default()
    };
    let client = &mut rig.client;
    match which % 13 {
        0 => client.with_options(options).mqtt_state().map(drop),
        1 => client.with_options(options).device_info().map(drop),
        2 => client.with_options(options).subscriptions().map(drop),
        3 => client.with_options(options).module_info().map(drop),
        4 => client.with_options(options).bound_sub_devices().map(drop),
        5 => client.publish("a/b", "{\"a\":1}", &publish),
        6 => client.publish("a/b", [0; 600], &publish),
        7 => client.with_options(options).set_device_info(&DEVICE),
        8 => client
            .with_options(options)
            .start_soft_ap(&StartSoftApArguments {
                ssid: "ap",
                password: None,
                channel: None,
            }),
        9 => client.read_firmware(8).and_then(|mut firmware| {
            firmware
                .find(Result::is_err)
                .map_or(Ok(()), |piece| piece.map(drop))
        }),
        10 => client
            .with_options(options)
            .command(&Call::new("CWLAP", Form::Exec, &[]))
            .map(drop),
        11 => client.with_options(options).start_smart_config(),
        _ => client.listen(Duration::from_secs(3)),
    }
}

#[test]
fn every_call_ends_whatever_the_module_sends() {
    let random = Rc::new(RefCell::new(None));
    let mut succeeded = 0;
    for seed in 0..STREAMS / STREAMS_OF_ONE {
        *random.borrow_mut() = Some(Random::of(seed as u64));
        let mut rig = attacker(random.clone());
        for _ in 0..STREAMS_OF_ONE {
            let which = random.borrow_mut().as_mut().unwrap().below(13 * 6);
            let begin = rig.clock.now();
            let result = call(&mut rig, which);
            let took = rig.clock.now() - begin;
            assert!(took < LONGEST_CALL, "seed {seed}, call {which}: {took} ms");
            match result {
                Ok(()) => succeeded += 1,
                Err(error) => assert!(
                    !matches!(error.reason(), "core" | "closed"),
                    "seed {seed}, call {which}: {error}"
                ),
            }
        }
        // A module that is whole again is understood.
        *random.borrow_mut() = None;
        rig.client.listen(Duration::from_secs(200)).unwrap();
        let state = rig.client.mqtt_state();
        assert!(state.is_ok_and(|state| state.state == 1), "seed {seed}");
    }
    // Not all was damage.
    assert!(succeeded > STREAMS / 10, "{succeeded}");
}
