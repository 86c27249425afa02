//! Request scheduler: limits concurrency in total and per host, and skips hosts that failed.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Condvar, Mutex};
use std::thread;

const AT_ONCE: usize = 8;
const AT_ONE_HOST: usize = 2;
/// Consecutive failures after which a host is skipped.
const ENOUGH_FAILURES: usize = 2;

struct Waiting<R> {
    queue: VecDeque<usize>,
    hosts: BTreeMap<String, Host>,
    answers: BTreeMap<usize, R>,
}

#[derive(Default)]
struct Host {
    busy: usize,
    failures: usize,
}

/// Calls `ask` for each item and returns the answers in the order of the items. After two
/// consecutive failures of a host, as determined by `failed`, the last answer is used for its
/// remaining items.
pub fn fetch_throttled<T: Sync, R: Clone + Send>(
    items: &[T],
    host: impl Fn(&T) -> String,
    ask: impl Fn(&T) -> R + Sync,
    failed: impl Fn(&R) -> bool + Sync,
) -> Vec<R> {
    let hosts: Vec<String> = items.iter().map(host).collect();
    let waiting = Mutex::new(Waiting {
        queue: (0..items.len()).collect(),
        hosts: BTreeMap::new(),
        answers: BTreeMap::new(),
    });
    let changed = Condvar::new();
    let work = || {
        while let Some(position) = next(&waiting, &changed, &hosts) {
            let answer = ask(&items[position]);
            let failed = failed(&answer);
            let mut waiting = waiting.lock().expect(NO_PANIC);
            let host =
                waiting.hosts.get_mut(&hosts[position]).expect("the host was marked as busy");
            host.busy -= 1;
            host.failures = if failed { host.failures + 1 } else { 0 };
            let is_silent = host.failures >= ENOUGH_FAILURES;
            if is_silent {
                waiting.skip(&hosts, &hosts[position], &answer);
            }
            waiting.answers.insert(position, answer);
            changed.notify_all();
        }
    };
    thread::scope(|scope| (0..AT_ONCE.min(items.len())).for_each(|_| _ = scope.spawn(work)));
    waiting.into_inner().expect(NO_PANIC).answers.into_values().collect()
}

const NO_PANIC: &str = "no thread panics while it holds the lock";

/// Waits until an item may be requested and returns its index; `None` once the queue is empty.
fn next<R>(waiting: &Mutex<Waiting<R>>, changed: &Condvar, hosts: &[String]) -> Option<usize> {
    let mut waiting = waiting.lock().expect(NO_PANIC);
    loop {
        if waiting.queue.is_empty() {
            return None;
        }
        let is_free = |position: &usize| {
            waiting.hosts.get(&hosts[*position]).is_none_or(|host| host.busy < AT_ONE_HOST)
        };
        if let Some(at) = waiting.queue.iter().position(is_free) {
            let position = waiting.queue.remove(at).expect("it was just found");
            waiting.hosts.entry(hosts[position].clone()).or_default().busy += 1;
            return Some(position);
        }
        waiting = changed.wait(waiting).expect(NO_PANIC);
    }
}

impl<R: Clone> Waiting<R> {
    /// Removes the queued items of a host and records `answer` for them.
    fn skip(&mut self, hosts: &[String], silent: &str, answer: &R) {
        let Self { queue, answers, .. } = self;
        queue.retain(|position| {
            let is_left = hosts[*position] != silent;
            if !is_left {
                answers.insert(*position, answer.clone());
            }
            is_left
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn at_most_two_requests_per_host_run_at_once() {
        let (now, most, asked) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
        let ask = |item: &usize| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(2));
            now.fetch_sub(1, Ordering::SeqCst);
            asked.fetch_add(1, Ordering::SeqCst);
            item * 2
        };
        let items: Vec<usize> = (0..20).collect();
        let answers = fetch_throttled(&items, |_| "a.it".to_owned(), ask, |_| false);
        assert_eq!(answers, items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert_eq!((most.load(Ordering::SeqCst), asked.load(Ordering::SeqCst)), (2, 20));
    }

    #[test]
    fn hosts_that_fail_twice_are_skipped() {
        let asked = AtomicUsize::new(0);
        let ask = |_: &usize| {
            asked.fetch_add(1, Ordering::SeqCst);
            "nothing"
        };
        let answers =
            fetch_throttled(&[0; 50], |_| "a.it".to_owned(), ask, |answer| *answer == "nothing");
        assert_eq!(answers, ["nothing"; 50]);
        // One more request may be in flight when the second failure arrives.
        assert!(asked.load(Ordering::SeqCst) <= 3, "{asked:?}");
        assert!(fetch_throttled(&[0; 0], |_| String::new(), |_| 0, |_| false).is_empty());
    }
}
