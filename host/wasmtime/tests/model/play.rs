use serde_json::{Map, Value, json};
use tcat::model::{
    CallName, Document, Json, Machine, Model, ModelOptions, Output, Reply, RequestOptions, Shadow,
    ShadowUpdate, Topic,
};

use crate::templates::descriptor;
use crate::transcript::{Transcript, bytes_of};

/// What goes in; each input has one of these members.
const INPUTS: [&str; 14] = [
    "up",
    "down",
    "set",
    "message",
    "damaged",
    "published",
    "answer",
    "post",
    "info",
    "getStatus",
    "get",
    "update",
    "clear",
    "resolve",
];

/// What is played.
enum Played {
    Model(Box<Model>),
    Shadow(Box<Shadow>),
}

fn topic_name(topic: Topic) -> &'static str {
    match topic {
        Topic::Property => "property",
        Topic::Event => "event",
        Topic::Action => "action",
        _ => "shadow",
    }
}

fn topic_of(name: &str) -> Topic {
    let topics = [Topic::Property, Topic::Event, Topic::Action];
    let topic = topics.into_iter().find(|topic| topic_name(*topic) == name);
    topic.unwrap_or(Topic::Shadow)
}

/// A value of a transcript; it has no member twice.
fn json_of(value: &Value) -> Json {
    Json::read(value.to_string().as_bytes()).unwrap()
}

fn reply_of(line: &Value) -> Reply {
    let code = line["code"].as_i64().unwrap_or(0);
    let status = line["status"].as_str().unwrap_or_default();
    Reply::refused(i32::try_from(code).unwrap(), status)
}

/// Values of a header, or what stands for them.
fn number(header: &Value, name: &str, otherwise: u64) -> u64 {
    header[name].as_u64().unwrap_or(otherwise)
}

impl Played {
    fn new(header: &Value) -> Self {
        let requests = RequestOptions {
            seed: u32::try_from(number(header, "seed", 0)).unwrap(),
            reply_limit: number(header, "replyLimit", RequestOptions::default().reply_limit),
        };
        if header["shadow"] == true {
            return Self::Shadow(Box::new(Shadow::new(requests)));
        }
        let clock = header["clock"].as_u64();
        let options = ModelOptions {
            requests,
            report_interval: number(header, "reportInterval", 0),
            time_of: clock.map(|clock| Box::new(move |now| clock + now) as Box<_>),
        };
        let template = descriptor(header["template"].as_str().unwrap());
        Self::Model(Box::new(Model::new(template, options)))
    }

    fn machine(&mut self) -> &mut dyn Machine {
        match self {
            Self::Model(model) => &mut **model,
            Self::Shadow(shadow) => &mut **shadow,
        }
    }

    /// The application takes what it is called for.
    fn accept(&mut self, output: &Output) {
        let Self::Model(model) = self else { return };
        match output {
            Output::Control(_) => model.answer_control(&Reply::success()),
            Output::Action(..) => model.answer_action(&Json::object([])).unwrap(),
            _ => {}
        }
    }

    /// What is refused where it is asked for, and why.
    fn input(&mut self, line: &Value, now: u64) -> Result<(), (&'static str, Reply)> {
        if let Some(ok) = line["published"].as_bool() {
            self.machine().published(ok, now);
            return Ok(());
        }
        match self {
            Self::Model(model) => model_input(model, line),
            Self::Shadow(shadow) => shadow_input(shadow, line),
        }
    }
}

fn model_input(model: &mut Model, line: &Value) -> Result<(), (&'static str, Reply)> {
    let (name, value) = input_of(line);
    match name {
        "up" | "down" => model.set_up(name == "up"),
        "set" => model.set(&json_of(value)).map_err(|why| ("set", why))?,
        "message" => {
            let topic = topic_of(value[0].as_str().unwrap());
            model.message(topic, Some(&bytes_of(&value[1])));
        }
        "damaged" => model.message(topic_of(value[0].as_str().unwrap()), None),
        "answer" if value == "control" => model.answer_control(&reply_of(line)),
        "answer" => {
            let reply = reply_of(line);
            if !reply.is_success() {
                model.refuse_action(&reply);
                return Ok(());
            }
            let empty = json!({});
            let outputs = line.get("response").unwrap_or(&empty);
            let answered = model.answer_action(&json_of(outputs));
            answered.map_err(|why| ("answer", why))?;
        }
        "post" => {
            let posts: Vec<_> = value.as_array().unwrap().iter().collect();
            let event = |post: &&Value| {
                let name = post["event"].as_str().unwrap().to_owned();
                (name, json_of(&post["params"]))
            };
            let posts: Vec<_> = posts.iter().map(event).collect();
            let posts: Vec<_> = posts
                .iter()
                .map(|(name, params)| (name.as_str(), params.clone()))
                .collect();
            model.post(&posts).map_err(|why| ("post", why))?;
        }
        "info" => {
            let texts = value.as_object().unwrap().iter();
            let texts: Vec<_> = texts
                .map(|(name, text)| (name.as_str(), text.as_str().unwrap()))
                .collect();
            model.info(&texts).map_err(|why| ("info", why))?;
        }
        "getStatus" => model.get_status(),
        other => panic!("a model takes no {other}"),
    }
    Ok(())
}

fn shadow_input(shadow: &mut Shadow, line: &Value) -> Result<(), (&'static str, Reply)> {
    let (name, value) = input_of(line);
    match name {
        "up" | "down" => shadow.set_up(name == "up"),
        "message" => shadow.message(Topic::Shadow, Some(&bytes_of(&value[1]))),
        "damaged" => shadow.message(Topic::Shadow, None),
        "get" => shadow.get().map(drop).map_err(|why| ("get", why))?,
        "update" | "clear" => {
            let update = ShadowUpdate {
                reported: line.get("update").map(json_of),
                clear: line["clear"] == true,
                overwrite: line["overwrite"] == true,
            };
            shadow.update(update).map_err(|why| ("update", why))?;
        }
        "resolve" => {
            let wanted = Some(value).filter(|value| !value.is_null());
            let resolved = shadow.resolve(wanted.map(json_of));
            resolved.map_err(|why| ("update", why))?;
        }
        other => panic!("a shadow takes no {other}"),
    }
    Ok(())
}

fn find_input(line: &Value) -> Option<(&'static str, &Value)> {
    INPUTS
        .into_iter()
        .find_map(|name| Some((name, line.get(name)?)))
}

fn input_of(line: &Value) -> (&'static str, &Value) {
    find_input(line).unwrap()
}

fn told(kind: &str, what: &str, reply: &Reply) -> Value {
    json!({ kind: what, "code": reply.code, "status": reply.status })
}

fn document(kind: &str, document: &Document) -> Value {
    json!({ kind: document.state.to_value(), "version": document.version })
}

/// An output as a transcript has it.
fn line_of(output: &Output) -> Value {
    match output {
        Output::Publish(topic, text) => json!({ "publish": [topic_name(*topic), text] }),
        Output::Control(values) => json!({ "control": values.to_value() }),
        Output::Action(id, values) => json!({ "action": id, "params": values.to_value() }),
        Output::Unwanted(reply) => told("refused", "control", reply),
        Output::Done(name, _, reply) => told("done", name.name(), reply),
        Output::Failed(name, _, why) => json!({ "failed": name.name(), "why": why.name() }),
        Output::Unanswered(CallName::Control) => {
            json!({ "failed": "control_reply", "why": "publish" })
        }
        Output::Unanswered(CallName::Action) => {
            json!({ "failed": "action_reply", "why": "publish" })
        }
        Output::Malformed(topic) => json!({ "malformed": topic_name(*topic) }),
        Output::Stray(topic) => json!({ "stray": topic_name(*topic) }),
        Output::Dropped(topic) => json!({ "dropped": topic_name(*topic) }),
        Output::Shadow(_, found) => json!({
            "shadow": { "version": found.version, "state": found.state.to_value() }
        }),
        Output::Delta(found) => document("delta", found),
        Output::Conflict(_, found) => document("conflict", found),
        other => panic!("no transcript has {other:?}"),
    }
}

/// A transcript that is played.
struct Play<'a> {
    played: Played,
    header: &'a Value,
    lines: Vec<Value>,
    now: u64,
    /// The time of the last line.
    last: u64,
}

impl Play<'_> {
    fn tell(&mut self, line: &Value) {
        let mut line: Map<_, _> = line.as_object().unwrap().clone();
        line.remove("at");
        if self.now != self.last {
            line.insert("at".to_owned(), self.now.into());
        }
        self.lines.push(line.into());
        self.last = self.now;
    }

    /// Does and tells what the model wants done.
    fn drain(&mut self) {
        self.played.machine().poll(self.now);
        while let Some(output) = self.played.machine().take() {
            self.tell(&line_of(&output));
            if matches!(output, Output::Publish(..)) && self.header["publish"] != "asked" {
                self.played.machine().published(true, self.now);
            }
            if self.header["later"] != true {
                self.played.accept(&output);
            }
            self.played.machine().poll(self.now);
        }
    }

    fn advance(&mut self, to: u64) {
        while let Some(deadline) = self
            .played
            .machine()
            .deadline()
            .filter(|deadline| *deadline <= to)
        {
            self.now = self.now.max(deadline);
            self.drain();
        }
        self.now = to;
    }
}

/// Plays the inputs of a transcript; all its lines, with the outputs as they came.
pub fn play(transcript: &Transcript) -> Vec<Value> {
    let mut play = Play {
        played: Played::new(&transcript.header),
        header: &transcript.header,
        lines: Vec::new(),
        now: 0,
        last: 0,
    };
    for line in &transcript.lines {
        if let Some(at) = line["at"].as_u64() {
            play.advance(at);
        }
        if find_input(line).is_none() {
            continue;
        }
        play.tell(line);
        let now = play.now;
        if let Err((what, why)) = play.played.input(line, now) {
            play.tell(&told("refused", what, &why));
        }
        play.drain();
    }
    play.lines
}
