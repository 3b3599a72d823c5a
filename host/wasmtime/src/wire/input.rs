//! What comes from the port, and what time brings.

use std::io;
use std::time::Duration;

use super::{Course, Fault, Wire};
use crate::clock::Clock;
use crate::event::{CoreEvent, Output};
use crate::generated::texts;
use crate::job::{Failure, Job};
use crate::link::Link;

/// Bytes of one read.
pub const READ_PIECE: usize = 4_096;
/// Bytes that are taken before a deadline that has passed: more than a port holds. A module that talks
/// without a pause is not waited for.
const MOST_BEFORE_DEADLINE: usize = 1 << 20;
/// Bytes that are taken before a command is sent: what has come until then is none of its answer.
const MOST_BEFORE_COMMAND: usize = 65_536;
/// A deadline that is noticed so many milliseconds late: the program stood still, and whoever reads
/// the port for it too.
const LATE: u64 = 100;
/// How long such a reader is given.
const LATE_LOOK: Duration = Duration::from_millis(200);
/// Longest wait where nothing has a deadline.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

impl<L: Link, C: Clock> Wire<L, C> {
    /// The core's next deadline, in its own time.
    fn due(&mut self) -> Result<Option<u64>, Fault> {
        let now = self.timeline.now();
        let left = self.dialogue.deadline(now)?;
        Ok(left.map(|left| now + u64::from(left)))
    }

    pub(super) fn time_left(&mut self) -> Result<Duration, Fault> {
        let due = self.due()?;
        Ok(self.timeline.left(due).unwrap_or(LONGEST_WAIT))
    }

    /// Takes what came before a command is sent.
    pub(super) async fn catch_up(&mut self) -> Result<(), Fault> {
        let mut taken = 0;
        while taken < MOST_BEFORE_COMMAND {
            match self.receive_idle(Duration::ZERO).await? {
                0 => break,
                count => taken += count,
            }
        }
        Ok(())
    }

    /// Waits for bytes and takes them; where none are left, what is due happens. How many came.
    pub(super) async fn receive(
        &mut self,
        wait: Duration,
        job: &mut Job<'_>,
    ) -> Result<usize, Fault> {
        let due = self.due()?;
        let mut count = self.take_input(wait, due, job).await?;
        if let Some(late) = self.timeline.lateness(due) {
            let look = if late >= LATE {
                LATE_LOOK
            } else {
                Duration::ZERO
            };
            count += self.take_all(look, due, job).await?;
            if self.due()? != due {
                // The input has put the deadline off: what began there has its whole limit.
                self.timeline.hold();
                return Ok(count);
            }
        } else if count > 0 {
            return Ok(count);
        }
        self.timeline.advance();
        self.take_outputs(job).await?;
        Ok(count)
    }

    /// Takes what has come, up to the command's end, and lets nothing be due meanwhile.
    pub(super) async fn drain(&mut self, job: &mut Job<'_>) -> Result<(), Fault> {
        let due = self.due()?;
        self.take_all(Duration::ZERO, due, job).await?;
        Ok(())
    }

    async fn take_all(
        &mut self,
        mut look: Duration,
        due: Option<u64>,
        job: &mut Job<'_>,
    ) -> Result<usize, Fault> {
        let mut taken = 0;
        while taken < MOST_BEFORE_DEADLINE && !job.ended() {
            match self.take_input(look, due, job).await? {
                0 => break,
                count => taken += count,
            }
            look = Duration::ZERO;
        }
        Ok(taken)
    }

    /// Reads once and takes what came as received before the deadline.
    async fn take_input(
        &mut self,
        wait: Duration,
        due: Option<u64>,
        job: &mut Job<'_>,
    ) -> Result<usize, Fault> {
        if self.unread.is_empty() && !self.read(wait, due).await? {
            return Ok(0);
        }
        let now = self.timeline.now();
        let count = self.unread.len();
        while !self.unread.is_empty() {
            let bytes = &self.buffer[self.unread.clone()];
            self.unread.start += self.dialogue.receive(bytes, now)?;
            self.take_outputs(job).await?;
        }
        Ok(count)
    }

    /// Whether there was anything.
    async fn read(&mut self, wait: Duration, due: Option<u64>) -> Result<bool, Fault> {
        let count = self.link.receive(&mut self.buffer, wait).await?;
        if count > self.buffer.len() {
            return Err(Fault::Port(io::Error::new(
                io::ErrorKind::InvalidData,
                texts::PORT_TELLS_MORE.say(),
            )));
        }
        if count == 0 {
            return Ok(false);
        }
        self.unread = 0..count;
        self.timeline.take_input(due);
        let now = self.timeline.now();
        if let Some(trace) = &mut self.trace {
            trace.received(now, &self.buffer[..count]);
        }
        Ok(true)
    }

    /// Does and reports what there is at the core's time.
    pub(super) async fn take_outputs(&mut self, job: &mut Job<'_>) -> Result<(), Fault> {
        while let Some(output) = self.dialogue.poll(self.timeline.now())? {
            if let (Some(trace), Output::Event(event)) = (&mut self.trace, &output) {
                let now = self.timeline.now();
                trace.event(now, self.dialogue.shown_command(), event);
            }
            match output {
                Output::Transmit(bytes) => {
                    self.traced(|trace, now| trace.sent(now, &bytes));
                    self.line_written |= job.transmit(&bytes);
                    self.link.send(&bytes).await?;
                }
                Output::Payload(_) => job.payload_due(),
                Output::Event(CoreEvent::Accepted) => {}
                Output::Event(CoreEvent::Data(values)) => job.keep(values),
                Output::Event(CoreEvent::Done) => self.end(job, Ok(())),
                Output::Event(CoreEvent::Failed {
                    reason,
                    codes,
                    words,
                }) => {
                    let failure = Failure {
                        reason,
                        codes,
                        words,
                    };
                    self.end(job, Err(failure));
                }
                Output::Event(CoreEvent::Unasked(event)) => self.tell(event),
            }
        }
        Ok(())
    }

    fn end(&mut self, job: &mut Job<'_>, outcome: Result<(), Failure>) {
        self.course = Course::Idle;
        self.line_written = false;
        job.end(outcome);
    }
}
