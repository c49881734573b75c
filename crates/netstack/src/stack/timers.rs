//! One deadline per connection in a heap that is corrected lazily.
//!
//! A connection's deadline moves with nearly every packet, mostly later. Only an earlier deadline enters
//! the heap at once; a later one is found out when the old entry comes up.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Instant;

#[derive(Debug, Default)]
pub(super) struct Timers {
    heap: BinaryHeap<Reverse<(Instant, u32)>>,
    /// Per key, the earliest entry in the heap.
    armed: Vec<Option<Instant>>,
}

impl Timers {
    /// Makes sure that `key` comes up at `deadline` or before.
    pub(super) fn arm(&mut self, key: u32, deadline: Instant) {
        let index = key as usize;
        if self.armed.len() <= index {
            self.armed.resize(index + 1, None);
        }
        if self.armed[index].is_none_or(|at| at > deadline) {
            self.armed[index] = Some(deadline);
            self.heap.push(Reverse((deadline, key)));
        }
    }

    /// When [`Self::pop`] may have something. Never later than the true deadline.
    pub(super) fn next(&self) -> Option<Instant> {
        self.heap.peek().map(|Reverse((at, _))| *at)
    }

    /// A key whose entry is due. Its owner looks whether it really is, and arms it again.
    pub(super) fn pop(&mut self, now: Instant) -> Option<u32> {
        while self.next().is_some_and(|at| at <= now) {
            let Reverse((at, key)) = self.heap.pop()?;
            // Entries that an earlier one has replaced say nothing.
            if self.armed[key as usize] == Some(at) {
                self.armed[key as usize] = None;
                return Some(key);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_earliest_deadline_counts_and_comes_up_once() {
        let t0 = Instant::now();
        let at = |ms| t0 + Duration::from_millis(ms);
        let mut timers = Timers::default();
        timers.arm(3, at(50));
        timers.arm(3, at(20));
        timers.arm(3, at(90));
        timers.arm(0, at(30));
        assert_eq!((timers.next(), timers.pop(at(19))), (Some(at(20)), None));
        assert_eq!((timers.pop(at(60)), timers.pop(at(60)), timers.pop(at(60))), (Some(3), Some(0), None));
        timers.arm(3, at(90));
        assert_eq!(timers.pop(at(90)), Some(3));
        assert_eq!(timers.next(), None);
    }
}
