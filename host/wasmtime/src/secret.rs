//! What of a client's traffic is a secret, by rule.

mod answer;
mod byte;
mod echo;
mod head;
pub(crate) mod hide;
mod keyword;
mod known;
mod line;
mod place;
mod runs;
pub(crate) mod session;
mod shown;
mod stream;

use crate::call::{Argument, Call, Kind};
use crate::generated::abi::{Form, size};
use crate::generated::arguments::{Described, arguments_of};
use crate::options::Escapes;
use echo::Sent;
use hide::{escaped, hidden_part, hide_line, hide_text, shown_name};
pub(crate) use line::as_is;
use line::{encode, quoted_texts, unescaped};
use runs::Runs;
use session::Own;
pub use shown::{ShownArgument, ShownCall};
use stream::{BlankStream, Context};

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
    /// What a session may send of itself.
    own: Vec<Own>,
    doubtful: bool,
    stream: BlankStream,
}

impl Secrets {
    /// The blanker of a module that escapes so.
    #[must_use]
    pub fn new(escapes: Escapes) -> Self {
        Self {
            specials: escapes.specials(),
            runs: Runs::default(),
            line: Sent::default(),
            hidden: Vec::new(),
            echo: None,
            own: Vec::new(),
            doubtful: false,
            stream: BlankStream::default(),
        }
    }

    /// From here on a module escapes so.
    pub(crate) fn escape(&mut self, escapes: Escapes) {
        self.specials = escapes.specials();
    }

    /// What a call hides is hidden from here on, until its end with all that may be a broken echo of it.
    pub fn learn(&mut self, call: &Call<'_>) {
        self.hidden.clear();
        match call.0 {
            Kind::Line(line) => self.learn_line(line),
            Kind::Command {
                name,
                form,
                arguments,
                ..
            } => self.learn_command(name, form, arguments),
        }
        self.doubtful = !self.hidden.is_empty();
    }

    fn learn_line(&mut self, line: &[u8]) {
        let rest = hidden_part(line);
        let rest = &rest[..rest.len().min(size::COMMAND_LINE)];
        if !rest.is_empty() {
            self.hide(rest, false);
        }
        for text in quoted_texts(rest) {
            self.hide(text, false);
            self.hide(&unescaped(text), false);
        }
    }

    fn learn_command(&mut self, name: &[u8], form: Form, arguments: &[Argument<'_>]) {
        let (fitting, rows) = described(name, form, arguments);
        for (i, argument) in arguments.iter().enumerate() {
            let secret = rows.get(i).is_some_and(|row| row.secret);
            if let Argument::Text(text) = argument
                && (secret || !fitting)
            {
                self.hide(text, secret);
            }
        }
        let rest = &name[shown_name(name).len()..];
        if !rest.is_empty() {
            self.hide(rest, false);
        }
    }

    fn hide(&mut self, text: &[u8], described: bool) {
        let sent = escaped(text, &self.specials);
        self.runs.learn(text, described);
        self.runs.learn(&sent, described);
        self.hidden.push(text.to_vec());
        self.hidden.push(sent);
    }

    /// The same, and how the call is shown.
    pub fn call(&mut self, call: &Call<'_>) -> ShownCall {
        self.learn(call);
        let shown = match call.0 {
            Kind::Line(line) => ShownCall::Line(hide_line(line).into()),
            Kind::Command {
                name,
                form,
                arguments,
                payload,
            } => self.shown(name, form, arguments, payload),
        };
        self.line = Sent {
            text: encode(&as_is(call), &self.specials),
            shown: encode(&shown, &self.specials),
            number: self.line.number + 1,
        };
        shown
    }

    fn shown(
        &self,
        name: &[u8],
        form: Form,
        arguments: &[Argument<'_>],
        payload: Option<&[u8]>,
    ) -> ShownCall {
        let (fitting, rows) = described(name, form, arguments);
        let known = shown_name(name);
        let rest = hide_text(&name[known.len()..], b"", false);
        ShownCall::Command {
            name: [known, &rest].concat().into(),
            form,
            arguments: arguments
                .iter()
                .enumerate()
                .map(|(i, argument)| self.argument(*argument, rows.get(i), fitting))
                .collect(),
            payload: payload.map(|bytes| self.text(bytes).into()),
        }
    }

    fn argument(
        &self,
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
                let topic = row.is_some_and(|row| row.topic);
                ShownArgument::Text(hide_text(text, &self.specials, topic).into())
            }
        }
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
        if line != self.line.text && !self.begin_own(line) {
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
}

/// Whether a call fits the set's description, and what that says of its arguments.
fn described(name: &[u8], form: Form, arguments: &[Argument<'_>]) -> (bool, &'static [Described]) {
    let rows = arguments_of(name);
    let fitting = form == Form::Set && rows.is_some_and(|rows| fit(arguments, rows));
    (fitting, rows.unwrap_or_default())
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
