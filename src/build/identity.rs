//! Which context a build is of, from checkout to checkout: builders keep the files of the last one under this
//! name and take only what changed (build.md 3.6). It is the app, and the repository with the place in it;
//! without a repository, a name of its own that is kept in the cache.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

/// The name; nothing can be told from it.
pub(super) fn shared_key(app: &str, dir: &Path, cache: Option<&Path>) -> String {
    let dir = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let root = in_repository(&dir).or_else(|| named(&dir, cache?)).unwrap_or_default();
    let mut hash = Sha256::new();
    for part in [app, &root] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hex::encode(hash.finalize())
}

/// The URL of the repository's origin, and the way from its root.
fn in_repository(dir: &Path) -> Option<String> {
    let root = dir.ancestors().find(|place| place.join(".git").exists())?;
    let config = std::fs::read_to_string(git_directory(&root.join(".git"))?.join("config")).ok()?;
    let inside = dir.strip_prefix(root).ok()?;
    Some(format!("{}\n{}", origin(&config)?, inside.display()))
}

/// Where the configuration is: work trees point to the repository they belong to.
fn git_directory(git: &Path) -> Option<PathBuf> {
    if git.is_dir() {
        return Some(git.to_owned());
    }
    let text = std::fs::read_to_string(git).ok()?;
    let own = git.parent()?.join(text.strip_prefix("gitdir:")?.trim());
    match std::fs::read_to_string(own.join("commondir")) {
        Ok(common) => Some(own.join(common.trim())),
        Err(_) => Some(own),
    }
}

/// `url` of `[remote "origin"]`.
fn origin(config: &str) -> Option<&str> {
    let mut inside = false;
    for line in config.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line == "[remote \"origin\"]";
        } else if inside
            && let Some((key, value)) = line.split_once('=')
            && key.trim() == "url"
        {
            return Some(value.trim());
        }
    }
    None
}

/// Where it is kept what the files of a directory are known to be.
pub(super) fn index(dir: &Path, cache: &Path) -> PathBuf {
    let dir = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    place(&dir, cache).with_extension("index")
}

fn place(dir: &Path, cache: &Path) -> PathBuf {
    let name = hex::encode(&Sha256::digest(dir.as_os_str().as_encoded_bytes())[..16]);
    cache.join("contexts").join(name)
}

/// A name made once for a directory that is in no repository.
fn named(dir: &Path, cache: &Path) -> Option<String> {
    let file = place(dir, cache);
    if let Ok(name) = std::fs::read_to_string(&file) {
        return Some(name);
    }
    let name = ulid::Ulid::generate().to_string();
    std::fs::create_dir_all(file.parent()?).ok()?;
    std::fs::write(&file, &name).ok()?;
    Some(name)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn checkouts_of_one_repository_have_one_name() {
        let dir = tempfile::tempdir().unwrap();
        let config =
            "[core]\n\tbare = false\n[remote \"up\"]\n\turl = x\n[remote \"origin\"]\n\turl = git@h:r.git\n";
        for checkout in ["one", "two/deep"] {
            let git = dir.path().join(checkout).join(".git");
            std::fs::create_dir_all(&git).unwrap();
            std::fs::create_dir_all(dir.path().join(checkout).join("web")).unwrap();
            std::fs::write(git.join("config"), config).unwrap();
        }
        let key = |app: &str, path: &str| shared_key(app, &dir.path().join(path), None);
        assert_eq!(key("a", "one/web"), key("a", "two/deep/web"));
        assert_ne!(key("a", "one/web"), key("b", "one/web"));
        assert_ne!(key("a", "one/web"), key("a", "one"));
        // A work tree belongs to its repository.
        let tree = dir.path().join("tree");
        std::fs::create_dir_all(tree.join("web")).unwrap();
        let own = dir.path().join("one/.git/worktrees/tree");
        std::fs::create_dir_all(&own).unwrap();
        std::fs::write(own.join("commondir"), "../..\n").unwrap();
        std::fs::write(tree.join(".git"), format!("gitdir: {}\n", own.display())).unwrap();
        assert_eq!(key("a", "tree/web"), key("a", "one/web"));
    }

    #[test]
    fn a_directory_of_its_own_keeps_its_name() {
        let (dir, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let key = |path: &str| {
            let path = dir.path().join(path);
            std::fs::create_dir_all(&path).unwrap();
            shared_key("a", &path, Some(cache.path()))
        };
        assert_eq!(key("x"), key("x"));
        assert_ne!(key("x"), key("y"));
        assert_eq!(key("x").len(), 64);
    }
}
