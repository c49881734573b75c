//! Every fixture of the catalogue (spec A12.1): facts in, verdict out. Fault and exit code are taken from the row's letter here,
//! not from the code under test.
#![allow(clippy::unwrap_used)]

#[path = "catalogue/load.rs"]
mod load;

use std::collections::BTreeSet;

use load::{Fixture, fixtures};
use model::diagnosis::{
    Diagnostic, Fact, Fault, Incident, Relation, Severity, Stopped, attribute, explain, literals, render,
};

fn fault_of(row: &str) -> (Fault, u8) {
    match row.as_bytes()[0] {
        b'A' => (Fault::App, 10),
        b'C' => (Fault::Config, 11),
        b'Q' => (Fault::Account, 12),
        b'P' => (Fault::Platform, 13),
        b'N' => (Fault::Network, 14),
        _ => (Fault::Unknown, 15),
    }
}

fn check(fixture: &Fixture) -> Result<(), String> {
    let verdict = attribute(&fixture.facts);
    let diagnostic = explain(&fixture.facts);
    let fail = |what: &str| Err(format!("{} ({}): {what}\n{verdict:#?}", fixture.row, fixture.name));
    let (fault, exit) = fault_of(&fixture.row);
    if (verdict.code.as_str(), verdict.rule.as_str()) != (&fixture.row, &fixture.rule) {
        return fail(&format!("became {} by {}", verdict.code, verdict.rule));
    }
    if diagnostic.fault != Some(fault) {
        return fail("fault");
    }
    let expected_exit = if diagnostic.severity == Severity::Error { exit } else { 0 };
    if diagnostic.exit_code != expected_exit || diagnostic.strict_exit_code() != exit {
        return fail("exit code");
    }
    let gates: Vec<String> = verdict.gates.iter().map(|gate| format!("{gate:?}")).collect();
    if gates != fixture.gates {
        return fail("gates");
    }
    if let Some(missing) = fixture.says.iter().find(|word| !verdict.title.contains(*word)) {
        return fail(&format!("the title lacks {missing:?}"));
    }
    if verdict.title.contains('{') || diagnostic.next.is_empty() {
        return fail("unfilled title, or no next step");
    }
    let ids: Vec<&str> = diagnostic.evidence.iter().map(|evidence| evidence.id.as_str()).collect();
    if let Some(id) =
        diagnostic.next.iter().flat_map(|next| &next.evidence).find(|id| !ids.contains(&id.as_str()))
    {
        return fail(&format!("a next step rests on {id}, which is no evidence"));
    }
    let first = render::human(&diagnostic, &render::RenderOptions::default());
    if !first.starts_with(&format!("{}[{}]: ", diagnostic.severity.as_str(), fixture.row)) {
        return fail("headline");
    }
    let read: Diagnostic = serde_json::from_str(&diagnostic.to_json_line()).unwrap();
    if read == diagnostic { Ok(()) } else { fail("JSON round trip") }
}

#[test]
fn every_fixture_leads_to_its_row() {
    let failures: Vec<String> = fixtures().iter().filter_map(|fixture| check(fixture).err()).collect();
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_literal_has_a_fixture_of_its_code() {
    let fixtures = fixtures();
    let used: BTreeSet<&str> =
        fixtures.iter().flat_map(|fixture| &fixture.literals).map(String::as_str).collect();
    let unused: Vec<&str> =
        literals::LITERALS.iter().map(|row| row.id).filter(|id| !used.contains(id)).collect();
    assert!(unused.is_empty(), "no fixture for {unused:?}");
}

/// An incident that has nothing to do with it, a host issue of the app: neither moves a fixture's verdict.
#[test]
fn an_unrelated_incident_moves_no_fixture() {
    for fixture in fixtures() {
        let before = attribute(&fixture.facts);
        let mut stormy = fixture.facts.clone();
        let mut all = stormy.incidents.known().cloned().unwrap_or_default();
        all.push(Incident {
            name: "Dashboard is slow".to_owned(),
            open: true,
            relation: Relation::Unrelated,
            ..Incident::default()
        });
        stormy.incidents = Fact::Known(all);
        let after = attribute(&stormy);
        assert_eq!((before.code, before.rule), (after.code, after.rule), "{}: {}", fixture.row, fixture.name);
    }
}

/// Without its decisive fact no fixture may become somebody else's fault.
#[test]
fn a_fixture_without_its_first_fact_is_unknown() {
    for fixture in fixtures() {
        let mut blind = fixture.facts.clone();
        let gone = || "taken away";
        match blind.stopped {
            Stopped::Call => blind.call = Fact::unavailable(gone()),
            Stopped::Registry => {
                (blind.registry, blind.image) = (Fact::unavailable(gone()), Fact::unavailable(gone()))
            }
            Stopped::Traffic => {
                (blind.edge, blind.exit, blind.machine) =
                    (Fact::unavailable(gone()), Fact::unavailable(gone()), Fact::unavailable(gone()));
            }
            Stopped::Dns => blind.dns = Fact::unavailable(gone()),
            Stopped::Certificate => blind.certificate = Fact::unavailable(gone()),
            Stopped::Tunnel => blind.tunnel = Fact::unavailable(gone()),
            Stopped::Builder => {
                (blind.builder, blind.call) = (Fact::unavailable(gone()), Fact::unavailable(gone()));
            }
            Stopped::Nothing => {
                (blind.host_issues, blind.addresses) = (Fact::unavailable(gone()), Fact::unavailable(gone()));
                blind.tunnel = Fact::unavailable(gone());
            }
            Stopped::Machine => {
                blind.machine = Fact::unavailable(gone());
                blind.exit = Fact::unavailable(gone());
                blind.log = Fact::unavailable(gone());
            }
        }
        let verdict = attribute(&blind);
        assert_eq!(verdict.fault, Fault::Unknown, "{} ({}): {verdict:#?}", fixture.row, fixture.name);
        assert!(!verdict.unavailable.is_empty());
    }
}
