//! What a data template makes of what it is told.

use super::Model;
use crate::model::attendee::Machine;
use crate::model::calls::{Heard, hear_action, hear_control, hear_wanted};
use crate::model::json::Json;
use crate::model::output::{CallName, Output, RequestName, Topic, Why};
use crate::model::owed::{Call, write_answer};
use crate::model::request::topic_of;

/// Members that may not stand twice in a reply, the code first.
const REPLY: [&str; 4] = ["code", "method", "clientToken", "status"];

impl Machine for Model {
    fn topics(&self) -> &'static [Topic] {
        &[Topic::Property, Topic::Event, Topic::Action]
    }

    fn take(&mut self) -> Option<Output> {
        self.requests.outputs.pop_front()
    }

    fn deadline(&self) -> Option<u64> {
        if self.requests.is_free() {
            return self.properties.are_changed().then_some(self.not_before);
        }
        self.requests.deadline()
    }

    fn is_up(&self) -> bool {
        self.requests.up
    }

    fn poll(&mut self, now: u64) {
        let expired = self.requests.expire(now);
        self.ended(expired, Why::Timeout);
        self.send_answer(CallName::Control, |owed| &mut owed.again);
        self.send_answer(CallName::Action, |owed| &mut owed.again);
        self.requests.send_refusal();
        self.send_answer(CallName::Control, |owed| &mut owed.waiting);
        self.send_answer(CallName::Action, |owed| &mut owed.waiting);
        if !self.requests.is_free() {
            return;
        }
        if let Some(request) = self.next_request(now) {
            self.send(request, now);
        }
    }

    fn set_up(&mut self, up: bool) {
        if !up {
            for ended in self.requests.down() {
                self.ended(ended, Why::Down);
            }
            self.wants_clear = false;
            self.not_before = 0;
        } else if !self.requests.up {
            self.requests.up = true;
            self.wants_status = true;
        }
    }

    fn published(&mut self, ok: bool, now: u64) {
        let ended = self.requests.published(ok, now);
        self.ended(ended, Why::Publish);
    }

    fn message(&mut self, topic: Topic, bytes: Option<&[u8]>) {
        let message = bytes.and_then(Json::read).filter(Json::is_object);
        let method = |message: &Json| Some(message.get("method")?.as_text()?.to_owned());
        let Some((message, method)) =
            message.and_then(|message| method(&message).map(|method| (message, method)))
        else {
            return self.requests.tell(Output::Malformed(topic));
        };
        match (method.as_str(), topic) {
            ("control", Topic::Property) => {
                let heard = hear_control(&message, &self.control, &self.properties);
                self.hear(CallName::Control, heard);
            }
            ("action", Topic::Action) => {
                let heard = hear_action(&message, &self.action, self.descriptor);
                self.hear(CallName::Action, heard);
            }
            (method, _) => {
                if !self.hear_reply(topic, method, &message) {
                    self.requests.tell(Output::Stray(topic));
                }
            }
        }
    }
}

impl Model {
    /// Answers a call, or hands it to the application.
    fn hear(&mut self, kind: CallName, heard: Heard) {
        match heard {
            Heard::Malformed => self.requests.tell(Output::Malformed(topic_of(kind))),
            Heard::Called(call) => self.call(call),
            // Nobody misses it while the session is down.
            Heard::Answered(token, reply) => {
                let text = write_answer(kind, &token, &reply, None);
                if self.requests.up && !self.requests.refuse(kind, text) {
                    self.requests.tell(Output::Dropped(topic_of(kind)));
                }
            }
        }
    }

    fn call(&mut self, call: Call) {
        let values = call.values.clone();
        let (owed, output) = match call.action {
            None => (&mut self.control, Output::Control(values)),
            Some(action) => (&mut self.action, Output::Action(action.id, values)),
        };
        owed.call = Some(call);
        self.requests.tell(output);
    }

    fn hear_reply(&mut self, topic: Topic, method: &str, message: &Json) -> bool {
        use RequestName as Name;
        let (names, from): (&[Name], _) = match method {
            "get_status_reply" => (&[Name::GetStatus], Topic::Property),
            "clear_control_reply" => (&[Name::ClearControl], Topic::Property),
            "report_info_reply" => (&[Name::ReportInfo], Topic::Property),
            "report_reply" => (&[Name::Report], Topic::Property),
            "event_reply" | "events_reply" => (&[Name::EventPost, Name::EventsPost], Topic::Event),
            _ => return false,
        };
        if topic != from {
            return false;
        }
        let Some((_, reply)) = self.requests.heard(names, message, &REPLY) else {
            return false;
        };
        let success = reply.is_success();
        let request = self.requests.end(reply);
        let is_status = request.is_some_and(|request| request.name == Name::GetStatus);
        if success && is_status {
            self.hear_status(message);
        }
        true
    }

    /// What was wanted while the device was away.
    fn hear_status(&mut self, message: &Json) {
        match hear_wanted(message, &self.control, &self.properties) {
            Ok(None) => {}
            Ok(Some(call)) => self.call(call),
            Err(reply) => self.requests.tell(Output::Unwanted(reply)),
        }
    }
}
