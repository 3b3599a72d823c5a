//! Finds the modules that are embedded in the library.

use std::path::Path;

fn main() {
    for (name, variable) in [
        ("release", "TCAT_MODULE"),
        ("session", "TCAT_SESSION_MODULE"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../build/{name}.wasm"));
        println!("cargo::rerun-if-changed={}", path.display());
        match path.canonicalize() {
            Ok(path) => println!("cargo::rustc-env={variable}={}", path.display()),
            Err(_) => println!(
                "cargo::error=build/{name}.wasm is missing: run `npm run build` in the project's root first"
            ),
        }
    }
}
