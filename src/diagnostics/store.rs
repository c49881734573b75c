//! The last failures on disk (`<config dir>/diagnostics/`): the diagnostic and the facts it was judged by, without secrets
//! (diagnostics A4.2). `fly explain --last` shows the newest.

use std::path::{Path, PathBuf};

use model::diagnosis::{Diagnostic, Facts, redact_json};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How many are kept.
const KEPT: usize = 20;
/// Value of [`Bundle::schema`].
const SCHEMA: &str = "fly.bundle/1";

/// What one failure leaves behind for whoever looks into it later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Bundle {
    schema: String,
    /// Version of the CLI that judged.
    cli: String,
    pub(crate) diagnostic: Diagnostic,
    /// Facts by which it was judged, one for every failed step.
    facts: Vec<Value>,
}

impl Bundle {
    /// `diagnostic` has been redacted already; the facts are here.
    pub(crate) fn new(diagnostic: &Diagnostic, facts: &[Facts], known: &[&str]) -> Self {
        let facts = facts.iter().filter_map(|facts| serde_json::to_value(facts).ok()).map(|mut value| {
            redact_json(&mut value, known);
            value
        });
        Self {
            schema: SCHEMA.to_owned(),
            cli: crate::VERSION.to_owned(),
            diagnostic: diagnostic.clone(),
            facts: facts.collect(),
        }
    }
}

fn dir(config_dir: &Path) -> PathBuf {
    config_dir.join("diagnostics")
}

/// Keeps one failure. Best effort: a full disk must not hide the failure itself.
pub(crate) fn keep(config_dir: &Path, bundle: &Bundle, now: jiff::Timestamp) {
    // Without a config dir nothing was ever configured here; do not create one for a failure.
    if !config_dir.is_dir() {
        return;
    }
    let dir = dir(config_dir);
    if crate::config::user::create_dir(&dir).is_err() {
        return;
    }
    let name = format!("{}-{}.json", now.strftime("%Y%m%dT%H%M%S%3fZ"), bundle.diagnostic.code);
    let Ok(text) = serde_json::to_string(bundle) else { return };
    if crate::config::user::replace(&dir.join(name), (text + "\n").as_bytes()).is_err() {
        return;
    }
    let mut files = names(&dir);
    while files.len() > KEPT {
        let oldest = files.remove(0);
        if std::fs::remove_file(dir.join(oldest)).is_err() {
            return;
        }
    }
}

/// The newest kept diagnostic.
pub(crate) fn last(config_dir: &Path) -> Option<Diagnostic> {
    let dir = dir(config_dir);
    let newest = names(&dir).pop()?;
    read(&std::fs::read_to_string(dir.join(newest)).ok()?)
}

/// A bundle, or the bare diagnostic that versions before 0.2 kept.
fn read(text: &str) -> Option<Diagnostic> {
    let bundle = serde_json::from_str::<Bundle>(text).ok().map(|bundle| bundle.diagnostic);
    bundle.or_else(|| serde_json::from_str(text.trim()).ok())
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".json"))
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use model::diagnosis::{Code, Fact, LogLine, Phase, Stopped, explain};

    use super::*;

    #[test]
    fn a_bundle_holds_the_facts_and_no_secret() {
        let canary = "canary-4711-canary";
        let mut facts = Facts::new(Stopped::Machine, "deploy", Phase::Start, "shop");
        let message = format!("TOKEN={canary} fm2_abcdefghijkl");
        facts.log = Fact::Known(vec![LogLine { provider: "app".to_owned(), message, code: None }]);
        let bundle = Bundle::new(&explain(&facts).redacted(&[canary]), &[facts], &[canary]);
        let text = serde_json::to_string(&bundle).unwrap();
        assert!(!text.contains(canary) && !text.contains("fm2_abc"), "{text}");
        assert!(text.contains("TOKEN=[redacted]"), "{text}");
        assert_eq!(read(&text).unwrap(), bundle.diagnostic);
        let bare = explain(&Facts::new(Stopped::Call, "deploy", Phase::Api, "shop"));
        assert_eq!(read(&(bare.to_json_line() + "\n")).unwrap().code, Code::U003);
    }
}
