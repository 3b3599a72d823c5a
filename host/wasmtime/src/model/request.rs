//! Something that the platform is asked, and its reply.

use std::hash::{BuildHasher, Hasher, RandomState};

use super::json::Json;
use super::output::{CallName, RequestName, Topic};
use super::reply::Reply;
use super::write::cut;

/// What one message of a module carries.
pub const PAYLOAD_BYTES: usize = 2048;
/// Bytes of a status at most, from the platform and to it.
pub const STATUS_BYTES: usize = 64;
/// Requests of the application that wait at most.
pub const WAITING: usize = 16;
/// Refusals of the model's own that wait at most.
pub const REFUSALS: usize = 4;
/// As long as a token can be.
pub const LONGEST_TOKEN: &str = "00000000-4294967295";
/// Milliseconds that a reply has.
pub const REPLY_LIMIT: u64 = 5_000;

/// Codes of the platform go no further.
const CODE_MOST: f64 = i32::MAX as f64;

/// How a model and a shadow ask.
#[derive(Clone, Copy, Debug)]
pub struct RequestOptions {
    /// What tokens begin with: a number that no other run of the device has.
    pub seed: u32,
    /// Milliseconds that a reply has from the moment of the publish.
    pub reply_limit: u64,
}

impl Default for RequestOptions {
    fn default() -> Self {
        Self {
            seed: 0,
            reply_limit: REPLY_LIMIT,
        }
    }
}

impl RequestOptions {
    /// With a seed of its own in each run of a program.
    #[must_use]
    pub fn for_this_run() -> Self {
        let [a, b, c, d, ..] = RandomState::new().build_hasher().finish().to_le_bytes();
        Self {
            seed: u32::from_le_bytes([a, b, c, d]),
            ..Self::default()
        }
    }
}

/// Something that the platform is asked; `B` is what its message is made of.
#[derive(Clone, Debug)]
pub struct Request<B> {
    pub name: RequestName,
    pub topic: Topic,
    /// Which one, for the application; 0 for the model's own.
    pub id: u32,
    pub body: B,
}

/// The topic that a call comes from and is answered at.
pub const fn topic_of(call: CallName) -> Topic {
    match call {
        CallName::Control => Topic::Property,
        CallName::Action => Topic::Action,
    }
}

/// Code and status of a reply. `members` are those that may not stand twice, the code's first.
pub fn reply_of(json: &Json, members: &[&str]) -> Reply {
    let code = members.first().and_then(|name| json.get(name));
    let code = code.and_then(Json::as_number);
    let code = code.filter(|code| code.fract() == 0.0 && code.abs() <= CODE_MOST);
    match code {
        Some(code) if !json.doubles(members) => {
            let status = json.get("status").and_then(Json::as_text);
            #[allow(clippy::cast_possible_truncation)]
            Reply::refused(code as i32, cut(status.unwrap_or_default(), STATUS_BYTES))
        }
        _ => Reply::malformed(),
    }
}
