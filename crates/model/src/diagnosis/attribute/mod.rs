//! Attribution. In: [`Facts`]. Out: a [`Verdict`] by the first rule that holds (spec A5). The room must not let a missing
//! fact become a claim: a rule that cannot be decided because a fact is unavailable stays *open*, and a later rule may
//! only speak if it blames the same one the open rule would have blamed. Otherwise the verdict is "not determined". That
//! is what makes "taking a fact away moves a verdict only towards unknown" hold for every rule, also future ones.

mod body;
mod builder;
mod checks;
mod exit;
mod graphql;
mod http;
mod log;
mod logic;
mod machine;
mod outcome;
mod public_side;
mod registry;
#[cfg(test)]
mod tests;
mod transport;
mod tunnel;
mod volume;

pub use self::http::PROPAGATION_S;
use self::outcome::{Finding, Outcome, Rule};
use super::{
    Basis, BuilderFact, BuilderStop, Cause, Code, Exchange, Fact, Facts, Fault, NotChecked, RuledOut,
    Stopped, TunnelFact, Verdict,
};

/// Rule families for a failed call, in order: what the body itself says (H0 with V), then GraphQL, transport, status.
const CALL_RULES: &[&[Rule]] = &[transport::RULES, volume::RULES, graphql::RULES, http::RULES];
const MACHINE_RULES: &[&[Rule]] = &[machine::EARLY, exit::RULES, machine::LATE, checks::RULES];
const REGISTRY_RULES: &[&[Rule]] = &[registry::RULES];
/// What the edge says about itself comes first; then the machines' own failure is the cause (spec A706, "by cause").
const TRAFFIC_RULES: &[&[Rule]] = &[public_side::EDGE_ITSELF, exit::RULES, checks::RULES, public_side::EDGE];

/// Judges the facts. Total: what no rule explains is an unknown verdict, never a guess.
pub fn attribute(facts: &Facts) -> Verdict {
    let finding = decide(facts).unwrap_or_else(|| undetermined(facts));
    let fault = finding.code.fault().unwrap_or(Fault::Unknown);
    let values: Vec<(&str, &str)> =
        finding.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let basis = if fault == Fault::Unknown && finding.code != Code::U001 && finding.code != Code::U501 {
        Basis::None
    } else {
        finding.basis
    };
    Verdict {
        code: finding.code,
        fault,
        basis,
        rule: finding.rule.to_owned(),
        gates: finding.gates,
        title: finding.code.title(&values) + &finding.aside,
        because: finding.because,
        evidence: finding.evidence.iter().map(|id| (*id).to_owned()).collect(),
        ruled_out: ruled_out(facts),
        unavailable: unavailable(facts),
        causes: beside(finding.causes, facts),
        next: finding.next,
        retry_after_s: finding.retry_after_s,
    }
}

fn decide(facts: &Facts) -> Option<Finding> {
    match facts.stopped {
        Stopped::Call => first_hit(CALL_RULES, facts),
        Stopped::Registry => first_hit(REGISTRY_RULES, facts),
        Stopped::Traffic => first_hit(TRAFFIC_RULES, facts),
        Stopped::Dns => first_hit(&[public_side::DNS], facts),
        Stopped::Certificate => first_hit(&[public_side::CERTIFICATE], facts),
        Stopped::Tunnel => first_hit(&[tunnel::RULES], facts),
        Stopped::Builder => of_builder(facts),
        Stopped::Nothing => first_hit(&[public_side::BESIDE, tunnel::BESIDE], facts),
        Stopped::Machine => match sight(facts) {
            Sight::Clear => first_hit(MACHINE_RULES, facts),
            Sight::Blinded(call) => observed_nothing(facts, call),
            Sight::Dim => None,
        },
    }
}

/// Evaluates families in order. See the room's doc for why an open rule silences other faults.
fn first_hit(families: &[&[Rule]], facts: &Facts) -> Option<Finding> {
    let mut open: Vec<Fault> = Vec::new();
    for rule in families.iter().copied().flatten() {
        match (rule.run)(facts) {
            Outcome::Hit(mut finding) => {
                let fault = finding.code.fault().unwrap_or(Fault::Unknown);
                if fault == Fault::Unknown || open.iter().all(|other| *other == fault) {
                    finding.rule = rule.id;
                    return Some(*finding);
                }
                return None;
            }
            Outcome::Miss => {}
            Outcome::Open => open.push(rule.fault),
        }
    }
    None
}

/// What a failed call alone would be.
fn of_call(facts: &Facts) -> Option<Finding> {
    let mut call = facts.clone();
    call.stopped = Stopped::Call;
    first_hit(CALL_RULES, &call)
}

/// A call for a builder that failed for other reasons than the platform's is that failure.
fn of_builder(facts: &Facts) -> Option<Finding> {
    let providing = facts
        .builder
        .known()
        .is_some_and(|builder| matches!(builder.stop, BuilderStop::Provide | BuilderStop::Acquire));
    first_hit(&[builder::RULES], facts).or_else(|| of_call(facts).filter(|_| providing))
}

/// Whether the machine could be looked at (rule M1).
enum Sight<'a> {
    /// It was seen, or its end was, or nobody asked.
    Clear,
    /// The observing calls fail, and every missing observation names its failed call; this is the machine's.
    Blinded(&'a Exchange),
    /// The observing call failed, and another observation is missing without one: it could have said anything.
    Dim,
}

fn sight(facts: &Facts) -> Sight<'_> {
    fn blank<T>(fact: &Fact<T>) -> bool {
        matches!(fact, Fact::Unavailable(reason) if reason.call.is_none())
    }
    let Fact::Unavailable(reason) = &facts.machine else { return Sight::Clear };
    let Some(call) = reason.call.as_deref() else { return Sight::Clear };
    if facts.exit.known().is_some() {
        return Sight::Clear;
    }
    let missing = [
        blank(&facts.exit),
        blank(&facts.events),
        blank(&facts.checks),
        blank(&facts.log),
        blank(&facts.host_issues),
    ];
    if missing.contains(&true) { Sight::Dim } else { Sight::Blinded(call) }
}

fn observed_nothing(facts: &Facts, call: &Exchange) -> Option<Finding> {
    let mut seen = facts.clone();
    seen.stopped = Stopped::Call;
    seen.call = Fact::Known(call.clone());
    first_hit(CALL_RULES, &seen).map(|mut finding| {
        finding.rule = "M1";
        finding
    })
}

/// The honest end: which unknown it is depends on what was being done.
fn undetermined(facts: &Facts) -> Finding {
    let machine = facts.machine.known().map_or_else(|| "unknown".to_owned(), |machine| machine.id.clone());
    let blind = unavailable(facts);
    let finding = match facts.stopped {
        Stopped::Call => match facts.call.known() {
            Some(call) => Finding::new(Code::U002)
                .value("operation", &call.operation)
                .because(http::words(call))
                .on(&["call"]),
            None => Finding::new(Code::U003),
        },
        Stopped::Registry => match facts.registry.known() {
            Some(answer) => Finding::new(Code::U301)
                .value("operation", registry::verb(answer.operation))
                .because(registry::words(answer))
                .on(&["registry"]),
            None => Finding::new(Code::U003),
        },
        Stopped::Traffic | Stopped::Dns | Stopped::Certificate | Stopped::Nothing => {
            public_side::undetermined(facts)
        }
        Stopped::Tunnel => tunnel::undetermined(facts),
        Stopped::Builder => builder::undetermined(facts),
        Stopped::Machine if facts.machine.known().is_none() && facts.exit.known().is_none() => {
            Finding::new(Code::U003)
        }
        Stopped::Machine => machine_undetermined(facts).value("machine", &machine),
    };
    let finding = match blind.first() {
        Some(missing) if finding.because.is_empty() => {
            finding.because(format!("{} could not be observed: {}", missing.what, missing.why))
        }
        _ => finding,
    };
    finding.ruled("none")
}

fn machine_undetermined(facts: &Facts) -> Finding {
    let checks_fail =
        facts.checks.known().is_some_and(|checks| checks.iter().any(|check| check.status != "passing"));
    let started = facts.machine.known().is_some_and(|machine| machine.state == "started");
    if checks_fail && started && facts.exit.known().is_none() {
        let output = facts
            .checks
            .known()
            .and_then(|checks| checks.iter().find(|check| check.status != "passing"))
            .map(|check| format!("{} says \"{}\"", check.name, check.output.trim()));
        return Finding::new(Code::U702)
            .because(output.unwrap_or_default())
            .command("fly checks list", "shows the checks as they are now", &["checks"])
            .on(&["checks"]);
    }
    let finding = Finding::new(Code::U503).value("wanted", wanted(facts)).on(&["machine"]);
    match facts.machine.known() {
        Some(machine) => finding
            .because(format!("state {}, host_status {}", machine.state, machine.host_status))
            .command(format!("fly machine status {}", machine.id), "shows its events", &["machine"]),
        None => finding,
    }
}

fn wanted(facts: &Facts) -> &'static str {
    if facts.expected.checks.is_empty() { "the state started" } else { "health" }
}

/// A state of the app that keeps machines from what they should be; an observation, which moves no verdict.
fn beside(mut causes: Vec<Cause>, facts: &Facts) -> Vec<Cause> {
    if let Some(status) = facts.app_status.known().filter(|status| *status == "suspended") {
        causes.push(Cause {
            text: format!("the app itself is {status}"),
            basis: Basis::Stated,
            evidence: vec!["app".to_owned()],
        });
    }
    causes
}

/// What the facts exclude, for the reader; no rule reads it.
fn ruled_out(facts: &Facts) -> Vec<RuledOut> {
    let mut out = Vec::new();
    let mut add = |what: &str, how: String| {
        out.push(RuledOut { what: what.to_owned(), how });
    };
    if let Some(machine) = facts.machine.known().filter(|machine| machine.host_status == "ok") {
        add("host", format!("host_status of {} is ok", machine.id));
    }
    if let Some(exit) = facts.exit.known() {
        if !exit.requested_stop {
            add("stop request", "requested_stop is false".to_owned());
        }
        if !exit.oom_killed {
            add("out-of-memory kill", "oom_killed is false".to_owned());
        }
    }
    match &facts.host_issues {
        Fact::KnownAbsent => add("host issue", "the app has none".to_owned()),
        Fact::Known(issues) if issues.is_empty() => add("host issue", "the app has none".to_owned()),
        _ => {}
    }
    match &facts.incidents {
        Fact::KnownAbsent => add("incident", "the feed is empty".to_owned()),
        Fact::Known(all) if all.iter().all(|incident| !incident.open) => {
            add("incident", "none is open".to_owned());
        }
        _ => {}
    }
    out
}

/// Every fact that was asked for in vain.
fn unavailable(facts: &Facts) -> Vec<NotChecked> {
    fn why<T>(fact: &Fact<T>) -> Option<&str> {
        match fact {
            Fact::Unavailable(reason) => Some(&reason.why),
            Fact::Known(_) | Fact::KnownAbsent | Fact::NotAsked => None,
        }
    }
    fn within<'a>(facts: &'a Facts, why: impl FnOnce(&'a TunnelFact) -> Option<&'a str>) -> Option<&'a str> {
        facts.tunnel.known().and_then(why)
    }
    let builder = |why: fn(&BuilderFact) -> Option<&str>| facts.builder.known().and_then(why);
    [
        ("the failed call", why(&facts.call)),
        ("token", why(&facts.token)),
        ("machine", why(&facts.machine)),
        ("exit event", why(&facts.exit)),
        ("events", why(&facts.events)),
        ("checks", why(&facts.checks)),
        ("checks after the deadline", why(&facts.late_pass)),
        ("listening sockets", why(&facts.sockets)),
        ("logs", why(&facts.log)),
        ("secrets list", why(&facts.secrets)),
        ("host issues", why(&facts.host_issues)),
        ("incidents", why(&facts.incidents)),
        ("volumes", why(&facts.volumes)),
        ("registry", why(&facts.registry)),
        ("image", why(&facts.image)),
        ("app", why(&facts.app_status)),
        ("regions", why(&facts.regions)),
        ("addresses", why(&facts.addresses)),
        ("the edge", why(&facts.edge)),
        ("public DNS", why(&facts.dns)),
        ("certificate", why(&facts.certificate)),
        ("the tunnel", why(&facts.tunnel)),
        ("the peer's validity", within(facts, |tunnel| why(&tunnel.key_known))),
        ("another gateway", within(facts, |tunnel| why(&tunnel.other_gateway))),
        ("private DNS", within(facts, |tunnel| why(&tunnel.private_dns))),
        ("the log stream", within(facts, |tunnel| why(&tunnel.log_stream))),
        ("the builder", why(&facts.builder)),
        ("the builder's state", builder(|builder| why(&builder.state))),
        ("the builder's end", builder(|builder| why(&builder.exit))),
        ("the way to the builder", builder(|builder| why(&builder.way_open))),
        ("the builder's engine", builder(|builder| why(&builder.answers))),
    ]
    .into_iter()
    .filter_map(|(what, why)| why.map(|why| NotChecked { what: what.to_owned(), why: why.to_owned() }))
    .collect()
}
