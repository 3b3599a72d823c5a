//! Events that the application posts.

use super::check::{Asked, check, ordered};
use super::descriptor::Descriptor;
use super::json::Json;
use super::reply::Reply;

/// An event's members in a message, from `eventId` on, in two parts with the time between.
#[derive(Clone, Debug)]
pub struct Written {
    head: String,
    params: String,
}

impl Written {
    fn with(&self, time: &str) -> String {
        format!("{}{time}{}", self.head, self.params)
    }
}

/// Events as they are written; what is wrong with the first that does not fit.
pub fn write_posts(descriptor: &Descriptor, posts: &[(&str, Json)]) -> Result<Vec<Written>, Reply> {
    let write = |(event, params): &(&str, Json)| {
        let known = descriptor.event(event).ok_or_else(Reply::not_defined)?;
        check(known.params, params, Asked::default())?;
        Ok(Written {
            head: format!(r#""eventId":"{event}","type":"{}","#, known.kind),
            params: format!(r#""params":{}"#, ordered(known.params, params)),
        })
    };
    posts.iter().map(write).collect()
}

/// The request for one event or several; `time` is the member `timestamp` with its comma, or nothing.
pub fn write_events(events: &[Written], token: &str, time: &str) -> String {
    if let [only] = events {
        return format!(
            r#"{{"method":"event_post","clientToken":"{token}","version":"1.0",{}}}"#,
            only.with(time)
        );
    }
    let events: Vec<_> = events
        .iter()
        .map(|event| format!("{{{}}}", event.with(time)))
        .collect();
    format!(
        r#"{{"method":"events_post","clientToken":"{token}","events":[{}]}}"#,
        events.join(",")
    )
}
