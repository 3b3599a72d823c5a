use super::Commands;
use crate::error::Error;
use crate::generated::commands::FirmwareInfoAnswer;
use crate::image::{FirmwareChunk, Image, check_chunk};

/// The image in the module's cache, read piece by piece, as [`tcat::Firmware`](crate::Firmware).
pub struct Firmware<'a, K> {
    commands: &'a mut K,
    image: Image,
}

impl<'a, K: Commands> Firmware<'a, K> {
    pub(super) async fn new(commands: &'a mut K, chunk: usize) -> Result<Self, Error> {
        check_chunk(chunk)?;
        // Asking rewinds the module's own offset.
        let info = commands.firmware_info().await?;
        Ok(Self {
            image: Image::new(info, chunk)?,
            commands,
        })
    }

    /// What the module tells of the image.
    #[must_use]
    pub fn info(&self) -> &FirmwareInfoAnswer {
        self.image.info()
    }

    /// The next piece; `None` behind the last one and behind an error. When all pieces have come the
    /// image's MD5 is checked. Where this is dropped the module's own offset is not known any more, and
    /// the image ends with an error.
    ///
    /// # Errors
    /// Refused, failed, or not what TCFWINFO described.
    pub async fn next(&mut self) -> Option<Result<FirmwareChunk, Error>> {
        let Some(read) = self.image.next_read() else {
            return self.image.end().map(Err);
        };
        let data = match read {
            Ok(arguments) => self.commands.read_firmware_data(&arguments).await,
            Err(error) => Err(error),
        };
        Some(self.image.take(data))
    }
}
