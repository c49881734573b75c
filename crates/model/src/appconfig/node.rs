//! A configuration file as a tree, whatever its format, with the place of every part.

use super::source::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) span: Span,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    /// JSON and YAML only; means "absent".
    Null,
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    /// A TOML date or time, as written.
    Date(String),
    List(Vec<Node>),
    Table(Vec<Entry>),
}

/// A member of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Span,
    pub(crate) value: Node,
}

impl Node {
    /// What the value is, in words.
    pub(crate) fn describe(&self) -> &'static str {
        match &self.kind {
            Kind::Null => "nothing",
            Kind::Bool(_) => "a boolean",
            Kind::Int(_) => "a whole number",
            Kind::Float(_) => "a number",
            Kind::Text(_) => "text",
            Kind::Date(_) => "a date",
            Kind::List(_) => "a list",
            Kind::Table(_) => "a table",
        }
    }

    /// Text form of a scalar, as Go's default formatting writes it; `None` for lists and tables.
    /// Whole JSON numbers keep their digits where flyctl switches to exponents from 10^6 on.
    pub(crate) fn scalar_text(&self) -> Option<String> {
        Some(match &self.kind {
            Kind::Bool(value) => value.to_string(),
            Kind::Int(value) => value.to_string(),
            Kind::Float(value) => value.to_string(),
            Kind::Text(text) | Kind::Date(text) => text.clone(),
            Kind::Null | Kind::List(_) | Kind::Table(_) => return None,
        })
    }

    /// The tree as plain JSON.
    pub(crate) fn to_json(&self) -> serde_json::Value {
        use serde_json::Value;
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Int(value) => Value::from(*value),
            Kind::Float(value) => Value::from(*value),
            Kind::Text(text) | Kind::Date(text) => Value::from(text.as_str()),
            Kind::List(items) => Value::Array(items.iter().map(Node::to_json).collect()),
            Kind::Table(entries) => Value::Object(
                entries.iter().map(|entry| (entry.key.clone(), entry.value.to_json())).collect(),
            ),
        }
    }
}

/// The tree of a plain JSON value, without places.
pub(crate) fn from_json(value: &serde_json::Value) -> Node {
    use serde_json::Value;
    let kind = match value {
        Value::Null => Kind::Null,
        Value::Bool(value) => Kind::Bool(*value),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Kind::Int(whole),
            None => Kind::Float(number.as_f64().unwrap_or(f64::MAX)),
        },
        Value::String(text) => Kind::Text(text.clone()),
        Value::Array(items) => Kind::List(items.iter().map(from_json).collect()),
        Value::Object(members) => Kind::Table(
            members
                .iter()
                .map(|(key, value)| Entry { key: key.clone(), key_span: 0..0, value: from_json(value) })
                .collect(),
        ),
    };
    Node { kind, span: 0..0 }
}
