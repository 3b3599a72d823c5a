//! Reading a firmware image, waited for.

use super::Commands;
use crate::error::Error;
use crate::firmware::Firmware;
use crate::image::{FirmwareChunk, check_chunk};

/// Asks for the image in the module's cache.
pub async fn read_firmware<K: Commands>(
    commands: &mut K,
    chunk: usize,
) -> Result<Firmware<'_, K>, Error> {
    check_chunk(chunk)?;
    let info = commands.firmware_info().await?;
    Firmware::of(commands, info, chunk)
}

impl<K: Commands> Firmware<'_, K> {
    /// The next piece, waited for; `None` behind the last one and behind an error. Where this is dropped
    /// the module's own offset is not known any more, and the image ends with an error.
    ///
    /// # Errors
    /// Refused, failed, or not what TCFWINFO described.
    pub async fn next_chunk(&mut self) -> Option<Result<FirmwareChunk, Error>> {
        let data = match self.image.next_read() {
            Some(Ok(arguments)) => self.commands.read_firmware_data(&arguments).await,
            Some(Err(error)) => Err(error),
            None => return self.image.end().map(Err),
        };
        Some(self.image.take(data))
    }
}
