//! What a model or a shadow publishes, one message at a time, and the request whose reply it awaits.

use std::collections::VecDeque;

use super::json::Json;
use super::output::{CallName, Output, RequestName, Why};
use super::reply::Reply;
use super::request::{REFUSALS, Request, RequestOptions, WAITING, reply_of, topic_of};

/// Where the request is that is out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Phase {
    /// Its publish has not ended.
    Sent,
    /// It is published: the reply has until then.
    Awaited(u64),
    /// The application says what becomes of it.
    Asked,
    /// It is sent once more when it can be.
    Again,
}

struct Pending<B> {
    request: Request<B>,
    token: String,
    sent: u64,
    phase: Phase,
}

/// What is on its way.
enum Publishing {
    Request,
    Refusal(CallName),
    Answer(CallName, String),
}

/// A publish that has ended, as far as its sender has to do something.
pub enum Ended<B> {
    /// A request is over for lack of a publish.
    Request(Request<B>, u64),
    /// An answer is to wait again: the session has gone down.
    Answer(CallName, String),
    Nothing,
}

pub struct Requests<B> {
    pub outputs: VecDeque<Output>,
    pub up: bool,
    options: RequestOptions,
    publishing: Option<Publishing>,
    waiting: VecDeque<Request<B>>,
    refusals: VecDeque<(CallName, String)>,
    pending: Option<Pending<B>>,
    count: u32,
}

impl<B> Requests<B> {
    pub fn new(options: RequestOptions) -> Self {
        Self {
            outputs: VecDeque::new(),
            up: false,
            options,
            publishing: None,
            waiting: VecDeque::new(),
            refusals: VecDeque::new(),
            pending: None,
            count: 0,
        }
    }

    pub fn tell(&mut self, output: Output) {
        self.outputs.push_back(output);
    }

    pub fn reply_limit(&self) -> u64 {
        self.options.reply_limit
    }

    /// Whether a message can be published: one is on its way at a time.
    pub fn can_publish(&self) -> bool {
        self.up && self.publishing.is_none()
    }

    /// Whether another request can be sent.
    pub fn is_free(&self) -> bool {
        self.can_publish() && self.pending.is_none()
    }

    /// Whether such a request is out.
    pub fn awaits(&self, name: RequestName) -> bool {
        let pending = self.pending.as_ref();
        pending.is_some_and(|pending| pending.request.name == name)
    }

    /// When the reply has not come in time.
    pub fn deadline(&self) -> Option<u64> {
        match self.pending.as_ref()?.phase {
            Phase::Awaited(until) => Some(until),
            _ => None,
        }
    }

    /// Something that the application asks for waits for its turn.
    pub fn wait(&mut self, request: Request<B>) -> Result<u32, Reply> {
        if self.waiting.len() >= WAITING {
            return Err(Reply::busy());
        }
        let id = request.id;
        self.waiting.push_back(request);
        Ok(id)
    }

    /// The first that waits.
    pub fn take_waiting(&mut self) -> Option<Request<B>> {
        self.waiting.pop_front()
    }

    /// A refusal of the model's own waits for its turn; `false` where [`REFUSALS`] do.
    pub fn refuse(&mut self, call: CallName, text: String) -> bool {
        let fits = self.refusals.len() < REFUSALS;
        if fits {
            self.refusals.push_back((call, text));
        }
        fits
    }

    /// Publishes the first refusal that waits.
    pub fn send_refusal(&mut self) {
        if !self.can_publish() {
            return;
        }
        if let Some((call, text)) = self.refusals.pop_front() {
            self.publishing = Some(Publishing::Refusal(call));
            self.tell(Output::Publish(topic_of(call), text));
        }
    }

    /// Publishes an answer of the application's.
    pub fn send_answer(&mut self, call: CallName, text: String) {
        self.publishing = Some(Publishing::Answer(call, text.clone()));
        self.tell(Output::Publish(topic_of(call), text));
    }

    /// Publishes a request; `write` makes its message of a token.
    pub fn send(
        &mut self,
        request: Request<B>,
        now: u64,
        write: impl FnOnce(&mut Request<B>, &str) -> String,
    ) {
        self.count = self.count.wrapping_add(1);
        let token = format!("{:08x}-{}", self.options.seed, self.count);
        let mut request = request;
        let text = write(&mut request, &token);
        self.publishing = Some(Publishing::Request);
        self.tell(Output::Publish(request.topic, text));
        self.pending = Some(Pending {
            request,
            token,
            sent: now,
            phase: Phase::Sent,
        });
    }

    /// What was on its way has gone out, or has not.
    pub fn published(&mut self, ok: bool, now: u64) -> Ended<B> {
        match self.publishing.take() {
            Some(Publishing::Request) => {
                let until = now + self.options.reply_limit;
                let Some(pending) = self.sent() else {
                    // The reply has overtaken it.
                    return Ended::Nothing;
                };
                if ok {
                    pending.phase = Phase::Awaited(until);
                    return Ended::Nothing;
                }
                self.fail(Why::Publish)
            }
            Some(Publishing::Refusal(call) | Publishing::Answer(call, _)) if !ok => {
                self.tell(Output::Unanswered(call));
                Ended::Nothing
            }
            _ => Ended::Nothing,
        }
    }

    /// The request whose publish has not ended.
    fn sent(&mut self) -> Option<&mut Pending<B>> {
        let pending = self.pending.as_mut();
        pending.filter(|pending| pending.phase == Phase::Sent)
    }

    /// Ends a request whose reply has not come by now.
    pub fn expire(&mut self, now: u64) -> Ended<B> {
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            return self.fail(Why::Timeout);
        }
        Ended::Nothing
    }

    /// The request that a message replies to, and the reply; `None` where none of this name and token is awaited.
    pub fn heard(
        &mut self,
        names: &[RequestName],
        json: &Json,
        members: &[&str],
    ) -> Option<(&mut Request<B>, Reply)> {
        let token = json.get("clientToken").and_then(Json::as_text);
        let pending = self.pending.as_mut()?;
        let is_awaited = matches!(pending.phase, Phase::Sent | Phase::Awaited(_));
        let is_it = token == Some(&pending.token) && names.contains(&pending.request.name);
        (is_awaited && is_it).then(|| (&mut pending.request, reply_of(json, members)))
    }

    /// The request waits for the application.
    pub fn hold(&mut self) {
        if let Some(pending) = &mut self.pending {
            pending.phase = Phase::Asked;
        }
    }

    /// The request that waits for the application.
    pub fn held(&mut self) -> Option<&mut Request<B>> {
        let pending = self.pending.as_mut();
        pending
            .filter(|pending| pending.phase == Phase::Asked)
            .map(|pending| &mut pending.request)
    }

    /// It is to be sent once more, with a token of its own.
    pub fn again(&mut self) {
        if let Some(pending) = &mut self.pending {
            pending.phase = Phase::Again;
        }
    }

    /// The request that is to be sent once more, where it can be.
    pub fn take_again(&mut self) -> Option<Request<B>> {
        let can = self.can_publish();
        let again = |pending: &mut Pending<B>| can && pending.phase == Phase::Again;
        self.pending.take_if(again).map(|pending| pending.request)
    }

    /// Ends the request that is out.
    pub fn end(&mut self, reply: Reply) -> Option<Request<B>> {
        let Pending { request, .. } = self.pending.take()?;
        self.tell(Output::Done(request.name, request.id, reply));
        Some(request)
    }

    /// The session is not up any more; what was on its way is over.
    pub fn down(&mut self) -> [Ended<B>; 2] {
        self.up = false;
        self.refusals.clear();
        let answer = match self.publishing.take() {
            Some(Publishing::Answer(call, text)) => Ended::Answer(call, text),
            _ => Ended::Nothing,
        };
        [answer, self.fail(Why::Down)]
    }

    fn fail(&mut self, why: Why) -> Ended<B> {
        let Some(Pending { request, sent, .. }) = self.pending.take() else {
            return Ended::Nothing;
        };
        self.tell(Output::Failed(request.name, request.id, why));
        Ended::Request(request, sent)
    }
}
