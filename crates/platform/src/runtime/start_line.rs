//! The runner's line about a main process that could not be started.

use super::{LaunchSpec, StartError};
use crate::logs::Provider;

/// The runner's line about a start that failed; the texts are wire facts that diagnostics read
/// (spec diagnostics B6, A606 to A608).
pub(crate) fn report_start(spec: &LaunchSpec, error: &StartError) {
    let command = spec.argv.join(" ");
    let line = match error {
        StartError::NotFound { .. } => {
            format!("failed to spawn command: {command}: No such file or directory (os error 2)")
        }
        StartError::MissingInterpreter { program, interpreter } => format!(
            "failed to spawn command: {command}: No such file or directory (os error 2): {program} is there, but its interpreter {interpreter} is not"
        ),
        StartError::NotExecutable { reason, .. } => {
            format!("failed to spawn command: {command}: {reason}")
        }
        other => other.to_string(),
    };
    spec.logs.line(Provider::Runner, "error", &line);
}
