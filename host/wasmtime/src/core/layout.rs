use wasmtime::{Instance, Memory};

use super::machine::{Machine, export};
use crate::core_error::CoreError;
use crate::generated::abi::{layout, record, size};
use crate::generated::texts;

/// Addresses in linear memory; each was inside it when it was read.
pub struct Layout {
    pub ring: usize,
    pub ring_size: u32,
    pub head: usize,
    pub tail: usize,
    pub lost: usize,
    pub gap: usize,
    pub event: usize,
    pub input: usize,
}

impl Layout {
    /// # Errors
    /// An address or a size is not what it may be.
    pub fn read(
        machine: &mut Machine,
        instance: &Instance,
        memory: &Memory,
    ) -> Result<Self, CoreError> {
        let layout = export::<(), u32>(machine, instance, "layout")?;
        let base = machine.call(&layout, ())? as usize;
        let bytes = memory.data(&machine.store);
        let place = |index: usize, bytes_there: usize| {
            let at = base.saturating_add(index * WORD);
            let end = at.saturating_add(WORD);
            let found = bytes.get(at..end).ok_or_else(|| outside(at, end))?;
            let address = word(found)? as usize;
            let end = address.saturating_add(bytes_there);
            if end > bytes.len() {
                return Err(outside(address, end));
            }
            Ok(address)
        };
        let ring_size = place(layout::RING_SIZE, 0)?;
        if !ring_size.is_power_of_two() {
            let told = [("count", &ring_size as _)];
            return Err(CoreError::damaged(texts::RING_SIZE, &told));
        }
        let input_size = place(layout::INPUT_SIZE, 0)?;
        if input_size != size::COMMAND_LINE {
            let told = [
                ("module", &input_size as _),
                ("host", &size::COMMAND_LINE as _),
            ];
            return Err(CoreError::damaged(texts::INPUT_SIZE, &told));
        }
        Ok(Self {
            ring: place(layout::RING, ring_size)?,
            ring_size: ring_size as u32,
            head: place(layout::HEAD, WORD)?,
            tail: place(layout::TAIL, WORD)?,
            lost: place(layout::LOST, WORD)?,
            gap: place(layout::GAP, WORD)?,
            event: place(layout::EVENT, record::WORDS * WORD)?,
            input: place(layout::INPUT, input_size)?,
        })
    }
}

/// Bytes of a word.
pub const WORD: usize = 4;

pub fn word(bytes: &[u8]) -> Result<u32, CoreError> {
    let bytes = bytes.try_into().map_err(|_| outside(0, bytes.len()))?;
    Ok(u32::from_le_bytes(bytes))
}

pub fn outside(at: usize, end: usize) -> CoreError {
    CoreError::damaged(texts::OUTSIDE, &[("at", &at), ("end", &end)])
}
