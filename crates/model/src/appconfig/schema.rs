//! A JSON Schema of the configuration file for editors, from the same table that reads it.

use super::keys::{Choice, Key, Section, Shape, TOP};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a configuration file. Old spellings are accepted but
/// marked as deprecated.
pub fn schema() -> Value {
    let mut root = section(&TOP);
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fly.toml",
        "description": TOP.doc,
    });
    if let (Value::Object(root), Value::Object(mut head)) = (&mut root, head) {
        head.append(root);
        return Value::Object(head);
    }
    root
}

fn section(section: &'static Section) -> Value {
    let mut properties = Map::new();
    for key in section.keys {
        properties.insert(key.name.to_owned(), property(key));
        for alias in key.aliases {
            let mut old = property(key);
            old["deprecated"] = json!(true);
            old["description"] = json!(format!("Old spelling of {}.", key.name));
            properties.insert((*alias).to_owned(), old);
        }
    }
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn property(key: &Key) -> Value {
    let mut value = shape(key.shape);
    if !key.one_of.is_empty() {
        restrict(&mut value, key);
    }
    value["description"] = json!(key.doc);
    if key.legacy.is_some() {
        value["deprecated"] = json!(true);
    }
    value
}

/// Choices that are errors become an `enum`, the others `examples`.
fn restrict(value: &mut Value, key: &Key) {
    let member = if key.choice == Choice::Should { "examples" } else { "enum" };
    match key.shape {
        Shape::Texts => value["items"][member] = json!(key.one_of),
        Shape::Persist => {}
        _ => value[member] = json!(key.one_of),
    }
}

fn shape(shape: Shape) -> Value {
    let texts = || json!({ "type": "array", "items": { "type": "string" } });
    let scalar_map =
        || json!({ "type": "object", "additionalProperties": { "type": ["string", "number", "boolean"] } });
    match shape {
        Shape::Text => json!({ "type": "string" }),
        Shape::TextOrNumber | Shape::LooseInt => json!({ "type": ["string", "number"] }),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Int => json!({ "type": "integer" }),
        Shape::Float => json!({ "type": "number" }),
        Shape::Duration(_) => json!({ "type": ["string", "number"], "examples": ["10s", "1m30s"] }),
        Shape::Autostop => json!({ "enum": ["off", "stop", "suspend", true, false] }),
        Shape::Persist => json!({ "enum": ["none", "never", "restart", "always", 0, 1, 2, 3] }),
        Shape::Texts => texts(),
        Shape::TextOrTexts => json!({ "anyOf": [{ "type": "string" }, texts()] }),
        Shape::TextMap => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Shape::Env => json!({ "anyOf": [scalar_map(), { "type": "array", "items": scalar_map() }] }),
        Shape::Headers => named(scalar_map(), "value"),
        Shape::Commands => {
            named(json!({ "type": "object", "additionalProperties": { "type": "string" } }), "command")
        }
        Shape::AnyMap => json!({ "type": "object" }),
        Shape::Table(inner) => section(inner),
        Shape::Tables(inner) => json!({ "type": "array", "items": section(inner) }),
        Shape::TableOrTables(inner) => {
            json!({ "anyOf": [{ "type": "array", "items": section(inner) }, section(inner)] })
        }
        Shape::NamedTables(inner) => json!({ "type": "object", "additionalProperties": section(inner) }),
        Shape::Concurrency(inner) => {
            json!({ "anyOf": [section(inner), { "type": "string", "pattern": "^ *[0-9]+ *, *[0-9]+ *$", "deprecated": true }] })
        }
    }
}

/// A map, or the old list of named values.
fn named(map: Value, member: &str) -> Value {
    let item = json!({
        "type": "object",
        "properties": { "name": { "type": "string" }, (member): { "type": "string" } },
        "required": ["name"],
    });
    json!({ "anyOf": [map, { "type": "array", "items": item, "deprecated": true }] })
}
