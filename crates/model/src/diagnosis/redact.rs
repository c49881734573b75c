//! Takes secrets out of text that is kept or shown: values that are known here, and what has the shape of a token
//! (spec A4.2, A12.5).

/// What a token of the platform, and a few that people paste into logs, begins with.
const PREFIXES: [&str; 9] =
    ["fo1_", "fm1r_", "fm1a_", "fm2_", "FlyV1 ", "ghp_", "github_pat_", "sk_live_", "xoxb-"];
/// Shorter rests are words, not tokens.
const SHORTEST: usize = 8;
/// Put in a secret's place.
const MARK: &str = "[redacted]";

fn in_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '+' | '/' | '=' | ',')
}

/// The text without `known` values (those of at least 4 characters) and without anything that looks like a token or the
/// password of a URL.
pub fn redact(text: &str, known: &[&str]) -> String {
    let mut out = text.to_owned();
    let mut known: Vec<&str> = known.iter().copied().filter(|value| value.len() >= 4).collect();
    // Longest first: one value may contain another.
    known.sort_by_key(|value| std::cmp::Reverse(value.len()));
    for value in known {
        out = out.replace(value, MARK);
    }
    for prefix in PREFIXES {
        out = without_tokens(&out, prefix);
    }
    without_passwords(&out)
}

fn without_tokens(text: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(prefix) {
        let (before, token) = rest.split_at(at);
        let tail = &token[prefix.len()..];
        let end = tail.find(|c: char| !in_token(c)).unwrap_or(tail.len());
        let inside_word = before.chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
        out.push_str(before);
        if end >= SHORTEST && !inside_word {
            out.push_str(MARK);
        } else {
            out.push_str(&token[..prefix.len() + end]);
        }
        rest = &tail[end..];
    }
    out.push_str(rest);
    out
}

/// `postgres://user:password@host` keeps its user and its host.
fn without_passwords(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        let (before, tail) = rest.split_at(at + 3);
        out.push_str(before);
        let end = tail
            .find(|c: char| c.is_whitespace() || matches!(c, '/' | '"' | '\'' | '?'))
            .unwrap_or(tail.len());
        let authority = &tail[..end];
        match authority.rsplit_once('@').and_then(|(user, host)| Some((user.split_once(':')?.0, host))) {
            Some((user, host)) => {
                out.push_str(user);
                out.push(':');
                out.push_str(MARK);
                out.push('@');
                out.push_str(host);
            }
            None => out.push_str(authority),
        }
        rest = &tail[end..];
    }
    out.push_str(rest);
    out
}

/// Every string of a JSON value, redacted; keys stay.
pub fn redact_json(value: &mut serde_json::Value, known: &[&str]) {
    match value {
        serde_json::Value::String(text) => *text = redact(text, known),
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| redact_json(item, known)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|field| redact_json(field, known)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tokens_passwords_and_known_values_go_and_the_rest_stays() {
        let known = ["hunter2-hunter2", "abc"];
        let cases = [
            ("token fm2_lJPECAAAAAAAB/x+y= end", "token [redacted] end"),
            ("Authorization: FlyV1 fm2_aaaaaaaaaa,fm2_bbbbbbbbbb", "Authorization: FlyV1 [redacted]"),
            ("postgres://app:s3cret@db.internal:5432/x", "postgres://app:[redacted]@db.internal:5432/x"),
            ("http://127.0.0.1:8080/: refused", "http://127.0.0.1:8080/: refused"),
            ("PASSWORD=hunter2-hunter2 abc", "PASSWORD=[redacted] abc"),
            ("the prefix fm2_ alone, perform2_something", "the prefix fm2_ alone, perform2_something"),
        ];
        for (text, want) in cases {
            assert_eq!(redact(text, &known), want);
        }
    }

    proptest! {
        #[test]
        fn a_known_value_never_survives(before in ".{0,40}", after in ".{0,40}") {
            let value = "Zq7-canary-Zq7";
            let redacted = redact(&format!("{before}{value}{after}"), &[value]);
            prop_assert!(!redacted.contains(value));
        }

        #[test]
        fn twice_is_once(text in "([a-z:/@ ]|fm2_|://|[A-Z0-9]){0,60}") {
            let once = redact(&text, &[]);
            prop_assert_eq!(redact(&once, &[]), once);
        }
    }
}
