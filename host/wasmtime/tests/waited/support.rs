use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use tcat::PublishOptions;
use tcat::tokio::Client;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex, split};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::AbortHandle;
use tokio::time::timeout;

pub const OK: &str = "\r\nOK\r\n";

/// What a module was sent and how it answers.
#[derive(Clone)]
pub struct Module {
    seen: Arc<Mutex<Vec<u8>>>,
    says: UnboundedSender<Vec<u8>>,
    tasks: Arc<Mutex<Vec<AbortHandle>>>,
}

impl Module {
    /// It says something by itself.
    pub fn say(&self, bytes: impl AsRef<[u8]>) {
        self.says.send(bytes.as_ref().to_vec()).unwrap();
    }

    /// Its end of the stream is gone.
    pub fn unplug(&self) {
        for task in self.tasks.lock().unwrap().drain(..) {
            task.abort();
        }
    }

    /// All that it was sent since this was asked last.
    pub fn sent(&self) -> String {
        let bytes = std::mem::take(&mut *self.seen.lock().unwrap());
        bytes.iter().map(|&byte| char::from(byte)).collect()
    }
}

/// The module in its data phase: bytes of the payload to come.
#[derive(Default)]
struct Script {
    line: Vec<u8>,
    left: usize,
    asked: usize,
}

impl Script {
    /// What it answers to one more byte: states count up, a long publish has its prompt.
    fn take(&mut self, byte: u8) -> Option<String> {
        self.line.push(byte);
        if self.line.ends_with(b"+++\r\n") {
            self.left = 0;
            self.line.clear();
            return None;
        }
        if self.left > 0 {
            self.left -= 1;
            if self.left == 0 {
                self.line.clear();
                return Some("+TCMQTTPUBRAW:OK\r\n".to_owned());
            }
            return None;
        }
        let line = self.line.strip_suffix(b"\r\n")?;
        let line = String::from_utf8(line.to_vec()).unwrap();
        self.line.clear();
        if line.is_empty() {
            return None;
        }
        if line.contains("PUBRAW") {
            // A line end stands behind the payload.
            self.left = line.rsplit(',').next().unwrap().parse::<usize>().unwrap() + 2;
            return Some("OK\r\n>\r\n".to_owned());
        }
        if line.contains("STATE") {
            self.asked += 1;
            return Some(format!("+TCMQTTSTATE:{}\r\n{OK}", self.asked));
        }
        if line.contains("SUB") {
            let name = line.trim_start_matches("AT+").split('=').next().unwrap();
            return Some(format!("OK\r\n+{name}:OK\r\n"));
        }
        Some(OK.to_owned())
    }
}

/// A client, and a module that answers as `answer` has it; the stream takes so many bytes at once.
pub fn rig_of(
    capacity: usize,
    answer: impl FnMut(u8) -> Option<String> + Send + 'static,
) -> (Client<DuplexStream>, Module) {
    let (near, module) = module_of(capacity, answer);
    (Client::new(near).unwrap(), module)
}

/// A module, and the stream to it.
pub fn module_of(
    capacity: usize,
    mut answer: impl FnMut(u8) -> Option<String> + Send + 'static,
) -> (DuplexStream, Module) {
    let (near, far) = duplex(capacity);
    let (mut hears, mut speaks) = split(far);
    let (says, mut said) = unbounded_channel::<Vec<u8>>();
    let module = Module {
        seen: Arc::default(),
        says,
        tasks: Arc::default(),
    };
    let speaking = tokio::spawn(async move {
        while let Some(bytes) = said.recv().await {
            if speaks.write_all(&bytes).await.is_err() {
                return;
            }
        }
    });
    let heard = module.clone();
    let hearing = tokio::spawn(async move {
        while let Ok(byte) = hears.read_u8().await {
            heard.seen.lock().unwrap().push(byte);
            if let Some(text) = answer(byte) {
                heard.say(text);
            }
        }
    });
    let tasks = [speaking.abort_handle(), hearing.abort_handle()];
    module.tasks.lock().unwrap().extend(tasks);
    (near, module)
}

/// A client and a module with PUBRAW and a state that counts.
pub fn rig(capacity: usize) -> (Client<DuplexStream>, Module) {
    let mut script = Script::default();
    rig_of(capacity, move |byte| script.take(byte))
}

/// A client and a module that hears everything and says what it is told to.
pub fn silent() -> (Client<DuplexStream>, Module) {
    rig_of(4_096, |_| None)
}

/// A long publish that is given up before the module has said a word.
pub async fn drop_publish(client: &mut Client<DuplexStream>) {
    let options = PublishOptions::default();
    let publish = client.publish("a", "\n", &options);
    timeout(Duration::from_millis(10), publish)
        .await
        .unwrap_err();
}

/// Waits for a future so many times, then drops it.
pub async fn waited_for<T>(times: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut left = times;
    std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}
