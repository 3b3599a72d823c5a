use crate::error::Error;
use crate::generated::commands::{Commands, FirmwareInfoAnswer};
use crate::image::{FirmwareChunk, Image, check_chunk};

/// The image in the module's cache, read piece by piece (document, "AT+TCREADFWDATA"). When all
/// pieces have come its MD5 is checked; after an error it ends.
pub struct Firmware<'a, K> {
    pub(crate) commands: &'a mut K,
    pub(crate) image: Image,
}

impl<'a, K> Firmware<'a, K> {
    /// Of what the module was asked for just now: asking rewinds its own offset.
    pub(crate) fn of(
        commands: &'a mut K,
        info: FirmwareInfoAnswer,
        chunk: usize,
    ) -> Result<Self, Error> {
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

impl<'a, K: Commands> Firmware<'a, K> {
    pub(crate) fn new(commands: &'a mut K, chunk: usize) -> Result<Self, Error> {
        check_chunk(chunk)?;
        let info = commands.firmware_info()?;
        Self::of(commands, info, chunk)
    }
}

impl<K: Commands> Iterator for Firmware<'_, K> {
    type Item = Result<FirmwareChunk, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some(read) = self.image.next_read() else {
            return self.image.end().map(Err);
        };
        let data = read.and_then(|arguments| self.commands.read_firmware_data(&arguments));
        Some(self.image.take(data))
    }
}
