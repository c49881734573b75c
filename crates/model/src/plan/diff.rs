//! What differs between two machine configurations, field by field, and whether anything does.

use super::{Change, WantedImage};
use crate::machine::{Machine, MachineConfig, metadata};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Metadata that every deploy writes anew and that says nothing about how a machine runs (spec deploy 3.1).
const BOOKKEEPING: [&str; 9] = [
    metadata::RELEASE_ID,
    metadata::RELEASE_VERSION,
    metadata::FLYCTL_VERSION,
    metadata::BLUEGREEN_TAG,
    "fly_builder_id",
    metadata::LAUNCH_ID,
    metadata::DEPLOYS_PAUSED,
    metadata::BLUEGREEN_LAUNCH_ID,
    metadata::CANARY,
];

/// What stands in place of a value that must not be shown.
pub(super) const HIDDEN: &str = "(hidden)";

/// Words in the name of a variable whose value is not shown.
const SECRET_WORDS: [&str; 9] =
    ["KEY", "PRIVATE", "DATABASE_URL", "PASSWORD", "PASSWD", "SECRET", "TOKEN", "CREDENTIAL", "DSN"];
/// Names that contain such a word and are public.
const PUBLIC_NAMES: [&str; 2] = ["AWS_ACCESS_KEY_ID", "TIGRIS_ACCESS_KEY_ID"];

/// Whether the value of an environment variable is not to be shown: by its name, or because it is a URL with a password.
pub(super) fn is_secret(name: &str, value: &str) -> bool {
    let upper = name.to_ascii_uppercase();
    let named =
        !PUBLIC_NAMES.contains(&upper.as_str()) && SECRET_WORDS.iter().any(|word| upper.contains(word));
    let credentials = value.split_once("://").is_some_and(|(_, rest)| {
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        authority.rsplit_once('@').is_some_and(|(user, _)| user.contains(':'))
    });
    named || credentials
}

/// The configuration without bookkeeping and image, as it is compared.
fn effective(config: &MachineConfig) -> Value {
    let mut config = config.clone();
    config.metadata.retain(|key, _| !BOOKKEEPING.contains(&key.as_str()));
    config.image = String::new();
    for mount in &mut config.mounts {
        // Filled in by the platform, never asked for.
        mount.encrypted = false;
        mount.size_gb = 0;
    }
    serde_json::to_value(&config).unwrap_or(Value::Null)
}

/// Whether the machine demonstrably runs the wanted image. A tag alone proves nothing: it may have moved.
pub(super) fn same_image(machine: &Machine, wanted: &WantedImage) -> bool {
    let in_reference = wanted.reference.rsplit_once('@').map(|(_, digest)| digest);
    let digest = wanted.digest.as_deref().or(in_reference);
    digest.is_some_and(|digest| !digest.is_empty() && digest == machine.image_ref.digest)
}

/// Whether the two configurations run alike, the image aside.
pub(super) fn same_config(old: &MachineConfig, new: &MachineConfig) -> bool {
    effective(old) == effective(new)
}

/// Every field that differs. Values of secret-looking variables and contents of files are hidden.
pub fn changes(old: Option<&MachineConfig>, new: &MachineConfig) -> Vec<Change> {
    let mut before = BTreeMap::new();
    let mut after = BTreeMap::new();
    if let Some(old) = old {
        flatten(String::new(), &effective(old), &mut before);
        before.insert("image".to_owned(), old.image.clone());
    }
    flatten(String::new(), &effective(new), &mut after);
    after.insert("image".to_owned(), new.image.clone());
    compare(&before, &after)
}

/// Every field in which two JSON values differ, hidden like [`changes`].
pub fn value_changes(old: &Value, new: &Value) -> Vec<Change> {
    let mut before = BTreeMap::new();
    let mut after = BTreeMap::new();
    flatten(String::new(), old, &mut before);
    flatten(String::new(), new, &mut after);
    compare(&before, &after)
}

fn compare(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<Change> {
    let mut paths: Vec<&String> = before.keys().chain(after.keys()).collect();
    paths.sort();
    paths.dedup();
    paths
        .into_iter()
        .filter(|path| before.get(*path) != after.get(*path))
        .map(|path| Change {
            path: path.clone(),
            from: before.get(path).map(|value| shown(path, value)),
            to: after.get(path).map(|value| shown(path, value)),
        })
        .collect()
}

fn flatten(path: String, value: &Value, out: &mut BTreeMap<String, String>) {
    let below =
        |path: &str, key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                flatten(below(&path, key), value, out);
            }
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            for (index, item) in items.iter().enumerate() {
                flatten(format!("{path}[{index}]"), item, out);
            }
        }
        Value::String(text) => {
            out.insert(path, text.clone());
        }
        Value::Null => {}
        other => {
            out.insert(path, other.to_string());
        }
    }
}

fn shown(path: &str, value: &str) -> String {
    let variable = path.strip_prefix("env.").or_else(|| path.split_once(".env.").map(|(_, name)| name));
    if variable.is_some_and(|name| is_secret(name, value)) {
        return HIDDEN.to_owned();
    }
    if path.ends_with(".raw_value") {
        return format!("(content, {} bytes of base64)", value.len());
    }
    value.to_owned()
}

/// A JSON form of a machine configuration that may be shown: hidden what [`shown`] hides.
pub(super) fn redact(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::Object(env)) = fields.get_mut("env") {
                redact_env(env);
            }
            if let Some(Value::String(content)) = fields.get_mut("raw_value") {
                *content = format!("(content, {} bytes of base64)", content.len());
            }
            fields.values_mut().for_each(redact);
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn redact_env(env: &mut Map<String, Value>) {
    for (name, value) in env {
        if value.as_str().is_some_and(|text| is_secret(name, text)) {
            *value = Value::String(HIDDEN.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(env: &[(&str, &str)]) -> MachineConfig {
        MachineConfig {
            env: env.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect(),
            ..MachineConfig::default()
        }
    }

    #[test]
    fn release_bookkeeping_is_no_difference() {
        let mut old = config(&[("A", "1")]);
        let mut new = old.clone();
        old.metadata.insert(metadata::RELEASE_VERSION.to_owned(), "3".to_owned());
        new.metadata.insert(metadata::RELEASE_VERSION.to_owned(), "4".to_owned());
        new.metadata.insert(metadata::FLYCTL_VERSION.to_owned(), "9.9".to_owned());
        assert!(same_config(&old, &new));
        new.metadata.insert("mine".to_owned(), "x".to_owned());
        assert!(!same_config(&old, &new));
    }

    #[test]
    fn secret_looking_values_never_show() {
        let old = config(&[("API_TOKEN", "canary1"), ("PLAIN", "a"), ("LINK", "https://u:canary2@h/x")]);
        let new = config(&[("API_TOKEN", "canary3"), ("PLAIN", "b"), ("LINK", "https://u:canary4@h/x")]);
        let changes = changes(Some(&old), &new);
        assert_eq!(changes.len(), 3, "{changes:?}");
        assert!(!format!("{changes:?}").contains("canary"), "{changes:?}");
        let plain = changes.iter().find(|change| change.path == "env.PLAIN");
        let plain = plain.map(|change| (change.from.clone(), change.to.clone()));
        assert_eq!(plain, Some((Some("a".to_owned()), Some("b".to_owned()))));
        assert!(!is_secret("AWS_ACCESS_KEY_ID", "AKIA"));
    }

    #[test]
    fn a_tag_is_no_proof_and_a_digest_is() {
        let mut machine = Machine::default();
        machine.image_ref.digest = "sha256:aa".to_owned();
        let wanted = |reference: &str, digest: Option<&str>| WantedImage {
            reference: reference.to_owned(),
            digest: digest.map(str::to_owned),
        };
        assert!(!same_image(&machine, &wanted("r/app:1", None)));
        assert!(same_image(&machine, &wanted("r/app:2", Some("sha256:aa"))));
        assert!(same_image(&machine, &wanted("r/app@sha256:aa", None)));
        assert!(!same_image(&machine, &wanted("r/app:1", Some("sha256:bb"))));
    }
}
