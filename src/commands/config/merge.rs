//! Bringing a configuration file to another content while its comments and its order stay.

use model::appconfig::{AppConfig, Format, Source, definition, edit, parse};
use serde_json::{Map, Value};

/// One change to the text.
#[derive(Debug, Clone, PartialEq)]
enum Change {
    Set(String, Value),
    Remove(String),
}

/// The text changed so that it means `wanted`; `None` when that cannot be done by setting and removing
/// single values (then the caller writes the file anew). The result was read back and compared.
pub(super) fn merged(source: &Source, wanted: &AppConfig) -> Option<String> {
    if source.format != Format::Toml {
        return None;
    }
    let present = bare(definition(&parse(source).config?));
    let target = bare(definition(wanted));
    let mut changes = Vec::new();
    compare("", &present, &target, &mut changes)?;
    let mut text = source.text.to_string();
    for change in &changes {
        text = match change {
            Change::Set(path, value) => edit::set(&text, path, value).ok()?,
            Change::Remove(path) => edit::remove(&text, path).ok()?,
        };
    }
    // Legacy spellings and names with dots cannot be reached by path: then the proof fails.
    let read = parse(&Source::new(source.path.clone(), &text)).config?;
    (bare(definition(&read)) == target).then_some(text)
}

/// Without what a text does not write down: nulls, empty sections and empty lists.
fn bare(value: Value) -> Value {
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::Object(members) => members.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    match value {
        Value::Object(members) => {
            let kept = members.into_iter().map(|(name, value)| (name, bare(value)));
            Value::Object(kept.filter(|(_, value)| !empty(value)).collect())
        }
        // Items keep their places even when nothing is in them.
        Value::Array(items) => Value::Array(items.into_iter().map(bare).collect()),
        other => other,
    }
}

/// Collects what has to change below `path`; `None` when single values cannot express it.
fn compare(path: &str, present: &Value, wanted: &Value, changes: &mut Vec<Change>) -> Option<()> {
    if present == wanted {
        return Some(());
    }
    match (present, wanted) {
        (Value::Object(old), Value::Object(new)) => members(path, old, new, changes),
        (Value::Array(old), Value::Array(new)) if has_tables(old) || has_tables(new) => {
            if old.len() != new.len() {
                return None;
            }
            for (index, (old, new)) in old.iter().zip(new).enumerate() {
                compare(&format!("{path}[{index}]"), old, new, changes)?;
            }
            Some(())
        }
        (_, Value::Object(_)) => None,
        _ => {
            changes.push(Change::Set(path.to_owned(), wanted.clone()));
            Some(())
        }
    }
}

fn members(
    path: &str,
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    changes: &mut Vec<Change>,
) -> Option<()> {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        changes.push(Change::Remove(below(name)));
    }
    for (name, wanted) in new {
        match (old.get(name), wanted) {
            (Some(present), _) => compare(&below(name), present, wanted, changes)?,
            (None, Value::Object(inner)) => members(&below(name), &Map::new(), inner, changes)?,
            (None, Value::Array(items)) if has_tables(items) => return None,
            (None, _) => changes.push(Change::Set(below(name), wanted.clone())),
        }
    }
    Some(())
}

fn has_tables(items: &[Value]) -> bool {
    items.iter().any(Value::is_object)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const FILE: &str = "# mine\napp = 'web'  # the app\nprimary_region = \"ams\"\n\n[env]\n  # why\n  A = \"1\"\n  OLD = \"x\"\n\n[[services]]\n  internal_port = 8080\n  protocol = \"tcp\"\n";

    fn config(text: &str) -> AppConfig {
        parse(&Source::new("fly.toml", text)).config.unwrap()
    }

    #[test]
    fn only_what_differs_changes() {
        let mut wanted = config(FILE);
        wanted.primary_region = "ord".to_owned();
        wanted.env.remove("OLD");
        wanted.env.insert("B".to_owned(), "2".to_owned());
        wanted.services[0].internal_port = 9090;
        let text = merged(&Source::new("fly.toml", FILE), &wanted).unwrap();
        assert_eq!(
            text,
            "# mine\napp = 'web'  # the app\nprimary_region = \"ord\"\n\n[env]\n  # why\n  A = \"1\"\nB = \"2\"\n\n[[services]]\n  internal_port = 9090\n  protocol = \"tcp\"\n"
        );
    }

    #[test]
    fn the_same_content_changes_nothing() {
        assert_eq!(merged(&Source::new("fly.toml", FILE), &config(FILE)).as_deref(), Some(FILE));
    }

    #[test]
    fn what_single_values_cannot_express_is_refused() {
        let mut wanted = config(FILE);
        wanted.services.push(wanted.services[0].clone());
        assert_eq!(merged(&Source::new("fly.toml", FILE), &wanted), None);
        let mut dotted = config(FILE);
        dotted.env.insert("a.b".to_owned(), "1".to_owned());
        assert_eq!(merged(&Source::new("fly.toml", FILE), &dotted), None);
    }
}
