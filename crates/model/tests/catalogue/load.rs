//! Reads the fixtures of the catalogue: JSON beside this file, each a base and a merge patch (RFC 7396) over it. Shared by the
//! model's own test and by the end-to-end tests, which make `docs/catalogue.md` of them.

use std::collections::BTreeSet;

use model::diagnosis::{Facts, literals};
use serde_json::Value;

const FILES: [(&str, &str); 7] = [
    ("calls", include_str!("calls.json")),
    ("machines", include_str!("machines.json")),
    ("checks", include_str!("checks.json")),
    ("registry", include_str!("registry.json")),
    ("public", include_str!("public.json")),
    ("tunnel", include_str!("tunnel.json")),
    ("builder", include_str!("builder.json")),
];

/// Facts, and the verdict they must lead to.
pub(crate) struct Fixture {
    /// Catalogue row, which is the code.
    pub(crate) row: String,
    /// What the facts show, in a few words.
    pub(crate) name: String,
    pub(crate) facts: Facts,
    pub(crate) rule: String,
    /// Platform gates the verdict must name.
    pub(crate) gates: Vec<String>,
    /// What the headline must contain.
    pub(crate) says: Vec<String>,
    /// Rows of the literal table whose sample is among the facts.
    pub(crate) literals: BTreeSet<String>,
}

/// Every fixture.
///
/// # Panics
/// When a file is not what it should be.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let mut all = Vec::new();
    for (file, text) in FILES {
        let file_value: Value = serde_json::from_str(text).unwrap_or_else(|e| panic!("{file}.json: {e}"));
        for fixture in file_value["fixtures"].as_array().expect("`fixtures` is a list") {
            all.push(fixture_of(&file_value["bases"], fixture));
        }
    }
    all
}

fn fixture_of(bases: &Value, fixture: &Value) -> Fixture {
    let text = |key: &str| fixture[key].as_str().unwrap_or_else(|| panic!("{key} of {fixture}")).to_owned();
    let texts = |key: &str| -> Vec<String> {
        let list = fixture[key].as_array().into_iter().flatten();
        list.filter_map(|item| item.as_str().map(str::to_owned)).collect()
    };
    let base = &bases[text("base")];
    assert!(base.is_object(), "no base {} for {fixture}", text("base"));
    let mut value = base.clone();
    merge(&mut value, &fixture["with"]);
    let mut used = BTreeSet::new();
    put_literals(&mut value, &mut used);
    Fixture {
        row: text("row"),
        name: text("name"),
        facts: serde_json::from_value(value).unwrap_or_else(|e| panic!("{e} in {fixture}")),
        rule: text("rule"),
        gates: texts("gates"),
        says: texts("says"),
        literals: used,
    }
}

fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    // A fact is in one state: another one replaces it.
    let state = |name: &&&str| patch.contains_key(**name);
    let other_state =
        ["known", "unavailable"].iter().find(state).is_some_and(|name| target.get(name).is_none());
    if !target.is_object() || other_state {
        *target = Value::Object(serde_json::Map::new());
    }
    let Value::Object(target) = target else { return };
    for (key, value) in patch {
        if value.is_null() {
            target.remove(key);
        } else {
            merge(target.entry(key).or_insert(Value::Null), value);
        }
    }
}

/// `"@api.quota"` stands for the sample of that row of the literal table.
fn put_literals(value: &mut Value, used: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            if let Some(id) = text.strip_prefix('@') {
                let row = literals::LITERALS.iter().find(|row| row.id == id);
                let row = row.unwrap_or_else(|| panic!("no literal {id}"));
                used.insert(id.to_owned());
                row.sample.clone_into(text);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| put_literals(item, used)),
        Value::Object(fields) => fields.values_mut().for_each(|field| put_literals(field, used)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
