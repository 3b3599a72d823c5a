//! What a device's data template says and hears.

mod body;
mod hear;

use std::time::SystemTime;

use super::check::{Asked, check, ordered};
use super::descriptor::Descriptor;
use super::json::Json;
use super::output::{CallName, RequestName, Topic, Why};
use super::owed::Owed;
use super::posts::write_posts;
use super::properties::Properties;
use super::reply::Reply;
use super::request::{LONGEST_TOKEN, PAYLOAD_BYTES, Request, RequestOptions};
use super::requests::{Ended, Requests};
use body::{Body, LONGEST_TIME, write};

/// Tells milliseconds since 1970 at a time that a model is told.
pub type TimeOf = Box<dyn Fn(u64) -> u64 + Send>;

/// How a model speaks.
#[derive(Default)]
pub struct ModelOptions {
    /// How it asks.
    pub requests: RequestOptions,
    /// Milliseconds between two reports at least.
    pub report_interval: u64,
    /// For `timestamp`, which messages do not have without it.
    pub time_of: Option<TimeOf>,
}

impl ModelOptions {
    /// For a device: tokens of its own in each run, and the system's time.
    #[must_use]
    pub fn for_this_run() -> Self {
        Self {
            requests: RequestOptions::for_this_run(),
            report_interval: 0,
            time_of: Some(Box::new(|_| {
                let time = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
                u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
            })),
        }
    }
}

/// What a device's data template says and hears, by the rules of the model protocol. It knows neither a port nor a clock:
/// it is told the time, what came and what became of what it published. Behind each of that [`poll`](super::Machine::poll)
/// says what goes out, and [`take`](super::Machine::take) gives what is to be done.
pub struct Model {
    descriptor: &'static Descriptor,
    report_interval: u64,
    time_of: Option<TimeOf>,
    requests: Requests<Body>,
    properties: Properties,
    control: Owed,
    action: Owed,
    wants_status: bool,
    wants_clear: bool,
    count: u32,
    /// No report before this.
    not_before: u64,
}

impl Model {
    /// A model of this template, which has no values yet.
    #[must_use]
    pub fn new(descriptor: &'static Descriptor, options: ModelOptions) -> Self {
        Self {
            descriptor,
            report_interval: options.report_interval,
            time_of: options.time_of,
            requests: Requests::new(options.requests),
            properties: Properties::new(descriptor),
            control: Owed::default(),
            action: Owed::default(),
            wants_status: false,
            wants_clear: false,
            count: 0,
            not_before: 0,
        }
    }

    /// Values of properties that the device has set or taken, in the order of the template.
    #[must_use]
    pub fn values(&self) -> Json {
        self.properties.all()
    }

    /// Whether the platform knows, or has refused, all that was set.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        !self.properties.are_changed() && !self.requests.awaits(RequestName::Report)
    }

    /// The application sets properties; they are reported.
    ///
    /// # Errors
    /// One of them does not fit: none is set.
    pub fn set(&mut self, values: &Json) -> Result<(), Reply> {
        self.properties.check(values)?;
        self.properties.set(values);
        Ok(())
    }

    /// Posts an event, or several in one message; gives the number that its end will have.
    ///
    /// # Errors
    /// There is none; one does not fit; all together are too long; too many wait.
    pub fn post(&mut self, posts: &[(&str, Json)]) -> Result<u32, Reply> {
        if posts.is_empty() {
            return Err(Reply::out_of_range());
        }
        let events = write_posts(self.descriptor, posts)?;
        let name = match events.len() {
            1 => RequestName::EventPost,
            _ => RequestName::EventsPost,
        };
        self.ask(name, Topic::Event, Body::Events(events))
    }

    /// Tells the platform about the device: texts by names. Gives the number that its end will have.
    ///
    /// # Errors
    /// They are too long; too many wait.
    pub fn info(&mut self, texts: &[(&str, &str)]) -> Result<u32, Reply> {
        let texts = texts
            .iter()
            .map(|(name, text)| (*name, Some(Json::text(*text))));
        let body = Body::Info(Json::object(texts));
        self.ask(RequestName::ReportInfo, Topic::Property, body)
    }

    /// Asks what is wanted of the device, as is done whenever the session comes up.
    pub fn get_status(&mut self) {
        self.wants_status = true;
    }

    /// The application has taken the values of a control, or has not.
    pub fn answer_control(&mut self, reply: &Reply) {
        let call = self.control.answer(CallName::Control, reply, None);
        let Some(call) = call.filter(|_| reply.is_success()) else {
            return;
        };
        self.properties.set(&call.values);
        // Behind a loss the platform is asked again what is wanted.
        if call.token.is_none() && self.requests.up {
            self.wants_clear = true;
        }
    }

    /// The application has done what an action asked for, and gives its outputs.
    ///
    /// # Errors
    /// They do not fit, and the answer is still owed.
    pub fn answer_action(&mut self, outputs: &Json) -> Result<(), Reply> {
        let Some(action) = self.owed_action() else {
            return Ok(());
        };
        check(action.output, outputs, Asked::default())?;
        let response = ordered(action.output, outputs);
        self.action
            .answer(CallName::Action, &Reply::success(), Some(&response));
        Ok(())
    }

    /// The application has not done what an action asked for.
    pub fn refuse_action(&mut self, reply: &Reply) {
        self.action.answer(CallName::Action, reply, None);
    }

    /// The action that the application has not answered yet.
    #[must_use]
    pub fn owed_action(&self) -> Option<&'static super::ActionDescriptor> {
        self.action.call.as_ref()?.action
    }

    /// Something that the application asks for waits for its turn.
    fn ask(&mut self, name: RequestName, topic: Topic, body: Body) -> Result<u32, Reply> {
        let mut request = Request {
            name,
            topic,
            id: self.count.wrapping_add(1),
            body,
        };
        let longest = self.time(0).map(|_| LONGEST_TIME).unwrap_or_default();
        let text = write(&mut self.properties, &mut request, LONGEST_TOKEN, longest);
        if text.len() > PAYLOAD_BYTES {
            return Err(Reply::out_of_range());
        }
        self.count = request.id;
        self.requests.wait(request)
    }

    /// The member `timestamp` with its comma, where there is a clock.
    fn time(&self, now: u64) -> Option<String> {
        let time_of = self.time_of.as_ref()?;
        Some(format!(r#""timestamp":{},"#, time_of(now)))
    }

    fn send_answer(&mut self, kind: CallName, of: fn(&mut Owed) -> &mut Option<String>) {
        if !self.requests.can_publish() {
            return;
        }
        if let Some(text) = of(self.owed(kind)).take() {
            self.requests.send_answer(kind, text);
        }
    }

    fn owed(&mut self, kind: CallName) -> &mut Owed {
        match kind {
            CallName::Control => &mut self.control,
            CallName::Action => &mut self.action,
        }
    }

    fn next_request(&mut self, now: u64) -> Option<Request<Body>> {
        let own = |name, body| Request {
            name,
            topic: Topic::Property,
            id: 0,
            body,
        };
        if std::mem::take(&mut self.wants_status) {
            return Some(own(RequestName::GetStatus, Body::GetStatus));
        }
        if std::mem::take(&mut self.wants_clear) {
            return Some(own(RequestName::ClearControl, Body::ClearControl));
        }
        self.requests.take_waiting().or_else(|| {
            let is_time = self.properties.are_changed() && now >= self.not_before;
            is_time.then(|| {
                self.not_before = now + self.report_interval;
                own(RequestName::Report, Body::Report(Vec::new()))
            })
        })
    }

    fn send(&mut self, request: Request<Body>, now: u64) {
        let time = self.time(now).unwrap_or_default();
        let properties = &mut self.properties;
        self.requests.send(request, now, |request, token| {
            write(properties, request, token, &time)
        });
    }

    /// Something that was on its way, or whose reply was awaited, is over.
    fn ended(&mut self, ended: Ended<Body>, why: Why) {
        match ended {
            Ended::Answer(kind, text) => {
                self.owed(kind).again = Some(text);
            }
            Ended::Request(request, sent) => {
                if let Body::Report(places) = request.body {
                    self.properties.change(&places);
                    if why != Why::Down {
                        let again = sent + self.requests.reply_limit();
                        self.not_before = self.not_before.max(again);
                    }
                }
            }
            Ended::Nothing => {}
        }
    }
}
