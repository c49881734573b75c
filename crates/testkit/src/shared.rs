//! The folder of facts beside the checkout. Only tests may read it, and they say so loudly when it is
//! not there.

use std::path::PathBuf;

/// `../shared` seen from the workspace. `None` where it is absent; under `CI` that is a failure.
///
/// # Panics
/// Under `CI`, when the folder is missing: a skipped test must not look like a passed one.
pub fn shared_dir() -> Option<PathBuf> {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if dir.is_dir() {
        return Some(dir);
    }
    #[expect(clippy::disallowed_methods, reason = "the harness has no Env snapshot")]
    let ci = std::env::var_os("CI").is_some();
    assert!(!ci, "SKIPPED IN CI: {} does not exist", dir.display());
    #[expect(clippy::print_stderr, reason = "a skipped test must be seen")]
    {
        eprintln!("\n!!! SKIPPED: {} does not exist, so this test checked nothing !!!\n", dir.display());
    }
    None
}
