//! Rule family K: checks that do not pass at the deadline on a machine that runs (spec A5-K).

use super::exit::{about, machine_id, seconds};
use super::logic::{Tri, holds, none};
use super::outcome::{Finding, Outcome, Rule};
use super::public_side::{edge_words, refused_by_machine};
use crate::diagnosis::literals::{self, Channel};
use crate::diagnosis::{Basis, CheckReport, Code, Fact, Facts, Fault, Gate, Socket};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "K1", fault: Fault::Platform, run: never_ran },
    Rule { id: "K8", fault: Fault::Config, run: too_late },
    Rule { id: "K2", fault: Fault::App, run: no_listener },
    Rule { id: "K3", fault: Fault::App, run: loopback_only },
    Rule { id: "K4", fault: Fault::Config, run: other_port },
    Rule { id: "K5", fault: Fault::App, run: server_error },
    Rule { id: "K6", fault: Fault::App, run: no_answer },
    Rule { id: "K7", fault: Fault::Config, run: client_error },
    Rule { id: "K7", fault: Fault::Config, run: wrong_protocol },
    Rule { id: "K9", fault: Fault::App, run: flapping },
    Rule { id: "K10", fault: Fault::Unknown, run: refused_unseen },
];

/// The machine runs and nothing shows that its process ended.
fn running(facts: &Facts) -> Tri {
    let started = holds(&facts.machine, |machine| machine.state == "started" && !machine.gone);
    started & !holds(&facts.exit, |_| true)
}

/// The check the verdict is about: the first that reported something and does not pass.
fn failing(checks: &[CheckReport]) -> Option<&CheckReport> {
    checks.iter().find(|check| check.reported && check.status != "passing")
}

/// The failing check satisfies the test.
fn fails(facts: &Facts, test: impl Fn(&CheckReport) -> bool) -> Tri {
    running(facts) & holds(&facts.checks, |checks| failing(checks).is_some_and(test))
}

fn check(facts: &Facts) -> &CheckReport {
    let checks = facts.checks.known().expect("a rule on the checks held");
    failing(checks).expect("a rule on the failing check held")
}

fn output_code(check: &CheckReport) -> Option<Code> {
    literals::first(Channel::CheckOutput, &check.output).map(|row| row.code)
}

fn refused(check: &CheckReport) -> bool {
    output_code(check) == Some(Code::U701)
}

fn label(check: &CheckReport) -> String {
    check.path.clone().unwrap_or_else(|| check.name.clone())
}

fn says(check: &CheckReport) -> String {
    format!("{} is {}: \"{}\"", check.name, check.status, check.output.trim())
}

fn ports(facts: &Facts, check: &CheckReport) -> Vec<u16> {
    check.port.map_or_else(|| facts.expected.internal_ports.clone(), |port| vec![port])
}

fn app_sockets(sockets: &[Socket]) -> impl Iterator<Item = &Socket> {
    sockets.iter().filter(|socket| socket.proto.starts_with("tcp") && !socket.of_init())
}

fn with_log(finding: Finding, facts: &Facts) -> Finding {
    finding.command(about(facts, "fly logs -i {} --no-tail"), "the app's own words", &["checks"])
}

fn never_ran(facts: &Facts) -> Outcome {
    let due = holds(&facts.machine, |machine| machine.in_state_for_s >= facts.expected.first_report_due_s);
    let configured: Tri = (!facts.expected.checks.is_empty()).into();
    let silent = none(&facts.checks, |checks| checks.iter().any(|check| check.reported));
    (configured & running(facts) & due & silent).then(|| {
        let due = facts.expected.first_report_due_s;
        Finding::platform(Code::P701, Gate::PG5)
            .basis(Basis::Derived)
            .value("machine", machine_id(facts))
            .because(format!(
                "{} checks are configured, none has reported, and the first result was due after {due} s",
                facts.expected.checks.len()
            ))
            .command("fly checks list", "as they are now", &["checks"])
            .on(&["machine", "checks"])
    })
}

fn too_late(facts: &Facts) -> Outcome {
    (running(facts) & holds(&facts.late_pass, |_| true)).then(|| {
        let after = facts.late_pass.known().map(|pass| pass.passed_after_ms);
        let limit = facts.wait.map(|wait| wait.limit_ms);
        let advised = after.map_or(0, |ms| ms.saturating_mul(5) / 4 / 1000 + 1);
        Finding::new(Code::C702)
            .basis(Basis::Derived)
            .value("after", seconds(after))
            .value("limit", seconds(limit))
            .because("the checks pass now, so the app works and was only slow to start")
            .command(format!("fly deploy --wait-timeout {advised}s"), "or raise grace_period", &["late_pass"])
            .on(&["late_pass", "checks"])
    })
}

/// The ports that were asked: by the failing check, else by the edge.
fn wanted(facts: &Facts) -> Vec<u16> {
    let failing = facts.checks.known().and_then(|checks| failing(checks));
    failing.map_or_else(|| facts.expected.internal_ports.clone(), |check| ports(facts, check))
}

/// Who was refused, in words, and the evidence of it.
fn refusal(facts: &Facts) -> (String, &'static str) {
    match facts.checks.known().and_then(|checks| failing(checks)).filter(|check| refused(check)) {
        Some(check) => (says(check), "checks"),
        None => (edge_words(facts), "edge"),
    }
}

/// Refused, and the socket list looks like this.
fn refused_with(facts: &Facts, test: impl Fn(&[Socket], &[u16]) -> bool) -> Tri {
    let refused = fails(facts, refused) | (running(facts) & refused_by_machine(facts));
    let wanted = wanted(facts);
    let sockets = match &facts.sockets {
        // A known-empty list is a statement; only a missing one is not.
        Fact::KnownAbsent => test(&[], &wanted).into(),
        other => holds(other, |sockets| test(sockets, &wanted)),
    };
    refused & sockets
}

fn no_listener(facts: &Facts) -> Outcome {
    refused_with(facts, |sockets, _| app_sockets(sockets).next().is_none()).then(|| {
        let up = facts.machine.known().map(|machine| machine.in_state_for_s * 1000);
        let (said, source) = refusal(facts);
        let finding = Finding::new(Code::A701)
            .basis(Basis::Derived)
            .value("after", seconds(up))
            .because(format!("the process is alive and has no listening socket; {said}"))
            .step("start the server earlier, and check that the command is the server", &["sockets"])
            .on(&[source, "sockets"]);
        with_log(finding, facts)
    })
}

fn loopback_only(facts: &Facts) -> Outcome {
    refused_with(facts, |sockets, _| {
        let mut own = app_sockets(sockets).peekable();
        own.peek().is_some() && own.all(Socket::loopback)
    })
    .then(|| {
        let sockets = facts.sockets.known().map_or(&[][..], Vec::as_slice);
        let wanted = wanted(facts);
        let (said, source) = refusal(facts);
        let right =
            app_sockets(sockets).find(|socket| socket.port().is_some_and(|port| wanted.contains(&port)));
        let socket = right.or_else(|| app_sockets(sockets).next());
        let address = socket.map_or("127.0.0.1", |socket| socket.address.as_str());
        let port = socket.and_then(Socket::port).map_or_else(|| "?".to_owned(), |port| port.to_string());
        let finding = Finding::new(Code::A702)
            .basis(Basis::Derived)
            .value("port", &port)
            .because(format!("the only listener is {address}, and the connection comes from outside: {said}"))
            .step(format!("bind 0.0.0.0:{port} (or [::]:{port}) instead"), &["sockets"])
            .on(&[source, "sockets"]);
        with_log(finding, facts)
    })
}

fn other_port(facts: &Facts) -> Outcome {
    let elsewhere = |sockets: &[Socket], wanted: &[u16]| {
        let open: Vec<u16> =
            app_sockets(sockets).filter(|s| !s.loopback()).filter_map(Socket::port).collect();
        !open.is_empty() && !open.iter().any(|port| wanted.contains(port))
    };
    refused_with(facts, elsewhere).then(|| {
        let sockets = facts.sockets.known().map_or(&[][..], Vec::as_slice);
        let open = app_sockets(sockets).find(|socket| !socket.loopback()).and_then(Socket::port);
        let open = open.map_or_else(|| "?".to_owned(), |port| port.to_string());
        let wanted = wanted(facts).iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        let (said, source) = refusal(facts);
        let place = facts.expected.port_at.clone().unwrap_or_else(|| "fly.toml".to_owned());
        Finding::new(Code::C701)
            .basis(Basis::Derived)
            .value("port", &open)
            .value("expected", &wanted)
            .because(format!("the socket list shows port {open}, and port {wanted} is asked: {said}"))
            .step(
                format!("{place}: set internal_port = {open}, or make the app listen on {wanted}"),
                &["sockets"],
            )
            .on(&[source, "sockets", "config"])
    })
}

fn server_error(facts: &Facts) -> Outcome {
    fails(facts, |check| literals::checked_status(&check.output).is_some_and(|status| status >= 500)).then(
        || {
            let check = check(facts);
            let finding = Finding::new(Code::A703)
                .value("check", label(check))
                .value("status", literals::checked_status(&check.output).unwrap_or_default().to_string())
                .because(format!("the app itself answered: {}{}", says(check), changes(check)))
                .on(&["checks"]);
            with_log(finding, facts)
        },
    )
}

fn changes(check: &CheckReport) -> String {
    if check.transitions >= 2 { format!(" ({} changes)", check.transitions) } else { String::new() }
}

fn no_answer(facts: &Facts) -> Outcome {
    let timed_out = fails(facts, |check| output_code(check) == Some(Code::A704));
    let wanted = facts.checks.known().and_then(|checks| failing(checks)).map(|check| ports(facts, check));
    let wanted = wanted.unwrap_or_default();
    let listening = holds(&facts.sockets, |sockets| {
        app_sockets(sockets).any(|s| !s.loopback() && s.port().is_some_and(|port| wanted.contains(&port)))
    });
    (timed_out & listening).then(|| {
        let check = check(facts);
        let finding = Finding::new(Code::A704)
            .basis(Basis::Derived)
            .value("check", label(check))
            .because(format!("something listens on the port, and {}{}", says(check), changes(check)))
            .step("make the endpoint faster, or raise the check's timeout", &["checks"])
            .on(&["checks", "sockets"]);
        with_log(finding, facts)
    })
}

fn client_error(facts: &Facts) -> Outcome {
    fails(facts, |check| {
        literals::checked_status(&check.output).is_some_and(|status| (300..500).contains(&status))
    })
    .then(|| {
        let check = check(facts);
        let status = literals::checked_status(&check.output).unwrap_or_default();
        let redirect = (300..400).contains(&status);
        let step = match status {
            300..=399 => "point the check at a path that answers 200, or send it X-Forwarded-Proto: https",
            401 | 403 => "the path needs credentials; check one that does not",
            _ => "correct the check's path or method",
        };
        Finding::new(if redirect { Code::C703 } else { Code::C706 })
            .value("check", label(check))
            .value("status", status.to_string())
            .because(format!("the app itself answered: {}", says(check)))
            .step(step, &["checks"])
            .on(&["checks"])
    })
}

fn wrong_protocol(facts: &Facts) -> Outcome {
    fails(facts, |check| output_code(check) == Some(Code::C704)).then(|| {
        Finding::new(Code::C704)
            .basis(Basis::Text)
            .because(says(check(facts)))
            .step("set the check's protocol, or use a tcp check", &["checks"])
            .on(&["checks"])
    })
}

fn flapping(facts: &Facts) -> Outcome {
    let often = fails(facts, |check| check.transitions >= 2 && !refused(check));
    often.then(|| {
        let check = check(facts);
        let finding = Finding::new(Code::A707)
            .basis(Basis::Derived)
            .value("check", label(check))
            .value("changes", check.transitions.to_string())
            .because(format!("it passed in between, so the route to the app works; {}", says(check)))
            .on(&["checks"]);
        with_log(finding, facts)
    })
}

/// Refused without a socket list: stays on what is seen, never guesses which of A701, A702, C701 it is.
fn refused_unseen(facts: &Facts) -> Outcome {
    let blind: Tri = facts.sockets.known().is_none().into();
    let refused = fails(facts, refused) | (running(facts) & refused_by_machine(facts));
    (refused & blind).then(|| {
        let port = wanted(facts).first().map_or_else(|| "the port".to_owned(), u16::to_string);
        let (said, source) = refusal(facts);
        Finding::new(Code::U701)
            .value("port", port)
            .because(said)
            .command("fly ssh console -C \"ss -ltn\"", "shows where the app listens", &[source])
            .on(&[source])
    })
}
