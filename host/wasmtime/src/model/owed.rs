//! Calls of the platform: one of a kind is owed an answer at a time, and answers wait for the session.

use super::descriptor::ActionDescriptor;
use super::json::Json;
use super::output::CallName;
use super::reply::Reply;
use super::request::STATUS_BYTES;
use super::write::cut;

/// What the platform asks of the application.
pub struct Call {
    /// None for what was wanted while the device was away: nobody waits for an answer.
    pub token: Option<String>,
    /// In the order of the template.
    pub values: Json,
    /// Of an action.
    pub action: Option<&'static ActionDescriptor>,
}

/// A call that is owed, and the application's answers.
#[derive(Default)]
pub struct Owed {
    pub call: Option<Call>,
    /// One that waits to go out.
    pub waiting: Option<String>,
    /// An earlier one, which was on its way when the session went down.
    pub again: Option<String>,
}

impl Owed {
    /// Whether another call can be taken now.
    pub fn check_free(&self) -> Result<(), Reply> {
        if self.call.is_some() || self.waiting.is_some() || self.again.is_some() {
            return Err(Reply::busy());
        }
        Ok(())
    }

    /// The application has answered; what it was called for.
    pub fn answer(
        &mut self,
        kind: CallName,
        reply: &Reply,
        response: Option<&Json>,
    ) -> Option<Call> {
        let call = self.call.take()?;
        if let Some(token) = &call.token {
            self.waiting = Some(write_answer(kind, token, reply, response));
        }
        Some(call)
    }
}

/// An answer to a call; of a control it has no response.
pub fn write_answer(kind: CallName, token: &str, reply: &Reply, response: Option<&Json>) -> String {
    let success = reply.is_success() && reply.status.is_empty();
    let status = if success { "success" } else { &reply.status };
    let status = Json::text(cut(status, STATUS_BYTES));
    let token = Json::text(token);
    let code = reply.code;
    match kind {
        CallName::Control => format!(
            r#"{{"method":"control_reply","clientToken":{token},"code":{code},"status":{status}}}"#
        ),
        CallName::Action => {
            let empty = Json::object([]);
            let response = response.unwrap_or(&empty);
            format!(
                r#"{{"method":"action_reply","clientToken":{token},"code":{code},"status":{status},"response":{response}}}"#
            )
        }
    }
}
