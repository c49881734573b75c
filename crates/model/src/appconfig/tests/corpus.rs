//! Real files: each maps for every group, or is rejected with reasons a human finds right.

use crate::appconfig::{Source, check, machine_config};
use crate::machine::MachineConfig;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The corpus, or `None` with a loud notice where it is not laid out. CI must have it.
fn corpus() -> Option<Vec<PathBuf>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/fly-toml");
    let Ok(entries) = std::fs::read_dir(&root) else {
        #[expect(clippy::disallowed_methods, reason = "only CI must not skip, and only it says so here")]
        let required = std::env::var_os("CI").is_some();
        assert!(!required, "the corpus is missing at {}", root.display());
        // The notice must reach the person who runs the tests; stderr is all a test has.
        eprintln!("SKIPPED: no corpus at {}", root.display());
        return None;
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ext| ext != "tsv"));
    files.sort();
    Some(files)
}

/// Outcome of one file: how many warnings, which errors, what each group became.
fn outcome(name: &str, bytes: &[u8]) -> String {
    let source = Source::from_bytes(name, bytes).unwrap();
    let parsed = check(&source);
    let mut out = String::new();
    let problems = parsed.problems;
    if let Some(config) = &parsed.config {
        // Files a configuration names are not part of the corpus; any content will do.
        let files: BTreeMap<String, Vec<u8>> = crate::appconfig::local_files(config, &())
            .into_iter()
            .map(|file| (file.path, b"{}".to_vec()))
            .collect();
        let errors = problems.iter().any(crate::appconfig::Problem::is_error);
        for group in config.groups() {
            match machine_config(config, group, None, &files) {
                Ok(machine) => writeln!(out, "  {group}: {}", summary(&machine)).unwrap(),
                Err(found) => {
                    assert!(
                        errors,
                        "{name}: {group} cannot be mapped, but validation found nothing: {found:?}"
                    );
                    writeln!(out, "  {group}: not mapped").unwrap();
                }
            }
        }
    }
    for problem in &problems {
        let what = format!(
            "{}[{}] {}: {}",
            problem.severity.as_str(),
            problem.code,
            problem.place(),
            problem.message
        );
        writeln!(out, "  {what}").unwrap();
    }
    out
}

fn summary(machine: &MachineConfig) -> String {
    let ports: Vec<i64> = machine.services.iter().map(|service| service.internal_port).collect();
    let size = machine.guest.as_ref().map_or_else(|| "default size".to_owned(), ToString::to_string);
    let mounts: Vec<&str> = machine.mounts.iter().map(|mount| mount.path.as_str()).collect();
    let checks =
        machine.services.iter().map(|service| service.checks.len()).sum::<usize>() + machine.checks.len();
    format!("cmd {:?}, ports {ports:?}, {checks} checks, mounts {mounts:?}, {size}", machine.init.cmd)
}

#[test]
fn every_real_file_maps_or_is_rejected_with_reasons() {
    let Some(files) = corpus() else { return };
    assert!(files.len() >= 70, "only {} files", files.len());
    let mut out = String::new();
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap();
        writeln!(out, "{name}").unwrap();
        out.push_str(&outcome(name, &std::fs::read(&path).unwrap()));
    }
    insta::assert_snapshot!(out);
}
