//! The configuration as text: JSON for the API and for `config show`, TOML for `config save`
//! (spec deploy 1.11).

use super::types::AppConfig;
use serde_json::{Map, Value};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table};

/// The JSON form of the configuration: the `definition` of a release, with flyctl's keys.
pub fn definition(config: &AppConfig) -> Value {
    // Serialising plain structs, maps with text keys and finite numbers cannot fail.
    serde_json::to_value(config).unwrap_or_default()
}

/// The JSON form, indented by two spaces, with a trailing newline.
pub fn to_json_text(config: &AppConfig) -> String {
    let mut text = serde_json::to_string_pretty(&definition(config)).unwrap_or_default();
    text.push('\n');
    text
}

/// Comment lines, then the configuration as TOML: scalars first, then sections in the order of
/// the reference. Without comments of the original; see [`super::edit`] for changes in place.
pub fn to_toml(config: &AppConfig, comment: &str) -> String {
    let mut document = DocumentMut::new();
    let Value::Object(members) = definition(config) else { return String::new() };
    fill(document.as_table_mut(), members);
    let mut text: String = comment
        .lines()
        .map(|line| if line.is_empty() { "#\n".to_owned() } else { format!("# {line}\n") })
        .collect();
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(document.to_string().trim_start());
    text
}

/// Scalars before tables, otherwise in the given order; empty tables are dropped.
fn fill(table: &mut Table, members: Map<String, Value>) {
    let (scalars, sections): (Vec<_>, Vec<_>) =
        members.into_iter().partition(|(_, value)| !is_section(value));
    for (name, value) in scalars {
        if let Some(value) = scalar(&name, value) {
            table.insert(&name, Item::Value(value));
        }
    }
    for (name, value) in sections {
        let item = section(value);
        let empty = match &item {
            Item::Table(table) => table.is_empty(),
            Item::ArrayOfTables(tables) => tables.is_empty(),
            _ => true,
        };
        if !empty {
            table.insert(&name, item);
        }
    }
}

fn is_section(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => !items.is_empty() && items.iter().all(Value::is_object),
        _ => false,
    }
}

fn section(value: Value) -> Item {
    match value {
        Value::Object(members) => Item::Table(table(members)),
        Value::Array(items) => {
            let mut tables = ArrayOfTables::new();
            for item in items {
                if let Value::Object(members) = item {
                    tables.push(table(members));
                }
            }
            Item::ArrayOfTables(tables)
        }
        _ => Item::None,
    }
}

fn table(members: Map<String, Value>) -> Table {
    let mut table = Table::new();
    fill(&mut table, members);
    // `[a]` alone says nothing when everything lives in `[a.b]`.
    let only_sections = !table.is_empty() && table.iter().all(|(_, item)| !item.is_value());
    table.set_implicit(only_sections);
    table
}

fn scalar(name: &str, value: Value) -> Option<toml_edit::Value> {
    Some(match value {
        Value::Null => return None,
        // The text form says what happens; `true` does not.
        Value::Bool(stop) if name == "auto_stop_machines" => (if stop { "stop" } else { "off" }).into(),
        Value::Bool(value) => value.into(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64()?.into(),
        },
        // Always present in JSON, left out of TOML when empty.
        Value::String(text) if name == "tigris_bucket" && text.is_empty() => return None,
        Value::String(text) => text.into(),
        Value::Array(items) => {
            let mut array = Array::new();
            items.into_iter().filter_map(|item| scalar("", item)).for_each(|item| array.push(item));
            array.into()
        }
        Value::Object(members) => {
            let mut inline = InlineTable::new();
            for (name, value) in members {
                if let Some(value) = scalar(&name, value) {
                    inline.insert(&name, value);
                }
            }
            inline.into()
        }
    })
}
