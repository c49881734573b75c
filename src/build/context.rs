//! The build context: one scan of the directory, by the rules of the ignore file.
//!
//! Symbolic links are recorded, never followed out of it. What cannot be an image's file (sockets,
//! devices) is left out and named.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use model::ignore::Rules;

use super::Error;
use super::scan::{self, Walked};
use super::tree::Tree;

/// A scanned directory.
#[derive(Debug, Default, Clone)]
pub(super) struct Context {
    pub(super) root: PathBuf,
    pub(super) tree: Tree,
    pub(super) rules: Rules,
    /// Name of the ignore file, if there is one.
    pub(super) ignore_file: Option<String>,
    /// Its text.
    pub(super) ignore_text: Option<String>,
    /// Sockets, devices and fifos that were left out.
    pub(super) skipped: Vec<String>,
}

/// Name and text of an ignore file.
pub(super) type Named = (String, String);

/// The rules for a directory: an explicit file, else the Dockerfile's own, else `.dockerignore`.
pub(super) fn rules(
    root: &Path,
    dockerfile: &Path,
    explicit: Option<&Path>,
) -> Result<(Rules, Option<Named>), Error> {
    let mut beside = dockerfile.as_os_str().to_owned();
    beside.push(".dockerignore");
    let candidates = match explicit {
        Some(path) => vec![path.to_path_buf()],
        None => vec![PathBuf::from(beside), root.join(".dockerignore")],
    };
    for path in candidates {
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound && explicit.is_none() => continue,
            Err(e) => return Err(Error::file(&path, &e)),
        };
        let text = String::from_utf8(bytes)
            .map_err(|e| Error::NotText { path: path.clone(), offset: e.utf8_error().valid_up_to() })?;
        let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        let rules = Rules::parse(&text)
            .map_err(|problem| Error::Ignore { file: name.clone(), problem: Box::new(problem) })?;
        return Ok((rules, Some((name, text))));
    }
    Ok((Rules::default(), None))
}

impl Context {
    /// Scans a directory of `limit` entries at most. `mtime` maps the time of a file to the one it has in images.
    pub(super) fn scan(
        root: &Path,
        rules: Rules,
        ignore: Option<Named>,
        mtime: impl Fn(i64) -> i64 + Sync,
        limit: usize,
    ) -> Result<Self, Error> {
        let Walked { tree, skipped } = scan::walk(root, &rules, &mtime, limit)?;
        let (ignore_file, ignore_text) = ignore.unzip();
        Ok(Self { root: root.to_path_buf(), tree, rules, ignore_file, ignore_text, skipped })
    }

    /// Bytes of all files.
    pub(super) fn bytes(&self) -> u64 {
        self.tree.bytes("")
    }

    /// The biggest entries of the root, with their bytes.
    pub(super) fn biggest(&self, count: usize) -> Vec<(String, u64)> {
        let mut totals: Vec<(String, u64)> = self
            .tree
            .children("")
            .map(|(path, node)| (path.to_owned(), node.size() + self.tree.bytes(path)))
            .collect();
        totals.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        totals.truncate(count);
        totals
    }

    /// Why a path is not in the context: the rule that excludes it, as written and with its place.
    pub(super) fn excluded_by(&self, path: &str) -> Option<String> {
        fs::symlink_metadata(self.root.join(path)).ok()?;
        let verdict = self.rules.judge_path(path);
        let (rule, line) = self.rules.describe(verdict.rule.filter(|_| verdict.excluded)?)?;
        let file = self.ignore_file.as_deref().unwrap_or(".dockerignore");
        Some(format!("rule \"{rule}\" ({file}:{line}) excludes it"))
    }
}

/// When a file was changed last, to tell whether it changed while it was read. In nanoseconds since the
/// epoch, which last until 2262.
pub(super) fn modified_ns(meta: &fs::Metadata) -> i64 {
    nanoseconds(meta.mtime(), meta.mtime_nsec())
}

/// A time of a file in nanoseconds.
pub(super) fn nanoseconds(seconds: i64, rest: i64) -> i64 {
    seconds.saturating_mul(1_000_000_000).saturating_add(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(root: &Path) -> Context {
        let (rules, file) = rules(root, &root.join("Dockerfile"), None).unwrap();
        Context::scan(root, rules, file, |_| 0, 100).unwrap()
    }

    #[test]
    fn rules_links_and_special_files() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("node_modules/x")).unwrap();
        fs::create_dir_all(root.join("src")).unwrap();
        fs::write(root.join("node_modules/x/a.js"), "a").unwrap();
        fs::write(root.join("src/b"), "bb").unwrap();
        fs::write(root.join(".dockerignore"), "node_modules\n!node_modules/x/keep\n").unwrap();
        std::os::unix::fs::symlink("/etc", root.join("etc")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(root.join("s")).unwrap();
        let context = scan(root);
        assert_eq!(context.tree.paths().collect::<Vec<_>>(), [".dockerignore", "etc", "src", "src/b"]);
        assert_eq!(context.skipped, ["s (socket)"]);
        let why = context.excluded_by("node_modules/x/a.js").unwrap();
        assert_eq!(why, "rule \"node_modules\" (.dockerignore:1) excludes it");
        assert_eq!(context.excluded_by("nothing"), None);
        // The Dockerfile's own ignore file wins.
        fs::write(root.join("Dockerfile.dockerignore"), "src\n").unwrap();
        assert!(scan(root).tree.get("node_modules/x/a.js").is_some());
        fs::write(root.join("Dockerfile.dockerignore"), "!").unwrap();
        assert!(matches!(rules(root, &root.join("Dockerfile"), None), Err(Error::Ignore { .. })));
    }
}
