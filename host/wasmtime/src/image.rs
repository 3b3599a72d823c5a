//! A firmware image on its way out of a module, whoever asks for its pieces.

use md5::{Digest, Md5};

use crate::error::Error;
use crate::generated::abi::{Refusal, size};
use crate::generated::commands::{FirmwareInfoAnswer, ReadFirmwareDataArguments};
use crate::generated::texts;

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

/// Refuses a size of pieces that modules do not read.
pub fn check_chunk(chunk: usize) -> Result<(), Error> {
    if (WORD..=size::FIRMWARE).contains(&chunk) && chunk.is_multiple_of(WORD) {
        return Ok(());
    }
    Err(Error::refused(
        COMMAND.to_owned(),
        Refusal::OutOfRange,
        texts::NO_CHUNK.with(&[("word", &WORD), ("most", &size::FIRMWARE)]),
    ))
}

/// What is read of an image, and what comes of it.
pub struct Image {
    info: FirmwareInfoAnswer,
    size: usize,
    chunk: usize,
    offset: usize,
    hash: Md5,
    /// Whether the module was asked, and what came of it has not been taken.
    asked: bool,
    ended: bool,
}

impl Image {
    pub fn new(info: FirmwareInfoAnswer, chunk: usize) -> Result<Self, Error> {
        let size = usize::try_from(info.size).map_err(|_| {
            let text = texts::VALUE_MISSING.with(&[("name", &"size"), ("type", &"number")]);
            Error::answer("TCFWINFO", text)
        })?;
        Ok(Self {
            info,
            size,
            chunk,
            offset: 0,
            hash: Md5::new(),
            asked: false,
            ended: false,
        })
    }

    pub fn info(&self) -> &FirmwareInfoAnswer {
        &self.info
    }

    /// What to ask the module for next; `None` at the end.
    pub fn next_read(&mut self) -> Option<Result<ReadFirmwareDataArguments, Error>> {
        let length = self.next_length();
        if length == 0 || self.ended {
            return None;
        }
        if self.asked {
            // The module may have moved on.
            let offset = self.offset;
            let text = texts::READ_GIVEN_UP.with(&[("offset", &offset)]);
            return Some(Err(Error::answer(COMMAND, text)));
        }
        self.asked = true;
        Some(Ok(ReadFirmwareDataArguments {
            length: length as i32,
        }))
    }

    fn next_length(&self) -> usize {
        self.chunk.min(self.size - self.offset)
    }

    /// Takes what came. It ends with what is not the piece that was asked for.
    pub fn take(&mut self, data: Result<Vec<u8>, Error>) -> Result<FirmwareChunk, Error> {
        self.asked = false;
        let (offset, length) = (self.offset, self.next_length());
        let chunk = data.and_then(|data| {
            if data.len() == length {
                return Ok(FirmwareChunk { offset, data });
            }
            Err(Error::answer(
                COMMAND,
                texts::WRONG_COUNT.with(&[
                    ("count", &data.len()),
                    ("offset", &offset),
                    ("length", &length),
                ]),
            ))
        });
        match &chunk {
            Ok(chunk) => {
                self.hash.update(&chunk.data);
                self.offset += length;
            }
            Err(_) => self.ended = true,
        }
        chunk
    }

    /// At the end, once: what is wrong with the whole of it.
    pub fn end(&mut self) -> Option<Error> {
        if std::mem::replace(&mut self.ended, true) {
            return None;
        }
        let digest = self.hash.finalize_reset();
        let found: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        if found.eq_ignore_ascii_case(&self.info.md5) {
            return None;
        }
        Some(Error::answer(
            COMMAND,
            texts::WRONG_MD5.with(&[("md5", &found), ("wanted", &self.info.md5)]),
        ))
    }
}
