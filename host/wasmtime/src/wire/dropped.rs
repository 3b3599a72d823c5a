//! Futures that are dropped before their command has ended.

use std::thread;

use super::run::Limits;
use super::{Course, Fault, Wire};
use crate::clock::Clock;
use crate::error::Error;
use crate::job::Job;
use crate::link::{Link, ask};

/// Drives the command that runs; where that is dropped, the command is given up as far as the port takes
/// it at once. What is left of that is done when the wire is used next.
pub struct Driven<'a, L: Link, C: Clock> {
    wire: &'a mut Wire<L, C>,
    ended: bool,
}

impl<'a, L: Link, C: Clock> Driven<'a, L, C> {
    pub fn of(wire: &'a mut Wire<L, C>) -> Self {
        Self { wire, ended: false }
    }

    pub async fn drive(mut self, job: &mut Job<'_>, limits: &Limits<'_>) -> Result<(), Fault> {
        let driven = self.wire.drive(job, limits).await;
        self.ended = true;
        driven
    }
}

impl<L: Link, C: Clock> Drop for Driven<'_, L, C> {
    fn drop(&mut self) {
        // A port or a handler that has panicked is not asked again meanwhile.
        if self.ended || thread::panicking() {
            return;
        }
        if let Some(fault) = ask(self.wire.let_go()) {
            // What it says is said to the next call.
            let _ = self.wire.ended("", false, fault);
        }
    }
}

impl<L: Link, C: Clock> Wire<L, C> {
    /// Before the wire is used: is it open, and has what was dropped come to its end?
    pub(super) async fn enter(&mut self, command: &str) -> Result<(), Error> {
        self.check_open(command)?;
        let settled = self.settle().await;
        self.ended(command, false, settled)
    }

    async fn settle(&mut self) -> Result<(), Fault> {
        self.let_go().await?;
        let mut nobodys = Job::default();
        while self.course != Course::Idle {
            let wait = self.time_left()?;
            self.receive(wait, &mut nobodys).await?;
        }
        Ok(())
    }

    /// Ends the line that is half written, and gives up the command that nobody waits for.
    async fn let_go(&mut self) -> Result<(), Fault> {
        self.link.flush().await?;
        if self.course == Course::Running {
            self.give_up(&mut Job::default()).await?;
        }
        Ok(())
    }
}
