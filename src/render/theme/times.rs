//! Time that templates take, printed by `--timings`. Never part of any output file.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::time::Duration;

/// Number of uses of each template and the time that they took, by name.
#[derive(Debug, Default)]
pub struct TemplateTimes(Mutex<BTreeMap<String, (usize, Duration)>>);

const NO_PANIC: &str = "no thread panics while it holds the lock";

impl TemplateTimes {
    /// Adds a use of a template.
    pub fn add(&self, template: &str, time: Duration) {
        let mut times = self.0.lock().expect(NO_PANIC);
        match times.get_mut(template) {
            Some((count, total)) => (*count, *total) = (*count + 1, *total + time),
            None => drop(times.insert(template.to_owned(), (1, time))),
        }
    }
}

impl fmt::Display for TemplateTimes {
    /// Writes the slowest template first. Several threads use templates at once, so that the sum of
    /// the times can be longer than the stage.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let times = self.0.lock().expect(NO_PANIC);
        let mut times: Vec<_> = times.iter().collect();
        times.sort_by_key(|(_, (_, time))| std::cmp::Reverse(*time));
        for (template, (count, time)) in times {
            let milliseconds = time.as_secs_f64() * 1000.0;
            writeln!(formatter, "         {milliseconds:7.1} ms  {count} × {template}")?;
        }
        Ok(())
    }
}
