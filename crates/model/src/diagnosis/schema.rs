//! The JSON Schema (draft 2020-12) of `fly.diagnostic/1`, made from the closed vocabularies; `docs/diagnostic.schema.json` is
//! this value. Objects stay open, because new fields may be added within `/1` (spec A7.2).

use super::{Code, Fault, SCHEMA};
use serde_json::{Value, json};

/// Schema of one diagnostic.
pub fn schema() -> Value {
    let codes: Vec<&str> = Code::all().map(Code::as_str).collect();
    let faults: Vec<Value> =
        Fault::ALL.iter().map(|fault| json!(fault.as_str())).chain([Value::Null]).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "The one value a failed command of fly ends in: the last line of stderr under --json, and the content of --diag-file.",
        "type": "object",
        "required": [
            "schema", "code", "title", "fault", "basis", "basis_rule", "severity", "phase", "command", "retry",
            "retry_after_s", "because", "scope", "impact", "evidence", "ruled_out", "unavailable", "causes", "next",
            "refs", "related", "children", "docs", "exit_code"
        ],
        "properties": {
            "schema": { "const": SCHEMA },
            "code": { "enum": codes },
            "title": { "type": "string", "minLength": 1 },
            "fault": { "enum": faults },
            "basis": { "$ref": "#/$defs/basis" },
            "basis_rule": { "type": "string", "minLength": 1 },
            "gates": { "type": "array", "items": { "enum": ["PG1", "PG2", "PG3", "PG4", "PG5", "PG6", "PG7", "PG8", "PG9"] } },
            "severity": { "enum": ["note", "warning", "error"] },
            "phase": { "enum": [
                "auth", "api", "config", "plan", "build", "push", "image", "release_command", "create", "update", "lease",
                "start", "exit", "checks", "traffic", "dns", "ips", "certs", "volumes", "pg", "secrets", "tunnel", "ssh",
                "logs", "agent", "status", "cli"
            ] },
            "command": { "type": "string" },
            "retry": { "enum": ["now", "later", "after_fix", "unsafe", "unknown"] },
            "retry_after_s": { "type": ["integer", "null"], "minimum": 0 },
            "because": { "type": "string" },
            "scope": { "$ref": "#/$defs/scope" },
            "impact": { "$ref": "#/$defs/impact" },
            "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
            "log": { "$ref": "#/$defs/texts" },
            "ruled_out": { "type": "array", "items": { "$ref": "#/$defs/ruled_out" } },
            "unavailable": { "type": "array", "items": { "$ref": "#/$defs/unavailable" } },
            "causes": { "type": "array", "items": { "$ref": "#/$defs/cause" } },
            "next": { "type": "array", "items": { "$ref": "#/$defs/next" } },
            "refs": { "$ref": "#/$defs/refs" },
            "related": { "$ref": "#/$defs/related" },
            "place": { "$ref": "#/$defs/place" },
            "children": { "type": "array", "items": { "$ref": "#" } },
            "docs": { "type": ["string", "null"] },
            "exit_code": { "type": "integer", "minimum": 0 }
        },
        "$defs": definitions()
    })
}

fn definitions() -> Value {
    let text = json!({ "type": "string" });
    let maybe_text = json!({ "type": ["string", "null"] });
    let maybe_number = json!({ "type": ["integer", "null"] });
    let texts = json!({ "$ref": "#/$defs/texts" });
    json!({
        "texts": { "type": "array", "items": text },
        "basis": { "enum": ["none", "text", "derived", "stated"] },
        "scope": object(&[
            ("app", maybe_text.clone()), ("org", maybe_text.clone()), ("region", maybe_text.clone()),
            ("machines", texts.clone()), ("volumes", texts.clone()),
        ]),
        "impact": object(&[
            ("state", json!({ "enum": ["not_applied", "partial", "rolled_back", "applied", "unknown"] })),
            ("release", maybe_number.clone()), ("on_new", texts.clone()), ("on_old", texts.clone()),
            ("failed", texts.clone()), ("skipped", texts.clone()),
        ]),
        "evidence": object(&[
            ("id", text.clone()),
            ("kind", json!({ "enum": [
                "http", "graphql", "machine", "exit", "event", "check", "socket", "log", "volume", "registry", "builder",
                "tunnel", "dns", "tls", "config", "local", "incident", "host_issue"
            ] })),
        ]),
        "ruled_out": object(&[("what", text.clone()), ("how", text.clone())]),
        "unavailable": object(&[("what", text.clone()), ("why", text.clone())]),
        "cause": object(&[
            ("text", text.clone()), ("basis", json!({ "$ref": "#/$defs/basis" })), ("evidence", texts.clone()),
        ]),
        "next": object(&[("text", text.clone()), ("command", maybe_text.clone()), ("evidence", texts.clone())]),
        "refs": object(&[
            ("request_ids", texts.clone()), ("trace_id", maybe_text.clone()), ("release", maybe_number),
            ("build_id", maybe_text.clone()),
        ]),
        "related": object(&[("incidents", texts.clone()), ("host_issues", texts)]),
        "place": object(&[
            ("file", text), ("line", json!({ "type": "integer", "minimum": 0 })),
            ("column", json!({ "type": "integer", "minimum": 0 })), ("source", maybe_text),
            ("length", json!({ "type": "integer", "minimum": 0 })),
        ]),
    })
}

/// An object in which every listed member is required.
fn object(members: &[(&str, Value)]) -> Value {
    let required: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    let properties: serde_json::Map<String, Value> =
        members.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    json!({ "type": "object", "required": required, "properties": properties })
}
