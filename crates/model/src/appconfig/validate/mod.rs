//! Everything a configuration can have wrong that reading does not show, found at once: the
//! checks of flyctl (spec deploy 1.7) and those it lacks (9.1). Needs no network and no files.

mod deploy;
mod machines;
mod services;

use super::problem::{Problem, limit, sort};
use super::suggest;
use super::types::AppConfig;
use crate::diagnosis::{Code, Severity};

/// Every problem of a configuration, in the order of the file.
pub fn validate(config: &AppConfig) -> Vec<Problem> {
    let mut problems = Vec::new();
    deploy::check(config, &mut problems);
    services::check(config, &mut problems);
    machines::check(config, &mut problems);
    limit(&mut problems);
    sort(&mut problems);
    // A rule that looks at every group finds the same fault once per group.
    problems.dedup_by(|a, b| a.code == b.code && a.key == b.key && a.message == b.message);
    problems
}

/// Reports names in `processes` that are not groups (C103). An error where a service or volume
/// would belong to no machine; a warning where flyctl deploys and the section has no effect.
fn check_groups(
    config: &AppConfig,
    key: &str,
    what: &str,
    processes: &[String],
    severity: Severity,
    problems: &mut Vec<Problem>,
) {
    for (index, name) in processes.iter().enumerate().filter(|(_, name)| !config.has_group(name)) {
        let groups = config.groups();
        let message = format!("{what} refers to the unknown process group {name:?}");
        let near = suggest::nearest(name, groups.iter().copied());
        let hint = match near {
            _ if name == "release_command" => {
                "the size of the release command's machine is `[deploy.release_command_vm]`".to_owned()
            }
            Some(near) => format!("did you mean {near:?}? groups are {}", groups.join(", ")),
            None => {
                format!("groups are {}; add {name:?} to [processes] or remove it here", groups.join(", "))
            }
        };
        let key = format!("{key}.processes[{index}]");
        let problem = match severity {
            Severity::Error => config.origin.error(Code::C103, &key, message),
            Severity::Warning | Severity::Note => config.origin.warning(Code::C103, &key, message),
        };
        problems.push(problem.hint(hint));
    }
}
