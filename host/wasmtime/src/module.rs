use std::sync::OnceLock;

use wasmtime::Engine;

use crate::core_error::CoreError;
use crate::engine::config;

/// A module that this crate brings along: as bytes, and as what the build script made of them.
struct Embedded {
    bytes: &'static [u8],
    /// Empty where it could not compile for this target.
    code: &'static [u8],
}

const RELEASE: Embedded = Embedded {
    bytes: include_bytes!(env!("TCAT_MODULE")),
    code: include_bytes!(concat!(env!("OUT_DIR"), "/release.cwasm")),
};
const SESSION: Embedded = Embedded {
    bytes: include_bytes!(env!("TCAT_SESSION_MODULE")),
    code: include_bytes!(concat!(env!("OUT_DIR"), "/session.cwasm")),
};

impl Embedded {
    fn load(&self) -> Result<Module, CoreError> {
        if self.code.is_empty() {
            return Module::from_bytes(self.bytes);
        }
        let module = deserialize(engine()?, self.code)
            .map_err(|error| CoreError::Module(format!("{error:#}")))?;
        Ok(Module {
            module,
            precompiled: true,
        })
    }
}

/// # Errors
/// The code was made for another processor or system.
#[allow(unsafe_code)]
fn deserialize(engine: &Engine, code: &'static [u8]) -> wasmtime::Result<wasmtime::Module> {
    // SAFETY: wasmtime made it in this crate's build script, and nobody has touched it since. What another version,
    // other settings or another processor made is refused.
    unsafe { wasmtime::Module::deserialize(engine, code) }
}

fn engine() -> Result<&'static Engine, CoreError> {
    static ENGINE: OnceLock<Result<Engine, CoreError>> = OnceLock::new();
    let made = ENGINE.get_or_init(|| {
        Engine::new(&config()).map_err(|error| CoreError::Module(error.to_string()))
    });
    made.as_ref().map_err(Clone::clone)
}

/// A compiled module, of which any number of cores can be made.
#[derive(Clone)]
pub struct Module {
    pub(crate) module: wasmtime::Module,
    precompiled: bool,
}

impl Module {
    /// The module that was embedded and compiled when this crate was built; it is loaded once in a process.
    ///
    /// # Errors
    /// [`CoreError::Module`] where this machine cannot run it.
    pub fn embedded() -> Result<Self, CoreError> {
        static LOADED: OnceLock<Result<Module, CoreError>> = OnceLock::new();
        LOADED.get_or_init(|| RELEASE.load()).clone()
    }

    /// The embedded module that has the session beside the commands; loaded once, too.
    ///
    /// # Errors
    /// [`CoreError::Module`] where this machine cannot run it.
    pub fn with_session() -> Result<Self, CoreError> {
        static LOADED: OnceLock<Result<Module, CoreError>> = OnceLock::new();
        LOADED.get_or_init(|| SESSION.load()).clone()
    }

    /// Compiles another module; its version is checked when a core is made of it.
    ///
    /// # Errors
    /// [`CoreError::Module`] when it is no WebAssembly module.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CoreError> {
        let module = wasmtime::Module::new(engine()?, bytes)
            .map_err(|error| CoreError::Module(format!("{error:#}")))?;
        Ok(Self {
            module,
            precompiled: false,
        })
    }

    /// Whether it was compiled when this crate was built, and not in this process: an embedded module is, unless the
    /// crate was built on a machine of another architecture.
    pub fn is_precompiled(&self) -> bool {
        self.precompiled
    }
}
