//! Calls as they may be shown.

use crate::generated::abi::Form;
use crate::text::Text;

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
