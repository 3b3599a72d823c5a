//! Texts that are not to be shown, and every run of bytes in them.

use std::collections::HashMap;

use crate::generated::abi::size;

/// So many bytes in a row of a text that is not to be shown are blanked wherever they stand.
pub const RUN: usize = 6;
/// A text with fewer bytes than a run, and no fewer than this, is blanked where it stands whole between
/// quotes.
const SHORTEST: usize = 3;
/// Bytes of the texts that are remembered; beyond it the oldest are forgotten, described secrets last.
pub const REMEMBERED: usize = 16_384;

type Key = [u8; RUN];

struct Known {
    /// Whether the command set's description calls it a secret.
    described: bool,
    /// When it was learned last.
    learned: u64,
}

#[derive(Default)]
pub struct Runs {
    texts: HashMap<Vec<u8>, Known>,
    /// In how many places of these texts a run stands.
    counts: HashMap<Key, usize>,
    bytes: usize,
    clock: u64,
}

/// What no module is sent.
const fn is_unsent(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\r' | b'\n')
}

impl Runs {
    /// `described` tells whether the command set's description calls it a secret.
    pub fn learn(&mut self, text: &[u8], described: bool) {
        let known = &text[..text.len().min(size::COMMAND_LINE)];
        if known.len() < SHORTEST {
            return;
        }
        self.clock += 1;
        let learned = self.clock;
        if let Some(before) = self.texts.get_mut(known) {
            before.described |= described;
            before.learned = learned;
            return;
        }
        self.bytes += known.len();
        for run in runs_of(known) {
            *self.counts.entry(run).or_default() += 1;
        }
        self.texts
            .insert(known.to_vec(), Known { described, learned });
        while self.bytes > REMEMBERED {
            self.forget();
        }
    }

    fn forget(&mut self) {
        let oldest = self
            .texts
            .iter()
            .min_by_key(|(_, known)| (known.described, known.learned))
            .map(|(text, _)| text.clone());
        let Some(text) = oldest else { return };
        self.texts.remove(&text);
        self.bytes -= text.len();
        for run in runs_of(&text) {
            if let Some(count) = self.counts.get_mut(&run) {
                *count -= 1;
                if *count == 0 {
                    self.counts.remove(&run);
                }
            }
        }
    }

    /// Whether these bytes are a run of one of the texts.
    pub fn has(&self, bytes: &[u8]) -> bool {
        Key::try_from(bytes).is_ok_and(|key| self.counts.contains_key(&key))
    }

    /// Whether this is a whole text that has no run.
    pub fn is_short(&self, text: &[u8]) -> bool {
        text.len() < RUN && self.texts.contains_key(text)
    }
}

fn runs_of(text: &[u8]) -> impl Iterator<Item = Key> {
    text.windows(RUN)
        .filter_map(|run| Key::try_from(run).ok())
        .filter(|run| !run.iter().copied().any(is_unsent))
}
