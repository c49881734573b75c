//! What the catalogue says of the public side (spec B7, B8): the edge (E), public DNS (D), certificates (L), and what lies
//! beside a command that worked (S). The proxy's codes are a structured field of its log entries (spec B12).

use super::logic::{Tri, holds};
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::public_side::{CUT, GONE, INTERNAL, LIMIT, NO_CANDIDATE, REFUSED};
use crate::diagnosis::{Basis, CertificateFact, Code, EdgeAnswer, Facts, Fault, Gate, Stopped};

/// What the edge reports of itself; nothing in the app can cause it.
pub(super) const EDGE_ITSELF: &[Rule] = &[
    Rule { id: "E1", fault: Fault::Platform, run: edge_internal },
    Rule { id: "E2", fault: Fault::Platform, run: stale_route },
];

/// After the machines' own failures.
pub(super) const EDGE: &[Rule] = &[
    Rule { id: "E3", fault: Fault::App, run: at_limit },
    Rule { id: "E4", fault: Fault::App, run: no_candidate },
    Rule { id: "E5", fault: Fault::App, run: cut_off },
    Rule { id: "E6", fault: Fault::Config, run: other_protocol },
];

pub(super) const DNS: &[Rule] = &[
    Rule { id: "D1", fault: Fault::Network, run: resolver_blocked },
    Rule { id: "D2", fault: Fault::Platform, run: not_published },
];

pub(super) const CERTIFICATE: &[Rule] = &[
    Rule { id: "L1", fault: Fault::Account, run: rate_limited },
    Rule { id: "L2", fault: Fault::Config, run: caa },
    Rule { id: "L3", fault: Fault::Config, run: records_missing },
    Rule { id: "L4", fault: Fault::Platform, run: not_issued },
];

pub(super) const BESIDE: &[Rule] = &[
    Rule { id: "S2", fault: Fault::Config, run: no_address },
    Rule { id: "S3", fault: Fault::Config, run: no_service },
    Rule { id: "S1", fault: Fault::Platform, run: host_issue },
];

/// How long routes and records may lag before that is a failure (spec A3 PG5). Seconds.
const PROPAGATION_S: u64 = super::http::PROPAGATION_S;
/// A certificate with every requirement met is late after this (spec A3 PG6). Seconds.
const ISSUE_S: u64 = 30 * 60;

fn coded(edge: &EdgeAnswer, codes: &[&str]) -> bool {
    edge.code.as_deref().is_some_and(|code| codes.contains(&code))
}

fn edge(facts: &Facts) -> &EdgeAnswer {
    facts.edge.known().expect("a rule on the edge's answer held")
}

fn words(edge: &EdgeAnswer) -> String {
    let status = edge.status.map_or_else(|| "nothing".to_owned(), |status| format!("HTTP {status}"));
    let code = edge.code.as_deref().map_or_else(String::new, |code| format!(" and reports {code}"));
    format!("{} answers {status}{code}", edge.host)
}

fn edge_internal(facts: &Facts) -> Outcome {
    holds(&facts.edge, |edge| coded(edge, &INTERNAL)).then(|| {
        let edge = edge(facts);
        Finding::platform(Code::P704, Gate::PG9)
            .value("code", edge.code.clone().unwrap_or_default())
            .because(words(edge))
            .command("fly incidents list", "whether it is known", &["edge"])
            .on(&["edge"])
    })
}

fn stale_route(facts: &Facts) -> Outcome {
    holds(&facts.edge, |edge| {
        (edge.stale || coded(edge, &GONE))
            && edge.for_s >= PROPAGATION_S
            && edge.machines_fine_for_s.is_some_and(|fine| fine >= PROPAGATION_S)
    })
    .then(|| {
        let edge = edge(facts);
        Finding::platform(Code::P702, Gate::PG5)
            .basis(Basis::Derived)
            .value("app", &facts.app)
            .because(format!(
                "{}, for {} s; the machines of the present release have been started and passing for {} s",
                words(edge),
                edge.for_s,
                edge.machines_fine_for_s.unwrap_or_default()
            ))
            .command("fly incidents list", "whether it is known", &["edge"])
            .step("wait a minute and ask the app again", &["edge"])
            .on(&["edge"])
    })
}

fn at_limit(facts: &Facts) -> Outcome {
    holds(&facts.edge, |edge| coded(edge, &LIMIT)).then(|| {
        let edge = edge(facts);
        let limit = edge.limit.map_or_else(|| "as configured".to_owned(), |limit| limit.to_string());
        Finding::new(Code::A708)
            .basis(Basis::Text)
            .value("limit", limit)
            .because(words(edge))
            .command("fly scale show", "how many machines there are", &["edge"])
            .step("raise hard_limit, or add machines", &["edge"])
            .on(&["edge"])
    })
}

/// Alone, that is with no failure of a machine to follow, it needs the machines to be seen unfit.
fn no_candidate(facts: &Facts) -> Outcome {
    let said = holds(&facts.edge, |edge| {
        let refused = matches!(edge.status, Some(502 | 503)) && edge.code.is_none();
        (coded(edge, &NO_CANDIDATE) || refused) && edge.machines_fine_for_s.is_none()
    });
    let down = holds(&facts.machine, |machine| machine.state != "started");
    let failing = holds(&facts.checks, |checks| checks.iter().any(|check| check.status != "passing"));
    (said & (down | failing)).then(|| {
        let state = facts.machine.known().map_or("unknown", |machine| machine.state.as_str());
        Finding::new(Code::A706)
            .basis(Basis::Derived)
            .value("app", &facts.app)
            .because(format!("{}; the machine's state is {state}", words(edge(facts))))
            .command("fly status", "the machines and their checks", &["edge"])
            .on(&["edge", "machine", "checks"])
    })
}

/// The edge's own statement that the machine refused it; which of the socket rules that is, they decide (spec B12).
pub(super) fn refused_by_machine(facts: &Facts) -> Tri {
    let asked: Tri = (facts.stopped == Stopped::Traffic).into();
    asked & holds(&facts.edge, |edge| coded(edge, &REFUSED))
}

/// What the edge says, for rules that rest on it.
pub(super) fn edge_words(facts: &Facts) -> String {
    facts.edge.known().map_or_else(String::new, words)
}

fn runs(facts: &Facts) -> Tri {
    holds(&facts.machine, |machine| machine.state == "started" && machine.host_status != "unreachable")
}

fn cut_off(facts: &Facts) -> Outcome {
    (holds(&facts.edge, |edge| coded(edge, &CUT)) & runs(facts)).then(|| {
        Finding::new(Code::A706)
            .basis(Basis::Derived)
            .value("app", &facts.app)
            .because(format!("{}: the app was reached and gave no answer", words(edge(facts))))
            .command(super::exit::about(facts, "fly logs -i {} --no-tail"), "the app's own words", &["edge"])
            .on(&["edge", "machine"])
    })
}

fn other_protocol(facts: &Facts) -> Outcome {
    (holds(&facts.edge, |edge| coded(edge, &["PU01"])) & runs(facts)).then(|| {
        Finding::new(Code::C704)
            .basis(Basis::Derived)
            .because(format!("{}: the HTTP/2 handshake with the app failed", words(edge(facts))))
            .step("turn h2_backend off, or make the app speak HTTP/2 without TLS", &["edge"])
            .on(&["edge", "machine"])
    })
}

fn resolver_blocked(facts: &Facts) -> Outcome {
    holds(&facts.dns, |dns| {
        dns.answered.is_none()
            && dns.other.as_ref().is_some_and(|(_, answer)| dns.assigned.iter().all(|ip| answer.contains(ip)))
    })
    .then(|| {
        let dns = facts.dns.known().expect("the condition held");
        let other = dns.other.as_ref().map_or("", |(resolver, _)| resolver.as_str());
        Finding::new(Code::N701)
            .basis(Basis::Derived)
            .value("resolver", &dns.resolver)
            .value("other", other)
            .because(format!("{} did not answer from here, {other} has every assigned address", dns.resolver))
            .step("nothing is needed", &["dns"])
            .on(&["dns"])
    })
}

fn not_published(facts: &Facts) -> Outcome {
    holds(&facts.dns, |dns| {
        let seen = dns.answered.as_ref().or(dns.other.as_ref().map(|(_, answer)| answer));
        let differs = seen.is_some_and(|seen| dns.assigned.iter().any(|ip| !seen.contains(ip)));
        differs && dns.assigned_ago_s >= PROPAGATION_S
    })
    .then(|| {
        let dns = facts.dns.known().expect("the condition held");
        Finding::platform(Code::P703, Gate::PG5)
            .basis(Basis::Derived)
            .value("host", &dns.host)
            .because(format!(
                "assigned {} {} s ago, answered {}",
                dns.assigned.join(", "),
                dns.assigned_ago_s,
                dns.answered.as_ref().map_or_else(|| "nothing".to_owned(), |answer| answer.join(", "))
            ))
            .command("fly ips list", "the addresses the app has", &["dns"])
            .on(&["dns"])
    })
}

fn certificate(facts: &Facts) -> &CertificateFact {
    facts.certificate.known().expect("a rule on the certificate held")
}

fn rate_limited(facts: &Facts) -> Outcome {
    holds(&facts.certificate, |cert| !cert.issued && cert.rate_limited_until.is_some()).then(|| {
        let cert = certificate(facts);
        Finding::new(Code::Q802)
            .value("host", &cert.host)
            .value("until", cert.rate_limited_until.clone().unwrap_or_default())
            .because("rate_limited_until is set on the certificate")
            .step("wait, and do not delete and add the certificate again meanwhile", &["certificate"])
            .on(&["certificate"])
    })
}

fn caa(facts: &Facts) -> Outcome {
    holds(&facts.certificate, |cert| {
        !cert.issued && (cert.caa_zone.is_some() || cert.validation_errors.iter().any(|code| code == "CAA"))
    })
    .then(|| {
        let cert = certificate(facts);
        Finding::new(Code::C803)
            .value("zone", cert.caa_zone.clone().unwrap_or_else(|| cert.host.clone()))
            .because("the validation ends at the CAA record")
            .step("add the issuer to the CAA record, or remove it", &["certificate"])
            .on(&["certificate"])
    })
}

fn records_missing(facts: &Facts) -> Outcome {
    holds(&facts.certificate, |cert| !cert.issued && !cert.missing_records.is_empty()).then(|| {
        let cert = certificate(facts);
        Finding::new(Code::C802)
            .value("host", &cert.host)
            .value("app", &facts.app)
            .because(format!("the public DNS does not show {}", cert.missing_records.join(", ")))
            .step(format!("set {}", cert.missing_records.join(", ")), &["certificate"])
            .on(&["certificate"])
    })
}

fn not_issued(facts: &Facts) -> Outcome {
    holds(&facts.certificate, |cert| {
        let nothing_missing = cert.missing_records.is_empty() && cert.validation_errors.is_empty();
        let late = !cert.issued && cert.pending_for_s >= ISSUE_S;
        nothing_missing && (late || (cert.issued && cert.served_wrong))
    })
    .then(|| {
        let cert = certificate(facts);
        let what = if cert.issued { "issued, and the edge serves another one" } else { "not issued" };
        Finding::platform(Code::P801, Gate::PG6)
            .basis(Basis::Derived)
            .value("elapsed", format!("{} min", cert.pending_for_s / 60))
            .because(format!("every requirement of {} is met, and the certificate is {what}", cert.host))
            .command("fly incidents list", "whether it is known", &["certificate"])
            .on(&["certificate"])
    })
}

fn no_address(facts: &Facts) -> Outcome {
    let services: Tri = facts.expected.services.into();
    (services & holds(&facts.addresses, Vec::is_empty)).then(|| {
        Finding::new(Code::C801)
            .basis(Basis::Derived)
            .because("the configuration has services, and the app has neither an address of its own nor the shared one")
            .command("fly ips allocate-v6", "an address of its own", &["addresses"])
            .command("fly ips allocate-v4 --shared", "and the shared IPv4 one", &["addresses"])
            .on(&["addresses", "config"])
    })
}

fn no_service(facts: &Facts) -> Outcome {
    let none: Tri = (!facts.expected.services).into();
    (none & holds(&facts.addresses, |all| !all.is_empty())).then(|| {
        Finding::new(Code::C705)
            .because("the app has addresses, and the configuration has no service for them")
            .step("add [http_service], or release the addresses if it is a worker", &["addresses"])
            .on(&["addresses", "config"])
    })
}

fn host_issue(facts: &Facts) -> Outcome {
    holds(&facts.host_issues, |issues| !issues.is_empty()).then(|| {
        let issues = facts.host_issues.known().map_or(&[][..], Vec::as_slice);
        let message = issues.first().map_or("", |issue| issue.message.trim());
        let machine = facts.machine.known().map(|machine| machine.id.clone());
        Finding::platform(Code::P908, Gate::PG1)
            .value("machines", machine.unwrap_or_else(|| format!("app {}", facts.app)))
            .value("message", message)
            .because(format!("the platform lists {} host issues of the app", issues.len()))
            .command("fly incidents hosts list", "all of them", &["host_issues"])
            .on(&["host_issues"])
    })
}

/// Nothing fits. A public side that answers wrongly for less than the propagation time blames nobody.
pub(super) fn undetermined(facts: &Facts) -> Finding {
    match (facts.stopped, facts.edge.known(), facts.certificate.known(), facts.dns.known()) {
        (Stopped::Traffic, Some(edge), ..) => Finding::new(Code::U703)
            .value("app", &facts.app)
            .because(words(edge))
            .command("fly status", "the machines and their checks", &["edge"])
            .on(&["edge"]),
        (Stopped::Certificate, _, Some(cert), _) => Finding::new(Code::U704)
            .value("what", format!("the certificate of {}", cert.host))
            .because(format!("pending for {} s", cert.pending_for_s))
            .on(&["certificate"]),
        (Stopped::Dns, .., Some(dns)) => Finding::new(Code::U704)
            .value("what", format!("the public DNS of {}", dns.host))
            .because(format!("{} s after the assignment", dns.assigned_ago_s))
            .on(&["dns"]),
        _ => Finding::new(Code::U003),
    }
}
