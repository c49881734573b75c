//! Tests of the attribution rules: fixtures here, one table per rule family, and the properties of spec A12.2.
#![allow(clippy::unwrap_used)]

mod calls;
mod machines;
mod properties;

use super::attribute;
use crate::diagnosis::*;

/// Facts of a failed call.
pub(super) fn call(exchange: Exchange) -> Facts {
    let mut facts = Facts::new(Stopped::Call, "deploy", Phase::Create, "shop");
    facts.region = Some("ams".to_owned());
    facts.expected.group = "web".to_owned();
    facts.call = Fact::Known(exchange);
    facts
}

/// A `POST /v1/apps/{app}/machines` that was answered.
pub(super) fn create(status: u16, error: &str) -> Exchange {
    Exchange {
        surface: Surface::Machines,
        method: "POST".to_owned(),
        host: "api.machines.dev".to_owned(),
        path: "/v1/apps/{app}/machines".to_owned(),
        operation: "create machine".to_owned(),
        idempotent: false,
        outcome: Outcome::Http(HttpAnswer {
            status,
            content_type: Some("application/json".to_owned()),
            error: (!error.is_empty()).then(|| error.to_owned()),
            request_id: Some("01J-ams".to_owned()),
            ..HttpAnswer::default()
        }),
        verified_host: true,
        proxied: false,
        attempts: 1,
        created_ago_s: None,
        object: ObjectKind::App,
        retried_for_s: 0,
    }
}

pub(super) fn answer(exchange: &mut Exchange) -> &mut HttpAnswer {
    match &mut exchange.outcome {
        Outcome::Http(http) => http,
        Outcome::Transport(_) => panic!("the fixture was answered"),
    }
}

/// Facts of a service machine that was observed completely and shows nothing wrong.
pub(super) fn machine(state: &str) -> Facts {
    let mut facts = Facts::new(Stopped::Machine, "deploy", Phase::Start, "shop");
    facts.expected = Expected {
        group: "web".to_owned(),
        services: true,
        checks: vec!["servicecheck-00-http-8080".to_owned()],
        internal_ports: vec![8080],
        first_report_due_s: 30,
        memory_mb: Some(256),
        ..Expected::default()
    };
    facts.wait = Some(Wait { limit_ms: 300_000, elapsed_ms: 300_000 });
    facts.machine = Fact::Known(MachineSnapshot {
        id: "148e01".to_owned(),
        region: "ams".to_owned(),
        state: state.to_owned(),
        host_status: "ok".to_owned(),
        in_state_for_s: 100,
        quiet_for_s: 10,
        ..MachineSnapshot::default()
    });
    facts.exit = Fact::KnownAbsent;
    facts.events = Fact::Known(vec![event("start", "flyd"), event("launch", "user")]);
    facts.checks = Fact::Known(Vec::new());
    facts.late_pass = Fact::KnownAbsent;
    facts.sockets = Fact::Known(Vec::new());
    facts.log = Fact::Known(Vec::new());
    facts.secrets = Fact::Known(Vec::new());
    facts.host_issues = Fact::KnownAbsent;
    facts.incidents = Fact::KnownAbsent;
    facts.token = Fact::Known(Token::default());
    facts
}

pub(super) fn event(kind: &str, source: &str) -> MachineEvent {
    MachineEvent {
        kind: kind.to_owned(),
        status: "started".to_owned(),
        source: source.to_owned(),
        timestamp_ms: 1_700_000_000_000,
        ours: false,
    }
}

pub(super) fn exited(exit_code: i32) -> Facts {
    let mut facts = machine("stopped");
    facts.exit = Fact::Known(Exit { exit_code, signal: -1, after_ms: Some(4100), ..Exit::default() });
    facts
}

pub(super) fn exit(facts: &mut Facts) -> &mut Exit {
    match &mut facts.exit {
        Fact::Known(exit) => exit,
        _ => panic!("the fixture exited"),
    }
}

pub(super) fn say(mut facts: Facts, provider: &str, message: &str) -> Facts {
    let line = LogLine { provider: provider.to_owned(), message: message.to_owned(), code: None };
    match &mut facts.log {
        Fact::Known(lines) => lines.push(line),
        _ => panic!("the fixture has a log"),
    }
    facts
}

pub(super) fn failing(output: &str, sockets: &[&str]) -> Facts {
    let mut facts = machine("started");
    facts.checks = Fact::Known(vec![CheckReport {
        name: "servicecheck-00-http-8080".to_owned(),
        status: "critical".to_owned(),
        output: output.to_owned(),
        reported: true,
        port: Some(8080),
        path: Some("/up".to_owned()),
        ..CheckReport::default()
    }]);
    let socket = |address: &&str| Socket { proto: "tcp".to_owned(), address: (*address).to_owned() };
    facts.sockets = Fact::Known(sockets.iter().map(socket).collect());
    facts
}

/// Judges and checks what must hold for every verdict: letter, exit code, filled title, a next step, its evidence.
#[track_caller]
pub(super) fn expect(facts: &Facts, code: Code, rule: &str) -> Verdict {
    let verdict = attribute(facts);
    assert_eq!((verdict.code, verdict.rule.as_str()), (code, rule), "{verdict:#?}");
    assert!(!verdict.title.contains('{'), "unfilled: {}", verdict.title);
    let diagnostic = tell(facts, &verdict);
    assert_eq!(diagnostic.fault, code.fault());
    let row = code.row();
    assert_eq!(diagnostic.exit_code, if row.severity == Severity::Error { code.exit_code() } else { 0 });
    if !verdict.rule.contains("none") {
        assert!(!diagnostic.next.is_empty(), "{code} has no next step");
    }
    let ids: Vec<&str> = diagnostic.evidence.iter().map(|evidence| evidence.id.as_str()).collect();
    for next in &diagnostic.next {
        assert!(next.command.is_some() || !next.text.is_empty());
        for id in &next.evidence {
            assert!(ids.contains(&id.as_str()), "{code}: next step rests on {id}, evidence is {ids:?}");
        }
    }
    assert_eq!(verdict.fault == Fault::Platform, !verdict.gates.is_empty(), "{code} and its gates");
    let read: Diagnostic = serde_json::from_str(&diagnostic.to_json_line()).unwrap();
    assert_eq!(read, diagnostic);
    verdict
}
