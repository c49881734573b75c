//! What was true then: memory for those who show things late (fault `discovery-lag`).

use std::collections::HashMap;
use std::hash::Hash;
use std::time::Duration;

use super::knobs::Lag;
use crate::domain::Millis;

/// What was known of each thing, oldest first; the first entry holds for all time before it.
#[derive(Debug)]
pub struct History<K, V>(HashMap<K, Vec<(Millis, Option<V>)>>);

impl<K, V> Default for History<K, V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash, V: PartialEq> History<K, V> {
    /// Notes how a thing looks now. One that was not there when its rule came into force was nothing then.
    pub fn note(&mut self, key: K, lag: Lag, now: Millis, value: Option<V>, at_addition: bool) {
        let entries = self.0.entry(key).or_default();
        if entries.is_empty() && !at_addition {
            entries.push((lag.since, None));
        }
        if entries.last().is_none_or(|(_, last)| *last != value) {
            entries.push((now, value));
        }
        // What is older than the newest visible entry is never asked for again.
        if let Some(seen) = lag.delay.map(|delay| now - millis(delay)) {
            let visible = entries.iter().rposition(|(at, _)| *at <= seen).unwrap_or(0);
            entries.drain(..visible);
        }
    }

    /// What a thing looked like for somebody whose knowledge is `lag` old.
    pub fn seen(&self, key: &K, lag: Lag, now: Millis) -> Option<&V> {
        let entries = self.0.get(key)?;
        let seen = lag.delay.map_or(lag.since, |delay| now - millis(delay));
        let visible = entries.iter().rposition(|(at, _)| *at <= seen).unwrap_or(0);
        entries.get(visible)?.1.as_ref()
    }

    /// When the next entry becomes visible to somebody with this delay.
    pub fn due(&self, key: &K, delay: Duration, now: Millis) -> Option<Millis> {
        let entries = self.0.get(key)?;
        entries.iter().map(|(at, _)| at + millis(delay)).find(|at| *at > now)
    }

    /// Forgets things nobody looks at late any more.
    pub fn retain(&mut self, keep: impl Fn(&K) -> bool) {
        self.0.retain(|key, _| keep(key));
    }
}

fn millis(duration: Duration) -> Millis {
    Millis::try_from(duration.as_millis()).unwrap_or(Millis::MAX / 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    type Views = History<&'static str, &'static str>;

    fn name(history: &Views, lag: Lag, now: Millis) -> Option<&'static str> {
        history.seen(&"a", lag, now).copied()
    }

    #[test]
    fn a_frozen_view_stays_as_it_was() {
        let lag = Lag { since: 100, delay: None };
        let mut history = Views::default();
        history.note("a", lag, 100, Some("old"), true);
        history.note("a", lag, 150, Some("new"), false);
        assert_eq!(name(&history, lag, 9_000), Some("old"));
    }

    #[test]
    fn a_late_view_follows_after_its_delay() {
        let lag = Lag { since: 100, delay: Some(Duration::from_millis(50)) };
        let mut history = Views::default();
        history.note("a", lag, 100, Some("old"), true);
        history.note("a", lag, 120, Some("new"), false);
        assert_eq!(name(&history, lag, 130), Some("old"));
        assert_eq!(history.due(&"a", Duration::from_millis(50), 155), Some(170));
        assert_eq!(name(&history, lag, 170), Some("new"));
        history.note("a", lag, 400, Some("new"), false);
        assert_eq!(history.0["a"].len(), 1, "what nobody can see any more is forgotten");
    }

    #[test]
    fn what_is_younger_than_the_rule_is_not_known_yet() {
        let lag = Lag { since: 100, delay: Some(Duration::from_millis(50)) };
        let mut history = Views::default();
        history.note("a", lag, 200, Some("new"), false);
        assert_eq!(name(&history, lag, 210), None);
        assert_eq!(name(&history, lag, 250), Some("new"));
        let frozen = Lag { since: 100, delay: None };
        assert_eq!(name(&history, frozen, 9_000), None);
    }
}
