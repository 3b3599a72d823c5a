//! What streams do: end, take nothing, hold back until they are flushed.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tcat::PublishOptions;
use tcat::tokio::{Client, Commands};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufStream, ReadBuf, duplex};

/// Takes no byte, and has none.
struct Full;

impl AsyncRead for Full {
    fn poll_read(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        _: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Poll::Pending
    }
}

impl AsyncWrite for Full {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, _: &[u8]) -> Poll<io::Result<usize>> {
        Poll::Ready(Ok(0))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_ends_is_closed_and_stays_so() {
    let (near, far) = duplex(64);
    let mut client = Client::new(near).unwrap();
    drop(far);
    let error = client.next_message().await.unwrap_err();
    assert_eq!(error.reason(), "closed");
    assert!(client.closed());
    assert_eq!(client.mqtt_state().await.unwrap_err().reason(), "closed");
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_takes_nothing_is_closed() {
    let mut client = Client::new(Full).unwrap();
    let error = client.mqtt_state().await.unwrap_err();
    assert_eq!(error.reason(), "closed");
}

#[tokio::test(start_paused = true)]
async fn what_a_stream_holds_back_is_flushed() {
    let (near, mut far) = duplex(4_096);
    let mut client = Client::new(BufStream::new(near)).unwrap();
    let line = b"AT+TCMQTTPUBRAW=\"a\",0,300\r\n";
    let payload = vec![b'\n'; 300];
    let module = tokio::spawn(async move {
        let mut heard = vec![0; line.len()];
        far.read_exact(&mut heard).await.unwrap();
        assert_eq!(heard, line);
        far.write_all(b"OK\r\n>\r\n").await.unwrap();
        let mut heard = vec![0; 302];
        far.read_exact(&mut heard).await.unwrap();
        far.write_all(b"+TCMQTTPUBRAW:OK\r\n").await.unwrap();
        far
    });
    let options = PublishOptions::default();
    let published = client.publish("a", &payload, &options);
    published.await.unwrap();
    module.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_stream_is_given_back() {
    let (near, mut far) = duplex(64);
    let client = Client::new(near).unwrap();
    let mut near = client.into_inner();
    near.write_all(b"x").await.unwrap();
    assert_eq!(far.read_u8().await.unwrap(), b'x');
}
