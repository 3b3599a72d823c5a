//! The session on tokio: a task works on it all the time.

#[cfg(feature = "model")]
mod attend;
mod feed;
mod opener;

use std::future::Future;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{Mutex, MutexGuard, Notify};
use tokio::task::{AbortHandle, yield_now};
use tokio::time::{Instant, timeout};

use super::Commands;
use super::clock::TokioClock;
use super::link::StreamLink;
use crate::call::{Call, Lines};
use crate::error::Error;
use crate::event::Event;
use crate::options::CallOptions;
use crate::session::keeper::Keeper;
use crate::session::life::SessionStatus;
use crate::session::options::{SessionOptions, SessionSetup};
use crate::session::outbox::{Fate, HoldOptions, Ticket};
use crate::trace::Trace;
use feed::Feed;
use opener::StreamOpener;

type StreamKeeper<S> = Keeper<StreamOpener<S>, StreamLink<S>, TokioClock>;

/// What the task and the session's functions share.
struct Shared<S> {
    keeper: Mutex<StreamKeeper<S>>,
    /// How many wait for the keeper, which the task hands over then.
    wanted: AtomicUsize,
    wake: Arc<Notify>,
    feed: Arc<Feed>,
}

/// A module that is kept connected: [`tcat::Session`](crate::Session), waited for. A task of its own works
/// on it until it is dropped, so events come and messages go whether something waits or not. Each future
/// may be dropped; a command is given up by that, and a message that is held is not.
///
/// ```no_run
/// use std::time::Duration;
/// use tcat::tokio::Session;
/// use tcat::{HoldOptions, SessionOptions};
/// use tokio::net::TcpStream;
///
/// # async fn run(options: SessionOptions) -> Result<(), tcat::Error> {
/// let session = Session::start(|| TcpStream::connect("127.0.0.1:2323"), &options).await?;
/// session.publish("CTQS08Y5LG/Dev01/data", "21.5", HoldOptions::default()).await?;
/// while let Some(event) = session.next_event(Duration::MAX).await? {
///     println!("{event:?}");
/// }
/// # Ok(())
/// # }
/// ```
pub struct Session<S> {
    shared: Arc<Shared<S>>,
    task: AbortHandle,
    #[cfg(feature = "model")]
    clock: TokioClock,
}

impl<S> Drop for Session<S> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// One that waits for the keeper, until it has it or is dropped.
struct Wanted<'a>(&'a AtomicUsize);

impl Drop for Wanted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// The task that ends, for what a program gave it has panicked, tells so: whoever waits meets the same.
struct Over<'a>(&'a Feed);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.set_over(true);
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> Shared<S> {
    async fn keeper(&self) -> MutexGuard<'_, StreamKeeper<S>> {
        self.wanted.fetch_add(1, Ordering::AcqRel);
        let _wanted = Wanted(&self.wanted);
        self.wake.notify_one();
        self.keeper.lock().await
    }

    fn is_wanted(&self) -> bool {
        self.wanted.load(Ordering::Acquire) > 0
    }

    /// Works on it, and hands it over where it is wanted.
    async fn work(self: Arc<Self>) {
        let _over = Over(&self.feed);
        loop {
            let mut keeper = self.keeper.lock().await;
            let worked = keeper.work(Duration::MAX, |_| self.is_wanted()).await;
            drop(keeper);
            if worked.is_err() {
                // Whoever asks next has it from the keeper, and may begin again.
                self.feed.set_over(true);
                self.wake.notified().await;
            }
            yield_now().await;
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> Session<S> {
    /// A session over the stream that `open` opens: now, and again after it has ended.
    ///
    /// # Errors
    /// The options are refused ([`Error::Session`]). A stream that does not open is none: it is opened
    /// again, and [`SessionEvent::NoPort`](crate::SessionEvent::NoPort) tells of it.
    pub async fn start<F>(
        open: impl FnMut() -> F + Send + 'static,
        options: &SessionOptions,
    ) -> Result<Self, Error>
    where
        F: Future<Output = io::Result<S>> + Send + 'static,
    {
        Self::with(open, options, SessionSetup::default()).await
    }

    /// The same for a module that does something differently.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn with<F>(
        open: impl FnMut() -> F + Send + 'static,
        options: &SessionOptions,
        setup: SessionSetup,
    ) -> Result<Self, Error>
    where
        F: Future<Output = io::Result<S>> + Send + 'static,
    {
        let wake = Arc::new(Notify::new());
        let opener = StreamOpener::new(open, wake.clone());
        let clock = TokioClock(Instant::now());
        let mut keeper = Keeper::new(opener, clock, options, setup).await?;
        let feed = Arc::new(Feed::default());
        feed.set(keeper.status());
        let told = feed.clone();
        keeper
            .wire
            .set_callback(Box::new(move |event| told.take(event)));
        let shared = Arc::new(Shared {
            keeper: Mutex::new(keeper),
            wanted: AtomicUsize::new(0),
            wake,
            feed,
        });
        let task = tokio::spawn(shared.clone().work()).abort_handle();
        Ok(Self {
            shared,
            task,
            #[cfg(feature = "model")]
            clock,
        })
    }

    /// Begins again with other options, in place of what runs.
    ///
    /// # Errors
    /// They are refused ([`Error::Session`]): what ran goes on.
    pub async fn renew(&self, options: &SessionOptions) -> Result<(), Error> {
        let mut keeper = self.shared.keeper().await;
        keeper.renew(options).await?;
        self.shared.feed.set(keeper.status());
        self.shared.feed.set_over(false);
        Ok(())
    }

    /// Ends it; the connection stays as it is, commands go on, and the stream is not opened again.
    ///
    /// # Errors
    /// The module failed.
    pub async fn stop(&self) -> Result<(), Error> {
        self.shared.keeper().await.stop().await
    }

    /// Where it is.
    #[must_use]
    pub fn status(&self) -> SessionStatus {
        self.shared.feed.status()
    }

    /// Waits until it is up, for as long as that takes.
    ///
    /// # Errors
    /// It has ended: how its last attempt failed.
    pub async fn when_up(&self) -> Result<(), Error> {
        self.wait_up(Duration::MAX).await
    }

    /// Waits until it is up.
    ///
    /// # Errors
    /// It has ended; it is not up within the limit (`timeout`).
    pub async fn wait_up(&self, limit: Duration) -> Result<(), Error> {
        let settled = |feed: &Feed| {
            let status = feed.status();
            let settled = matches!(status, SessionStatus::Up | SessionStatus::Ended);
            (settled || feed.over()).then_some(status)
        };
        let status = timeout(limit, self.shared.feed.wait(settled)).await;
        if status == Ok(SessionStatus::Up) {
            return Ok(());
        }
        self.shared.keeper().await.check_up()
    }

    /// The next event, as soon as there is one and within `wait`. None is lost where this is dropped.
    ///
    /// # Errors
    /// The module failed; the session has ended and the stream with it.
    pub async fn next_event(&self, wait: Duration) -> Result<Option<Event>, Error> {
        let next = |feed: &Feed| match feed.next_event() {
            Some(event) => Some(Some(event)),
            None => feed.over().then_some(None),
        };
        match timeout(wait, self.shared.feed.wait(next)).await {
            Ok(Some(event)) => Ok(Some(event)),
            Ok(None) => {
                let mut keeper = self.shared.keeper().await;
                keeper.work(Duration::ZERO, |_| false).await.map(|()| None)
            }
            Err(_) => Ok(None),
        }
    }

    /// How many events were dropped because nobody took them: 1000 are kept.
    #[must_use]
    pub fn dropped_events(&self) -> u64 {
        self.shared.feed.dropped()
    }

    /// Holds a message until the session is up, then publishes it, as
    /// [`tcat::Session::publish`](crate::Session::publish). A command that runs is waited for first.
    ///
    /// # Errors
    /// The payload cannot be sent; the outbox is full and
    /// [`OnFull::Refuse`](crate::OnFull::Refuse) was chosen.
    pub async fn publish(
        &self,
        topic: &str,
        payload: impl AsRef<[u8]> + Send + Sync,
        options: HoldOptions,
    ) -> Result<Ticket, Error> {
        let mut keeper = self.shared.keeper().await;
        keeper.publish(topic, payload.as_ref(), options)
    }

    /// Waits until it is told what became of a message; `None` where that is not known within the limit.
    pub async fn wait_sent(&self, ticket: &Ticket, limit: Duration) -> Option<Fate> {
        timeout(limit, ticket.told()).await.ok().cloned()
    }

    /// How many messages wait.
    pub async fn waiting_messages(&self) -> usize {
        self.shared.keeper().await.outbox.len()
    }

    /// How many messages made room for later ones.
    pub async fn dropped_messages(&self) -> u64 {
        self.shared.keeper().await.outbox.dropped()
    }

    /// Shows a trace all that happens from here on.
    pub async fn trace(&self, trace: Trace) {
        self.shared.keeper().await.trace(trace);
    }

    /// Whether errors keep data lines and words as the module sent them, as
    /// [`tcat::Client::show_secrets`](crate::Client::show_secrets).
    pub async fn show_secrets(&self, show: bool) {
        self.shared.keeper().await.wire.show_secrets(show);
    }

    /// Sends the next call with these options; also where the session is shared.
    pub fn with_options(&self, options: CallOptions) -> SessionCaller<'_, S> {
        SessionCaller {
            session: self,
            options,
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> Commands for Session<S> {
    async fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        let mut keeper = self.shared.keeper().await;
        keeper.run(call, &CallOptions::default()).await
    }
}

/// A session whose commands are sent with options of their own.
pub struct SessionCaller<'a, S> {
    session: &'a Session<S>,
    options: CallOptions,
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> Commands for SessionCaller<'_, S> {
    async fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error> {
        let mut keeper = self.session.shared.keeper().await;
        keeper.run(call, &self.options).await
    }
}
