use std::sync::OnceLock;

use wasmtime::{Config, Engine};

use crate::core_error::CoreError;

const EMBEDDED: &[u8] = include_bytes!(env!("TCAT_MODULE"));
const EMBEDDED_SESSION: &[u8] = include_bytes!(env!("TCAT_SESSION_MODULE"));

fn engine() -> Result<&'static Engine, CoreError> {
    static ENGINE: OnceLock<Result<Engine, CoreError>> = OnceLock::new();
    let made = ENGINE.get_or_init(|| {
        let mut config = Config::new();
        config.consume_fuel(true);
        Engine::new(&config).map_err(|error| CoreError::Module(error.to_string()))
    });
    made.as_ref().map_err(Clone::clone)
}

/// A compiled module, of which any number of cores can be made.
#[derive(Clone)]
pub struct Module(pub(crate) wasmtime::Module);

impl Module {
    /// The module that was embedded when this crate was built; it is compiled once in a process.
    ///
    /// # Errors
    /// [`CoreError::Module`] where this machine cannot run it.
    pub fn embedded() -> Result<Self, CoreError> {
        static COMPILED: OnceLock<Result<Module, CoreError>> = OnceLock::new();
        COMPILED.get_or_init(|| Self::from_bytes(EMBEDDED)).clone()
    }

    /// The embedded module that has the session beside the commands; compiled once, too.
    ///
    /// # Errors
    /// [`CoreError::Module`] where this machine cannot run it.
    pub fn with_session() -> Result<Self, CoreError> {
        static COMPILED: OnceLock<Result<Module, CoreError>> = OnceLock::new();
        COMPILED
            .get_or_init(|| Self::from_bytes(EMBEDDED_SESSION))
            .clone()
    }

    /// Compiles another module; its version is checked when a core is made of it.
    ///
    /// # Errors
    /// [`CoreError::Module`] when it is no WebAssembly module.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CoreError> {
        wasmtime::Module::new(engine()?, bytes)
            .map(Self)
            .map_err(|error| CoreError::Module(format!("{error:#}")))
    }
}
