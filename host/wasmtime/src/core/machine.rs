use wasmtime::{
    Instance, Store, StoreLimits, StoreLimitsBuilder, Trap, TypedFunc, WasmParams, WasmResults,
};

use crate::core_error::CoreError;
use crate::module::Module;

/// Fuel of one call into the module, about one unit for an instruction; a call that wants more ends
/// in [`CoreError::OutOfFuel`]. The dearest call of a whole module takes about a hundredth of it.
pub const FUEL_PER_CALL: u64 = 2_000_000;

/// Linear memory that a module may have, in bytes; one that declares more is none of ours.
const MEMORY_LIMIT: usize = 65_536;

/// Memory and fuel of one instance, and whether it still can be called.
pub struct Machine {
    pub store: Store<StoreLimits>,
    poisoned: bool,
    pub spent: u64,
}

impl Machine {
    /// Makes an instance; its start function, where it has one, has the fuel of one call.
    pub fn of(module: &Module) -> Result<(Self, Instance), CoreError> {
        let limits = StoreLimitsBuilder::new().memory_size(MEMORY_LIMIT).build();
        let mut machine = Self {
            store: Store::new(module.module.engine(), limits),
            poisoned: false,
            spent: 0,
        };
        machine.store.limiter(|limits| limits);
        machine.refuel()?;
        let instance = Instance::new(&mut machine.store, &module.module, &[]).map_err(|error| {
            if error.is::<Trap>() {
                trapped(&error)
            } else {
                CoreError::Module(format!("{error:#}"))
            }
        })?;
        Ok((machine, instance))
    }

    pub fn call<A: WasmParams, R: WasmResults>(
        &mut self,
        function: &TypedFunc<A, R>,
        arguments: A,
    ) -> Result<R, CoreError> {
        if self.poisoned {
            return Err(CoreError::Poisoned);
        }
        self.refuel()?;
        let result = function.call(&mut self.store, arguments);
        self.spent += FUEL_PER_CALL - self.store.get_fuel().unwrap_or(0);
        result.map_err(|error| {
            // What a call left half done cannot be told.
            self.poisoned = true;
            trapped(&error)
        })
    }

    fn refuel(&mut self) -> Result<(), CoreError> {
        self.store
            .set_fuel(FUEL_PER_CALL)
            .map_err(|error| CoreError::Module(error.to_string()))
    }
}

fn trapped(error: &wasmtime::Error) -> CoreError {
    match error.downcast_ref::<Trap>() {
        Some(Trap::OutOfFuel) => CoreError::OutOfFuel {
            limit: FUEL_PER_CALL,
        },
        _ => CoreError::Trap(format!("{error:#}")),
    }
}

pub fn export<A: WasmParams, R: WasmResults>(
    machine: &mut Machine,
    instance: &Instance,
    name: &str,
) -> Result<TypedFunc<A, R>, CoreError> {
    instance
        .get_typed_func(&mut machine.store, name)
        .map_err(|error| CoreError::Module(format!("{error:#}")))
}
