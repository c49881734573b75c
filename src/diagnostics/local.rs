//! Failures this computer decides itself: arguments, files, terminals.

use std::io;
use std::path::Path;

use model::diagnosis::{Code, Place};

use crate::context::ConfigFile;

use super::Failure;

/// `ENOENT`-style name of an I/O error with the system's words.
fn errno(error: &io::Error) -> String {
    error.to_string()
}

impl Failure {
    /// Wrong arguments: exit 2.
    pub(crate) fn usage(title: impl Into<String>) -> Self {
        Self::new(Code::C903, title).exit(2)
    }

    /// The user said no.
    pub(crate) fn declined(code: Code) -> Self {
        Self::new(code, "stopped: nothing was changed").exit(0)
    }

    /// A question came up and nobody is there to answer it.
    pub(crate) fn needs_terminal(question: &str, flag: &str) -> Self {
        Self::new(Code::C002, format!("need an answer to \"{question}\" but no terminal"))
            .because("stdin or stdout is no terminal, or CI or --json is set")
            .next_step(format!("run it again with `{flag}`"))
            .exit(2)
    }

    /// The terminal went away in the middle of a question.
    pub(crate) fn prompt_gone(question: &str) -> Self {
        Self::new(Code::C002, format!("no answer to \"{question}\"")).exit(130)
    }

    /// A defect of this program: exit 3.
    pub(crate) fn defect(what: &str) -> Self {
        Self::new(Code::U902, format!("defect of this program: {what}"))
            .next_step("report it, with the output of `fly version` and the command line")
            .exit(3)
    }

    /// No token anywhere.
    pub(crate) fn not_logged_in(file: &Path) -> Self {
        Self::new(Code::Q001, "not logged in: no token found")
            .because(format!(
                "looked at --access-token, FLY_ACCESS_TOKEN, FLY_API_TOKEN and access_token in {}",
                file.display()
            ))
            .next_command("fly auth login", "log in on this computer")
            .next_step("set FLY_API_TOKEN in CI")
            .next_command("fly apps list --local", "or use the local platform, which needs no account")
    }

    /// A stored login past its age where nobody can renew it.
    pub(crate) fn login_expired(file: &Path, days: i64) -> Self {
        Self::new(Code::Q003, "stored login expired and no terminal to renew it")
            .because(format!("the login in {} is {days} days old; logins last 30 days", file.display()))
            .next_step("set FLY_API_TOKEN to a deploy token where nobody is there to log in")
            .next_command("fly auth login", "or log in again in a terminal")
    }

    /// The keychain a login asked for, or that holds the login, cannot be used.
    pub(crate) fn keychain(error: &crate::config::keychain::Error) -> Self {
        Self::new(Code::N914, format!("the keychain cannot be used: {error}"))
            .because("nothing was written to a file instead: that was not asked for")
            .next_command("fly auth login", "log in without it: the token is kept in config.yml (mode 0600)")
            .next_step("set FLY_API_TOKEN where nobody is there to unlock a keychain")
    }

    /// `config.yml` says that the token is in the keychain, and it is not.
    pub(crate) fn not_in_keychain(file: &Path, kind: &str, account: &str) -> Self {
        Self::new(Code::Q001, "not logged in: the keychain holds no token")
            .because(format!(
                "{} names the keychain ({kind}), which has no entry \"fly\" for \"{account}\"",
                file.display()
            ))
            .next_command("fly auth login --keychain", "log in again")
            .next_step("or set FLY_API_TOKEN")
    }

    /// No configuration file here and no app named.
    pub(crate) fn no_app_config(dir: &Path) -> Self {
        Self::new(Code::C101, "no app named and no app configuration found")
            .because(format!("no fly.toml, fly.json or fly.yaml in {}", dir.display()))
            .next_step("name the app with `-a NAME`, or the file with `-c PATH`")
    }

    /// A configuration file without `app`.
    pub(crate) fn no_app_in_file(file: &ConfigFile) -> Self {
        if let Some(problem) = file.problems.iter().find(|p| p.is_error()) {
            return Self::config_problem(file, problem);
        }
        Self::new(Code::C101, format!("{} names no app", file.source.path))
            .because("it has no top-level `app` key")
            .next_step("add `app = \"NAME\"`, or name the app with `-a NAME`")
    }

    /// One problem of a configuration file as a failure; the others are shown by the caller.
    pub(crate) fn config_problem(file: &ConfigFile, problem: &model::appconfig::Problem) -> Self {
        let place = Place {
            file: problem.file.to_string(),
            line: problem.line,
            column: problem.column,
            source: usize::try_from(problem.line)
                .ok()
                .and_then(|line| file.source.text.lines().nth(line.saturating_sub(1)))
                .map(|line| line.chars().take(200).collect()),
            length: problem
                .span
                .as_ref()
                .map_or(1, |span| u32::try_from(span.len().clamp(1, 80)).unwrap_or(1)),
        };
        let failure = Self::new(problem.code, problem.message.clone()).with(|d| d.place(place));
        match &problem.hint {
            Some(hint) => failure.next_step(hint.clone()),
            None => failure.next_step(format!("correct line {} of {}", problem.line, problem.file)),
        }
    }

    /// `-c PATH` names nothing.
    pub(crate) fn no_such_config(path: &Path) -> Self {
        Self::new(Code::C101, format!("no configuration file at {}", path.display()))
            .next_step("check the path given with `--config`")
    }

    pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::new(Code::N910, format!("cannot read {}: {}", path.display(), errno(error)))
            .next_step("check that the file exists and that you may read it")
    }

    pub(crate) fn cannot_write(path: &Path, error: &io::Error) -> Self {
        Self::new(Code::N904, format!("cannot write {}: {}", path.display(), errno(error)))
            .next_step("check permissions and free space, or set FLY_CONFIG_DIR")
    }

    /// A text file with bytes that are no UTF-8.
    pub(crate) fn not_utf8(path: &Path, offset: usize) -> Self {
        Self::new(Code::C102, format!("{} is not UTF-8 text (byte {offset})", path.display()))
            .next_step("save the file as UTF-8")
    }

    /// `config.yml` that cannot be understood; it is left as it is.
    pub(crate) fn bad_user_file(path: &Path, reason: &str) -> Self {
        Self::new(Code::N911, format!("{} cannot be read as YAML", path.display()))
            .because(reason.to_owned())
            .next_step("repair the file, or move it away and log in again; it was not changed")
    }
}
