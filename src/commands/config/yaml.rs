//! The configuration as YAML: block style, quoted where a plain word would be read as something else.

use std::fmt::Write as _;

use serde_json::Value;

/// Comment lines, then the value.
pub(super) fn write(value: &Value, comment: &str) -> String {
    let mut out: String = comment.lines().map(|line| format!("# {line}\n")).collect();
    if let Value::Object(members) = value
        && !members.is_empty()
    {
        object(&mut out, members, 0);
    } else {
        let _ = writeln!(out, "{}", scalar(value));
    }
    out
}

fn object(out: &mut String, members: &serde_json::Map<String, Value>, indent: usize) {
    for (name, value) in members {
        let _ = write!(out, "{}{}:", " ".repeat(indent), word(name));
        member(out, value, indent);
    }
}

/// What follows `key:`.
fn member(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            out.push('\n');
            object(out, members, indent + 2);
        }
        Value::Array(items) if !items.is_empty() => {
            out.push('\n');
            array(out, items, indent + 2);
        }
        other => {
            let _ = writeln!(out, " {}", scalar(other));
        }
    }
}

fn array(out: &mut String, items: &[Value], indent: usize) {
    for item in items {
        let _ = write!(out, "{}-", " ".repeat(indent));
        match item {
            Value::Object(members) if !members.is_empty() => {
                // The first member stands on the line of the dash.
                let mut block = String::new();
                object(&mut block, members, indent + 2);
                let _ = write!(out, " {}", block.trim_start());
            }
            Value::Array(inner) if !inner.is_empty() => {
                out.push('\n');
                array(out, inner, indent + 2);
            }
            other => {
                let _ = writeln!(out, " {}", scalar(other));
            }
        }
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => word(text),
        // Numbers, booleans, null and the empty containers are written as in JSON.
        other => other.to_string(),
    }
}

/// A word as it stands if nothing can take it for anything but text, else a JSON string, which is a
/// YAML string, too.
fn word(text: &str) -> String {
    const WORDS: [&str; 10] = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan"];
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/'))
        && !WORDS.iter().any(|w| text.eq_ignore_ascii_case(w));
    if plain { text.to_owned() } else { Value::from(text).to_string() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use model::appconfig::{Source, definition, parse};
    use proptest::prelude::*;

    fn read(text: &str) -> Value {
        definition(&parse(&Source::new("fly.yaml", text)).config.unwrap())
    }

    #[test]
    fn sections_lists_and_awkward_words() {
        let config = serde_json::json!({
            "app": "web",
            "env": {"ON": "yes", "PORT": "8080", "EMPTY": "", "TEXT": "a: b # c\n\"d\""},
            "services": [{"protocol": "tcp", "internal_port": 8080, "ports": [{"port": 80, "handlers": ["http"]}]}],
        });
        let text = write(&config, "one\ntwo");
        assert!(text.starts_with("# one\n# two\napp: web\nenv:\n"), "{text}");
        let back = read(&text);
        assert_eq!(back["env"], config["env"], "{text}");
        assert_eq!(back["services"][0]["ports"], config["services"][0]["ports"], "{text}");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(name in "[A-Z][A-Z0-9_]{0,8}", text in "\\PC{0,24}") {
            let config = serde_json::json!({"app": "web", "env": {name: text}});
            prop_assert_eq!(&read(&write(&config, ""))["env"], &config["env"]);
        }
    }
}
