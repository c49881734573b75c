//! The gateway rules in force, at hand: asking the fault room for every datagram would cost a lock.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::faults::{Faults, GatewayKnob, GatewayPath, GatewayRule};
use crate::gateway::routes::Rules;

/// Largest packet of the private network (tunnel.md 2.4).
const MTU: usize = 1420;

/// What becomes of a datagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Passes,
    Lost,
    /// It takes so much longer.
    Late(Duration),
}

/// Rules and what follows from them.
pub(super) struct Knobs {
    faults: Arc<Faults>,
    rules: Vec<GatewayRule>,
    present: HashSet<GatewayKnob>,
    /// Something may happen to datagrams on their way.
    pub(super) paths: bool,
    pub(super) routing: Rules,
}

impl Knobs {
    pub(super) fn new(faults: Arc<Faults>) -> Self {
        let routing = Rules { strict_source: false, stopped_unreachable: false, mtu: MTU };
        let mut knobs = Self { faults, rules: Vec::new(), present: HashSet::new(), paths: false, routing };
        knobs.refresh();
        knobs
    }

    /// Reads the rules again; returns those that were not in force before.
    pub(super) fn refresh(&mut self) -> Vec<GatewayRule> {
        use GatewayKnob as K;
        let rules = self.faults.gateway_rules();
        let fresh = rules.iter().filter(|rule| !self.rules.contains(rule)).cloned().collect();
        self.present = rules.iter().map(|rule| rule.fault.knob).collect();
        let has = |knob| self.present.contains(&knob);
        self.paths = [K::BlackHole, K::MtuHole, K::Latency, K::Loss].into_iter().any(has);
        self.routing.strict_source = has(K::StrictSource);
        self.routing.stopped_unreachable = has(K::StoppedUnreachable);
        self.rules = rules;
        fresh
    }

    /// The rules of a knob for a gateway, which describe a state.
    pub(super) fn rules<'a>(
        &'a self,
        knob: GatewayKnob,
        region: &'a str,
    ) -> impl Iterator<Item = &'a GatewayRule> {
        self.rules
            .iter()
            .filter(move |rule| rule.fault.knob == knob && rule.region.as_deref().is_none_or(|r| r == region))
    }

    /// Whether an event happens; counts it.
    pub(super) fn happens(&self, knob: GatewayKnob, path: GatewayPath, region: &str) -> bool {
        self.present.contains(&knob) && self.faults.gateway(knob, Some(path), region).is_some()
    }

    /// No rule at all: nothing has to be asked.
    pub(super) fn quiet(&self) -> bool {
        self.rules.is_empty()
    }

    /// What becomes of a datagram of so many bytes.
    pub(super) fn fate(&self, path: GatewayPath, region: &str, length: usize) -> Fate {
        if !self.paths {
            return Fate::Passes;
        }
        let on = |knob| self.rules(knob, region).find(move |rule| rule.fault.covers(path));
        let hole = on(GatewayKnob::MtuHole).and_then(|rule| rule.fault.bytes);
        if on(GatewayKnob::BlackHole).is_some()
            || hole.is_some_and(|bytes| length > bytes)
            || self.happens(GatewayKnob::Loss, path, region)
        {
            return Fate::Lost;
        }
        match on(GatewayKnob::Latency) {
            Some(rule) => {
                let jitter = rule.fault.jitter_ms.map_or(0.0, |ms| rand::random::<f64>() * ms as f64);
                Fate::Late(rule.fault.delay().unwrap_or_default() + Duration::from_secs_f64(jitter / 1000.0))
            }
            None => Fate::Passes,
        }
    }

    /// How long a peer may be silent before it is forgotten.
    pub(super) fn idle_limit(&self, region: &str) -> Option<Duration> {
        self.rules(GatewayKnob::Evict, region).find_map(|rule| rule.fault.delay())
    }

    /// When a peer has to be forgotten that was heard at `heard`.
    pub(super) fn eviction(&self, region: &str, heard: Instant) -> Option<Instant> {
        self.idle_limit(region).map(|limit| heard + limit)
    }
}
