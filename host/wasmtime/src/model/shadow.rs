//! What a device's shadow says and hears.

use super::attendee::Machine;
use super::json::{Json, SAFE};
use super::output::{Document, Output, RequestName, Topic};
use super::reply::Reply;
use super::request::{LONGEST_TOKEN, PAYLOAD_BYTES, Request, RequestOptions};
use super::requests::Requests;

/// Times that an update is sent again, with another version.
pub const CONFLICTS: u8 = 3;

const REPLY: [&str; 4] = ["result", "type", "clientToken", "payload"];
const DELTA: [&str; 2] = ["type", "payload"];
const DOCUMENT: [&str; 2] = ["state", "version"];

/// As long as a version can be: it may be another when a message goes out.
const LONGEST_VERSION: u64 = (1 << 53) - 1;

/// What an update changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShadowUpdate {
    /// What the device reports: any object.
    pub reported: Option<Json>,
    /// Forgets what is wanted of the device.
    pub clear: bool,
    /// The state becomes what is reported, and nothing else.
    pub overwrite: bool,
}

/// What a request's message is made of.
#[derive(Clone, Debug)]
enum Body {
    Get,
    /// And how often it may be sent again.
    Update(ShadowUpdate, u8),
}

fn version_in(message: &Json) -> Option<u64> {
    let version = message.inner("payload")?.get("version")?.as_number()?;
    let fits = (0.0..SAFE).contains(&version) && version.fract() == 0.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fits.then_some(version as u64)
}

fn document_in(message: &Json) -> Option<Document> {
    let payload = message.inner("payload")?;
    let state = payload.inner("state")?;
    let version = version_in(message)?;
    (!payload.doubles(&DOCUMENT)).then(|| Document {
        state: state.clone(),
        version,
    })
}

fn check_reported(reported: Option<&Json>) -> Result<(), Reply> {
    match reported {
        Some(Json::Object(members)) => check_numbers("", members),
        Some(_) => Err(Reply::unfit("reported", "type")),
        None => Ok(()),
    }
}

/// What no number of JSON is goes into no document.
fn check_numbers(prefix: &str, members: &[(String, Json)]) -> Result<(), Reply> {
    let check = |(id, value): &(String, Json)| check_number(&format!("{prefix}{id}"), value);
    members.iter().try_for_each(check)
}

fn check_number(path: &str, json: &Json) -> Result<(), Reply> {
    match json {
        Json::Number(value) if !value.is_finite() => Err(Reply::unfit(path, "type")),
        Json::Object(members) => check_numbers(&format!("{path}."), members),
        Json::List(items) => {
            let mut items = items.iter().enumerate();
            items.try_for_each(|(i, item)| check_number(&format!("{path}[{i}]"), item))
        }
        _ => Ok(()),
    }
}

/// A device's shadow, by the rules of the model protocol; it knows neither a port nor a clock, as a
/// [`Model`](super::Model).
pub struct Shadow {
    requests: Requests<Body>,
    version: u64,
    count: u32,
    /// How the update was answered that waits for the application.
    conflict: Option<Reply>,
}

impl Shadow {
    /// A shadow that knows no version yet.
    #[must_use]
    pub fn new(options: RequestOptions) -> Self {
        Self {
            requests: Requests::new(options),
            version: 0,
            count: 0,
            conflict: None,
        }
    }

    /// The version that it knows; 0 for none.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Asks for the document; gives the number that its end will have.
    ///
    /// # Errors
    /// Too many wait.
    pub fn get(&mut self) -> Result<u32, Reply> {
        self.ask(RequestName::Get, Body::Get)
    }

    /// Changes the document, at the version that it knows; gives the number that its end will have.
    ///
    /// # Errors
    /// What is reported is no object; it is too long; too many wait.
    pub fn update(&mut self, update: ShadowUpdate) -> Result<u32, Reply> {
        check_reported(update.reported.as_ref())?;
        self.ask(RequestName::Update, Body::Update(update, CONFLICTS))
    }

    /// What is to be reported after a conflict, `None` for nothing: the update ends as refused then.
    ///
    /// # Errors
    /// It is no object or too long, and still to be said.
    pub fn resolve(&mut self, reported: Option<Json>) -> Result<(), Reply> {
        check_reported(reported.as_ref())?;
        let Some(Body::Update(update, _)) = self.requests.held().map(|held| &mut held.body) else {
            return Ok(());
        };
        if let Some(reported) = reported {
            let wanted = ShadowUpdate {
                reported: Some(reported),
                ..*update
            };
            if write_update(&wanted, LONGEST_VERSION, LONGEST_TOKEN).len() > PAYLOAD_BYTES {
                return Err(Reply::out_of_range());
            }
            *update = wanted;
            self.conflict = None;
            self.requests.again();
        } else if let Some(reply) = self.conflict.take() {
            self.requests.end(reply);
        }
        Ok(())
    }

    fn hear_delta(&mut self, message: &Json) {
        match document_in(message).filter(|_| !message.doubles(&DELTA)) {
            Some(document) => {
                self.version = document.version;
                self.requests.tell(Output::Delta(document));
            }
            None => self.requests.tell(Output::Malformed(Topic::Shadow)),
        }
    }

    fn hear_reply(&mut self, name: RequestName, message: &Json) -> bool {
        let heard = self.requests.heard(&[name], message, &REPLY);
        let Some((request, reply)) = heard else {
            return false;
        };
        let id = request.id;
        match &mut request.body {
            Body::Get => {
                let document = document_in(message).filter(|_| reply.is_success());
                let lacks = reply.is_success() && document.is_none();
                self.requests
                    .end(if lacks { Reply::malformed() } else { reply });
                if let Some(document) = document {
                    self.version = document.version;
                    self.requests.tell(Output::Shadow(id, document));
                }
            }
            Body::Update(_, left) if reply.code == Reply::CONFLICT => {
                let Some(document) = document_in(message) else {
                    self.requests.end(Reply::malformed());
                    return true;
                };
                if *left == 0 {
                    self.requests.end(reply);
                    return true;
                }
                *left -= 1;
                self.version = document.version;
                self.conflict = Some(reply);
                self.requests.hold();
                self.requests.tell(Output::Conflict(id, document));
            }
            Body::Update(..) if reply.is_success() => match version_in(message) {
                Some(version) => {
                    self.version = version;
                    self.requests.end(reply);
                }
                None => {
                    self.requests.end(Reply::malformed());
                }
            },
            Body::Update(..) => {
                self.requests.end(reply);
            }
        }
        true
    }

    fn ask(&mut self, name: RequestName, body: Body) -> Result<u32, Reply> {
        let id = self.count.wrapping_add(1);
        let request = Request {
            name,
            topic: Topic::Shadow,
            id,
            body,
        };
        if write(&request, LONGEST_VERSION, LONGEST_TOKEN).len() > PAYLOAD_BYTES {
            return Err(Reply::out_of_range());
        }
        self.count = id;
        self.requests.wait(request)
    }
}

impl Machine for Shadow {
    fn topics(&self) -> &'static [Topic] {
        &[Topic::Shadow]
    }

    fn take(&mut self) -> Option<Output> {
        self.requests.outputs.pop_front()
    }

    fn deadline(&self) -> Option<u64> {
        self.requests.deadline()
    }

    fn is_up(&self) -> bool {
        self.requests.up
    }

    fn poll(&mut self, now: u64) {
        self.requests.expire(now);
        let next = match self.requests.take_again() {
            None if self.requests.is_free() => self.requests.take_waiting(),
            again => again,
        };
        let version = self.version;
        if let Some(request) = next {
            self.requests.send(request, now, |request, token| {
                write(request, version, token)
            });
        }
    }

    fn set_up(&mut self, up: bool) {
        if up {
            self.requests.up = true;
        } else {
            self.conflict = None;
            self.requests.down();
        }
    }

    fn published(&mut self, ok: bool, now: u64) {
        self.requests.published(ok, now);
    }

    fn message(&mut self, topic: Topic, bytes: Option<&[u8]>) {
        let message = bytes.and_then(Json::read).filter(Json::is_object);
        let kind = |message: &Json| Some(message.get("type")?.as_text()?.to_owned());
        let read = message.and_then(|message| kind(&message).map(|kind| (message, kind)));
        let Some((message, kind)) = read else {
            return self.requests.tell(Output::Malformed(topic));
        };
        let heard = match kind.as_str() {
            "delta" => return self.hear_delta(&message),
            "get" => self.hear_reply(RequestName::Get, &message),
            "update" => self.hear_reply(RequestName::Update, &message),
            _ => false,
        };
        if !heard {
            self.requests.tell(Output::Stray(topic));
        }
    }
}

fn write(request: &Request<Body>, version: u64, token: &str) -> String {
    match &request.body {
        Body::Get => format!(r#"{{"type":"get","clientToken":"{token}"}}"#),
        Body::Update(update, _) => write_update(update, version, token),
    }
}

fn write_update(update: &ShadowUpdate, version: u64, token: &str) -> String {
    let desired = update.clear.then(|| r#""desired":null"#.to_owned());
    let reported = update.reported.as_ref();
    let reported = reported.map(|reported| format!(r#""reported":{reported}"#));
    let state: Vec<_> = desired.into_iter().chain(reported).collect();
    let state = state.join(",");
    let whole = if update.overwrite {
        r#""overwriteUpdate":true,"#
    } else {
        ""
    };
    format!(
        r#"{{"type":"update",{whole}"state":{{{state}}},"version":{version},"clientToken":"{token}"}}"#
    )
}
