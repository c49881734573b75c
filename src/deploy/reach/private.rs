//! Does the private network's DNS name the new machines? Asked only where a tunnel is there already, and never for long:
//! like the edge, it learns of machines a little later, and a deploy does not fail here.

use std::collections::BTreeSet;
use std::net::Ipv6Addr;
use std::time::Duration;

use futures::future::LocalBoxFuture;
use serde::Serialize;

use super::super::{Outcome, Ports, Work};
use super::Reachable;

/// How long the names may take to follow.
const PATIENCE: Duration = Duration::from_secs(10);

/// Somebody who can ask the private network's DNS.
pub(crate) trait PrivateNames {
    /// Which of these addresses `name` does not have within the time. Errors in words: why it could not be asked.
    fn missing<'a>(
        &'a self,
        name: &'a str,
        wanted: &'a BTreeSet<Ipv6Addr>,
        patience: Duration,
    ) -> LocalBoxFuture<'a, Result<BTreeSet<Ipv6Addr>, String>>;
}

/// What the private network's DNS said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct PrivateDns {
    /// Whether it names every new machine.
    pub(crate) complete: Reachable,
    pub(crate) reason: String,
    pub(crate) name: Option<String>,
}

impl PrivateDns {
    pub(crate) fn not_asked(why: impl std::fmt::Display) -> Self {
        Self { complete: Reachable::Unknown, reason: format!("not asked: {why}"), name: None }
    }
}

/// Asks for `<app>.internal`.
pub(super) async fn ask(work: &Work, ports: &Ports, outcome: &Outcome) -> PrivateDns {
    let Some(names) = &ports.private else {
        return PrivateDns::not_asked("no tunnel into the private network has been used from here");
    };
    if work.patience.detach {
        return PrivateDns::not_asked("the machines were not waited for (--detach)");
    }
    if !work.patience.ask_edge {
        return PrivateDns::not_asked("turned off (--dns-checks=false)");
    }
    let changed: BTreeSet<&str> = outcome
        .machines
        .iter()
        .filter(|m| m.verified && m.state == "started" && m.did != "unchanged")
        .map(|m| m.id.as_str())
        .collect();
    if changed.is_empty() {
        return PrivateDns::not_asked("no new machine runs");
    }
    let fleet = match ports.machines.list_machines(&ports.app, false).await {
        Ok(fleet) => fleet,
        Err(error) => {
            return PrivateDns::not_asked(format!("the machines' addresses are not known: {error}"));
        }
    };
    let wanted: BTreeSet<Ipv6Addr> = fleet
        .iter()
        .filter(|m| changed.contains(m.id.as_str()))
        .filter_map(|m| m.private_ip.parse().ok())
        .collect();
    let name = format!("{}.internal", ports.app);
    match names.missing(&name, &wanted, PATIENCE).await {
        Ok(missing) => judge(name, wanted.len(), missing.len()),
        Err(why) => PrivateDns::not_asked(why),
    }
}

fn judge(name: String, all: usize, missing: usize) -> PrivateDns {
    let (complete, reason) = if missing == 0 {
        (Reachable::Yes, format!("{name} names all {all} new machines"))
    } else {
        let seconds = PATIENCE.as_secs();
        (Reachable::No, format!("{name} does not name {missing} of {all} new machines after {seconds} s"))
    };
    PrivateDns { complete, reason, name: Some(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_new_machine_has_to_be_named() {
        assert_eq!(judge("web.internal".into(), 2, 0).complete, Reachable::Yes);
        let lagging = judge("web.internal".into(), 2, 1);
        assert_eq!((lagging.complete, lagging.reason.contains("1 of 2")), (Reachable::No, true));
        assert_eq!(PrivateDns::not_asked("x").complete, Reachable::Unknown);
    }
}
