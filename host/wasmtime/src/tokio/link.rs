//! A stream of tokio's as a port.

use std::future::{Future, pending, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::Notify;
use tokio::task::yield_now;
use tokio::time::{Instant, sleep, timeout};

use crate::generated::texts;
use crate::link::Link;
use crate::port::ended;

/// A stream that takes no byte for so long is gone.
const WRITE_LIMIT: Duration = Duration::from_secs(5);

fn stuck() -> io::Error {
    io::Error::new(io::ErrorKind::TimedOut, texts::TAKES_NO_BYTE.say())
}

/// A stream, and what of a line it has not taken yet.
pub struct StreamLink<S> {
    pub stream: S,
    rest: Vec<u8>,
    /// Whether something was written since it was flushed.
    unflushed: bool,
    /// Bytes that it has taken.
    taken: u64,
    /// What ends a wait for bytes early.
    wake: Option<Arc<Notify>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> StreamLink<S> {
    pub fn new(stream: S) -> Self {
        Self {
            stream,
            rest: Vec::new(),
            unflushed: false,
            taken: 0,
            wake: None,
        }
    }

    /// One whose waiting ends when it is woken.
    pub fn woken_by(stream: S, wake: Arc<Notify>) -> Self {
        Self {
            wake: Some(wake),
            ..Self::new(stream)
        }
    }

    fn poll_write(&mut self, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let count = ready!(Pin::new(&mut self.stream).poll_write(context, bytes))?;
        if count == 0 {
            return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
        }
        self.unflushed = true;
        self.taken += count as u64;
        Poll::Ready(Ok(count))
    }

    /// Waits for a write, as long as the stream goes on taking bytes.
    async fn writing<T>(
        &mut self,
        mut write: impl FnMut(&mut Self, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> io::Result<T> {
        let mut limit = pin!(sleep(WRITE_LIMIT));
        let mut taken = self.taken;
        poll_fn(|context| {
            let written = write(self, context);
            if written.is_ready() {
                return written;
            }
            if self.taken != taken {
                taken = self.taken;
                limit.as_mut().reset(Instant::now() + WRITE_LIMIT);
            }
            limit.as_mut().poll(context).map(|()| Err(stuck()))
        })
        .await
    }

    /// Writes what is left, and has it on its way.
    fn poll_rest(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.rest.is_empty() {
            let rest = std::mem::take(&mut self.rest);
            let written = self.poll_write(context, &rest);
            self.rest = rest;
            self.rest.drain(..ready!(written)?);
        }
        if self.unflushed {
            ready!(Pin::new(&mut self.stream).poll_flush(context))?;
            self.unflushed = false;
        }
        Poll::Ready(Ok(()))
    }

    fn poll_read(
        &mut self,
        context: &mut Context<'_>,
        buffer: &mut [u8],
    ) -> Poll<io::Result<usize>> {
        // A payload's last piece goes out while its answer is awaited.
        if let Poll::Ready(Err(error)) = self.poll_rest(context) {
            return Poll::Ready(Err(error));
        }
        let mut buffer = ReadBuf::new(buffer);
        ready!(Pin::new(&mut self.stream).poll_read(context, &mut buffer))?;
        match buffer.filled().len() {
            0 => Poll::Ready(Err(ended())),
            count => Poll::Ready(Ok(count)),
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Link for StreamLink<S> {
    async fn receive(&mut self, buffer: &mut [u8], wait: Duration) -> io::Result<usize> {
        if wait.is_zero() {
            // What has come is known when the runtime has looked.
            yield_now().await;
        }
        let wake = self.wake.clone();
        let mut woken = pin!(async {
            match &wake {
                Some(wake) => wake.notified().await,
                None => pending().await,
            }
        });
        let read = poll_fn(|context| match self.poll_read(context, buffer) {
            Poll::Pending if wait.is_zero() => Poll::Ready(Ok(0)),
            Poll::Pending => woken.as_mut().poll(context).map(|()| Ok(0)),
            read => read,
        });
        timeout(wait, read).await.unwrap_or(Ok(0))
    }

    async fn send(&mut self, line: &[u8]) -> io::Result<()> {
        self.rest.extend_from_slice(line);
        self.flush().await
    }

    async fn send_piece(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.writing(|link, context| link.poll_write(context, piece))
            .await
    }

    async fn flush(&mut self) -> io::Result<()> {
        self.writing(Self::poll_rest).await
    }
}
