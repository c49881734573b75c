//! Sets of byte ranges: what has arrived out of order, what the peer has acknowledged selectively.

/// Sorted, disjoint half-open ranges of stream offsets.
#[derive(Debug, Default, Clone)]
pub(super) struct Ranges(Vec<(u64, u64)>);

impl Ranges {
    /// Adds `start..end` and calls `fresh` with every piece that was not yet in the set.
    pub(super) fn insert(&mut self, start: u64, end: u64, mut fresh: impl FnMut(u64, u64)) {
        if start >= end {
            return;
        }
        let first = self.0.partition_point(|range| range.1 < start);
        let (mut last, mut at, mut merged) = (first, start, (start, end));
        while let Some(range) = self.0.get(last).filter(|range| range.0 <= end) {
            if range.0 > at {
                fresh(at, range.0);
            }
            at = at.max(range.1);
            merged = (merged.0.min(range.0), merged.1.max(range.1));
            last += 1;
        }
        if at < end {
            fresh(at, end);
        }
        if first == last {
            self.0.insert(first, merged);
        } else {
            self.0[first] = merged;
            self.0.drain(first + 1..last);
        }
    }

    /// Forgets everything below `at`.
    pub(super) fn remove_below(&mut self, at: u64) {
        let gone = self.0.partition_point(|range| range.1 <= at);
        self.0.drain(..gone);
        if let Some(range) = self.0.first_mut() {
            range.0 = range.0.max(at);
        }
    }

    /// The lowest range.
    pub(super) fn first(&self) -> Option<(u64, u64)> {
        self.0.first().copied()
    }

    /// The range that holds `at`.
    pub(super) fn around(&self, at: u64) -> Option<(u64, u64)> {
        let index = self.0.partition_point(|range| range.1 <= at);
        self.0.get(index).copied().filter(|range| range.0 <= at)
    }

    /// Whether all of `start..end` is in the set.
    pub(super) fn covers(&self, start: u64, end: u64) -> bool {
        self.around(start).is_some_and(|range| range.1 >= end)
    }

    /// All ranges, lowest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        self.0.iter().copied()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0 = Vec::new();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_set_of_ranges_is_a_set_of_numbers(
            steps in proptest::collection::vec((0u64..60, 0u64..12, any::<bool>()), 0..60)
        ) {
            let (mut ranges, mut numbers, mut floor) = (Ranges::default(), BTreeSet::new(), 0);
            for (start, len, remove) in steps {
                if remove {
                    floor = floor.max(start / 4);
                    ranges.remove_below(floor);
                    numbers = numbers.split_off(&floor);
                } else {
                    let mut fresh = Vec::new();
                    ranges.insert(start, start + len, |a, b| fresh.extend(a..b));
                    let expected: Vec<u64> = (start..start + len).filter(|n| numbers.insert(*n)).collect();
                    prop_assert_eq!(fresh, expected);
                }
                let listed: Vec<u64> = ranges.iter().flat_map(|(a, b)| a..b).collect();
                prop_assert_eq!(listed, numbers.iter().copied().collect::<Vec<_>>());
                prop_assert!(ranges.0.windows(2).all(|pair| pair[0].1 < pair[1].0));
                prop_assert_eq!(ranges.covers(5, 9), (5..9).all(|n| numbers.contains(&n)));
            }
        }
    }
}
