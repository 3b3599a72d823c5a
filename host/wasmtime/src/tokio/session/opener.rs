use std::future::{Future, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::clock::Clock;
use crate::session::opener::Opener;
use crate::tokio::link::StreamLink;

type Opening<S> = Pin<Box<dyn Future<Output = io::Result<S>> + Send>>;

/// Opens streams, and comes back early when it is woken.
pub struct StreamOpener<S> {
    open: Box<dyn FnMut() -> Opening<S> + Send>,
    /// It goes on when it is asked again.
    under_way: Option<Opening<S>>,
    wake: Arc<Notify>,
}

impl<S> StreamOpener<S> {
    pub fn new<F>(mut open: impl FnMut() -> F + Send + 'static, wake: Arc<Notify>) -> Self
    where
        F: Future<Output = io::Result<S>> + Send + 'static,
    {
        Self {
            open: Box::new(move || Box::pin(open())),
            under_way: None,
            wake,
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Opener for StreamOpener<S> {
    type Link = StreamLink<S>;

    async fn open(&mut self) -> Option<io::Result<Self::Link>> {
        let opening = self.under_way.get_or_insert_with(&mut self.open);
        let mut woken = pin!(self.wake.notified());
        let opened = poll_fn(|context| match opening.as_mut().poll(context) {
            Poll::Pending => woken.as_mut().poll(context).map(|()| None),
            Poll::Ready(opened) => Poll::Ready(Some(opened)),
        })
        .await?;
        self.under_way = None;
        Some(opened.map(|stream| StreamLink::woken_by(stream, self.wake.clone())))
    }

    async fn sleep(&mut self, _: &impl Clock, time: Duration) {
        // Both are a reason to look again.
        let _ = timeout(time, self.wake.notified()).await;
    }
}
