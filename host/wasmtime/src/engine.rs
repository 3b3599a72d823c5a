//! What the module runs in. The build script takes this file, too: what it compiles fits this engine alone.

use wasmtime::Config;

/// The settings of the engine: each call has a limit of fuel.
pub fn config() -> Config {
    let mut config = Config::new();
    config.consume_fuel(true);
    config
}
