//! The length in the head of a message or of firmware data: were it blanked, the line could not be read.

/// Names behind which bytes are counted.
const NAMES: [&[u8]; 2] = [b"TCMQTTRCVPUB:", b"TCREADFWDATA:"];

/// Digits of a length.
const MOST_DIGITS: u8 = 5;

/// How far the line is in `",digits,`.
#[derive(Clone, Copy, Default, PartialEq)]
enum Step {
    #[default]
    None,
    Quote,
    Comma,
    Digits(u8),
    End,
}

#[derive(Default)]
pub struct CountedHead {
    counted: bool,
    step: Step,
}

impl CountedHead {
    /// The line begins so.
    pub fn name(&mut self, text: &[u8]) {
        let name = text.strip_prefix(b"+").map(<[u8]>::trim_ascii_start);
        if name.is_some_and(|name| NAMES.contains(&name)) {
            self.counted = true;
            self.step = Step::Comma;
        }
    }

    /// Whether the byte belongs to the `",digits,` before counted bytes.
    pub fn is_length(&mut self, byte: u8) -> bool {
        if !self.counted {
            return false;
        }
        self.step = match (self.step, byte) {
            (Step::End, _) => {
                self.counted = byte == b' ';
                return self.counted;
            }
            (Step::Comma, b' ') => return true,
            (_, b'"') => Step::Quote,
            (Step::Quote, b',') => Step::Comma,
            (Step::Digits(_), b',') => Step::End,
            (Step::Comma, b'0'..=b'9') => Step::Digits(1),
            (Step::Digits(count @ ..MOST_DIGITS), b'0'..=b'9') => Step::Digits(count + 1),
            _ => Step::None,
        };
        matches!(self.step, Step::Comma | Step::Digits(_) | Step::End)
    }
}
