//! `config.yml`, shared with flyctl: our keys are read and written, every other line survives
//! (api.md 16.5). Written through a temporary file, mode 0600, under flyctl's own lock.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use saphyr::{LoadableYamlNode, Yaml};

use crate::diagnostics::Failure;

/// Name of the lock file flyctl guards `config.yml` with.
const LOCK: &str = "flyctl.config.lock";
/// Key of our own: the keychain that holds the token.
pub(crate) const KEYCHAIN: &str = "keychain";
/// flyctl gives up after this long, too.
const LOCK_PATIENCE: Duration = Duration::from_secs(1);

/// The file as text plus what was understood of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct UserFile {
    text: String,
    scalars: BTreeMap<String, String>,
    secret_versions: BTreeMap<String, u64>,
}

impl UserFile {
    /// Reads the file; a missing one is empty, an unreadable or malformed one is an error that names it
    /// (it is never replaced by an empty one).
    pub(crate) fn load(path: &Path) -> Result<Self, Failure> {
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(text).map_err(|reason| Failure::bad_user_file(path, &reason)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Failure::unreadable(path, &error)),
        }
    }

    fn parse(text: String) -> Result<Self, String> {
        let documents = Yaml::load_from_str(&text).map_err(|e| e.to_string())?;
        let mut file = Self { text: text.clone(), ..Self::default() };
        let Some(document) = documents.first() else { return Ok(file) };
        if document.is_null() {
            return Ok(file);
        }
        let Some(mapping) = document.as_mapping() else {
            return Err("it is not a mapping of keys to values".to_owned());
        };
        for (key, value) in mapping {
            let Some(key) = key.as_str() else { continue };
            if let Some(scalar) = scalar_text(value) {
                file.scalars.insert(key.to_owned(), scalar);
            } else if key == "app_secrets_minvers"
                && let Some(versions) = value.as_mapping()
            {
                file.secret_versions = versions
                    .iter()
                    .filter_map(|(app, v)| {
                        Some((app.as_str()?.to_owned(), u64::try_from(v.as_integer()?).ok()?))
                    })
                    .collect();
            }
        }
        Ok(file)
    }

    /// Comma-joined tokens without scheme; empty when logged out.
    pub(crate) fn access_token(&self) -> String {
        self.scalar("access_token")
    }

    /// Which keychain holds the token instead of this file (a key of our own, which flyctl keeps);
    /// empty = none.
    pub(crate) fn keychain(&self) -> String {
        self.scalar(KEYCHAIN)
    }

    /// A top-level scalar as text; empty when absent.
    pub(crate) fn scalar(&self, key: &str) -> String {
        self.scalars.get(key).cloned().unwrap_or_default()
    }

    /// The secrets version an app's hosts must have (`app_secrets_minvers`), remembered by secrets
    /// commands.
    pub(crate) fn min_secrets_version(&self, app: &str) -> Option<u64> {
        self.secret_versions.get(app).copied()
    }
}

fn scalar_text(value: &Yaml<'_>) -> Option<String> {
    if let Some(text) = value.as_str() {
        return Some(text.to_owned());
    }
    if let Some(flag) = value.as_bool() {
        return Some(flag.to_string());
    }
    if let Some(number) = value.as_integer() {
        return Some(number.to_string());
    }
    value.as_floating_point().map(|f| f.to_string())
}

/// One change to the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Edit {
    /// A top-level string.
    Text(&'static str, String),
    /// A top-level boolean.
    Flag(&'static str, bool),
    /// Removes a top-level key.
    Remove(&'static str),
    /// A top-level key set to an empty mapping.
    EmptyMap(&'static str),
    /// One app's entry of `app_secrets_minvers`.
    SecretsVersion(String, u64),
    /// Removes one app's entry of `app_secrets_minvers`: the app is gone.
    ForgetSecrets(String),
}

/// Applies edits to the file of a config directory: locked, atomic, 0600.
pub(crate) fn edit(dir: &Path, edits: &[Edit]) -> Result<(), Failure> {
    create_dir(dir)?;
    let path = dir.join("config.yml");
    let lock_path = dir.join(LOCK);
    let lock_file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&lock_path)
        .map_err(|e| Failure::cannot_write(&lock_path, &e))?;
    let mut lock = fd_lock::RwLock::new(lock_file);
    let _held = wait_for_lock(&mut lock, &lock_path)?;
    // Read under the lock: another process may have changed what we do not own.
    let current = UserFile::load(&path)?;
    let text = apply(&current, edits);
    replace(&path, text.as_bytes())
}

fn wait_for_lock<'a>(
    lock: &'a mut fd_lock::RwLock<File>,
    path: &Path,
) -> Result<fd_lock::RwLockWriteGuard<'a, File>, Failure> {
    let deadline = Instant::now() + LOCK_PATIENCE;
    // The borrow checker cannot see that a failed attempt ends its borrow, so attempts are made on a
    // clone of the handle until one succeeds.
    while lock.try_write().is_err() {
        if Instant::now() > deadline {
            let busy = std::io::Error::from(std::io::ErrorKind::ResourceBusy);
            return Err(Failure::cannot_write(path, &busy));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    lock.write().map_err(|e| Failure::cannot_write(path, &e))
}

/// Creates the config directory, 0700.
pub(crate) fn create_dir(dir: &Path) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|e| Failure::cannot_write(dir, &e))
}

/// Writes a private file so that a reader sees either the old or the new content, never a part.
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let dir = path.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let written = tempfile::Builder::new().prefix(".fly-").tempfile_in(&dir).and_then(|mut file| {
        file.write_all(content)?;
        file.as_file().sync_all()?;
        // tempfile creates 0600, which is what the file keeps.
        file.persist(path).map_err(|e| e.error)
    });
    written.map(drop).map_err(|e| Failure::cannot_write(path, &e))
}

/// The text after the edits. Only the lines of the edited keys change.
fn apply(file: &UserFile, edits: &[Edit]) -> String {
    let mut text = file.text.clone();
    let mut versions = file.secret_versions.clone();
    for edit in edits {
        text = match edit {
            Edit::Text(key, value) => set_block(&text, key, &format!("{key}: {}", quoted(value))),
            Edit::Remove(key) => remove_block(&text, key),
            Edit::Flag(key, value) => set_block(&text, key, &format!("{key}: {value}")),
            Edit::EmptyMap(key) => {
                if *key == "app_secrets_minvers" {
                    versions.clear();
                }
                set_block(&text, key, &format!("{key}: {{}}"))
            }
            Edit::SecretsVersion(app, version) => {
                versions.insert(app.clone(), *version);
                set_block(&text, "app_secrets_minvers", &versions_block(&versions))
            }
            Edit::ForgetSecrets(app) => match versions.remove(app) {
                Some(_) => set_block(&text, "app_secrets_minvers", &versions_block(&versions)),
                None => text,
            },
        };
    }
    text
}

fn versions_block(versions: &BTreeMap<String, u64>) -> String {
    if versions.is_empty() {
        return "app_secrets_minvers: {}".to_owned();
    }
    let mut block = "app_secrets_minvers:".to_owned();
    for (app, version) in versions {
        block.push_str(&format!("\n    {}: {version}", quoted(app)));
    }
    block
}

/// A JSON string is a YAML double-quoted scalar.
fn quoted(value: &str) -> String {
    serde_json::Value::from(value).to_string()
}

/// Replaces the lines of a top-level key (its own and the indented ones below it), or appends it.
fn set_block(text: &str, key: &str, block: &str) -> String {
    change_block(text, key, Some(block))
}

/// Removes the lines of a top-level key.
fn remove_block(text: &str, key: &str) -> String {
    change_block(text, key, None)
}

fn change_block(text: &str, key: &str, block: Option<&str>) -> String {
    let prefix = format!("{key}:");
    let mut out: Vec<&str> = Vec::new();
    let mut replaced = false;
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with(&prefix) {
            inside = true;
            if !replaced {
                out.extend(block);
                replaced = true;
            }
            continue;
        }
        if inside && (line.starts_with([' ', '\t', '-']) || line.trim().is_empty()) {
            continue;
        }
        inside = false;
        out.push(line);
    }
    if !replaced {
        out.extend(block);
    }
    out.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLYCTL: &str = "# mine\naccess_token: old\nwire_guard_state:\n    personal:\n        org: personal\nlast_login: 2026-01-01T00:00:00Z\napp_secrets_minvers:\n    web: 3\n";

    fn parsed(text: &str) -> UserFile {
        UserFile::parse(text.to_owned()).unwrap()
    }

    #[test]
    fn only_the_edited_keys_change() {
        let text = apply(&parsed(FLYCTL), &[Edit::Text("access_token", "fo1_\"x".into())]);
        assert_eq!(text, FLYCTL.replace("access_token: old", "access_token: \"fo1_\\\"x\""));
        assert_eq!(parsed(&text).access_token(), "fo1_\"x");
    }

    #[test]
    fn a_removed_key_takes_its_lines_along() {
        let text = apply(&parsed(FLYCTL), &[Edit::Remove("wire_guard_state"), Edit::Remove("absent")]);
        assert_eq!(text, FLYCTL.replace("wire_guard_state:\n    personal:\n        org: personal\n", ""));
    }

    #[test]
    fn nested_blocks_are_replaced_whole_and_new_keys_appended() {
        let text = apply(
            &parsed(FLYCTL),
            &[
                Edit::EmptyMap("wire_guard_state"),
                Edit::SecretsVersion("api".into(), 7),
                Edit::Flag("send_metrics", false),
            ],
        );
        let file = parsed(&text);
        assert_eq!(file.min_secrets_version("web"), Some(3));
        assert_eq!(file.min_secrets_version("api"), Some(7));
        assert_eq!(file.scalar("send_metrics"), "false");
        assert!(!text.contains("org: personal"), "{text}");
        assert!(text.starts_with("# mine\n"));
    }

    #[test]
    fn a_forgotten_version_leaves_the_others() {
        let text = apply(&parsed(FLYCTL), &[Edit::SecretsVersion("api".into(), 7)]);
        let text = apply(&parsed(&text), &[Edit::ForgetSecrets("web".into())]);
        assert_eq!(parsed(&text).min_secrets_version("web"), None);
        assert_eq!(parsed(&text).min_secrets_version("api"), Some(7));
        let empty = apply(&parsed(&text), &[Edit::ForgetSecrets("api".into())]);
        assert!(empty.ends_with("app_secrets_minvers: {}\n"), "{empty}");
        assert_eq!(apply(&parsed(&empty), &[Edit::ForgetSecrets("api".into())]), empty);
    }

    #[test]
    fn a_malformed_file_is_refused_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.yml");
        std::fs::write(&path, "a: [1\nb: }").unwrap();
        assert!(edit(dir.path(), &[Edit::Flag("x", true)]).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "a: [1\nb: }");
    }

    #[cfg(unix)]
    #[test]
    fn files_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let home = dir.path().join("cfg");
        edit(&home, &[Edit::Text("access_token", "x".into())]).unwrap();
        let mode = |p: &Path| std::fs::metadata(p).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&home), 0o700);
        assert_eq!(mode(&home.join("config.yml")), 0o600);
    }
}
