//! Which RUN step a build is in, as far as the engine's own directories tell: every step gets a directory
//! below `buildkit/executor` while it runs (moby: `builder/builder-next/executor_unix.go`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Between two looks. A shorter step may go unseen.
const PAUSE: Duration = Duration::from_millis(10);
/// Where `runc` keeps the state of containers when it is not told otherwise.
const RUNC: &str = "/run/runc";
/// A step's container has its state soon after its directory.
const STATE: Duration = Duration::from_secs(2);

/// The directory steps are seen in, if it can be read.
pub(super) fn watched(data_root: &str) -> Option<PathBuf> {
    let dir = Path::new(data_root).join("buildkit/executor");
    // Before the first build it is not there, and whoever may look into its parent may look into it.
    let readable = |path: &Path| std::fs::read_dir(path).is_ok();
    (readable(&dir) || (!dir.exists() && readable(Path::new(data_root)))).then_some(dir)
}

/// Waits for the `nth` step that begins from now on; returns its id.
pub(super) async fn nth(dir: &Path, nth: usize) -> String {
    let mut seen = ids(dir);
    let mut count = 0;
    loop {
        for id in ids(dir) {
            if seen.insert(id.clone()) {
                count += 1;
                if count == nth {
                    return id;
                }
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Directories only: beside them lie files every step shares.
fn ids(dir: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let directories = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    directories.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

/// PID of a step's first process, once it is what the step runs.
pub(super) async fn process(id: &str) -> Option<i32> {
    let path = Path::new(RUNC).join(id).join("state.json");
    let deadline = tokio::time::Instant::now() + STATE;
    while tokio::time::Instant::now() < deadline {
        let state = tokio::fs::read(&path).await.ok();
        let state = state.and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
        let pid = state.and_then(|state| i32::try_from(state["init_process_pid"].as_i64()?).ok());
        // Before that it is `runc` itself, whose end is no exit of the step.
        let begun = |pid: &i32| {
            std::fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|name| !name.starts_with("runc"))
        };
        if let Some(pid) = pid.filter(|pid| *pid > 1).filter(begun) {
            return Some(pid);
        }
        tokio::time::sleep(PAUSE).await;
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test]
    async fn steps_are_counted_from_the_moment_of_asking() {
        let root = tempfile::tempdir().unwrap();
        let dir = watched(&root.path().display().to_string()).unwrap();
        std::fs::create_dir_all(dir.join("earlier")).unwrap();
        std::fs::write(dir.join("hosts"), "").unwrap();
        let mut waiting = std::pin::pin!(nth(&dir, 2));
        // The first look is what "now" means.
        assert!(futures::poll!(waiting.as_mut()).is_pending());
        for name in ["one", "two"] {
            std::fs::create_dir(dir.join(name)).unwrap();
        }
        assert_eq!(waiting.await, "two");
        assert_eq!(watched("/nobody/here"), None);
    }
}
