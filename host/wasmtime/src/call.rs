use std::fmt;

use crate::generated::abi::Form;
use crate::qos::Qos;
use crate::secret::hide::{PUBLISHING, has_name, publishes, shown_name};
use crate::text::{Hidden, Text};

/// One argument of a call.
#[derive(Clone, Copy)]
pub enum Argument<'a> {
    /// Bytes, given raw: quoting and escaping are the core's job.
    Text(&'a [u8]),
    /// A whole number.
    Number(i32),
    /// Neither, as a caller of another language may hand over: it is refused in its place.
    Other,
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.as_bytes())
    }
}

impl<'a> From<&'a [u8]> for Argument<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Text(bytes)
    }
}

impl From<i32> for Argument<'_> {
    fn from(value: i32) -> Self {
        Self::Number(value)
    }
}

impl From<bool> for Argument<'_> {
    fn from(flag: bool) -> Self {
        Self::Number(flag.into())
    }
}

impl From<Qos> for Argument<'_> {
    fn from(qos: Qos) -> Self {
        Self::Number(qos as i32)
    }
}

/// Without what it holds: any text may be a secret.
impl fmt::Debug for Argument<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(bytes) => write!(f, "Text({} bytes)", bytes.len()),
            Self::Number(value) => write!(f, "Number({value})"),
            Self::Other => f.write_str("Other"),
        }
    }
}

#[derive(Clone, Copy)]
pub(crate) enum Kind<'a> {
    Command {
        name: &'a [u8],
        form: Form,
        arguments: &'a [Argument<'a>],
        payload: Option<&'a [u8]>,
    },
    Line(&'a [u8]),
}

/// What is sent: a command with its arguments, or a line as it is.
///
/// ```
/// use tcat::{Argument, Call, Form};
///
/// let join = [Argument::from("home"), Argument::from("a password")];
/// let call = Call::new("CWJAP", Form::Set, &join);
/// // A call never shows what may be a secret.
/// assert!(!format!("{call:?}").contains("password"));
///
/// let echo_off = Call::line("ATE0");
/// ```
#[derive(Clone, Copy)]
pub struct Call<'a>(pub(crate) Kind<'a>);

impl<'a> Call<'a> {
    /// One of the 28 commands, or any other ESP-AT command, by its name without `AT+`; limits stand
    /// in the reference page.
    #[must_use]
    pub fn new(
        name: &'a (impl AsRef<[u8]> + ?Sized),
        form: Form,
        arguments: &'a [Argument<'a>],
    ) -> Self {
        Self(Kind::Command {
            name: name.as_ref(),
            form,
            arguments,
            payload: None,
        })
    }

    /// The same with the bytes that follow the prompt: TCMQTTPUBL and TCMQTTPUBRAW take 1 to 2048 and
    /// count them themselves; other commands take none. A line stays as it is.
    #[must_use]
    pub fn with_payload(mut self, bytes: &'a [u8]) -> Self {
        if let Kind::Command { payload, .. } = &mut self.0 {
            *payload = Some(bytes);
        }
        self
    }

    /// A line that is sent as it is and ended by its `OK` or `ERROR`: 1 to 254 bytes.
    #[must_use]
    pub fn line(line: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self(Kind::Line(line.as_ref()))
    }

    /// What events and errors call it: a line's text up to `=` or `?`, less `AT+` or `AT`.
    #[must_use]
    pub fn name(&self) -> &'a [u8] {
        match self.0 {
            Kind::Command { name, .. } => name,
            Kind::Line(line) => {
                let text = line
                    .strip_prefix(b"AT+")
                    .or_else(|| line.strip_prefix(b"AT"))
                    .unwrap_or(line);
                let end = text.iter().position(|&byte| byte == b'=' || byte == b'?');
                &text[..end.unwrap_or(text.len())]
            }
        }
    }

    /// The name as far as it is fit for an error: what follows it, or stands in its place, may be a
    /// secret. A line that does not begin with `AT` has none, unless it publishes all the same.
    pub(crate) fn shown_name(&self) -> String {
        let name = match self.0 {
            Kind::Line(line) if !has_name(line) => b"",
            _ => shown_name(self.name()),
        };
        let name = match self.0 {
            Kind::Line(line) if name.is_empty() && publishes(line) => PUBLISHING,
            _ => name,
        };
        name.iter().map(|&byte| char::from(byte)).collect()
    }

    pub(crate) fn payload(&self) -> Option<&'a [u8]> {
        match self.0 {
            Kind::Command { payload, .. } => payload,
            Kind::Line(_) => None,
        }
    }
}

/// Without arguments and payload.
impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.shown_name();
        match self.0 {
            Kind::Command {
                form, arguments, ..
            } => f
                .debug_struct("Call")
                .field("name", &name)
                .field("form", &form)
                .field("arguments", &arguments.len())
                .finish(),
            Kind::Line(line) => f
                .debug_struct("Call")
                .field("line", &name)
                .field("bytes", &line.len())
                .finish(),
        }
    }
}

/// Drops trailing arguments that were left out; one left out in between is refused in its place.
pub(crate) fn given<'a>(arguments: &[Option<Argument<'a>>]) -> Vec<Argument<'a>> {
    let count = arguments
        .iter()
        .rposition(Option::is_some)
        .map_or(0, |last| last + 1);
    arguments[..count]
        .iter()
        .map(|argument| argument.unwrap_or(Argument::Other))
        .collect()
}

/// One value of a data line. `Debug` counts its bytes: it may be a broken echo, and hold a secret.
#[derive(Clone, Eq, PartialEq)]
pub enum Value {
    /// A whole number of 32 bits.
    Number(i32),
    /// Text as the module sent it.
    Text(Text),
    /// Firmware data.
    Bytes(Hidden),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "Number({number})"),
            Self::Text(text) => write!(f, "Text({} bytes)", text.as_bytes().len()),
            Self::Bytes(bytes) => write!(f, "Bytes({bytes:?})"),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
            Self::Bytes(bytes) => write!(f, "{bytes:?}"),
        }
    }
}

/// The data lines of an answer, each split into its values.
pub type Lines = Vec<Vec<Value>>;
