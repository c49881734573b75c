//! After the machines are verified: does the new version answer at the app's public address?
//!
//! The edge learns of machines through service discovery, which may lag behind the Machines API. So a few of the
//! new machines are asked through it, one by one, until they answer or the time is up. What the answers mean is judged
//! by the rules of `model::diagnosis` (stopped at: traffic). A deploy never fails here: the machines are right already.
//! Private DNS is asked as well, where a tunnel is there.

mod behind;
mod judge;
pub(crate) mod private;
mod visits;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use model::diagnosis::{Diagnostic, PROPAGATION_S};
use model::machine::{Machine, MachineState, Service};
use model::plan::Plan;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use crate::api::TransportKind;
use crate::api::edge::Edge;
use crate::api::graphql::apps::{AppUrl, AppWithUrl};
use crate::context::Interrupt;

use super::{Event, Listener, MachineOutcome, Outcome, Ports, Work};
use behind::Behind;
use visits::{insist, undecided};

/// Bound on the asking: discovery usually needs a second or two.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bound while the edge's own log says that it has not heard of a machine: only after this a lag is the platform's
/// failure (gate PG5), so this long it is asked before anybody is blamed.
const LAG_PATIENCE: Duration = Duration::from_secs(PROPAGATION_S + 1);
/// Machines asked at most.
const HANDFUL: usize = 5;

/// Does the new version answer at the public address?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reachable {
    /// Every machine that was asked answered.
    Yes,
    /// The edge answered, and not for every machine.
    No,
    /// Not asked, or the answers do not tell.
    Unknown,
}

/// What was asked, and what came back.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Reach {
    #[serde(skip)]
    pub(crate) reachable: Reachable,
    /// In words: what the verdict rests on, or why nothing was asked.
    pub(crate) reason: String,
    /// What was asked for.
    pub(crate) address: Option<String>,
    pub(crate) seconds: Option<f64>,
    pub(crate) machines: Vec<Visit>,
}

/// The last visit to one machine.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Visit {
    pub(crate) id: String,
    pub(crate) answered: bool,
    /// HTTP status, whoever gave it.
    pub(crate) status: Option<u16>,
    pub(crate) request_id: Option<String>,
    /// Why there was no answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) trouble: Option<String>,
    #[serde(skip)]
    kind: Option<TransportKind>,
}

impl Reach {
    pub(crate) fn not_asked(why: impl std::fmt::Display) -> Self {
        Self {
            reachable: Reachable::Unknown,
            reason: format!("not asked: {why}"),
            address: None,
            seconds: None,
            machines: Vec::new(),
        }
    }
}

/// `reachable` beside the outcome's other members, the rest of it as `edge`.
pub(super) fn flat<S: Serializer>(reach: &Reach, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(2))?;
    map.serialize_entry("reachable", &reach.reachable)?;
    map.serialize_entry("edge", reach)?;
    map.end()
}

/// Asks, and puts the answer into the outcome, with a warning when the edge lags behind.
pub(super) async fn ask(
    work: &Work,
    ports: &Ports,
    outcome: &mut Outcome,
    listen: &dyn Listener,
    interrupt: &Interrupt,
) {
    let asked = tokio::select! {
        biased;
        _ = interrupt.wait() => Err(Reach::not_asked("interrupted")),
        asked = through_the_edge(work, ports, outcome, listen) => asked,
    };
    let (url, reach, warning) = match asked {
        Ok(asked) => asked,
        Err(reach) => (None, reach, None),
    };
    if outcome.url.is_none() {
        outcome.url = url;
    }
    outcome.reach = reach;
    outcome.private_dns = tokio::select! {
        biased;
        _ = interrupt.wait() => private::PrivateDns::not_asked("interrupted"),
        asked = private::ask(work, ports, outcome) => asked,
    };
    if let Some(diagnostic) = warning {
        listen.event(&Event::Warning { diagnostic: &diagnostic });
        outcome.warnings.push(diagnostic);
    }
}

type Asked = (Option<String>, Reach, Option<Diagnostic>);

async fn through_the_edge(
    work: &Work,
    ports: &Ports,
    outcome: &Outcome,
    listen: &dyn Listener,
) -> Result<Asked, Reach> {
    if work.patience.detach {
        return Err(Reach::not_asked("the machines were not waited for (--detach)"));
    }
    if !work.patience.ask_edge {
        return Err(Reach::not_asked("turned off (--dns-checks=false)"));
    }
    let mut targets = targets(&work.plan, &outcome.machines);
    let Some(service) = targets.first().map(|(_, service)| *service) else {
        return Err(Reach::not_asked("no new machine that runs has a public HTTP service"));
    };
    targets.retain(|(machine, _)| machine.serves);
    targets.truncate(HANDFUL);
    if targets.is_empty() {
        return Err(Reach::not_asked("every new machine with a public service is cordoned or idle"));
    }
    let unknown = |error| Reach::not_asked(format!("the app's address is not known: {error}"));
    let app = AppUrl { app_name: ports.app.clone() };
    let names = ports.graphql.run(&app).await.map_err(unknown)?;
    let shown = names.app.app_url.clone().filter(|url| !url.is_empty());
    let told = |reach: Reach| (shown.clone(), reach, None);
    let Some(url) = address(&names.app, service) else {
        return Ok(told(Reach::not_asked("the app has no public address")));
    };
    let edge = match Edge::of(url.clone(), &ports.user_agent, ports.local_ca.as_deref()) {
        Ok(edge) => edge,
        Err(reason) => return Ok(told(Reach::not_asked(reason))),
    };
    let ids: Vec<&str> = targets.iter().map(|(machine, _)| machine.id.as_str()).collect();
    listen.event(&Event::EdgeAsked { address: url.as_str(), machines: &ids });
    let (began, since) = (Instant::now(), jiff::Timestamp::now());
    let round = |ids: Vec<String>, patience| {
        let edge = &edge;
        let visits = ids.into_iter().map(move |id| async move { insist(edge, &id, began, patience).await });
        futures::future::join_all(visits)
    };
    let mut visits = round(ids.iter().map(|id| (*id).to_owned()).collect(), PATIENCE).await;
    let mut behind = Behind::look(ports, &visits, since).await;
    if let Some(code) = behind.lag() {
        listen.event(&Event::EdgeLags { code, seconds: LAG_PATIENCE.as_secs() });
        let late = visits.iter().filter(|v| undecided(v)).map(|v| v.id.clone()).collect();
        for visit in round(late, LAG_PATIENCE).await {
            visits.retain(|known| known.id != visit.id);
            visits.push(visit);
        }
        behind = Behind::look(ports, &visits, since).await;
    }
    let scene = judge::Scene { work, ports, url: &url, service, release: outcome.release };
    let (reachable, reason, warning) = judge::judge(&scene, &visits, &behind, began.elapsed()).await;
    let seconds = Some(began.elapsed().as_secs_f64());
    let reach = Reach { reachable, reason, address: Some(url.to_string()), seconds, machines: visits };
    listen.event(&Event::EdgeAnswered { reach: &reach });
    Ok((shown, reach, warning))
}

/// A handful of machines that this deploy changed and that run, with a public HTTP service; one per region and
/// group before a second one of any.
fn targets<'a>(plan: &'a Plan, machines: &'a [MachineOutcome]) -> Vec<(&'a MachineOutcome, &'a Service)> {
    let mut services: BTreeMap<&str, &Service> = BTreeMap::new();
    for planned in &plan.machines {
        let config = planned.input.as_ref().and_then(|input| input.config.as_ref());
        let all = config.map(|config| &config.services).into_iter().flatten();
        if let Some(service) = all.into_iter().find(|s| http_port(s).is_some()) {
            services.entry(&planned.group).or_insert(service);
        }
    }
    let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut found: Vec<(usize, (&MachineOutcome, &Service))> = machines
        .iter()
        .filter(|m| m.verified && m.state == "started" && m.did != "unchanged")
        .filter_map(|m| {
            let service = services.get(m.group.as_str())?;
            let turn = seen.entry((&m.group, &m.region)).or_default();
            *turn += 1;
            Some((*turn, (m, *service)))
        })
        .collect();
    found.sort_by_key(|(turn, _)| *turn);
    found.into_iter().map(|(_, target)| target).collect()
}

/// Whether the Machines API says that a machine takes requests.
pub(super) fn serves(machine: &Machine) -> bool {
    machine.state == MachineState::Started && !machine.cordoned && machine.check_totals().all_passing()
}

/// The edge's port of a service where plain requests reach the app: 443 before 80, and 80 only where it does not
/// redirect.
fn http_port(service: &Service) -> Option<u16> {
    let speaks = |port: i64| {
        let mut of_port = service.ports.iter().filter(move |p| p.contains(port));
        of_port.any(|p| p.handlers.iter().any(|h| h == "http") && !(port == 80 && p.force_https))
    };
    [443, 80].into_iter().find(|port| speaks(i64::from(*port)))
}

/// The URL to ask: the app's own, or, where its scheme does not reach the app, its host by the other one; with the
/// path of the service's HTTP check, which is known to be answered.
fn address(names: &AppWithUrl, service: &Service) -> Option<url::Url> {
    let shown: url::Url = names.app_url.as_deref()?.parse().ok()?;
    let plain = service
        .ports
        .iter()
        .any(|p| p.contains(80) && p.handlers.iter().any(|h| h == "http") && !p.force_https);
    let mut url = match shown.scheme() {
        "http" if plain => shown,
        "https" if http_port(service) == Some(443) => shown,
        "http" => format!("https://{}", names.hostname.as_deref()?).parse().ok()?,
        _ => format!("http://{}", names.hostname.as_deref()?).parse().ok()?,
    };
    let checks = service.checks.iter().filter(|c| c.kind_of_probe.as_deref() == Some("http"));
    let plainly_asked = |c: &&model::machine::ServiceCheck| {
        c.headers.is_empty() && c.method.as_deref().is_none_or(|m| m.eq_ignore_ascii_case("get"))
    };
    let path = checks.into_iter().find(plainly_asked).and_then(|c| c.path.clone());
    if let Some(path) = path.filter(|p| p.starts_with('/')) {
        url = url.join(&path).ok()?;
    }
    Some(url)
}

#[cfg(test)]
mod tests;
