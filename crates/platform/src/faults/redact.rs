//! Removing secrets from JSON bodies before they are remembered.

use serde_json::Value;

/// What replaces a secret.
const REDACTED: &str = "[redacted]";

/// Members whose value is always a secret.
const SECRET_MEMBERS: [&str; 12] = [
    "password",
    "otp",
    "access_token",
    "accesstoken",
    "token",
    "build_token",
    "code_verifier",
    "code",
    "privkey",
    "private_key",
    "raw_value",
    "nonce",
];

/// A copy of `body` without secret values: passwords, tokens, guest files and the values of app
/// secrets. `path` decides where members named `value` and `values` are secrets.
pub fn redacted(path: &str, body: &Value) -> Value {
    let mut body = body.clone();
    walk(&mut body, path.contains("/secret"));
    body
}

fn walk(value: &mut Value, in_secrets: bool) {
    match value {
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                let lower = name.to_ascii_lowercase();
                if member.is_null() {
                    continue;
                }
                if SECRET_MEMBERS.contains(&lower.as_str()) && !member.is_object() {
                    *member = Value::from(REDACTED);
                } else if in_secrets && (lower == "value" || lower == "values") {
                    blank(member);
                } else {
                    walk(member, in_secrets || lower == "secrets");
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, in_secrets)),
        _ => {}
    }
}

/// Keeps names, hides every value.
fn blank(value: &mut Value) {
    match value {
        Value::Object(members) => members.values_mut().for_each(blank),
        Value::Array(items) => items.iter_mut().for_each(blank),
        Value::Null => {}
        leaf => *leaf = Value::from(REDACTED),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_go_and_everything_else_stays() {
        let rest =
            redacted("/v1/apps/a/secrets", &json!({"values": {"DB": "canary", "X": null}, "note": "kept"}));
        assert_eq!(rest, json!({"values": {"DB": REDACTED, "X": null}, "note": "kept"}));
        let graphql = redacted(
            "/graphql",
            &json!({"variables": {"input": {"secrets": [{"key": "DB", "value": "canary"}]}}}),
        );
        assert_eq!(graphql["variables"]["input"]["secrets"][0], json!({"key": "DB", "value": REDACTED}));
        let login = redacted(
            "/api/v1/sessions",
            &json!({"data": {"attributes": {"email": "a@b", "password": "canary"}}}),
        );
        assert!(!login.to_string().contains("canary") && login.to_string().contains("a@b"));
        let machine =
            json!({"config": {"env": {"A": "1"}, "files": [{"guest_path": "/f", "raw_value": "canary"}]}});
        let machine = redacted("/v1/apps/a/machines", &machine);
        assert_eq!(machine["config"]["env"]["A"], "1");
        assert_eq!(machine["config"]["files"][0]["raw_value"], REDACTED);
    }
}
