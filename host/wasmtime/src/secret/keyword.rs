//! What follows `password`, `psk`, `secret` or `key` and a `:` or `=`.

const KEYWORDS: [&[u8]; 4] = [b"password", b"psk", b"secret", b"key"];
const LONGEST: usize = 8;

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    #[default]
    Search,
    /// Behind a keyword; a closing quote may follow.
    Keyword,
    /// Behind the colon of a quoted keyword.
    Before,
    /// A value up to the end of its line.
    Line,
    /// A value up to the quote that ends the text in which its keyword stands.
    Within,
    /// A value between quotes of its own.
    String,
    /// Behind what may be the closing quote.
    Closed,
    /// A number or a word of JSON.
    Scalar,
}

/// Finds such values byte for byte in one line.
///
/// Where the keyword is quoted (`"password":"…"`, in JSON, escaped or not) the value ends as JSON's does.
/// A bare one's may hold any character (SmartConfig's `password:` line): it goes to the end of its line,
/// or, inside a quoted text, to that text's end.
#[derive(Default)]
pub struct KeywordSearch {
    state: State,
    recent: [u8; LONGEST],
    /// Whether the keyword had a closing quote, and backslashes before it.
    quoted: bool,
    escapes: usize,
    quote: u8,
    /// Backslashes in a row.
    backslashes: usize,
}

impl KeywordSearch {
    /// Whether the value goes to the end of the line, so that what parts the line may stand in it.
    pub fn is_whole_line(&self) -> bool {
        self.state == State::Line
    }

    /// Whether this byte belongs to a value. `in_text` tells whether it stands in a quoted text of its
    /// line, `ends` whether it is the quote that ends that text.
    pub fn take(&mut self, byte: u8, in_text: bool, ends: bool) -> bool {
        let before = self.backslashes;
        self.backslashes = if byte == b'\\' { before + 1 } else { 0 };
        match self.state {
            State::Search => {
                self.search(byte);
                false
            }
            State::Keyword => {
                self.behind_keyword(byte, before, in_text);
                false
            }
            State::Before => self.begin(byte, before),
            State::Line => true,
            State::Within => self.unless(ends),
            State::Scalar => self.unless(ends || ends_scalar(byte)),
            State::String => {
                let closes = self.closes(byte, before);
                if closes {
                    self.state = State::Closed;
                }
                !closes
            }
            State::Closed => {
                let ended = ends_scalar(byte) || b");&\"\\".contains(&byte);
                self.recent = [0; LONGEST];
                self.state = if ended { State::Search } else { State::String };
                !ended
            }
        }
    }

    fn unless(&mut self, ended: bool) -> bool {
        if ended {
            self.state = State::Search;
        }
        !ended
    }

    fn search(&mut self, byte: u8) {
        self.recent.rotate_left(1);
        self.recent[LONGEST - 1] = byte.to_ascii_lowercase();
        if KEYWORDS.iter().any(|word| self.recent.ends_with(word)) {
            self.state = State::Keyword;
            self.quoted = false;
        }
    }

    fn behind_keyword(&mut self, byte: u8, before: usize, in_text: bool) {
        match byte {
            b':' | b'=' => {
                self.state = match (self.quoted, in_text) {
                    (true, _) => State::Before,
                    (false, true) => State::Within,
                    (false, false) => State::Line,
                };
            }
            b'"' | b'\'' if !self.quoted => {
                self.quoted = true;
                self.escapes = before;
            }
            b' ' | b'\t' | b'\\' => {}
            _ => {
                self.state = State::Search;
                self.search(byte);
            }
        }
    }

    fn begin(&mut self, byte: u8, before: usize) -> bool {
        match byte {
            b' ' | b'\t' | b'\\' => return false,
            b'"' | b'\'' => {
                self.quote = byte;
                self.escapes = before;
                self.state = State::String;
                return false;
            }
            b'{' | b'[' => self.state = State::Line,
            _ => self.state = State::Scalar,
        }
        true
    }

    /// A quote closes a value when it is escaped as often as the one that opened it.
    fn closes(&self, byte: u8, before: usize) -> bool {
        if byte != self.quote {
            return false;
        }
        let period = if self.escapes == 0 { 2 } else { 4 };
        before
            .checked_sub(self.escapes)
            .is_none_or(|own| own.is_multiple_of(period))
    }
}

fn ends_scalar(byte: u8) -> bool {
    byte.is_ascii_whitespace() || b",}]".contains(&byte)
}
