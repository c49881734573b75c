//! The JSON schema of a diagnostic: `docs/diagnostic.schema.json` is what `fly explain --schema` prints, and every diagnostic of the
//! tests and of the fixtures fits it. The validator knows the keywords the schema uses, and refuses others.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::FLY;

/// Where a value breaks the schema, as JSON pointers with reasons.
pub(super) fn violations(value: &Value, schema: &Value, root: &Value, at: &str, found: &mut Vec<String>) {
    let Some(rules) = schema.as_object() else { return };
    for (keyword, rule) in rules {
        match keyword.as_str() {
            "$schema" | "title" | "description" | "$defs" => {}
            "$ref" => {
                let pointer = rule.as_str().unwrap().trim_start_matches('#');
                let target = root.pointer(pointer).unwrap_or_else(|| panic!("{rule} leads nowhere"));
                violations(value, target, root, at, found);
            }
            "const" => check(value == rule, at, &format!("is not {rule}"), found),
            "enum" => {
                check(rule.as_array().unwrap().contains(value), at, &format!("{value} is not listed"), found)
            }
            "type" => {
                let types: Vec<&str> = match rule {
                    Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
                    one => one.as_str().into_iter().collect(),
                };
                check(
                    types.iter().any(|name| is_a(value, name)),
                    at,
                    &format!("{value} is no {rule}"),
                    found,
                );
            }
            "minimum" => {
                let fits = value.as_i64().is_none_or(|number| number >= rule.as_i64().unwrap());
                check(fits, at, "is too small", found);
            }
            "minLength" => {
                let fits = value.as_str().is_none_or(|text| text.len() as u64 >= rule.as_u64().unwrap());
                check(fits, at, "is too short", found);
            }
            "required" => {
                for name in rule.as_array().unwrap().iter().filter_map(Value::as_str) {
                    check(value.get(name).is_some(), at, &format!("lacks {name}"), found);
                }
            }
            "properties" => {
                for (name, inner) in rule.as_object().unwrap() {
                    if let Some(member) = value.get(name) {
                        violations(member, inner, root, &format!("{at}/{name}"), found);
                    }
                }
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    violations(item, rule, root, &format!("{at}/{index}"), found);
                }
            }
            other => panic!("the validator does not know {other}"),
        }
    }
}

fn check(holds: bool, at: &str, reason: &str, found: &mut Vec<String>) {
    if !holds {
        found.push(format!("{at}: {reason}"));
    }
}

fn is_a(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        other => panic!("no type {other}"),
    }
}

fn schema() -> Value {
    model::diagnosis::schema()
}

#[track_caller]
pub(super) fn assert_valid(diagnostic: &Value) {
    let (schema, mut found) = (schema(), Vec::new());
    violations(diagnostic, &schema, &schema, "", &mut found);
    assert!(found.is_empty(), "{found:?}\n{diagnostic}");
}

#[test]
fn every_fixture_is_told_in_the_shape_of_the_schema() {
    let schema = schema();
    for fixture in super::load::fixtures() {
        let told = serde_json::to_value(model::diagnosis::explain(&fixture.facts)).unwrap();
        let mut found = Vec::new();
        violations(&told, &schema, &schema, "", &mut found);
        assert!(found.is_empty(), "{} ({}): {found:?}", fixture.row, fixture.name);
        let gates: Vec<&str> =
            told["gates"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert_eq!(gates, fixture.gates, "{} ({})", fixture.row, fixture.name);
        let title = told["title"].as_str().unwrap();
        assert!(fixture.says.iter().all(|word| title.contains(word.as_str())), "{title}");
    }
}

#[test]
fn the_validator_sees_what_is_wrong() {
    let mut told =
        serde_json::to_value(model::diagnosis::explain(&super::load::fixtures()[0].facts)).unwrap();
    told["code"] = "A999".into();
    told["exit_code"] = "twelve".into();
    told["next"][0].as_object_mut().unwrap().remove("command");
    let (schema, mut found) = (schema(), Vec::new());
    violations(&told, &schema, &schema, "", &mut found);
    let found = found.join("\n");
    for place in ["/code", "/exit_code", "/next/0: lacks command"] {
        assert!(found.contains(place), "{found}");
    }
}

#[test]
fn the_printed_schema_is_the_documented_one() {
    let output = Command::new(FLY).args(["explain", "--schema"]).output().unwrap();
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed, schema());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostic.schema.json");
    let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if crate::update() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == text,
        "docs/diagnostic.schema.json is stale: run `UPDATE=1 cargo test --test cli catalogue`"
    );
}
