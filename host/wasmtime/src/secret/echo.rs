//! The echo of the line that was sent last.

use super::byte::EX;

/// A line that was sent, without its CRLF, and how it is shown.
#[derive(Clone, Default)]
pub struct Sent {
    pub text: Vec<u8>,
    pub shown: Vec<u8>,
    /// Counts the lines.
    pub number: u64,
}

/// Compares lines that come with the one that was sent last; its echo is the first that is wholly equal.
#[derive(Default)]
pub struct EchoSearch {
    /// The line whose echo has come.
    spent: Option<u64>,
    place: Option<usize>,
    /// Where the line turned out to be none, just now.
    missed: Option<usize>,
}

impl EchoSearch {
    /// A line begins.
    pub fn begin(&mut self, sent: Option<&Sent>) {
        self.missed = None;
        self.place = sent
            .filter(|sent| self.spent != Some(sent.number))
            .map(|_| 0);
    }

    /// The line ends.
    pub fn end(&mut self, sent: Option<&Sent>) {
        if let (Some(sent), Some(place)) = (sent, self.place.take())
            && place == sent.text.len()
        {
            self.spent = Some(sent.number);
        }
    }

    /// How a byte of the echo is shown; `None` where the line is none.
    pub fn take(&mut self, byte: u8, sent: Option<&Sent>) -> Option<u8> {
        self.missed = None;
        let (place, sent) = (self.place?, sent?);
        if place == sent.text.len() && byte == b'\r' {
            return Some(byte);
        }
        if sent.text.get(place) == Some(&byte) {
            self.place = Some(place + 1);
            return sent.shown.get(place).copied();
        }
        self.missed = self.place.take();
        None
    }

    /// What is shown for the byte just taken: a broken echo, blanked, must not look like a whole one.
    pub fn unlike(&self, shown: u8, sent: Option<&Sent>) -> u8 {
        let expected = self.missed.and_then(|at| sent?.shown.get(at).copied());
        if expected == Some(shown) { EX } else { shown }
    }
}
