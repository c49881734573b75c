//! Host keys that were seen, for information only: the tunnel proves whose network a machine is in, and
//! a machine's key is new whenever it is made anew. A key that changes in between is worth a word.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use crate::context::Ctx;

/// Machines remembered; the file is a convenience, not an archive.
const MOST: usize = 500;
const FILE: &str = "ssh-host-keys.json";

/// Remembers `fingerprint` for a machine; returns what to say when another one was seen before.
pub(super) fn noticed(ctx: &Ctx, machine: &str, instance: &str, fingerprint: &str) -> Option<String> {
    let directory = ctx.path(ctx.env.config_dir());
    let path = directory.join(FILE);
    let mut seen: BTreeMap<String, (String, String)> =
        std::fs::read(&path).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
    let now = (instance.to_owned(), fingerprint.to_owned());
    let before = seen.get(machine).cloned();
    if before.as_ref() == Some(&now) {
        return None;
    }
    if seen.len() >= MOST {
        seen.clear();
    }
    seen.insert(machine.to_owned(), now);
    // A directory that cannot be written makes the next login silent, nothing worse.
    drop(write(&directory, &path, &seen));
    let (then, other) = before?;
    (then == instance && other != fingerprint).then(|| {
        format!("the SSH host key of machine {machine} has changed from {other} to {fingerprint} although the machine has not been replaced")
    })
}

fn write(directory: &Path, path: &Path, seen: &BTreeMap<String, (String, String)>) -> std::io::Result<()> {
    std::fs::create_dir_all(directory)?;
    let mut file = tempfile::NamedTempFile::new_in(directory)?;
    file.write_all(&serde_json::to_vec(seen)?)?;
    file.persist(path)?;
    Ok(())
}
