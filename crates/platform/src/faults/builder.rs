//! What can go wrong with builder machines, and the getters the builder asks.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::engine::{Faults, Target};
use super::rule::Fault;

/// One thing that is off. Which other members a knob reads is said with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BuilderKnob {
    /// The machine runs, and nothing listens on its ports.
    Absent,
    /// No host has room for a builder's volume.
    NoCapacity,
    /// The engine answers only `delay_ms` after the machine has started.
    Slow,
    /// The kernel kills RUN step `step` of a build (default 1), where the engine is the machine's own. Elsewhere
    /// the whole machine is killed for its memory: in that step, or `delay_ms` after the build began.
    Oom,
    /// The machine ends by itself in RUN step `step` (or `delay_ms` after the build began).
    Dies,
    /// Connections break in RUN step `step` (or `delay_ms` after the build began); engine and machine go on.
    Cut,
    /// The disk is full, and pruning does not help: `extendDeadline` answers 507.
    DiskFull,
    /// The engine claims to speak a version (`value`, default 1.12) nobody speaks any more.
    WrongVersion,
    /// Port 8080 answers 401 to every token.
    Unauthorized,
    /// Port 8080 has no builder endpoints: 404.
    NotFound,
    /// The engine cannot resolve the registry's name when it pushes.
    NoRegistryDns,
    /// The machine ends after `delay_ms` without a request, instead of after ten minutes.
    Idle,
}

impl BuilderKnob {
    /// Whether occasions are counted; the others describe a state.
    pub(super) fn counts(self) -> bool {
        !matches!(self, Self::Absent | Self::WrongVersion | Self::Idle)
    }
}

/// A rule of kind `builder`. `app` of the rule narrows it to one builder app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuilderFault {
    pub knob: BuilderKnob,
    /// RUN step of a build, counted from 1 (`oom`, `dies`, `cut`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl BuilderFault {
    /// What types cannot say.
    pub(super) fn check(&self) -> Result<(), String> {
        let has_time = self.delay_ms.is_some();
        match self.knob {
            BuilderKnob::Slow | BuilderKnob::Idle if !has_time => {
                Err("this knob needs `delay_ms`".to_owned())
            }
            _ if self.step == Some(0) => Err("`step` counts from 1".to_owned()),
            _ => Ok(()),
        }
    }

    /// `delay_ms`.
    pub fn delay(&self) -> Option<Duration> {
        self.delay_ms.map(Duration::from_millis)
    }
}

impl Faults {
    /// The rule that acts on this occasion at a builder app; a knob that counts counts it, so ask once per
    /// event.
    pub fn builder(&self, knob: BuilderKnob, app: &str) -> Option<BuilderFault> {
        let target = Target { app: Some(app), ..Target::default() };
        let pick = |fault: &Fault| match fault {
            Fault::Builder(fault) if fault.knob == knob => Some(fault.clone()),
            _ => None,
        };
        if knob.counts() {
            self.occasion(&target, |_, fault| pick(fault)).map(|(_, fault)| fault)
        } else {
            self.state(&target, |_, fault| pick(fault))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn rules_say_what_they_need() {
        let faults = Faults::new();
        let load = |text: &str| faults.load(text).map_err(|e| e.to_string());
        assert!(load(r#"{"kind":"builder","knob":"slow"}"#).unwrap_err().contains("delay_ms"));
        assert!(load(r#"{"kind":"builder","knob":"dies","step":0}"#).unwrap_err().contains("from 1"));
        assert!(load(r#"{"kind":"builder","knob":"idle","delay_ms":1,"times":1}"#).is_err());
        assert!(load(r#"{"kind":"builder","knob":"nonsense"}"#).is_err());
    }

    #[test]
    fn events_are_counted_and_states_are_not() {
        let faults = Faults::new();
        faults
            .load(
                r#"[{"kind":"builder","knob":"dies","step":2,"times":1},
                    {"kind":"builder","knob":"absent","app":"b1"}]"#,
            )
            .unwrap();
        assert_eq!(faults.builder(BuilderKnob::Dies, "b1").unwrap().step, Some(2));
        assert!(faults.builder(BuilderKnob::Dies, "b1").is_none(), "once");
        for _ in 0..2 {
            assert!(faults.builder(BuilderKnob::Absent, "b1").is_some());
        }
        assert!(faults.builder(BuilderKnob::Absent, "b2").is_none());
    }
}
