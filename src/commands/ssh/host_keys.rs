//! Host keys that were seen: the tunnel proves whose network a machine is in, and a machine's key is new whenever the
//! machine is made anew. So a key never keeps anybody out (tunnel.md 6.2); one that changes in between is a warning with
//! a code of its own.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use model::diagnosis::Code;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Machines remembered; the file is a convenience, not an archive.
const MOST: usize = 500;
const FILE: &str = "ssh-host-keys.json";

/// Remembers `fingerprint` for a machine; returns a warning when another one was seen before.
pub(super) fn noticed(ctx: &Ctx, machine: &str, instance: &str, fingerprint: &str) -> Option<Failure> {
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
        Failure::new(Code::U904, format!("machine {machine} shows another SSH host key than before"))
            .because(format!(
                "it was {other} and is {fingerprint}, and the machine has not been replaced in between"
            ))
            .next_command(format!("fly machine status {machine}"), "what happened to the machine")
            .machine(machine)
    })
}

fn write(directory: &Path, path: &Path, seen: &BTreeMap<String, (String, String)>) -> std::io::Result<()> {
    std::fs::create_dir_all(directory)?;
    let mut file = tempfile::NamedTempFile::new_in(directory)?;
    file.write_all(&serde_json::to_vec(seen)?)?;
    file.persist(path)?;
    Ok(())
}
