//! The inputs to begin with, and every one that ever failed, once more: on any toolchain.

use std::fs;
use std::path::Path;

#[test]
fn every_kept_input_still_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for kept in ["corpus", "found"] {
        // Nothing may have been found so far.
        let Ok(entries) = fs::read_dir(folder.join(kept)) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("a folder of files").path();
            println!("{}", path.display());
            tcat_fuzz::run(&fs::read(path).expect("a file that can be read"));
            count += 1;
        }
    }
    assert!(count >= 30, "there are only {count} inputs");
}
