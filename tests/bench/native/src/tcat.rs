//! The core under wasmtime, its fuel counted, as the crate runs it: every event, every value, the
//! payload copied out.

use std::cell::RefCell;
use std::hint::black_box;
use std::rc::Rc;

use tcat::{
    Call, CoreError, CoreEvent, Dialogue, DialogueOptions, Event, Form, Module, Output, Value,
};

use crate::measure::{Item, Prepared};
use crate::workload::Workload;

fn receive(
    dialogue: &mut Dialogue,
    pieces: &[Vec<u8>],
    mut take: impl FnMut(Output),
) -> Result<(), CoreError> {
    for piece in pieces {
        let mut rest = &piece[..];
        while !rest.is_empty() {
            rest = &rest[dialogue.receive(rest, 0)?..];
            while let Some(output) = dialogue.poll(0)? {
                take(output);
            }
        }
    }
    Ok(())
}

fn start(dialogue: &mut Dialogue, name: &str) -> Result<(), CoreError> {
    dialogue.start(&Call::new(name, Form::Read, &[]), None, 0)?;
    while let Some(output) = dialogue.poll(0)? {
        black_box(output);
    }
    Ok(())
}

fn wanted(workload: &Workload, outputs: &[Output]) -> bool {
    match (outputs, &workload.payload) {
        ([Output::Event(CoreEvent::Unasked(Event::Message(message)))], Some(payload)) => {
            message.payload[..] == payload[..]
        }
        (
            [
                Output::Event(CoreEvent::Data(values)),
                Output::Event(CoreEvent::Done),
            ],
            None,
        ) => values[..] == [Value::Number(1)],
        ([Output::Event(CoreEvent::Unasked(Event::Disconnected(codes)))], None) => {
            codes.code == Some(-1)
        }
        _ => false,
    }
}

pub fn prepare(workload: &Workload) -> Prepared {
    let module = Module::embedded().map_err(|error| error.to_string())?;
    let dialogue = Dialogue::new(&module, DialogueOptions::default());
    let mut dialogue = dialogue.map_err(|error| error.to_string())?;
    if let Some(name) = &workload.read {
        start(&mut dialogue, name).map_err(|error| error.to_string())?;
    }
    let mut outputs = Vec::new();
    receive(&mut dialogue, &workload.pieces, |output| {
        outputs.push(output)
    })
    .map_err(|error| error.to_string())?;
    if !wanted(workload, &outputs) {
        return Err(format!("reports {outputs:?}"));
    }
    let shared = Rc::new(RefCell::new(dialogue));
    let pieces = workload.pieces.clone();
    let before = workload.read.clone().map(|name| -> Box<dyn FnMut()> {
        let dialogue = shared.clone();
        Box::new(move || start(&mut dialogue.borrow_mut(), &name).expect("it did this before"))
    });
    let run = Box::new(move || {
        receive(&mut shared.borrow_mut(), &pieces, |output| {
            black_box(output);
        })
        .expect("it did this before");
    });
    Ok(Item { before, run })
}
