//! What the module with the session exports beside the commands.

use wasmtime::{Instance, TypedFunc};

use super::Core;
use super::machine::{Machine, export};
use crate::core_error::CoreError;

pub struct SessionExports {
    prepare: TypedFunc<u32, ()>,
    part: TypedFunc<u32, ()>,
    engage: TypedFunc<(u32, u32, u32), u32>,
    disengage: TypedFunc<u32, ()>,
}

impl SessionExports {
    /// `None` of a module that has no session.
    pub fn read(machine: &mut Machine, instance: &Instance) -> Result<Option<Self>, CoreError> {
        if instance.get_export(&mut machine.store, "prepare").is_none() {
            return Ok(None);
        }
        Ok(Some(Self {
            prepare: export(machine, instance, "prepare")?,
            part: export(machine, instance, "part")?,
            engage: export(machine, instance, "engage")?,
            disengage: export(machine, instance, "disengage")?,
        }))
    }
}

impl Core {
    fn session(&mut self) -> Result<(&mut Machine, &SessionExports), CoreError> {
        match &self.session {
            Some(session) => Ok((&mut self.machine, session)),
            None => Err(CoreError::NoSession),
        }
    }

    /// Begins a configuration: to be checked alone, or to be kept.
    pub fn prepare(&mut self, keep: bool) -> Result<(), CoreError> {
        let (machine, session) = self.session()?;
        machine.call(&session.prepare, keep.into())
    }

    /// Begins one of its fields, whose arguments follow.
    pub fn part(&mut self, which: u32) -> Result<(), CoreError> {
        let (machine, session) = self.session()?;
        machine.call(&session.part, which)
    }

    pub fn engage(&mut self, flags: u32, check: u32, now: u32) -> Result<u32, CoreError> {
        let (machine, session) = self.session()?;
        machine.call(&session.engage, (flags, check, now))
    }

    pub fn disengage(&mut self, now: u32) -> Result<(), CoreError> {
        let (machine, session) = self.session()?;
        machine.call(&session.disengage, now)
    }
}
