//! Duration of each stage, printed by `--timings`. Never part of any output file.

use std::fmt;
use std::time::{Duration, Instant};

/// A stopwatch that is read at the end of each stage.
#[derive(Debug)]
pub struct Timings {
    last: Instant,
    stages: Vec<(&'static str, Duration)>,
}

impl Default for Timings {
    fn default() -> Self {
        Self { last: Instant::now(), stages: Vec::new() }
    }
}

impl Timings {
    /// Records the end of a stage. A stage that is repeated, for another language, accumulates its
    /// time.
    pub fn end_of(&mut self, stage: &'static str) {
        let now = Instant::now();
        match self.stages.iter_mut().find(|(name, _)| *name == stage) {
            Some((_, time)) => *time += now - self.last,
            None => self.stages.push((stage, now - self.last)),
        }
        self.last = now;
    }

    /// Returns the duration of a stage; `None` if it has not run.
    pub fn of(&self, stage: &str) -> Option<Duration> {
        self.stages.iter().find(|(name, _)| *name == stage).map(|(_, time)| *time)
    }

    pub fn total(&self) -> Duration {
        self.stages.iter().map(|(_, time)| *time).sum()
    }
}

impl fmt::Display for Timings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (stage, time) in &self.stages {
            writeln!(formatter, "{stage:>8} {:8.1} ms", time.as_secs_f64() * 1000.0)?;
        }
        Ok(())
    }
}
