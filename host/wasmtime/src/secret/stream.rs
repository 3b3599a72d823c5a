//! Received bytes, blanked as they come.

use super::byte::{STAR, hex_blank, next, next_blank};
use super::echo::{EchoSearch, Sent};
use super::known::is_beginning;
use super::place::{Kind, Line};
use super::runs::{RUN, Runs};

/// Other bytes that are tried in the place of a blanked one.
const MOST_TRIES: usize = 9;
/// Bytes that later ones may still blank.
const UNSETTLED: usize = RUN - 1;

/// What a stream has to know of the command that runs.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub runs: &'a Runs,
    /// The line whose echo may come.
    pub echo: Option<&'a Sent>,
    /// Whether every line that is none of the protocol's may be a broken echo of secrets.
    pub doubtful: bool,
    /// Whether lines of the protocol are expected, which stay as they are.
    pub lines: bool,
}

/// Blanks a stream of received bytes as it comes, byte for byte, so that it can be read by the core as
/// before: line ends, what parts a line and the number of bytes stay. It looks at each byte once and keeps
/// a few of them, however long a line is.
#[derive(Default)]
pub struct BlankStream {
    raw: Vec<u8>,
    shown: Vec<u8>,
    kinds: Vec<Kind>,
    /// How many of these have been handed on: they are kept for the runs that they begin.
    handed: usize,
    /// Bytes since the last blanked one; none was where there is no number.
    since_hidden: Option<usize>,
    echo: EchoSearch,
    line: Line,
}

impl BlankStream {
    /// All of a text that is whole.
    pub fn blank(text: &[u8], context: Context<'_>) -> Vec<u8> {
        let mut stream = Self::default();
        stream.write(text, context);
        stream.settle(true)
    }

    pub fn write(&mut self, bytes: &[u8], context: Context<'_>) {
        for &byte in bytes {
            self.take(byte, context);
        }
    }

    /// The bytes that nothing blanks any more, as they are shown; with `all` those that a later byte would
    /// have blanked, too: nothing comes, or not for now.
    pub fn settle(&mut self, all: bool) -> Vec<u8> {
        let length = self.raw.len();
        let word = self.line.word.as_ref().map_or(0, Vec::len);
        let held = if all || self.raw.last() == Some(&b'\n') {
            0
        } else {
            UNSETTLED.max(word)
        };
        let end = self.handed.max(length.saturating_sub(held));
        let settled = self.shown[self.handed..end].to_vec();
        let first = end.min(length.saturating_sub(RUN));
        self.raw.drain(..first);
        self.shown.drain(..first);
        self.kinds.drain(..first);
        self.handed = end - first;
        settled
    }

    fn take(&mut self, byte: u8, context: Context<'_>) {
        if byte == b'\n' {
            self.push(byte, byte, Kind::Final);
            self.echo.end(context.echo);
            self.line = Line::default();
            return;
        }
        if !self.line.begun && context.lines && (byte <= b' ' || matches!(byte, 0xff | b'>')) {
            let kind = if byte == b'>' {
                Kind::Final
            } else {
                Kind::Blank
            };
            self.push(byte, byte, kind);
            self.blank_run(self.raw.len(), context.runs);
            return;
        }
        if !self.line.begun {
            self.line.begun = true;
            self.line.answer = context.lines && byte == b'+';
            self.line.word = context.lines.then(Vec::new);
            self.echo.begin(context.echo);
        }
        let (shown, kind) = self.judge(byte, context);
        self.push(byte, shown, kind);
        self.blank_run(self.raw.len(), context.runs);
        self.pass_quotes(byte, context.runs);
    }

    /// How a byte of a line is shown, as far as the line says.
    fn judge(&mut self, byte: u8, context: Context<'_>) -> (u8, Kind) {
        let ends = byte == b'"' && self.line.in_text && !self.line.escaped;
        let kind = self.kind_of(byte, context);
        let value = self.line.keywords.take(byte, self.line.in_text, ends);
        if let Some(shown) = self.echo.take(byte, context.echo) {
            return (shown, Kind::Final);
        }
        if matches!(byte, b'\r' | b'\0') {
            return (byte, Kind::Final);
        }
        let blank = if self.line.strange && context.doubtful {
            STAR
        } else if value {
            self.line.value_byte(byte, kind)
        } else {
            return (byte, kind);
        };
        (self.echo.unlike(blank, context.echo), Kind::Final)
    }

    fn kind_of(&mut self, byte: u8, context: Context<'_>) -> Kind {
        let kind = self.line.part_of(byte);
        let Some(word) = &mut self.line.word else {
            return kind;
        };
        if byte == b'\r' {
            return Kind::Word;
        }
        word.push(byte);
        let expected = is_beginning(word);
        self.line.head.name(word);
        self.line.strange = !expected;
        if !expected {
            self.reopen(context.runs);
        }
        if !expected || matches!(byte, b':' | b',') {
            self.line.word = None;
        }
        if expected { Kind::Word } else { kind }
    }

    /// The line is none of the protocol's: what seemed to be its beginning is like other text.
    fn reopen(&mut self, runs: &Runs) {
        let words = self.kinds.iter().rev();
        let count = words.take_while(|&&kind| kind == Kind::Word).count();
        let from = self.kinds.len() - count;
        self.kinds[from..].fill(Kind::Open);
        for end in from + 1..=self.kinds.len() {
            self.blank_run(end, runs);
        }
    }

    fn push(&mut self, byte: u8, shown: u8, kind: Kind) {
        self.since_hidden = if byte == shown {
            self.since_hidden.map(|bytes| bytes + 1)
        } else {
            Some(0)
        };
        self.raw.push(byte);
        self.shown.push(shown);
        self.kinds.push(kind);
    }

    /// Blanks the bytes before `end` when they are a run.
    fn blank_run(&mut self, end: usize, runs: &Runs) {
        let Some(at) = end.checked_sub(RUN) else {
            return;
        };
        if self.kinds[end - 1] == Kind::Word {
            return;
        }
        let first = at.max(self.handed);
        let run = &self.raw[at..end];
        if runs.has(run) {
            let digits = run.iter().all(u8::is_ascii_hexdigit);
            for i in first..end {
                if self.kinds[i] == Kind::Open {
                    self.hide(i, digits);
                }
            }
        } else if self.since_hidden.is_none_or(|bytes| bytes > 2 * RUN) {
            return;
        }
        for start in (first + 1).saturating_sub(RUN)..=at {
            self.break_run(start, runs);
        }
    }

    /// What is shown is no run either, but for a length.
    fn break_run(&mut self, at: usize, runs: &Runs) {
        let end = at + RUN;
        if self.kinds[at..end].contains(&Kind::Length) {
            return;
        }
        let kept = |kind: Kind| kind > Kind::Parts;
        let Some(i) = (at.max(self.handed)..end)
            .rev()
            .find(|&i| !kept(self.kinds[i]))
        else {
            return;
        };
        for _ in 0..MOST_TRIES {
            if !runs.has(&self.shown[at..end]) {
                return;
            }
            self.shown[i] = if self.kinds[i] == Kind::Blank {
                next_blank(self.shown[i])
            } else {
                next(self.shown[i])
            };
        }
    }

    /// Digits alone stay digits, so that hexadecimal data and numbers stay what they are.
    fn hide(&mut self, at: usize, digits: bool) {
        let byte = self.raw[at];
        self.since_hidden = Some(0);
        if !digits {
            self.shown[at] = STAR;
        } else if self.shown[at] == byte {
            let before = at.checked_sub(1).map(|before| self.raw[before]);
            // What begins with 0 is no number.
            let leads = byte == b'0' && !before.is_some_and(|before| before.is_ascii_digit());
            self.shown[at] = if leads { byte } else { hex_blank(byte) };
        }
    }

    /// Blanks a short text between quotes, when it is whole.
    fn pass_quotes(&mut self, byte: u8, runs: &Runs) {
        if byte != b'"' {
            if let Some(quoted) = &mut self.line.quoted
                && quoted.len() < RUN
            {
                quoted.push(byte);
            }
            return;
        }
        let quoted = self.line.quoted.replace(Vec::new()).unwrap_or_default();
        if !runs.is_short(&quoted) {
            return;
        }
        let end = self.raw.len() - 1;
        for i in self.handed.max(end.saturating_sub(quoted.len()))..end {
            if self.kinds[i] != Kind::Final {
                self.shown[i] = STAR;
            }
        }
    }
}
