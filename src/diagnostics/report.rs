//! The last word of a failed command: text or JSON on stderr, the diagnostic file, the bundle, GitHub
//! annotations, the exit code.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use model::diagnosis::render;

use crate::context::env::{self, Env};
use crate::output::Terminal;

use super::{Failure, store};

/// Reports a failure and returns the process's exit code.
pub(crate) fn failure(
    failure: &Failure,
    terminal: &Terminal,
    env: &Env,
    diag_file: Option<&Path>,
    as_json: bool,
) -> ExitCode {
    let known: Vec<&str> =
        [env::FLY_ACCESS_TOKEN, env::FLY_API_TOKEN].into_iter().filter_map(|name| env.get(name)).collect();
    let mut diagnostic = failure.diagnostic().clone().redacted(&known);
    diagnostic.exit_code = failure.exit_code();
    let line = diagnostic.to_json_line() + "\n";
    let bundle = store::Bundle::new(&diagnostic, failure.facts(), &known);
    store::keep(&env.config_dir(), &bundle, jiff::Timestamp::now());
    if let Some(path) = diag_file
        && let Err(error) = std::fs::write(path, &line)
    {
        terminal.err(&format!("warning: cannot write {}: {error}\n", path.display()));
    }
    if env.get(env::FLY_DIAG) == Some("compat") {
        return compat(failure, terminal);
    }
    let options = render::RenderOptions {
        color: terminal.color_err,
        width: terminal.width,
        ..render::RenderOptions::default()
    };
    if as_json {
        terminal.err(&line);
    } else {
        terminal.err(&render::human(&diagnostic, &options));
    }
    if env.truthy(env::GITHUB_ACTIONS) && env.get(env::FLY_GHA_ERROR_ANNOTATION) != Some("0") {
        github(&diagnostic, terminal, env, as_json);
    }
    ExitCode::from(diagnostic.exit_code)
}

/// The reference's one-line form and exit codes, for differential tests (diagnostics A6).
fn compat(failure: &Failure, terminal: &Terminal) -> ExitCode {
    let code = match failure.exit_code() {
        130 | 143 => return ExitCode::from(127),
        3 => 3,
        _ => 1,
    };
    terminal.err(&format!("Error: {}\n", failure.diagnostic().title));
    ExitCode::from(code)
}

fn github(diagnostic: &model::diagnosis::Diagnostic, terminal: &Terminal, env: &Env, as_json: bool) {
    let annotations = render::annotations(diagnostic);
    // stdout carries the result under `--json`.
    if as_json {
        terminal.err(&annotations);
    } else {
        terminal.out(&annotations);
    }
    let append = |variable: &str, text: &str| {
        let Some(path) = env.get(variable) else { return };
        let opened = std::fs::OpenOptions::new().append(true).create(true).open(path);
        if let Err(error) = opened.and_then(|mut file| file.write_all(text.as_bytes())) {
            terminal.err(&format!("warning: cannot write {path}: {error}\n"));
        }
    };
    append(env::GITHUB_STEP_SUMMARY, &render::step_summary(diagnostic));
    append(env::GITHUB_OUTPUT, &render::step_output(diagnostic));
}

/// Reports what clap says: help and version go to stdout with exit 0, wrong usage to stderr with 2.
pub(crate) fn usage(error: &clap::Error, terminal: &Terminal, env: &Env, as_json: bool) -> ExitCode {
    use clap::error::ErrorKind;
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            terminal.out(&styled(error, terminal.color_out));
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal.err(&styled(error, terminal.color_err));
            ExitCode::from(2)
        }
        _ if as_json => {
            let text = error.render().to_string();
            let title = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
            let usage = Failure::usage(title.to_owned());
            failure(&usage, terminal, env, None, true)
        }
        _ => {
            terminal.err(&styled(error, terminal.color_err));
            ExitCode::from(2)
        }
    }
}

fn styled(error: &clap::Error, color: bool) -> String {
    let text = error.render();
    if color { text.ansi().to_string() } else { text.to_string() }
}
