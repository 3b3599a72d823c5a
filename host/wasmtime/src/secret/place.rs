//! Where a line is, and what that means for its next byte.

use super::byte::STAR;
use super::head::CountedHead;
use super::keyword::KeywordSearch;

/// What may happen to a byte.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub enum Kind {
    Open,
    /// A blank before a line or a field: where a run would be shown otherwise it becomes another one.
    Blank,
    /// It parts the line: blanked only where a run would be shown otherwise.
    Parts,
    /// A length, which stays: what follows it is counted.
    Length,
    /// The beginning of a line of the protocol, as far as is known yet.
    Word,
    /// It stays as it is shown now.
    Final,
}

/// Where a line is; blanks and prompts before it do not begin it.
#[derive(Default)]
pub struct Line {
    pub begun: bool,
    pub answer: bool,
    pub in_text: bool,
    pub escaped: bool,
    /// Whether a field may begin here.
    pub leads: bool,
    /// The line so far, as long as it may be one of the protocol's.
    pub word: Option<Vec<u8>>,
    /// It is none of the protocol's.
    pub strange: bool,
    /// What stands since the last quote, up to a run.
    pub quoted: Option<Vec<u8>>,
    pub keywords: KeywordSearch,
    pub head: CountedHead,
}

impl Line {
    /// What may happen to the byte; moves on what that depends on.
    pub fn part_of(&mut self, byte: u8) -> Kind {
        let escaped = self.escaped;
        self.escaped = self.in_text && !escaped && byte == b'\\';
        if self.escaped {
            return Kind::Parts;
        }
        let toggles = byte == b'"' && !escaped;
        self.in_text ^= toggles;
        if self.head.is_length(byte) {
            return Kind::Length;
        }
        let leads = self.leads && byte == b' ';
        self.leads = leads || matches!(byte, b':' | b',');
        if leads {
            Kind::Blank
        } else if toggles || byte == b',' && !self.in_text {
            Kind::Parts
        } else {
            Kind::Open
        }
    }

    /// Where a value may hold what parts an answer, that stays.
    pub fn value_byte(&self, byte: u8, kind: Kind) -> u8 {
        let stays = self.keywords.is_whole_line() || kind == Kind::Length || byte == b'\\';
        if kind != Kind::Open && self.answer && stays {
            byte
        } else {
            STAR
        }
    }
}
