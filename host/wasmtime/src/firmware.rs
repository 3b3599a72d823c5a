use crate::error::Error;
use crate::generated::commands::{Commands, FirmwareInfoAnswer};
use crate::image::{FirmwareChunk, Image, check_chunk};

/// The image in the module's cache, read piece by piece (document, "AT+TCREADFWDATA"). When all
/// pieces have come its MD5 is checked; after an error it ends.
pub struct Firmware<'a, K> {
    commands: &'a mut K,
    image: Image,
}

impl<'a, K: Commands> Firmware<'a, K> {
    pub(crate) fn new(commands: &'a mut K, chunk: usize) -> Result<Self, Error> {
        check_chunk(chunk)?;
        // Asking rewinds the module's own offset.
        let info = commands.firmware_info()?;
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
}

impl<K: Commands> Iterator for Firmware<'_, K> {
    type Item = Result<FirmwareChunk, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some(read) = self.image.next_read() else {
            return self.image.end().map(Err);
        };
        let data = match read {
            Ok(arguments) => self.commands.read_firmware_data(&arguments),
            Err(error) => Err(error),
        };
        Some(self.image.take(data))
    }
}
