//! After the machines are verified: does the new version answer at the app's public address?
//!
//! The edge learns of machines through service discovery, which may lag behind the Machines API. So a few of the
//! new machines are asked through it, one by one, until they answer or the time is up. A deploy never fails here:
//! the machines are right already. Private DNS would need the tunnel and is not asked.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use model::diagnosis::{Basis, Code, Diagnostic, Evidence, EvidenceKind, Gate, Severity};
use model::machine::{Machine, MachineState, Service};
use model::plan::Plan;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use crate::api::TransportKind;
use crate::api::edge::{Edge, Heard};
use crate::api::graphql::apps::{AppUrl, AppWithUrl};
use crate::context::Interrupt;
use crate::diagnostics::Failure;

use super::{Event, Listener, MachineOutcome, Outcome, Ports, Work};

/// Bound on the asking: discovery usually needs a second or two.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bound while nothing answers at all: a name that does not resolve from here will hardly do so soon.
const UNREACHED_PATIENCE: Duration = Duration::from_secs(3);
/// Pauses between visits of one machine: first and longest.
const PAUSE: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(1));
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
    let visits = futures::future::join_all(ids.iter().map(|id| insist(&edge, id, began))).await;
    let seconds = began.elapsed().as_secs_f64();
    let lost: Vec<&str> = visits.iter().filter(|v| undecided(v)).map(|v| v.id.as_str()).collect();
    let codes = if lost.is_empty() { None } else { proxy_codes(ports, &lost, since).await };
    let (reachable, reason, warning) = judge(&visits, codes.as_deref());
    let reach =
        Reach { reachable, reason, address: Some(url.to_string()), seconds: Some(seconds), machines: visits };
    let diagnostic = warning.map(|code| warning_of(code, &reach, ports, codes.as_deref()));
    listen.event(&Event::EdgeAnswered { reach: &reach });
    Ok((shown, reach, diagnostic))
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

/// Visits one machine until it answers or the time is up.
async fn insist(edge: &Edge, id: &str, began: Instant) -> Visit {
    let mut pause = PAUSE.0;
    let mut refusal: Option<Visit> = None;
    loop {
        let left = PATIENCE.saturating_sub(began.elapsed());
        let visit = visit(id, edge.visit(id, left.max(PAUSE.0)).await);
        // An edge that holds a request back had said why before.
        let timed_out = visit.kind == Some(TransportKind::Timeout);
        let visit = refusal.clone().filter(|_| timed_out).unwrap_or(visit);
        if refused(&visit) {
            refusal = Some(visit.clone());
        }
        let patience = match &visit.kind {
            Some(TransportKind::Tls | TransportKind::Local) => Duration::ZERO,
            Some(TransportKind::Resolve | TransportKind::Connect) => UNREACHED_PATIENCE,
            _ => PATIENCE,
        };
        if visit.answered || began.elapsed() + pause >= patience {
            return visit;
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(PAUSE.1);
    }
}

/// Statuses of a proxy that could not get an answer from what is behind it. An app may give them as well.
fn of_a_proxy(status: u16) -> bool {
    matches!(status, 502..=504)
}

fn refused(visit: &Visit) -> bool {
    visit.status.is_some_and(of_a_proxy)
}

/// The edge was there, and no answer of the app came back.
fn undecided(visit: &Visit) -> bool {
    refused(visit) || visit.kind == Some(TransportKind::Timeout)
}

fn visit(id: &str, heard: Heard) -> Visit {
    let id = id.to_owned();
    match heard {
        Heard::Answer { status, request_id } => {
            let answered = !of_a_proxy(status);
            Visit { id, answered, status: Some(status), request_id, trouble: None, kind: None }
        }
        Heard::Nothing { kind, reason } => Visit {
            id,
            answered: false,
            status: None,
            request_id: None,
            trouble: Some(reason),
            kind: Some(kind),
        },
    }
}

/// What the edge's own log lines about these machines were, by code. `None`: it cannot be read, or the machines do
/// not serve any more, so that the lines need another explanation than a lag.
async fn proxy_codes(ports: &Ports, machines: &[&str], since: jiff::Timestamp) -> Option<Vec<String>> {
    let reading = async {
        futures::try_join!(
            ports.logs.page(&ports.app, "", None, None),
            ports.machines.list_machines(&ports.app, false)
        )
    };
    let (page, fleet) = reading.await.ok()?;
    if !machines.iter().all(|id| fleet.iter().any(|m| m.id == *id && serves(m))) {
        return None;
    }
    let lines = page.entries.iter().filter(|entry| {
        let recent = entry.timestamp.parse::<jiff::Timestamp>().is_ok_and(|at| at >= since);
        let ours = entry.instance.is_empty() || machines.contains(&entry.instance.as_str());
        entry.provider() == "proxy" && recent && ours
    });
    let mut codes: Vec<String> = lines.filter_map(|entry| entry.proxy_code()).collect();
    codes.sort_unstable();
    codes.dedup();
    Some(codes)
}

/// The verdict, what it rests on, and the code of a warning (spec B7 and B12).
fn judge(visits: &[Visit], codes: Option<&[String]>) -> (Reachable, String, Option<Code>) {
    let (all, answered) = (visits.len(), visits.iter().filter(|v| v.answered).count());
    if answered == all {
        return (Reachable::Yes, format!("{answered} of {all} new machines answer"), None);
    }
    let silent: Vec<&Visit> = visits.iter().filter(|v| undecided(v)).collect();
    let Some(first) = silent.first() else {
        let trouble = visits.iter().find_map(|v| Some((v.trouble.as_deref()?, v.kind.clone()?)));
        let (reason, kind) = trouble.unwrap_or(("no reason given", TransportKind::Local));
        let why = match kind {
            TransportKind::Resolve => "its name does not resolve from here",
            TransportKind::Tls => "its certificate is not trusted here",
            _ => "it cannot be reached from here",
        };
        return (Reachable::Unknown, format!("not asked: {why} ({reason})"), None);
    };
    let met = match first.status {
        Some(status) => format!("HTTP {status}"),
        None => format!("no answer within {} s", PATIENCE.as_secs()),
    };
    let met = format!("{met} for {} of {all} new machines", silent.len());
    let has = |wanted: &[&str]| codes.is_some_and(|codes| codes.iter().any(|c| wanted.contains(&c.as_str())));
    let prefixed = |prefix: &str| codes.is_some_and(|codes| codes.iter().any(|c| c.starts_with(prefix)));
    let code = if has(&["PR02", "PM11"]) {
        Code::P702
    } else if has(&["PP01", "PC08", "PM02", "PM03", "PM04", "PM09", "PM10", "PE01", "PE02", "PT09", "PU03"]) {
        Code::P704
    } else if prefixed("PL") {
        Code::A708
    } else if prefixed("PC") || prefixed("PU") {
        Code::A706
    } else if has(&["PR01", "PR03", "PR04"]) {
        // The Machines API says that they run and pass their checks; the edge knows it otherwise.
        Code::P702
    } else {
        let why = match codes {
            None => "the edge's log cannot be read, or the machines changed meanwhile",
            Some(_) => "the edge's log says nothing about it",
        };
        let whose = "whether that is the app or the edge is not known";
        return (Reachable::Unknown, format!("{met}; {whose}: {why}"), None);
    };
    let said = codes.unwrap_or_default().join(", ");
    let reason = format!("{met}; the edge's log says {said}");
    (Reachable::No, reason, Some(code))
}

fn warning_of(code: Code, reach: &Reach, ports: &Ports, codes: Option<&[String]>) -> Diagnostic {
    let (app, address) = (&ports.app, reach.address.as_deref().unwrap_or_default());
    let silent: Vec<&Visit> = reach.machines.iter().filter(|v| !v.answered).collect();
    let count = format!("{} of {}", silent.len(), reach.machines.len());
    let (title, because) = match code {
        Code::P702 => (
            format!("edge does not route to {count} new machines of {app} yet"),
            "the Machines API says that they run and pass their checks, the edge does not know it yet",
        ),
        Code::P704 => (
            format!("edge cannot reach {count} new machines of {app}"),
            "the edge reports a failure of its own",
        ),
        Code::A708 => (
            format!("{count} new machines of {app} are at their concurrency limit"),
            "the edge holds requests back at the limit of the configuration",
        ),
        _ => (
            format!("edge gets no answer from {count} new machines of {app}"),
            "the machines run, but the app does not take the edge's connections",
        ),
    };
    let first = silent.first().map_or("", |v| v.id.as_str());
    let mut failure = Failure::new(code, title)
        .because(format!("{because}: {}", reach.reason))
        .app(app)
        .next_step(format!("ask again: curl -H 'fly-force-instance-id: {first}' {address}"))
        .next_command(format!("fly logs -a {app} --no-tail"), "the edge's own lines are there, too");
    for visit in &silent {
        failure = failure.machine(&visit.id).with(|d| {
            let said = serde_json::json!({
                "method": "GET", "path": address, "machine": visit.id, "status": visit.status,
                "request_id": visit.request_id, "proxy_codes": codes,
            });
            d.evidence(Evidence::new(format!("e{}", visit.id), EvidenceKind::Http, said))
        });
        if let Some(id) = &visit.request_id {
            failure = failure.with(|d| d.request_id(id.clone()));
        }
    }
    let mut diagnostic = failure.diagnostic().clone();
    diagnostic.command = "deploy".to_owned();
    diagnostic.severity = Severity::Warning;
    diagnostic.exit_code = 0;
    diagnostic.basis = Basis::Derived;
    match code {
        Code::P702 => diagnostic.gates.push(Gate::PG5),
        Code::P704 => diagnostic.gates.push(Gate::PG9),
        _ => {}
    }
    "B12".clone_into(&mut diagnostic.basis_rule);
    diagnostic
}

#[cfg(test)]
mod tests;
