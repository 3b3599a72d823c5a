//! Finds the modules that are embedded in the library and compiles them, so that no program has to.

use std::env;
use std::error::Error;
use std::fs;
use std::io;
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
        let path = find(name)?;
        println!("cargo::rustc-env={variable}={}", path.display());
        let code = compile(&fs::read(path)?)?;
        fs::write(out.join(format!("{name}.cwasm")), code)?;
    }
    Ok(())
}

/// The module that was built last; where none was built, the one that comes with the crate.
fn find(name: &str) -> io::Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let kept = root.join(format!("modules/{name}.wasm"));
    println!("cargo::rerun-if-changed={}", kept.display());
    if !root.join("../../assembly/index.ts").exists() {
        // No checkout: what stands in a folder of this name is another project's.
        return kept.canonicalize();
    }
    let Ok(built) = root.join(format!("../../build/{name}.wasm")).canonicalize() else {
        // Cargo would take a file that is missing for one that has changed, and build the crate each time.
        return kept.canonicalize();
    };
    println!("cargo::rerun-if-changed={}", built.display());
    Ok(built)
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
