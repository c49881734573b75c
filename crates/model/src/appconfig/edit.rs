//! Changes to the text of a `fly.toml` that keep everything else: comments, order, quoting,
//! unknown keys.

use serde_json::Value;
use std::ops::Range;
use toml_edit::{ArrayOfTables, Document, DocumentMut, Item, Table, TableLike};

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The text is not TOML.
    #[error("the file is not valid TOML: {0}")]
    Syntax(String),
    /// The path is not `name.name[0].name`.
    #[error("{0:?} is not a path such as http_service.internal_port or services[0].protocol")]
    Path(String),
    /// Something on the way is not a table.
    #[error("`{0}` exists and is not a table")]
    NotATable(String),
    /// An index beyond the end of a list.
    #[error("`{0}` does not exist")]
    NoSuchItem(String),
    /// A value that TOML cannot hold.
    #[error("a value of this kind cannot be written here")]
    Value,
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

/// Sets the value at `path`, creating tables on the way. An existing value is replaced in place,
/// byte for byte around it; a new key is added at the end of its table.
///
/// # Errors
/// See [`EditError`].
pub fn set(text: &str, path: &str, value: &Value) -> Result<String, EditError> {
    let steps = steps(path)?;
    let document = Document::parse(text).map_err(|error| EditError::Syntax(error.message().to_owned()))?;
    let rendered = render(value).ok_or(EditError::Value)?;
    if let Some(span) = value_span(document.as_table(), &steps) {
        return Ok(splice(text, span, &rendered.to_string()));
    }
    let mut document: DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| EditError::Syntax(error.message().to_owned()))?;
    insert(document.as_table_mut(), &steps, path, rendered)?;
    Ok(document.to_string())
}

/// Removes the key at `path`, with its comment; a path that does not exist changes nothing.
///
/// # Errors
/// See [`EditError`].
pub fn remove(text: &str, path: &str) -> Result<String, EditError> {
    let steps = steps(path)?;
    let mut document: DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| EditError::Syntax(error.message().to_owned()))?;
    let Some((last, holders)) = steps.split_last() else { return Ok(text.to_owned()) };
    let mut item: &mut Item = document.as_item_mut();
    for step in holders {
        match step_into(item, step) {
            Some(next) => item = next,
            None => return Ok(text.to_owned()),
        }
    }
    let removed = match (last, item) {
        (Step::Key(name), item) => item.as_table_like_mut().and_then(|table| table.remove(name)).is_some(),
        (Step::Index(index), Item::ArrayOfTables(tables)) if *index < tables.len() => {
            tables.remove(*index);
            true
        }
        _ => false,
    };
    Ok(if removed { document.to_string() } else { text.to_owned() })
}

fn splice(text: &str, span: Range<usize>, replacement: &str) -> String {
    format!("{}{replacement}{}", &text[..span.start], &text[span.end..])
}

fn steps(path: &str) -> Result<Vec<Step>, EditError> {
    let bad = || EditError::Path(path.to_owned());
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (name, mut rest) = part.split_at(part.find('[').unwrap_or(part.len()));
        if name.is_empty() {
            return Err(bad());
        }
        steps.push(Step::Key(name.to_owned()));
        while !rest.is_empty() {
            let (index, after) =
                rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).ok_or_else(bad)?;
            steps.push(Step::Index(index.parse().map_err(|_| bad())?));
            rest = after;
        }
    }
    Ok(steps)
}

/// A value as it is written; `None` for null and for anything with null inside.
fn render(value: &Value) -> Option<toml_edit::Value> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(value) => (*value).into(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64()?.into(),
        },
        Value::String(text) => text.as_str().into(),
        Value::Array(items) => {
            let mut array = toml_edit::Array::new();
            for item in items {
                array.push(render(item)?);
            }
            array.into()
        }
        Value::Object(members) => {
            let mut table = toml_edit::InlineTable::new();
            for (name, value) in members {
                table.insert(name, render(value)?);
            }
            table.into()
        }
    })
}

/// Where an existing plain value stands.
fn value_span(table: &dyn TableLike, steps: &[Step]) -> Option<Range<usize>> {
    let (Step::Key(name), rest) = steps.split_first()? else { return None };
    item_span(table.get(name)?, rest)
}

fn item_span(item: &Item, steps: &[Step]) -> Option<Range<usize>> {
    match (item, steps) {
        (Item::Value(value), []) => value.span(),
        (Item::Value(toml_edit::Value::Array(array)), [Step::Index(index)]) => array.get(*index)?.span(),
        (Item::ArrayOfTables(tables), [Step::Index(index), rest @ ..]) => {
            value_span(tables.get(*index)?, rest)
        }
        (item, [Step::Key(_), ..]) => value_span(item.as_table_like()?, steps),
        _ => None,
    }
}

fn step_into<'a>(item: &'a mut Item, step: &Step) -> Option<&'a mut Item> {
    match step {
        Step::Key(name) => item.as_table_like_mut()?.get_mut(name),
        Step::Index(_) => None,
    }
}

fn insert(
    table: &mut dyn TableLike,
    steps: &[Step],
    path: &str,
    value: toml_edit::Value,
) -> Result<(), EditError> {
    let not_a_table = || EditError::NotATable(path.to_owned());
    match steps {
        [Step::Key(name)] => {
            if table.get(name).is_some_and(|item| !item.is_value() && !item.is_none()) {
                return Err(not_a_table());
            }
            table.insert(name, Item::Value(value));
            Ok(())
        }
        [Step::Key(name), Step::Index(index), rest @ ..] if !rest.is_empty() => {
            let item = table.entry(name).or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
            let tables = item.as_array_of_tables_mut().ok_or_else(not_a_table)?;
            if *index == tables.len() {
                tables.push(Table::new());
            }
            let table = tables.get_mut(*index).ok_or_else(|| EditError::NoSuchItem(path.to_owned()))?;
            insert(table, rest, path, value)
        }
        [Step::Key(name), rest @ ..] if matches!(rest, [Step::Key(_), ..]) => {
            let item = table.entry(name).or_insert_with(|| Item::Table(Table::new()));
            insert(item.as_table_like_mut().ok_or_else(not_a_table)?, rest, path, value)
        }
        _ => Err(EditError::NoSuchItem(path.to_owned())),
    }
}
