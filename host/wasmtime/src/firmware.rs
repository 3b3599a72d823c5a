use md5::{Digest, Md5};

use crate::error::Error;
use crate::generated::abi::{Refusal, size};
use crate::generated::commands::{Commands, FirmwareInfoAnswer, ReadFirmwareDataArguments};

const COMMAND: &str = "TCREADFWDATA";
/// Modules read flash by words of so many bytes.
const WORD: usize = 4;

/// One piece of a firmware image.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct FirmwareChunk {
    /// Where it stands in the image, in bytes.
    pub offset: usize,
    /// Its bytes.
    pub data: Vec<u8>,
}

/// The image in the module's cache, read piece by piece (document, "AT+TCREADFWDATA"). When all
/// pieces have come its MD5 is checked; after an error it ends.
pub struct Firmware<'a, K> {
    commands: &'a mut K,
    info: FirmwareInfoAnswer,
    size: usize,
    chunk: usize,
    offset: usize,
    hash: Md5,
    ended: bool,
}

impl<'a, K: Commands> Firmware<'a, K> {
    pub(crate) fn new(commands: &'a mut K, chunk: usize) -> Result<Self, Error> {
        if !(WORD..=size::FIRMWARE).contains(&chunk) || !chunk.is_multiple_of(WORD) {
            return Err(Error::refused(
                COMMAND.to_owned(),
                Refusal::OutOfRange,
                format!(
                    "chunk is no multiple of {WORD} from {WORD} to {}",
                    size::FIRMWARE
                ),
            ));
        }
        // Asking rewinds the module's own offset.
        let info = commands.firmware_info()?;
        let size = usize::try_from(info.size)
            .map_err(|_| Error::answer("TCFWINFO", "size is negative"))?;
        Ok(Self {
            commands,
            info,
            size,
            chunk,
            offset: 0,
            hash: Md5::new(),
            ended: false,
        })
    }

    /// What the module tells of the image.
    #[must_use]
    pub fn info(&self) -> &FirmwareInfoAnswer {
        &self.info
    }

    fn read(&mut self) -> Result<Option<FirmwareChunk>, Error> {
        if self.offset == self.size {
            return self.check().map(|()| None);
        }
        let offset = self.offset;
        let length = self.chunk.min(self.size - offset);
        let arguments = ReadFirmwareDataArguments {
            length: length as i32,
        };
        let data = self.commands.read_firmware_data(&arguments)?;
        if data.len() != length {
            return Err(Error::answer(
                COMMAND,
                format!(
                    "{} bytes came at offset {offset} instead of {length}: read it again from the start",
                    data.len()
                ),
            ));
        }
        self.hash.update(&data);
        self.offset += length;
        Ok(Some(FirmwareChunk { offset, data }))
    }

    fn check(&mut self) -> Result<(), Error> {
        let digest = self.hash.finalize_reset();
        let found: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        if found.eq_ignore_ascii_case(&self.info.md5) {
            return Ok(());
        }
        Err(Error::answer(
            COMMAND,
            format!(
                "the image's MD5 is {found} and should be {}: read it again, or have it downloaded again",
                self.info.md5
            ),
        ))
    }
}

impl<K: Commands> Iterator for Firmware<'_, K> {
    type Item = Result<FirmwareChunk, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let item = self.read().transpose();
        self.ended = !matches!(item, Some(Ok(_)));
        item
    }
}
