//! What of a client's traffic is a secret, by rule.

mod byte;
mod echo;
mod head;
pub(crate) mod hide;
mod keyword;
mod known;
mod runs;
mod stream;

use crate::call::{Argument, Call, Kind, Lines, Value};
use crate::event::{Codes, CoreEvent, Event, Message};
use crate::generated::abi::{Form, size};
use crate::generated::arguments::{Described, arguments_of};
use crate::options::Escapes;
use crate::text::{Hidden, Text};
use echo::Sent;
use hide::{escaped, hidden_part, hide_line, hide_text, shown_name};
use runs::Runs;
use stream::{BlankStream, Context};

/// So many bytes in a row in common with what was sent make text of an answer a broken echo.
const ECHO_RUN: usize = 3;

/// One argument as it may be shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ShownArgument {
    /// Text, blanked where it may not.
    Text(Text),
    /// A whole number.
    Number(i32),
    /// Neither.
    Other,
}

/// A call as it may be shown: as long on the wire as the call itself, and refused for the same reasons.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ShownCall {
    /// A command with its arguments.
    Command {
        /// Its name without `AT+`.
        name: Text,
        /// Its form.
        form: Form,
        /// Its arguments.
        arguments: Vec<ShownArgument>,
        /// What follows the prompt.
        payload: Option<Text>,
    },
    /// A line that is sent as it is.
    Line(Text),
}

/// Keeps secrets out of what is shown of a client's traffic: one for each trace, and one for a client's
/// errors.
///
/// An argument of a command of the set is shown where the description fits it and does not call it a
/// secret. Every text of any other command or line, and of a call that does not fit, is blanked, and so
/// are six or more bytes of it in a row that come back, any line that may be a broken echo while the
/// answer is awaited, and what follows `password`, `psk`, `secret` or `key` and a `:` or `=`. A text of 3
/// to 5 bytes is blanked where it stands whole between quotes. The last 16 KB of such texts are
/// remembered.
///
/// ```
/// use tcat::{Call, DialogueOptions, Secrets};
///
/// let mut secrets = Secrets::new(DialogueOptions::default().escape);
/// secrets.call(&Call::line("AT+CWJAP=\"home\",\"hunter22\""));
/// assert_eq!(secrets.text(b"joined with hunter22"), b"joined with ********");
/// ```
pub struct Secrets {
    specials: Vec<u8>,
    runs: Runs,
    /// The line of the last call.
    line: Sent,
    /// Texts in it that are not shown, as they are and as they are sent.
    hidden: Vec<Vec<u8>>,
    /// The line sent last: its echo may come.
    echo: Option<Sent>,
    doubtful: bool,
    stream: BlankStream,
}

impl Secrets {
    /// The blanker of a module that escapes so.
    #[must_use]
    pub fn new(escapes: Escapes) -> Self {
        let specials = [
            (escapes.backslash, b'\\'),
            (escapes.quote, b'"'),
            (escapes.comma, b','),
        ];
        Self {
            specials: specials
                .iter()
                .filter_map(|&(escaped, byte)| escaped.then_some(byte))
                .collect(),
            runs: Runs::default(),
            line: Sent::default(),
            hidden: Vec::new(),
            echo: None,
            doubtful: false,
            stream: BlankStream::default(),
        }
    }

    /// A call without its secrets; what it hides is hidden from here on.
    pub fn call(&mut self, call: &Call<'_>) -> ShownCall {
        self.hidden.clear();
        let shown = match call.0 {
            Kind::Line(line) => self.line_call(line),
            Kind::Command {
                name,
                form,
                arguments,
                payload,
            } => self.command(name, form, arguments, payload),
        };
        self.line = Sent {
            text: encode(&as_is(call), &self.specials),
            shown: encode(&shown, &self.specials),
            number: self.line.number + 1,
        };
        self.doubtful = !self.hidden.is_empty();
        shown
    }

    fn line_call(&mut self, line: &[u8]) -> ShownCall {
        let rest = hidden_part(line);
        let rest = &rest[..rest.len().min(size::COMMAND_LINE)];
        if !rest.is_empty() {
            self.hide(rest, false);
        }
        for text in quoted_texts(rest) {
            self.hide(text, false);
            self.hide(&unescaped(text), false);
        }
        ShownCall::Line(hide_line(line).into())
    }

    fn command(
        &mut self,
        name: &[u8],
        form: Form,
        arguments: &[Argument<'_>],
        payload: Option<&[u8]>,
    ) -> ShownCall {
        let described = arguments_of(name);
        let fitting = form == Form::Set && described.is_some_and(|all| fit(arguments, all));
        let rows = described.unwrap_or_default();
        let shown = arguments
            .iter()
            .enumerate()
            .map(|(i, argument)| self.argument(*argument, rows.get(i), fitting))
            .collect();
        let known = shown_name(name);
        let rest = &name[known.len()..];
        if !rest.is_empty() {
            self.hide(rest, false);
        }
        ShownCall::Command {
            name: [known, &hide_text(rest, b"", false)].concat().into(),
            form,
            arguments: shown,
            payload: payload.map(|bytes| self.text(bytes).into()),
        }
    }

    fn argument(
        &mut self,
        argument: Argument<'_>,
        row: Option<&Described>,
        fitting: bool,
    ) -> ShownArgument {
        let secret = row.is_some_and(|row| row.secret);
        match argument {
            Argument::Other => ShownArgument::Other,
            // In a secret's place any number is refused alike.
            Argument::Number(_) if secret => ShownArgument::Number(0),
            Argument::Number(value) => ShownArgument::Number(value),
            Argument::Text(text) if fitting && !secret => {
                ShownArgument::Text(self.shown_text(text).into())
            }
            Argument::Text(text) => {
                self.hide(text, secret);
                let topic = row.is_some_and(|row| row.topic);
                ShownArgument::Text(hide_text(text, &self.specials, topic).into())
            }
        }
    }

    fn hide(&mut self, text: &[u8], described: bool) {
        let sent = escaped(text, &self.specials);
        self.runs.learn(text, described);
        self.runs.learn(&sent, described);
        self.hidden.push(text.to_vec());
        self.hidden.push(sent);
    }

    /// An argument that may be shown, but for what it repeats of a secret.
    fn shown_text(&self, text: &[u8]) -> Vec<u8> {
        let blanked = self.text(text);
        text.iter()
            .zip(blanked)
            .map(|(byte, shown)| {
                if shown == *byte || !self.specials.contains(byte) {
                    return shown;
                }
                let other = self.specials.iter().find(|other| *other != byte);
                *other.unwrap_or(byte)
            })
            .collect()
    }

    /// A line that is sent, or what ends a payload.
    pub fn transmitted(&mut self, bytes: &[u8]) -> Vec<u8> {
        let line = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
        if line != self.line.text {
            if hidden_part(line).is_empty() {
                return bytes.to_vec();
            }
            // Nobody called it.
            self.call(&Call::line(line));
        }
        self.echo = Some(self.line.clone());
        [&self.line.shown, &bytes[line.len()..]].concat()
    }

    /// The command has ended. What was given up may still be answered.
    pub fn ended(&mut self, given_up: bool) {
        self.doubtful &= given_up;
    }

    /// Received bytes; the last ones of a line that has not ended are kept until what follows them is
    /// known. What nothing blanks any more.
    pub fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        let context = Context {
            runs: &self.runs,
            echo: self.echo.as_ref(),
            doubtful: self.doubtful,
            lines: true,
        };
        self.stream.write(bytes, context);
        self.stream.settle(false)
    }

    /// The bytes that are still kept: something else happens now.
    pub fn rest(&mut self) -> Vec<u8> {
        self.stream.settle(true)
    }

    /// A whole text.
    #[must_use]
    pub fn text(&self, text: &[u8]) -> Vec<u8> {
        BlankStream::blank(
            text,
            Context {
                runs: &self.runs,
                echo: None,
                doubtful: false,
                lines: false,
            },
        )
    }

    /// A received line that belongs to nothing.
    #[must_use]
    pub fn line(&self, text: &[u8]) -> Vec<u8> {
        BlankStream::blank(
            text,
            Context {
                runs: &self.runs,
                echo: self.echo.as_ref(),
                doubtful: self.doubtful,
                lines: true,
            },
        )
    }

    /// A value of a data line.
    #[must_use]
    pub fn value(&self, value: &Value) -> Value {
        match value {
            Value::Number(number) => {
                let number = self.number(i64::from(*number));
                Value::Number(i32::try_from(number).unwrap_or_default())
            }
            Value::Text(text) => Value::Text(self.of_answer(text)),
            Value::Bytes(bytes) => Value::Bytes(Hidden(self.text(bytes))),
        }
    }

    /// Data lines, each split into its values.
    #[must_use]
    pub fn lines(&self, lines: &Lines) -> Lines {
        let values = |line: &Vec<Value>| line.iter().map(|value| self.value(value)).collect();
        lines.iter().map(values).collect()
    }

    /// A text of an answer, such as the words of a CME error.
    #[must_use]
    pub fn of_answer(&self, text: &Text) -> Text {
        let bytes = text.as_bytes();
        if self.runs.is_short(bytes) || self.is_broken_echo(bytes) {
            return hide_text(bytes, b"", false).into();
        }
        self.text(bytes).into()
    }

    fn is_broken_echo(&self, text: &[u8]) -> bool {
        self.doubtful
            && text.windows(ECHO_RUN).any(|run| {
                let holds = |hidden: &Vec<u8>| hidden.windows(ECHO_RUN).any(|part| part == run);
                self.hidden.iter().any(holds)
            })
    }

    /// Codes: a module may say anything for one.
    #[must_use]
    pub fn codes(&self, codes: Codes) -> Codes {
        Codes {
            code: codes.code.map(|code| self.number(code)),
            subcode: codes.subcode.map(|code| {
                let shown = self.number(i64::from(code));
                i32::try_from(shown).unwrap_or_default()
            }),
        }
    }

    /// A number of an answer may be a run, too: its digits stay digits.
    fn number(&self, number: i64) -> i64 {
        let digits = number.to_string();
        let shown = self.text(digits.as_bytes());
        let shown = std::str::from_utf8(&shown)
            .ok()
            .and_then(|shown| shown.parse().ok());
        shown.unwrap_or_else(|| {
            let ones = digits.replace(|c: char| c.is_ascii_digit(), "1");
            ones.parse().unwrap_or_default()
        })
    }

    /// An event without what it repeats of a secret.
    #[must_use]
    pub fn event(&self, event: &CoreEvent) -> CoreEvent {
        match event {
            CoreEvent::Data(values) => {
                CoreEvent::Data(values.iter().map(|value| self.value(value)).collect())
            }
            CoreEvent::Failed {
                reason,
                codes,
                words,
            } => CoreEvent::Failed {
                reason: *reason,
                codes: self.codes(*codes),
                words: words.as_ref().map(|words| self.of_answer(words)),
            },
            CoreEvent::Unasked(event) => CoreEvent::Unasked(self.unasked(event)),
            other => other.clone(),
        }
    }

    fn unasked(&self, event: &Event) -> Event {
        let text = |text: &Text| self.text(text.as_bytes()).into();
        match event {
            Event::Message(message) => Event::Message(Message {
                topic: self.of_answer(&message.topic),
                payload: Hidden(self.text(&message.payload)),
            }),
            Event::Line(line) => Event::Line(Hidden(self.line(line))),
            Event::Disconnected(codes) => Event::Disconnected(self.codes(*codes)),
            Event::Ota { status, codes } => Event::Ota {
                status: text(status),
                codes: self.codes(*codes),
            },
            Event::Provisioning {
                command,
                status,
                codes,
            } => Event::Provisioning {
                command,
                status: text(status),
                codes: self.codes(*codes),
            },
            Event::Wifi(status) => Event::Wifi(text(status)),
            other => other.clone(),
        }
    }
}

/// Whether the set describes each argument and would take it: what stands elsewhere may be anything.
fn fit(arguments: &[Argument<'_>], described: &[Described]) -> bool {
    arguments.len() <= described.len()
        && described
            .iter()
            .enumerate()
            .all(|(i, row)| match arguments.get(i) {
                None => row.optional,
                Some(Argument::Text(text)) => {
                    row.text && (row.least..=row.most).contains(&text.len())
                }
                Some(Argument::Number(_)) => !row.text,
                Some(Argument::Other) => false,
            })
}

/// What stands between quotes, as it was sent.
fn quoted_texts(line: &[u8]) -> Vec<&[u8]> {
    let mut texts = Vec::new();
    let mut begin = None;
    let mut escapes = false;
    for (i, &byte) in line.iter().enumerate() {
        match (begin, byte) {
            (Some(_), _) if escapes => escapes = false,
            (Some(_), b'\\') => escapes = true,
            (Some(from), b'"') => {
                texts.push(&line[from..i]);
                begin = None;
            }
            (None, b'"') => begin = Some(i + 1),
            _ => {}
        }
    }
    texts
}

fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut bytes = text.iter();
    let mut plain = Vec::new();
    while let Some(&byte) = bytes.next() {
        let next = if byte == b'\\' { bytes.next() } else { None };
        plain.push(*next.unwrap_or(&byte));
    }
    plain
}

/// A call as it is, in the shape of a shown one.
fn as_is(call: &Call<'_>) -> ShownCall {
    match call.0 {
        Kind::Line(line) => ShownCall::Line(line.into()),
        Kind::Command {
            name,
            form,
            arguments,
            payload,
        } => ShownCall::Command {
            name: name.into(),
            form,
            arguments: arguments
                .iter()
                .map(|argument| match *argument {
                    Argument::Text(text) => ShownArgument::Text(text.into()),
                    Argument::Number(value) => ShownArgument::Number(value),
                    Argument::Other => ShownArgument::Other,
                })
                .collect(),
            payload: payload.map(Into::into),
        },
    }
}

/// The line of a call as the core sends it.
fn encode(call: &ShownCall, specials: &[u8]) -> Vec<u8> {
    let (name, form, arguments, payload) = match call {
        ShownCall::Line(line) => return line.as_bytes().to_vec(),
        ShownCall::Command {
            name,
            form,
            arguments,
            payload,
        } => (name, form, arguments, payload),
    };
    let tail: &[u8] = match form {
        Form::Test => b"=?",
        Form::Read => b"?",
        Form::Set => b"=",
        Form::Exec => b"",
    };
    let mut parts: Vec<Vec<u8>> = arguments
        .iter()
        .map(|argument| match argument {
            ShownArgument::Text(text) => {
                [b"\"", &escaped(text.as_bytes(), specials)[..], b"\""].concat()
            }
            ShownArgument::Number(value) => value.to_string().into_bytes(),
            ShownArgument::Other => Vec::new(),
        })
        .collect();
    if let Some(payload) = payload {
        parts.push(payload.as_bytes().len().to_string().into_bytes());
    }
    [b"AT+", name.as_bytes(), tail, &parts.join(&b","[..])].concat()
}
