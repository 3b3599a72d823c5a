//! What of a session's configuration is a secret.

use super::byte::STAR;
use super::echo::Sent;
use super::line::{as_is, encode, shown_as_is};
use super::{Secrets, ShownArgument, ShownCall};
use crate::call::{Argument, Call};
use crate::generated::abi::{Field, Form};
use crate::generated::arguments::arguments_of;
use crate::session::config::{SessionConfig, SessionPart};

/// Characters for the first of the two that make up for a BCC; the other follows from it.
const FIRST: &[u8] = b"!#$%&'()+-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A line that a session may send of itself.
pub struct Own {
    pub line: Sent,
    /// Texts in it that are not shown.
    pub hidden: Vec<Vec<u8>>,
}

/// A field of a configuration as it may be shown.
pub type ShownPart = (Field, Vec<ShownArgument>);

impl Secrets {
    /// A session's configuration without its secrets, which are hidden from here on; it replays to the
    /// same steps. Of one that was not `taken` no line is sent: those of what runs may be.
    pub(crate) fn session(&mut self, config: &SessionConfig<'_>, taken: bool) -> Vec<ShownPart> {
        let running = (self.line.clone(), self.hidden.clone(), self.doubtful);
        let before = std::mem::take(&mut self.own);
        let shown = config.parts.iter().map(|part| self.part(part)).collect();
        if !taken {
            self.own = before;
        }
        (self.line, self.hidden, self.doubtful) = running;
        shown
    }

    /// The same with its secrets.
    pub(crate) fn session_as_is(config: &SessionConfig<'_>) -> Vec<ShownPart> {
        let part =
            |part: &SessionPart<'_>| (part.field, part.arguments.iter().map(shown_as_is).collect());
        config.parts.iter().map(part).collect()
    }

    fn part(&mut self, part: &SessionPart<'_>) -> ShownPart {
        let (name, with_one) = match part.field {
            Field::Device => ("TCDEVINFOSET", true),
            Field::Product => ("TCPRDINFOSET", true),
            Field::Wifi => ("CWJAP", false),
            Field::Topics => ("TCMQTTSUB", false),
            Field::Version => ("TCOTASET", true),
            Field::Mqtt | Field::Check => ("TCMQTTCONN", true),
        };
        let one = with_one.then_some(Argument::Number(1));
        let arguments: Vec<_> = one
            .into_iter()
            .chain(part.arguments.iter().copied())
            .collect();
        let call = Call::new(name, Form::Set, &arguments);
        let mut shown = self.call(&call);
        if let ShownCall::Command { arguments: all, .. } = &mut shown {
            let described = arguments_of(name.as_bytes()).unwrap_or_default();
            for ((shown, argument), row) in all.iter_mut().zip(&arguments).zip(described) {
                if let (ShownArgument::Text(text), Argument::Text(secret)) = (shown, argument)
                    && row.secret
                {
                    *text = with_bcc(text.as_bytes(), secret).into();
                }
            }
        }
        self.own.push(Own {
            line: Sent {
                text: encode(&as_is(&call), &self.specials),
                shown: encode(&shown, &self.specials),
                number: 0,
            },
            hidden: self.hidden.clone(),
        });
        let arguments = match shown {
            ShownCall::Command { arguments, .. } => arguments,
            ShownCall::Line(_) => Vec::new(),
        };
        let skipped = usize::from(with_one);
        (part.field, arguments.into_iter().skip(skipped).collect())
    }

    /// Whether a line is the session's own: it runs from here on.
    pub(super) fn begin_own(&mut self, line: &[u8]) -> bool {
        let Some(own) = self.own.iter().find(|own| own.line.text == line) else {
            return false;
        };
        self.line = Sent {
            number: self.line.number + 1,
            ..own.line.clone()
        };
        self.hidden.clone_from(&own.hidden);
        self.doubtful = !self.hidden.is_empty();
        true
    }
}

fn bcc(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |sum, byte| sum ^ byte)
}

/// Needs no escape and breaks no line.
fn is_plain(byte: u8) -> bool {
    byte >= b'!' && byte != 0x7f && !matches!(byte, b'"' | b',' | b'\\')
}

/// A blanked secret with the BCC of the true one, which modules answer in clear. Two of its bytes make up
/// for the others; a secret of one byte has none to spare.
fn with_bcc(blanked: &[u8], secret: &[u8]) -> Vec<u8> {
    let mut shown = blanked.to_vec();
    let places: Vec<_> = (0..shown.len()).filter(|&i| shown[i] == STAR).collect();
    let [.., one, two] = places[..] else {
        return shown;
    };
    let wanted = bcc(&shown) ^ bcc(secret);
    let pair = FIRST
        .iter()
        .map(|&first| (first, first ^ wanted))
        .find(|&(_, second)| is_plain(second));
    if let Some((first, second)) = pair {
        (shown[one], shown[two]) = (first, second);
    }
    shown
}
