//! TOML, through `toml_edit` for its positions.

use super::super::node::{Entry, Kind, Node};
use super::SyntaxError;
use toml_edit::{Document, Item, Key, TableLike, Value};

pub(crate) fn read(text: &str) -> Result<Node, SyntaxError> {
    let document = Document::parse(text).map_err(|error| {
        let message = error.message().lines().next().unwrap_or("unreadable").to_owned();
        SyntaxError::new(message, error.span().unwrap_or(0..0))
    })?;
    Ok(Node { kind: Kind::Table(entries(document.as_table())), span: 0..text.len() })
}

fn entries(table: &dyn TableLike) -> Vec<Entry> {
    let mut found = Vec::with_capacity(table.len());
    for (name, item) in table.iter() {
        let Some(value) = node(item) else { continue };
        let key_span = table.key(name).and_then(Key::span).unwrap_or_else(|| value.span.clone());
        found.push(Entry { key: name.to_owned(), key_span, value });
    }
    found
}

fn node(item: &Item) -> Option<Node> {
    Some(match item {
        Item::None => return None,
        Item::Value(value) => value_node(value),
        Item::Table(table) => {
            let kind = Kind::Table(entries(table));
            let span = table.span().unwrap_or_else(|| first_span(&kind));
            Node { kind, span }
        }
        Item::ArrayOfTables(tables) => {
            let items: Vec<Node> = tables
                .iter()
                .map(|table| Node { kind: Kind::Table(entries(table)), span: table.span().unwrap_or(0..0) })
                .collect();
            let span = items.first().map_or(0..0, |first| first.span.clone());
            Node { kind: Kind::List(items), span }
        }
    })
}

/// A table that exists only through dotted keys has no header of its own.
fn first_span(kind: &Kind) -> std::ops::Range<usize> {
    match kind {
        Kind::Table(entries) => entries.first().map_or(0..0, |entry| entry.key_span.clone()),
        _ => 0..0,
    }
}

fn value_node(value: &Value) -> Node {
    let kind = match value {
        Value::String(text) => Kind::Text(text.value().clone()),
        Value::Integer(number) => Kind::Int(*number.value()),
        Value::Float(number) => Kind::Float(*number.value()),
        Value::Boolean(value) => Kind::Bool(*value.value()),
        Value::Datetime(date) => Kind::Date(date.value().to_string()),
        Value::Array(items) => Kind::List(items.iter().map(value_node).collect()),
        Value::InlineTable(table) => Kind::Table(entries(table)),
    };
    let span = value.span().unwrap_or_else(|| first_span(&kind));
    Node { kind, span }
}
