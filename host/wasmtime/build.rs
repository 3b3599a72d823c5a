//! Finds the module that is embedded in the library.

use std::path::Path;

fn main() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build/release.wasm");
    println!("cargo::rerun-if-changed={}", path.display());
    match path.canonicalize() {
        Ok(path) => println!("cargo::rustc-env=TCAT_MODULE={}", path.display()),
        Err(_) => println!(
            "cargo::error=build/release.wasm is missing: run `npm run build` in the project's root first"
        ),
    }
}
