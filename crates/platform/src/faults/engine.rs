//! The rules in force: adding, counting, choosing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tokio::sync::watch;

use super::file::{self, FaultError};
use super::requests::RequestLog;
use super::rule::{Fault, Rule};
use crate::domain::{Millis, now_ms};

/// What an occasion is about. A rule that names something the target leaves open does not match.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Target<'a> {
    pub app: Option<&'a str>,
    pub machine: Option<&'a str>,
    pub region: Option<&'a str>,
    pub host: Option<&'a str>,
}

impl<'a> Target<'a> {
    /// A machine on a host.
    pub fn machine(app: &'a str, machine: &'a str, region: &'a str, host: &'a str) -> Self {
        Self { app: Some(app), machine: Some(machine), region: Some(region), host: Some(host) }
    }

    /// A host.
    pub fn host(host: &'a str, region: &'a str) -> Self {
        Self { host: Some(host), region: Some(region), ..Self::default() }
    }
}

/// A rule in force with its counters, as listings show it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Active {
    #[serde(flatten)]
    pub rule: Rule,
    pub added_at: Millis,
    /// Occasions that matched.
    pub matched: u64,
    /// Occasions acted on.
    pub fired: u64,
    /// Of these, requests that had taken effect before the rule acted (HTTP rules with `when = after`). Counted
    /// as soon as the effect is there, so that whoever kills a client then knows what had happened.
    pub effected: u64,
}

pub(super) struct Entry {
    pub(super) active: Active,
    /// Token buckets of a rate limit: available tokens and when they were counted.
    pub(super) buckets: BTreeMap<String, (f64, Millis)>,
}

/// All fault rules of a platform. Shared as `Arc`.
pub struct Faults {
    rules: Mutex<Vec<Entry>>,
    next: AtomicU64,
    changes: watch::Sender<u64>,
    /// Called when rules came into force, before whoever added them hears so.
    added: Mutex<Vec<Box<dyn Fn() + Send>>>,
    requests: RequestLog,
}

impl Default for Faults {
    fn default() -> Self {
        Self::new()
    }
}

impl Faults {
    /// No rules; the request log in memory only.
    pub fn new() -> Self {
        Self::with_requests(RequestLog::in_memory())
    }

    /// No rules; the request log also in a file (`<data>/requests.ndjson`).
    pub fn with_requests(requests: RequestLog) -> Self {
        Self {
            rules: Mutex::new(Vec::new()),
            next: AtomicU64::new(1),
            changes: watch::Sender::new(0),
            added: Mutex::default(),
            requests,
        }
    }

    /// What clients asked so far.
    pub fn requests(&self) -> &RequestLog {
        &self.requests
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts rules in force, all or none, and returns their ids.
    pub fn add(&self, rules: Vec<Rule>) -> Result<Vec<String>, FaultError> {
        let mut entries = self.lock();
        let named: BTreeSet<String> = rules.iter().map(|r| r.id.clone()).collect();
        let mut new: Vec<Entry> = Vec::with_capacity(rules.len());
        for (at, mut rule) in rules.into_iter().enumerate() {
            file::check(&rule).map_err(|reason| FaultError::Rule { position: at + 1, reason })?;
            if rule.id.is_empty() {
                rule.id = self.fresh_id(&entries, &named);
            }
            if entries.iter().chain(&new).any(|e| e.active.rule.id == rule.id) {
                return Err(FaultError::DuplicateId(rule.id));
            }
            new.push(Entry {
                active: Active { rule, added_at: now_ms(), matched: 0, fired: 0, effected: 0 },
                buckets: BTreeMap::new(),
            });
        }
        let ids = new.iter().map(|e| e.active.rule.id.clone()).collect();
        entries.extend(new);
        drop(entries);
        for hook in self.added.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            hook();
        }
        self.changes.send_modify(|n| *n += 1);
        Ok(ids)
    }

    /// `hook` runs whenever rules came into force, before [`Faults::add`] returns: for whoever has to note how
    /// things stood at that moment. It must not add rules.
    pub fn at_each_addition(&self, hook: impl Fn() + Send + 'static) {
        self.added.lock().unwrap_or_else(PoisonError::into_inner).push(Box::new(hook));
    }

    fn fresh_id(&self, entries: &[Entry], named: &BTreeSet<String>) -> String {
        loop {
            let id = format!("f{}", self.next.fetch_add(1, Ordering::Relaxed));
            if !named.contains(&id) && entries.iter().all(|e| e.active.rule.id != id) {
                return id;
            }
        }
    }

    /// Reads a fault file's text (JSON or TOML) and puts its rules in force.
    pub fn load(&self, text: &str) -> Result<Vec<String>, FaultError> {
        self.add(file::parse(text)?)
    }

    /// Every rule in force, in order.
    pub fn list(&self) -> Vec<Active> {
        self.lock().iter().map(|e| e.active.clone()).collect()
    }

    /// Withdraws one rule, or all; returns how many there were.
    pub fn clear(&self, id: Option<&str>) -> Result<usize, FaultError> {
        let mut entries = self.lock();
        let before = entries.len();
        match id {
            None => entries.clear(),
            Some(id) => entries.retain(|e| e.active.rule.id != id),
        }
        let removed = before - entries.len();
        drop(entries);
        if let (Some(id), 0) = (id, removed) {
            return Err(FaultError::NoSuchRule(id.to_owned()));
        }
        self.changes.send_modify(|n| *n += 1);
        Ok(removed)
    }

    /// Marks an incident as resolved now; it stays in the feed's history.
    pub fn resolve(&self, id: &str) -> Result<(), FaultError> {
        let mut entries = self.lock();
        let incident = entries.iter_mut().find_map(|e| match &mut e.active.rule.fault {
            Fault::Incident(incident) if e.active.rule.id == id => Some(incident),
            _ => None,
        });
        let incident = incident.ok_or_else(|| FaultError::NoSuchRule(id.to_owned()))?;
        incident.status = "resolved".to_owned();
        incident.resolved_at = Some(now_ms());
        drop(entries);
        self.changes.send_modify(|n| *n += 1);
        Ok(())
    }

    /// A receiver that is marked changed whenever rules come or go: for whoever keeps a state that
    /// a rule describes (hosts, stuck machines).
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Notes that a request a rule holds back has taken effect.
    pub(super) fn effected(&self, id: &str) {
        if let Some(entry) = self.lock().iter_mut().find(|e| e.active.rule.id == id) {
            entry.active.effected += 1;
        }
    }

    /// The first rule that describes `target`'s state. Nothing is counted.
    pub(super) fn state<T>(
        &self,
        target: &Target<'_>,
        pick: impl Fn(&Active, &Fault) -> Option<T>,
    ) -> Option<T> {
        self.lock()
            .iter()
            .filter(|e| in_scope(&e.active.rule, target))
            .find_map(|e| pick(&e.active, &e.active.rule.fault))
    }

    /// The first rule that acts on this occasion, with its id. Every matching rule counts the
    /// occasion, also those behind the acting one.
    pub(super) fn occasion<T>(
        &self,
        target: &Target<'_>,
        pick: impl Fn(&Active, &Fault) -> Option<T>,
    ) -> Option<(String, T)> {
        let mut acting = None;
        for entry in self.lock().iter_mut() {
            let active = &mut entry.active;
            if !in_scope(&active.rule, target) {
                continue;
            }
            let Some(picked) = pick(active, &active.rule.fault) else {
                continue;
            };
            active.matched += 1;
            if acting.is_none() && fires(&active.rule, active.matched, active.fired, rand::random()) {
                active.fired += 1;
                acting = Some((active.rule.id.clone(), picked));
            }
        }
        acting
    }
}

/// Whether a rule's scope covers a target.
pub(super) fn in_scope(rule: &Rule, target: &Target<'_>) -> bool {
    let covers =
        |want: &Option<String>, have: Option<&str>| want.as_deref().is_none_or(|want| Some(want) == have);
    covers(&rule.app, target.app)
        && covers(&rule.machine, target.machine)
        && covers(&rule.region, target.region)
        && covers(&rule.host, target.host)
}

/// Whether a rule acts on its `matched`-th occasion after having acted `fired` times. `roll` is
/// uniform in [0, 1).
pub(super) fn fires(rule: &Rule, matched: u64, fired: u64, roll: f64) -> bool {
    let times = rule.times.or(rule.nth.map(|_| 1));
    matched >= rule.nth.unwrap_or(1)
        && times.is_none_or(|times| fired < times)
        && rule.probability.is_none_or(|p| roll < p)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rule(json: &str) -> Rule {
        file::parse(json).unwrap().remove(0)
    }

    fn acts(json: &str, occasions: u64) -> Vec<u64> {
        let rule = rule(json);
        let mut fired = 0;
        (1..=occasions)
            .filter(|n| {
                let acts = fires(&rule, *n, fired, 0.3);
                fired += u64::from(acts);
                acts
            })
            .collect()
    }

    #[test]
    fn nth_times_and_probability_choose_the_occasions() {
        let base = r#"{"kind":"exit""#;
        assert_eq!(acts(&format!("{base}}}"), 3), [1, 2, 3]);
        assert_eq!(acts(&format!(r#"{base},"nth":2}}"#), 4), [2]);
        assert_eq!(acts(&format!(r#"{base},"times":2}}"#), 4), [1, 2]);
        assert_eq!(acts(&format!(r#"{base},"nth":2,"times":2}}"#), 5), [2, 3]);
        assert_eq!(acts(&format!(r#"{base},"probability":0.2}}"#), 3), [0; 0]);
        assert_eq!(acts(&format!(r#"{base},"probability":0.5}}"#), 2), [1, 2]);
    }

    #[test]
    fn every_named_part_of_the_scope_must_match() {
        let rule = rule(r#"{"kind":"exit","app":"web","region":"ams"}"#);
        let target = |app, region| Target { app, region, ..Target::default() };
        assert!(in_scope(&rule, &target(Some("web"), Some("ams"))));
        assert!(!in_scope(&rule, &target(Some("web"), Some("fra"))));
        assert!(!in_scope(&rule, &target(Some("web"), None)));
    }

    #[test]
    fn ids_are_unique_and_a_bad_batch_changes_nothing() {
        let faults = Faults::new();
        assert_eq!(faults.load(r#"[{"id":"f1","kind":"exit"},{"kind":"exit"}]"#).unwrap(), ["f1", "f2"]);
        let bad = faults.load(r#"[{"kind":"exit"},{"id":"f1","kind":"exit"}]"#);
        assert!(matches!(bad, Err(FaultError::DuplicateId(id)) if id == "f1"));
        assert_eq!(faults.list().len(), 2);
        assert!(matches!(faults.clear(Some("zz")), Err(FaultError::NoSuchRule(_))));
        assert_eq!(faults.clear(Some("f1")).unwrap(), 1);
        assert_eq!(faults.clear(None).unwrap(), 1);
    }

    #[test]
    fn rules_behind_the_acting_one_still_count() {
        let faults = Faults::new();
        faults
            .load(r#"[{"kind":"exit","code":1,"times":1},{"kind":"exit","code":2,"nth":2,"times":9}]"#)
            .unwrap();
        let code = || {
            faults
                .occasion(&Target::default(), |_, f| match f {
                    Fault::Exit(e) => Some(e.code),
                    _ => None,
                })
                .map(|(_, code)| code)
        };
        assert_eq!([code(), code(), code()], [Some(1), Some(2), Some(2)]);
    }
}
