//! What the first client of a process costs, counted in blocks of memory: they are the same on every machine. A process
//! of its own, for a module is loaded once in each.

use allocation_counter::{AllocationInfo, measure};
use tcat::{Dialogue, DialogueOptions, Module};

const SESSION: &[u8] = include_bytes!("../modules/session.wasm");

/// The compiler takes a hundred times as many.
const MOST_BLOCKS: u64 = 2_000;

fn open(module: &Module) {
    let dialogue = Dialogue::new(module, DialogueOptions::default());
    assert!(dialogue.is_ok());
}

#[test]
fn the_first_client_of_a_process_does_not_wait_for_a_compiler() {
    let first: AllocationInfo = measure(|| {
        let module = Module::with_session().unwrap();
        assert!(module.is_precompiled());
        open(&module);
    });
    let compiled = measure(|| {
        let module = Module::from_bytes(SESSION).unwrap();
        assert!(!module.is_precompiled());
        open(&module);
    });
    let next = measure(|| open(&Module::with_session().unwrap()));
    assert!(first.count_total < MOST_BLOCKS, "{first:?}");
    assert!(compiled.count_total > 10 * MOST_BLOCKS, "{compiled:?}");
    assert!(next.count_total < first.count_total, "{next:?}, {first:?}");
}
