//! Messages of a data template whose replies are awaited.

use crate::model::json::Json;
use crate::model::posts::{Written, write_events};
use crate::model::properties::Properties;
use crate::model::request::Request;

/// What a request's message is made of.
#[derive(Clone, Debug)]
pub enum Body {
    GetStatus,
    ClearControl,
    Info(Json),
    Events(Vec<Written>),
    /// The places of the properties that were sent.
    Report(Vec<usize>),
}

/// As long as the member can be.
pub const LONGEST_TIME: &str = r#""timestamp":1700000000000,"#;

/// A request's message; of a report the places of what it has are noted.
pub fn write(
    properties: &mut Properties,
    request: &mut Request<Body>,
    token: &str,
    time: &str,
) -> String {
    let head = |method: &str| format!(r#"{{"method":"{method}","clientToken":"{token}""#);
    match &mut request.body {
        Body::GetStatus => format!(r#"{},"type":"report","showmeta":0}}"#, head("get_status")),
        Body::ClearControl => format!("{}}}", head("clear_control")),
        Body::Info(texts) => format!(r#"{},"params":{texts}}}"#, head("report_info")),
        Body::Events(events) => write_events(events, token, time),
        Body::Report(sent) => {
            let head = format!(r#"{},{time}"params":"#, head("report"));
            let (text, places) = properties.write(&head);
            *sent = places;
            text
        }
    }
}
