//! Values that are not tables with fixed keys, and the old spellings of them (spec deploy 1.3,
//! 1.5).

use super::decode::{Decoder, join};
use super::keys::{Bare, Choice, Key, Shape};
use super::node::{Entry, Kind, Node};
use super::suggest;
use crate::diagnosis::{Code, Severity};
use crate::machine::{Duration, PersistRootfs};
use serde_json::{Map, Value, json};

/// A value of a scalar shape or a list of texts; `None` (and a report) if it is something else.
pub(super) fn scalar(decoder: &mut Decoder<'_>, node: &Node, shape: Shape, path: &str) -> Option<Value> {
    let (value, wanted) = match shape {
        Shape::Text => (text(node), "text"),
        Shape::TextOrNumber => (size_text(node), "text or a number"),
        Shape::Bool => {
            (if let Kind::Bool(value) = node.kind { Some(json!(value)) } else { None }, "true or false")
        }
        Shape::Int => (whole(node).map(Value::from), "a whole number"),
        Shape::LooseInt => (loose(node).map(Value::from), "a whole number"),
        Shape::Float => (float(node), "a number"),
        Shape::Duration(bare) => return duration(decoder, node, bare, path),
        Shape::Autostop => (autostop(node), "off, stop, suspend, true or false"),
        Shape::Persist => (persist(node), "never, restart, always or none"),
        Shape::Texts => return texts(decoder, node, path),
        Shape::TextOrTexts => match text(node) {
            Some(one) => return Some(json!([one])),
            None => return texts(decoder, node, path),
        },
        _ => (None, "something else"),
    };
    if value.is_none() {
        decoder.mismatch(path, node, wanted, how_to_write(node, shape));
    }
    value
}

fn how_to_write(node: &Node, shape: Shape) -> Option<String> {
    match (&node.kind, shape) {
        (Kind::Text(text), Shape::Int | Shape::Float) if text.trim().parse::<f64>().is_ok() => {
            Some(format!("write {} without quotes", text.trim()))
        }
        (Kind::Text(text), Shape::Bool) if text == "true" || text == "false" => {
            Some(format!("write {text} without quotes"))
        }
        (Kind::Int(_) | Kind::Float(_) | Kind::Bool(_) | Kind::Date(_), Shape::Text) => {
            node.scalar_text().map(|text| format!("write \"{text}\" in quotes"))
        }
        _ => None,
    }
}

fn text(node: &Node) -> Option<Value> {
    if let Kind::Text(text) = &node.kind { Some(json!(text)) } else { None }
}

fn size_text(node: &Node) -> Option<Value> {
    match &node.kind {
        Kind::Text(_) | Kind::Int(_) | Kind::Float(_) => node.scalar_text().map(Value::from),
        _ => None,
    }
}

fn whole(node: &Node) -> Option<i64> {
    match node.kind {
        Kind::Int(number) => Some(number),
        Kind::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => Some(number as i64),
        _ => None,
    }
}

/// Whole numbers that old files write as text or with a fraction.
fn loose(node: &Node) -> Option<i64> {
    match &node.kind {
        Kind::Text(text) => text.parse().ok(),
        Kind::Float(number) if number.is_finite() => Some(*number as i64),
        _ => whole(node),
    }
}

fn float(node: &Node) -> Option<Value> {
    match node.kind {
        Kind::Int(number) => Some(json!(number)),
        Kind::Float(number) if number.is_finite() => Some(json!(number)),
        _ => None,
    }
}

fn autostop(node: &Node) -> Option<Value> {
    match &node.kind {
        Kind::Bool(value) => Some(json!(value)),
        Kind::Text(text) if ["off", "stop", "suspend"].contains(&text.as_str()) => Some(json!(text)),
        _ => None,
    }
}

fn persist(node: &Node) -> Option<Value> {
    match &node.kind {
        Kind::Text(text) => PersistRootfs::from_text(text).map(|_| json!(text)),
        Kind::Int(number @ 0..=3) => Some(json!(number)),
        _ => None,
    }
}

fn texts(decoder: &mut Decoder<'_>, node: &Node, path: &str) -> Option<Value> {
    let Kind::List(items) = &node.kind else {
        let hint = node.scalar_text().map(|text| format!("write [{}]", json!(text)));
        decoder.mismatch(path, node, "a list of texts", hint);
        return None;
    };
    let mut found = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        match &item.kind {
            Kind::Text(text) => {
                let path = format!("{path}[{index}]");
                decoder.note_item(&path, item);
                found.push(json!(text));
            }
            _ => decoder.mismatch(&format!("{path}[{index}]"), item, "text", how_to_write(item, Shape::Text)),
        }
    }
    Some(Value::Array(found))
}

/// One reader for all formats and sections. Bare numbers keep flyctl's meaning, which in some
/// sections is nanoseconds although the documentation says milliseconds.
fn duration(decoder: &mut Decoder<'_>, node: &Node, bare: Bare, path: &str) -> Option<Value> {
    let nanos_per_unit = match bare {
        Bare::Seconds => 1e9,
        Bare::Millis => 1e6,
        Bare::Nanos => 1.0,
    };
    let number = match &node.kind {
        Kind::Text(text) if text.is_empty() => return None,
        Kind::Text(text) => match text.parse::<Duration>() {
            Ok(duration) => return Some(json!(duration)),
            Err(error) => {
                let message = format!("`{path}`: {error}");
                decoder.report(Code::C118, Severity::Error, path, &node.span, message, None);
                return None;
            }
        },
        Kind::Int(number) => *number as f64,
        Kind::Float(number) if number.is_finite() => number.trunc(),
        _ => {
            decoder.mismatch(path, node, "a duration such as \"10s\"", None);
            return None;
        }
    };
    let duration = Duration::from_nanos((number * nanos_per_unit) as i64);
    if bare == Bare::Nanos && number != 0.0 {
        let message = format!("`{path}` is a bare number, which counts nanoseconds here: {duration}");
        let hint = Some(format!("write the unit, such as \"{number}s\" or \"{number}ms\""));
        decoder.report(Code::C120, Severity::Warning, path, &node.span, message, hint);
    }
    Some(json!(duration))
}

/// The old `"soft,hard"` text; `None` if the value is something else.
#[expect(clippy::option_option, reason = "not this spelling, wrong value, and value are three outcomes")]
pub(super) fn old_concurrency(decoder: &mut Decoder<'_>, node: &Node, path: &str) -> Option<Option<Value>> {
    let Kind::Text(text) = &node.kind else { return None };
    let limits = text
        .split_once(',')
        .and_then(|(soft, hard)| Some((soft.trim().parse::<i64>().ok()?, hard.trim().parse::<i64>().ok()?)));
    match limits {
        Some((soft, hard)) => {
            Some(Some(json!({ "type": "requests", "soft_limit": soft, "hard_limit": hard })))
        }
        None => {
            let hint = Some("the old form is \"soft,hard\", such as \"20,25\"".to_owned());
            decoder.mismatch(path, node, "a table", hint);
            Some(None)
        }
    }
}

/// Environment variables: scalars become text; a list of tables is merged, later ones winning.
pub(super) fn env(decoder: &mut Decoder<'_>, node: &Node, path: &str) -> Option<Value> {
    match &node.kind {
        Kind::Table(entries) => Some(scalars(decoder, entries, path)),
        Kind::List(items) => {
            let mut all = Map::new();
            for item in items {
                if let Some(Value::Object(more)) = env(decoder, item, path) {
                    all.extend(more);
                }
            }
            Some(Value::Object(all))
        }
        _ => {
            decoder.mismatch(path, node, "a table of names and texts", None);
            None
        }
    }
}

/// A table whose scalars become text.
fn scalars(decoder: &mut Decoder<'_>, entries: &[Entry], path: &str) -> Value {
    let mut found = Map::new();
    for entry in entries {
        decoder.note_member(path, entry);
        match entry.value.scalar_text() {
            Some(text) => {
                found.insert(entry.key.clone(), json!(text));
            }
            None if entry.value.kind == Kind::Null => {
                found.insert(entry.key.clone(), json!(""));
            }
            None => decoder.mismatch(&join(path, &entry.key), &entry.value, "text", None),
        }
    }
    Value::Object(found)
}

/// Check headers: a table, or the old list of `{name, value}`.
pub(super) fn headers(decoder: &mut Decoder<'_>, node: &Node, path: &str) -> Option<Value> {
    named_values(decoder, node, path, "value")
}

/// Process groups: a table, or the old list of `{name, command}`.
pub(super) fn commands(decoder: &mut Decoder<'_>, node: &Node, path: &str) -> Option<Value> {
    match node.kind {
        Kind::Table(_) => text_map(decoder, node, path),
        _ => named_values(decoder, node, path, "command"),
    }
}

fn named_values(decoder: &mut Decoder<'_>, node: &Node, path: &str, member: &str) -> Option<Value> {
    let items = match &node.kind {
        Kind::Table(entries) => return Some(scalars(decoder, entries, path)),
        Kind::List(items) => items,
        _ => {
            decoder.mismatch(path, node, "a table of names and texts", None);
            return None;
        }
    };
    let mut found = Map::new();
    for item in items {
        let Kind::Table(entries) = &item.kind else {
            decoder.mismatch(path, item, "a table with `name`", None);
            continue;
        };
        let of = |key: &str| entries.iter().find(|entry| entry.key == key);
        let Some(name) = of("name").and_then(|entry| entry.value.scalar_text()) else {
            let message = format!("an entry of `{path}` needs a `name`");
            decoder.report(Code::C118, Severity::Error, path, &item.span, message, None);
            continue;
        };
        let value = of(member).and_then(|entry| entry.value.scalar_text()).unwrap_or_default();
        decoder.note_item(&join(path, &name), item);
        found.insert(name, json!(value));
    }
    Some(Value::Object(found))
}

/// A table of texts, strictly.
pub(super) fn text_map(decoder: &mut Decoder<'_>, node: &Node, path: &str) -> Option<Value> {
    let Kind::Table(entries) = &node.kind else {
        decoder.mismatch(path, node, "a table of names and texts", None);
        return None;
    };
    let mut found = Map::new();
    for entry in entries {
        decoder.note_member(path, entry);
        match &entry.value.kind {
            Kind::Text(text) => {
                found.insert(entry.key.clone(), json!(text));
            }
            Kind::Null => {}
            _ => {
                let hint = how_to_write(&entry.value, Shape::Text);
                decoder.mismatch(&join(path, &entry.key), &entry.value, "text", hint);
            }
        }
    }
    Some(Value::Object(found))
}

/// Reports values outside the choices of a key.
pub(super) fn check_choice(decoder: &mut Decoder<'_>, key: &Key, node: &Node, path: &str) {
    let severity = match key.choice {
        Choice::Must => Severity::Error,
        Choice::Should => Severity::Warning,
        Choice::Elsewhere => return,
    };
    let items = match &node.kind {
        Kind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    for item in items {
        let Kind::Text(text) = &item.kind else { continue };
        if key.one_of.contains(&text.as_str()) || text.is_empty() {
            continue;
        }
        let choices = key.one_of.join(", ");
        let message = format!("`{path}` is {text:?}; known values are {choices}");
        let hint =
            suggest::nearest(text, key.one_of.iter().copied()).map(|near| format!("did you mean {near:?}?"));
        decoder.report(Code::C118, severity, path, &item.span, message, hint);
    }
}
