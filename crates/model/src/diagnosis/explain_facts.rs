//! From facts to the diagnostic: the verdict, with every known fact as evidence under a fixed id.

use super::{
    Diagnostic, Evidence, EvidenceKind, Exchange, Facts, HttpAnswer, Outcome, Relation, Surface, Verdict,
    attribute, clean, redact,
};
use serde_json::{Value, json};

/// Log lines kept in a diagnostic, and the bytes of each.
const LOG_LINES: usize = 20;
const LOG_BYTES: usize = 1000;

/// Judges the facts and tells the whole story: verdict, evidence, what is related.
pub fn explain(facts: &Facts) -> Diagnostic {
    tell(facts, &attribute(facts))
}

/// The diagnostic of a verdict that was reached on these facts.
pub fn tell(facts: &Facts, verdict: &Verdict) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(verdict.code, &facts.command, clean(&verdict.title));
    diagnostic.basis = verdict.basis;
    diagnostic.basis_rule = verdict.rule.clone();
    diagnostic.gates = verdict.gates.clone();
    diagnostic.phase = facts.phase;
    diagnostic.because = clean(&verdict.because);
    diagnostic.retry_after_s = verdict.retry_after_s;
    diagnostic.ruled_out = verdict.ruled_out.clone();
    diagnostic.unavailable = verdict.unavailable.clone();
    diagnostic.causes = verdict.causes.clone();
    for cause in &mut diagnostic.causes {
        cause.text = clean(&cause.text);
    }
    diagnostic.next = verdict.next.clone();
    scope(facts, &mut diagnostic);
    diagnostic.evidence = evidence(facts);
    diagnostic.log = log(facts);
    related(facts, &mut diagnostic);
    refs(facts, &mut diagnostic);
    diagnostic
}

fn scope(facts: &Facts, diagnostic: &mut Diagnostic) {
    diagnostic.scope.app = Some(facts.app.clone());
    diagnostic.scope.org = facts.org.clone();
    let region = facts.machine.known().map(|machine| machine.region.clone());
    diagnostic.scope.region = facts.region.clone().or(region);
    let id = facts.machine.known().map(|machine| machine.id.clone());
    diagnostic.scope.machines = id.or_else(|| facts.subject.clone()).into_iter().collect();
    diagnostic.scope.volumes = facts.expected.volume.clone().into_iter().collect();
}

fn related(facts: &Facts, diagnostic: &mut Diagnostic) {
    let relation = |relation: Relation| match relation {
        Relation::SameComponent => "same component",
        Relation::SameRegion => "same region",
        Relation::Unrelated => "open, unrelated component",
    };
    let incidents = facts.incidents.known().into_iter().flatten().filter(|incident| incident.open);
    diagnostic.related.incidents = incidents
        .map(|incident| clean(&format!("{} ({})", incident.name, relation(incident.relation))))
        .collect();
    let issues = facts.host_issues.known().into_iter().flatten();
    diagnostic.related.host_issues = issues.map(|issue| clean(&issue.message)).collect();
}

fn refs(facts: &Facts, diagnostic: &mut Diagnostic) {
    let answers =
        [facts.call.known().map(|call| &call.outcome), facts.registry.known().map(|answer| &answer.outcome)];
    for outcome in answers.into_iter().flatten() {
        if let Outcome::Http(HttpAnswer { request_id: Some(id), .. }) = outcome {
            diagnostic.refs.request_ids.push(clean(id));
        }
    }
    diagnostic.refs.release = facts.expected.release;
}

fn log(facts: &Facts) -> Vec<String> {
    let Some(lines) = facts.log.known() else {
        return Vec::new();
    };
    let tail = &lines[lines.len().saturating_sub(LOG_LINES)..];
    tail.iter()
        .map(|line| {
            let mut text = redact(&clean(&format!("{} {}", line.provider, line.message.trim_end())), &[]);
            if text.len() > LOG_BYTES {
                let end = (0..=LOG_BYTES).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
                text.truncate(end);
                text.push('…');
            }
            text
        })
        .collect()
}

/// An exchange as evidence: what was asked, what came back; never a body or a header beyond the listed ones.
fn exchange(id: &str, call: &Exchange) -> Evidence {
    let kind = match call.surface {
        Surface::GraphQl => EvidenceKind::GraphQl,
        Surface::Machines | Surface::UiEx | Surface::Logs | Surface::Incidents => EvidenceKind::Http,
    };
    let mut value = json!({
        "method": call.method, "host": call.host, "path": call.path, "operation": call.operation,
        "attempts": call.attempts,
    });
    answer(&mut value, &call.outcome);
    Evidence::new(id, kind, value)
}

fn answer(value: &mut Value, outcome: &Outcome) {
    let fields = match outcome {
        Outcome::Transport(error) => json!({ "transport": error }),
        Outcome::Http(http) => json!({
            "status": http.status,
            "error": http.error.as_deref().or(http.html_title.as_deref()).map(clean),
            "error_status": http.error_status.as_deref().or(http.graphql_code.as_deref()).map(clean),
            "request_id": http.request_id.as_deref().map(clean),
            "undecodable": http.undecodable,
        }),
    };
    if let (Value::Object(into), Value::Object(from)) = (value, fields) {
        into.extend(from.into_iter().filter(|(_, value)| !value.is_null()));
    }
}

fn evidence(facts: &Facts) -> Vec<Evidence> {
    let mut out = Vec::new();
    if let Some(call) = facts.call.known() {
        out.push(exchange("call", call));
    }
    if let Some(registry) = facts.registry.known() {
        let mut value = json!({
            "host": registry.host, "repository": registry.repository, "reference": registry.reference,
            "operation": registry.operation, "error_code": registry.error_code,
        });
        answer(&mut value, &registry.outcome);
        out.push(Evidence::new("registry", EvidenceKind::Registry, value));
    }
    machine_evidence(facts, &mut out);
    if let Some(token) = facts.token.known() {
        let value = json!({ "what": "token", "source": token.source, "token_kind": token.kind });
        out.push(Evidence::new("token", EvidenceKind::Local, value));
    }
    let expected = &facts.expected;
    if !expected.group.is_empty() {
        let value = json!({
            "group": expected.group, "image": expected.image, "memory_mb": expected.memory_mb, "size": expected.size,
            "internal_ports": expected.internal_ports, "release": expected.release, "command": expected.command,
        });
        out.push(Evidence::new("config", EvidenceKind::Config, value));
    }
    out
}

fn machine_evidence(facts: &Facts, out: &mut Vec<Evidence>) {
    let mut add = |id: &str, kind: EvidenceKind, value: Value| out.push(Evidence::new(id, kind, value));
    if let Some(machine) = facts.machine.known() {
        add(
            "machine",
            EvidenceKind::Machine,
            json!({
                "machine": machine.id, "region": machine.region, "instance_id": machine.instance_id,
                "state": machine.state, "host_status": machine.host_status,
            }),
        );
    }
    if let Some(exit) = facts.exit.known() {
        add("exit", EvidenceKind::Exit, json!(exit));
    }
    if let Some(events) = facts.events.known() {
        add("events", EvidenceKind::Event, json!({ "events": events }));
    }
    if let Some(checks) = facts.checks.known() {
        let mut checks = checks.clone();
        for check in &mut checks {
            check.output = clean(&check.output);
        }
        add("checks", EvidenceKind::Check, json!({ "checks": checks }));
    }
    if let Some(pass) = facts.late_pass.known() {
        add("late_pass", EvidenceKind::Check, json!(pass));
    }
    if let Some(sockets) = facts.sockets.known() {
        add("sockets", EvidenceKind::Socket, json!({ "sockets": sockets }));
    }
    if let Some(lines) = facts.log.known() {
        add("log", EvidenceKind::Log, json!({ "lines": lines.len() }));
    }
    if let Some(names) = facts.secrets.known() {
        add("secrets", EvidenceKind::Local, json!({ "what": "secret names", "names": names }));
    }
    if let Some(volumes) = facts.volumes.known() {
        add("volumes", EvidenceKind::Volume, json!({ "volumes": volumes }));
    }
    if let Some(issues) = facts.host_issues.known() {
        add("host_issues", EvidenceKind::HostIssue, json!({ "issues": issues }));
    }
    if let Some(incidents) = facts.incidents.known() {
        add("incidents", EvidenceKind::Incident, json!({ "incidents": incidents }));
    }
    if let Some(image) = facts.image.known() {
        add("image", EvidenceKind::Registry, json!(image));
    }
    if let Some(status) = facts.app_status.known() {
        add("app", EvidenceKind::Http, json!({ "what": "the app", "app": facts.app, "status": status }));
    }
    if let Some(regions) = facts.regions.known() {
        add("regions", EvidenceKind::Local, json!({ "what": "regions of the platform", "codes": regions }));
    }
    if let Some(addresses) = facts.addresses.known() {
        add(
            "addresses",
            EvidenceKind::Local,
            json!({ "what": "addresses of the app", "addresses": addresses }),
        );
    }
    if let Some(edge) = facts.edge.known() {
        add("edge", EvidenceKind::Http, json!(edge));
    }
    if let Some(answer) = facts.dns.known() {
        add("dns", EvidenceKind::Dns, json!(answer));
    }
    if let Some(certificate) = facts.certificate.known() {
        add("certificate", EvidenceKind::Tls, json!(certificate));
    }
    if let Some(builder) = facts.builder.known() {
        let mut builder = builder.clone();
        builder.said = clean(&builder.said);
        add("builder", EvidenceKind::Builder, json!(builder));
    }
    if let Some(tunnel) = facts.tunnel.known() {
        add("tunnel", EvidenceKind::Tunnel, json!(tunnel));
    }
}
