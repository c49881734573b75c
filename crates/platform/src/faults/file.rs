//! Fault files: JSON or TOML, a list of rules.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::rule::{Rule, When};

/// Why a fault file or rule is not accepted. Nothing of a rejected file takes effect.
#[derive(Debug, thiserror::Error)]
pub enum FaultError {
    #[error("not a fault file: as JSON: {json}; as TOML: {toml}")]
    Syntax { json: String, toml: String },
    #[error("rule {position}: {reason}")]
    Rule { position: usize, reason: String },
    #[error("a rule with id {0:?} exists already")]
    DuplicateId(String),
    #[error("no rule has the id {0:?}")]
    NoSuchRule(String),
}

/// Reads a fault file. JSON: a rule, a list of rules or `{"rules": […]}`; TOML: `[[rules]]` (also
/// spelled `[[rule]]` or `[[fault]]`).
pub fn parse(text: &str) -> Result<Vec<Rule>, FaultError> {
    let value = match serde_json::from_str::<Value>(text) {
        Ok(value) => value,
        Err(json) => match text.parse::<toml_edit::DocumentMut>() {
            Ok(document) => Value::Object(table(document.as_table())),
            Err(toml) => {
                return Err(FaultError::Syntax { json: json.to_string(), toml: toml.message().to_owned() });
            }
        },
    };
    let list = match value {
        Value::Array(list) => list,
        Value::Object(mut object) => {
            let named = ["rules", "rule", "faults", "fault"].iter().find_map(|name| object.remove(*name));
            match named {
                Some(Value::Array(list)) => list,
                Some(other) => vec![other],
                None => vec![Value::Object(object)],
            }
        }
        other => vec![other],
    };
    list.into_iter()
        .enumerate()
        .map(|(at, value)| {
            let rule = Rule::deserialize(value)
                .map_err(|e| FaultError::Rule { position: at + 1, reason: e.to_string() })?;
            check(&rule).map_err(|reason| FaultError::Rule { position: at + 1, reason })?;
            Ok(rule)
        })
        .collect()
}

/// What types cannot say about a rule.
pub(super) fn check(rule: &Rule) -> Result<(), String> {
    use super::rule::Fault;

    let counted = rule.nth.is_some() || rule.times.is_some() || rule.probability.is_some();
    if counted && !rule.fault.counts() {
        return Err("`nth`, `times` and `probability` need a fault that acts on single events".into());
    }
    if rule.nth == Some(0) {
        return Err("`nth` counts from 1".into());
    }
    if rule.probability.is_some_and(|p| !(0.0..=1.0).contains(&p)) {
        return Err("`probability` lies between 0 and 1".into());
    }
    let status = |s: u16| match s {
        200..=599 => Ok(()),
        _ => Err(format!("{s} is not a final HTTP status")),
    };
    match &rule.fault {
        Fault::Http(http) => {
            if http.body.is_some() && http.status.is_none() {
                return Err("`body` needs a `status`".into());
            }
            if http.reset && (http.status.is_some() || http.garbage || http.truncate.is_some()) {
                return Err(
                    "`reset` answers nothing, so it excludes `status`, `garbage` and `truncate`".into()
                );
            }
            http.status.map_or(Ok(()), status)
        }
        Fault::Registry(registry) => {
            if registry.cut_after.is_some() && (registry.status.is_some() || registry.when == When::After) {
                return Err("`cut_after` answers nothing, so it excludes `status` and `when`".into());
            }
            registry.status.map_or(Ok(()), status)
        }
        Fault::Gateway(gateway) => gateway.check(),
        Fault::Builder(builder) => builder.check(),
        Fault::RateLimit(limit) if limit.rps.is_nan() || limit.rps <= 0.0 => {
            Err("`rps` must be positive".into())
        }
        _ => Ok(()),
    }
}

fn table(table: &dyn toml_edit::TableLike) -> Map<String, Value> {
    table.iter().filter_map(|(key, item)| Some((key.to_owned(), self::item(item)?))).collect()
}

fn item(item: &toml_edit::Item) -> Option<Value> {
    match item {
        toml_edit::Item::None => None,
        toml_edit::Item::Value(v) => Some(value(v)),
        toml_edit::Item::Table(t) => Some(Value::Object(table(t))),
        toml_edit::Item::ArrayOfTables(list) => {
            Some(Value::Array(list.iter().map(|t| Value::Object(table(t))).collect()))
        }
    }
}

fn value(v: &toml_edit::Value) -> Value {
    match v {
        toml_edit::Value::String(s) => Value::from(s.value().as_str()),
        toml_edit::Value::Integer(i) => Value::from(*i.value()),
        toml_edit::Value::Float(f) => Value::from(*f.value()),
        toml_edit::Value::Boolean(b) => Value::from(*b.value()),
        toml_edit::Value::Datetime(d) => Value::from(d.value().to_string()),
        toml_edit::Value::Array(list) => Value::Array(list.iter().map(value).collect()),
        toml_edit::Value::InlineTable(t) => Value::Object(table(t)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::super::rule::Fault;
    use super::*;

    #[test]
    fn json_and_toml_say_the_same() {
        let toml = r#"
            [[rules]]
            id = "full"
            kind = "http"
            route = "POST /v1/apps/{app}/machines"
            status = 503
            when = "after"
            nth = 2
            body = { error = "no room", details = { region = "ams" } }

            [[rules]]
            kind = "host"
            region = "ams"
            status = "unreachable"
        "#;
        let json = r#"{"rules":[
            {"id":"full","kind":"http","route":"POST /v1/apps/{x}/machines","status":503,"when":"after","nth":2,
             "body":{"error":"no room","details":{"region":"ams"}}},
            {"kind":"host","region":"ams","status":"unreachable"}]}"#;
        let (toml, json) = (parse(toml).unwrap(), parse(json).unwrap());
        assert_eq!(toml[1], json[1]);
        let Fault::Http(http) = &toml[0].fault else { panic!("{toml:?}") };
        assert_eq!((http.status, http.when, toml[0].nth), (Some(503), When::After, Some(2)));
        assert_eq!(http.body.as_ref().unwrap()["details"]["region"], "ams");
    }

    #[test]
    fn mistakes_are_named_with_their_position() {
        let reason = |text: &str| parse(text).unwrap_err().to_string();
        assert!(reason(r#"[{"kind":"http","route":"GET /x","statsu":5}]"#).contains("statsu"));
        assert!(reason(r#"[{"kind":"http","route":"x"}]"#).starts_with("rule 1:"));
        assert!(reason(r#"[{"kind":"nonsense"}]"#).contains("nonsense"));
        assert!(reason(r#"[{"kind":"host","nth":1}]"#).contains("single events"));
        assert!(reason(r#"{"kind":"http","route":"/","reset":true,"status":500}"#).contains("reset"));
        assert!(reason("][").contains("TOML"));
    }

    #[test]
    fn a_rule_survives_its_own_json() {
        for text in [
            r#"{"kind":"exit","app":"a","code":1,"after_ms":5,"times":2}"#,
            r#"{"kind":"latency","delay_ms":3,"api":"ui-ex"}"#,
            r#"{"kind":"stuck","state":"starting"}"#,
            r#"{"kind":"check","status":"critical","output":"x"}"#,
            r#"{"kind":"propagation","object":"machine","delay_ms":9}"#,
            r#"{"kind":"discovery-lag","app":"a","delay_ms":9}"#,
            r#"{"kind":"exit","code":1,"log":"one\ntwo"}"#,
        ] {
            let rule = parse(text).unwrap().remove(0);
            let again = parse(&serde_json::to_string(&rule).unwrap()).unwrap().remove(0);
            assert_eq!(rule, again);
        }
    }

    proptest! {
        #[test]
        fn foreign_text_never_panics(text in "\\PC*") {
            let _ = parse(&text);
        }
    }
}
