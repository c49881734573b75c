//! What `fly deploy` prints in the end.

use model::diagnosis::ImpactState;
use model::plan::Plan;
use serde::Serialize;

use crate::deploy::reach::{Reach, Reachable};
use crate::deploy::{MachineOutcome, Outcome};
use crate::output::{Page, View};

/// `fly deploy --plan`. Its JSON form hides what looks like a secret; a plan file does not.
pub(super) struct PlanView(pub(super) Plan);

impl Serialize for PlanView {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        model::plan::render::json(&self.0).serialize(serializer)
    }
}

impl View for PlanView {
    fn human(&self, page: &mut Page) {
        page.raw(&model::plan::render::human(&self.0));
    }
}

/// The result of a deploy.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct OutcomeView(pub(super) Outcome);

impl View for OutcomeView {
    fn human(&self, page: &mut Page) {
        let outcome = &self.0;
        let rows: Vec<Vec<String>> = outcome.machines.iter().map(row).collect();
        if !rows.is_empty() {
            page.table(None, &["Machine", "Group", "Region", "Did", "State", "Version", "Checks"], &rows);
        }
        for left in &outcome.untouched {
            page.remark(&format!("machine {} was left alone: {}", left.machine, left.reason));
        }
        for machine in outcome.machines.iter().filter(|m| !m.verified) {
            if let Some(reason) = &machine.not_verified {
                page.remark(&format!("not verified: machine {} ({reason})", machine.id));
            }
        }
        page.line(&headline(outcome));
        if let Some(url) = &outcome.url {
            page.line(&format!("visit {url}"));
        }
        // Where the edge was asked in vain, a warning has said so.
        if outcome.release.is_some() && outcome.reach.reachable != Reachable::No {
            page.remark(&reach_line(&outcome.reach));
        }
        if outcome.private_dns.name.is_some() {
            page.remark(&format!("private DNS: {}", outcome.private_dns.reason));
        }
    }
}

/// What is known of the public address.
fn reach_line(reach: &Reach) -> String {
    match (reach.reachable, &reach.address) {
        (Reachable::Yes, Some(address)) => format!("{address}: {}", reach.reason),
        (_, Some(address)) => format!("whether {address} answers is not known: {}", reach.reason),
        (_, None) => format!("public address {}", reach.reason),
    }
}

fn row(machine: &MachineOutcome) -> Vec<String> {
    let checks = if machine.checks_total == 0 {
        String::new()
    } else {
        format!("{}/{}", machine.checks_passing, machine.checks_total)
    };
    vec![
        machine.id.clone(),
        machine.group.clone(),
        machine.region.clone(),
        machine.did.clone(),
        machine.state.clone(),
        machine.version.map_or_else(String::new, |v| format!("v{v}")),
        checks,
    ]
}

fn headline(outcome: &Outcome) -> String {
    match outcome.release {
        None if outcome.state == ImpactState::RolledBack => {
            format!("{} is as it was before; nothing had to be changed", outcome.app)
        }
        Some(version) if outcome.state == ImpactState::RolledBack => {
            format!("{} is back to what it was before, as v{version}", outcome.app)
        }
        None => {
            let doubt = if outcome.verified { "" } else { ", and not every machine was found healthy" };
            format!("{} already runs this image and configuration; nothing was changed{doubt}", outcome.app)
        }
        Some(version) if outcome.verified => format!("deployed {} v{version}", outcome.app),
        Some(version) => {
            format!("v{version} of {} was accepted, but not every machine was verified", outcome.app)
        }
    }
}
