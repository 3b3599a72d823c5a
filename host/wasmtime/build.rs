//! Finds the modules that are embedded in the library and compiles them, so that no program has to.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use wasmtime::Engine;

#[path = "src/engine.rs"]
mod engine;

const MODULES: [(&str, &str); 2] = [
    ("release", "TCAT_MODULE"),
    ("session", "TCAT_SESSION_MODULE"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for (name, variable) in MODULES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../build/{name}.wasm"));
        println!("cargo::rerun-if-changed={}", path.display());
        let Ok(path) = path.canonicalize() else {
            println!(
                "cargo::error=build/{name}.wasm is missing: run `npm run build` in the project's root first"
            );
            continue;
        };
        println!("cargo::rustc-env={variable}={}", path.display());
        let code = compile(&fs::read(path)?)?;
        fs::write(out.join(format!("{name}.cwasm")), code)?;
    }
    Ok(())
}

/// Machine code for the target; nothing where the compiler here knows this machine's architecture alone
/// and the target has another: the program compiles the module itself then.
fn compile(module: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let target = env::var("TARGET")?;
    if architecture(&target) != architecture(&env::var("HOST")?) {
        return Ok(Vec::new());
    }
    let mut config = engine::config();
    // Named, it is the architecture at its plainest: the code is the same wherever it was made, and runs on
    // every processor of its kind.
    config.target(&target)?;
    Ok(Engine::new(&config)?.precompile_module(module)?)
}

fn architecture(triple: &str) -> &str {
    triple.split('-').next().unwrap_or(triple)
}
