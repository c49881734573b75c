//! The last diagnostics on disk (`<config dir>/diagnostics/`), for `fly explain --last`.

use std::path::{Path, PathBuf};

use model::diagnosis::Diagnostic;

/// How many are kept.
const KEPT: usize = 20;

fn dir(config_dir: &Path) -> PathBuf {
    config_dir.join("diagnostics")
}

/// Keeps one diagnostic. Best effort: a full disk must not hide the failure itself.
pub(crate) fn keep(config_dir: &Path, diagnostic: &Diagnostic, now: jiff::Timestamp) {
    // Without a config dir nothing was ever configured here; do not create one for a failure.
    if !config_dir.is_dir() {
        return;
    }
    let dir = dir(config_dir);
    if crate::config::user::create_dir(&dir).is_err() {
        return;
    }
    let name = format!("{}-{}.json", now.strftime("%Y%m%dT%H%M%S%3fZ"), diagnostic.code);
    let line = diagnostic.to_json_line() + "\n";
    if crate::config::user::replace(&dir.join(name), line.as_bytes()).is_err() {
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
    serde_json::from_str(std::fs::read_to_string(dir.join(newest)).ok()?.trim()).ok()
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
