//! `completions/` is generated; this test is the generator (`UPDATE=1 cargo test completions`) and the
//! freshness check.

use std::path::Path;
use std::process::Command;

use crate::FLY;

const FILES: [(&str, &str); 6] = [
    ("bash", "fly.bash"),
    ("zsh", "_fly"),
    ("fish", "fly.fish"),
    ("powershell", "fly.ps1"),
    ("elvish", "fly.elv"),
    ("nushell", "fly.nu"),
];

#[test]
fn completions_are_fresh() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, file) in FILES {
        let output = Command::new(FLY).args(["completion", shell]).output().unwrap();
        assert!(output.status.success());
        let path = dir.join(file);
        if crate::update() {
            std::fs::write(&path, &output.stdout).unwrap();
        }
        let kept = std::fs::read(&path).unwrap_or_default();
        assert!(
            kept == output.stdout,
            "{} is stale: run `UPDATE=1 cargo test --test cli completions`",
            path.display()
        );
    }
}
