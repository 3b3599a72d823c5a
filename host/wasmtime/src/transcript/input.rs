//! What happens to a core.

use serde_json::{Value as Json, json};

use super::{TranscriptLine, latin1};
use crate::generated::abi::Field;
use crate::options::{DialogueOptions, FirmwareData};
use crate::secret::session::ShownPart;
use crate::secret::{ShownArgument, ShownCall};
use crate::session::config::SessionConfig;

/// A transcript begins.
pub fn options(time: u64, options: DialogueOptions) -> TranscriptLine {
    let mut fields = json!({ "escape": latin1(&options.escape.specials()) });
    fields["firmware"] = match options.firmware {
        FirmwareData::Auto => json!("auto"),
        FirmwareData::Raw => json!("raw"),
        FirmwareData::Hex => json!("hex"),
    };
    if let Some(quiet) = options.quiet.millis() {
        fields["quiet"] = json!(quiet);
    }
    TranscriptLine::input(time).json("options", &fields)
}

/// A call is made.
pub fn call(time: u64, call: &ShownCall, timeout: Option<u32>) -> TranscriptLine {
    let mut fields = match call {
        ShownCall::Line(line) => json!({ "line": latin1(line.as_bytes()) }),
        ShownCall::Command {
            name,
            form,
            arguments,
            payload,
        } => {
            let mut fields = json!({
                "command": latin1(name.as_bytes()),
                "form": form.name(),
                "args": arguments_of(arguments),
            });
            if let Some(payload) = payload {
                fields["payload"] = json!(latin1(payload.as_bytes()));
            }
            fields
        }
    };
    if let Some(timeout) = timeout {
        fields["timeout"] = json!(timeout);
    }
    TranscriptLine::input(time).json("call", &fields)
}

fn arguments_of(arguments: &[ShownArgument]) -> Json {
    let values = arguments.iter().map(|argument| match argument {
        ShownArgument::Text(text) => json!(latin1(text.as_bytes())),
        ShownArgument::Number(number) => json!(number),
        ShownArgument::Other => Json::Null,
    });
    values.collect()
}

/// A session begins; its parts as they may be shown.
pub fn session_begins(
    time: u64,
    config: &SessionConfig<'_>,
    parts: &[ShownPart],
) -> TranscriptLine {
    let mut fields = json!({ "keep": config.keep, "check": config.check });
    if !config.watch_wifi {
        fields["wifi"] = json!(false);
    }
    let mut topics = Vec::new();
    for (field, arguments) in parts {
        let arguments = arguments_of(arguments);
        match field {
            Field::Topics => topics.push(arguments),
            Field::Version => fields["version"] = arguments[0].clone(),
            field => fields[field.name()] = arguments,
        }
    }
    fields["topics"] = topics.into();
    TranscriptLine::input(time).json("session", &fields)
}

/// A session ends.
pub fn session_ends(time: u64) -> TranscriptLine {
    TranscriptLine::input(time).json("session", &Json::Null)
}

/// Bytes came.
pub fn received(time: u64, bytes: &[u8]) -> TranscriptLine {
    TranscriptLine::input(time).text("rx", bytes)
}

/// The command that runs is given up.
pub fn aborted(time: u64) -> TranscriptLine {
    TranscriptLine::input(time).json("abort", &json!(true))
}
