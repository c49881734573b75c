//! What the visits mean. Who answered is counted here; whose turn it is when somebody did not, the rules say.

use std::time::Duration;

use model::diagnosis::{Diagnostic, EdgeAnswer, Evidence, EvidenceKind, Fault, Severity};
use model::machine::Service;

use crate::api::TransportKind;
use crate::deploy::{Ports, Work, evidence};

use super::behind::Behind;
use super::visits::undecided;
use super::{Reachable, Visit};

/// Where the visits were made.
pub(super) struct Scene<'a> {
    pub(super) work: &'a Work,
    pub(super) ports: &'a Ports,
    pub(super) url: &'a url::Url,
    pub(super) service: &'a Service,
    pub(super) release: Option<u64>,
}

/// The verdict, what it rests on, and a warning where somebody has to act.
pub(super) async fn judge(
    scene: &Scene<'_>,
    visits: &[Visit],
    behind: &Behind,
    lasted: Duration,
) -> (Reachable, String, Option<Diagnostic>) {
    let silent: Vec<&Visit> = visits.iter().filter(|v| undecided(v)).collect();
    let Some(first) = silent.first() else {
        let (reachable, reason) = decided(visits);
        return (reachable, reason, None);
    };
    let met = met(first, &silent, visits.len(), lasted);
    let edge = answer(scene, first, behind, lasted);
    let Some(diagnostic) = explained(scene, first, behind, edge).await else {
        let whose = "whether that is the app or the edge is not known";
        let why = "the edge's log cannot be read, or the machines changed meanwhile";
        return (Reachable::Unknown, format!("{met}; {whose}: {why}"), None);
    };
    let said = behind.codes.as_deref().unwrap_or_default().join(", ");
    let said = if said.is_empty() { "nothing about it".to_owned() } else { said };
    let reason = format!("{met}; the edge's log says {said}");
    if diagnostic.fault == Some(Fault::Unknown) {
        return (Reachable::Unknown, format!("{reason}; cause not determined"), None);
    }
    (Reachable::No, reason, Some(warning(diagnostic, scene, &silent, behind)))
}

/// Every machine answered, or nothing could be asked.
pub(super) fn decided(visits: &[Visit]) -> (Reachable, String) {
    let (all, answered) = (visits.len(), visits.iter().filter(|v| v.answered).count());
    if answered == all {
        return (Reachable::Yes, format!("{answered} of {all} new machines answer"));
    }
    let trouble = visits.iter().find_map(|v| Some((v.trouble.as_deref()?, v.kind.clone()?)));
    let (reason, kind) = trouble.unwrap_or(("no reason given", TransportKind::Local));
    let why = match kind {
        TransportKind::Resolve => "its name does not resolve from here",
        TransportKind::Tls => "its certificate is not trusted here",
        _ => "it cannot be reached from here",
    };
    (Reachable::Unknown, format!("not asked: {why} ({reason})"))
}

fn met(first: &Visit, silent: &[&Visit], all: usize, lasted: Duration) -> String {
    let met = match first.status {
        Some(status) => format!("HTTP {status}"),
        None => format!("no answer within {} s", lasted.as_secs()),
    };
    format!("{met} for {} of {all} new machines", silent.len())
}

fn answer(scene: &Scene<'_>, first: &Visit, behind: &Behind, lasted: Duration) -> EdgeAnswer {
    let limit = scene.service.concurrency.as_ref().map(|limits| limits.hard_limit);
    EdgeAnswer {
        host: scene.url.host_str().unwrap_or_default().to_owned(),
        status: first.status,
        code: behind.telling().map(str::to_owned),
        stale: false,
        for_s: lasted.as_secs(),
        // They were verified before the first visit, and are so now.
        machines_fine_for_s: behind.fine.then_some(lasted.as_secs()),
        limit: limit.and_then(|limit| u32::try_from(limit).ok()).filter(|limit| *limit > 0),
    }
}

/// The verdict about the first machine that did not answer; `None` where the machines cannot be seen.
async fn explained(
    scene: &Scene<'_>,
    first: &Visit,
    behind: &Behind,
    edge: EdgeAnswer,
) -> Option<Diagnostic> {
    let machine = behind.fleet.iter().find(|machine| machine.id == first.id)?;
    let group = machine.process_group();
    let plans = &scene.work.plan.machines;
    let planned = plans.iter().find(|plan| plan.group == group && plan.input.is_some())?;
    let patience = &scene.work.patience;
    let release = scene.release.unwrap_or_default();
    let failure = evidence::of_traffic(planned, machine, scene.ports, patience, release, edge).await;
    Some(failure.diagnostic().clone())
}

/// The diagnostic of a deploy that stands: a warning about every machine that did not answer.
fn warning(mut told: Diagnostic, scene: &Scene<'_>, silent: &[&Visit], behind: &Behind) -> Diagnostic {
    let url = scene.url.as_str();
    told.severity = Severity::Warning;
    told.exit_code = 0;
    told.scope.machines = silent.iter().map(|visit| visit.id.clone()).collect();
    let first = silent.first().map_or("", |visit| visit.id.as_str());
    for visit in silent {
        let said = serde_json::json!({
            "method": "GET", "path": url, "machine": visit.id, "status": visit.status,
            "request_id": visit.request_id, "proxy_codes": behind.codes,
        });
        told = told.evidence(Evidence::new(format!("e{}", visit.id), EvidenceKind::Http, said));
        if let Some(id) = &visit.request_id {
            told = told.request_id(id.clone());
        }
    }
    told.next_step(format!("ask again: curl -H 'fly-force-instance-id: {first}' {url}"))
}
