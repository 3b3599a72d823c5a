//! A handler that works past a command's limit, while the answer comes.

use std::io::{self, Read, Write};
use std::net::TcpListener;
use std::pin::Pin;
use std::sync::mpsc::channel;
use std::task::{Context, Poll};
use std::thread;
use std::time::{Duration, Instant};

use tcat::CallOptions;
use tcat::tokio::{Client, Commands};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

const LIMIT: Duration = Duration::from_millis(300);
const QUESTION: &[u8] = b"AT+TCMQTTSTATE?\r\n";

/// Hands on what it has received when the line is out and its limit has begun: the handler's work begins
/// within the limit, whatever the machine does meanwhile.
struct Greeted {
    stream: TcpStream,
    asked: bool,
    /// The first look behind the line, before its limit begins, finds nothing.
    looked: bool,
}

impl AsyncRead for Greeted {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.asked || !std::mem::replace(&mut self.looked, true) {
            return Poll::Pending;
        }
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Greeted {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.asked = true;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[tokio::test]
async fn an_answer_that_came_before_the_deadline_counts_though_a_handler_worked() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (works, working) = channel();
    let (answers, answered) = channel();
    let module = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream
            .write_all(b"+TCMQTTRCVPUB:\"t\",2,\"hi\"\r\n")
            .unwrap();
        let mut line = [0; QUESTION.len()];
        stream.read_exact(&mut line).unwrap();
        working.recv().unwrap();
        stream.write_all(b"+TCMQTTSTATE:1\r\n\r\nOK\r\n").unwrap();
        answers.send(()).unwrap();
        // The connection stays until the client goes.
        stream.read(&mut line).unwrap()
    });
    let stream = TcpStream::connect(address).await.unwrap();
    stream.readable().await.unwrap();
    let mut client = Client::new(Greeted {
        stream,
        asked: false,
        looked: false,
    })
    .unwrap();
    client.on_event(move |_| {
        let begun = Instant::now();
        works.send(()).unwrap();
        answered.recv().unwrap();
        while begun.elapsed() <= LIMIT {
            std::hint::spin_loop();
        }
    });
    let limited = CallOptions::within(LIMIT);
    let state = client.with_options(limited).mqtt_state().await.unwrap();
    assert_eq!(state.state, 1);
    drop(client);
    assert_eq!(module.join().unwrap(), 0);
}
