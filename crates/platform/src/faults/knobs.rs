//! Typed getters: what the rules say about one host, machine, token, registry call….

use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

use super::engine::{Faults, Target};
use super::rule::{
    CapacityFault, CheckFault, ExitFault, Fault, NeverStartFault, Object, PullFault, RegistryFault,
    RegistryVerb, TokenState,
};
use crate::domain::{HostStatus, MachineState, Millis, now_ms};

/// A lease somebody else holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLease {
    /// Stable as long as the rule is in force.
    pub nonce: String,
    pub owner: String,
    pub description: String,
    pub expires_at: Millis,
}

/// Deploys are paused by the operator (diagnostics A9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paused {
    pub reason: String,
    /// RFC 3339.
    pub until: Option<String>,
    pub incident_id: Option<String>,
}

impl Paused {
    /// The body of the 503.
    pub fn body(&self) -> Value {
        json!({
            "error": format!("deploys are paused: {}", self.reason),
            "status": "deploys_paused",
            "details": {
                "reason": self.reason,
                "until": self.until,
                "incident_id": self.incident_id,
            },
        })
    }
}

/// How far service discovery lags behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lag {
    /// When the rule was added.
    pub since: Millis,
    /// Age of the view; `None`: as it was at `since`.
    pub delay: Option<Duration>,
}

/// An entry of the incidents feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Incident {
    pub id: String,
    pub name: String,
    pub status: String,
    pub impact: String,
    pub components: Vec<String>,
    pub started_at: Millis,
    pub updated_at: Millis,
    pub resolved_at: Option<Millis>,
    pub maintenance: bool,
}

impl Incident {
    /// Whether it still goes on.
    pub fn unresolved(&self) -> bool {
        self.resolved_at.is_none() && self.status != "resolved" && self.status != "completed"
    }
}

/// A problem of a host, told to the apps that live on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostIssue {
    pub id: String,
    pub message: String,
    pub created_at: Millis,
}

impl Faults {
    /// Overridden status of a host.
    pub fn host_status(&self, host: &str, region: &str) -> Option<HostStatus> {
        self.state(&Target::host(host, region), |_, fault| match fault {
            Fault::Host(host) => host.status,
            _ => None,
        })
    }

    /// True: the host refuses creates and updates ("deploys to this host are temporarily disabled").
    pub fn host_deploys_disabled(&self, host: &str, region: &str) -> bool {
        self.state(&Target::host(host, region), |_, fault| match fault {
            Fault::Host(host) if host.deploys_disabled => Some(()),
            _ => None,
        })
        .is_some()
    }

    /// Upper bounds of what a host has free.
    pub fn capacity(&self, host: &str, region: &str) -> Option<CapacityFault> {
        self.state(&Target::host(host, region), |_, fault| match fault {
            Fault::Capacity(capacity) => Some(capacity.clone()),
            _ => None,
        })
    }

    /// Every incident and maintenance, in the order they were added.
    pub fn incidents(&self) -> Vec<Incident> {
        self.list()
            .into_iter()
            .filter_map(|active| match active.rule.fault {
                Fault::Incident(incident) => {
                    let started_at = incident.started_at.unwrap_or(active.added_at);
                    Some(Incident {
                        id: active.rule.id,
                        name: incident.name,
                        status: incident.status,
                        impact: incident.impact,
                        components: incident.components,
                        started_at,
                        updated_at: incident.resolved_at.unwrap_or(active.added_at),
                        resolved_at: incident.resolved_at,
                        maintenance: incident.maintenance,
                    })
                }
                _ => None,
            })
            .collect()
    }

    /// Host issues of an app whose machines and volumes live on `hosts` (`(host, region)` pairs).
    pub fn host_issues(&self, app: &str, hosts: &[(String, String)]) -> Vec<HostIssue> {
        let scoped = |rule: &super::rule::Rule| {
            rule.app.as_deref().is_none_or(|a| a == app)
                && (rule.host.is_none() && rule.region.is_none()
                    || hosts.iter().any(|(host, region)| {
                        rule.host.as_deref().is_none_or(|h| h == host)
                            && rule.region.as_deref().is_none_or(|r| r == region)
                    }))
        };
        self.list()
            .into_iter()
            .filter_map(|active| match &active.rule.fault {
                Fault::HostIssue(issue) if scoped(&active.rule) => Some(HostIssue {
                    id: active.rule.id.clone(),
                    message: issue.message.clone(),
                    created_at: active.added_at,
                }),
                _ => None,
            })
            .collect()
    }

    /// Whether creates and updates in scope are paused now. A pause whose `until` has passed is over.
    pub fn deploys_paused(&self, target: &Target<'_>) -> Option<Paused> {
        self.deploys_paused_at(target, now_ms())
    }

    fn deploys_paused_at(&self, target: &Target<'_>, now: Millis) -> Option<Paused> {
        self.state(target, |_, fault| match fault {
            Fault::PauseDeploys(pause) if !passed(pause.until.as_deref(), now) => Some(Paused {
                reason: pause.reason.clone(),
                until: pause.until.clone(),
                incident_id: pause.incident_id.clone(),
            }),
            _ => None,
        })
    }

    /// How a registry call fails, with the rule's id. `app` is the first segment of the repository.
    pub fn registry(&self, app: Option<&str>, verb: RegistryVerb) -> Option<(String, RegistryFault)> {
        let target = Target { app, ..Target::default() };
        self.occasion(&target, |_, fault| match fault {
            Fault::Registry(registry) if registry.verb.is_none_or(|v| v.covers(verb)) => {
                Some(registry.clone())
            }
            _ => None,
        })
    }

    /// A foreign lease on a machine. It ends when its time to live, counted from the moment the
    /// rule was added, is over.
    pub fn lease_held(&self, target: &Target<'_>) -> Option<HeldLease> {
        self.lease_held_at(target, now_ms())
    }

    fn lease_held_at(&self, target: &Target<'_>, now: Millis) -> Option<HeldLease> {
        self.occasion(target, |active, fault| match fault {
            Fault::Lease(lease) => {
                let expires_at = match lease.ttl_s {
                    Some(ttl) => active.added_at + i64::try_from(ttl).unwrap_or(i64::MAX / 2000) * 1000,
                    // A lease without end is renewed for ever: never less than a minute left.
                    None => now + 60_000,
                };
                (expires_at > now).then(|| HeldLease {
                    nonce: format!("fault-{}", active.rule.id),
                    owner: lease.owner.clone(),
                    description: lease.description.clone(),
                    expires_at,
                })
            }
            _ => None,
        })
        .map(|(_, lease)| lease)
    }

    /// The secrets store that serves `target` does not answer; the text to say, may be empty.
    pub fn secrets_store_down(&self, target: &Target<'_>) -> Option<String> {
        self.occasion(target, |_, fault| match fault {
            Fault::SecretsStore(store) => Some(store.message.clone()),
            _ => None,
        })
        .map(|(_, message)| message)
    }

    /// Secrets versions the hosts in scope are behind.
    pub fn secrets_lag(&self, target: &Target<'_>) -> u64 {
        self.state(target, |_, fault| match fault {
            Fault::SecretsLag(lag) => Some(lag.versions),
            _ => None,
        })
        .unwrap_or(0)
    }

    /// How a request with this token is refused. Applied by [`super::layer`].
    pub(super) fn token(
        &self,
        target: &Target<'_>,
        secrets: &[&str],
        (method, path): (&str, &str),
        now: Millis,
    ) -> Option<(String, TokenState)> {
        self.occasion(target, |active, fault| match fault {
            Fault::Token(token)
                if token.token.as_deref().is_none_or(|t| secrets.contains(&t))
                    && token.route.as_ref().is_none_or(|r| r.matches(method, path))
                    && now >= active.added_at + i64::try_from(token.after_ms).unwrap_or(i64::MAX / 2) =>
            {
                Some(token.state)
            }
            _ => None,
        })
    }

    /// How the main process of this start ends.
    pub fn exit_script(&self, target: &Target<'_>) -> Option<ExitFault> {
        self.occasion(target, |_, fault| match fault {
            Fault::Exit(exit) => Some(exit.clone()),
            _ => None,
        })
        .map(|(_, exit)| exit)
    }

    /// This start does not succeed.
    pub fn never_start(&self, target: &Target<'_>) -> Option<NeverStartFault> {
        self.occasion(target, |_, fault| match fault {
            Fault::NeverStart(never) => Some(never.clone()),
            _ => None,
        })
        .map(|(_, never)| never)
    }

    /// True when a machine that enters `state` must stay in it.
    pub fn stuck(&self, target: &Target<'_>, state: MachineState) -> bool {
        self.state(target, |_, fault| match fault {
            Fault::Stuck(stuck) if stuck.state == state => Some(()),
            _ => None,
        })
        .is_some()
    }

    /// Scripted result of one execution of a check.
    pub fn check_result(&self, target: &Target<'_>, check: &str) -> Option<CheckFault> {
        self.occasion(target, |_, fault| match fault {
            Fault::Check(scripted) if scripted.name.as_deref().is_none_or(|n| n == check) => {
                Some(scripted.clone())
            }
            _ => None,
        })
        .map(|(_, scripted)| scripted)
    }

    /// The host cannot pull an image of `size` bytes.
    pub fn pull_failure(&self, target: &Target<'_>, size: u64) -> Option<PullFault> {
        self.occasion(target, |_, fault| match fault {
            Fault::Pull(pull) if pull.larger_than.is_none_or(|limit| size > limit) => Some(pull.clone()),
            _ => None,
        })
        .map(|(_, pull)| pull)
    }

    /// How old the edge's view of an app's machines is, and since when the rule is in force.
    pub fn discovery_lag(&self, target: &Target<'_>) -> Option<Lag> {
        self.state(target, |active, fault| match fault {
            Fault::DiscoveryLag(lag) => {
                Some(Lag { since: active.added_at, delay: lag.delay_ms.map(Duration::from_millis) })
            }
            _ => None,
        })
    }

    /// An object made at `made` is not found by reads yet. What was there before the rule is.
    pub fn is_late(&self, target: &Target<'_>, object: Object, made: Millis, now: Millis) -> bool {
        self.state(target, |active, fault| match fault {
            Fault::Propagation(late) if late.object == object && made >= active.added_at => {
                Some(now - made < i64::try_from(late.delay_ms).unwrap_or(i64::MAX))
            }
            _ => None,
        })
        .unwrap_or(false)
    }
}

/// Whether an RFC 3339 time lies before `now`. A text that is no time never passes.
fn passed(until: Option<&str>, now: Millis) -> bool {
    until
        .and_then(|text| text.parse::<jiff::Timestamp>().ok())
        .is_some_and(|until| until.as_millisecond() <= now)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn faults(json: &str) -> Faults {
        let faults = Faults::new();
        faults.load(json).unwrap();
        faults
    }

    #[test]
    fn hosts_and_capacity_follow_their_scope() {
        let faults = faults(
            r#"[{"kind":"host","host":"h1","status":"unreachable"},
                {"kind":"host","region":"fra","deploys_disabled":true},
                {"kind":"capacity","region":"ams","memory_mb":256}]"#,
        );
        assert_eq!(faults.host_status("h1", "ams"), Some(HostStatus::Unreachable));
        assert_eq!(faults.host_status("h2", "ams"), None);
        assert!(faults.host_deploys_disabled("h9", "fra"));
        assert!(!faults.host_deploys_disabled("h1", "ams"));
        assert_eq!(faults.capacity("h7", "ams").unwrap().memory_mb, Some(256));
        assert!(faults.capacity("h7", "fra").is_none());
    }

    #[test]
    fn leases_and_pauses_end_by_the_clock() {
        let faults = faults(
            r#"[{"kind":"lease","machine":"m1","owner":"ada@example.com","ttl_s":10},
                {"kind":"pause-deploys","reason":"upgrade","until":"2030-01-01T00:00:00Z","incident_id":"i1"}]"#,
        );
        let m1 = Target::machine("web", "m1", "ams", "h1");
        let now = now_ms();
        let lease = faults.lease_held_at(&m1, now).unwrap();
        assert_eq!(lease.owner, "ada@example.com");
        assert!(faults.lease_held_at(&m1, lease.expires_at).is_none());
        assert!(faults.lease_held(&Target::machine("web", "m2", "ams", "h1")).is_none());

        let new_year = 1_893_456_000_000;
        let paused = faults.deploys_paused_at(&m1, new_year - 1).unwrap();
        assert_eq!(paused.body()["status"], "deploys_paused");
        assert_eq!(paused.body()["details"]["incident_id"], "i1");
        assert!(faults.deploys_paused_at(&m1, new_year).is_none());
    }

    #[test]
    fn incidents_resolve_and_host_issues_reach_the_apps_on_the_host() {
        let faults = faults(
            r#"[{"id":"i1","kind":"incident","name":"Machines API errors","components":["Machines API"]},
                {"kind":"host-issue","host":"h1","message":"disk replaced"},
                {"kind":"host-issue","app":"web","message":"told directly"}]"#,
        );
        assert!(faults.incidents()[0].unresolved());
        faults.resolve("i1").unwrap();
        let incident = faults.incidents().remove(0);
        assert!(!incident.unresolved() && incident.resolved_at.is_some());
        let on = |host: &str| vec![(host.to_owned(), "ams".to_owned())];
        let texts = |app: &str, hosts: &[(String, String)]| -> Vec<String> {
            faults.host_issues(app, hosts).into_iter().map(|i| i.message).collect()
        };
        assert_eq!(texts("api", &on("h1")), ["disk replaced"]);
        assert_eq!(texts("web", &on("h2")), ["told directly"]);
        assert!(texts("api", &[]).is_empty());
    }

    #[test]
    fn events_are_counted_per_matching_occasion() {
        let faults = faults(
            r#"[{"kind":"exit","app":"web","code":42,"after_ms":10,"times":1},
                {"kind":"pull","message":"no space","larger_than":100},
                {"kind":"registry","verb":"manifest-put","status":403,"code":"DENIED","times":1},
                {"kind":"check","name":"http","status":"critical","output":"refused"},
                {"kind":"stuck","state":"stopping","machine":"m1"}]"#,
        );
        let web = Target::machine("web", "m1", "ams", "h1");
        assert_eq!(faults.exit_script(&web).unwrap().code, 42);
        assert!(faults.exit_script(&web).is_none());
        assert!(faults.pull_failure(&web, 100).is_none());
        assert_eq!(faults.pull_failure(&web, 101).unwrap().message, "no space");
        let registry = |verb| faults.registry(Some("web"), verb).map(|(_, fault)| fault);
        assert!(registry(RegistryVerb::BlobGet).is_none());
        assert_eq!(registry(RegistryVerb::ManifestPut).unwrap().status, Some(403));
        assert!(registry(RegistryVerb::ManifestPut).is_none());
        assert!(faults.check_result(&web, "tcp").is_none());
        assert_eq!(faults.check_result(&web, "http").unwrap().output, "refused");
        assert!(faults.stuck(&web, MachineState::Stopping));
        assert!(!faults.stuck(&web, MachineState::Started));
    }

    #[test]
    fn a_token_is_refused_by_value_route_and_time() {
        let faults = faults(
            r#"[{"kind":"token","state":"revoked","token":"fo1_a","after_ms":1000,"route":"POST /v1/*"}]"#,
        );
        let later = now_ms() + 2000;
        let ask = |tokens: &[&str], method: &str, now| {
            faults.token(&Target::default(), tokens, (method, "/v1/apps/a/machines"), now)
        };
        assert_eq!(ask(&["fo1_b", "fo1_a"], "POST", later).unwrap().1, TokenState::Revoked);
        assert!(ask(&["fo1_b"], "POST", later).is_none());
        assert!(ask(&["fo1_a"], "GET", later).is_none());
        assert!(ask(&["fo1_a"], "POST", now_ms() - 10).is_none());
    }
}
